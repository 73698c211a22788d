"""A text and a width -> its lines, for the few sentences inside drawings."""

from collections.abc import Iterable

from reportgen.typography import Piece, Typeface, break_text

# Renderers differ by about half a percent in the width of a line.
_SPARE = 1.01


def wrapped(text: str, size: float, width: float, typeface: Typeface, *, bold: bool = False) -> tuple[str, ...]:
    """The lines of a text of `size` points in `width` points."""
    breaks = break_text([Piece(text, bold=bold)], size, max(width, size) / _SPARE, typeface)
    return tuple(line.text for line in breaks.lines)


def widest(lines: Iterable[str], size: float, typeface: Typeface, *, bold: bool = False) -> float:
    """The width in points of the widest of some lines, with the half percent that renderers differ by; 0 for none."""
    return _SPARE * max((typeface.width(line, size, bold=bold) for line in lines), default=0.0)
