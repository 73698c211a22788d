"""Slides of a map and a table of names: the map, its legend with any text under it, the table."""

from dataclasses import replace

from reportgen.layout.figures import place_figure
from reportgen.layout.filling import fill_best
from reportgen.layout.grid import columns
from reportgen.layout.kinds import map_and_text
from reportgen.layout.legends import legend_of
from reportgen.layout.parts import Arrangement, Legend, Part, Setup, Text
from reportgen.layout.sorting import sort_parts, texts_beside_table
from reportgen.layout.stacking import stack_under_table
from reportgen.layout.styling import SMALLEST
from reportgen.layout.zones import zone_beside
from reportgen.model.boxes import Box
from reportgen.model.page import FrameKind
from reportgen.model.typeset import Slot, TextBox

_WIDTHS = ((236, 180, 400), (236, 216, 364))
"""Map, legend, table; and how they are divided where the legend does not fit."""

_TILE_WIDTHS = ((276, 180, 360), (276, 216, 324))
"""A tile map needs room for its longest name in a tile."""

_MOST_TEXT = 1 / 3
"""The table leaves this share of its height, and no more, for text after it."""


def takes(parts: tuple[Part, ...]) -> bool:
    """One map and one table."""
    return sort_parts(parts).counts == (1, 1, 0)


def arrange(parts: tuple[Part, ...], box: Box, setup: Setup) -> Arrangement:
    """Three columns. The rows that are left go on over the whole width of the next page.

    Text before the table stands under the legend; where not all of it does, the table begins on the next page. Text
    after the table stands under its last row.
    """
    found = sort_parts(parts)
    (area_map,), (table,) = found.maps, found.tables
    before, after = texts_beside_table(parts)
    blocks: tuple[Text | Legend, ...] = (legend_of(area_map), *before)
    ways = [
        columns(box, widths, setup.theme.spacing.gutter) for widths in (_TILE_WIDTHS if area_map.tiles else _WIDTHS)
    ]
    zones = tuple((zone_beside(middle, blocks, (Slot.BODY,)),) for _, middle, _ in ways)
    # Larger words would cost the table, which is most of the slide.
    chosen, filled = fill_best(zones, setup, enough=(SMALLEST,) * len(zones))
    if filled.rest:
        alone = map_and_text.arrange((area_map, *before), box, setup)
        return replace(alone, rest=(*alone.rest, table, *after))
    map_box, _, right = ways[chosen]
    slots = any(isinstance(item, TextBox) and item.slot for item in filled.items[0])
    stacked = stack_under_table(table, after, right, _MOST_TEXT, setup)
    items = (*place_figure(area_map, map_box, setup), *filled.items[0], *stacked.items)
    frame = FrameKind.FIGURE_AND_TEXT if slots or stacked.filled else FrameKind.FIGURE
    return Arrangement(frame, items, stacked.rest)
