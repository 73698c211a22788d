"""Rings in kilometres in, rings in points out, cut to a window where one is given; and where a box lies clear of lines."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportgen.model.basemap import Ring

Points = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Projection:
    """From kilometres east and north to points from the top left: `scale` in points per kilometre."""

    scale: float
    left: float
    top: float
    west: float
    north: float

    def point(self, east: float, north: float) -> tuple[float, float]:
        """One place in points."""
        return self.left + (east - self.west) * self.scale, self.top + (self.north - north) * self.scale

    def ring(self, ring: Ring) -> Ring:
        """A ring in points."""
        return tuple(self.point(east, north) for east, north in ring)


def clipped(ring: Ring, window: tuple[float, float, float, float]) -> Ring:
    """The part of a ring in a window of west, south, east, north, by Sutherland and Hodgman; empty where there is none.

    Parts that hang together outside are joined along the window's edge.
    """
    west, south, east, north = window
    for axis, bound, side in ((0, west, 1), (1, south, 1), (0, east, -1), (1, north, -1)):
        kept: list[tuple[float, float]] = []
        for previous, point in zip((ring[-1], *ring[:-1]), ring, strict=True):
            inside, was_inside = side * point[axis] >= side * bound, side * previous[axis] >= side * bound
            if inside is not was_inside:
                share = (bound - previous[axis]) / (point[axis] - previous[axis])
                other = previous[1 - axis] + share * (point[1 - axis] - previous[1 - axis])
                kept.append((bound, other) if axis == 0 else (other, bound))
            if inside:
                kept.append(point)
        ring = tuple(kept)
        if not ring:
            return ()
    return ring


def bounds(rings: Iterable[Ring]) -> tuple[float, float, float, float]:
    """The least and greatest x and y of some rings: x0, y0, x1, y1."""
    points = [point for ring in rings for point in ring]
    across, down = [point[0] for point in points], [point[1] for point in points]
    return min(across), min(down), max(across), max(down)


def edges(rings: Iterable[Ring]) -> Points:
    """The edges of some rings, a row each: x and y of its start, x and y of its end."""
    rows = [(*start, *end) for ring in rings if ring for start, end in zip(ring, (*ring[1:], ring[0]), strict=True)]
    return np.array(rows, dtype=np.float64).reshape(-1, 4)


def centroid(ring: Ring) -> tuple[float, float]:
    """The centre of gravity of a ring's inside."""
    doubled = across = down = 0.0
    for (x0, y0), (x1, y1) in zip(ring, (*ring[1:], ring[0]), strict=True):
        cross = x0 * y1 - x1 * y0
        doubled += cross
        across += (x0 + x1) * cross
        down += (y0 + y1) * cross
    return across / (3 * doubled), down / (3 * doubled)


def contains(lines: Points, points: Points) -> NDArray[np.bool_]:
    """Which points (rows of x, y) lie inside the rings whose edges are given, by the even-odd rule."""
    x, y = points[:, :1], points[:, 1:]
    x0, y0, x1, y1 = lines.T
    spans = (y0 > y) != (y1 > y)
    with np.errstate(divide="ignore", invalid="ignore"):
        crossing = x0 + (y - y0) * (x1 - x0) / (y1 - y0)
    inside: NDArray[np.bool_] = (spans & (x < crossing)).sum(axis=1) % 2 == 1
    return inside


def clear(lines: Points, centres: Points, half_width: float, half_height: float) -> NDArray[np.bool_]:
    """Which boxes, by their centres, no edge touches. By separating axes, exact for every edge and box."""
    middle_x, middle_y = (lines[:, 0] + lines[:, 2]) / 2, (lines[:, 1] + lines[:, 3]) / 2
    reach_x, reach_y = (lines[:, 2] - lines[:, 0]) / 2, (lines[:, 3] - lines[:, 1]) / 2
    away_x, away_y = middle_x - centres[:, :1], middle_y - centres[:, 1:]
    touching = (
        (np.abs(away_x) <= half_width + np.abs(reach_x))
        & (np.abs(away_y) <= half_height + np.abs(reach_y))
        & (np.abs(reach_x * away_y - reach_y * away_x) <= np.abs(reach_x) * half_height + np.abs(reach_y) * half_width)
    )
    free: NDArray[np.bool_] = ~touching.any(axis=1)
    return free


def grid_around(centre: tuple[float, float], box: tuple[float, float, float, float], step: float) -> Points:
    """Points of a grid through `centre` that lie in `box` (x0, y0, x1, y1), the nearest to the centre first."""
    x0, y0, x1, y1 = box
    if x0 > x1 or y0 > y1:
        return np.empty((0, 2))
    across = centre[0] + step * np.arange(np.ceil((x0 - centre[0]) / step), np.floor((x1 - centre[0]) / step) + 1)
    down = centre[1] + step * np.arange(np.ceil((y0 - centre[1]) / step), np.floor((y1 - centre[1]) / step) + 1)
    points = np.stack(np.meshgrid(across, down), axis=-1).reshape(-1, 2)
    distances = np.hypot(points[:, 0] - centre[0], points[:, 1] - centre[1])
    return points[np.argsort(distances, kind="stable")]
