"""Slides of a map with its legend, and text beside them."""

from reportgen.layout.figures import place_figure
from reportgen.layout.filling import COMFORTABLE, fill, fill_best
from reportgen.layout.grid import columns
from reportgen.layout.legends import legend_of, style_legend
from reportgen.layout.misfits import DoesNotFitError
from reportgen.layout.parts import Arrangement, Legend, Part, Setup, Text
from reportgen.layout.setting import tears
from reportgen.layout.sorting import sort_parts
from reportgen.layout.zones import height_of_zone, zone_beside
from reportgen.model.blocks import AreaMap
from reportgen.model.boxes import Box
from reportgen.model.page import FrameKind
from reportgen.model.typeset import Slot

_WITH_TEXT = ((236, 264, 316), (236, 190, 390), (224, 332, 260), (214, 390, 212), (236, 164, 416))
"""Map, legend, text; how they are divided where the text is long, where both are, where the legend is longer, and where
the text is longest."""

_TILES_WITH_TEXT = ((276, 250, 290), (276, 176, 364), (276, 330, 210))
_ALONE = (300, 540)

_FEW = 1 / 2
"""Words that would leave more of their column empty than this stand with the legend, in one wide column."""


def takes(parts: tuple[Part, ...]) -> bool:
    """One map and no table."""
    return sort_parts(parts).counts == (0, 1, 0)


def arrange(parts: tuple[Part, ...], box: Box, setup: Setup) -> Arrangement:
    """Map, legend, text: three columns; two where there is no text, or it stands with the legend."""
    found = sort_parts(parts)
    area_map = found.maps[0]
    legend = legend_of(area_map)
    gutter = setup.theme.spacing.gutter
    if not found.texts:
        map_box, legend_box = columns(box, _ALONE, gutter)
        filled = fill((zone_beside(legend_box, (legend,)),), setup)
        return Arrangement(FrameKind.FIGURE, (*place_figure(area_map, map_box, setup), *filled.items[0]))
    if together := _with_legend(parts, area_map, box, setup):
        return together
    divided = [columns(box, widths, gutter) for widths in (_TILES_WITH_TEXT if area_map.tiles else _WITH_TEXT)]
    words = style_legend(legend, COMFORTABLE, setup.theme)
    ways = [way for way in divided if not tears(words, way[1].width, setup.typeface)] or divided
    zones = tuple((zone_beside(way[1], (legend,)), zone_beside(way[2], found.texts, (Slot.BODY,))) for way in ways)
    chosen, filled = fill_best(zones, setup)
    items = (*place_figure(area_map, ways[chosen][0], setup), *filled.items[0], *filled.items[1])
    return Arrangement(FrameKind.FIGURE_AND_TEXT, items, filled.rest)


def _with_legend(parts: tuple[Part, ...], area_map: AreaMap, box: Box, setup: Setup) -> Arrangement | None:
    """The legend between the text before the map and that after it.

    None where that does not fit, and for much text after the map, with none before it, which has a column of its own.
    """
    texts, gutter = sort_parts(parts).texts, setup.theme.spacing.gutter
    before = sort_parts(parts[: parts.index(area_map)]).texts
    third = zone_beside(columns(box, _WITH_TEXT[0], gutter)[2], texts)
    few = bool(before) or height_of_zone(third, third.largest, setup) <= _FEW * box.height
    if not few or any(text.columns > 1 for text in texts):
        return None
    map_box, words_box = columns(box, _ALONE, gutter)
    blocks: tuple[Text | Legend, ...] = (*before, legend_of(area_map), *texts[len(before) :])
    try:
        filled = fill((zone_beside(words_box, blocks, (Slot.BODY,)),), setup)
    except DoesNotFitError:
        return None
    if filled.size < COMFORTABLE:
        return None
    (items,) = filled.items
    first, others = items[: len(before)], items[len(before) :]
    return Arrangement(FrameKind.FIGURE_AND_TEXT, (*first, *place_figure(area_map, map_box, setup), *others))
