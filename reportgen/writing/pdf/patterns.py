"""A fill's pattern over an outline -> vector lines, clipped to it.

The lines stand at multiples of the spacing on the page, so that the pattern runs on from an area to its neighbour.
"""

from math import ceil, floor

from reportgen.model.boxes import Box
from reportgen.model.drawing import Pattern, Stroke
from reportgen.writing.pdf.content import Content, point

SPACING = 4.0
"""The distance of a pattern's lines or dots from each other, in points along the page's axes."""

_LINE = 0.6
_DOT = 1.2
_DOT_LENGTH = 0.01
"""A dash this long with round ends is a dot; some viewers draw nothing for one without any length."""


def draw_pattern(content: Content, pattern: Pattern, ink: str, outline: str, bounds: Box) -> None:
    """Draw a pattern in a colour role inside an outline that lies within `bounds`."""
    with content.clipped(outline):
        if pattern is Pattern.DOTS:
            rows = ((_horizontal(bounds, y), bounds.x % SPACING) for y in _multiples(bounds.y, bounds.bottom))
            content.dashes(rows, Stroke(ink, _DOT), _DOT_LENGTH, SPACING - _DOT_LENGTH)
            return
        lines: list[str] = []
        if pattern is Pattern.LINES:
            lines += (_horizontal(bounds, y) for y in _multiples(bounds.y, bounds.bottom))
        if pattern in (Pattern.HATCH, Pattern.CROSS):
            lines += (_diagonal(bounds, s, rising=True) for s in _diagonals(bounds.x + bounds.y, bounds))
        if pattern is Pattern.CROSS:
            lines += (_diagonal(bounds, s, rising=False) for s in _diagonals(bounds.x - bounds.bottom, bounds))
        content.paint(" ".join(lines), None, Stroke(ink, _LINE))


def _multiples(start: float, end: float, step: float = SPACING) -> list[float]:
    return [index * step for index in range(floor(start / step), ceil(end / step) + 1)]


def _diagonals(start: float, bounds: Box) -> list[float]:
    """The sums (or differences) of x and y that diagonals through the bounds have; they lie 2 ** 0.5 times as close."""
    return _multiples(start, start + bounds.width + bounds.height, SPACING * 1.5)


def _horizontal(bounds: Box, y: float) -> str:
    return f"{point(bounds.x, y)} m {point(bounds.right, y)} l"


def _diagonal(bounds: Box, along: float, *, rising: bool) -> str:
    """The line x + y = along, which rises to the right as seen, or x - y = along, over the height of the bounds."""
    if rising:
        return f"{point(along - bounds.y, bounds.y)} m {point(along - bounds.bottom, bounds.bottom)} l"
    return f"{point(along + bounds.y, bounds.y)} m {point(along + bounds.bottom, bounds.bottom)} l"
