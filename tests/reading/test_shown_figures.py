"""A number in a cell, and what a spreadsheet shows of it: they are the same figure, or the reader is told."""

from decimal import Decimal

import pytest

from reportgen.model.places import Place
from reportgen.model.questions import Column, ColumnKind
from reportgen.model.values import Unit, Value
from reportgen.reading.amounts import read_amount, shown_otherwise

PLACE = Place("data/2030-01/tables/raha.xlsx", cell="C2")


@pytest.mark.parametrize(
    ("amount", "seen"),
    [
        ("191850.4", "191 850 €"),
        ("191850.25", "191 850,3"),
        ("1234000", "1,2 milj. €"),
        ("0.4", "0 €"),
        ("-0.5", "0"),
        ("0.004", "0,00 €"),
        ("0", "- €"),
        ("191850", "###"),  # the column is too narrow for it
        ("191850", "1,9E+05"),
        ("1234", "1,234 €"),  # what nobody could tell if it had been typed
    ],
)
def test_a_figure_that_is_shown_rounded_is_the_same(amount: str, seen: str) -> None:
    assert shown_otherwise(Value(Decimal(amount), Unit.EURO), amount, seen, PLACE) is None


@pytest.mark.parametrize(
    ("amount", "seen"),
    [
        ("191851", "191 850 €"),
        ("191850.36", "191 850,3"),
        ("1300000", "1,2 milj. €"),
        ("0.6", "0 €"),
        ("0.3", "0,00 €"),
        ("12", "- €"),
        ("12", "#12"),
        ("12", "12 $"),
        ("1234", "1,234 t€"),
    ],
)
def test_a_figure_that_is_shown_as_another_is_told(amount: str, seen: str) -> None:
    problem = shown_otherwise(Value(Decimal(amount), Unit.EURO), amount, seen, PLACE)
    assert problem is not None
    assert dict(problem.fields)["shown"] == seen
    assert problem.place == PLACE


@pytest.mark.parametrize(
    ("text", "told"),
    [("0,28", True), ("-0,5", True), ("0", False), ("1", False), ("-1", False), ("28", False), ("0,28 %", False)],
)
def test_a_percentage_that_may_be_a_part_of_one_is_told(text: str, told: bool) -> None:
    column = Column("osuus", ColumnKind.AMOUNT, "Osuus", Unit.PERCENT)
    value, problem = read_amount(text, column, PLACE)
    assert value is not None
    assert (problem is not None) == told
