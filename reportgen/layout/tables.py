"""A table and a box -> a grid, or two halves side by side, at the largest size that fits; rows left over go on."""

import math
from dataclasses import dataclass, replace

from reportgen.layout.column_widths import LEAST_TEXT_COLUMN, cell_insets, column_widths
from reportgen.layout.grid import columns as side_by_side
from reportgen.layout.parts import DoesNotFitError, Setup, TablePart
from reportgen.layout.setting import Setting, moved, set_text
from reportgen.layout.styling import line_of
from reportgen.model.deck import Table, TableCell
from reportgen.model.drawing import Stroke
from reportgen.model.page import Align, Box, Grid, GridCell, GridRow, Insets
from reportgen.model.text import Paragraph, Run

_PADDINGS = (2.0, 6.5)
"""The least and the most space over and under the text of a row."""

_HEADER_PADDING = 4.0
_CONTINUED_PADDING = 3.5
_HEADER_RULE = Stroke("ink", 1.0)
_ROW_RULE = Stroke("line", 0.75)
_TOTAL_RULE = Stroke("ink", 0.75)


@dataclass(frozen=True, slots=True)
class _Sized:
    """A table set for one width at one size: its column widths and its cells as set text, row by row."""

    size: float
    widths: tuple[float, ...]
    header: tuple[Setting, ...]
    rows: tuple[tuple[Setting, ...], ...]
    total: tuple[Setting, ...] | None

    def text_height(self, row: tuple[Setting, ...]) -> float:
        """The height of the row's highest cell, without padding."""
        return max(cell.height for cell in row)


def fit_table(part: TablePart, box: Box, setup: Setup) -> tuple[tuple[Grid, ...], TablePart | None]:
    """Lay a table out in `box`. What does not fit at the smallest size comes back as a part for the next page.

    Raises:
        DoesNotFitError: not even one row fits, or the columns do not fit side by side.

    """
    boxes = side_by_side(box, (1, 1), setup.theme.spacing.gutter) if part.table.halves else (box,)
    narrow: _Sized | None = None
    for size in setup.theme.sizes.table:
        sized = _size(part.table, size, boxes[0].width, setup)
        if sized is None:
            continue
        narrow = sized
        least, most = _PADDINGS
        halves = _share_out(sized, len(boxes))
        free = box.height - _height(sized, halves, 0.0)
        padding = min(most, free / 2 / max(len(halves[0]), 1))
        if padding >= least:
            return _grids(part, sized, halves, boxes, padding), None
    if narrow is None:
        raise DoesNotFitError(part.table.name, LEAST_TEXT_COLUMN, across=True)
    return _continue(part, narrow, boxes, box.height)


def _continue(
    part: TablePart, sized: _Sized, boxes: tuple[Box, ...], height: float
) -> tuple[tuple[Grid, ...], TablePart]:
    shown = replace(sized, total=None)
    # At least one row goes on, so that a total never stands alone on the next page.
    most = len(sized.rows) - 1
    for each in range(math.ceil(most / len(boxes)), 0, -1):
        kept = min(each * len(boxes), most)
        halves = tuple(tuple(range(start, min(start + each, kept))) for start in range(0, kept, each))
        if _height(shown, halves, _CONTINUED_PADDING) <= height:
            rest = replace(part.table, rows=part.table.rows[kept:])
            grids = _grids(part, shown, halves, boxes, _CONTINUED_PADDING)
            return grids, TablePart(rest, part.flow, part.shown + kept)
    least = sized.text_height(sized.header) + 2 * _HEADER_PADDING
    least += max((sized.text_height(row) for row in sized.rows), default=0.0) + 2 * _CONTINUED_PADDING
    raise DoesNotFitError(part.table.name, max(least - height, 1.0))


def _size(table: Table, size: float, width: float, setup: Setup) -> _Sized | None:
    widths = column_widths(table, size, width, setup.typeface)
    if widths is None:
        return None

    rooms = tuple(
        column_width - insets.left - insets.right
        for column_width, insets in ((widths[i], cell_insets(i, len(widths))) for i in range(len(widths)))
    )

    def cells(row: tuple[TableCell, ...], *, strong: bool = False, muted: bool = False) -> tuple[Setting, ...]:
        styled = (
            line_of(
                Paragraph(cell.runs),
                size,
                setup.theme.spacing.leading_table,
                "muted" if muted or cell.missing else "ink",
                bold=strong or column.strong,
                align=Align.RIGHT if column.numeric else Align.LEFT,
            )
            for column, cell in zip(table.columns, row, strict=True)
        )
        return tuple(set_text((cell,), room, setup.typeface) for cell, room in zip(styled, rooms, strict=True))

    headings = tuple(TableCell((Run(column.heading),)) for column in table.columns)
    return _Sized(
        size,
        widths,
        cells(headings, strong=True, muted=True),
        tuple(cells(row) for row in table.rows),
        None if table.total is None else cells(table.total, strong=True),
    )


def _share_out(sized: _Sized, count: int) -> tuple[tuple[int, ...], ...]:
    """Row indices for each half; a total, as one more row, ends the last."""
    rows = len(sized.rows) + (sized.total is not None)
    each = max(1, math.ceil(rows / count))
    return tuple(tuple(range(start, min(start + each, rows))) for start in range(0, max(rows, 1), each))


def _row(sized: _Sized, index: int) -> tuple[Setting, ...]:
    if index < len(sized.rows):
        return sized.rows[index]
    assert sized.total is not None  # noqa: S101 - _share_out counts a row more only for a total
    return sized.total


def _row_heights(sized: _Sized, halves: tuple[tuple[int, ...], ...], padding: float) -> list[float]:
    """Rows that stand side by side are equally high."""
    return [
        max(sized.text_height(_row(sized, half[level])) for half in halves if level < len(half)) + 2 * padding
        for level in range(max(len(half) for half in halves))
    ]


def _height(sized: _Sized, halves: tuple[tuple[int, ...], ...], padding: float) -> float:
    return sized.text_height(sized.header) + 2 * _HEADER_PADDING + sum(_row_heights(sized, halves, padding))


def _grids(
    part: TablePart, sized: _Sized, halves: tuple[tuple[int, ...], ...], boxes: tuple[Box, ...], padding: float
) -> tuple[Grid, ...]:
    heights = _row_heights(sized, halves, padding)
    header_height = sized.text_height(sized.header) + 2 * _HEADER_PADDING
    grids = []
    for number, (half, box) in enumerate(zip(halves, boxes, strict=False)):
        y = box.y + header_height
        header_cells = _cells(sized.header, sized.widths, box.x, box.y, header_height, None)
        rows = [
            GridRow(
                round(header_height, 2),
                header_cells,
                header=True,
                repeated=part.repeated or number > 0,
                rule=_HEADER_RULE,
            )
        ]
        for level, index in enumerate(half):
            is_total = index == len(sized.rows)
            next_is_total = sized.total is not None and index == len(sized.rows) - 1 and level + 1 < len(half)
            rows.append(
                GridRow(
                    round(heights[level], 2),
                    _cells(_row(sized, index), sized.widths, box.x, y, heights[level], padding),
                    total=is_total,
                    rule=_TOTAL_RULE if next_is_total else _ROW_RULE,
                )
            )
            y += heights[level]
        name = part.table.name if number == 0 else f"{part.table.name} ({number + 1})"
        grids.append(
            Grid(
                name,
                Box(box.x, box.y, round(sum(sized.widths), 2), round(y - box.y, 2)),
                sized.widths,
                tuple(rows),
                _alternative(part, [index for index in half if index < len(sized.rows)], number),
                part.flow,
            )
        )
    return tuple(grids)


def _alternative(part: TablePart, rows: list[int], number: int) -> str:
    """The table's own alternative at its beginning; of what goes on, from which row to which."""
    if (number == 0 and not part.repeated) or not rows:
        return part.table.alternative
    first, last = (part.table.rows[index][0].text for index in (rows[0], rows[-1]))
    return f"{part.table.name}, jatkoa: {first} – {last}"


def _cells(
    row: tuple[Setting, ...], widths: tuple[float, ...], x: float, y: float, height: float, padding: float | None
) -> tuple[GridCell, ...]:
    """The cells of a row; without a `padding` their text stands on the row's lower edge (a header)."""
    cells = []
    for index, setting in enumerate(row):
        insets = cell_insets(index, len(widths))
        top = padding if padding is not None else height - _HEADER_PADDING - setting.height
        right = widths[index] - insets.left - setting.wrap
        cells.append(
            GridCell(
                Insets(insets.left, round(top, 2), round(right, 3), round(max(height - top - setting.height, 0.0), 2)),
                setting.paragraphs,
                tuple(moved(line, x + insets.left, y + top) for line in setting.lines),
            )
        )
        x += widths[index]
    return tuple(cells)
