"""The values of a condition's parts -> whether it is true; an error where it is neither true nor false."""

import operator
from collections.abc import Callable, Sequence
from decimal import Decimal

from reportgen.composing.expressions.figures import GroupedValue
from reportgen.composing.expressions.filters import Operand
from reportgen.composing.expressions.ranking import Ranked
from reportgen.model.problems import ReportError, error
from reportgen.model.values import Unit, Value

_COMPARISONS: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "eq": operator.eq,
    "ne": operator.ne,
    "gt": operator.gt,
    "gteq": operator.ge,
    "lt": operator.lt,
    "lteq": operator.le,
}
"""By their names in Jinja's trees."""

_EXAMPLE = 'count("…", "…") > 0'


def truth(operand: Operand) -> bool:
    """Whether a condition is true; a figure is no condition, not even one of 0."""
    if not isinstance(operand, bool):
        raise ReportError(
            error(
                "A condition is neither true nor false. Compare a figure with a number, as in {comparison}, or write "
                "for example {example}.",
                comparison=_EXAMPLE,
                example='known("…")',
            )
        )
    return operand


def compare(sides: Sequence[Operand], names: Sequence[str]) -> bool:
    """Whether a comparison is true, of two figures of one unit or a figure and a whole number; `names` are Jinja's."""
    amounts = [amount for side in sides if (amount := _amount(side)) is not None]
    comparison = _COMPARISONS.get(names[0])
    if comparison is None or len(sides) != len(amounts) or len(names) != 1:
        raise ReportError(
            error(
                "A condition compares figures and whole numbers, two at a time, by {signs}. Write for example "
                "{comparison}.",
                signs="== != > >= < <=",
                comparison=_EXAMPLE,
            )
        )
    if len({unit for _, unit in amounts if unit is not None}) > 1:
        raise ReportError(
            error(
                "A condition compares two figures of different units, as euros and areas. Compare figures of one unit."
            )
        )
    (first, _), (second, _) = amounts
    return comparison(first, second)


def _amount(side: Operand) -> tuple[Decimal, Unit | None] | None:
    """A side's number with its unit, None for a number as such; None where the side is no number."""
    match side:
        case bool():
            return None
        case int():
            return Decimal(side), None
        case Value():
            return side.amount, side.unit
        case GroupedValue(value=value) | Ranked(value=value):
            return value.amount, value.unit
        case _:
            return None
