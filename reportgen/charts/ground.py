"""Rings in points -> places inside or outside them where boxes lie clear of every edge."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportgen.charts.geometry import Bounds
from reportgen.model.basemap import Ring

Points = NDArray[np.float64]

_MARGIN = 0.01
"""More than rounding makes of a point's place, in points."""


@dataclass(frozen=True, slots=True)
class LabelBox:
    """A box about a point: the offset of its middle, and half its width and height, in points."""

    across: float
    down: float
    half_width: float
    half_height: float


def edges(rings: Iterable[Ring]) -> Points:
    """The edges of some rings, a row each: x and y of its start, x and y of its end."""
    rows = [(*start, *end) for ring in rings for start, end in zip(ring, (*ring[1:], ring[0]), strict=True)]
    return np.array(rows, dtype=np.float64).reshape(-1, 4)


def nearest_edge(lines: Points, rows: int) -> NDArray[np.float64]:
    """The least x of some edges at every whole y from 0 to `rows`: infinite where there is none."""
    x0, y0, x1, y1 = lines.T
    steps = np.linspace(0.0, 1.0, 1 + int(np.ceil(max(np.abs(x1 - x0).max(), np.abs(y1 - y0).max()))))
    across = x0 + steps[:, None] * (x1 - x0)
    down = np.rint(y0 + steps[:, None] * (y1 - y0)).astype(np.int64)
    nearest = np.full(rows, np.inf)
    np.minimum.at(nearest, np.clip(down, 0, rows - 1).ravel(), across.ravel())
    return nearest


class Ground:
    """Where names may stand: inside some rings (even-odd), or inside a frame but outside the rings, point by point."""

    def __init__(self, rings: Iterable[Ring], frame: Bounds | None = None) -> None:
        self.lines = edges(rings)
        x0, y0, x1, y1 = frame or (*self.lines[:, :2].min(axis=0), *self.lines[:, :2].max(axis=0))
        self._left, self._top = float(np.ceil(x0)), float(np.ceil(y0))
        columns, rows = int(x1 - self._left) + 1, int(y1 - self._top) + 1
        inside = _sampled(self.lines, self._left, self._top, columns, rows)
        free = ~inside if frame else inside
        # Sums from the top left tell how many samples of any rectangle are free, by four look-ups.
        self._sums = np.zeros((rows + 1, columns + 1), dtype=np.int32)
        np.cumsum(np.cumsum(free, axis=0), axis=1, out=self._sums[1:, 1:])

    def nearest(
        self, centre: tuple[float, float], boxes: Sequence[LabelBox], obstacles: Points
    ) -> tuple[float, float] | None:
        """The sample nearest to `centre` about which all boxes lie on the ground, no edge or obstacle touching them."""
        samples = self._samples(boxes)
        distances = np.hypot(samples[:, 0] - centre[0], samples[:, 1] - centre[1])
        samples = samples[np.argsort(distances, kind="stable")]
        lines = np.concatenate((self.lines, obstacles))
        for start in range(0, len(samples), 32):
            some = samples[start : start + 32]
            fits = np.logical_and.reduce([_clear(lines, some, box) for box in boxes])
            if fits.any():
                x, y = some[int(np.argmax(fits))]
                return float(x), float(y)
        return None

    def _samples(self, boxes: Sequence[LabelBox]) -> Points:
        rows, columns = self._sums.shape[0] - 1, self._sums.shape[1] - 1
        spans = [
            (
                int(np.ceil(box.across - box.half_width)),
                int(np.floor(box.across + box.half_width)) + 1,
                int(np.ceil(box.down - box.half_height)),
                int(np.floor(box.down + box.half_height)) + 1,
            )
            for box in boxes
        ]
        first_column, first_row = -min(span[0] for span in spans), -min(span[2] for span in spans)
        across = columns - max(span[1] for span in spans) - first_column + 1
        down = rows - max(span[3] for span in spans) - first_row + 1
        if across <= 0 or down <= 0:
            return np.empty((0, 2))
        fits = np.ones((down, across), dtype=np.bool_)
        for x0, x1, y0, y1 in spans:
            left, right = (
                slice(first_column + x0, first_column + x0 + across),
                slice(first_column + x1, first_column + x1 + across),
            )
            above, below = slice(first_row + y0, first_row + y0 + down), slice(first_row + y1, first_row + y1 + down)
            sums = self._sums
            free = sums[below, right] - sums[above, right] - sums[below, left] + sums[above, left]
            fits &= free == (x1 - x0) * (y1 - y0)
        at_rows, at_columns = np.nonzero(fits)
        return np.stack((at_columns + first_column + self._left, at_rows + first_row + self._top), axis=-1)


def _sampled(lines: Points, left: float, top: float, columns: int, rows: int) -> NDArray[np.bool_]:
    """Which samples of a grid of one point lie inside, by the even-odd rule."""
    x0, y0, x1, y1 = lines.T
    # The rows that each edge crosses, from its higher end to just above its lower one.
    first, last = (
        np.clip(np.ceil(end - top), 0, rows).astype(np.int64) for end in (np.minimum(y0, y1), np.maximum(y0, y1))
    )
    counts = last - first
    at_lines = np.repeat(np.arange(len(lines)), counts)
    at_rows = np.arange(len(at_lines)) + np.repeat(first - (np.cumsum(counts) - counts), counts)
    share = (top + at_rows - y0[at_lines]) / (y1 - y0)[at_lines]
    crossings = x0[at_lines] + share * (x1 - x0)[at_lines]
    turns = np.zeros((rows, columns + 1), dtype=np.int64)
    np.add.at(turns, (at_rows, np.clip(np.ceil(crossings - left), 0, columns).astype(np.int64)), 1)
    inside: NDArray[np.bool_] = np.cumsum(turns[:, :columns], axis=1) % 2 == 1
    return inside


def _clear(lines: Points, samples: Points, box: LabelBox) -> NDArray[np.bool_]:
    """About which samples no edge touches the box: by separating axes, exact."""
    lines = _within_reach(lines, samples, box)
    middle_x, middle_y = (lines[:, 0] + lines[:, 2]) / 2, (lines[:, 1] + lines[:, 3]) / 2
    reach_x, reach_y = (lines[:, 2] - lines[:, 0]) / 2, (lines[:, 3] - lines[:, 1]) / 2
    away_x, away_y = middle_x - samples[:, :1] - box.across, middle_y - samples[:, 1:] - box.down
    half_width, half_height = box.half_width, box.half_height
    touching = (
        (np.abs(away_x) <= half_width + np.abs(reach_x))
        & (np.abs(away_y) <= half_height + np.abs(reach_y))
        & (np.abs(reach_x * away_y - reach_y * away_x) <= np.abs(reach_x) * half_height + np.abs(reach_y) * half_width)
    )
    return np.logical_not(touching.any(axis=1))


def _within_reach(lines: Points, samples: Points, box: LabelBox) -> Points:
    """The edges that some of the boxes may touch. Samples are near each other, and most of a map's edges far away."""
    middle, half = np.array((box.across, box.down)), np.array((box.half_width, box.half_height)) + _MARGIN
    left, top = samples.min(axis=0) + middle - half
    right, bottom = samples.max(axis=0) + middle + half
    x0, y0, x1, y1 = lines.T
    is_apart = (np.maximum(x0, x1) < left) | (np.minimum(x0, x1) > right)
    is_apart |= (np.maximum(y0, y1) < top) | (np.minimum(y0, y1) > bottom)
    near: Points = lines[~is_apart]
    return near


def untouched(lines: Points, frame: Bounds) -> bool:
    """Whether no line touches a rectangle x0, y0, x1, y1."""
    x0, y0, x1, y1 = frame
    middle = np.array([[(x0 + x1) / 2, (y0 + y1) / 2]])
    return bool(_clear(lines, middle, LabelBox(0.0, 0.0, (x1 - x0) / 2, (y1 - y0) / 2)).all())
