"""Numbers as people type them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.model.values import Unit
from reportgen.reading.numbers import Refusal, read_number


@pytest.mark.parametrize(
    ("text", "unit", "amount"),
    [
        ("191850", Unit.EURO, "191850"),
        ("191 850,00 €", Unit.EURO, "191850.00"),
        ("191\u00a0850,00\u00a0€", Unit.EURO, "191850.00"),
        ("191\u202f850,5 eur", Unit.EURO, "191850.5"),
        ("2 665 800", Unit.EURO, "2665800"),
        ("2\u2007665\u2009800 euroa", Unit.EURO, "2665800"),
        ("1234.5", Unit.EURO, "1234.5"),
        ("1 234,5670", Unit.EURO, "1234.5670"),
        ("1 234,567", Unit.EURO_PER_RESIDENT, "1234.567"),
        ("1 234,567 milj. €", Unit.EURO, "1234567000"),
        ("120 tuhatta euroa", Unit.EURO, "120000"),
        ("120 t€", Unit.EURO, "120000"),
        ("120 keur", Unit.EURO, "120000"),
        ("1,2 meur", Unit.EURO, "1200000"),
        ("1,2 mrd. €", Unit.EURO, "1200000000"),
        ("2 miljardia euroa", Unit.EURO, "2000000000"),
        ("0,2 miljoonaa asukasta", Unit.RESIDENTS, "200000"),
        ("204 635 as.", Unit.RESIDENTS, "204635"),
        ("204 635 asukasta", Unit.RESIDENTS, "204635"),
        ("4,22 €/asukas", Unit.EURO_PER_RESIDENT, "4.22"),
        ("28 prosenttia", Unit.PERCENT, "28"),
        ("14", Unit.COUNT, "14"),
        ("14 kpl", Unit.COUNT, "14"),
        ("0,125", Unit.PERCENT, "0.125"),
        ("12 %", Unit.PERCENT, "12"),
        ("12%", Unit.PERCENT, "12"),
        ("−1 000", Unit.EURO, "-1000"),
        ("-1000", Unit.EURO, "-1000"),
        ("+5", Unit.COUNT, "5"),
        ("3,0", Unit.COUNT, "3.0"),
        ("0", Unit.COUNT, "0"),
    ],
)
def test_a_number_is_read_exactly(text: str, unit: Unit, amount: str) -> None:
    assert read_number(text, unit) == Decimal(amount)


@pytest.mark.parametrize("text", ["1,234", "1.234", "12,345 €", "999.999", "-1,234"])
def test_thousands_or_decimals_is_not_guessed(text: str) -> None:
    assert read_number(text, Unit.EURO) is Refusal.AMBIGUOUS


@pytest.mark.parametrize(
    "text",
    ["", "n. 5", "5 %", "1 23", "12 3456", "1.234,567.8", "1,2,3", "1e5", "٣", "nan", "Infinity", "--1", "5 €€", "€"],
)
def test_what_is_no_amount_of_euros_is_refused(text: str) -> None:
    assert read_number(text, Unit.EURO) is Refusal.NO_NUMBER


@pytest.mark.parametrize("text", ["1 234,567", "1234,567", "0,125 €"])
def test_three_decimals_of_euros_are_a_slip(text: str) -> None:
    assert read_number(text, Unit.EURO) is Refusal.THREE_DECIMALS


def test_less_than_no_meeting_is_refused() -> None:
    assert read_number("-3", Unit.COUNT) is Refusal.NEGATIVE


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("5,-", Unit.COUNT),
        ("5,-", Unit.PERCENT),
        ("€ 5", Unit.EURO_PER_RESIDENT),
        ("€ 5 €", Unit.EURO),
        ("(-5)", Unit.EURO),
    ],
)
def test_marks_that_do_not_belong_together_are_refused(text: str, unit: Unit) -> None:
    assert read_number(text, unit) is Refusal.NO_NUMBER


def test_half_a_meeting_is_refused() -> None:
    assert read_number("2,5", Unit.COUNT) is Refusal.NOT_WHOLE


@given(st.integers(-(10**12), 10**12), st.integers(0, 99), st.sampled_from(" \u00a0\u202f\u2009\u2007"))
def test_a_number_written_the_finnish_way_comes_back(whole: int, cents: int, space: str) -> None:
    typed = f"{whole:,}".replace(",", space) + f",{cents:02} €"
    assert read_number(typed, Unit.EURO) == Decimal(f"{whole}.{cents:02}")
