"""A map of the areas in, its Drawing out: filled outlines, names where they fit, the capital region in an inset."""

from dataclasses import dataclass
from functools import lru_cache

from reportgen.charts.geometry import Projection, bounds
from reportgen.charts.ground import edges
from reportgen.charts.inset import CAPITAL_REGION, draw_inset, draw_window, find_inset_place
from reportgen.charts.lines import widest
from reportgen.charts.naming import NOTHING
from reportgen.charts.regions import Region, fill_regions, placed_names, write_names
from reportgen.charts.sheet import Sheet, closed
from reportgen.model.basemap import BaseMap, Ring
from reportgen.model.deck import AreaMap
from reportgen.model.drawing import Drawing, Fill
from reportgen.model.theme import Theme

# Room for half of the widest line about the outermost areas.
_EDGE = 1.5


@dataclass(frozen=True, slots=True)
class _Plan:
    """The map's projection, its inset's if there is room for one, and the areas' rings in points, by code."""

    projection: Projection
    inset: Projection | None
    rings: dict[str, tuple[Ring, ...]]


def draw_areas(sheet: Sheet, figure: AreaMap, theme: Theme, basemap: BaseMap) -> Drawing:
    """Draw a map as large as its box allows, from the left; where the box is wider than the map, the inset grows.

    Areas without a shade (Åland) are drawn pale and without a name.
    """
    caption = (widest((CAPITAL_REGION,), theme.sizes.map[-1], sheet.typeface), theme.sizes.map[-1])
    plan = _plan(basemap, sheet.width, sheet.height, caption)
    shades = {shade.code: shade for shade in figure.shades}
    regions = []
    for outline in basemap.outlines:
        rings = plan.rings[outline.code]
        if outline.code in shades:
            shade = shades[outline.code]
            regions.append(Region(shade, theme.fills[shade.style], rings, plan.projection.point(*outline.centre)))
        else:
            sheet.shape(closed(rings), Fill("line"), None, outline.name)
    fill_regions(sheet, regions)
    frame = NOTHING
    if plan.inset is not None:
        frame = draw_window(sheet, plan.projection, basemap.inset)
        draw_inset(sheet, plan.inset, basemap, shades, theme)
    write_names(sheet, regions, placed_names(sheet, regions, theme.sizes.map, frame))
    return sheet.record()


# Maps of a size differ in their fills only.
@lru_cache(maxsize=20)
def _plan(basemap: BaseMap, width: float, height: float, caption: tuple[float, float]) -> _Plan:
    west, south, east, north = bounds(ring for outline in basemap.outlines for ring in outline.rings)
    scale = min((height - 2 * _EDGE) / (north - south), (width - 2 * _EDGE) / (east - west))
    projection = Projection(scale, _EDGE, _EDGE, west, north)
    land = edges(projection.ring(ring) for outline in basemap.outlines for ring in outline.rings)
    room = width - 2 * _EDGE - scale * (east - west)
    inset = find_inset_place(land, basemap.inset, room, _EDGE, caption)
    if inset is not None:
        projection = Projection(scale, _EDGE + inset.shift, _EDGE, west, north)
    return _Plan(
        projection,
        None if inset is None else inset.projection,
        {outline.code: tuple(projection.ring(ring) for ring in outline.rings) for outline in basemap.outlines},
    )
