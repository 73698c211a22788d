"""The capital region's window in, its magnified inset on the sheet out, where the map leaves room for it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportgen.charts.geometry import Frame, Ground, Points, Projection, centroid, clipped, edges, frame_ring
from reportgen.charts.naming import NOTHING, PlacedName, frame_of, place, write
from reportgen.charts.regions import Region, fill_regions, placed_names, write_names
from reportgen.charts.sheet import Sheet, closed
from reportgen.model.basemap import BaseMap
from reportgen.model.deck import Shade
from reportgen.model.drawing import Fill, Stroke
from reportgen.model.theme import Theme
from reportgen.typography import Typeface

CAPITAL_REGION = "Pääkaupunkiseutu"
FRAME = Stroke("muted", 0.75)
_CASING = Stroke("paper", 2.0)
_GAP = 7.0
_BESIDE = 6.0
_CAPTION = 1.35
_CAPTION_RISE = 0.35
# In points per kilometre, the largest first. Past the first every name has room; below the last it shows nothing new.
_SCALES = tuple(float(scale) for scale in np.arange(1.25, 0.5, -0.025))


@dataclass(frozen=True, slots=True)
class InsetPlace:
    """Where an inset has room: how far the map moves right for it, and the projection of its window."""

    shift: float
    projection: Projection


def find_inset_place(land: Points, window: Frame, room: float, edge: float, caption: float) -> InsetPlace | None:
    """The largest inset at the left edge that keeps off the land, the map moving right by at most `room`.

    `land` holds the map's edges in points, `caption` the size of the words under the inset.
    """
    west, south, east, north = window
    coast = _coast(land)
    for scale in _SCALES:
        across = (east - west) * scale + _GAP
        down = int(np.ceil((north - south) * scale + _CAPTION * caption + 2 * _GAP))
        if down >= len(coast):
            continue
        # For each top row: the westernmost land beside an inset that starts there.
        reach = np.lib.stride_tricks.sliding_window_view(coast, down).min(axis=1)
        shift = max(0.0, edge + across - float(reach.max()))
        if shift <= room:
            tops = np.nonzero(reach + shift >= edge + across - 0.01)[0]
            top = float(tops[len(tops) // 2]) + _GAP
            return InsetPlace(shift, Projection(scale, edge, top, west, north))
    return None


def draw_inset(sheet: Sheet, projection: Projection, basemap: BaseMap, shades: dict[str, Shade], theme: Theme) -> None:
    """Put the window's part of every area, with names, a frame, and the words under it."""
    west, south, east, north = basemap.inset
    frame = (*projection.point(west, north), *projection.point(east, south))
    box = closed([frame_ring(frame)])
    sheet.shape(box, Fill("paper"))
    regions = []
    for outline in basemap.outlines:
        parts = [part for ring in outline.rings if (part := clipped(ring, basemap.inset))]
        if parts and outline.code in shades:
            rings = tuple(projection.ring(part) for part in parts)
            shade = shades[outline.code]
            regions.append(Region(shade, theme.fills[shade.style], rings, centroid(max(rings, key=len))))
    fill_regions(sheet, regions, " (suurennos)")
    sheet.shape(box, None, FRAME, CAPITAL_REGION)
    named = placed_names(sheet, regions, theme.sizes.map)
    write_names(sheet, regions, named)
    size = next((name.size for name in named.values()), theme.sizes.map[-1])
    _write_at_sea(sheet, [region for region in regions if region.shade.code not in named], regions, frame, size)
    caption = theme.sizes.map[0]
    sheet.label(frame[0], frame[3] + (_CAPTION - _CAPTION_RISE + 0.2) * caption, CAPITAL_REGION, caption, "muted")


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


def _write_at_sea(
    sheet: Sheet, nameless: Sequence[Region], regions: Sequence[Region], frame: Frame, size: float
) -> None:
    """Put the names of small areas of the coast, which do not hold them, on the water beside them."""
    sea = Ground([ring for region in regions for ring in region.rings], frame)
    taken = NOTHING
    for region in nameless:
        placed = place(region.shade.name, sea, region.centre, size, sheet.typeface, obstacles=taken)
        if placed is None or not _beside(placed, region, regions, sheet.typeface):
            continue
        write(sheet, placed, "ink")
        taken = np.concatenate((taken, edges([frame_ring(frame_of(placed, sheet.typeface))])))


def _beside(placed: PlacedName, region: Region, regions: Sequence[Region], typeface: Typeface) -> bool:
    """Is a name so near to its area, and to no other, that it is read as that area's?"""
    x0, y0, x1, y1 = frame_of(placed, typeface)
    distances = {}
    for other in regions:
        corners = np.array([point for ring in other.rings for point in ring])
        away_x = np.maximum(np.maximum(x0 - corners[:, 0], corners[:, 0] - x1), 0.0)
        away_y = np.maximum(np.maximum(y0 - corners[:, 1], corners[:, 1] - y1), 0.0)
        distances[other.shade.code] = float(np.hypot(away_x, away_y).min())
    own = distances.pop(region.shade.code)
    return own <= _BESIDE and own < min(distances.values(), default=np.inf)
