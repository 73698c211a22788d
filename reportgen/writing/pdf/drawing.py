"""A Drawing in its place -> vector paths and real text on the page."""

from contextlib import nullcontext
from dataclasses import replace
from functools import lru_cache
from itertools import groupby
from math import cos, radians, sin

from reportgen.model.boxes import Box
from reportgen.model.drawing import Anchor, Fill, LabelMark, PathMark, Segments, Stroke
from reportgen.model.figures import Ornament, PlacedFigure
from reportgen.writing.pdf.content import Content, point, rectangle
from reportgen.writing.pdf.fonts import Fonts
from reportgen.writing.pdf.patterns import draw_pattern

_OPERATORS = {"M": "m", "L": "l", "C": "c", "Z": "h"}
_SHARE_BEFORE = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}


def draw_ornament(content: Content, ornament: Ornament) -> None:
    """Draw a rectangle with its pattern and its border."""
    _paint(content, rectangle(ornament.box, ornament.rounding), ornament.box, ornament.fill, ornament.stroke)


def draw_figure(content: Content, figure: PlacedFigure, fonts: Fonts) -> None:
    """Draw all marks in their order, the drawing scaled to its box."""
    scale = figure.box.width / figure.drawing.width
    for word, marks in groupby(figure.drawing.marks, lambda mark: mark.word if isinstance(mark, LabelMark) else ""):
        with content.copied(f"{word} ") if word else nullcontext():
            for mark in marks:
                match mark:
                    case PathMark():
                        _draw_path(content, mark, figure.box, scale)
                    case LabelMark():
                        _draw_label(content, mark, figure.box, scale, fonts)


def _draw_path(content: Content, path: PathMark, box: Box, scale: float) -> None:
    outline, bounds = _outline(path.segments, box.x, box.y, scale)
    _paint(content, outline, bounds, path.fill, path.stroke and replace(path.stroke, width=path.stroke.width * scale))


def _paint(content: Content, outline: str, bounds: Box, fill: Fill | None, stroke: Stroke | None) -> None:
    """Fill an outline within its bounds and stroke it; in between comes the pattern of the fill, where it has one."""
    if fill is None or fill.pattern is None:
        content.paint(outline, fill, stroke)
        return
    content.paint(outline, fill, None)
    draw_pattern(content, fill.pattern, fill.ink, outline, bounds)
    content.paint(outline, None, stroke)


# Maps of a size differ in their fills only: their outlines, thousands of points, are written once.
@lru_cache(maxsize=4000)
def _outline(segments: Segments, left: float, top: float, scale: float) -> tuple[str, Box]:
    """A path on the page as operators, and its bounds."""
    parts: list[str] = []
    xs: list[float] = []
    ys: list[float] = []
    for command, coordinates in segments:
        for x, y in zip(coordinates[::2], coordinates[1::2], strict=True):
            xs.append(left + x * scale)
            ys.append(top + y * scale)
            parts.append(point(xs[-1], ys[-1]))
        parts.append(_OPERATORS[command])
    return " ".join(parts), Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _draw_label(content: Content, label: LabelMark, box: Box, scale: float, fonts: Fonts) -> None:
    size = label.size * scale
    before = fonts.width(label.text, size, bold=label.bold) * _SHARE_BEFORE[label.anchor]
    turn = radians(label.angle)
    # Labels follow each other in the file without a space, and would be copied and read as one word.
    space = "" if label.text.endswith("-") else " "
    content.text(
        box.x + label.x * scale - before * cos(turn),
        box.y + label.y * scale + before * sin(turn),
        label.text + space,
        size,
        label.colour,
        bold=label.bold,
        angle=label.angle,
    )
