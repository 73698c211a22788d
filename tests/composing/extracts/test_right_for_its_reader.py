"""An extract's finished files hold no other area's answer to a question that is not published."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen import layout
from reportgen.composing import compose, compose_extract
from reportgen.model.blocks import AreaMap, BarChart
from reportgen.model.deck import Deck
from reportgen.model.page import Document
from reportgen.model.problems import ReportError
from reportgen.model.questions import Computed, Operation
from reportgen.model.values import Missing, Unit, Value
from reportgen.writing.pdf import to_pdf
from reportgen.writing.pptx import to_pptx
from tests.areas import area_of
from tests.composing.changed import with_rows, with_table
from tests.composing.deck_text import deck_text
from tests.composing.extracts.conftest import AREAS
from tests.composing.extracts.searching import deck_parts, page_parts

LIKE_A_MARK = re.compile("(?=(MERKKI[0-9]{2}X|[123][\u00a0 ]?[0-9]{3}[\u00a0 ]?[0-9]{3}))")
"""All marks and little else, wherever they start: quicker than to look for each."""

WHOLE = "20"


@pytest.fixture(scope="module")
def documents(marked, typeface, draw) -> dict[str, Document]:
    """One area's whole extract; of the others the slides that ask for an answer to a question not published."""
    parts = re.split("^(?=# )", marked.survey.extract_script, flags=re.MULTILINE)
    asking = "".join(part for part in parts if re.search("::: glance|::: lacking|salainen|avoin|rahat", part))
    assert 3 <= asking.count("\n# ") + 1 < len(parts) - 1
    shorter = replace(marked.survey, extract_script=asking)
    return {
        area.code: layout.lay_out(
            compose_extract(marked.survey if area.code == WHOLE else shorter, area)[0],
            marked.project.theme,
            typeface,
            draw,
        )
        for area in marked.survey.areas
    }


@pytest.mark.parametrize("code", AREAS)
def test_no_file_of_an_extract_holds_what_another_area_answered(marked, typeface, documents, code):
    theme = marked.project.theme
    files = {
        "pptx": list(deck_parts(to_pptx(documents[code], theme))),
        "pdf": list(page_parts(to_pdf(documents[code], theme, typeface))),
    }
    foreign = {mark for other, marks in marked.marks.items() if other != code for mark in marks}
    foreign |= {mark.replace("\u00a0", " ") for mark in foreign}
    for kind, parts in files.items():
        whole = "\n".join(text for _, text in parts)
        assert all(LIKE_A_MARK.findall(mark)[0] == mark for mark in foreign)
        # The area's own marks are there: the search would find a foreign one too.
        text, *_, spaced = marked.marks[code]
        assert text in whole, f"{kind} does not show the area's own words"
        assert spaced in whole or spaced.replace("\u00a0", " ") in whole
        assert [(name, found) for name, part in parts for found in LIKE_A_MARK.findall(part) if found in foreign] == []


@pytest.mark.parametrize("code", ["20", "90", "04"])
def test_origins_of_unpublished_totals_name_no_row_but_the_own(marked, code):
    deck = compose_extract(marked.survey, area_of(marked.survey.areas, code))[0]
    number = list(marked.survey.areas).index(area_of(marked.survey.areas, code)) + 2
    notes = "\n".join(note for slide in deck.slides for note in slide.notes)
    origins = re.findall(r"(salainen|rahat|avoin)\.csv: \d+ riviä?, ([A-Z0-9–, ]+)", notes)
    assert {file for file, _ in origins} >= {"salainen", "rahat"}
    for file, cells in origins:
        for cell in cells.split(", "):
            assert re.fullmatch(rf"([A-Z])2–(?:\1)23|[A-Z]{number}", cell), (file, cells)


@pytest.mark.parametrize("code", ["20", "90"])
def test_alternatives_of_unpublished_answers_count_and_do_not_name(marked, code):
    deck = compose_extract(marked.survey, area_of(marked.survey.areas, code))[0]
    (slide,) = (slide for slide in deck.slides if slide.title == "Julkaisematon kysymys")
    alternative = slide.blocks[0].alternative
    assert "Kyllä: " in alternative
    assert not [area.name for area in marked.survey.areas if area.name in alternative]


FORBIDDEN = {
    "map": "::: map salainen\n:::",
    "maps": "::: maps salainen\ncolumns: vastaus, vastaus\n:::",
    "bars": "::: bars salainen\n:::",
    "bars per resident": "::: bars rahat\ncolumn: eka\nper: resident\n:::",
    "table": "::: table avoin\n:::",
    "changes": "::: changes salainen\nfrom: vastaus\nto: vastaus\n:::",
    "areas": '{{ areas("salainen", "kylla") | names | listing(empty="-") }}',
    "largest": '{{ largest("rahat", "eka") }}',
    "largest by name": '{{ largest("rahat", "eka") | locative }}',
    "smallest": '{{ smallest("salainen", "summa") }}',
    "difference of totals": '{{ total("rahat", "eka", without="Helsinki") }}',
}
ALLOWED = {
    "count": '{{ count("salainen", "kylla") }}',
    "share": '{{ share("salainen", "kylla") }}',
    "total": '{{ total("rahat", "eka") }}',
    "known": 'x {{ "y" if known("salainen") else "z" }}',
    "shares": "::: shares salainen\n:::",
}


@pytest.mark.parametrize("content", FORBIDDEN.values(), ids=FORBIDDEN)
@pytest.mark.parametrize("extract", [False, True])
def test_answers_that_are_not_published_are_refused_area_by_area(marked, content, extract):
    with pytest.raises(ReportError) as refused:
        _composed(marked.survey, content, extract=extract)
    assert any("are not published" in problem.message for problem in refused.value.problems)
    assert all(problem.place.line for problem in refused.value.problems)


@pytest.mark.parametrize("content", ALLOWED.values(), ids=ALLOWED)
@pytest.mark.parametrize("extract", [False, True])
def test_totals_of_all_areas_may_be_told(marked, content, extract):
    text = deck_text(_composed(marked.survey, content, extract=extract))
    assert "MERKKI" not in text
    origins = re.findall(r"(?:salainen|rahat|avoin)\.csv: ([^)]*)", text)
    assert origins or "known" in content
    assert all(re.fullmatch(r"22 riviä, ([A-Z])2–\1(1?\d|2\d)", origin) for origin in origins)


def test_a_median_which_may_be_one_areas_figure_is_of_published_questions_only(marked):
    with pytest.raises(ReportError) as refused:
        _composed(marked.survey, '{{ median("rahat", "eka") }}', extract=True)
    assert "are not published" in refused.value.problems[0].message


def test_a_total_of_few_figures_that_are_not_published_is_not_told(marked):
    survey = _with_few_figures(marked.survey, 4)
    with pytest.raises(ReportError) as refused:
        _composed(survey, '{{ total("rahat", "eka") }}', extract=True)
    assert "would tell too much" in refused.value.problems[0].message
    (table,) = _composed(survey, "::: figures rahat\n:::", extract=True).slides[0].blocks
    assert table.rows[0][-1].text == "Ei kerrota"
    assert _composed(_with_few_figures(marked.survey, 5), '{{ total("rahat", "eka") }}', extract=True)


@pytest.mark.parametrize(("figures", "told"), [(1, False), (4, False), (5, True)])
def test_a_rank_among_few_figures_that_are_not_published_is_not_told(marked, figures, told):
    """Of two figures that are equal, the rank "1 / 2 (jaettu)" tells the other one."""
    survey = _with_few_figures(marked.survey, figures)
    area = next(row.area for row in survey.table("rahat").rows if isinstance(row.cells[0].content, Value))
    (table,) = _composed(survey, "::: figures rahat\n:::", extract=True, area=area).slides[0].blocks
    (glance,) = _composed(survey, "::: glance\nquestions: rahat\n:::", extract=True, area=area).slides[0].blocks
    assert ("/" in table.rows[0][2].text, "/" in glance.rows[0][2].text.split("\n")[0]) == (told, told)
    for content in ('{{ rank("rahat", "eka") }}', 'x {{ "y" if tied("rahat", "eka") else "z" }}'):
        if told:
            assert _composed(survey, content, extract=True, area=area)
            continue
        with pytest.raises(ReportError, match="would tell too much"):
            _composed(survey, content, extract=True, area=area)


WITH_AND_WITHOUT = {
    "ranks": '{{ rank("rahat", "eka") }} ja {{ rank("rahat", "eka", without="Helsinki") }}',
    "the one without first": '{{ rank("rahat", "eka", without="Helsinki") }} ja {{ rank("rahat", "eka") }}',
    "two without": '{{ rank("rahat", "eka", without="Lappi") }}, {{ rank("rahat", "eka", without="Helsinki") }}',
    "how many": '{{ ranked("rahat", "eka") }} ja {{ ranked("rahat", "eka", without="Helsinki") }}',
    "a condition": '{{ rank("rahat", "eka") }}{{ " (jaettu)" if tied("rahat", "eka", without="Helsinki") else "" }}',
    "tables": "::: figures rahat\n:::\n\n::: glance\nquestions: rahat\nwithout: Helsinki\n:::",
    "slides": '{{ rank("rahat", "eka") }}\n\n# Toinen\n\n::: figures rahat\nwithout: Helsinki\n:::',
}
APART = {
    "columns": '{{ rank("rahat", "eka") }} ja {{ rank("rahat", "toka", without="Helsinki") }}',
    "per resident": '{{ rank("rahat", "eka") }} ja {{ rank("rahat", "eka", per="resident", without="Helsinki") }}',
    "both without": '::: glance\nquestions: rahat\nwithout: Helsinki\n:::\n\n{{ rank("rahat", "eka", without="90") }}',
    "published": '{{ rank("avustukset") }} ja {{ rank("avustukset", without="Helsinki") }}',
}


@pytest.mark.parametrize("content", WITH_AND_WITHOUT.values(), ids=WITH_AND_WITHOUT)
def test_ranks_with_and_without_an_area_would_tell_whether_its_figure_is_larger(marked, content):
    with pytest.raises(ReportError) as refused:
        _composed(marked.survey, content, extract=True)
    assert {problem.place.file for problem in refused.value.problems} == {"data/esimerkki/extract.md"}
    assert all("with and without" in problem.message for problem in refused.value.problems)


@pytest.mark.parametrize("content", APART.values(), ids=APART)
def test_ranks_that_tell_nothing_beside_each_other_are_told(marked, content):
    assert _composed(marked.survey, content, extract=True)


@pytest.mark.parametrize(("lacking", "told"), [(0, True), (1, False), (4, False), (5, True)])
def test_a_difference_of_totals_does_not_tell_the_figures_that_it_leaves_out(marked, lacking, told):
    """Of 22 first figures and 21 second ones, total, total and difference of the 21 tell the first of the one area."""
    survey = _with_difference(marked.survey, lacking)
    (table,) = _composed(survey, "::: figures rahat\n:::", extract=True).slides[0].blocks
    assert [row[-1].text == "Ei kerrota" for row in table.rows] == [False, False, not told]


def test_an_extract_shows_no_text_of_other_areas(rounds):
    with pytest.raises(ReportError) as refused:
        _composed(rounds["esimerkki"], "::: table hva_rakenne\ncolumns: area, nimi\n:::", extract=True)
    assert "own words" in refused.value.problems[0].message


def test_only_the_area_itself_is_pointed_at(extracts):
    for (_, code), deck in extracts.items():
        for block in (block for slide in deck.slides for block in slide.blocks):
            if isinstance(block, AreaMap):
                assert [shade.code for shade in block.shades if shade.highlighted] == [code]
            if isinstance(block, BarChart):
                assert sum(bar.highlighted for bar in block.bars) == 1


def test_the_area_itself_is_found_in_every_legend_that_lists_it(extracts):
    """ "Pohjanmaa" and "Keski-Pohjanmaa" are two areas: only the whole name is in bold, once where it is listed."""
    for (_, code), deck in extracts.items():
        for block in (block for slide in deck.slides for block in slide.blocks if isinstance(block, AreaMap)):
            own = next(shade for shade in block.shades if shade.code == code)
            listed = [
                entry for entry in block.legend if own.name in re.split(", |: ", "".join(r.text for r in entry.detail))
            ]
            bold = [run.text for entry in block.legend for run in entry.detail if run.bold]
            assert bold == [own.name] * len(listed)
            assert [entry.style for entry in listed] in ([own.style], [])


def test_what_is_told_of_unpublished_figures_comes_from_the_whole_column(marked):
    """The cells of those that have a figure would tell who has one."""
    survey = _with_few_figures(marked.survey, 5)
    content = '{{ rank("rahat", "eka") }}, {{ ranked("rahat", "eka") }}, {{ total("rahat", "eka") }}.'
    (prose,) = _composed(survey, content, extract=True, area=survey.table("rahat").rows[0].area).slides[0].blocks
    column = {cell.place for _, cell in survey.table("rahat").column("eka")}
    told = [set(run.value.sources) for run in prose.paragraphs[0].runs if run.value]
    assert told == [column] * 3


def _with_few_figures(survey, count):
    """The round with figures of the first `count` areas only in the first column of a question."""
    table = survey.table("rahat")
    rows = tuple(
        row if index < count else replace(row, cells=(replace(row.cells[0], content=Missing.NO_ANSWER), *row.cells[1:]))
        for index, row in enumerate(table.rows)
    )
    return with_rows(survey, "rahat", rows)


def _with_difference(survey, lacking):
    """The round with a question's difference of its two figures, the second of which so many areas do not have."""
    table = survey.table("rahat")
    first, second = table.question.columns
    computed = Computed(Operation.SUBTRACT, second.id, first.id, Decimal(1))
    question = replace(table.question, columns=(first, second, replace(first, id="ero", computed=computed)))
    rows = []
    for index, row in enumerate(table.rows):
        one, two = row.cells
        difference = replace(one, content=Value(two.content.amount - one.content.amount, Unit.EURO))
        if index < lacking:
            two, difference = (replace(cell, content=Missing.NOT_IN_DATA) for cell in (two, difference))
        rows.append(replace(row, cells=(one, two, difference)))
    whole = replace(table, question=question, columns=(*table.columns, "ero"), rows=tuple(rows))
    return with_table(survey, whole)


def _composed(survey, content, *, extract, area=None) -> Deck:
    script = f"# Dia\n\n{content}\n"
    if extract:
        return compose_extract(replace(survey, extract_script=script), area or area_of(survey.areas, "20"))[0]
    return compose(replace(survey, script=script))[0]
