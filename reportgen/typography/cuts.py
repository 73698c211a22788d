"""What a static font file tells that text is measured with: a name, widths, heights."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

LAID_OUT = frozenset("\n\t")
"""Characters that line breaking takes away, so that the font need not have them."""

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

    # Texts are remembered by their cut, which is asked for its hash with every one of them.
    def __hash__(self) -> int:
        return hash(self.name)

    def advances(self, text: str) -> list[float]:
        """The advance of every character of a text, in ems."""
        widths = self.widths
        return [widths.get(ord(character), _UNKNOWN_WIDTH) for character in text]

    def covers(self, text: str) -> bool:
        """Whether the font has every character of a text, newlines and tabs aside, which line breaking takes away."""
        widths = self.widths
        return all(ord(character) in widths or character in LAID_OUT for character in text)
