"""A column of figures -> its figures from the largest to the smallest, each with all areas that share it."""

from dataclasses import dataclass
from itertools import groupby

from reportgen.composing.origins import figures_of
from reportgen.composing.phrasing.formats import decimals_of
from reportgen.model.areas import Area
from reportgen.model.problems import ReportError, error
from reportgen.model.questions import Column
from reportgen.model.rounds import AnswerTable
from reportgen.model.values import Value


@dataclass(frozen=True, slots=True)
class Ranked:
    """A figure by rank, with the areas that have it, in alphabetical order; its sources are all their cells.

    `decimals` are those of one such cell: areas that share a figure do not change how it is written.
    """

    areas: tuple[Area, ...]
    value: Value
    decimals: int


def by_rank(table: AnswerTable, column: Column, left_out: Area | None) -> tuple[Ranked, ...]:
    """The different figures of a column, the largest first. ReportError where it has none."""
    figures = [(area, value) for area, value in figures_of(table, column) if area != left_out]
    figures.sort(key=lambda figure: -figure[1].amount)
    if not figures:
        raise ReportError(
            error(
                'The column "{column}" of "{question}" has no figures. Tell of them only where there are: {guard}.',
                column=column.id,
                question=table.question.id,
                guard=f'when: known("{table.question.id}", column="{column.id}")',
            )
        )
    return tuple(_shared(list(group)) for _, group in groupby(figures, key=lambda figure: figure[1].amount))


def _shared(figures: list[tuple[Area, Value]]) -> Ranked:
    _, value = figures[0]
    sources = tuple(place for _, each in figures for place in each.sources)
    return Ranked(tuple(area for area, _ in figures), Value(value.amount, value.unit, sources), decimals_of([value]))
