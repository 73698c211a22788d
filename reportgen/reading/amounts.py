"""The text of a cell in a column of amounts -> a figure, and what to say of how it was read, or why it is none."""

import re
from decimal import Decimal

from reportgen.model.places import Place
from reportgen.model.problems import Problem, error, warning
from reportgen.model.questions import Column
from reportgen.model.values import Unit, Value
from reportgen.reading.missing import says_nothing, unsaid
from reportgen.reading.numbers import Refusal, in_brackets, read_number
from reportgen.reading.words import shown
from reportgen.wording.figures import in_figures

_TYPED = "taulukon luku"
_DIGITS = re.compile(r"\d(?:[\d.,\s]*\d)?")
_SCIENTIFIC = re.compile(r"\dE[+-]?\d|\d/\d", re.IGNORECASE)
# How accounts show nothing.
_ZERO = re.compile(r"[-–−]?\s*(?:€|%)?")
_EXAMPLES = {
    Unit.EURO: "191 850,00 €",
    Unit.EURO_PER_RESIDENT: "4,22 €",
    Unit.PERCENT: "28 %",
    Unit.COUNT: "14",
    Unit.RESIDENTS: "204 635",
}


def read_amount(text: str, column: Column, place: Place) -> tuple[Value | None, Problem | None]:
    """The figure that a cell states. An error leaves no figure; a warning says how the figure was read."""
    unit = column.unit or Unit.COUNT
    number = read_number(text, unit)
    if isinstance(number, Refusal):
        return None, unsaid(text, place) if says_nothing(text) else _no_amount(text, number, unit, place)
    value = Value(number, unit, (place,), _TYPED)
    if in_brackets(text):
        return (
            value,
            warning(
                "{found} is read as {amount}: brackets make a number negative. If the brackets mean something else, "
                "remove them.",
                place,
                found=shown(text),
                amount=in_figures(number),
            ),
        )
    if unit is Unit.PERCENT and column.computed is None and 0 < abs(number) < 1 and "%" not in text:
        return (
            value,
            warning(
                "{found} is read as {found} %. If it is a part of one, write {percent} %.",
                place,
                found=text,
                percent=in_figures(number * 100),
            ),
        )
    return value, None


def shown_otherwise(value: Value, text: str, seen: str, place: Place) -> Problem | None:
    """An error where a spreadsheet shows a figure as another than the `value` that its cell holds, read from `text`.

    What is `seen` is read as if it had been typed; that it is rounded makes no difference.
    """
    if _SCIENTIFIC.search(seen) or set(seen) == {"#"} or (not value.amount and _ZERO.fullmatch(seen)):
        return None
    typed = read_number(seen, value.unit)
    if typed in {Refusal.AMBIGUOUS, Refusal.NOT_WHOLE, Refusal.THREE_DECIMALS}:
        # Only the words around the digits can tell then.
        typed = read_number(_DIGITS.sub(lambda _: text.strip("-% "), seen, count=1), value.unit)
    if isinstance(typed, Decimal) and abs(typed - value.amount) <= _rounding(seen, typed):
        return None
    if not seen:
        return error(
            "The cell shows nothing, but the number in it is {amount}: its number format makes the difference, and is "
            "not read. Set the cell's format to General, or empty the cell.",
            place,
            amount=in_figures(value.amount),
        )
    return error(
        'The cell shows "{shown}", but the number in it is {amount}: its number format makes the difference, and is '
        "not read. Set the cell's format to General and write the figure in full, for example: {example}.",
        place,
        shown=shown(seen),
        amount=in_figures(value.amount),
        example=_EXAMPLES[value.unit],
    )


def _rounding(shown: str, typed: Decimal) -> Decimal:
    """Half a unit of the last digit that is shown, in the scale of the words behind it ("1,2 milj. €")."""
    digits = _DIGITS.search(shown)
    bare = re.sub(r"\D", "", digits[0]) if digits else ""
    decimals = re.search(r"[.,](\d+)$", digits[0]) if digits else None
    places = len(decimals[1]) if decimals else 0
    figure = Decimal(bare or 0).scaleb(-places)
    return abs(typed / figure if figure else Decimal(1)) * Decimal(1).scaleb(-places) / 2


def _no_amount(text: str, refusal: Refusal, unit: Unit, place: Place) -> Problem:
    whole = re.sub(r"(?<=\d)\s+(?=\d)", "", text)
    match refusal:
        case Refusal.AMBIGUOUS:
            return error(
                '"{found}" can be read in two ways: thousands or decimals. Write {thousands} or {decimals}.',
                place,
                found=text,
                thousands=re.sub(r"[.,](\d{3})(?!\d)", r"\1", whole),
                decimals=re.sub(r"[.,](\d{3})(?!\d)", r",\g<1>0", whole),
            )
        case Refusal.THREE_DECIMALS:
            return error(
                '"{found}" has three decimals, but euros have two. Write it with two, or, if the mark parts thousands, '
                "as {thousands}.",
                place,
                found=text,
                thousands=re.sub(r"[.,](\d{3})(?!\d)", r"\1", whole).lstrip("0"),
            )
        case Refusal.NEGATIVE:
            return error(
                '"{found}" is negative, but what is counted cannot be less than 0. Correct the number.',
                place,
                found=text,
            )
        case Refusal.NOT_WHOLE:
            return error('"{found}" must be a whole number.', place, found=text)
        case Refusal.DATE:
            return error(
                '"{found}" is a date or a time, not a number. A spreadsheet makes dates of numbers like 1.5: set the '
                "cell's format to Number and write the number again, for example: {example}.",
                place,
                found=text,
                example=_EXAMPLES[unit],
            )
        case Refusal.NO_NUMBER:
            return error(
                '"{found}" is not a number. Expected, for example: {example}.',
                place,
                found=shown(text),
                example=_EXAMPLES[unit],
            )
