"""Slides of a map with its legend, and text beside them."""

from reportgen.layout.figures import place_figure
from reportgen.layout.filling import Zone, fill
from reportgen.layout.grid import columns
from reportgen.layout.parts import Arrangement, Legend, Part, Setup
from reportgen.layout.sorting import sort_parts
from reportgen.model.page import Box, FrameKind, Slot

_WITH_TEXT = (236, 264, 316)
_TILES_WITH_TEXT = (276, 250, 290)
_ALONE = (300, 540)


def takes(parts: tuple[Part, ...]) -> bool:
    """One map and no table."""
    return sort_parts(parts).counts == (0, 1, 0)


def arrange(parts: tuple[Part, ...], box: Box, setup: Setup) -> Arrangement:
    """Map, legend, text: three columns; two where there is no text."""
    found = sort_parts(parts)
    area_map = found.maps[0]
    legend = Legend(area_map.legend, area_map.name)
    gutter = setup.theme.spacing.gutter
    if not found.texts:
        map_box, legend_box = columns(box, _ALONE, gutter)
        filled = fill((Zone(legend_box, (legend,)),), setup)
        return Arrangement(FrameKind.FIGURE, (*place_figure(area_map, map_box, setup), *filled.items[0]))
    map_box, legend_box, text_box = columns(box, _TILES_WITH_TEXT if area_map.tiles else _WITH_TEXT, gutter)
    filled = fill((Zone(legend_box, (legend,)), Zone(text_box, found.texts, (Slot.BODY,))), setup)
    items = (*place_figure(area_map, map_box, setup), *filled.items[0], *filled.items[1])
    return Arrangement(FrameKind.FIGURE_AND_TEXT, items, filled.rest)
