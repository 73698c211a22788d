"""A grid -> the row of its headings, and which column holds the area's code, its name, and each of the question's."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from reportgen.model.grids import Grid, Oddity
from reportgen.model.places import ranges
from reportgen.model.problems import Problem, error, warning
from reportgen.model.questions import Question
from reportgen.reading.nearness import nearest
from reportgen.reading.scales import is_scaled, scaled
from reportgen.reading.words import key, shown

CODE_HEADINGS = ("koodi", "code")
NAME_HEADINGS = ("alue", "hyvinvointialue", "area")
AREA_HEADINGS = (*CODE_HEADINGS, *NAME_HEADINGS)

# Titles, dates and instructions stand above the headings; further down there are only rows.
_HIGHEST_ROWS = 40
# What stands behind a heading's own words: "2024 (t€)", "2024, tuhatta euroa".
_DIGITS = re.compile(r"[-−]?[\d \u00a0]+%?", re.ASCII)
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


def heading_row(grid: Grid, known: dict[str, str]) -> int | None:
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


def read_headings(grid: Grid, question: Question, problems: list[Problem]) -> Headings | None:
    """The headings of a question's table; None, with a problem, where they do not tell which area a row is about."""
    known = known_headings(question)
    row = heading_row(grid, known)
    if row is None:
        problems.append(
            error("The table is empty. Its first row holds the headings, a row for each area follows.", grid.whole)
        )
        return None
    problems += _titles(grid, row, question)
    found: dict[str, int] = {}
    meant: set[str] = set()
    for position in range(len(grid.rows[row])):
        text = _text(grid, row, position)
        name = known.get(_name(grid, row, position, known))
        if name is None and position not in grid.hidden_columns and is_scaled(text, question):
            problems.append(scaled(text, grid.place(row, position)))
            meant.add(known.get(nearest(_UNIT.sub("", text), known), ""))
        elif name is None:
            meant.add(known.get(_name_unknown(grid, row, position, question, known, problems), ""))
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
    problems += (
        error(
            "The column {column} is missing. Found: {found}. Add the column, with {column} in its first row.",
            grid.whole,
            column=shown_heading(question, column.id),
            found=", ".join(map(shown, filter(None, grid.rows[row]))),
        )
        for column in question.columns
        if column.id not in found and column.computed is None and not column.optional and column.id not in meant
    )
    code, name_position = found.pop("koodi", None), found.pop("alue", None)
    if meant & {"koodi", "alue"}:
        return None
    if code is None and name_position is None:
        problems.append(
            error("No column says which area a row is about. Add a column with the heading alue or koodi.", grid.whole)
        )
        return None
    return Headings(row, code, name_position, found)


def known_headings(question: Question) -> dict[str, str]:
    """What the headings of a question's table may be, as `key()` has them, with the columns that they name."""
    known = area_headings()
    for column in question.columns:
        known |= {key(column.id): column.id, key(column.heading): column.id}
    return known


def shown_heading(question: Question, column_id: str) -> str:
    """What a workbook calls a column: its heading, where that is no other column's; "koodi" and "alue" as they are."""
    headings = [column.heading for column in question.columns]
    own = next((column.heading for column in question.columns if column.id == column_id), column_id)
    return own if headings.count(own) == 1 else column_id


def area_headings() -> dict[str, str]:
    """What the headings of codes and names of areas may be, as `key()` has them, with the columns that they name."""
    return dict.fromkeys(map(key, CODE_HEADINGS), "koodi") | dict.fromkeys(map(key, NAME_HEADINGS), "alue")


def _text(grid: Grid, row: int, column: int) -> str:
    """A heading; in merged cells it stands in each of them."""
    text = grid.rows[row][column]
    merge = None if text else grid.merge(row, column)
    return text if merge is None else grid.rows[merge.top][merge.left]


def _name(grid: Grid, row: int, column: int, known: dict[str, str]) -> str:
    """A heading as `known` has it; "" where it is none. A month may have become a date in the spreadsheet."""
    date = grid.oddity(row, column, Oddity.DATE)
    texts = [_text(grid, row, column)]
    if date is not None:
        day = dt.date.fromisoformat(date)
        texts += [f"{day.month:02}/{day.year}", f"{day.month}/{day.year}", f"{day.day}.{day.month}.{day.year}"]
    return next((name for name in map(key, texts) if name in known), "")


def _titles(grid: Grid, row: int, question: Question) -> list[Problem]:
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


def _split_numbers(grid: Grid, row: int, position: int) -> list[int]:
    """The rows of a CSV file that reach beyond the headings since a comma within a number was taken for one between."""
    if grid.sheet or any(grid.rows[row][position:]):
        return []
    longer = [number for number in range(row + 1, len(grid.rows)) if grid.rows[number][position]]
    halves = all(
        any(_DIGITS.fullmatch(left) and _DIGITS.fullmatch(right) for left, right in pairwise(grid.rows[number]))
        for number in longer
    )
    return longer if halves else []


def _goes_on(grid: Grid, row: int, below: int, position: int) -> bool:
    """Whether a row of a CSV file goes on beyond the headings, cell after cell."""
    return bool(grid.parted_by and position and grid.rows[below][position - 1]) and not any(grid.rows[row][position:])


def _split_text(grid: Grid, row: int, position: int) -> Problem:
    """The problem of a row that reaches beyond the headings: most often a text holds what parts the cells."""
    cells = [text for text in grid.rows[row][position - 1 :] if text]
    return error(
        'The row has more cells than there are headings: {before} is read as "{first}", this cell as "{second}". If '
        "that is one text, put it in quotation marks: {quoted}. If not, write a heading above this cell, or empty it.",
        grid.place(row, position),
        before=grid.place(row, position - 1).cell,
        first=shown(cells[0]),
        second=shown(cells[1]),
        quoted=f'"{shown(f"{grid.parted_by} ".join(cells))}"',
    )


def _name_unknown(
    grid: Grid, row: int, position: int, question: Question, known: dict[str, str], problems: list[Problem]
) -> str:
    """Name a heading that is none; the heading that was probably meant, or ""."""
    text, place = _text(grid, row, position), grid.place(row, position)
    below = next((number for number in range(row + 1, len(grid.rows)) if grid.rows[number][position]), None)
    if position in grid.hidden_columns:
        # A hidden column of someone's own notes: nobody sees it in the table, so nobody misses it in the report.
        if text or below is not None:
            problems.append(
                warning(
                    "The hidden column {heading} is not read.",
                    place,
                    heading=shown(text) or place.cell.rstrip("0123456789"),
                )
            )
        return ""
    if not text:
        split = _split_numbers(grid, row, position)
        if split:
            problems.append(
                error(
                    "A decimal comma has split a number in two, in the rows {rows}: this cell holds {found}, beyond "
                    "the headings. In a file whose cells are parted by commas, put such a number in quotation marks, "
                    "or save the file parted by semicolons; the headings need no change.",
                    grid.place(split[0], position),
                    rows=ranges(str(number + 1) for number in split),
                    found=shown(grid.rows[split[0]][position]),
                )
            )
        elif below is not None and _goes_on(grid, row, below, position):
            # Further pieces of the same text are told with the first.
            problems += [_split_text(grid, below, position)] if grid.rows[row][position - 1] else []
        elif below is not None:
            problems.append(
                error(
                    "The cell holds {found}, but its column has no heading. Write the heading in {heading}, or empty "
                    "the column.",
                    grid.place(below, position),
                    found=shown(grid.rows[below][position]),
                    heading=place.cell,
                )
            )
        return ""
    if text.startswith("_"):
        # So someone marks a column of own notes.
        return ""
    periods = [name for name in known if _differs_by_digits(text, name)]
    if periods:
        problems.append(
            error(
                "The heading {heading} names another period than any of the columns ({known}). If the headings were "
                "changed in questions.toml, make the workbook anew.",
                place,
                heading=shown(text),
                known=", ".join(dict.fromkeys(shown_heading(question, known[name]) for name in periods)),
            )
        )
        return ""
    meant = nearest(text, known)
    if meant:
        problems.append(
            error(
                "The heading {heading} is unknown. Did you mean {meant}?",
                place,
                heading=shown(text),
                meant=shown_heading(question, known[meant]),
            )
        )
    else:
        problems.append(
            error(
                "The heading {heading} is unknown. The table may have the columns {known}. If the column is your own, "
                "put _ before its heading, or remove it.",
                place,
                heading=shown(text),
                known=", ".join(shown_heading(question, name) for name in dict.fromkeys(known.values())),
            )
        )
    return meant


def _differs_by_digits(text: str, name: str) -> bool:
    """Whether two headings are the same but for whole numbers, as of years: following a guess would swap periods."""
    bare = re.compile(r"\d+")
    return (
        text.casefold() != name.casefold()
        and sorted(map(len, bare.findall(text))) == sorted(map(len, bare.findall(name))) != []
        and bare.sub("0", text.casefold()) == bare.sub("0", name.casefold())
    )
