"""A column of a table in; its figures, and the cells that something told of it comes from, out."""

from collections.abc import Sequence

from reportgen.model.areas import Area
from reportgen.model.places import Place
from reportgen.model.questions import Column
from reportgen.model.rounds import Cell, Table
from reportgen.model.values import Value


def figures_of(table: Table, column: Column) -> tuple[tuple[Area, Value], ...]:
    """The areas that have a figure in a column, with it, in the table's order; its source is at least its cell."""
    return tuple((area, cell_value(cell)) for area, cell in table.column(column.id) if isinstance(cell.content, Value))


def origin(table: Table, column: Column, cells: Sequence[Cell]) -> tuple[Place, ...]:
    """The places of cells that a figure comes from; of none, or of a question not published, the whole column's."""
    chosen = cells if cells and table.question.published else [cell for _, cell in table.column(column.id)]
    return tuple(cell.place for cell in chosen)


def cell_value(cell: Cell) -> Value:
    """The figure of a cell that has one, with the cell as its source where reading named none."""
    if not isinstance(cell.content, Value):
        raise TypeError(cell)
    value = cell.content
    return value if value.sources else Value(value.amount, value.unit, (cell.place,), value.rule)
