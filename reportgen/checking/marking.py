"""Tables as typed and what is wrong with them -> workbooks with the same cells, the wrong ones marked and commented."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from reportgen.model.copies import stamp
from reportgen.model.grids import RawGrid
from reportgen.model.places import LONGEST_SHEET_NAME
from reportgen.model.problems import Problem, Severity, warning

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

Say = Callable[[Problem], str]

# Marks only; the words are in the comments. As in the theme, a colour-blind reader tells them by how light they are.
_GROUND = {Severity.ERROR: "#F4B6A6", Severity.WARNING: "#FFF0B8"}
_WIDTHS = 10, 46
_COMMENT = {"x_scale": 2.4, "y_scale": 1.8, "font_size": 9}
# What a sheet's name must not hold, in Excel.
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", "-"))


def marked_copies(
    grids: Sequence[RawGrid], problems: Iterable[Problem], say: Say, heading: str, date: dt.date
) -> dict[str, bytes]:
    """A workbook for every file that a problem has its place in, by the file's name in the project.

    Its sheets are the file's tables, cell by cell as they were read, texts all of them; nothing in it is calculated.
    The first sheet, `heading`, says of what file it is a copy, and lists the problems, each linked to its cell. `say`
    puts a problem in words.
    `date` stands for every date in the files: the same problems give the same bytes.
    """
    found = sorted(dict.fromkeys(problems), key=lambda problem: problem.severity is Severity.WARNING)
    files = dict.fromkeys(grid.file for grid in grids)
    copies: dict[str, bytes] = {}
    for file in files:
        own = [problem for problem in found if problem.place is not None and problem.place.file == file]
        if own:
            said = say(_is_copy(file))
            copies[file] = _copy([grid for grid in grids if grid.file == file], own, say, (heading, said), date)
    return copies


def _is_copy(file: str) -> Problem:
    return warning(
        "This is a copy of {file} that shows which of its cells to look at. Make the corrections in that file: the "
        "copy is not read. ({stamp})",
        file=file,
        stamp=stamp(file),
    )


def _copy(
    grids: Sequence[RawGrid], problems: Sequence[Problem], say: Say, words: tuple[str, str], date: dt.date
) -> bytes:
    """The copy of one file; `words` are the name of its first sheet and what stands at the top there."""
    # Like the other writers of files: only where one is asked for.
    from xlsxwriter import Workbook  # noqa: PLC0415

    content = BytesIO()
    workbook = Workbook(content, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    workbook.set_properties({"created": dt.datetime(date.year, date.month, date.day, tzinfo=dt.UTC)})
    # An empty cell that is wrong is marked too, so the ground is that of the cell and not of its text.
    grounds = {severity: workbook.add_format({"bg_color": colour}) for severity, colour in _GROUND.items()}
    heading, notice = words
    names = _sheet_names(grids, heading)
    first = workbook.add_worksheet(heading[:LONGEST_SHEET_NAME])
    first.write_string(0, 1, notice, workbook.add_format({"text_wrap": True, "valign": "top", "bold": True}))
    _list(first, workbook, problems, say, names)
    for grid in grids:
        sheet = workbook.add_worksheet(names[grid.sheet])
        for column in range(len(grid.rows[0]) if grid.rows else 0):
            longest = max(len(texts[column]) for texts in grid.rows)
            sheet.set_column(column, column, min(longest + 2, _WIDTHS[1]))
        for row, texts in enumerate(grid.rows):
            for column, text in enumerate(texts):
                if text:
                    sheet.write_string(row, column, text)
        _mark(sheet, grid, [problem for problem in problems if _sheet(problem) == grid.sheet], say, grounds)
    workbook.close()
    return content.getvalue()


def _sheet_names(grids: Sequence[RawGrid], heading: str) -> dict[str, str]:
    """The name of each grid's sheet; a CSV file has none of its own. Excel's names are short, and each its own."""
    names: dict[str, str] = {}
    taken = {heading[:LONGEST_SHEET_NAME].casefold()}
    for grid in grids:
        whole = (grid.sheet or PurePosixPath(grid.file).stem).translate(_FORBIDDEN).strip("'")
        wanted = whole[:LONGEST_SHEET_NAME] or "1"
        name, number = wanted, 2
        while name.casefold() in taken:
            name, number = f"{wanted[: LONGEST_SHEET_NAME - 4]} {number}", number + 1
        taken.add(name.casefold())
        names[grid.sheet] = name
    return names


def _list(
    sheet: "Worksheet", workbook: "Workbook", problems: Sequence[Problem], say: Say, names: Mapping[str, str]
) -> None:
    wrapped = workbook.add_format({"text_wrap": True, "valign": "top"})
    link = workbook.add_format({"font_color": "#0B4F5F", "underline": 1, "valign": "top"})
    sheet.set_column(0, 0, _WIDTHS[0])
    sheet.set_column(1, 1, _WIDTHS[1] * 2)
    for row, problem in enumerate(problems, 1):
        place = problem.place
        if place is not None and place.cell and place.sheet in names:
            sheet.write_url(
                row, 0, f"internal:'{names[place.sheet].replace(chr(39), chr(39) * 2)}'!{place.cell}", link, place.cell
            )
        sheet.write_string(row, 1, say(problem), wrapped)


def _mark(
    sheet: "Worksheet", grid: RawGrid, problems: Sequence[Problem], say: Say, grounds: Mapping[Severity, "Format"]
) -> None:
    from xlsxwriter.utility import xl_cell_to_rowcol  # noqa: PLC0415

    by_cell: dict[str, list[Problem]] = {}
    for problem in problems:
        # What is wrong with a table as a whole is said at its first cell.
        by_cell.setdefault(problem.place.cell if problem.place and problem.place.cell else "A1", []).append(problem)
    for cell, own in by_cell.items():
        row, column = xl_cell_to_rowcol(cell)
        text = grid.rows[row][column] if row < len(grid.rows) and column < len(grid.rows[row]) else ""
        ground = grounds[own[0].severity]
        if text:
            sheet.write_string(row, column, text, ground)
        else:
            sheet.write_blank(row, column, None, ground)
        # Where it stands, nobody has to be told who looks at it there.
        sheet.write_comment(row, column, "\n\n".join(say(replace(problem, place=None)) for problem in own), _COMMENT)


def _sheet(problem: Problem) -> str:
    return problem.place.sheet if problem.place is not None else ""
