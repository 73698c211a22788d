"""A question -> what the headings of its table may be, and what the columns are called in messages."""

from enum import StrEnum

from reportgen.model.grids import RawGrid
from reportgen.model.questions import Question
from reportgen.reading.words import key


class AreaColumn(StrEnum):
    """The columns that tell which area a row is about, by what the program's own tables call them.

    No column of a question has any of `AREA_HEADINGS` as its id (`names.py` refuses it), so both kinds may be keys of
    one mapping.
    """

    CODE = "koodi"
    NAME = "alue"


_AREA_HEADINGS = {
    AreaColumn.CODE: (AreaColumn.CODE, "code"),
    AreaColumn.NAME: (AreaColumn.NAME, "hyvinvointialue", "area"),
}
AREA_HEADINGS = tuple(heading for headings in _AREA_HEADINGS.values() for heading in headings)


def known_headings(question: Question) -> dict[str, str]:
    """What the headings of a question's table may be, as `key()` has them, with the columns that they name."""
    known: dict[str, str] = {**area_headings()}
    for column in question.columns:
        known |= {key(column.id): column.id, key(column.heading): column.id}
    return known


def shown_heading(question: Question, column_id: str) -> str:
    """What a workbook calls a column: its heading, where that is no other column's; "koodi" and "alue" as they are."""
    headings = [column.heading for column in question.columns]
    own = next((column.heading for column in question.columns if column.id == column_id), column_id)
    return own if headings.count(own) == 1 else column_id


def area_headings() -> dict[str, AreaColumn]:
    """What the headings of codes and names of areas may be, as `key()` has them, with the columns that they name."""
    return {key(heading): column for column, headings in _AREA_HEADINGS.items() for heading in headings}


def heading_text(grid: RawGrid, row: int, column: int) -> str:
    """A heading; in merged cells it stands in each of them."""
    text = grid.rows[row][column]
    merge = None if text else grid.merge(row, column)
    return text if merge is None else grid.rows[merge.top][merge.left]
