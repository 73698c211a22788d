"""This round beside those before it: maps, changes, columns of tables, and a figure over rounds, all from the data."""

from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.composing import compose
from reportgen.model.blocks import AreaMap, Prose, TableBlock, TrendChart
from reportgen.model.places import Place
from reportgen.model.problems import ReportError
from reportgen.model.rounds import Cell
from reportgen.model.values import Missing, Unit, Value
from tests.composing.deck_text import runs_text


def changed(table, folder, **answers):
    """The table as another round has it: in its own file, with other answers in its column "nyt"."""
    position = table.columns.index("nyt")
    rows = []
    for row in table.rows:
        cells = [
            replace(cell, place=replace(cell.place, file=cell.place.file.replace("koe", folder))) for cell in row.cells
        ]
        given = answers.get(row.area.name.replace("-", "_"))
        if given is not None:
            place = cells[position].place
            content = given
            if isinstance(given, int):
                content = Value(Decimal(given), Unit.EURO, (place,))
            elif isinstance(given, str):
                content = table.question.option(given)
            cells[position] = Cell(content, place)
        rows.append(replace(row, cells=tuple(cells)))
    return replace(table, rows=tuple(rows), place=Place(table.place.file.replace("koe", folder)))


@pytest.fixture
def compared(small_round):
    """The first slide of a script, in a round with as many rounds before it."""

    def make(script, rounds=1, **given):
        survey = small_round(f"# Dia\n{script}")
        by_id = {table.question.id: table for table in survey.tables}
        earlier = []
        for number in range(rounds):
            folder = f"k{number}"
            tables = (
                changed(by_id["rakenne"], folder, Kainuu="ei", Pohjanmaa="osin", Lappi="osin"),
                changed(by_id["rahat"], folder, Kainuu=60, Vantaa_Kerava=80),
                by_id["tyhja"],
            )
            earlier.append(replace(survey, id=folder, label=f"{number + 1}/2029", tables=tables))
        return compose(replace(survey, earlier=tuple(earlier), **given))[0].slides[0]

    return make


def texts(slide):
    return [
        runs_text(paragraph.runs)
        for block in slide.blocks
        if isinstance(block, Prose)
        for paragraph in block.paragraphs
    ]


def test_maps_of_two_rounds_stand_side_by_side_with_one_legend(compared):
    slide = compared("::: maps rakenne\nrounds: previous, this\ncolumn: nyt\n:::")
    first, second = (block for block in slide.blocks if isinstance(block, AreaMap))
    assert (first.heading, second.heading) == ("(1/2029)", "(1/2030)")
    assert not first.legend
    assert [(entry.label, "".join(run.text for run in entry.counts)) for entry in second.legend[:3]] == [
        ("Rakenne on", "1\u00a0→\u00a03\u00a0aluetta"),
        ("Rakenne on osin", "2\u00a0→\u00a01\u00a0alue"),
        ("Rakennetta ei ole", "1\u00a0→\u00a00\u00a0aluetta"),
    ]
    answers = [{shade.name: shade.answer for shade in drawn.shades} for drawn in (first, second)]
    assert (answers[0]["Kainuu"], answers[1]["Kainuu"]) == ("Ei", "On")
    assert "Kainuu" in first.alternative.partition("Ei: 1 alue")[2]


def test_the_legend_of_two_maps_says_which_of_them_its_areas_are_of(compared):
    """Two counts stand before them."""
    slide = compared("::: maps rakenne\nrounds: previous, this\ncolumn: nyt\nheadings: (Ennen), (Nyt 2030)\n:::")
    details = [runs_text(entry.detail) for entry in slide.blocks[1].legend if entry.detail]
    assert details
    assert all(text.startswith("Nyt 2030: ") for text in details)


def test_every_earlier_figure_names_its_round_and_its_file(compared):
    notes = compared("::: maps rakenne\nrounds: previous, this\ncolumn: nyt\n:::").notes
    assert any("”2025”, kierros 1/2029" in note for note in notes)
    changes = compared("::: changes rakenne\nrounds: previous, this\ncolumn: nyt\n:::").notes
    assert any("k0/rakenne.csv" in note and "koe/rakenne.csv" in note for note in changes)


def test_what_changed_between_rounds_is_told_in_words(compared):
    slide = compared("::: changes rakenne\nrounds: previous, this\ncolumn: nyt\n:::")
    told = texts(slide)
    assert told[0] == "Vastaus muuttui <2> alueella (1/2029~→ 1/2030):"
    signs = [run for block in slide.blocks for item in block.paragraphs for run in item.runs if "→" in run.text]
    assert {sign.spoken for sign in signs} == {", sitten "}
    assert told[1:3] == ["Ei~→ On: Kainuu", "Osin~→ On: Pohjanmaa"]
    assert told[3] == "Ei voi verrata, koska tietoa ei ole lähdeaineistossa: Vantaa-Kerava."


def test_a_table_shows_the_round_before_and_arrows(compared):
    slide = compared(
        "::: table rahat\ncolumns: area, previous.nyt, nyt, change.nyt, change.ennen\ntotal: Yhteensä\n:::"
    )
    table = next(block for block in slide.blocks if isinstance(block, TableBlock))
    assert [column.heading for column in table.columns] == ["Alue", "2025, 1/2029", "2025", "Muutos", "Muutos"]
    assert "Sarakkeet: Alue; 2025, 1/2029; 2025; Muutos; Muutos." in table.alternative
    assert [column.numeric for column in table.columns] == [False, True, True, True, True]
    rows = {row[0].text: [cell.text.replace("\u00a0", " ") for cell in row[1:]] for row in table.rows}
    assert rows == {
        "Helsinki": ["1 000 €", "1 000 €", "ennallaan", "ennallaan"],
        "Kainuu": ["60 €", "70 €", "↑ 10 €", "ennallaan"],
        "Lappi": ["50 €", "50 €", "ennallaan", "ennallaan"],
        "Pohjanmaa": ["Ei tietoa lähdeaineistossa", "Ei tietoa lähdeaineistossa", *["ei voi verrata"] * 2],
        "Vantaa-Kerava": ["80 €", "50 €", "↓ 30 €", "ennallaan"],
    }
    total = [cell.text.replace("\u00a0", " ") for cell in table.total or ()]
    assert total == ["Yhteensä", "1 190 €", "1 170 €", "↓ 20 €", "ennallaan"]
    fallen = next(run for row in table.rows for run in row[3].runs if row[0].text == "Vantaa-Kerava")
    assert fallen.value is not None
    assert fallen.value.amount == -30
    assert fallen.spoken == "laskua 30\u00a0€"
    change = next(run.value for row in table.rows for run in row[3].runs if run.value and row[0].text == "Kainuu")
    assert {place.file for place in change.sources} == {"data/koe/tables/rahat.csv", "data/k0/tables/rahat.csv"}


def test_changes_of_options_claim_no_direction(compared):
    slide = compared("::: table rakenne\ncolumns: area, nyt, change\n:::")
    table = next(block for block in slide.blocks if isinstance(block, TableBlock))
    cells = {row[0].text: row[2] for row in table.rows}
    assert {name: cell.text.replace("\u00a0", "~") for name, cell in cells.items()} == {
        "Helsinki": "ennallaan",
        "Kainuu": "Ei~→ On",
        "Lappi": "ennallaan",
        "Pohjanmaa": "Osin~→ On",
        "Vantaa-Kerava": "ei voi verrata",
    }
    assert cells["Vantaa-Kerava"].missing is Missing.NOT_IN_DATA


def test_a_figure_over_three_rounds_is_a_chart_from_the_data_of_each(compared):
    slide = compared("::: trend rakenne\ncolumn: nyt\noption: on\n:::", rounds=2)
    chart = next(block for block in slide.blocks if isinstance(block, TrendChart))
    assert chart.caption == "Onko rakennetta? – On"
    assert [(point.label, point.text, point.detail) for point in chart.points] == [
        ("1/2029", "1", "4/5 vastasi"),
        ("2/2029", "1", "4/5 vastasi"),
        ("1/2030", "3", "4/5 vastasi"),
    ]
    assert chart.alternative.replace("\u00a0", "~") == (
        "Aikasarja ”Onko rakennetta? – On”: 1/2029: 1 alue (5 alueesta vastasi 4); 2/2029: 1 alue (5 alueesta vastasi "
        "4); 1/2030: 3 aluetta (5 alueesta vastasi 4)."
    ).replace(" alue ", "~alue ").replace(" aluetta ", "~aluetta ")
    assert len([note for note in slide.notes if "kierros" in note]) == 3


def test_totals_over_rounds_leave_out_an_area_and_a_round_without_figures_is_a_gap(compared):
    chart = compared("::: trend rahat\ncolumn: nyt\nwithout: Helsinki\ncaption: Summa\n:::", rounds=2).blocks[0]
    assert isinstance(chart, TrendChart)
    assert [point.text for point in chart.points] == ["190\u00a0€", "190\u00a0€", "170\u00a0€"]
    # The area that is left out is in neither number: the figure does not stand on it.
    assert {point.detail for point in chart.points} == {"3/4 vastasi"}
    unknown = compared("::: trend nimet\noption: on\n:::", rounds=2).blocks[0]
    assert isinstance(unknown, TrendChart)
    assert [(point.value is None, point.text) for point in unknown.points][:2] == [(True, "ei tietoa")] * 2


def test_two_rounds_are_told_in_words_with_their_figures(compared):
    slide = compared("::: trend rakenne\ncolumn: nyt\noption: on\n:::")
    (told,) = texts(slide)
    assert told == (
        "Onko rakennetta? – On: 1/2029: <1>~alue (5 alueesta vastasi 4); 1/2030: <3>~aluetta (5 alueesta vastasi 4)."
    )
    assert [run.value.amount for run in slide.blocks[0].paragraphs[0].runs if run.value] == [1, 3]


def test_a_figure_in_the_text_may_be_that_of_the_round_before(compared):
    slide = compared(
        '{{ count("rakenne", "on", column="nyt") }} ({{ count("rakenne", "on", column="nyt", round="previous") }}), '
        '{{ total("rahat", "nyt", round="previous") }}, '
        '{{ largest("rahat", "nyt", without="Helsinki", round="k0") | name }}, '
        '{{ areas("rakenne", "osin", column="nyt", round="previous") | names | listing }}.'
    )
    assert texts(slide) == ["<3> (<1>), <1~190~€>, Vantaa-Kerava, Lappi ja Pohjanmaa."]
    count = [run.value for run in slide.blocks[0].paragraphs[0].runs if run.value][1]
    assert {place.file for place in count.sources} == {"data/k0/tables/rakenne.csv"}
    assert sum("kierros 1/2029" in note for note in slide.notes) == 3


def test_the_largest_figure_of_the_round_before_comes_from_that_round(compared):
    asked = 'largest("rahat", "nyt", without="Helsinki"'
    slide = compared(f'{{{{ {asked}, round="previous") }}}}, {{{{ {asked}) }}}}.')
    before, now = (run.value for run in slide.blocks[0].paragraphs[0].runs if run.value)
    assert (before.amount, now.amount) == (80, 70)
    assert {place.file for place in before.sources} == {"data/k0/tables/rahat.csv"}
    assert before.rule == "sarakkeen ”2025” suurin arvo, Vantaa-Kerava, kierros 1/2029"
    assert now.rule == "sarakkeen ”2025” suurin arvo, Kainuu"


@pytest.mark.parametrize(
    ("script", "line", "message"),
    [
        ('{{ count("nimet", "on", round="previous") }}', 2, 'The round 1/2029 has no table of "nimet"'),
        (
            '{{ count("rakene", "on", round="previous") }}',
            2,
            'There is no question "rakene" in this round. The nearest',
        ),
        ('{{ count("rakenne", "on", column="nyt", round="edellinen") }}', 2, 'no round "edellinen"'),
        ('{{ number_of_areas(round="previous") }}', 2, "is given something that it does not take"),
        ('{{ total("rahat", "nyt", rnd="previous") }}', 2, r"total\(question, column=, without=, round=\)"),
        ("::: maps rakenne\nrounds: previous\ncolumn: nyt\n:::", 3, "A comparison has two rounds"),
        ("::: maps rakenne\nrounds: k7, this\ncolumn: nyt\n:::", 3, 'There is no round "k7" before this one'),
        ("::: changes nimet\nrounds: previous, this\n:::", 2, 'The round 1/2029 has no table of "nimet"'),
        ("::: table rahat\ncolumns: area, ennen, nyt, change\n:::", 3, "say which one"),
        ("::: trend rakenne\ncolumn: nyt\noption: on\nwithout: Helsinki\n:::", 2, "leaves an area out of a total"),
        ("::: table rahat\ncolumns: area, change.vanha\n:::", 3, 'no column "vanha"'),
    ],
)
def test_a_comparison_that_cannot_be_made_is_refused_with_its_line(compared, script, line, message):
    with pytest.raises(ReportError, match=message) as wrong:
        compared(script)
    assert all(problem.place.line == line for problem in wrong.value.problems)


def test_a_round_without_a_round_before_it_says_what_to_add(compared):
    with pytest.raises(ReportError, match=r"Add to round\.toml: previous"):
        compared("::: table rahat\ncolumns: area, nyt, change\n:::", rounds=0)


@pytest.mark.parametrize(
    ("script", "line", "heading"),
    [
        ("::: table rahat\ncolumns: area, ennen, nyt\nheadings: Alue, 2023, 2024\n:::", 4, "2023"),
        ("::: maps rakenne\ncolumns: ennen, nyt\nheadings: (08/2024), (08/2026)\n:::", 4, "(08/2026)"),
        ("::: bars rahat\ncolumn: nyt\ncaption: Avustukset 2024, euroa\n:::", 4, "Avustukset 2024, euroa"),
    ],
)
def test_a_heading_of_another_time_than_its_column_is_told(small_round, script, line, heading):
    warnings = compose(small_round(f"# Dia\n{script}"))[1]
    told = [problem for problem in warnings if "another time" in problem.message]
    assert told[0].place.line == line
    assert dict(told[0].fields)["heading"] == heading


@pytest.mark.parametrize(
    "script",
    [
        "::: table rahat\ncolumns: area, ennen, nyt\nheadings: Alue, vuonna 2024, 2025 (arvio)\n:::",
        "::: maps rakenne\ncolumns: ennen, nyt\nheadings: (8/2024), nyt\n:::",
        "::: bars rahat\ncolumn: nyt\ncaption: Avustukset 2024 ja 2025\n:::",
    ],
)
def test_a_heading_that_tells_its_column_in_other_words_is_left_alone(small_round, script):
    assert not [problem for problem in compose(small_round(f"# Dia\n{script}"))[1] if "another time" in problem.message]


def test_a_heading_of_another_round_than_is_shown_is_told(small_round):
    survey = small_round("# Dia\n::: maps rakenne\nrounds: previous, this\ncolumn: nyt\nheadings: 1/2028, 1/2030\n:::")
    before = replace(survey, id="k0", label="8/2028")
    (told,) = [
        problem for problem in compose(replace(survey, earlier=(before,)))[1] if "of the round" in problem.message
    ]
    assert (told.place.line, dict(told.fields)) == (5, {"heading": "1/2028", "round": "8/2028"})
