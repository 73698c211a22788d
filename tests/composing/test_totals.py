"""Totals, and why there is none."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.composing import compose
from reportgen.model.blocks import BarChart, Prose, TableBlock
from reportgen.model.places import Place
from reportgen.model.problems import ReportError
from reportgen.model.questions import Operation
from reportgen.model.values import Missing, Unit, Value
from tests.composing.changed import with_rows, with_table
from tests.composing.deck_text import only


def test_the_total_of_a_computed_column_is_over_the_areas_that_have_both_figures(small_round):
    survey = small_round("# Dia\n::: table rahat\ncolumns: area, ennen, nyt, osuus\ntotal: Yhteensä\n:::")
    rows = []
    for row in survey.table("rahat").rows:
        lacks = row.area.name == "Helsinki"
        cells = [replace(c, content=Missing.NOT_IN_DATA) if lacks and i else c for i, c in enumerate(row.cells)]
        rows.append(replace(row, cells=tuple(cells)))
    table = only(compose(with_rows(survey, "rahat", rows))[0], TableBlock)
    # 170 € of the 500 € of the others: Helsinki's 4 000 € have nothing to be compared with.
    assert [cell.text for cell in table.total] == ["Yhteensä", "4\u00a0500\u00a0€", "170\u00a0€", "34\u00a0%"]


@pytest.mark.parametrize(
    ("asked", "amount", "rule"),
    [
        ('"ennen"', 4500, "sarakkeen ”2024” summa"),
        ('"ennen", without="Helsinki"', 500, "sarakkeen ”2024” summa ilman: Helsinki"),
        ('"osuus"', 26, "100 × sarakkeen ”2025” summa / sarakkeen ”2024” summa"),
        (
            '"osuus", without="Helsinki"',
            34,
            "100 × sarakkeen ”2025” summa ilman: Helsinki / sarakkeen ”2024” summa ilman: Helsinki",
        ),
    ],
)
def test_a_total_says_what_was_added_up(small_round, asked, amount, rule):
    deck = compose(small_round(f'# Dia\n{{{{ total("rahat", {asked}) }}}}.'))[0]
    (value,) = (run.value for run in only(deck, Prose).paragraphs[0].runs if run.value)
    assert (value.amount, value.rule) == (amount, rule)
    assert ("Helsinki" in rule) == (Place("data/koe/tables/rahat.csv", cell="C2") not in value.sources)


def test_a_difference_of_totals_says_which_one_is_taken_from_which(small_round):
    survey = small_round('# Dia\n{{ total("rahat", "osuus") }}.')
    table = survey.table("rahat")
    first, second, column = table.question.columns
    computed = replace(column.computed, operation=Operation.SUBTRACT)
    columns = (first, second, replace(column, unit=Unit.EURO, computed=computed))
    survey = with_table(survey, replace(table, question=replace(table.question, columns=columns)))
    (value,) = (run.value for run in only(compose(survey)[0], Prose).paragraphs[0].runs if run.value)
    assert (value.amount, value.unit) == (1170 - 4500, Unit.EURO)
    assert value.rule == "sarakkeen ”2025” summa vähennettynä: sarakkeen ”2024” summa"


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
    return with_rows(survey, "rahat", rows)


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


def test_percentages_are_not_added(small_round):
    survey = small_round("# Dia\n::: table rahat\ncolumns: area, nyt\ntotal: Yhteensä\n:::")
    table = survey.table("rahat")
    columns = tuple(replace(column, unit=Unit.PERCENT) for column in table.question.columns)
    survey = with_table(survey, replace(table, question=replace(table.question, columns=columns)))
    assert only(compose(survey)[0], TableBlock).total[1].text == "Ei lasketa yhteen"
    with pytest.raises(ReportError, match="whose sum means nothing"):
        compose(replace(survey, script='# Dia\n{{ total("rahat", "nyt") }}'))
