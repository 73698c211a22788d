"""Text and a size -> widths, line breaks and font files. The home of fontTools."""

from reportgen.typography.breaking import Breaks, BrokenLine, Piece, Stretch, break_text
from reportgen.typography.cuts import Cut
from reportgen.typography.typeface import Typeface, cuts_are_ready, load_typeface

__all__ = [
    "Breaks",
    "BrokenLine",
    "Cut",
    "Piece",
    "Stretch",
    "Typeface",
    "break_text",
    "cuts_are_ready",
    "load_typeface",
]
