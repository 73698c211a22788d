"""A grid -> the row of its headings, and which column holds the area's code, its name, and each of the question's."""

import datetime as dt
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from reportgen.model.grids import Oddity, RawGrid
from reportgen.model.problems import Problem, error, warning
from reportgen.model.questions import Question
from reportgen.reading.headingnames import AreaColumn, area_headings, heading_text, known_headings, shown_heading
from reportgen.reading.missing import NOT_IN_DATA
from reportgen.reading.scales import is_scaled, scaled
from reportgen.reading.strayheadings import name_unknown
from reportgen.reading.words import key, shown
from reportgen.wording.nearness import nearest

# Titles, dates and instructions stand above the headings; further down there are only rows.
_HIGHEST_ROWS = 40
# What stands behind a heading's own words: "2024 (t€)", "2024, tuhatta euroa".
_UNIT = re.compile(r"\s*[(\[,;].*|\s+\S*(?:€|eur).*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Headings:
    """Positions from 0; `code` or `name` may be None, not both. A computed column need not stand in the table."""

    row: int
    code: int | None
    name: int | None
    columns: Mapping[str, int]

    @property
    def positions(self) -> frozenset[int]:
        """All columns that are read."""
        return frozenset(self.columns.values()) | {column for column in (self.code, self.name) if column is not None}


def heading_row(grid: RawGrid, known: Mapping[str, str]) -> int | None:
    """The row that holds the most headings, of those near the top; the first one with a text where none holds any.

    `known` maps headings as `key()` has them to columns; that of an area counts double.
    """
    filled = [row for row, texts in enumerate(grid.rows) if any(texts)][:_HIGHEST_ROWS]
    if not filled:
        return None
    areas = area_headings()

    def headings(row: int) -> int:
        named = {
            known[name]: name in areas
            for column in range(len(grid.rows[row]))
            if (name := _name(grid, row, column, known))
        }
        return len(named) + sum(named.values())

    return max(filled, key=headings)


def read_headings(grid: RawGrid, question: Question) -> tuple[Headings | None, list[Problem]]:
    """The headings of a question's table; None where they do not tell which area a row is about. And what is wrong."""
    known = known_headings(question)
    row = heading_row(grid, known)
    if row is None:
        return None, [
            error("The table is empty. Its first row holds the headings, a row for each area follows.", grid.whole)
        ]
    found, meant, problems = _found(grid, row, question, known)
    problems = [*_titles(grid, row, question), *problems, *_missing(grid, row, question, found.keys() | meant)]
    code, name = found.pop(AreaColumn.CODE, None), found.pop(AreaColumn.NAME, None)
    if meant & set(AreaColumn):
        return None, problems
    if code is None and name is None:
        problems.append(
            error("No column says which area a row is about. Add a column with the heading alue or koodi.", grid.whole)
        )
        return None, problems
    return Headings(row, code, name, found), problems


def _found(
    grid: RawGrid, row: int, question: Question, known: dict[str, str]
) -> tuple[dict[str, int], set[str], list[Problem]]:
    """The positions of the columns, those that unknown headings probably mean, and what is wrong."""
    found: dict[str, int] = {}
    meant: set[str] = set()
    problems: list[Problem] = []
    for position in range(len(grid.rows[row])):
        text = heading_text(grid, row, position)
        name = known.get(_name(grid, row, position, known))
        if name is None and position not in grid.hidden_columns and is_scaled(text, question):
            problems.append(scaled(text, grid.place(row, position)))
            meant.add(known.get(nearest(_UNIT.sub("", text), known), ""))
        elif name is None:
            guess, wrong = name_unknown(grid, row, position, question, known)
            problems += wrong
            meant.add(known.get(guess, ""))
        elif name in found:
            problems.append(
                error(
                    "The heading {heading} names the same column as {first}. Remove one of the two columns.",
                    grid.place(row, position),
                    heading=shown(text),
                    first=grid.place(row, found[name]).cell,
                )
            )
        else:
            found[name] = position
    return found, meant, problems


def _missing(grid: RawGrid, row: int, question: Question, named: Collection[str]) -> Iterator[Problem]:
    """A problem for each column that a table has to have and that none of its headings names."""
    for column in question.columns:
        if column.id not in named and column.computed is None and not column.optional:
            yield error(
                "The column {column} is missing. Found: {found}. Add the column, with {column} in its first row; if "
                'this round did not ask for it, with "{not_in_data}" in the others.',
                grid.whole,
                column=shown_heading(question, column.id),
                found=", ".join(map(shown, filter(None, grid.rows[row]))),
                not_in_data=NOT_IN_DATA,
            )


def _name(grid: RawGrid, row: int, column: int, known: Mapping[str, str]) -> str:
    """A heading as `known` has it; "" where it is none. A month may have become a date in the spreadsheet."""
    date = grid.oddity(row, column, Oddity.DATE)
    texts = [heading_text(grid, row, column)]
    if date is not None:
        day = dt.date.fromisoformat(date)
        texts += [f"{day.month:02}/{day.year}", f"{day.month}/{day.year}", f"{day.day}.{day.month}.{day.year}"]
    return next((name for name in map(key, texts) if name in known), "")


def _titles(grid: RawGrid, row: int, question: Question) -> list[Problem]:
    above = [(number, column) for number in range(row) for column, text in enumerate(grid.rows[number]) if text]
    if not above:
        return []
    # Merged headings of two rows stand above themselves.
    merged = {(merge.top, merge.left) for merge in grid.merges.values() if merge.bottom >= row and merge.top < row}
    titles = [cell for cell in above if cell not in merged]
    if not titles:
        return []
    by_scale = [(place, text) for place in titles if is_scaled(text := grid.rows[place[0]][place[1]], question)]
    if by_scale:
        return [scaled(text, grid.place(*place)) for place, text in by_scale]
    return [
        warning(
            "What stands above the headings is not read: {found}. The text of the report is in deck.md.",
            grid.place(*titles[0]),
            found=shown(" / ".join(grid.rows[number][column] for number, column in titles)),
        )
    ]
