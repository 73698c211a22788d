"""Slides of a map with its legend, and text beside them."""

from reportgen.layout.figures import place_figure
from reportgen.layout.filling import COMFORTABLE, fill, fill_best
from reportgen.layout.grid import columns
from reportgen.layout.legends import legend_of, style_legend
from reportgen.layout.parts import Arrangement, Part, Setup
from reportgen.layout.setting import tears
from reportgen.layout.sorting import sort_parts
from reportgen.layout.zones import zone_beside
from reportgen.model.boxes import Box
from reportgen.model.page import FrameKind
from reportgen.model.typeset import Slot

_WITH_TEXT = ((236, 264, 316), (236, 190, 390), (214, 390, 212), (236, 164, 416))
"""Map, legend, text; how they are divided where the text is long, where the legend is, where the text is longest."""

_TILES_WITH_TEXT = ((276, 250, 290), (276, 176, 364), (276, 330, 210))
_ALONE = (300, 540)


def takes(parts: tuple[Part, ...]) -> bool:
    """One map and no table."""
    return sort_parts(parts).counts == (0, 1, 0)


def arrange(parts: tuple[Part, ...], box: Box, setup: Setup) -> Arrangement:
    """Map, legend, text: three columns; two where there is no text."""
    found = sort_parts(parts)
    area_map = found.maps[0]
    legend = legend_of(area_map)
    gutter = setup.theme.spacing.gutter
    if not found.texts:
        map_box, legend_box = columns(box, _ALONE, gutter)
        filled = fill((zone_beside(legend_box, (legend,)),), setup)
        return Arrangement(FrameKind.FIGURE, (*place_figure(area_map, map_box, setup), *filled.items[0]))
    divided = [columns(box, widths, gutter) for widths in (_TILES_WITH_TEXT if area_map.tiles else _WITH_TEXT)]
    words = style_legend(legend, COMFORTABLE, setup.theme)
    ways = [way for way in divided if not tears(words, way[1].width, setup.typeface)] or divided
    zones = tuple((zone_beside(way[1], (legend,)), zone_beside(way[2], found.texts, (Slot.BODY,))) for way in ways)
    chosen, filled = fill_best(zones, setup)
    items = (*place_figure(area_map, ways[chosen][0], setup), *filled.items[0], *filled.items[1])
    return Arrangement(FrameKind.FIGURE_AND_TEXT, items, filled.rest)
