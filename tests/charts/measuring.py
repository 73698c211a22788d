"""Where the marks of a Drawing lie, measured without the code that placed them."""

import itertools
from collections.abc import Iterator

import numpy as np
from matplotlib.path import Path as Outline

from reportgen.model.drawing import Anchor, Drawing, LabelMark, PathMark
from tests import gallery

Box = tuple[float, float, float, float]
_START = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}


def labels(drawing: Drawing) -> list[LabelMark]:
    return [mark for mark in drawing.marks if isinstance(mark, LabelMark)]


def paths(drawing: Drawing, name: str | None = None, part: str | None = None) -> list[PathMark]:
    return [
        mark
        for mark in drawing.marks
        if isinstance(mark, PathMark) and name in {None, mark.name} and part in {None, mark.part}
    ]


def letters(label: LabelMark) -> Box:
    """The box of a label's letters: none of Arimo's letters in the gallery reaches farther."""
    width = gallery.typeface().width(label.text, label.size, bold=label.bold)
    left = label.x - _START[label.anchor] * width
    deep = any(letter in "gjpqy;,€" for letter in label.text)
    tall = any(letter.isupper() or letter.isdigit() or letter in "bdfhijkltåäö" for letter in label.text)
    return (
        left,
        label.y - (0.74 if tall else 0.54) * label.size,
        left + width,
        label.y + (0.21 if deep else 0) * label.size,
    )


def extent(path: PathMark) -> Box:
    xs, ys = path.segments.across, path.segments.down
    return min(xs), min(ys), max(xs), max(ys)


def overlapping(boxes: list[tuple[str, Box]]) -> list[tuple[str, str]]:
    return [
        (one, other)
        for (one, a), (other, b) in itertools.combinations(boxes, 2)
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    ]


def holds(path: PathMark, box: Box, margin: float = 0.0) -> bool:
    """Whether the border of a box, reaching out by a margin, lies inside a path wherever one looks."""
    x0, y0, x1, y1 = box[0] - margin, box[1] - margin, box[2] + margin, box[3] + margin
    across, down = np.linspace(x0, x1, 60), np.linspace(y0, y1, 30)
    border = np.concatenate(
        [np.stack((across, np.full(60, y)), -1) for y in (y0, y1)]
        + [np.stack((np.full(30, x), down), -1) for x in (x0, x1)]
    )
    inside = np.zeros(len(border), dtype=bool)
    for ring in _rings(path):
        inside ^= Outline(ring).contains_points(border)
    return bool(inside.all())


def touches(path: PathMark, box: Box) -> bool:
    """Whether a path covers any of the border of a box."""
    x0, y0, x1, y1 = box
    points = np.array([(x, y) for x in np.linspace(x0, x1, 60) for y in np.linspace(y0, y1, 10)])
    return any(Outline(ring).contains_points(points).any() for ring in _rings(path))


def _rings(path: PathMark) -> Iterator[list[tuple[float, ...]]]:
    ring: list[tuple[float, ...]] = []
    for code, values in path.segments:
        if code == "M":
            ring = [values]
        elif code == "Z":
            yield ring
        else:
            ring.append(values[-2:])
