"""Shapes and labels in points from the top left -> a Drawing; and the outlines that charts are made of."""

from functools import lru_cache
from typing import TYPE_CHECKING

from matplotlib.path import Path as Outline

from reportgen.charts.artists import Shape, Words, drawn
from reportgen.model.basemap import Ring
from reportgen.model.drawing import Anchor, Drawing, Fill, Stroke

if TYPE_CHECKING:
    import numpy as np

    from reportgen.typography import Typeface

# A cubic that stands for a quarter of a circle has its control points this share of the radius from its ends.
_QUARTER = 0.5523
_REMEMBERED = 2000


class Canvas:
    """An empty drawing of `width` x `height` points to put marks on, in painting order."""

    def __init__(self, width: float, height: float, typeface: "Typeface") -> None:
        self.width = width
        self.height = height
        self.typeface = typeface
        self._things: list[Shape | Words] = []

    def shape(  # a shape has as many properties
        self, outline: Outline, fill: Fill | None, stroke: Stroke | None = None, name: str = "", part: str = ""
    ) -> None:
        """Put a shape, `part` of what it stands for; where it has several rings they fill by the even-odd rule."""
        self._things.append(Shape(outline, fill, stroke, name, part))

    def label(  # noqa: PLR0913  # a label has as many properties
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        colour: str,
        *,
        bold: bool = False,
        anchor: Anchor = Anchor.START,
        name: str = "",
        word: str = "",
        part: str = "",
    ) -> None:
        """Put one line of text: `y` is its baseline, `size` in points, `colour` a role, `word` what it is a line of."""
        self._things.append(Words(x, y, text, size, colour, bold, anchor, name, word, part))

    def record(self) -> Drawing:
        """Everything put on the sheet, as plain data; UnrecordableError where something lies outside."""
        marks = (mark for thing in self._things for mark in drawn(self.width, self.height, self.typeface, thing))
        return Drawing(self.width, self.height, tuple(marks))


@lru_cache(maxsize=_REMEMBERED)
def rectangle(x: float, y: float, width: float, height: float, radius: float = 0.0) -> Outline:
    """The outline of a rectangle by its top left corner, with corners rounded by at most half its shorter side."""
    right, bottom = x + width, y + height
    corner = max(0.0, min(radius, width / 2, height / 2))
    if not corner:
        return closed((((x, y), (right, y), (right, bottom), (x, bottom)),))
    hold = corner * (1 - _QUARTER)
    vertices = [(x + corner, y)]
    codes = [Outline.MOVETO]
    for start, first, second, end in (
        ((right - corner, y), (right - hold, y), (right, y + hold), (right, y + corner)),
        ((right, bottom - corner), (right, bottom - hold), (right - hold, bottom), (right - corner, bottom)),
        ((x + corner, bottom), (x + hold, bottom), (x, bottom - hold), (x, bottom - corner)),
        ((x, y + corner), (x, y + hold), (x + hold, y), (x + corner, y)),
    ):
        vertices += [start, first, second, end]
        codes += [Outline.LINETO, Outline.CURVE4, Outline.CURVE4, Outline.CURVE4]
    return Outline([*vertices, (x + corner, y)], [*codes, Outline.CLOSEPOLY])


@lru_cache(maxsize=_REMEMBERED)
def closed(rings: tuple[Ring, ...]) -> Outline:
    """The outline of closed rings; a ring's first point need not be repeated at its end."""
    vertices: list[tuple[float, float]] = []
    codes: list[np.uint8] = []
    for ring in rings:
        points = ring[:-1] if ring[0] == ring[-1] else ring
        vertices += [*points, points[0]]
        codes += [Outline.MOVETO, *[Outline.LINETO] * (len(points) - 1), Outline.CLOSEPOLY]
    return Outline(vertices, codes)


@lru_cache(maxsize=_REMEMBERED)
def line_between(start: tuple[float, float], end: tuple[float, float]) -> Outline:
    """A straight line."""
    return Outline([start, end], [Outline.MOVETO, Outline.LINETO])


def disc(centre: tuple[float, float], radius: float) -> Outline:
    """The outline of a disc."""
    return rectangle(centre[0] - radius, centre[1] - radius, 2 * radius, 2 * radius, radius)
