"""A column of figures -> the figure of each area, as it is or per resident."""

from dataclasses import dataclass

from reportgen.composing.memory import Memory
from reportgen.composing.origins import figures_of
from reportgen.composing.phrasing.formats import decimals_of
from reportgen.composing.phrasing.words import Words
from reportgen.model.areas import Area
from reportgen.model.problems import ReportError, error
from reportgen.model.questions import Column
from reportgen.model.rounds import AnswerTable
from reportgen.model.values import Unit, Value

PER_RESIDENT = "resident"


@dataclass(frozen=True, slots=True)
class GroupedValue:
    """A figure that is written with the decimals of the group that it belongs to."""

    value: Value
    decimals: int


@dataclass(frozen=True, slots=True)
class Figures:
    """The areas that have a figure in a column, with it, in alphabetical order; all have the same `decimals`."""

    values: tuple[tuple[Area, Value], ...]
    decimals: int


def figures_in(table: AnswerTable, column: Column, per: str, words: Words, memory: Memory) -> Figures:
    """The figures of a column as they are, or `per` "resident". ReportError where they cannot be given so."""
    if per not in {"", PER_RESIDENT}:
        raise ReportError(
            error(
                'Figures can be given per resident only, not per "{per}". Write "resident", or leave it out.',
                per=per,
            )
        )
    if per and column.unit is not Unit.EURO:
        raise ReportError(
            error(
                'The column "{column}" of "{question}" does not hold euros, so it is not given per resident. Leave '
                "that out.",
                column=column.id,
                question=table.question.id,
            )
        )
    return memory.recall(
        ("figures", table.place, column.id, per), lambda: _figures(table, column, words, resident=bool(per))
    )


def _figures(table: AnswerTable, column: Column, words: Words, *, resident: bool) -> Figures:
    values = figures_of(table, column)
    if resident:
        rule = words.rules.per_resident.format(column=words.column(column.heading))
        values = tuple((area, _for_each_resident(area, value, rule)) for area, value in values)
    return Figures(values, decimals_of([value for _, value in values]) if values else 0)


def _for_each_resident(area: Area, value: Value, rule: str) -> Value:
    """The figure by the area's population, whose cells are the table's and the population's."""
    sources = (*value.sources, area.population_place)
    return Value(value.amount / area.population, Unit.EURO_PER_RESIDENT, sources, rule)
