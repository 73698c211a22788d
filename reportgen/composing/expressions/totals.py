"""A column of figures -> their total, or why there is none to tell."""

from collections.abc import Sequence
from decimal import Decimal
from enum import Enum, auto

from reportgen.composing.answers import divisor
from reportgen.composing.origins import figures_of, origin
from reportgen.composing.phrasing.words import Words
from reportgen.model.areas import Area
from reportgen.model.problems import Problem, ReportError, error
from reportgen.model.questions import FEWEST_TOLD, Column, Computed, Operation
from reportgen.model.rounds import AnswerTable
from reportgen.model.values import Unit, Value

_NEVER_ADDED = frozenset({Unit.PERCENT, Unit.EURO_PER_RESIDENT})


class NoTotal(Enum):
    """Why a column has no total: no figures, ones that say nothing added, what must not be told, a division by 0."""

    NO_FIGURES = auto()
    NEVER_ADDED = auto()
    WITHHELD = auto()
    OF_NOTHING = auto()


def total_of(table: AnswerTable, column: Column, areas: Sequence[Area], words: Words, without: str = "") -> Value:
    """The total of a column over some areas; missing figures are left out. ReportError where there is none to tell.

    That of a computed column is over the areas that have both of its figures, as its cells are.
    """
    reason = no_total(table, column, areas)
    if reason is not None:
        raise ReportError(_problem(reason, table, column))
    if column.computed is not None:
        both = _with_both(table, column.computed, areas)
        first, second = (total_of(table, part, both, words, without) for part in _parts(table, column.computed))
        subtracts = column.computed.operation is Operation.SUBTRACT
        rule = words.rules.difference if subtracts else words.rules.percent
        return Value(
            first.amount - second.amount if subtracts else 100 * first.amount / second.amount,
            column.unit or Unit.COUNT,
            first.sources + second.sources,
            rule.format(first=first.rule, second=second.rule),
        )
    values = _values(table, column, areas)
    rule = words.rules.total_without if without else words.rules.total
    return Value(
        sum((value.amount for value in values), Decimal(0)),
        column.unit or Unit.COUNT,
        tuple(place for value in values for place in value.sources)
        if table.question.published
        else origin(table, column, ()),
        rule.format(column=words.column(column.heading), without=without),
    )


def no_total(table: AnswerTable, column: Column, areas: Sequence[Area]) -> NoTotal | None:
    """Why a column has no total over some areas that may be told; None where it has one."""
    if column.computed is None:
        values = _values(table, column, areas)
        if not values:
            return NoTotal.NO_FIGURES
        # Shares are rounded; only those that are to add up to something are added.
        if column.unit in _NEVER_ADDED and column.rules.adds_to is None:
            return NoTotal.NEVER_ADDED
        return None if table.question.published or len(values) >= FEWEST_TOLD else NoTotal.WITHHELD
    both = _with_both(table, column.computed, areas)
    parts = _parts(table, column.computed)
    if not table.question.published and any(_leaves_few_out(table, part, areas, both) for part in parts):
        return NoTotal.WITHHELD
    reason = next((reason for part in parts if (reason := no_total(table, part, both)) is not None), None)
    whole = divisor(table, column)
    if reason is None and whole is not None and not sum(value.amount for value in _values(table, whole, both)):
        return NoTotal.OF_NOTHING
    return reason


def _parts(table: AnswerTable, computed: Computed) -> tuple[Column, Column]:
    return table.question.column(computed.first), table.question.column(computed.second)


def _with_both(table: AnswerTable, computed: Computed, areas: Sequence[Area]) -> list[Area]:
    names = computed.first, computed.second
    return [area for area in areas if all(isinstance(table.cell(area, name).content, Value) for name in names)]


def _leaves_few_out(table: AnswerTable, part: Column, areas: Sequence[Area], both: Sequence[Area]) -> bool:
    """Whether the total of one of two columns, told beside what follows from both, would tell the few that have one."""
    return 0 < len(_values(table, part, areas)) - len(both) < FEWEST_TOLD


def _values(table: AnswerTable, column: Column, areas: Sequence[Area]) -> list[Value]:
    codes = {area.code for area in areas}
    return [value for area, value in figures_of(table, column) if area.code in codes]


def _problem(reason: NoTotal, table: AnswerTable, column: Column) -> Problem:
    question = table.question.id
    match reason:
        case NoTotal.NO_FIGURES:
            return error(
                'The column "{column}" of "{question}" has no figure to add up.', column=column.id, question=question
            )
        case NoTotal.NEVER_ADDED:
            return error(
                'The column "{column}" of "{question}" holds percentages or figures per resident, whose sum means '
                "nothing. Leave its total out.",
                column=column.id,
                question=question,
            )
        case NoTotal.WITHHELD:
            return error(
                'The column "{column}" of "{question}" is not published and has fewer figures than {fewest}, or leaves '
                "out fewer than that. Their total would tell too much.",
                column=column.id,
                question=question,
                fewest=FEWEST_TOLD,
            )
        case NoTotal.OF_NOTHING:
            whole = divisor(table, column)
            name = whole.id if whole else ""
            return error(
                'The total of the column "{column}" of "{question}" is a percentage of the total of "{whole}", which '
                "is 0. Tell it only where there is one: {guard}.",
                column=column.id,
                question=question,
                whole=name,
                guard=f'when: total("{question}", "{name}") > 0',
            )
