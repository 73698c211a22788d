"""Rings in kilometres -> the same in points, cut to a window, and what frames them."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportgen.model.basemap import Ring

Bounds = tuple[float, float, float, float]


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


def clipped(ring: Ring, window: Bounds) -> Ring:
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


def bounds(rings: Iterable[Ring]) -> Bounds:
    """The least and greatest x and y of some rings: x0, y0, x1, y1."""
    points = [point for ring in rings for point in ring]
    across, down = [point[0] for point in points], [point[1] for point in points]
    return min(across), min(down), max(across), max(down)


def frame_ring(frame: Bounds) -> Ring:
    """The ring of a rectangle x0, y0, x1, y1."""
    x0, y0, x1, y1 = frame
    return ((x0, y0), (x1, y0), (x1, y1), (x0, y1))


def widened(frame: Bounds, by: float) -> Bounds:
    """A rectangle x0, y0, x1, y1 that reaches farther on every side."""
    x0, y0, x1, y1 = frame
    return x0 - by, y0 - by, x1 + by, y1 + by


def centroid(ring: Ring) -> tuple[float, float]:
    """The centre of gravity of a ring's inside."""
    doubled = across = down = 0.0
    for (x0, y0), (x1, y1) in zip(ring, (*ring[1:], ring[0]), strict=True):
        cross = x0 * y1 - x1 * y0
        doubled += cross
        across += (x0 + x1) * cross
        down += (y0 + y1) * cross
    return across / (3 * doubled), down / (3 * doubled)
