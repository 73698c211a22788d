"""A table, a type size and a width -> the width of each column, in points; or none, where that is too little."""

import math

from reportgen.model.deck import Table
from reportgen.model.page import Insets
from reportgen.typography import Typeface

_COLUMN_SPACE = 14.0
"""The space between the text of two columns, in points; none outside the first and the last."""

LEAST_TEXT_COLUMN = 90.0
"""A column of running text is at least this wide."""

_SAFETY = 1.02
"""Office programs measure a little differently: a column is this much wider than its longest single line."""


def cell_insets(index: int, count: int) -> Insets:
    """How far a cell's text stands from its left and right edge, by its column and how many columns there are."""
    half = _COLUMN_SPACE / 2
    return Insets(left=0.0 if index == 0 else half, right=0.0 if index == count - 1 else half)


def column_widths(table: Table, size: float, width: float, typeface: Typeface) -> tuple[float, ...] | None:
    """Numbers and names get what they need, running text shares the rest; None where that is too little."""
    needs = [_need(table, index, size, typeface) for index in range(len(table.columns))]
    flexible = [i for i, column in enumerate(table.columns) if not column.numeric and not column.strong]
    fixed = sum(need for index, need in enumerate(needs) if index not in flexible)
    spare = width - fixed
    if not flexible:
        if spare < 0:
            return None
        return tuple(round(need + spare / len(needs), 2) for need in needs)
    if spare < LEAST_TEXT_COLUMN * len(flexible):
        return None
    shared = _share_width(spare, {index: needs[index] for index in flexible})
    return tuple(round(shared.get(index, need), 2) for index, need in enumerate(needs))


def _share_width(spare: float, needs: dict[int, float]) -> dict[int, float]:
    """Columns of running text: those that need less than an equal share get it, the others share what is left.

    Where all get what they need, the last takes the rest.
    """
    shares: dict[int, float] = {}
    for index in sorted(needs, key=lambda column: needs[column]):
        shares[index] = min(needs[index], spare / (len(needs) - len(shares)))
        spare -= shares[index]
    shares[max(needs)] += spare
    return shares


def _need(table: Table, index: int, size: float, typeface: Typeface) -> float:
    """The width of a column's longest cell on one line, and of its heading's longest word, insets included."""
    column = table.columns[index]
    cells = max(
        (typeface.width(row[index].text, size, bold=column.strong) for row in table.rows if not row[index].missing),
        default=0.0,
    )
    if table.total is not None:
        cells = max(cells, typeface.width(table.total[index].text, size, bold=True) if column.numeric else cells)
    words = max((typeface.width(word, size, bold=True) for word in column.heading.split()), default=0.0)
    insets = cell_insets(index, len(table.columns))
    return math.ceil(max(cells, words) * _SAFETY + 1) + insets.left + insets.right
