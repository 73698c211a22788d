"""Figures of a report -> their words: separators, units, no-break spaces and decimals."""

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from babel.numbers import format_decimal

from reportgen.model.values import Unit, Value

_NO_BREAK = "\u00a0"
_NARROW_NO_BREAK = "\u202f"
ARROW = f"{_NO_BREAK}→"
_MINUS = "\u2212"
_ARROW = re.compile(r"[ \u00a0]+(?=→)")
_BEFORE_UNIT = re.compile(r"(?<=\d) (?=[%€])")
_SUFFIX = {
    Unit.EURO: "€",
    Unit.EURO_PER_RESIDENT: "€",
    Unit.PERCENT: "%",
    Unit.COUNT: "",
    Unit.RESIDENTS: "",
}
_MOST_DECIMALS = 2
_REMEMBERED = 5000


def decimals_of(values: Sequence[Value]) -> int:
    """How many decimals a group of figures of one unit is written with, the same for all of it.

    Whole amounts have none, euros with cents two. A quotient has as few, from one, as keep different figures apart.
    Percentages that somebody typed, each in its cell, keep their decimals; those that are computed have none.
    """
    amounts = {value.amount for value in values}
    if all(amount == amount.to_integral_value() for amount in amounts):
        return 0
    unit = values[0].unit
    if unit is Unit.EURO:
        return _MOST_DECIMALS
    if unit is Unit.PERCENT and all(len(value.sources) <= 1 for value in values):
        exact = (places for places in range(1, _MOST_DECIMALS + 1) if all(_rounded(a, places) == a for a in amounts))
        return next(exact, 0)
    if unit is not Unit.EURO_PER_RESIDENT:
        return 0
    return 1 if len({_rounded(amount, 1) for amount in amounts}) == len(amounts) else _MOST_DECIMALS


def format_value(value: Value, locale: str, decimals: int | None = None) -> str:
    """A figure as it is printed: "191 850 €", "28 %", "−5"; every space in it is a no-break one."""
    return _formatted(value.amount, value.unit, locale, decimals_of([value]) if decimals is None else decimals)


@lru_cache(maxsize=_REMEMBERED)
def _formatted(amount: Decimal, unit: Unit, locale: str, places: int) -> str:
    pattern = "#,##0" + ("." + "0" * places if places else "")
    number = format_decimal(abs(_rounded(amount, places)), format=pattern, locale=locale)
    number = number.replace(_NARROW_NO_BREAK, _NO_BREAK)
    sign = _MINUS if _rounded(amount, places) < 0 else ""
    suffix = _SUFFIX[unit]
    return sign + number + (_NO_BREAK + suffix if suffix else "")


def typographic(text: str) -> str:
    """Text with no-break spaces where a line must not break: before an arrow, and before % and € after a digit."""
    return _BEFORE_UNIT.sub(_NO_BREAK, _ARROW.sub(_NO_BREAK, text))


def _rounded(amount: Decimal, places: int) -> Decimal:
    return amount.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
