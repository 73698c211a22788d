"""The coasts of a map -> where the inset of the capital region has room beside them, and what it takes."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportgen.charts.geometry import Bounds, Projection

CAPTION_LEADING = 1.35
"""How far under the inset the line of its words stands, in ems."""

_CAPTION_DESCENT = 0.25
_CAPTION_GAP = 5.0
_GAP = 7.0
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
            words = (
                _westernmost(coast, CAPTION_LEADING * caption[1] + _GAP)[int(down - _GAP) :] - caption[0] - _CAPTION_GAP
            )
            rows = min(len(beside), len(words))
            if rows <= 0:
                continue
            spare = np.minimum(beside[:rows], words[:rows]) - edge
            if keeps_open:
                height = int(np.ceil(down + (CAPTION_LEADING + _CAPTION_DESCENT) * caption[1]))
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


def window_frame(projection: Projection, window: Bounds) -> Bounds:
    """Where the window lies in a projection."""
    west, south, east, north = window
    return *projection.point(west, north), *projection.point(east, south)


def caption_frame(projection: Projection, window: Bounds, caption: tuple[float, float]) -> Bounds:
    """What the words under the inset take, which are as wide and as large as `caption` says."""
    x0, _, _, y1 = window_frame(projection, window)
    return x0, y1, x0 + caption[0], y1 + (CAPTION_LEADING + _CAPTION_DESCENT) * caption[1]


def _westernmost(coast: NDArray[np.float64], height: float) -> NDArray[np.float64]:
    """The westernmost land in the rows of a height, by their first row."""
    rows = int(np.ceil(height))
    if rows > len(coast):
        return np.empty(0)
    lowest: NDArray[np.float64] = np.lib.stride_tricks.sliding_window_view(coast, rows).min(axis=1)
    return lowest
