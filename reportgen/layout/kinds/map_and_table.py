"""Slides of a map and a table of names: the map, its legend with any text under it, the table."""

from reportgen.layout.figures import place_figure
from reportgen.layout.filling import Zone, fill
from reportgen.layout.grid import columns
from reportgen.layout.legends import legend_of
from reportgen.layout.parts import Arrangement, DoesNotFitError, Legend, Part, Setup, Text
from reportgen.layout.sorting import sort_parts
from reportgen.layout.tables import fit_table
from reportgen.model.page import Box, FrameKind, Slot

_WIDTHS = (236, 180, 400)
_TILE_WIDTHS = (276, 180, 360)
"""A tile map needs room for its longest name in a tile."""

_MORE_FOR_LEGEND = 36
"""How much wider the legend's column is, at the cost of the table's, where a long legend does not fit."""


def takes(parts: tuple[Part, ...]) -> bool:
    """One map and one table."""
    return sort_parts(parts).counts == (1, 1, 0)


def arrange(parts: tuple[Part, ...], box: Box, setup: Setup) -> Arrangement:
    """Three columns. The rows that are left go on over the whole width of the next page."""
    found = sort_parts(parts)
    area_map = found.maps[0]
    widths = _TILE_WIDTHS if area_map.tiles else _WIDTHS
    blocks: tuple[Text | Legend, ...] = (legend_of(area_map), *found.texts)
    map_box, middle, right = columns(box, widths, setup.theme.spacing.gutter)
    try:
        filled = fill((Zone(middle, blocks, (Slot.BODY,)),), setup)
    except DoesNotFitError:
        wider = (widths[0], widths[1] + _MORE_FOR_LEGEND, widths[2] - _MORE_FOR_LEGEND)
        map_box, middle, right = columns(box, wider, setup.theme.spacing.gutter)
        filled = fill((Zone(middle, blocks, (Slot.BODY,)),), setup)
    grids, rest = fit_table(found.tables[0], right, setup)
    items = (*place_figure(area_map, map_box, setup), *filled.items[0], *grids)
    frame = FrameKind.FIGURE_AND_TEXT if found.texts else FrameKind.FIGURE
    return Arrangement(frame, items, (*(() if rest is None else (rest,)), *filled.rest))
