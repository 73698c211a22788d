"""A table and a box -> a grid, or two halves side by side, at the largest size that fits; rows left over go on."""

import math
from dataclasses import replace
from itertools import accumulate, takewhile

from reportgen.layout.column_widths import LEAST_TEXT_COLUMN
from reportgen.layout.grid import columns as side_by_side
from reportgen.layout.misfits import DoesNotFitError
from reportgen.layout.parts import Setup, TablePart
from reportgen.layout.set_lines import SetLines, moved
from reportgen.layout.table_setting import SetTable, set_tables
from reportgen.model.boxes import Box, Insets
from reportgen.model.drawing import Stroke
from reportgen.model.typeset import GridCell, GridRow, PlacedTable

_PADDINGS = (2.0, 6.5)
"""The least and the most space over and under the text of a row."""

_HEADER_PADDING = 4.0
_CONTINUED_PADDING = 3.5
_HEADER_RULE = Stroke("ink", 1.0)
_ROW_RULE = Stroke("line", 0.75)
_TOTAL_RULE = Stroke("ink", 0.75)


def fit_table(part: TablePart, box: Box, setup: Setup) -> tuple[tuple[PlacedTable, ...], TablePart | None]:
    """Lay a table out in `box`. What does not fit at the smallest size comes back as a part for the next page.

    Raises:
        DoesNotFitError: not even one row fits, or the columns do not fit side by side.

    """
    # Where a column is too wide for halves, as of words for a figure that is missing, the table is not halved.
    ways = [side_by_side(box, (1, 1), setup.theme.spacing.gutter)] if part.table.halves else []
    least, most = _PADDINGS
    for boxes in (*ways, (box,)):
        tried: list[SetTable] = []
        for table in set_tables(part, boxes[0].width, len(boxes) * box.height, setup):
            if len(table.rows) == len(part.table.rows):  # what is set of others is too high already
                halves = _share_out(table, len(boxes))
                free = box.height - _height(table, halves, 0.0)
                padding = min(most, free / 2 / max(len(halves[0]), 1))
                if padding >= least:
                    return _grids(part, table, halves, boxes, padding), None
            tried.append(table)
        if tried:
            return _continue(part, tried, boxes, box.height)
    raise DoesNotFitError(part.table.name, LEAST_TEXT_COLUMN, across=True)


def _continue(
    part: TablePart, tried: list[SetTable], boxes: tuple[Box, ...], height: float
) -> tuple[tuple[PlacedTable, ...], TablePart]:
    """The rows that fit, and the rest: in the largest type with which no more goes on than stands here."""
    # At least one row goes on, so that a total never stands alone on the next page.
    most = len(part.table.rows) - 1
    tried = sorted(tried, key=lambda table: -table.columns.size)
    for table in tried:
        shown = replace(table, total=None)
        for each in range(min(math.ceil(most / len(boxes)), _reach(shown, len(boxes), height)), 0, -1):
            kept = min(each * len(boxes), most)
            if kept < len(part.table.rows) - kept and table is not tried[-1]:
                break
            halves = tuple(tuple(range(start, min(start + each, kept))) for start in range(0, kept, each))
            if _height(shown, halves, _CONTINUED_PADDING) <= height:
                rest = replace(part.table, rows=part.table.rows[kept:])
                grids = _grids(part, shown, halves, boxes, _CONTINUED_PADDING)
                return grids, TablePart(rest, part.flow, part.shown + kept, table.columns.size)
    smallest = tried[-1]
    least = smallest.header_height + 2 * _HEADER_PADDING
    least += max((smallest.text_height(row) for row in smallest.rows), default=0.0) + 2 * _CONTINUED_PADDING
    raise DoesNotFitError(part.table.name, max(least - height, 1.0))


def _reach(table: SetTable, count: int, height: float) -> int:
    """How many rows of so many grids side by side may fit a height: surely no fewer than do.

    No grid is lower than its first rows are. Of a table of many pages, more of them need not be tried.
    """
    room = height - table.header_height - 2 * _HEADER_PADDING
    ends = accumulate(table.text_height(row) + 2 * _CONTINUED_PADDING for row in table.rows)
    return min(len(table.rows) // count, 1 + sum(1 for _ in takewhile(lambda end: end <= room, ends)))


def _share_out(table: SetTable, count: int) -> tuple[tuple[int, ...], ...]:
    """Row indices for each half; a total, as one more row, ends the last."""
    rows = len(table.rows) + (table.total is not None)
    each = max(1, math.ceil(rows / count))
    return tuple(tuple(range(start, min(start + each, rows))) for start in range(0, max(rows, 1), each))


def _row(table: SetTable, index: int) -> tuple[SetLines, ...]:
    if index < len(table.rows):
        return table.rows[index]
    assert table.total is not None  # noqa: S101 - _share_out counts a row more only for a total
    return table.total


def _row_heights(table: SetTable, halves: tuple[tuple[int, ...], ...], padding: float) -> list[float]:
    """Rows that stand side by side are equally high."""
    return [
        max(table.text_height(_row(table, half[level])) for half in halves if level < len(half)) + 2 * padding
        for level in range(max(len(half) for half in halves))
    ]


def _height(table: SetTable, halves: tuple[tuple[int, ...], ...], padding: float) -> float:
    return table.header_height + 2 * _HEADER_PADDING + sum(_row_heights(table, halves, padding))


def _grids(
    part: TablePart, table: SetTable, halves: tuple[tuple[int, ...], ...], boxes: tuple[Box, ...], padding: float
) -> tuple[PlacedTable, ...]:
    heights = _row_heights(table, halves, padding)
    header_height = table.header_height + 2 * _HEADER_PADDING
    grids = []
    for number, (half, box) in enumerate(zip(halves, boxes, strict=False)):
        y = box.y + header_height
        header_cells = _cells(table, table.columns.header, box.x, box.y, header_height, None)
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
            is_total = index == len(table.rows)
            next_is_total = table.total is not None and index == len(table.rows) - 1 and level + 1 < len(half)
            rows.append(
                GridRow(
                    round(heights[level], 2),
                    _cells(table, _row(table, index), box.x, y, heights[level], padding),
                    total=is_total,
                    rule=_TOTAL_RULE if next_is_total else _ROW_RULE,
                )
            )
            y += heights[level]
        name = part.table.name if number == 0 else f"{part.table.name} ({number + 1})"
        grids.append(
            PlacedTable(
                name,
                Box(box.x, box.y, round(sum(table.columns.widths), 2), round(y - box.y, 2)),
                table.columns.widths,
                tuple(rows),
                _alternative(part, [index for index in half if index < len(table.rows)], number),
                part.flow,
                part.table.columns[0].heads,
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
    table: SetTable, row: tuple[SetLines, ...], x: float, y: float, height: float, padding: float | None
) -> tuple[GridCell, ...]:
    """The cells of a row; without a `padding` their text stands on the row's lower edge (a header)."""
    cells, widths = [], table.columns.widths
    for index, setting in enumerate(row):
        insets = table.columns.insets(index)
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
