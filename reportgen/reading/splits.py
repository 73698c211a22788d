"""A row of a comma-separated file -> whether it can be read in another way too, with a comma as part of a cell.

A comma that is part of a cell, but not quoted, tears the cell in two and moves the rest of the row one to the right. If
empty cells at the row's end make room for that, nothing else shows it.
"""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from reportgen.model.grids import RawGrid
from reportgen.model.problems import Problem, error
from reportgen.model.questions import Column, ColumnKind, Question
from reportgen.model.values import Unit
from reportgen.reading.headings import Headings
from reportgen.reading.missing import is_missing_word
from reportgen.reading.numbers import Refusal, read_number
from reportgen.reading.words import shown

_WHOLE = re.compile(r"[€ ]*[-−–(]? ?\d[\d \u00a0]*", re.ASCII)
_DECIMALS = re.compile(r"\d{1,3}(?:\s?(?:€|e|eur|euroa|%))?\)?", re.IGNORECASE | re.ASCII)
# Numbers all the same where a comma stands in them: what is wrong with them would be said.
_NUMBERS = {Refusal.AMBIGUOUS, Refusal.THREE_DECIMALS}
_MOST_CELLS = 12
_MOST_COMMAS = 3


class _Reading(NamedTuple):
    """A row with so many cells joined to the one before; `joined` are the positions of those, `cells` all its texts."""

    joined: tuple[int, ...]
    cells: tuple[str, ...]


class Splits:
    """What the rows of one grid may say besides what they seem to."""

    def __init__(self, grid: RawGrid, question: Question, headings: Headings, rows: tuple[int, ...]) -> None:
        self._grid = grid
        self._question = question
        self._columns = {position: question.column(name) for name, position in headings.columns.items()}
        self._typed = grid.separator in {",", ";"}
        self._decimal_commas = grid.separator == ","
        self._headed = grid.widths[headings.row] if self._typed else 0
        self._fewest = min([self._headed, *(grid.widths[row] for row in rows)]) if self._typed else 0

    def unsure(self, row: int) -> Problem | None:
        """The problem of a row that can be read in two ways. What stands beyond the headings is told elsewhere."""
        cells = self._grid.rows[row]
        if not self._typed or any(cells[self._headed :]) or self._grid.widths[row] > _MOST_CELLS:
            return None
        other = next(self._others(row, cells), None)
        if other is None:
            return None
        first, last = other.joined[0] - 1, other.joined[-1]
        torn = other.cells[first : last + 1 - len(other.joined)]
        return error(
            'The row can be read in two ways: "{first}" or "{second}". The sign {mark} parts the cells of this file: '
            "put a cell that holds one in quotation marks, or save the table as a workbook (.xlsx).",
            self._grid.place(row, first),
            mark=self._grid.separator,
            first=shown(" | ".join(cells[first : last + 1])),
            second=shown(" | ".join(torn)),
        )

    def _others(self, row: int, cells: tuple[str, ...]) -> Iterator[_Reading]:
        """The readings that are as good: as many commas taken for part of a cell as the row has cells too many."""
        width = self._grid.widths[row]
        own = (*cells[:width], *[""] * (width - len(cells)))
        gaps = [at for at in range(1, width) if own[at - 1] and own[at]]
        # Within words, people type a comma; a semicolon there is rare enough to believe rows of unequal length.
        most = min(width - (self._fewest if self._decimal_commas else self._headed), _MOST_COMMAS)
        for count in range(1, most + 1):
            for joined in combinations(gaps, count):
                reading = self._joined(own, joined)
                if reading is not None and self._is_as_good(reading):
                    yield reading
        if self._decimal_commas:
            yield from self._digits_in_a_text(own, gaps)

    def _joined(self, cells: tuple[str, ...], joined: tuple[int, ...]) -> _Reading | None:
        """The row with cells joined; None where nobody would read those as one."""
        found: list[str] = []
        for at, text in enumerate(cells):
            column = self._columns.get(len(found) - 1)
            if at not in joined:
                found.append(text)
            elif self._decimal_commas and _WHOLE.fullmatch(found[-1]) and _DECIMALS.fullmatch(text):
                found[-1] += f",{text}"
            elif column is not None and column.kind is ColumnKind.TEXT:
                found[-1] += f"{self._grid.separator} {text}"
            else:
                return None
        return _Reading(joined, tuple(found))

    def _is_as_good(self, reading: _Reading) -> bool:
        if any(reading.cells[self._headed :]):
            return False
        return all(
            self._fits(reading.cells[position] if position < len(reading.cells) else "", column)
            for position, column in self._columns.items()
        )

    def _fits(self, text: str, column: Column) -> bool:
        if not text:
            return column.optional or column.computed is not None
        if column.kind is not ColumnKind.AMOUNT or is_missing_word(text, self._question.no_answer):
            return True
        number = read_number(text, column.unit or Unit.COUNT)
        return not isinstance(number, Refusal) or number in _NUMBERS

    def _digits_in_a_text(self, cells: tuple[str, ...], gaps: list[int]) -> Iterator[_Reading]:
        """A whole number with two or three digits after it where a text is expected: 191,50 as people type it.

        All rows of a file may be torn so, none of them longer than another.
        """
        for at in gaps:
            left, right = self._columns.get(at - 1), self._columns.get(at)
            figure = left is not None and left.kind is ColumnKind.AMOUNT and bool(_WHOLE.fullmatch(cells[at - 1]))
            text = right is not None and right.kind is ColumnKind.TEXT and bool(_DECIMALS.fullmatch(cells[at]))
            zero = (
                right is not None and right.kind is ColumnKind.AMOUNT and re.fullmatch(r"0\d.*", cells[at]) is not None
            )
            if figure and (text or zero):
                joined = f"{cells[at - 1]},{cells[at]}"
                yield _Reading((at,), (*cells[: at - 1], joined, *cells[at + 1 :]))
