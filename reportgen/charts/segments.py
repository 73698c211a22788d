"""A matplotlib path whose y grows upwards -> the segments of a Drawing's path."""

import numpy as np
from matplotlib.path import Path as Outline
from numpy.typing import NDArray

from reportgen.model.drawing import Segments

_MOVE, _LINE, _CLOSE = int(Outline.MOVETO), int(Outline.LINETO), int(Outline.CLOSEPOLY)
_QUADRATIC, _CUBIC = int(Outline.CURVE3), int(Outline.CURVE4)
_LETTERS = bytes.maketrans(bytes((_MOVE, _LINE, _CLOSE)), b"MLZ")


def segments_of(outline: Outline, height: float) -> Segments:
    """The segments in a drawing of a height in points, to hundredths of a point. Quadratic curves become cubic ones."""
    # Adding zero turns the negative zero into the positive one.
    points = np.round(np.asarray(outline.vertices) * (1, -1) + (0, height), 2) + 0.0
    if outline.codes is None:
        return Segments("M" + "L" * (len(points) - 1), points.tobytes())
    codes = np.asarray(outline.codes)
    if (codes == _QUADRATIC).any():
        points, codes = _with_cubics(points, codes)
    letters = codes.tobytes().replace(bytes([_CUBIC]) * 3, b"C").translate(_LETTERS)
    return Segments(letters.decode("ascii"), points[codes != _CLOSE].tobytes())


def _with_cubics(
    points: NDArray[np.float64], codes: NDArray[np.uint8]
) -> tuple[NDArray[np.float64], NDArray[np.uint8]]:
    """The points and codes of the same path, every quadratic curve raised to a cubic one."""
    raised: list[NDArray[np.float64]] = []
    written: list[int] = []
    place = 0
    while place < len(codes):
        if codes[place] == _QUADRATIC:
            start, control, end = points[place - 1 : place + 2]
            raised += [np.round(side + 2 / 3 * (control - side), 2) for side in (start, end)]
            raised.append(end)
            written += [_CUBIC] * 3
            place += 2
        else:
            raised.append(points[place])
            written.append(int(codes[place]))
            place += 1
    return np.array(raised), np.array(written, dtype=np.uint8)
