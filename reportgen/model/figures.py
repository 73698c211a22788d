"""What is drawn in its place: figures, rectangles that mean nothing by themselves, the logo."""

from dataclasses import dataclass

from reportgen.model.boxes import Box
from reportgen.model.drawing import Drawing, Fill, Stroke


@dataclass(frozen=True, slots=True)
class PlacedFigure:
    """A drawing in its place, with its text alternative. A decorative one has none."""

    name: str
    box: Box
    drawing: Drawing
    alternative: str


@dataclass(frozen=True, slots=True)
class Ornament:
    """A rectangle that means nothing by itself: a swatch, a bar, a hairline. Writers mark it as decoration."""

    name: str
    box: Box
    fill: Fill | None
    stroke: Stroke | None = None
    rounding: float = 0.0


@dataclass(frozen=True, slots=True)
class Picture:
    """The optional logo, the one picture that a page may hold: a PNG file, in a box of its proportions. Decorative."""

    name: str
    box: Box
    data: bytes
