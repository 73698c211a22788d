"""What the survey asks, across rounds: each question is one table, with the columns and options it may hold."""

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from reportgen.model.places import Place
from reportgen.model.values import Unit

FEWEST_TOLD = 5
"""Figures that are not published are told of so many areas together at least: one who knows all but one finds it."""


class ColumnKind(StrEnum):
    """What the cells of a column hold."""

    CHOICE = "choice"
    TEXT = "text"
    AMOUNT = "amount"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose from. `style` names a fill of the theme ("answer-1", "unknown"), never a colour.

    `label_sv` and `label_en` are the label in forms that are filled in Swedish or English, empty where there are none.
    `place` is where the label was typed, where known.
    """

    id: str
    label: str
    short: str
    style: str
    label_sv: str = ""
    label_en: str = ""
    place: Place | None = field(default=None, compare=False)

    @property
    def names(self) -> tuple[str, ...]:
        """All that a table may call it, each once."""
        return tuple(dict.fromkeys(filter(None, (self.id, self.short, self.label, self.label_sv, self.label_en))))


class Operation(StrEnum):
    """How a column follows from two others."""

    SUBTRACT = "subtract"
    PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class Computed:
    """How a column follows from two others: first - second, or first as a percentage of second.

    A figure printed in the source is compared with the computed one; past `tolerance` it is a named warning.
    """

    operation: Operation
    first: str
    second: str
    tolerance: float


@dataclass(frozen=True, slots=True)
class Rules:
    """What may be expected of a column's cells; what is not as expected is a named warning.

    `plausible` are the least and the most that a figure may be. `largest_change` is how many times larger or smaller
    than in the round before. `adds_to` is what the areas' figures add up to, as shares do to 100. `steady` answers
    seldom change from round to round. `days` are the first and the last that a date may be.
    """

    plausible: tuple[Decimal, Decimal] | None = None
    largest_change: Decimal | None = None
    adds_to: Decimal | None = None
    steady: bool = False
    days: tuple[dt.date, dt.date] | None = None


@dataclass(frozen=True, slots=True)
class AddsUp:
    """Columns whose figures add up, in every row, to a number or to the figure of another column, `to`."""

    columns: tuple[str, ...]
    to: Decimal | str


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a question's table. An `optional` column, of texts or dates, may have empty cells.

    `only_where` are columns of choice with the ids of the options beside which the column is to say something: the
    report shows it there only. `place` is where the heading was typed, where known.
    """

    id: str
    kind: ColumnKind
    heading: str
    unit: Unit | None = None
    optional: bool = False
    computed: Computed | None = None
    rules: Rules = Rules()
    only_where: tuple[tuple[str, tuple[str, ...]], ...] = ()
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Question:
    """A question and the shape of its table. `published` says whether the national report may show its answers by area.

    `no_answer` is the label of areas that did not answer, in the question's own words where it has them. `place` is
    where the wording was typed, where known.
    """

    id: str
    wording: str
    published: bool
    options: tuple[Option, ...]
    columns: tuple[Column, ...]
    no_answer: str = ""
    adds_up: tuple[AddsUp, ...] = ()
    place: Place | None = field(default=None, compare=False)

    def option(self, option_id: str) -> Option:
        """The option with an id; KeyError where there is none."""
        for option in self.options:
            if option.id == option_id:
                return option
        raise KeyError(option_id)

    def column(self, column_id: str) -> Column:
        """The column with an id; KeyError where there is none."""
        for column in self.columns:
            if column.id == column_id:
                return column
        raise KeyError(column_id)
