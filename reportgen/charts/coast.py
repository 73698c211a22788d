"""Areas on a sheet -> names that stand in the open beside the coast or border of those that cannot hold them."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from reportgen.charts.geometry import Bounds, bounds, widened
from reportgen.charts.ground import edges, nearest_edge
from reportgen.charts.lines import widest
from reportgen.charts.naming import PlacedName, at_hyphen, extent
from reportgen.charts.sites import Site
from reportgen.typography import Typeface

_GAP = 2.5
_APART = 3.5
_LOOSE = 5.0
"""How far beyond the name's nearest land its own area's may be, in points."""

_OWN = 0.8
"""The least share of a name's height in which its own area is what lies beside it."""

_MIRROR = np.array([-1.0, 1.0, -1.0, 1.0])


def names_by_the_coast(
    sites: Sequence[Site],
    nameless: Sequence[Site],
    taken: Sequence[Bounds],
    room: Bounds,
    size: float,
    typeface: Typeface,
) -> dict[str, PlacedName]:
    """The names of some areas, by code, that have room right beside them, to the west or the east of all land.

    The largest areas come first, and the west before the east. Names keep clear of frames `taken` and inside `room`.
    """
    rows = int(np.ceil(room[3])) + 1
    lines = [edges(site.rings) for site in sites]
    sides = [
        (1.0, np.array([nearest_edge(own, rows) for own in lines])),
        (-1.0, np.array([nearest_edge(own * _MIRROR, rows) for own in lines])),
    ]
    found: dict[str, PlacedName] = {}
    frames = [widened(frame, _APART) for frame in taken]
    numbers = {site.code: number for number, site in enumerate(sites)}
    for site in sorted(nameless, key=_size, reverse=True):
        words = at_hyphen(site.name)
        half_width, half_height = widest(words, size, typeface) / 2, extent(words, size) / 2
        places = [
            place
            for side, coasts in sides
            for place in sorted(_beside(coasts, numbers[site.code], side, half_width, half_height))
        ]
        for _, x, y in places:
            box = (x - half_width, y - half_height, x + half_width, y + half_height)
            if _holds(room, box) and not any(_overlap(box, frame) for frame in frames):
                found[site.code] = PlacedName(site.name, words, size, x, y)
                frames.append(widened(box, _APART))
                break
    return found


def _beside(
    coasts: NDArray[np.float64], own: int, side: float, half_width: float, half_height: float
) -> Iterator[tuple[float, float, float]]:
    """Places beside an area as how bad they are, x and y: the nearer to the coast and to its middle the better."""
    height = int(np.ceil(2 * half_height))
    land = coasts.min(axis=0)
    facing = (coasts[own] == land) & np.isfinite(land)
    if not facing.any():
        return
    middle = float(np.nonzero(facing)[0].mean())
    windows = np.lib.stride_tricks.sliding_window_view
    first = windows(land, height).min(axis=1)
    nearest = windows(coasts[own], height).min(axis=1)
    loose = np.where(np.isfinite(nearest), nearest, np.inf) - np.where(np.isfinite(first), first, 0.0)
    shares = windows(facing, height).mean(axis=1)
    for row in np.nonzero((shares >= _OWN) & (loose <= _LOOSE))[0].tolist():
        y = row + height / 2
        if facing[int(y)]:
            yield float(2 * loose[row] + abs(y - middle) / 2), side * float(first[row] - _GAP - half_width), y


def _size(site: Site) -> float:
    x0, y0, x1, y1 = bounds(site.rings)
    return (x1 - x0) * (y1 - y0)


def _holds(room: Bounds, box: Bounds) -> bool:
    return room[0] <= box[0] and room[1] <= box[1] and box[2] <= room[2] and box[3] <= room[3]


def _overlap(one: Bounds, other: Bounds) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
