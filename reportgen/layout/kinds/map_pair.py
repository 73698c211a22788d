"""Slides of two maps: two rounds of one question with one legend, or two questions with a legend each."""

from reportgen.layout.figures import place_figure
from reportgen.layout.filling import Zone, fill
from reportgen.layout.grid import columns
from reportgen.layout.parts import Arrangement, Legend, Part, Setup, Text
from reportgen.layout.sorting import Sorted, sort_parts
from reportgen.model.deck import AreaMap
from reportgen.model.page import Box, FrameKind, Slot

_SHARED_WITH_TEXT = (184, 184, 196, 228)
_SHARED = (210, 210, 396)
_SHARED_TILES = (276, 276, 264)
_TWO_LEGENDS = (190, 218, 190, 218)
_TWO_TILE_LEGENDS = (276, 132, 276, 132)


def takes(parts: tuple[Part, ...]) -> bool:
    """Two maps and no table."""
    return sort_parts(parts).counts == (0, 2, 0)


def arrange(parts: tuple[Part, ...], box: Box, setup: Setup) -> Arrangement:
    """The maps share a legend where the first has none of its own."""
    found = sort_parts(parts)
    return _shared(found, box, setup) if not found.maps[0].legend else _separate(found, box, setup)


def _legend(area_map: AreaMap) -> Legend:
    return Legend(area_map.legend, area_map.name)


def _shared(found: Sorted, box: Box, setup: Setup) -> Arrangement:
    """Map, map, legend; what changed stands under the legend, other text in a column of its own."""
    first, second = found.maps
    legend = _legend(second)
    apart = len(found.texts) > 1 and not second.tiles
    widths = _SHARED_TILES if second.tiles else _SHARED_WITH_TEXT if apart else _SHARED
    boxes = columns(box, widths, setup.theme.spacing.gutter)
    under_legend = 1 if apart else len(found.texts)
    zones = [Zone(boxes[2], (legend, *found.texts[:under_legend]), () if apart else (Slot.BODY,))]
    if apart:
        zones.append(Zone(boxes[3], found.texts[1:], (Slot.BODY,)))
    filled = fill(tuple(zones), setup)
    maps = (*place_figure(first, boxes[0], setup), *place_figure(second, boxes[1], setup))
    texts = tuple(item for items in filled.items for item in items)
    return Arrangement(_frame(found.texts), (*maps, *texts), filled.rest)


def _separate(found: Sorted, box: Box, setup: Setup) -> Arrangement:
    """Map and legend, twice; text under the second legend."""
    widths = _TWO_TILE_LEGENDS if found.maps[0].tiles else _TWO_LEGENDS
    boxes = columns(box, widths, setup.theme.spacing.gutter)
    zones = (
        Zone(boxes[1], (_legend(found.maps[0]),)),
        Zone(boxes[3], (_legend(found.maps[1]), *found.texts), (Slot.BODY,)),
    )
    filled = fill(zones, setup)
    items = (
        *place_figure(found.maps[0], boxes[0], setup),
        *filled.items[0],
        *place_figure(found.maps[1], boxes[2], setup),
        *filled.items[1],
    )
    return Arrangement(_frame(found.texts), items, filled.rest)


def _frame(texts: tuple[Text, ...]) -> FrameKind:
    return FrameKind.FIGURE_AND_TEXT if texts else FrameKind.FIGURE
