"""A heading that names no column, or none where cells stand below -> what to say of it."""

import re
from itertools import pairwise

from reportgen.model.grids import RawGrid, column_name
from reportgen.model.places import Place, ranges
from reportgen.model.problems import Problem, error, warning
from reportgen.model.questions import Question
from reportgen.reading.headingnames import heading_text, shown_heading
from reportgen.reading.words import shown
from reportgen.wording.nearness import nearest

_DIGITS = re.compile(r"[-−]?[\d \u00a0]+%?", re.ASCII)


def _split_numbers(grid: RawGrid, row: int, position: int) -> list[int]:
    """The rows of a CSV file that reach beyond the headings since a comma within a number was taken for one between."""
    if grid.sheet or any(grid.rows[row][position:]):
        return []
    longer = [number for number in range(row + 1, len(grid.rows)) if grid.rows[number][position]]
    halves = all(
        any(_DIGITS.fullmatch(left) and _DIGITS.fullmatch(right) for left, right in pairwise(grid.rows[number]))
        for number in longer
    )
    return longer if halves else []


def _goes_on(grid: RawGrid, row: int, below: int, position: int) -> bool:
    """Whether a row of a CSV file goes on beyond the headings, cell after cell."""
    return bool(grid.separator and position and grid.rows[below][position - 1]) and not any(grid.rows[row][position:])


def _split_text(grid: RawGrid, row: int, position: int) -> Problem:
    """The problem of a row that reaches beyond the headings: most often a text holds what parts the cells."""
    cells = [text for text in grid.rows[row][position - 1 :] if text]
    return error(
        'The row has more cells than there are headings: {before} is read as "{first}", this cell as "{second}". If '
        "that is one text, put it in quotation marks: {quoted}. If not, write a heading above this cell, or empty it.",
        grid.place(row, position),
        before=grid.place(row, position - 1).cell,
        first=shown(cells[0]),
        second=shown(cells[1]),
        quoted=f'"{shown(f"{grid.separator} ".join(cells))}"',
    )


def name_unknown(
    grid: RawGrid, row: int, position: int, question: Question, known: dict[str, str]
) -> tuple[str, list[Problem]]:
    """The heading that was probably meant by one that is none, or ""; and what there is to say of it."""
    text = heading_text(grid, row, position)
    if position in grid.hidden_columns:
        return "", _hidden(grid, row, position, text)
    if not text:
        return "", _without_heading(grid, row, position)
    if text.startswith("_"):
        # So someone marks a column of own notes.
        return "", []
    return _misnamed(text, grid.place(row, position), question, known)


def _first_below(grid: RawGrid, row: int, position: int) -> int | None:
    return next((number for number in range(row + 1, len(grid.rows)) if grid.rows[number][position]), None)


def _hidden(grid: RawGrid, row: int, position: int, text: str) -> list[Problem]:
    """A hidden column of someone's own notes: nobody sees it in the table, so nobody misses it in the report."""
    if not text and _first_below(grid, row, position) is None:
        return []
    return [
        warning(
            "The hidden column {heading} is not read.",
            grid.place(row, position),
            heading=shown(text) or column_name(position),
        )
    ]


def _without_heading(grid: RawGrid, row: int, position: int) -> list[Problem]:
    """What stands below no heading: the rest of what was split, or a column that lacks its heading."""
    split = _split_numbers(grid, row, position)
    if split:
        return [
            error(
                "A decimal comma has split a number in two, in the rows {rows}: this cell holds {found}, beyond "
                "the headings. In a file whose cells are separated by commas, put such a number in quotation marks, "
                "or save the file with semicolons; the headings need no change.",
                grid.place(split[0], position),
                rows=ranges(str(number + 1) for number in split),
                found=shown(grid.rows[split[0]][position]),
            )
        ]
    below = _first_below(grid, row, position)
    if below is None:
        return []
    if _goes_on(grid, row, below, position):
        # Further pieces of the same text are told with the first.
        return [_split_text(grid, below, position)] if grid.rows[row][position - 1] else []
    return [
        error(
            "The cell holds {found}, but its column has no heading. Write the heading in {heading}, or empty "
            "the column.",
            grid.place(below, position),
            found=shown(grid.rows[below][position]),
            heading=grid.place(row, position).cell,
        )
    ]


def _misnamed(text: str, place: Place, question: Question, known: dict[str, str]) -> tuple[str, list[Problem]]:
    """A heading that names no column, with the one that it is nearest to."""
    periods = [name for name in known if _differs_by_digits(text, name)]
    if periods:
        return "", [
            error(
                "The heading {heading} names another period than any of the columns ({known}). If the headings were "
                "changed in questions.toml, make the workbook anew.",
                place,
                heading=shown(text),
                known=", ".join(dict.fromkeys(shown_heading(question, known[name]) for name in periods)),
            )
        ]
    meant = nearest(text, known)
    if meant:
        return meant, [
            error(
                "The heading {heading} is unknown. Did you mean {meant}?",
                place,
                heading=shown(text),
                meant=shown_heading(question, known[meant]),
            )
        ]
    return "", [
        error(
            "The heading {heading} is unknown. The table may have the columns {known}. If the column is your own, "
            "put _ before its heading, or remove it.",
            place,
            heading=shown(text),
            known=", ".join(shown_heading(question, name) for name in dict.fromkeys(known.values())),
        )
    ]


def _differs_by_digits(text: str, name: str) -> bool:
    """Whether two headings are the same but for whole numbers, as of years: following a guess would swap periods."""
    bare = re.compile(r"\d+")
    return (
        text.casefold() != name.casefold()
        and sorted(map(len, bare.findall(text))) == sorted(map(len, bare.findall(name))) != []
        and bare.sub("0", text.casefold()) == bare.sub("0", name.casefold())
    )
