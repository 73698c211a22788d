"""The capital region's window in, its magnified inset on the sheet out, where the map leaves room for it."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from reportgen.charts.atsea import draw_leader, names_at_sea
from reportgen.charts.geometry import Frame, Projection, centroid, clipped, frame_ring
from reportgen.charts.ground import Points, edges
from reportgen.charts.naming import write
from reportgen.charts.regions import Region, fill_regions, placed_names, write_names
from reportgen.charts.sheet import Sheet, closed
from reportgen.model.basemap import BaseMap, Ring
from reportgen.model.deck import Shade
from reportgen.model.drawing import Fill, Stroke
from reportgen.model.theme import Theme

CAPITAL_REGION = "Pääkaupunkiseutu"
FRAME = Stroke("muted", 0.75)
_CASING = Stroke("paper", 2.0)
_GAP = 7.0
_CAPTION = 1.35
_CAPTION_GAP = 5.0
_TOLERANCE = 0.01
# In points per kilometre, the largest first. Past the first every name has room; below the last it shows nothing new.
_SCALES = tuple(float(scale) for scale in np.arange(1.35, 0.5, -0.025))


@dataclass(frozen=True, slots=True)
class InsetPlace:
    """Where an inset has room: how far the map moves right for it, and the projection of its window."""

    shift: float
    projection: Projection


@dataclass(frozen=True, slots=True)
class _View:
    """What the window shows of an area, in points.

    `whole` tells that it is all of it; `home` that the area's own middle lies in the window, not just a corner of it.
    """

    code: str
    rings: tuple[Ring, ...]
    centre: tuple[float, float]
    whole: bool
    home: bool


def find_inset_place(
    land: Points, window: Frame, room: float, edge: float, caption: tuple[float, float]
) -> InsetPlace | None:
    """The largest inset at the left edge that keeps off the land, the map moving right by at most `room`.

    `land` holds the map's edges in points, `caption` the width and size of the words under the inset.
    """
    west, south, east, north = window
    coast = _coast(land)
    for scale in _SCALES:
        across, down = (east - west) * scale + _GAP, (north - south) * scale + 2 * _GAP
        # For each top row: the westernmost land beside the inset, and beside the words under it, that start there.
        beside = _westernmost(coast, down) - across
        words = _westernmost(coast, _CAPTION * caption[1] + _GAP)[int(down - _GAP) :] - caption[0] - _CAPTION_GAP
        rows = min(len(beside), len(words))
        if rows <= 0:
            continue
        spare = np.minimum(beside[:rows], words[:rows]) - edge
        shift = max(0.0, -float(spare.max()))
        if shift <= room:
            tops = np.nonzero(spare + shift >= -_TOLERANCE)[0]
            top = float(tops[len(tops) // 2]) + _GAP
            return InsetPlace(shift, Projection(scale, edge, top, west, north))
    return None


def draw_inset(sheet: Sheet, projection: Projection, basemap: BaseMap, shades: dict[str, Shade], theme: Theme) -> None:
    """Put the window's part of every area, with names, a frame, and the words under it."""
    west, south, east, north = basemap.inset
    frame = (*projection.point(west, north), *projection.point(east, south))
    box = closed([frame_ring(frame)])
    sheet.shape(box, Fill("paper"))
    views = [view for view in _views(basemap, projection) if view.code in shades]
    regions = [
        Region(shades[view.code], theme.fills[shades[view.code].style], view.rings, view.centre) for view in views
    ]
    whole = {view.code for view in views if view.whole}
    fill_regions(sheet, regions, " (suurennos)")
    sheet.shape(box, None, FRAME, CAPITAL_REGION)
    at_home = [region for region, view in zip(regions, views, strict=True) if view.home]
    named = placed_names(sheet, at_home, theme.sizes.map)
    write_names(sheet, at_home, named)
    size = next((name.size for name in named.values()), theme.sizes.map[-1])
    for name, leader in names_at_sea(regions, named, whole, frame, size, sheet.typeface):
        if leader is not None:
            draw_leader(sheet, leader)
        write(sheet, name, "ink")
    caption = theme.sizes.map[-1]
    sheet.label(frame[0], frame[3] + _CAPTION * caption, CAPITAL_REGION, caption, "muted")


# Maps of a size differ in their fills only.
@lru_cache(maxsize=20)
def _views(basemap: BaseMap, projection: Projection) -> tuple[_View, ...]:
    views = []
    for outline in basemap.outlines:
        parts = [part for ring in outline.rings if (part := clipped(ring, basemap.inset))]
        if parts:
            rings = tuple(projection.ring(part) for part in parts)
            centre = centroid(max(rings, key=len))
            east, north = outline.centre
            home = basemap.inset[0] <= east <= basemap.inset[2] and basemap.inset[1] <= north <= basemap.inset[3]
            views.append(_View(outline.code, rings, centre, parts == list(outline.rings), home))
    return tuple(views)


def draw_window(sheet: Sheet, projection: Projection, window: Frame) -> Points:
    """Put the small frame on the map that shows where the inset's window is; its edges, which names keep clear of."""
    west, south, east, north = window
    ring = frame_ring((*projection.point(west, north), *projection.point(east, south)))
    sheet.shape(closed([ring]), None, _CASING)
    sheet.shape(closed([ring]), None, FRAME)
    return edges([ring])


def _coast(land: Points) -> NDArray[np.float64]:
    """The westernmost land at every whole y from 0: infinite where there is none."""
    x0, y0, x1, y1 = land.T
    steps = np.linspace(0.0, 1.0, 1 + int(np.ceil(max(np.abs(x1 - x0).max(), np.abs(y1 - y0).max()))))
    across = x0 + steps[:, None] * (x1 - x0)
    down = np.rint(y0 + steps[:, None] * (y1 - y0)).astype(np.int64)
    coast = np.full(int(down.max()) + 1, np.inf)
    np.minimum.at(coast, down.ravel(), across.ravel())
    return coast


def _westernmost(coast: NDArray[np.float64], height: float) -> NDArray[np.float64]:
    """The westernmost land in the rows of a height, by their first row."""
    rows = int(np.ceil(height))
    if rows > len(coast):
        return np.empty(0)
    lowest: NDArray[np.float64] = np.lib.stride_tricks.sliding_window_view(coast, rows).min(axis=1)
    return lowest
