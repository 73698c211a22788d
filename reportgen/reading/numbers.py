"""A number as people type it in Finland -> an exact Decimal, or the reason why it is none."""

import re
from decimal import Decimal
from enum import Enum

from reportgen.model.values import Unit

# Any kind of space parts thousands: the plain one, no-break, narrow no-break, thin and figure space.
_SPACE = "[ \u00a0\u202f\u2009\u2007]"
_NUMBER = re.compile(
    rf"(?P<sign>[-−–+]?){_SPACE}*(?P<whole>\d{{1,3}}(?:{_SPACE}\d{{3}})+|\d+)"
    rf"(?:(?P<mark>[.,])(?P<fraction>\d+))?{_SPACE}*(?P<unit>\D*)",
    re.ASCII,
)
_UNITS = {
    Unit.EURO: {"", "€", "eur", "euroa"},
    Unit.EURO_PER_RESIDENT: {"", "€", "eur", "€/asukas", "eur/asukas", "€/as.", "eur/as."},
    Unit.PERCENT: {"", "%", "prosenttia"},
    Unit.COUNT: {"", "kpl"},
    Unit.RESIDENTS: {"", "asukasta"},
}
_WHOLE = {Unit.COUNT, Unit.RESIDENTS}
_THOUSAND_DIGITS = 3


class Refusal(Enum):
    """Why a text is not taken for a number."""

    NO_NUMBER = "no number"
    AMBIGUOUS = "ambiguous"
    NOT_WHOLE = "not whole"


def read_number(text: str, unit: Unit) -> Decimal | Refusal:
    """The number that a text states, exact; `191 850,00 €` and `191850` are the same amount of euros.

    A mark before exactly three digits ("1,234", "1.234") may part thousands or decimals: that is refused, not guessed.
    """
    found = _NUMBER.fullmatch(text.strip())
    if found is None or found["unit"].strip().casefold() not in _UNITS[unit]:
        return Refusal.NO_NUMBER
    whole = re.sub(_SPACE, "", found["whole"])
    fraction = found["fraction"] or ""
    grouped = whole != found["whole"]
    if (
        len(fraction) == _THOUSAND_DIGITS
        and not grouped
        and len(whole) <= _THOUSAND_DIGITS
        and not whole.startswith("0")
    ):
        return Refusal.AMBIGUOUS
    sign = "-" if found["sign"] in {"-", "−", "–"} else ""
    amount = Decimal(f"{sign}{whole}.{fraction}" if fraction else f"{sign}{whole}")
    if unit in _WHOLE and amount != amount.to_integral_value():
        return Refusal.NOT_WHOLE
    return amount
