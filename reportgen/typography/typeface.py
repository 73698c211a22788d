"""The name of a font family in; its four cuts, the widths of text in them and the characters they lack out."""

from dataclasses import dataclass
from functools import lru_cache

from reportgen.typography.cache import ensure_cut, stored_cut
from reportgen.typography.cuts import Cut
from reportgen.typography.sources import find_family

_LAID_OUT = frozenset("\n\t")
"""Characters that line breaking takes away, so that the font need not have them."""


@dataclass(frozen=True, slots=True)
class Typeface:
    """A family in four cuts, which have the same characters, ascent and descent."""

    family: str
    regular: Cut
    bold: Cut
    italic: Cut
    bold_italic: Cut

    @property
    def ascent(self) -> float:
        """The height of the line above the baseline, in ems."""
        return self.regular.ascent

    @property
    def descent(self) -> float:
        """The depth of the line below the baseline, in ems, positive."""
        return self.regular.descent

    def cut(self, *, bold: bool = False, italic: bool = False) -> Cut:
        """The cut of a style."""
        if italic:
            return self.bold_italic if bold else self.italic
        return self.bold if bold else self.regular

    def width(self, text: str, size: float, *, bold: bool = False, italic: bool = False) -> float:
        """The width of one line of text in points at a size in points, the way a writer draws it: no kerning."""
        return _ems(self.cut(bold=bold, italic=italic), text) * size

    def missing(self, text: str) -> tuple[str, ...]:
        """The characters that the font lacks, in the order of the text, once each."""
        widths = self.regular.widths
        return tuple(
            character
            for character in dict.fromkeys(text)
            if ord(character) not in widths and character not in _LAID_OUT
        )


@lru_cache(maxsize=20_000)
def _ems(cut: Cut, text: str) -> float:
    return sum(cut.advances(text))


def load_typeface(family: str) -> Typeface:
    """The typeface of a family ("Arimo"). Its cuts are made on the first use, which takes seconds, and kept.

    ReportError for an unknown family, and where the cuts cannot be kept.
    """
    found = find_family(family)
    return Typeface(family, *(ensure_cut(found, source) for source in found.sources))


def cuts_are_ready(family: str) -> bool:
    """Will `load_typeface` find its cuts made? If not, it takes seconds. ReportError for an unknown family."""
    found = find_family(family)
    return all(stored_cut(found, source) is not None for source in found.sources)
