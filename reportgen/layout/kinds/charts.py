"""Slides of charts: one or two, alone, with a table, or with text."""

from reportgen.layout.figures import place_figure
from reportgen.layout.filling import fill
from reportgen.layout.grid import columns
from reportgen.layout.parts import Arrangement, Part, Setup
from reportgen.layout.sorting import Sorted, sort_parts
from reportgen.layout.stacking import stack_under_table
from reportgen.layout.zones import zone_beside
from reportgen.model.boxes import Box
from reportgen.model.page import FrameKind
from reportgen.model.typeset import Slot

_MOST_CHARTS = 2
_BESIDE_TEXT = (5, 7)
_MOST_TEXT = 1 / 3
"""A table leaves this share of its height, and no more, for the text under it."""


def takes(parts: tuple[Part, ...]) -> bool:
    """One chart, with a table or without; or two charts without one."""
    found = sort_parts(parts)
    tables, maps, charts = found.counts
    return maps == 0 and 1 <= charts <= _MOST_CHARTS and tables + charts <= _MOST_CHARTS


def arrange(parts: tuple[Part, ...], box: Box, setup: Setup) -> Arrangement:
    """Two columns where there are two things, else the whole width."""
    found = sort_parts(parts)
    left, right = columns(box, (1, 1), setup.theme.spacing.gutter)
    if found.tables:
        return _beside_table(found, box, setup)
    if len(found.charts) > 1:
        items = (*place_figure(found.charts[0], left, setup), *place_figure(found.charts[1], right, setup))
        return Arrangement(FrameKind.FIGURE, items, found.texts)
    if found.texts:
        narrow, wide = columns(box, _BESIDE_TEXT, setup.theme.spacing.gutter)
        filled = fill((zone_beside(wide, found.texts, (Slot.BODY,)),), setup)
        items = (*place_figure(found.charts[0], narrow, setup), *filled.items[0])
        return Arrangement(FrameKind.FIGURE_AND_TEXT, items, filled.rest)
    return Arrangement(FrameKind.FIGURE, place_figure(found.charts[0], box, setup))


def _beside_table(found: Sorted, box: Box, setup: Setup) -> Arrangement:
    """The table with any text under it, then the chart."""
    left, right = columns(box, (1, 1), setup.theme.spacing.gutter)
    stacked = stack_under_table(found.tables[0], found.texts, left, _MOST_TEXT, setup)
    items = (*stacked.items, *place_figure(found.charts[0], right, setup))
    return Arrangement(FrameKind.FIGURE_AND_TEXT if stacked.filled else FrameKind.FIGURE, items, stacked.rest)
