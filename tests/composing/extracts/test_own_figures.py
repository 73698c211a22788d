"""What an expression tells of one area, computed a second way; and what is refused."""

import statistics
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.composing import compose, compose_extract
from reportgen.composing.expressions.comparisons import Comparisons
from reportgen.composing.expressions.own import OwnFacts
from reportgen.composing.memory import memory_of
from reportgen.composing.phrasing.words import words_of
from reportgen.model.blocks import BarChart
from reportgen.model.places import Place
from reportgen.model.problems import ReportError
from reportgen.model.rounds import Cell
from reportgen.model.typeset import PlacedTable
from reportgen.model.values import Missing, Unit, Value
from tests.areas import area_of
from tests.composing.changed import with_rows
from tests.composing.deck_text import deck_text

AMOUNTS = st.lists(st.none() | st.integers(0, 9).map(lambda n: n * 1000), min_size=22, max_size=22)


def facts_of(survey, code):
    return OwnFacts(survey, words_of("fi"), memory_of(survey), area_of(survey.areas, code), Comparisons())


def with_amounts(survey, amounts):
    table = survey.table("avustukset")
    rows = tuple(
        replace(row, cells=(Cell(_content(amount, row), row.cells[0].place),))
        for row, amount in zip(table.rows, amounts, strict=True)
    )
    return with_rows(survey, "avustukset", rows)


def _content(amount, row):
    return Missing.NO_ANSWER if amount is None else Value(Decimal(amount), Unit.EURO, (row.cells[0].place,))


@given(AMOUNTS, st.sampled_from(["", "Helsinki"]))
@settings(max_examples=60)
def test_ranks_and_medians_agree_with_another_count_of_them(rounds, amounts, without):
    survey = with_amounts(rounds["esimerkki"], amounts)
    known = {
        row.area.code: amount
        for row, amount in zip(survey.table("avustukset").rows, amounts, strict=True)
        if amount is not None and row.area.name != without
    }
    for code, amount in known.items():
        facts = facts_of(survey, code)
        larger = [other for other in known.values() if other > amount]
        assert facts.rank("avustukset", without=without).amount == len(larger) + 1
        assert facts.tied("avustukset", without=without) == (list(known.values()).count(amount) > 1)
        assert facts.ranked("avustukset", without=without).amount == len(known)
        assert facts.median("avustukset", without=without).value.amount == Decimal(
            str(statistics.median(known.values()))
        )
        assert facts.value("avustukset").value.amount == amount


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (Value(Decimal(0), Unit.EURO), (True, False, False)),
        (Missing.NO_ANSWER, (False, True, False)),
        (Missing.NOT_IN_DATA, (False, False, True)),
        (None, (False, False, False)),
    ],
)
def test_whether_an_area_answered(rounds, content, told):
    table = rounds["esimerkki"].table("avustukset")
    rows = [replace(row, cells=(replace(row.cells[0], content=content),)) for row in table.rows]
    facts = facts_of(with_rows(rounds["esimerkki"], "avustukset", rows), "20")
    assert (facts.answered("avustukset"), facts.no_answer("avustukset"), facts.not_in_data("avustukset")) == told


def test_a_rank_comes_from_the_figures_that_are_compared(rounds):
    survey = with_amounts(rounds["esimerkki"], [None, 500, *range(20)])
    compared = {
        row.cells[0].place
        for row in survey.table("avustukset").rows
        if isinstance(row.cells[0].content, Value) and row.area.name != "Kainuu"
    }
    facts = facts_of(survey, survey.table("avustukset").rows[1].area.code)
    for value in (facts.rank("avustukset", without="Kainuu"), facts.ranked("avustukset", without="Kainuu")):
        assert set(value.sources) == compared
    assert set(facts.rank("avustukset").sources) > compared
    told = [facts.rank("avustukset").rule, facts.median("avustukset").value.rule]
    per_resident = [
        facts.rank("avustukset", per="resident").rule,
        facts.median("avustukset", per="resident").value.rule,
    ]
    assert [rule.endswith("asukasta kohti") for rule in told] == [False, False]
    assert [rule.endswith("asukasta kohti") for rule in per_resident] == [True, True]


def test_an_area_without_a_figure_has_no_rank_whoever_is_left_out(rounds):
    facts = facts_of(with_amounts(rounds["esimerkki"], [None] * 11 + [1000] * 11), "90")
    for asked in (facts.rank, facts.tied):
        with pytest.raises(ReportError, match="There is no figure or answer of Helsinki"):
            asked("avustukset", without="Kainuu")
        with pytest.raises(ReportError, match="Helsinki is left out of the ranking"):
            asked("avustukset", without="Helsinki")
    with pytest.raises(ReportError, match="no figure"):
        facts_of(with_amounts(rounds["esimerkki"], [None] * 22), "90").median("avustukset")


def test_figures_per_resident_are_written_as_in_the_chart(rounds):
    survey = rounds["2025-08"]
    deck = compose_extract(survey, area_of(survey.areas, "04"))[0]
    bars = next(block for block in deck.slides[2].blocks if "asukasta kohti" in block.name)
    own = next(bar for bar in bars.bars if bar.highlighted)
    subtitle = "".join(run.text for run in deck.slides[2].subtitle)
    assert f"Asukasta kohti {own.text}:" in subtitle
    assert own.value.amount == Decimal(920_000) / 289_730


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("on", "on", "ei muuttunut (08/2024~→ 08/2025): Asiakirja on."),
        ("ei", "on", "muuttui (08/2024~→ 08/2025):"),
        (Missing.NO_ANSWER, "on", "Muutosta ei voi kertoa, koska Kainuun vastaus puuttuu (08/2024)."),
        (Missing.NO_ANSWER, Missing.NO_ANSWER, "koska Kainuun vastaus puuttuu (08/2024 ja 08/2025)."),
        ("on", Missing.NOT_IN_DATA, "koska Kainuun vastausta ei ole lähdeaineistossa (08/2025)."),
        (Missing.NO_ANSWER, Missing.NOT_IN_DATA, "koska Kainuun vastausta ei ole lähdeaineistossa (08/2025)."),
    ],
)
def test_what_changed_in_one_area(rounds, before, after, told):
    survey = _answering(rounds["esimerkki"], "20", before, after)
    script = "# Dia\n::: changes asiakirja\nfrom: vastaus_2024\nto: vastaus\nof: area\n:::\n"
    deck = compose_extract(replace(survey, extract_script=script), area_of(survey.areas, "20"))[0]
    assert told in deck_text(deck)
    assert ("- 08/2024: **Ei asiakirjaa**" in deck_text(deck)) == (before == "ei")


def test_a_change_since_the_round_before(rounds):
    survey = _answering(rounds["esimerkki"], "20", "on", "on")
    earlier = replace(
        _answering(_moved(rounds["esimerkki"]), "20", "on", "suunnitteilla"), id="aiempi", label="Aiempi", earlier=()
    )
    script = "# Dia\n::: changes asiakirja\ncolumn: vastaus\nrounds: previous, this\nof: area\n:::\n"
    later = replace(survey, earlier=(earlier,), extract_script=script)
    told = deck_text(compose_extract(later, area_of(later.areas, "20"))[0])
    assert "Kainuun vastaus muuttui (Aiempi~→ esimerkki 8/2025):" in told
    assert "- Aiempi: **Suunnitteilla/valmistelussa**" in told


MISTAKES = {
    "x {{ area }}": "gives an area",
    "x {{ rank('avustukset', without='Helsinki') }}": "left out of the ranking",
    "x {{ answer('avustukset', 'avustukset_yht_eur') }}": "Write value",
    "x {{ rank('avustukset', per='henki') }}": "per resident only",
    "::: figures stea_c\nheadings: a, b\n:::": "headings",
    "::: figures ptv\n:::": "no column of figures",
    "::: map hva_rakenne\nhighlight: Kainuu\n:::": "highlight",
    "::: show\n:::\nx": "show",
    "::: glance avustukset\n:::": "takes nothing beside its name",
    "::: changes asiakirja\nfrom: vastaus_2024\nto: vastaus\nof: Kainuu\n:::": "The option of",
}


@pytest.mark.parametrize("content", MISTAKES)
def test_mistakes_in_an_extract_are_named_with_their_line(rounds, content):
    survey = replace(rounds["esimerkki"], extract_script=f"# Dia\n\n{content}\n")
    with pytest.raises(ReportError) as refused:
        compose_extract(survey, area_of(survey.areas, "90"))
    (problem,) = refused.value.problems
    assert MISTAKES[content] in problem.message
    assert problem.place.file == "data/esimerkki/extract.md"
    assert problem.place.line >= 3


@pytest.mark.parametrize(
    "content",
    ["::: glance\n:::", "::: since\n:::", "::: figures stea_c\n:::", "::: lacking\nx\n:::",
     "::: map hva_rakenne\nhighlight: area\n:::",
     "::: changes asiakirja\nfrom: vastaus_2024\nto: vastaus\nof: area\n:::"],
)  # fmt: skip
def test_what_tells_of_one_area_is_refused_in_the_national_report(rounds, content):
    with pytest.raises(ReportError) as refused:
        compose(replace(rounds["esimerkki"], script=f"# Dia\n\n{content}\n"))
    assert "extract.md only" in refused.value.problems[0].message


def test_a_round_without_extract_md_says_so(rounds):
    survey = replace(rounds["esimerkki"], extract_script="", extract_script_place=None)
    with pytest.raises(ReportError) as refused:
        compose_extract(survey, area_of(survey.areas, "20"))
    assert refused.value.problems[0].place == Place("data/esimerkki")


@pytest.mark.parametrize(("condition", "slides"), [("is_city()", 1), ("not is_city()", 2)])
def test_a_slide_is_shown_when_its_condition_is_true(rounds, condition, slides):
    script = f"# Yksi\n\nx\n\n# Toinen\n\n::: show\nwhen: {condition}\n:::\n\ny {{{{ area | locative }}}}\n"
    survey = replace(rounds["esimerkki"], extract_script=script)
    assert len(compose_extract(survey, area_of(survey.areas, "20"))[0].slides) == slides


def test_what_all_extracts_share_follows_what_each_of_them_shows(rounds):
    script = "# Dia\n\n::: bars avustukset\n:::\n\n::: footnote\nwhen: is_city()\n*Helsinki on kaupunki\n:::\n"
    survey = replace(rounds["2025-08"], extract_script=script)
    decks = [compose_extract(survey, area_of(survey.areas, code))[0] for code in ("90", "20", "90")]
    names = [[bar.name for bar in deck.slides[0].blocks[0].bars if "Helsinki" in bar.name] for deck in decks]
    assert names == [["Helsinki*"], ["Helsinki"], ["Helsinki*"]]


def _answering(survey, code, before, after):
    table = survey.table("asiakirja")
    contents = [
        content if isinstance(content, Missing) else table.question.option(content) for content in (before, after)
    ]
    rows = tuple(
        replace(row, cells=tuple(Cell(content, cell.place) for content, cell in zip(contents, row.cells, strict=True)))
        if row.area.code == code
        else row
        for row in table.rows
    )
    return with_rows(survey, "asiakirja", rows)


def _moved(survey):
    """The round as if its tables lay in another folder, as those of another round do."""
    tables = tuple(
        replace(table, place=replace(table.place, file=table.place.file.replace("esimerkki", "aiempi")))
        for table in survey.tables
    )
    return replace(survey, tables=tables)


def test_a_rank_in_a_sentence_is_read_in_words_as_in_tables(report_of):
    """ "19 / 21" would be read as "19 slash 21"."""
    subtitles = [slide.subtitle for slide in report_of("2025-08", "Kainuu").deck.slides]
    signs = [run for runs in subtitles for run in runs if run.text == "\u00a0/\u00a0"]
    assert signs
    assert {sign.spoken for sign in signs} == {", kun verrattavia on "}


def test_figures_of_two_years_are_paragraphs_of_their_cell(report_of):
    """They would run together when they are read aloud."""
    document = report_of("2025-08", "Kainuu").document
    grids = [item for page in document.pages for item in page.items if isinstance(item, PlacedTable)]
    cells = [cell for grid in grids for row in grid.rows for cell in row.cells]
    texts = [[each.paragraph.text[:6] for each in cell.paragraphs] for cell in cells]
    assert texts.count(["2024: ", "2025: "]) == 2  # the area's own, and where it stands among all


def test_the_own_area_is_told_first_of_a_figure_with_its_rank(report_of):
    """It would come after the figures of 22 areas."""
    slides = report_of("2025-08", "Kainuu").deck.slides
    bars = [block for slide in slides for block in slide.blocks if isinstance(block, BarChart)]
    start = "22 aluetta. Korostettu pylväs: Kainuu, 150\u00a0000\u00a0€, sija 19, kun verrattavia on 21. Erillään"
    assert start in bars[0].alternative
    assert all(block.alternative.index("Korostettu") < block.alternative.index("Verrattavista") for block in bars)


def test_what_stands_apart_and_is_the_own_area_is_told_once(report_of):
    slides = report_of("2025-08", "Helsinki").deck.slides
    bars = [block for slide in slides for block in slide.blocks if isinstance(block, BarChart)]
    start = "22 aluetta. Korostettu pylväs, erillään muista: Helsinki, 7\u00a0200\u00a0000\u00a0€. Verrattavista"
    assert start in bars[0].alternative
    assert {block.alternative.count("Helsinki") for block in bars} == {1}


def test_an_asterisk_that_was_typed_in_a_table_is_named_by_its_cell(rounds):
    survey = rounds["2025-08"]
    table = survey.table("jarjestorakenne")
    place = table.cell(area_of(survey.areas, "20"), "nimi").place
    rows = tuple(
        replace(row, cells=tuple(replace(cell, content="JANE*") if cell.place == place else cell for cell in row.cells))
        for row in table.rows
    )
    starred = with_rows(survey, "jarjestorakenne", rows)
    _, warnings = compose_extract(starred, area_of(survey.areas, "20"))
    assert [warning.place for warning in warnings if ("word", "JANE*") in warning.fields] == [place]
