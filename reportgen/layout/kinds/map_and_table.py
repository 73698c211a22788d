"""Slides of a map and a table of names: the map, its legend with any text under it, the table."""

from reportgen.layout.figures import place_figure
from reportgen.layout.filling import Zone, fill_best
from reportgen.layout.grid import columns
from reportgen.layout.legends import legend_of
from reportgen.layout.parts import Arrangement, Legend, Part, Setup, Text
from reportgen.layout.sorting import sort_parts
from reportgen.layout.styling import SMALLEST
from reportgen.layout.tables import fit_table
from reportgen.model.boxes import Box
from reportgen.model.page import FrameKind
from reportgen.model.typeset import Slot, TextBox

_WIDTHS = ((236, 180, 400), (236, 216, 364))
"""Map, legend, table; and how they are divided where the legend does not fit."""

_TILE_WIDTHS = ((276, 180, 360), (276, 216, 324))
"""A tile map needs room for its longest name in a tile."""


def takes(parts: tuple[Part, ...]) -> bool:
    """One map and one table."""
    return sort_parts(parts).counts == (1, 1, 0)


def arrange(parts: tuple[Part, ...], box: Box, setup: Setup) -> Arrangement:
    """Three columns. The rows that are left go on over the whole width of the next page."""
    found = sort_parts(parts)
    area_map = found.maps[0]
    blocks: tuple[Text | Legend, ...] = (legend_of(area_map), *found.texts)
    ways = [
        columns(box, widths, setup.theme.spacing.gutter) for widths in (_TILE_WIDTHS if area_map.tiles else _WIDTHS)
    ]
    zones = tuple((Zone(middle, blocks, (Slot.BODY,)),) for _, middle, _ in ways)
    # Larger words would cost the table, which is most of the slide.
    chosen, filled = fill_best(zones, setup, enough=SMALLEST)
    map_box, _, right = ways[chosen]
    grids, rest = fit_table(found.tables[0], right, setup)
    items = (*place_figure(area_map, map_box, setup), *filled.items[0], *grids)
    shows_text = any(isinstance(item, TextBox) and item.slot for item in filled.items[0])
    frame = FrameKind.FIGURE_AND_TEXT if shows_text else FrameKind.FIGURE
    return Arrangement(frame, items, (*(() if rest is None else (rest,)), *filled.rest))
