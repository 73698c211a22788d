"""One survey round as read and checked: its tables with the place of every cell, and what round.toml says of it."""

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from reportgen.model.areas import Area, Areas
from reportgen.model.places import Place
from reportgen.model.questions import Option, Question
from reportgen.model.values import Date, Missing, Value


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell says. `content` is None only where an optional column is empty."""

    content: Option | Value | Date | Missing | str | None
    place: Place


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one area, in the order of the table's columns."""

    area: Area
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class AnswerTable:
    """A question's answers: one row for every area of the report, in Finnish alphabetical order."""

    question: Question
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    place: Place

    def cell(self, area: Area, column_id: str) -> Cell:
        """The cell of an area in a column; KeyError where there is none."""
        return self._by_code[area.code].cells[self._positions[column_id]]

    def column(self, column_id: str) -> tuple[tuple[Area, Cell], ...]:
        """Every area with its cell in a column; KeyError where there is no such column."""
        position = self._positions[column_id]
        return tuple((row.area, row.cells[position]) for row in self.rows)

    # Looked up for each area of hundreds: to search the rows each time would take the square of their number.
    @cached_property
    def _by_code(self) -> dict[str, Row]:
        return {row.area.code: row for row in self.rows}

    @cached_property
    def _positions(self) -> dict[str, int]:
        return {column: position for position, column in enumerate(self.columns)}


@dataclass(frozen=True, slots=True)
class StatedTotal:
    """A sum that is known from elsewhere, as from a report that has been printed, to compare the rows with."""

    question: str
    column: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Confirmation:
    """A remark of the checks that someone has looked at and found right as it is: its code, and why it is right."""

    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Claims:
    """What round.toml says of the round that its tables can confirm or contradict."""

    place: Place
    every_area_answered: bool = False
    totals: tuple[StatedTotal, ...] = ()
    confirmed: tuple[Confirmation, ...] = ()


@dataclass(frozen=True, slots=True)
class Round:
    """A survey round. `date` is the round's own date: nothing in a report comes from the clock.

    `sample` marks made-up data; every page made from it says so. `script` is the text of deck.md, `script_place` its
    place. `deviations` are the named editorial departures from the source's text. `earlier` are the rounds before this
    one that round.toml leads back to (`previous = ...`), the oldest first; they may lack tables of newer questions.
    `extract_script` is the text of extract.md, empty where the round has none; its place is None then. `claims` is
    what the tables are compared with. `label_place` is where the label was typed, where known.
    """

    id: str
    label: str
    date: dt.date
    title: str
    publisher: str
    language: str
    sample: bool
    areas: Areas
    tables: tuple[AnswerTable, ...]
    script: str
    script_place: Place
    deviations: tuple[str, ...] = ()
    earlier: tuple["Round", ...] = ()
    extract_script: str = ""
    extract_script_place: Place | None = None
    claims: Claims | None = None
    label_place: Place | None = field(default=None, compare=False)

    @property
    def previous(self) -> "Round | None":
        """The round just before this one, where round.toml names it."""
        return self.earlier[-1] if self.earlier else None

    def table(self, question_id: str) -> AnswerTable:
        """The table of a question; KeyError where the round has none."""
        for table in self.tables:
            if table.question.id == question_id:
                return table
        raise KeyError(question_id)
