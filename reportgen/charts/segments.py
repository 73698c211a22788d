"""A matplotlib path whose y grows upwards -> the segments of a Drawing's path."""

from collections.abc import Iterator

import numpy as np
from matplotlib.path import Path as Outline

Segment = tuple[str, tuple[float, ...]]
Point = tuple[float, float]

_MOVE, _LINE, _CLOSE = int(Outline.MOVETO), int(Outline.LINETO), int(Outline.CLOSEPOLY)
_QUADRATIC, _CUBIC = int(Outline.CURVE3), int(Outline.CURVE4)


def segments_of(outline: Outline, height: float) -> tuple[Segment, ...]:
    """The segments in a drawing of a height in points, to hundredths of a point. Quadratic curves become cubic ones."""
    # Adding zero turns the negative zero into the positive one.
    rounded = np.round(np.asarray(outline.vertices) * (1, -1) + (0, height), 2) + 0.0
    points = [(x, y) for x, y in rounded.tolist()]
    codes = [_MOVE, *[_LINE] * (len(points) - 1)] if outline.codes is None else np.asarray(outline.codes).tolist()
    return tuple(_segments(points, codes))


def _segments(points: list[Point], codes: list[int]) -> Iterator[Segment]:
    place = 0
    while place < len(points):
        code = codes[place]
        if code == _LINE:
            yield "L", points[place]
        elif code == _MOVE:
            yield "M", points[place]
        elif code == _CLOSE:
            yield "Z", ()
        elif code == _CUBIC:
            yield "C", (*points[place], *points[place + 1], *points[place + 2])
            place += 2
        elif code == _QUADRATIC:
            yield "C", _raised(points[place - 1], points[place], points[place + 1])
            place += 1
        place += 1


def _raised(start: Point, control: Point, end: Point) -> tuple[float, ...]:
    first = [round(a + 2 / 3 * (b - a), 2) for a, b in zip(start, control, strict=True)]
    second = [round(a + 2 / 3 * (b - a), 2) for a, b in zip(end, control, strict=True)]
    return (*first, *second, *end)
