"""A table with text over and under it, and a box -> both in their order from the top; what is left goes on in order."""

from dataclasses import dataclass, replace

from reportgen.layout.filling import fill, room_for
from reportgen.layout.parts import Part, Setup, TablePart, Text
from reportgen.layout.tables import fit_table
from reportgen.layout.zones import GAP, zone_beside
from reportgen.model.boxes import Box
from reportgen.model.page import Item
from reportgen.model.typeset import Slot

_LEAST_TEXT = 40.0
"""Text goes under a table only where at least this height is left, in points."""


@dataclass(frozen=True, slots=True)
class Stacked:
    """Items from the top, `filled` tells whether text is among them; the parts that go on to the next page."""

    items: tuple[Item, ...]
    filled: bool
    rest: tuple[Part, ...]


def stack_under_table(table: TablePart, texts: tuple[Text, ...], box: Box, most: float, setup: Setup) -> Stacked:
    """The table from the top, text in what is left under its last row, be that on a later page.

    The table leaves room for text that needs no more than the share `most` of the height.
    """
    reserved = room_for(texts, box.width, most * box.height, setup)
    grids, rest = fit_table(table, replace(box, height=box.height - reserved), setup)
    if rest is not None and reserved:
        # The text stands under the table's end, which is on another page: room for it here would stay empty.
        grids, rest = fit_table(table, box, setup)
    if rest is not None:
        return Stacked(grids, filled=False, rest=(rest, *texts))
    top = max(grid.box.bottom for grid in grids) + GAP
    if not texts or box.bottom - top < _LEAST_TEXT:
        return Stacked(grids, filled=False, rest=texts)
    below = replace(box, y=top, height=box.bottom - top)
    filled = fill((zone_beside(below, texts, (Slot.BODY,)),), setup)
    return Stacked((*grids, *filled.items[0]), filled=True, rest=filled.rest)
