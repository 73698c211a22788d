"""A number as people type it in Finland -> an exact Decimal, or the reason why it is none."""

import re
from decimal import Decimal
from enum import Enum

from reportgen.model.unseen import without_unseen
from reportgen.model.values import WHOLE_UNITS, Unit

# Any space that a keyboard, Word or a web page leaves parts thousands; what has no width is no part of a number.
_SPACES = re.compile("[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_MINUS = "-−–‒‐‑﹣－"
_GROUPED = (
    r"\d{1,3}(?: \d{3})+(?:[.,]\d+)?"  # 191 850,00
    r"|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:,\d{3})+\.\d+"  # 191.850,00 and 191,850.00
    r"|\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:,\d{3}){2,}"  # 1.191.850: two marks alike can only part thousands
)
_NUMBER = re.compile(
    rf"(?P<open>\()? ?(?P<sign>[{_MINUS}+]?) ?(?P<currency>€|eur)? ?"
    rf"(?P<digits>{_GROUPED}|\d+(?:[.,]\d+)?) ?"
    rf"(?P<even>,[{_MINUS}]+)? ?(?P<suffix>[^\d()]*?)(?P<close>\))? ?(?P<after>[^\d()]*)",
    re.ASCII | re.IGNORECASE,
)
_DATE = re.compile(
    r"\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})?(?: \d{1,2}[.:]\d{2}(?:[.:]\d{2})?)?"  # 1.8.2025 12.30
    r"|\d{4}-\d{1,2}-\d{1,2}(?:[ T].*)?|\d{1,2}/\d{4}|\d{1,2}:\d{2}(?::\d{2})?",
    re.ASCII,
)
_UNITS = {
    Unit.EURO: ("", "€", "e", "eur", "euro", "euroa"),
    Unit.EURO_PER_RESIDENT: ("", "€", "e", "eur", "€/asukas", "eur/asukas", "€/as.", "eur/as.", "€/as", "eur/as"),
    Unit.PERCENT: ("", "%", "prosenttia", "pros."),
    Unit.COUNT: ("", "kpl"),
    Unit.RESIDENTS: ("", "asukasta", "as."),
}
_SCALES = {
    "tuhat": 3, "tuhatta": 3, "tuh.": 3, "milj": 6, "milj.": 6, "miljoona": 6, "miljoonaa": 6, "mrd": 9, "mrd.": 9,
    "miljardi": 9, "miljardia": 9,
}  # fmt: skip
# A letter alone says a scale only together with the currency: "120 t€", "1,2 M€", "1,2 meur".
_LETTERS = {"t": 3, "k": 3, "m": 6}
SCALED_UNITS = frozenset({Unit.EURO, Unit.COUNT, Unit.RESIDENTS})
"""What is told in thousands and millions too."""

_THOUSAND_DIGITS = 3
_MOST_DIGITS = 18
_LONGEST = 60


class Refusal(Enum):
    """Why a text is not taken for a number."""

    NO_NUMBER = "no number"
    AMBIGUOUS = "ambiguous"
    NOT_WHOLE = "not whole"
    NEGATIVE = "negative"
    THREE_DECIMALS = "three decimals"
    DATE = "date"


def _suffixes(unit: Unit) -> dict[str, int]:
    """What may follow a number of a unit, without its spaces, with the power of ten that it stands for."""
    known = dict.fromkeys(_UNITS[unit], 0)
    if unit in SCALED_UNITS:
        known |= {scale + word: power for scale, power in _SCALES.items() for word in _UNITS[unit]}
    if unit is Unit.EURO:
        known |= {letter + word: power for letter, power in _LETTERS.items() for word in ("€", "eur", "euroa")}
    return known


_SUFFIXES = {unit: _suffixes(unit) for unit in Unit}


def read_number(text: str, unit: Unit) -> Decimal | Refusal:
    """The number that a text states, exact; `191 850,00 €`, `191.850,00` and `191850` are the same amount of euros.

    A mark before exactly three digits ("1,234", "1.234") may part thousands or decimals: that is refused, not guessed.
    Three decimals of euros are a slip, such as a digit too many or a comma for a space; so is a count below 0. A number
    in brackets is negative, as in accounting.
    """
    plain = _SPACES.sub(" ", without_unseen(text)).strip()
    if len(plain) > _LONGEST:
        return Refusal.NO_NUMBER
    if _DATE.fullmatch(plain):
        return Refusal.DATE
    found = _NUMBER.fullmatch(plain)
    power = _power(found, unit) if found else None
    if found is None or power is None:
        return Refusal.NO_NUMBER
    number = _exact(found["digits"])
    if isinstance(number, Refusal):
        return number
    negative = bool(found["open"]) or found["sign"] not in {"", "+"}
    # Written out: 1.2E+6 is the same number, but not what a message should show.
    amount = Decimal(format((-number if negative else number).scaleb(power), "f"))
    return _fitting(amount, unit, power)


def in_brackets(text: str) -> bool:
    """Whether a text that is a number is negative by its brackets only."""
    return "(" in text


def _fitting(amount: Decimal, unit: Unit, power: int) -> Decimal | Refusal:
    """An amount that its unit can have, and that can be added up to the cent."""
    if amount.adjusted() > _MOST_DIGITS:
        return Refusal.NO_NUMBER
    if unit in WHOLE_UNITS and amount != amount.to_integral_value():
        return Refusal.NOT_WHOLE
    if unit in WHOLE_UNITS and amount < 0:
        return Refusal.NEGATIVE
    if unit is Unit.EURO and not power and amount.as_tuple().exponent == -_THOUSAND_DIGITS:
        return Refusal.THREE_DECIMALS
    return amount


def _power(found: re.Match[str], unit: Unit) -> int | None:
    """The power of ten that the words around a number stand for; None where they are not those of its unit."""
    if bool(found["open"]) != bool(found["close"]) or (found["open"] and found["sign"]):
        return None
    words = "".join((found["currency"] or "", found["suffix"], found["after"])).replace(" ", "").casefold()
    twice = found["currency"] and (found["suffix"].strip() or found["after"].strip())
    if twice or (unit is not Unit.EURO and (found["currency"] or found["even"])):
        return None
    return _SUFFIXES[unit].get(words)


def _exact(digits: str) -> Decimal | Refusal:
    whole, mark, fraction = digits, "", ""
    last = max(digits.rfind("."), digits.rfind(","))
    if last >= 0 and digits.count(digits[last]) == 1:
        whole, mark, fraction = digits[:last], digits[last], digits[last + 1 :]
    bare = re.sub("[ .,]", "", whole)
    if len(fraction) == _THOUSAND_DIGITS and not _is_decimal(whole, bare, mark):
        return Refusal.AMBIGUOUS
    if len(bare) + len(fraction) > _MOST_DIGITS:
        return Refusal.NO_NUMBER
    return Decimal(f"{bare}.{fraction}" if fraction else bare)


def _is_decimal(whole: str, bare: str, mark: str) -> bool:
    """Whether a mark before exactly three digits can only part decimals."""
    if whole != bare:
        # After thousands with spaces, a comma is the Finnish mark of decimals; a point may be one more of thousands.
        return mark == "," or " " not in whole
    return len(whole) > _THOUSAND_DIGITS or whole.startswith("0")
