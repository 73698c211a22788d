"""A table and a width -> the ways to set it, the best first: column widths, and cells as text broken into lines."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportgen.layout.column_widths import COLUMN_SPACES, cell_insets, column_widths
from reportgen.layout.parts import Setup, TablePart
from reportgen.layout.set_lines import SetLines
from reportgen.layout.setting import set_text
from reportgen.layout.styling import line_of
from reportgen.model.blocks import TableBlock, TableCell
from reportgen.model.boxes import Align, Insets
from reportgen.model.text import Paragraph, Run

_MOST_HEADING_LINES = 3
"""A heading takes more lines only where no smaller type and no narrower space between columns gives it fewer."""


@dataclass(frozen=True, slots=True)
class Columns:
    """A table's columns at one type size, with `space` between their texts, in points; and their headings as text."""

    size: float
    space: float
    widths: tuple[float, ...]
    header: tuple[SetLines, ...]

    def insets(self, index: int) -> Insets:
        """How far a cell's text stands from its left and right edge."""
        return cell_insets(index, len(self.widths), self.space)


@dataclass(frozen=True, slots=True)
class SetTable:
    """A table set for one width: its columns and its cells as set text, row by row, no more rows than may be shown."""

    columns: Columns
    rows: tuple[tuple[SetLines, ...], ...]
    total: tuple[SetLines, ...] | None

    @property
    def header_height(self) -> float:
        """The height of the highest heading, without padding."""
        return self.text_height(self.columns.header)

    def text_height(self, row: tuple[SetLines, ...]) -> float:
        """The height of the row's highest cell, without padding."""
        return max(cell.height for cell in row)


def set_tables(part: TablePart, width: float, most: float, setup: Setup) -> Iterator[SetTable]:
    """The table at each size at which its columns fit, the largest first; those with low headings before the others.

    Only where none fits, words after a figure take a line of their own. Rows end with that with which their text is
    higher than `most`, in points.
    """
    sizes = setup.theme.sizes.table
    ladder = tuple(size for size in sizes if size <= part.largest) or sizes[-1:]
    for narrow in (False, True):
        found = [_columns_at(part.table, size, width, setup, narrow=narrow) for size in ladder]
        fitting = [each for each in found if each is not None]
        if fitting:
            break
    for columns in sorted(fitting, key=_excess):
        yield SetTable(
            columns,
            tuple(_rows(part.table, columns, most, setup)),
            None if part.table.total is None else _cells(part.table, part.table.total, columns, setup, strong=True),
        )


def _rows(table: TableBlock, columns: Columns, most: float, setup: Setup) -> Iterator[tuple[SetLines, ...]]:
    height = 0.0
    for row in table.rows:
        cells = _cells(table, row, columns, setup)
        yield cells
        height += max(cell.height for cell in cells)
        if height > most:
            break


def _columns_at(table: TableBlock, size: float, width: float, setup: Setup, *, narrow: bool) -> Columns | None:
    """The columns at a size, as far apart as they should be unless that is too wide or makes a heading too high."""
    best: Columns | None = None
    for space in COLUMN_SPACES:
        columns = _columns(table, size, width, space, setup, narrow=narrow)
        if columns is not None and (best is None or _excess(columns) < _excess(best)):
            best = columns
        if best is not None and not _excess(best):
            break
    return best


def _excess(columns: Columns) -> int:
    return max(0, *(len(heading.lines) - _MOST_HEADING_LINES for heading in columns.header))


def _columns(
    table: TableBlock, size: float, width: float, space: float, setup: Setup, *, narrow: bool
) -> Columns | None:
    widths = column_widths(table, size, width, space, setup.typeface, narrow=narrow)
    if widths is None:
        return None
    columns = Columns(size, space, widths, ())
    headings = tuple(TableCell((Run(column.heading),)) for column in table.columns)
    return Columns(size, space, widths, _cells(table, headings, columns, setup, strong=True, muted=True))


def _cells(
    table: TableBlock,
    row: tuple[TableCell, ...],
    columns: Columns,
    setup: Setup,
    *,
    strong: bool = False,
    muted: bool = False,
) -> tuple[SetLines, ...]:
    cells = []
    for index, (column, cell) in enumerate(zip(table.columns, row, strict=True)):
        styled = tuple(
            line_of(
                Paragraph(runs),
                columns.size,
                setup.theme.spacing.leading_table,
                "muted" if muted or cell.missing else "ink",
                bold=strong or column.strong,
                align=Align.RIGHT if column.numeric else Align.LEFT,
            )
            for runs in cell.lines or ((),)
        )
        insets = columns.insets(index)
        cells.append(set_text(styled, columns.widths[index] - insets.left - insets.right, setup.typeface))
    return tuple(cells)
