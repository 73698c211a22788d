"""Slides of one table over the whole width, with text under it or on the pages after."""

from dataclasses import replace

from reportgen.layout.filling import GAP, Zone, fill, room_for
from reportgen.layout.parts import Arrangement, Part, Setup
from reportgen.layout.sorting import sort_parts
from reportgen.layout.tables import fit_table
from reportgen.model.boxes import Box
from reportgen.model.page import FrameKind
from reportgen.model.typeset import Slot

_MOST_TEXT = 0.5
"""The table leaves room for the text under it where that takes no more than this share of the height."""

_LEAST_TEXT = 40.0
"""Text goes under the table only where at least this height is left, in points."""


def takes(parts: tuple[Part, ...]) -> bool:
    """One table and no figure."""
    return sort_parts(parts).counts == (1, 0, 0)


def arrange(parts: tuple[Part, ...], box: Box, setup: Setup) -> Arrangement:
    """The table from the top; text in what is left, else on the next page."""
    found = sort_parts(parts)
    reserved = room_for(found.texts, box.width, _MOST_TEXT * box.height, setup)
    grids, rest = fit_table(found.tables[0], replace(box, height=box.height - reserved), setup)
    if rest is not None and reserved:
        # The text stands under the table's end, which is on another page: room for it here would stay empty.
        grids, rest = fit_table(found.tables[0], box, setup)
    if rest is not None:
        return Arrangement(FrameKind.FIGURE, grids, (rest, *found.texts))
    if not found.texts:
        return Arrangement(FrameKind.FIGURE, grids)
    top = max(grid.box.bottom for grid in grids) + GAP
    if box.bottom - top < _LEAST_TEXT:
        return Arrangement(FrameKind.FIGURE, grids, found.texts)
    below = replace(box, y=top, height=box.bottom - top)
    filled = fill((Zone(below, found.texts, (Slot.BODY,)),), setup)
    return Arrangement(FrameKind.FIGURE_AND_TEXT, (*grids, *filled.items[0]), filled.rest)
