"""Slides of two maps: two rounds of one question with one legend, or two questions with a legend each."""

from dataclasses import replace

from reportgen.layout.figures import figure_top, place_figure
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
    top = figure_top(found.maps, boxes[0], setup)
    maps = (*place_figure(first, boxes[0], setup, top), *place_figure(second, boxes[1], setup, top))
    texts = tuple(item for items in filled.items for item in items)
    return Arrangement(_frame(found.texts), (*maps, *texts), filled.rest)


def _separate(found: Sorted, box: Box, setup: Setup) -> Arrangement:
    """Map and legend, twice; text under the second legend."""
    widths = _TWO_TILE_LEGENDS if found.maps[0].tiles else _TWO_LEGENDS
    boxes = columns(box, widths, setup.theme.spacing.gutter)
    first, second = found.maps
    top = figure_top(found.maps, boxes[0], setup)
    beside = [replace(box, y=top, height=box.bottom - top) for box in boxes]
    zones = (
        Zone(beside[1], (_legend(first),)),
        Zone(beside[3], (_legend(second), *found.texts), (Slot.BODY,)),
    )
    filled = fill(zones, setup)
    items = (
        *place_figure(first, boxes[0], setup, top),
        *filled.items[0],
        *place_figure(second, boxes[2], setup, top),
        *filled.items[1],
    )
    return Arrangement(_frame(found.texts), items, filled.rest)


def _frame(texts: tuple[Text, ...]) -> FrameKind:
    return FrameKind.FIGURE_AND_TEXT if texts else FrameKind.FIGURE
