"""A column of figures in; their total, or why it cannot be told, out."""

from collections.abc import Sequence
from decimal import Decimal

from reportgen.composing.origins import figures_of, origin
from reportgen.composing.phrasing.words import Words
from reportgen.model.areas import Area
from reportgen.model.problems import ReportError, error
from reportgen.model.questions import Column
from reportgen.model.rounds import Table
from reportgen.model.values import Unit, Value

FEWEST_IN_TOTAL = 5
"""A total of figures that are not published is told of so many areas at least: one who knows all but one finds it."""


def total_of(table: Table, column: Column, areas: Sequence[Area], words: Words, without: str = "") -> Value:
    """The total of a column over some areas; missing figures are left out.

    That of a computed column is over the areas that have both of its figures, as its cells are.
    """
    if column.computed is not None:
        names = column.computed.first, column.computed.second
        both = [area for area in areas if all(isinstance(table.cell(area, name).content, Value) for name in names)]
        first, second = (total_of(table, table.question.column(name), both, words, without) for name in names)
        subtracts = column.computed.operation == "subtract"
        rule = words.rule_difference if subtracts else words.rule_percent
        amount = first.amount - second.amount if subtracts else _percent(first.amount, second.amount)
        return Value(
            amount,
            column.unit or Unit.COUNT,
            first.sources + second.sources,
            rule.format(first=first.rule, second=second.rule),
        )
    codes = {area.code for area in areas}
    values = [value for area, value in figures_of(table, column) if area.code in codes]
    if not values:
        raise ReportError(
            error(
                'The column "{column}" of "{question}" has no figure to add up.',
                column=column.id,
                question=table.question.id,
            )
        )
    if not can_total(table, column):
        raise ReportError(
            error(
                'The column "{column}" of "{question}" is not published and has {count} figures. '
                "Their total would tell too much; it is shown from {fewest} on.",
                column=column.id,
                question=table.question.id,
                count=len(values),
                fewest=FEWEST_IN_TOTAL,
            )
        )
    rule = words.rule_total_without if without else words.rule_total
    return Value(
        sum((value.amount for value in values), Decimal(0)),
        column.unit or Unit.COUNT,
        tuple(place for value in values for place in value.sources)
        if table.question.published
        else origin(table, column, ()),
        rule.format(column=column.id, without=without),
    )


def can_total(table: Table, column: Column) -> bool:
    """Whether the total of a column may be told, and there is one; none is a percentage of a total of zero."""
    count = len(figures_of(table, column))
    return count > 0 and not is_undividable(table, column) and (table.question.published or count >= FEWEST_IN_TOTAL)


def is_undividable(table: Table, column: Column) -> bool:
    """Whether a column is a percentage of another whose total is 0."""
    if column.computed is None or column.computed.operation != "percent":
        return False
    return not sum(value.amount for _, value in figures_of(table, table.question.column(column.computed.second)))


def _percent(part: Decimal, whole: Decimal) -> Decimal:
    if whole == 0:
        raise ReportError(error("A percentage of a total of zero has no meaning; leave out the total of that column."))
    return 100 * part / whole
