"""What a grid's cells hold besides texts, and what is hidden -> what to say of it, and what a merged cell says."""

from collections.abc import Container, Iterator

from reportgen.model.grids import Merge, Oddity, RawGrid, cell_name, column_name
from reportgen.model.places import ranges
from reportgen.model.problems import Problem, error, warning
from reportgen.model.questions import Column, ColumnKind
from reportgen.reading.missing import is_missing_word
from reportgen.reading.words import shown


def unusable(grid: RawGrid, row: int, column: int) -> Problem | None:
    """Why the text of a cell says nothing: its formula failed, or was never calculated."""
    if grid.oddity(row, column, Oddity.NO_RESULT) is not None:
        return error(
            "The cell holds a formula whose result is not in the file: {formula}. Open the file in Excel and save it, "
            "or write the value in the cell.",
            grid.place(row, column),
            formula=shown(
                "=" + (grid.oddity(row, column, Oddity.NO_RESULT) or "").removeprefix("of:").removeprefix("=")
            ),
        )
    failed = grid.oddity(row, column, Oddity.FAILED)
    if failed is not None:
        return error(
            "The formula in the cell gives an error, {found}. Correct it, or write the value in the cell.",
            grid.place(row, column),
            found=shown(failed),
        )
    return None


def beside_texts(grid: RawGrid, first: int, read: Container[int]) -> list[Problem]:
    """Warnings of what a sheet holds besides texts, in the rows from `first` on and in the columns that are read."""
    return [*_hidden(grid, first, read), *_notes(grid), *_struck(grid, first, read), *_links(grid, first, read)]


def merged_text(grid: RawGrid, row: int, column: int, kind: Column, no_answer: str) -> tuple[str, Problem | None]:
    """What a cell says, with what is to be said of it where it is merged with others.

    One answer for several areas, or a missing value for several columns, counts for each; a merged figure could be the
    sum of all of them, and what one answer says in two columns nobody knows: that is refused.
    """
    text = grid.rows[row][column]
    merge = grid.merge(row, column)
    if merge is None:
        return text, None
    text = grid.rows[merge.top][merge.left]
    place, cells = grid.place(row, column), _range(merge)
    sure = is_missing_word(text, no_answer) or (merge.left == merge.right and kind.kind is not ColumnKind.AMOUNT)
    if sure or not text:
        if not text or (merge.top, merge.left) == (row, column):
            return text, None
        return text, warning(
            '"{found}" stands in the merged cells {cells} and is read for each of them. Check it.',
            place,
            found=shown(text),
            cells=cells,
        )
    return "", error(
        'The cell is part of the merged cells {cells}, which hold "{found}". Unmerge them, and write in each what it '
        "says.",
        place,
        found=shown(text),
        cells=cells,
    )


def _hidden(grid: RawGrid, first: int, read: Container[int]) -> list[Problem]:
    found: list[Problem] = []
    if grid.hidden:
        found.append(
            warning("The sheet is hidden, and is read all the same. If it is not meant, remove it.", grid.whole)
        )
    rows = [row + 1 for row in sorted(grid.hidden_rows) if first <= row and any(grid.rows[row])]
    if rows:
        found.append(
            warning(
                "Hidden rows are read like the others: {rows}. If they are not meant, remove them.",
                grid.place(rows[0] - 1, 0),
                rows=ranges(map(str, rows)),
            )
        )
    columns = [column for column in sorted(grid.hidden_columns) if column in read]
    if columns:
        found.append(
            warning(
                "Hidden columns are read like the others: {columns}. If they are not meant, remove them.",
                grid.place(first, columns[0]),
                columns=", ".join(map(column_name, columns)),
            )
        )
    return found


def _notes(grid: RawGrid) -> list[Problem]:
    return [
        warning(
            "The cell has a note, which the report does not show: {found}", grid.place(row, column), found=shown(note)
        )
        for row, column in sorted(grid.oddities)
        if (note := grid.oddity(row, column, Oddity.NOTE))
    ]


def _struck(grid: RawGrid, first: int, read: Container[int]) -> list[Problem]:
    return [
        warning(
            '"{found}" is struck through, and is read all the same. If it no longer holds, delete it; if it does, '
            "remove the line through it.",
            grid.place(row, column),
            found=shown(grid.rows[row][column]),
        )
        for row, column in _read_cells(grid, first, read, Oddity.STRUCK)
    ]


def _links(grid: RawGrid, first: int, read: Container[int]) -> list[Problem]:
    return [
        warning(
            "The value comes from another file by a formula, and may be out of date: {found}. Check it.",
            grid.place(row, column),
            found=shown(grid.rows[row][column]),
        )
        for row, column in _read_cells(grid, first, read, Oddity.LINKED)
        if grid.oddity(row, column, Oddity.NO_RESULT) is None
    ]


def _read_cells(grid: RawGrid, first: int, read: Container[int], kind: Oddity) -> Iterator[tuple[int, int]]:
    """The cells with an oddity of a kind that are read, row by row."""
    for row, column in sorted(grid.oddities):
        if row >= first and column in read and grid.oddity(row, column, kind) is not None:
            yield row, column


def _range(merge: Merge) -> str:
    return f"{cell_name(merge.top, merge.left)}:{cell_name(merge.bottom, merge.right)}"
