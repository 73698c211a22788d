"""What directives and expressions make of the data."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.composing import compose, compose_extract
from reportgen.model.blocks import AreaMap, BarChart, Prose, ShareChart, TableBlock
from reportgen.model.problems import ReportError
from reportgen.model.rounds import Cell
from reportgen.model.text import Role
from reportgen.model.values import Missing, Unit, Value
from tests.composing.deck_text import runs_text


def only(deck, kind):
    return next(block for block in deck.slides[0].blocks if isinstance(block, kind))


def sentence(deck):
    return only(deck, Prose).paragraphs[0].text


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ('count("rakenne", "on", column="nyt")', "3"),
        ('count("rakenne", "no-answer", column="ennen")', "1"),
        ('count("tyhja", "not-in-data")', "5"),
        ('share("rakenne", "on", column="nyt")', "75 %"),
        ('areas("rakenne", "on", column="nyt") | listing', "Helsinki, Kainuu ja Pohjanmaa"),
        ('areas("rakenne", "on", column="nyt") | locative | listing', "Helsingissä, Kainuussa ja Pohjanmaalla"),
        ('areas("rakenne", "ei", column="ennen") | genitive | listing', "Kainuun ja Pohjanmaan"),
        ('areas("rakenne", "on", column="ennen") | locative | listing', "Helsingissä sekä Vantaalla ja Keravalla"),
        ('areas("rakenne", "ei", column="nyt") | locative | listing(empty="ei missään")', "ei missään"),
        ('total("rahat", "ennen")', "4 500 €"),
        ('total("rahat", "ennen", without="Helsinki")', "500 €"),
        ('total("rahat", "osuus")', "26 %"),
        ('largest("rahat", "ennen")', "4 000 €"),
        ('largest("rahat", "ennen", rank=2, without="Helsinki") | locative', "Kainuussa ja Lapissa"),
        ('smallest("rahat", "nyt") | names', "Lappi ja Vantaa-Kerava"),
        ('smallest("rahat", "nyt")', "50 €"),
        ('smallest("rahat", "ennen") | locative', "Kainuussa ja Lapissa"),
        ('largest("rahat", "ennen", rank=3) | genitive', "Kainuun ja Lapin"),
        ('largest("rahat", "ennen", rank=2) | name', "Vantaa-Kerava"),
        ("number_of_areas()", "5"),
        ('"on" if count("rakenne", "ei", column="nyt") > 0 else "ei"', "ei"),
        ('"on" if not count("rakenne", "on", column="nyt") >= 4 else "ei"', "on"),
        ('"on" if total("rahat", "nyt") < total("rahat", "ennen") else "ei"', "on"),
        ('"on" if largest("rahat", "nyt") == 1000 and 5 != number_of_areas() else "ei"', "ei"),
        ('"on" if known("tyhja") else "puuttuu"', "puuttuu"),
        ('"on" if known("rakenne", column="nyt") and not known("tyhja") else "puuttuu"', "on"),
    ],
)
def test_an_expression_says(composed, expression, text):
    assert sentence(composed(f"x {{{{ {expression} }}}}")).replace("\u00a0", " ") == f"x {text}"


def test_a_figure_keeps_its_cells_and_rule(composed):
    deck = composed('Rakenne on {{ count("rakenne", "on", column="nyt") }} alueella.')
    run = only(deck, Prose).paragraphs[0].runs[1]
    assert (run.text, run.value.amount, run.value.unit) == ("3", Decimal(3), Unit.COUNT)
    assert [place.cell for place in run.value.sources] == ["D2", "D3", "D5"]
    assert deck.slides[0].notes == (
        "Mistä dian luvut tulevat:",
        "3 = niiden alueiden määrä, joilla sarake ”2025” on ”On” (rakenne.csv: 3 riviä, D2–D3, D5)",
    )


def test_a_figure_that_areas_share_comes_from_the_cells_of_all(composed):
    deck = composed('{{ largest("rahat", "ennen", rank=3) }}')
    assert deck.slides[0].notes[1:] == (
        "100\u00a0€ = sarakkeen ”2024” 3. suurin arvo, Kainuu ja Lappi (rahat.csv: 2 riviä, C3–C4)",
    )


def test_a_count_of_none_comes_from_every_cell(composed):
    run = only(composed('{{ count("rakenne", "ei", column="nyt") }}'), Prose).paragraphs[0].runs[0]
    assert run.text == "0"
    assert len(run.value.sources) == 5


def test_text_of_a_cell_never_becomes_markup(composed):
    table = only(composed("::: table nimet\ncolumns: area, nimi\n:::"), TableBlock)
    texts = {row[0].text: row[1] for row in table.rows}
    assert texts["Kainuu"].text == "**JANE** {{ count() }}"
    assert [run.bold for run in texts["Kainuu"].runs] == [False]
    assert texts["Lappi"].text == "A\u00a0→ B"


def test_the_kinds_of_no_value_stay_apart_in_a_table(composed):
    table = only(composed("::: table nimet\n:::"), TableBlock)
    rows = {row[0].text: [(cell.text, cell.missing) for cell in row[1:]] for row in table.rows}
    silent, lacking = Missing.NO_ANSWER, Missing.NOT_IN_DATA
    assert rows["Helsinki"] == [("Tiedot puuttuvat", silent), ("Alueen vastaus puuttuu", silent)]
    assert rows["Vantaa-Kerava"] == [("Ei tietoa lähdeaineistossa", lacking)] * 2
    assert rows["Pohjanmaa"] == [("On", None), ("–", None)]


def test_a_table_has_equal_decimals_and_computed_totals(composed):
    table = only(composed("::: table rahat\ncolumns: area, ennen, nyt, osuus\ntotal: Yhteensä\n:::"), TableBlock)
    assert [column.numeric for column in table.columns] == [False, True, True, True]
    assert [cell.text for cell in table.total] == ["Yhteensä", "4\u00a0500\u00a0€", "1\u00a0170\u00a0€", "26\u00a0%"]
    assert table.total[3].runs[0].value.rule == "100 × sarakkeen ”2025” summa / sarakkeen ”2024” summa"
    assert table.rows[3][1].missing is Missing.NOT_IN_DATA


def test_an_optional_column_that_nobody_filled_in_is_not_known(small_round):
    survey = small_round('# Dia\n{{ "on" if known("nimet", column="nimi") else "ei ole" }}')
    table = survey.table("nimet")
    rows = tuple(replace(row, cells=(row.cells[0], replace(row.cells[1], content=None))) for row in table.rows)
    tables = tuple(replace(table, rows=rows) if other is table else other for other in survey.tables)
    assert sentence(compose(replace(survey, tables=tables))[0]) == "ei ole"


def test_a_heading_may_hold_a_comma(composed):
    table = only(composed("::: table rahat\ncolumns: area, nyt\nheadings: Alue, Nyt\\, euroa\n:::"), TableBlock)
    assert [column.heading for column in table.columns] == ["Alue", "Nyt, euroa"]


def test_a_filtered_table_totals_its_own_rows(composed):
    table = only(composed("::: table nimet\ncolumns: area, nimi\nwhere: vastaus = on\nhalves: yes\n:::"), TableBlock)
    assert [row[0].text for row in table.rows] == ["Kainuu", "Lappi", "Pohjanmaa"]
    assert table.halves


def test_a_map_fills_every_area_and_its_legend_counts_every_option(composed):
    drawn = only(composed("::: map rakenne\ncolumn: nyt\n:::"), AreaMap)
    assert {shade.name: shade.style for shade in drawn.shades} == {
        "Helsinki": "answer-1",
        "Kainuu": "answer-1",
        "Lappi": "answer-3",
        "Pohjanmaa": "answer-1",
        "Vantaa-Kerava": "not-in-data",
    }
    legend = [(entry.style, runs_text(entry.counts), runs_text(entry.detail)) for entry in drawn.legend]
    assert legend == [
        ("answer-1", "<3>~aluetta", "Helsinki, Kainuu, Pohjanmaa"),
        ("answer-3", "<1>~alue", "Lappi"),
        ("answer-4", "<0>~aluetta", ""),
        ("not-in-data", "<1>~alue", "Vantaa-Kerava"),
    ]


def test_a_map_of_nothing_has_no_counts_and_says_so(composed):
    deck = composed("::: map tyhja\n:::")
    drawn = only(deck, AreaMap)
    assert [entry.counts for entry in drawn.legend] == [()] * 4
    assert runs_text(drawn.legend[-1].detail) == ("kaikki <5> aluetta")
    assert "yhdenkään alueen vastausta ei ole lähdeaineistossa" in drawn.alternative


def test_a_pair_of_maps_shares_the_second_ones_legend(composed):
    first, second = composed("::: maps rakenne\ncolumns: ennen, nyt\n:::").slides[0].blocks
    assert (first.heading, first.legend, second.heading) == ("2024", (), "2025")
    assert [(entry.style, runs_text(entry.counts)) for entry in second.legend] == [
        ("answer-1", "<2>~→~<3>~aluetta"),
        ("answer-3", "<0>~→~<1>~alue"),
        ("answer-4", "<2>~→~<0>~aluetta"),
        ("not-in-data", "<0>~→~<1>~alue"),
        ("no-answer", "<1>~→~<0>~aluetta"),
    ]


def test_changes_are_grouped_and_the_incomparable_named_by_reason(composed):
    prose = only(composed("::: changes rakenne\nfrom: ennen\nto: nyt\n:::"), Prose)
    assert [(item.role, runs_text(item.runs)) for item in prose.paragraphs] == [
        (Role.BODY, "Vastaus muuttui <2> alueella (2024~→ 2025):"),
        (Role.BULLET, "Ei~→ On: Kainuu, Pohjanmaa"),
        (Role.BODY, "Ei voi verrata, koska alueen vastaus puuttuu: Lappi."),
        (Role.BODY, "Ei voi verrata, koska tietoa ei ole lähdeaineistossa: Vantaa-Kerava."),
    ]


def test_no_change_and_no_data_are_said_in_words(composed):
    same = only(composed("::: changes rakenne\nfrom: nyt\nto: nyt\n:::"), Prose)
    assert same.paragraphs[0].text == "Yhdenkään alueen vastaus ei muuttunut (2025\u00a0→ 2025)."
    unknown = only(composed("::: changes tyhja\nfrom: vastaus\nto: vastaus\n:::"), Prose)
    assert unknown.paragraphs[0].text.startswith("Muutosta ei voi kertoa")


def test_bars_are_sorted_and_the_missing_named(composed):
    deck = composed("::: bars rahat\ncolumn: ennen\napart: Helsinki\n:::\n::: footnote\n*Helsingin luku on muu\n:::")
    chart = only(deck, BarChart)
    assert [(bar.name, bar.apart) for bar in chart.bars] == [
        ("Vantaa-Kerava", False),
        ("Kainuu", False),
        ("Lappi", False),
        ("Helsinki*", True),
    ]
    assert chart.missing == ("Pohjanmaa: ei tietoa lähdeaineistossa",)
    assert "Vantaa-Kerava 300\u00a0€" in chart.alternative
    assert "Pohjanmaa: ei tietoa lähdeaineistossa" in chart.alternative


def test_bars_per_resident_cite_the_population(composed):
    deck = composed("::: bars rahat\ncolumn: ennen\nper: resident\n:::")
    chart = only(deck, BarChart)
    assert [bar.text.replace("\u00a0", " ") for bar in chart.bars] == ["1,00 €", "0,14 €", "0,10 €", "0,10 €"]
    assert [place.file for place in chart.bars[0].value.sources] == ["data/koe/tables/rahat.csv", "data/areas.csv"]
    assert runs_text(deck.slides[0].source) == "Väestö 31.12.2024"


def test_shares_count_all_and_tell_when_nothing_is_known(composed):
    known = only(composed("::: shares rakenne\ncolumn: nyt\n:::"), ShareChart)
    assert [(share.style, share.text) for share in known.shares] == [
        ("answer-1", "3"),
        ("answer-3", "1"),
        ("answer-4", "0"),
        ("not-in-data", "1"),
    ]
    unknown = only(composed("::: shares tyhja\n:::"), ShareChart)
    assert [share.value for share in unknown.shares] == [None] * 3
    assert unknown.note == "Alueiden vastauksia ei ole lähdeaineistossa (kaikki 5 aluetta)."


def test_when_leaves_out_what_would_be_false(composed):
    deck = composed('x\n::: subtitle\nwhen: known("tyhja")\nOn {{ count("tyhja", "on") }}\n:::')
    assert deck.slides[0].subtitle == ()


def test_a_map_with_areas_named_nowhere_is_warned_of(small_round):
    _, warnings = compose(small_round("# Dia\n::: map rakenne\ncolumn: nyt\nareas: ei, on\n:::"))
    assert [dict(warning.fields)["areas"] for warning in warnings] == ["Lappi, Vantaa-Kerava"]


def test_of_many_areas_named_nowhere_the_first_stand_for_all(small_round):
    _, warnings = compose(small_round("# Dia\n::: map rakenne\ncolumn: nyt\nareas: none\n:::"))
    assert [dict(warning.fields) for warning in warnings] == [
        {"title": "Dia", "areas": "Helsinki, Kainuu, Lappi", "count": "2"}
    ]


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("# A\nx\n\n- Kainuu* on toisin", [("Kainuu*", 4)]),
        ("# A\n::: subtitle\nKainuu*\n:::\nlihava kursiivi* ilman alkua", [("Kainuu*", 3), ("kursiivi*", 5)]),
        ("# A\nKainuu* on toisin\n::: footnote\n*selitys\n:::", []),
        ("# A\n\\*vain osa\n\nKainuu* on toisin", []),
        ("# A\n5 * 3 ja 5*3", []),
    ],
)
def test_an_asterisk_that_points_at_no_note_is_warned_of(small_round, script, words):
    _, warnings = compose(small_round(script))
    assert [(dict(warning.fields)["word"], warning.place.line) for warning in warnings] == words


def test_tiles_reach_every_map(small_round):
    deck, _ = compose(small_round("# Dia\n::: map rakenne\ncolumn: nyt\n:::"), tiles=True)
    assert deck.slides[0].blocks[0].tiles


HIDDEN = 'when: known("tyhja")'


@pytest.mark.parametrize(
    ("options", "ending"),
    [
        ("columns: area, nyt", "Samat luvut ovat tämän dian taulukossa."),
        (f"{HIDDEN}\ncolumns: area, nyt", "Arvot suurimmasta pienimpään: "),
        ("columns: area, ennen", "Arvot suurimmasta pienimpään: "),
    ],
)
def test_bars_send_a_reader_to_a_table_only_where_the_slide_shows_it(composed, options, ending):
    script = f"::: bars rahat\ncolumn: nyt\n:::\n::: table rahat\n{options}\n:::\n"
    assert ending in only(composed(script), BarChart).alternative


@pytest.mark.parametrize(("options", "named"), [("", False), (HIDDEN, True)])
def test_a_legend_leaves_names_to_a_table_only_where_the_slide_shows_it(composed, options, named):
    deck = composed(f"::: map nimet\n:::\n::: table nimet\n{options}\n:::\n")
    assert any(entry.detail for entry in only(deck, AreaMap).legend) == named


@pytest.mark.parametrize(("condition", "name"), [("", "Helsinki*"), (HIDDEN, "Helsinki")])
def test_an_asterisk_stands_only_where_the_slide_shows_its_footnote(composed, condition, name):
    deck = composed(f"::: bars rahat\ncolumn: nyt\n:::\n\n::: footnote\n{condition}\n*Helsinki on kaupunki\n:::")
    assert [bar.name for bar in only(deck, BarChart).bars if "Helsinki" in bar.name] == [name]


def test_a_text_that_is_named_like_a_kind_of_no_value_is_a_text(small_round):
    survey = small_round(
        '# Dia\n::: table nimet\n:::\n\n{{ "jokin" if known("nimet", column="nimi") else "ei mikään" }}'
    )
    table = survey.table("nimet")
    rows = tuple(replace(row, cells=(row.cells[0], replace(row.cells[1], content="no-answer"))) for row in table.rows)
    tables = tuple(replace(table, rows=rows) if other is table else other for other in survey.tables)
    shown = only(compose(replace(survey, tables=tables))[0], TableBlock)
    assert [(row[2].text, row[2].missing) for row in shown.rows] == [("no-answer", None)] * 5
    assert not isinstance(Missing.NO_ANSWER, str)
    assert Missing.NO_ANSWER != "no-answer"


@pytest.mark.parametrize(
    ("figures", "extremes"),
    [
        ((900, 800, 700, 600, 500), "Suurin Helsinki 900 €, pienin Vantaa-Kerava 500 €."),
        (
            (900, 900, 700, 500, 500),
            "Suurimmat Helsinki ja Kainuu, kumpikin 900 €; pienimmät Pohjanmaa ja Vantaa-Kerava, kumpikin 500 €.",
        ),
        ((900, 500, 500, 500, 500), "Suurin Helsinki 900 €; pienimmät Kainuu, Lappi, Pohjanmaa ja 1 muu, kukin 500 €."),
        (
            (500, 500, 500, 500, 500),
            "Suurimmat Helsinki, Kainuu, Lappi ja 2 muuta, kukin 500 €; "
            "pienimmät Helsinki, Kainuu, Lappi ja 2 muuta, kukin 500 €.",
        ),
    ],
)
def test_the_alternative_of_bars_names_all_areas_that_are_largest_or_smallest(small_round, figures, extremes):
    assert extremes in bars_of(small_round, figures).alternative.replace("\u00a0", " ")


def bars_of(small_round, figures, options=""):
    survey = small_round(f"# Dia\n::: bars rahat\ncolumn: nyt\n{options}:::\n::: footnote\n*Helsinki on kaupunki\n:::")
    table = survey.table("rahat")
    contents = [figure if isinstance(figure, Missing) else Value(Decimal(figure), Unit.EURO) for figure in figures]
    rows = tuple(
        replace(row, cells=(row.cells[0], Cell(content, row.cells[1].place), row.cells[2]))
        for row, content in zip(table.rows, contents, strict=True)
    )
    tables = tuple(replace(table, rows=rows) if other is table else other for other in survey.tables)
    return only(compose(replace(survey, tables=tables))[0], BarChart)


@pytest.mark.parametrize(
    ("figures", "told"),
    [
        (
            (900, 800, 700, 600, 500),
            "5 aluetta. Erillään muista Helsinki 900 €. Muista alueista suurin Kainuu 800 €, pienin Vantaa-Kerava "
            "500 €. Muiden alueiden arvot suurimmasta pienimpään: Kainuu 800 €; Lappi 700 €; Pohjanmaa 600 €; "
            "Vantaa-Kerava 500 €.",
        ),
        ((900, *[Missing.NO_ANSWER] * 4), "1 alue. Arvot suurimmasta pienimpään: Helsinki 900 €. Ilman pylvästä: "),
        ((Missing.NO_ANSWER, 800, 700, 600, 500), "4 aluetta. Suurin Kainuu 800 €, pienin Vantaa-Kerava 500 €. Arvot"),
    ],
)
def test_the_alternative_of_bars_compares_an_area_that_stands_apart_with_no_other(small_round, figures, told):
    alternative = bars_of(small_round, figures, "apart: Helsinki\n").alternative.replace("\u00a0", " ")
    assert told in alternative
    assert "*" not in alternative


def test_the_total_of_a_computed_column_is_over_the_areas_that_have_both_figures(small_round):
    survey = small_round("# Dia\n::: table rahat\ncolumns: area, ennen, nyt, osuus\ntotal: Yhteensä\n:::")
    rows = []
    for row in survey.table("rahat").rows:
        lacks = row.area.name == "Helsinki"
        cells = [replace(c, content=Missing.NOT_IN_DATA) if lacks and i else c for i, c in enumerate(row.cells)]
        rows.append(replace(row, cells=tuple(cells)))
    tables = [replace(t, rows=tuple(rows)) if t.question.id == "rahat" else t for t in survey.tables]
    table = only(compose(replace(survey, tables=tuple(tables)))[0], TableBlock)
    # 170 € of the 500 € of the others: Helsinki's 4 000 € have nothing to be compared with.
    assert [cell.text for cell in table.total] == ["Yhteensä", "4\u00a0500\u00a0€", "170\u00a0€", "34\u00a0%"]


def with_money(survey, given):
    """The round with these figures, or kinds of no value, in the column `ennen`, and what follows from them."""
    table = survey.table("rahat")
    rows = []
    for row in table.rows:
        contents = dict(zip(table.columns, (cell.content for cell in row.cells), strict=True))
        if row.area.name in given:
            amount = given[row.area.name]
            contents["ennen"] = amount if isinstance(amount, Missing) else Value(Decimal(amount), Unit.EURO)
        whole, part = contents["ennen"], contents["nyt"]
        divisible = isinstance(whole, Value) and isinstance(part, Value) and whole.amount
        contents["osuus"] = Value(100 * part.amount / whole.amount, Unit.PERCENT) if divisible else Missing.NOT_IN_DATA
        cells = tuple(
            replace(cell, content=contents[name]) for name, cell in zip(table.columns, row.cells, strict=True)
        )
        rows.append(replace(row, cells=cells))
    tables = (replace(table, rows=tuple(rows)) if other is table else other for other in survey.tables)
    return replace(survey, tables=tuple(tables))


NOTHING = {"Helsinki": "0", "Kainuu": "0", "Lappi": "0", "Vantaa-Kerava": "0"}


def test_a_percentage_of_nothing_says_why_there_is_none(small_round):
    script = (
        "# Dia\n::: table rahat\ncolumns: area, nyt, osuus\ntotal: Yhteensä\n:::\n::: bars rahat\ncolumn: osuus\n:::"
    )
    deck = compose(with_money(small_round(script), {"Kainuu": "0"}))[0]
    cells = {row[0].text: row[2].text.replace("\u00a0", " ") for row in only(deck, TableBlock).rows}
    assert cells["Kainuu"] == "Ei voi laskea (2024: 0 €)"
    assert cells["Pohjanmaa"] == "Ei tietoa lähdeaineistossa"
    assert "Kainuu: ei voi laskea (2024: 0\u00a0€)" in only(deck, BarChart).missing


@pytest.mark.parametrize(
    ("money", "told"),
    [
        (NOTHING, ["0 €", "1 170 €", "Ei voi laskea (2024: 0 €)"]),
        (dict.fromkeys(NOTHING, Missing.NO_ANSWER), ["Ei tietoa", "1 170 €", "Ei tietoa"]),
    ],
)
def test_a_total_that_there_is_none_of_says_why(small_round, money, told):
    script = "# Dia\n::: table rahat\ncolumns: area, ennen, nyt, osuus\ntotal: Yhteensä\n:::"
    table = only(compose(with_money(small_round(script), money))[0], TableBlock)
    assert [cell.text.replace("\u00a0", " ") for cell in table.total[1:]] == told


@pytest.mark.parametrize(
    ("money", "said"),
    [
        (NOTHING, 'when: total("rahat", "ennen") > 0'),
        (dict.fromkeys(NOTHING, Missing.NO_ANSWER), "has no figure to add up"),
    ],
)
def test_a_total_that_there_is_none_of_is_refused_in_a_sentence(small_round, money, said):
    survey = small_round('# Dia\nx {{ total("rahat", "osuus") }}')
    with pytest.raises(ReportError, match=re.escape(said)):
        compose(with_money(survey, money))


def test_percentages_keep_the_decimals_that_were_typed(small_round):
    script = (
        '# Dia\n{{ largest("rahat", "nyt") }} {{ smallest("rahat", "nyt") }}\n::: table rahat\ncolumns: area, nyt\n:::'
    )
    survey = small_round(script)
    table = survey.table("rahat")
    columns = tuple(replace(column, unit=Unit.PERCENT) for column in table.question.columns)
    typed = {"Helsinki": "12.5", "Kainuu": "33", "Lappi": "12.5", "Vantaa-Kerava": "99.25"}
    rows = []
    for row in table.rows:
        place = row.cells[1].place
        given = typed.get(row.area.name)
        cell = Cell(Value(Decimal(given), Unit.PERCENT, (place,)), place) if given else row.cells[1]
        rows.append(replace(row, cells=(row.cells[0], cell, row.cells[2])))
    percents = replace(table, question=replace(table.question, columns=columns), rows=tuple(rows))
    deck = compose(replace(survey, tables=tuple(percents if each is table else each for each in survey.tables)))[0]
    shown = [row[1].text for row in only(deck, TableBlock).rows]
    assert shown == ["12,50\u00a0%", "33,00\u00a0%", "12,50\u00a0%", "Ei tietoa lähdeaineistossa", "99,25\u00a0%"]
    assert only(deck, Prose).paragraphs[0].text == "99,25\u00a0% 12,5\u00a0%"


def test_percentages_are_not_added(small_round):
    survey = small_round("# Dia\n::: table rahat\ncolumns: area, nyt\ntotal: Yhteensä\n:::")
    table = survey.table("rahat")
    columns = tuple(replace(column, unit=Unit.PERCENT) for column in table.question.columns)
    percents = replace(table, question=replace(table.question, columns=columns))
    survey = replace(survey, tables=tuple(percents if other is table else other for other in survey.tables))
    assert only(compose(survey)[0], TableBlock).total[1].text == "Ei lasketa yhteen"
    with pytest.raises(ReportError, match="whose sum means nothing"):
        compose(replace(survey, script='# Dia\n{{ total("rahat", "nyt") }}'))


def test_no_note_names_a_cell_of_a_computed_column_which_no_report_shows(august):
    survey, deck = august
    decks = [deck, *(compose_extract(survey, area)[0] for area in list(survey.areas)[:2])]
    told = [note for deck in decks for slide in deck.slides for note in slide.notes if "stea_c.csv" in note]
    assert len(told) > 10
    # C and D hold what was typed; E and F what the source printed of the two.
    assert [note for note in told if re.search(r"\b[E-Z]\d", note)] == []
    table = next(note for note in told if note.startswith("Taulukko"))
    assert "C2–C23, D2–D23" in table


def test_a_table_tells_what_the_difference_of_two_of_its_columns_is(august):
    """A fall is a positive number in it: nobody is to take it for growth."""
    slide = next(slide for slide in august[1].slides if slide.title.startswith("STEA"))
    table = next(block for block in slide.blocks if isinstance(block, TableBlock))
    assert table.columns[3].heading == "ero €"
    assert "2024, 2025, ero € (2024 − 2025), % edellisen vuoden luvuista." in table.alternative
    [note] = [note for note in slide.notes if note.startswith("Taulukko")]
    assert "ero € (2024 − 2025), % edellisen vuoden luvuista" in note


def test_an_alternative_does_not_say_the_slides_title_again(composed):
    """It was just heard."""
    named = composed("# Avustukset\n::: table rahat\n:::").slides[0].blocks[0].alternative
    assert named.startswith("Taulukko, 5 riviä. ")
    [first, second] = (
        composed(
            "# Onko rakennetta?\n::: maps rakenne\ncolumns: ennen, nyt\nheadings: (2024), Nyt\n:::"
            "\n::: changes rakenne\nfrom: ennen\nto: nyt\n:::"
        )
        .slides[0]
        .blocks[:2]
    )
    assert first.alternative.startswith("Kartta (2024). ")
    assert second.alternative.startswith("Kartta ”Nyt”. ")
