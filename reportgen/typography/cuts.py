"""What a static font file tells that text is measured with: a name, widths, heights."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

_UNKNOWN_WIDTH = 1.0
"""Ems for a character that the font lacks: as wide as any letter. `Typeface.missing` names such characters first."""


@dataclass(frozen=True, slots=True)
class Cut:
    """One static font file.

    `name` is its own PostScript name ("Arimo-BoldItalic"), unique to the cut. `widths` maps code points to advances;
    these, `ascent` and `descent` (both positive) are in ems.
    """

    name: str
    path: Path
    widths: Mapping[int, float] = field(compare=False, repr=False)
    ascent: float
    descent: float

    def advances(self, text: str) -> list[float]:
        """The advance of every character of a text, in ems."""
        widths = self.widths
        return [widths.get(ord(character), _UNKNOWN_WIDTH) for character in text]
