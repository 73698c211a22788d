"""Slides of one table over the whole width, with text over it, under it or on the pages after."""

from dataclasses import replace

from reportgen.layout.filling import fill, room_for
from reportgen.layout.kinds import text
from reportgen.layout.parts import Arrangement, Part, Setup
from reportgen.layout.sorting import sort_parts, texts_beside_table
from reportgen.layout.stacking import stack_under_table
from reportgen.layout.zones import GAP, zone_beside
from reportgen.model.boxes import Box
from reportgen.model.page import FrameKind
from reportgen.model.typeset import Slot

_MOST_TEXT = 0.5
"""Text stands on the page of the table where it takes no more than this share of the height."""


def takes(parts: tuple[Part, ...]) -> bool:
    """One table and no figure."""
    return sort_parts(parts).counts == (1, 0, 0)


def arrange(parts: tuple[Part, ...], box: Box, setup: Setup) -> Arrangement:
    """The table and text in their order. Text before the table that is long has pages of its own."""
    (table,) = sort_parts(parts).tables
    before, after = texts_beside_table(parts)
    if not before:
        stacked = stack_under_table(table, after, box, _MOST_TEXT, setup)
        frame = FrameKind.FIGURE_AND_TEXT if stacked.filled else FrameKind.FIGURE
        return Arrangement(frame, stacked.items, stacked.rest)
    height = room_for(before, box.width, _MOST_TEXT * box.height, setup)
    if not height:
        alone = text.arrange(before, box, setup)
        return replace(alone, rest=(*alone.rest, table, *after))
    above = fill((zone_beside(replace(box, height=height - GAP), before, (Slot.BODY,)),), setup)
    if above.rest:
        alone = text.arrange(before, box, setup)
        return replace(alone, rest=(*alone.rest, table, *after))
    below = replace(box, y=box.y + height, height=box.height - height)
    stacked = stack_under_table(table, after, below, _MOST_TEXT, setup)
    return Arrangement(FrameKind.FIGURE_AND_TEXT, (*above.items[0], *stacked.items), stacked.rest)
