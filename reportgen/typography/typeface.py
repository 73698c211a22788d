"""The name of a font family -> its four cuts, the widths of text in them and the characters they lack."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from reportgen.typography.cache import ensure_cut, stored_cut
from reportgen.typography.cuts import Cut
from reportgen.typography.fallback import fallback_cuts
from reportgen.typography.sources import find_family


@dataclass(frozen=True, slots=True)
class Typeface:
    """A family in four cuts, which have the same characters, ascent and descent."""

    family: str
    regular: Cut
    bold: Cut
    italic: Cut
    bold_italic: Cut

    def __hash__(self) -> int:
        return hash(self.family)  # as short as that of a cut, and as often asked for

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
        return _ems(self.cut(bold=bold, italic=italic), text, bold, italic) * size

    def advances(self, text: str, *, bold: bool = False, italic: bool = False) -> list[float]:
        """The advance of every character of a text, in ems, each in the font that draws it."""
        return _advances(self.cut(bold=bold, italic=italic), text, bold, italic)

    def fonts_of(self, text: str, *, bold: bool = False, italic: bool = False) -> tuple[tuple[str, Cut], ...]:
        """The text in stretches, each with the font that draws it: this typeface's where it can, else a fallback font.

        A letter and its combining marks stand in one font. What no font has is left to the typeface's own.
        """
        cut = self.cut(bold=bold, italic=italic)
        if cut.covers(text):
            return ((text, cut),) if text else ()
        return tuple(_stretches(cut, text, bold, italic))

    def missing(self, text: str) -> tuple[str, ...]:
        """The characters that no font has, in the order of the text, once each."""
        return tuple(character for character in self._foreign(text) if not _is_lent(character))

    def borrowed(self, text: str) -> tuple[str, ...]:
        """The characters that a fallback font draws, in the order of the text, once each."""
        return tuple(character for character in self._foreign(text) if _is_lent(character))

    def _foreign(self, text: str) -> tuple[str, ...]:
        return tuple(character for character in dict.fromkeys(text) if not self.regular.covers(character))


def _is_lent(character: str) -> bool:
    """Whether a fallback font has a character. What a font has for private use means nothing to a reader."""
    return unicodedata.category(character) != "Co" and any(cut.covers(character) for cut in fallback_cuts())


@lru_cache(maxsize=2000)
def _ems(cut: Cut, text: str, bold: bool, italic: bool) -> float:  # noqa: FBT001 - named in the methods that call it
    return sum(_advances(cut, text, bold, italic))


def _advances(cut: Cut, text: str, bold: bool, italic: bool) -> list[float]:  # noqa: FBT001 - as above
    widths = cut.widths
    try:
        return [widths[ord(character)] for character in text]
    except KeyError:
        return [width for part, font in _stretches(cut, text, bold, italic) for width in font.advances(part)]


def _stretches(cut: Cut, text: str, bold: bool, italic: bool) -> Iterator[tuple[str, Cut]]:  # noqa: FBT001 - as above
    """The text in stretches, each with its font. The fallback is read only if some cluster needs it."""
    held, font = "", cut
    for cluster in _clusters(text):
        chosen = cut
        if not cut.covers(cluster):
            chosen = next((other for other in fallback_cuts(bold=bold, italic=italic) if other.covers(cluster)), cut)
        if held and chosen is not font:
            yield held, font
            held = ""
        held, font = held + cluster, chosen
    if held:
        yield held, font


def _clusters(text: str) -> Iterator[str]:
    """Each letter with the marks that combine with it."""
    start = 0
    for place in range(1, len(text)):
        if not unicodedata.category(text[place]).startswith("M"):
            yield text[start:place]
            start = place
    if text:
        yield text[start:]


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
