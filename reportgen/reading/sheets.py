"""The sheets of a workbook -> those that may be tables of questions, and what to say of the others."""

from collections.abc import Collection

from reportgen.model.copies import stamped
from reportgen.model.grids import RawGrid
from reportgen.model.problems import Problem, error, warning
from reportgen.reading.headingnames import area_headings
from reportgen.reading.headings import heading_row
from reportgen.reading.names import GUIDE
from reportgen.reading.words import key
from reportgen.wording.nearness import nearest

# Someone may have put a row or two above what a marked copy says of itself.
_TOP = 5


def own_sheets(grids: tuple[RawGrid, ...]) -> tuple[tuple[RawGrid, ...], list[Problem]]:
    """The sheets of a workbook; none, with a warning, where a sheet says that it is a marked copy of a table."""
    for grid in grids:
        original = next((file for texts in grid.rows[:_TOP] for text in texts if (file := stamped(text))), "")
        if original:
            return (), [
                warning(
                    "The file is a marked copy of {original} and is not read. Make the corrections in {original}, and "
                    "move the copy elsewhere. If the copy is to be the table from now on, remove this sheet from it, "
                    "and remove {original}.",
                    grid.whole,
                    original=original,
                )
            ]
    return grids, []


def is_passed_over(grid: RawGrid, known: Collection[str]) -> tuple[bool, list[Problem]]:
    """Whether a sheet is no one's table: the guide, a list of a form's choices ("_..."), or someone's own notes.

    What its author has hidden, or named with a _ before, is meant to be passed over; a sheet that looks like no table
    is named in a warning.
    """
    name = key(grid.sheet)
    if name in known:
        return False, []
    if name == key(GUIDE) or name.startswith("_"):
        return True, []
    if grid.hidden:
        return True, [warning("The hidden sheet is not read: no question has its name.", grid.whole)]
    if _names_areas(grid) or nearest(name, known):
        return False, []
    return True, [
        warning(
            "The sheet is not read: no question has its name, and no heading in it names areas. If it holds notes, "
            "put _ before its name; if it is a table, give it the question's name: {known}.",
            grid.whole,
            known=", ".join(known),
        )
    ]


def _names_areas(grid: RawGrid) -> bool:
    areas = area_headings()
    row = heading_row(grid, areas)
    return row is not None and any(key(text) in areas for text in grid.rows[row])


def name_unknown(name: str, grid: RawGrid, known: list[str]) -> tuple[str, Problem]:
    """The question that a table of no question probably means, or ""; and the problem that names it."""
    meant = nearest(name, known)
    if meant:
        return meant, error("No question is called {table}. Did you mean {meant}?", grid.whole, table=name, meant=meant)
    return "", _no_sheet(name, grid, known) if grid.sheet else _no_file(name, grid, known)


def _no_sheet(name: str, grid: RawGrid, known: Collection[str]) -> Problem:
    return error(
        "No question is called {table}. If the sheet is a question's table, give it that question's name: {known}. If "
        "it is your own, put _ before its name.",
        grid.whole,
        table=name,
        known=", ".join(known),
    )


def _no_file(name: str, grid: RawGrid, known: Collection[str]) -> Problem:
    return error(
        "No question is called {table}. If the file is a question's table, give it that question's name: {known}. If "
        "it is your own, keep it in another folder.",
        grid.whole,
        table=name,
        known=", ".join(known),
    )
