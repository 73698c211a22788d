"""Slides of two maps: two rounds of one question with one legend, or two questions with a legend each."""

from dataclasses import replace

from reportgen.layout.figures import figure_top, place_figure
from reportgen.layout.filling import COMFORTABLE, fill_best
from reportgen.layout.grid import columns
from reportgen.layout.legends import legend_of
from reportgen.layout.parts import Arrangement, Part, Setup, Text
from reportgen.layout.sorting import Sorted, sort_parts
from reportgen.layout.zones import Zone, zone_beside
from reportgen.model.boxes import Box
from reportgen.model.page import FrameKind
from reportgen.model.typeset import Slot

_SHARED = (210, 210, 396)
_SHARED_WITH_TEXT = (184, 184, 196, 228)
_SHARED_TILES = (276, 276, 264)
_SHARED_ENOUGH = (13.5,)
"""Map, map, legend and all text; how they are divided where the text needs a column of its own, since it would be
smaller than this, in points; and for tiles."""

_TWO_LEGENDS = ((222, 186, 222, 186), (190, 218, 190, 218), (158, 250, 158, 250))
_TWO_LEGENDS_ENOUGH = (COMFORTABLE, 13.0)
"""Map and legend, twice; how they are divided where a legend is long; and where it would be too small even then."""

_TWO_TILE_LEGENDS = ((276, 132, 276, 132), (232, 176, 232, 176))


def takes(parts: tuple[Part, ...]) -> bool:
    """Two maps and no table."""
    return sort_parts(parts).counts == (0, 2, 0)


def arrange(parts: tuple[Part, ...], box: Box, setup: Setup) -> Arrangement:
    """The maps share a legend where the first has none of its own."""
    found = sort_parts(parts)
    return _shared(found, box, setup) if not found.maps[0].legend else _separate(found, box, setup)


def _shared(found: Sorted, box: Box, setup: Setup) -> Arrangement:
    """Map, map, legend with all text under it; else what changed there, and other text in a column of its own."""
    first, second = found.maps
    legend = legend_of(second)
    gutter = setup.theme.spacing.gutter
    ways = [columns(box, _SHARED_TILES if second.tiles else _SHARED, gutter)]
    zones: list[tuple[Zone, ...]] = [(zone_beside(ways[0][2], (legend, *found.texts), (Slot.BODY,)),)]
    if len(found.texts) > 1 and not second.tiles:
        ways.append(columns(box, _SHARED_WITH_TEXT, gutter))
        in_two = (
            zone_beside(ways[1][2], (legend, found.texts[0])),
            zone_beside(ways[1][3], found.texts[1:], (Slot.BODY,)),
        )
        zones.append(in_two)
    chosen, filled = fill_best(tuple(zones), setup, enough=_SHARED_ENOUGH)
    if chosen and any(text.flow == found.texts[0].flow for text in filled.rest):
        # In columns of their own, what the second holds would be read before what goes on of the first.
        chosen, filled = fill_best(tuple(zones[:1]), setup)
    boxes = ways[chosen]
    top = figure_top(found.maps, boxes[0], setup)
    maps = (*place_figure(first, boxes[0], setup, top), *place_figure(second, boxes[1], setup, top))
    texts = tuple(item for items in filled.items for item in items)
    return Arrangement(_frame(found.texts), (*maps, *texts), filled.rest)


def _separate(found: Sorted, box: Box, setup: Setup) -> Arrangement:
    """Map and legend, twice; text under the second legend."""
    widths = _TWO_TILE_LEGENDS if found.maps[0].tiles else _TWO_LEGENDS
    first, second = found.maps
    ways = [columns(box, each, setup.theme.spacing.gutter) for each in widths]
    tops = [figure_top(found.maps, replace(way[0], width=way[1].right - way[0].x), setup) for way in ways]
    zones = []
    for way, top in zip(ways, tops, strict=True):
        beside = [replace(column, y=top, height=column.bottom - top) for column in way]
        legend_zone = zone_beside(beside[1], (legend_of(first),))
        zones.append((legend_zone, zone_beside(beside[3], (legend_of(second), *found.texts), (Slot.BODY,))))
    chosen, filled = fill_best(tuple(zones), setup, enough=_TWO_LEGENDS_ENOUGH)
    boxes, top = ways[chosen], tops[chosen]
    items = (
        *place_figure(first, boxes[0], setup, top, boxes[1]),
        *filled.items[0],
        *place_figure(second, boxes[2], setup, top, boxes[3]),
        *filled.items[1],
    )
    return Arrangement(_frame(found.texts), items, filled.rest)


def _frame(texts: tuple[Text, ...]) -> FrameKind:
    return FrameKind.FIGURE_AND_TEXT if texts else FrameKind.FIGURE
