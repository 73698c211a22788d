"""The capital region's window in, its magnified inset on the sheet out, where the map leaves room for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from reportgen.charts import words
from reportgen.charts.atsea import Leader, draw_leader, names_at_sea
from reportgen.charts.geometry import Bounds, Projection, centroid, clipped, frame_ring
from reportgen.charts.naming import PlacedName, write
from reportgen.charts.regions import Region, fill_regions, write_names
from reportgen.charts.sheet import Canvas, closed
from reportgen.charts.sites import Site, names_inside
from reportgen.model.basemap import BaseMap, Ring
from reportgen.model.blocks import Shade
from reportgen.model.drawing import Fill, Stroke
from reportgen.model.theme import Theme
from reportgen.typography import Typeface

FRAME = Stroke("muted", 0.75)
_CASING = Stroke("paper", 2.0)
_GAP = 7.0
_CAPTION = 1.35
_CAPTION_GAP = 5.0
_CAPTION_DESCENT = 0.25
_OPEN = 2.7
"""How much of an area's coast has to stay open, in ems: a name there has two lines."""

_TOLERANCE = 0.01
# In points per kilometre, the largest first. Past the first every name has room; below the last it shows nothing new.
_SCALES = tuple(float(scale) for scale in np.arange(1.35, 0.5, -0.025))


@dataclass(frozen=True, slots=True)
class InsetPlace:
    """Where an inset has room: how far the map moves right for it, and the projection of its window."""

    shift: float
    projection: Projection


@dataclass(frozen=True, slots=True)
class View:
    """What the window shows of an area, in points.

    `whole` tells that it is all of it; `home` that the area's own middle lies in the window, not just a corner of it.
    """

    code: str
    rings: tuple[Ring, ...]
    centre: tuple[float, float]
    whole: bool
    home: bool


def find_inset_place(
    coasts: NDArray[np.float64], window: Bounds, room: float, edge: float, caption: tuple[float, float]
) -> InsetPlace | None:
    """The largest inset at the left edge that keeps off the land, the map moving right by at most `room`.

    `coasts` holds the westernmost x of every area at each whole y, a row an area; `caption` the width and size of the
    words under the inset. Where it can be, the inset leaves each area's coast open for a name.
    """
    west, south, east, north = window
    coast = coasts.min(axis=0)
    facing = _facing(coasts, coast)
    for keeps_open in (True, False):
        for scale in _SCALES:
            across, down = (east - west) * scale + _GAP, (north - south) * scale + 2 * _GAP
            # For each top row: the westernmost land beside the inset, and beside the words under it, that start there.
            beside = _westernmost(coast, down) - across
            words = _westernmost(coast, _CAPTION * caption[1] + _GAP)[int(down - _GAP) :] - caption[0] - _CAPTION_GAP
            rows = min(len(beside), len(words))
            if rows <= 0:
                continue
            spare = np.minimum(beside[:rows], words[:rows]) - edge
            if keeps_open:
                height = int(np.ceil(down + (_CAPTION + _CAPTION_DESCENT) * caption[1]))
                spare[~_open(facing, height, _OPEN * caption[1])[:rows]] = -np.inf
            shift = max(0.0, -float(spare.max()))
            if shift <= room:
                tops = np.nonzero(spare + shift >= -_TOLERANCE)[0]
                top = float(tops[len(tops) // 2]) + _GAP
                return InsetPlace(shift, Projection(scale, edge, top, west, north))
    return None


def _facing(coasts: NDArray[np.float64], coast: NDArray[np.float64]) -> NDArray[np.int64]:
    """How many of the rows above each are those where an area is the westernmost, a row an area."""
    sums = np.zeros((len(coasts), len(coast) + 1), dtype=np.int64)
    np.cumsum((coasts == coast) & np.isfinite(coast), axis=1, out=sums[:, 1:])
    return sums


def _open(facing: NDArray[np.int64], height: int, needed: float) -> NDArray[np.bool_]:
    """By their top row, whether so many rows cover no area's coast so far that a name has no room beside it."""
    wide = facing[facing[:, -1] >= needed]
    above, below = wide, wide[:, -1:] - wide
    ends = np.minimum(np.arange(facing.shape[1]) + height, facing.shape[1] - 1)
    room: NDArray[np.bool_] = (np.maximum(above, below[:, ends]) >= needed).all(axis=0)
    return room


@dataclass(frozen=True, slots=True)
class Inset:
    """An inset with its names: those inside their areas by code, those on the water with their leaders."""

    projection: Projection
    views: tuple[View, ...]
    inside: dict[str, PlacedName]
    at_sea: tuple[tuple[PlacedName, Leader | None], ...]

    @property
    def names(self) -> tuple[PlacedName, ...]:
        """All names."""
        return (*self.inside.values(), *(name for name, _ in self.at_sea))


def plan_inset(
    projection: Projection, basemap: BaseMap, names: Mapping[str, str], size: float, typeface: Typeface
) -> Inset:
    """What the window shows magnified, with the names of areas, by code, whose middle it shows."""
    views = tuple(view for view in _views(basemap, projection) if view.code in names)
    sites = {view.code: Site(view.code, names[view.code], view.rings, view.centre) for view in views}
    at_home = [sites[view.code] for view in views if view.home]
    inside = names_inside(at_home, size, typeface)
    nameless = [sites[view.code] for view in views if (view.whole or view.home) and view.code not in inside]
    at_sea = names_at_sea(
        list(sites.values()), nameless, inside, window_frame(projection, basemap.inset), size, typeface
    )
    return Inset(projection, views, inside, tuple(at_sea))


def draw_inset(sheet: Canvas, inset: Inset, basemap: BaseMap, shades: dict[str, Shade], theme: Theme) -> None:
    """Put the window's part of every area, with names, a frame, and the words under it."""
    frame = window_frame(inset.projection, basemap.inset)
    box = closed((frame_ring(frame),))
    sheet.shape(box, Fill("paper"), part=words.INSET_GROUND)
    regions = [Region(shades[view.code], theme.fills[shades[view.code].style], view.rings) for view in inset.views]
    fill_regions(sheet, regions, inset=True)
    sheet.shape(box, None, FRAME, part=words.INSET_FRAME)
    write_names(sheet, regions, inset.inside, inset=True)
    pointed = {shade.name for shade in shades.values() if shade.highlighted}
    for name, leader in inset.at_sea:
        # The line round an area that is pointed at says whose the name is; a dot would hide the area's answer.
        if leader is not None and name.name not in pointed:
            draw_leader(sheet, leader, inset=True)
        write(sheet, name, "ink", inset=True)
    caption = theme.sizes.map[-1]
    baseline = frame[3] + _CAPTION * caption
    sheet.label(frame[0], baseline, words.CAPITAL_REGION, caption, "muted", part=words.INSET_CAPTION)


def window_frame(projection: Projection, window: Bounds) -> Bounds:
    """Where the window lies in a projection."""
    west, south, east, north = window
    return *projection.point(west, north), *projection.point(east, south)


def caption_frame(projection: Projection, window: Bounds, caption: tuple[float, float]) -> Bounds:
    """What the words under the inset take, which are as wide and as large as `caption` says."""
    x0, _, _, y1 = window_frame(projection, window)
    return x0, y1, x0 + caption[0], y1 + (_CAPTION + _CAPTION_DESCENT) * caption[1]


# Maps of a size differ in their fills only.
@lru_cache(maxsize=20)
def _views(basemap: BaseMap, projection: Projection) -> tuple[View, ...]:
    views = []
    for outline in basemap.outlines:
        parts = [part for ring in outline.rings if (part := clipped(ring, basemap.inset))]
        if parts:
            rings = tuple(projection.ring(part) for part in parts)
            centre = centroid(max(rings, key=len))
            east, north = outline.centre
            home = basemap.inset[0] <= east <= basemap.inset[2] and basemap.inset[1] <= north <= basemap.inset[3]
            views.append(View(outline.code, rings, centre, parts == list(outline.rings), home))
    return tuple(views)


def draw_window(sheet: Canvas, projection: Projection, window: Bounds) -> None:
    """Put the small frame on the map that shows where the inset's window is."""
    ring = frame_ring(window_frame(projection, window))
    sheet.shape(closed((ring,)), None, _CASING, part=words.WINDOW_EDGE)
    sheet.shape(closed((ring,)), None, FRAME, part=words.WINDOW)


def _westernmost(coast: NDArray[np.float64], height: float) -> NDArray[np.float64]:
    """The westernmost land in the rows of a height, by their first row."""
    rows = int(np.ceil(height))
    if rows > len(coast):
        return np.empty(0)
    lowest: NDArray[np.float64] = np.lib.stride_tricks.sliding_window_view(coast, rows).min(axis=1)
    return lowest
