"""A column of a table -> its figures, and the cells that a statement about it comes from."""

from collections.abc import Sequence

from reportgen.model.areas import Area
from reportgen.model.places import Place
from reportgen.model.questions import Column
from reportgen.model.rounds import AnswerTable, Cell
from reportgen.model.values import Value


def figures_of(table: AnswerTable, column: Column) -> tuple[tuple[Area, Value], ...]:
    """The areas that have a figure in a column, with it, in the table's order; its source is at least its cell."""
    return tuple((area, cell_value(cell)) for area, cell in table.column(column.id) if isinstance(cell.content, Value))


def origin(table: AnswerTable, column: Column, areas: Sequence[Area]) -> tuple[Place, ...]:
    """The cells that a statement about `areas` comes from: the whole column if it names none, or is not published."""
    chosen = areas if areas and table.question.published else [row.area for row in table.rows]
    return tuple(place for area in chosen for place in places_of(table, column, area))


def places_of(table: AnswerTable, column: Column, area: Area) -> tuple[Place, ...]:
    """The cells that an area's cell in a column comes from: of a computed column those of its two others.

    What is printed in a computed column is compared only; the report never shows it.
    """
    names = (column.computed.first, column.computed.second) if column.computed else (column.id,)
    return tuple(table.cell(area, name).place for name in names)


def cell_value(cell: Cell) -> Value:
    """The figure of a cell that has one, with the cell as its source where reading named none."""
    if not isinstance(cell.content, Value):
        raise TypeError(cell)
    value = cell.content
    return value if value.sources else Value(value.amount, value.unit, (cell.place,), value.rule)
