"""Whatever is typed for a number: it is read exactly, or refused."""

import re
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from reportgen.model.values import Unit
from reportgen.reading.numbers import Refusal, read_number

SPACES = st.sampled_from([" ", "\u00a0", "\u2009", "\u202f", "\u2007", "\u3000"])
AMOUNTS = st.decimals(min_value=0, max_value=10**11, places=2)


@given(
    AMOUNTS,
    SPACES,
    st.sampled_from([("", ""), ("", " €"), ("", "€"), ("", " eur"), ("", " euroa"), ("€ ", "")]),
    st.sampled_from("+-−–"),
)
def test_a_figure_written_in_any_supported_way_is_read_exactly(
    amount, space: str, unit: tuple[str, str], sign: str
) -> None:
    whole, _, cents = f"{amount:f}".partition(".")
    expected = amount if sign == "+" else -amount
    for thousands, mark in ((space, ","), (".", ","), (",", "."), ("", ","), ("", ".")):
        grouped = f"{int(whole):,}".replace(",", thousands)
        typed = f"{sign}{unit[0]}{grouped}{mark}{cents}{unit[1]}"
        assert read_number(typed, Unit.EURO) == expected, typed
    assert read_number(f"({int(whole)},{cents}{unit[1]})", Unit.EURO) == -amount


@given(st.integers(1, 999), st.integers(0, 99), st.sampled_from(["milj. €", "milj.€", "miljoonaa euroa", "M€", "milj"]))
def test_a_scale_in_words_is_read_exactly(whole: int, hundredths: int, scale: str) -> None:
    assert read_number(f"{whole},{hundredths:02} {scale}", Unit.EURO) == whole * 1_000_000 + hundredths * 10_000


@given(st.text(max_size=30), st.sampled_from(list(Unit)))
def test_any_text_is_a_number_or_refused(text: str, unit: Unit) -> None:
    found = read_number(text, unit)
    assert isinstance(found, Refusal) or any(letter.isdigit() for letter in text)


@given(st.text(alphabet="0123456789.,- ", max_size=12))
def test_no_digit_of_a_number_is_lost_or_made_up(text: str) -> None:
    found = read_number(text, Unit.EURO)
    if not isinstance(found, Refusal):
        digits = "".join(letter for letter in text if letter.isdigit()).lstrip("0")
        assert "".join(letter for letter in f"{abs(found):f}" if letter.isdigit()).lstrip("0") == digits


@given(
    st.lists(st.integers(0, 999), min_size=1, max_size=3),
    st.sampled_from([" ", ".", ","]),
    st.sampled_from(["", ".", ","]),
    st.from_regex(r"[0-9]{1,4}", fullmatch=True),
)
def test_a_number_with_two_readings_is_refused(groups: list[int], thousands: str, mark: str, fraction: str) -> None:
    """Every way to part thousands and decimals by one mark each: where two are left, none is chosen."""
    whole = thousands.join([str(groups[0]), *(f"{group:03}" for group in groups[1:])])
    text = whole + (mark + fraction if mark else "")
    readings = set()
    for parts, decimals in ((" ", ","), (" ", "."), (".", ","), (",", "."), (" ", ""), (".", ""), (",", "")):
        left, _, right = text.partition(decimals) if decimals else (text, "", "")
        if re.fullmatch(rf"\d+|\d{{1,3}}({re.escape(parts)}\d{{3}})+", left) and re.fullmatch(r"\d*", right):
            readings.add(Decimal(f"{left.replace(parts, '')}.{right or 0}"))
    found = read_number(text, Unit.PERCENT)
    # A first group of 0 parts no thousands: "0,125".
    if len(readings) > 1 and groups[0] and len(text) > len("999"):
        assert isinstance(found, Refusal), text
    elif not isinstance(found, Refusal):
        assert found in readings, text
