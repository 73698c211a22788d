"""The rows, cells and notes of a table."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.composing import compose, compose_extract
from reportgen.model.blocks import TableBlock
from reportgen.model.rounds import Cell
from reportgen.model.values import Missing, Unit, Value
from tests.composing.changed import with_rows, with_table
from tests.composing.deck_text import only, sentence


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


def test_a_heading_may_hold_a_comma(composed):
    table = only(composed("::: table rahat\ncolumns: area, nyt\nheadings: Alue, Nyt\\, euroa\n:::"), TableBlock)
    assert [column.heading for column in table.columns] == ["Alue", "Nyt, euroa"]


@pytest.mark.parametrize("where", ["vastaus = on", "vastaus == on", "vastaus=on"])
def test_a_filtered_table_has_its_own_rows(composed, where):
    table = only(composed(f"::: table nimet\ncolumns: area, nimi\nwhere: {where}\nhalves: yes\n:::"), TableBlock)
    assert [row[0].text for row in table.rows] == ["Kainuu", "Lappi", "Pohjanmaa"]
    assert table.halves


def test_a_text_that_is_named_like_a_kind_of_no_value_is_a_text(small_round):
    survey = small_round(
        '# Dia\n::: table nimet\n:::\n\n{{ "jokin" if known("nimet", column="nimi") else "ei mikään" }}'
    )
    table = survey.table("nimet")
    rows = tuple(replace(row, cells=(row.cells[0], replace(row.cells[1], content="no-answer"))) for row in table.rows)
    shown = only(compose(with_rows(survey, "nimet", rows))[0], TableBlock)
    assert [(row[2].text, row[2].missing) for row in shown.rows] == [("no-answer", None)] * 5
    assert not isinstance(Missing.NO_ANSWER, str)
    assert Missing.NO_ANSWER != "no-answer"


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
    deck = compose(with_table(survey, percents))[0]
    shown = [row[1].text for row in only(deck, TableBlock).rows]
    assert shown == ["12,50\u00a0%", "33,00\u00a0%", "12,50\u00a0%", "Ei tietoa lähdeaineistossa", "99,25\u00a0%"]
    assert sentence(deck) == "99,25\u00a0% 12,5\u00a0%"
