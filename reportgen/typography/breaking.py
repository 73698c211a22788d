"""Styled text, a size and a width -> measured lines, with the widths between which they stay the same."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from reportgen.typography.chances import SOFT_HYPHEN
from reportgen.typography.ends import LineEnd, MeasuredText, Measures, line_ends
from reportgen.typography.typeface import Typeface


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text in one style, to be broken. The border of two pieces is no place to break by itself."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """The part of a line that comes from one piece, by its index; `x` from the line's start and `width` in points.

    Soft hyphens that do not show are left out; one that shows stays U+00AD, which the font draws as a hyphen and a
    reader's program joins words at. A tab is a space.
    """

    piece: int
    text: str
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class BrokenLine:
    """One line; `width` is in points, without the spaces at its end.

    `space` says whether there were any, or a forced new line: who copies or hears the text needs them back, or words
    fuse. `next` is where the next line starts in the text of all pieces. From the width `firm` on, the line may end
    elsewhere, here or in another program. It is 0 if another program may refuse to end it here at all, and infinite if
    the line needs no forced new line or could not have one: it ends at one already, or inside a word.
    """

    stretches: tuple[Stretch, ...]
    width: float
    space: bool
    next: int
    firm: float = math.inf

    @property
    def text(self) -> str:
        """The words of the line, without their style."""
        return "".join(stretch.text for stretch in self.stretches)


@dataclass(frozen=True, slots=True)
class Breaks:
    """The lines of a text, and the widths at which they stay the same, in points.

    Any width from `narrowest` to below `widest` gives these lines (unless one grapheme is wider than the line). Below
    `steady`, other programs break the text alike, as far as their rules are known; `risky` says that the width asked
    for is beyond that. `torn` says that a word was wider than the line by itself and is broken inside.
    """

    lines: tuple[BrokenLine, ...]
    narrowest: float
    widest: float
    risky: bool
    steady: float = math.inf
    torn: bool = False


def break_text(pieces: Sequence[Piece], size: float, width: float, typeface: Typeface) -> Breaks:
    """Break text of a size into lines no wider than `width`, both in points.

    Lines end at spaces (which are swallowed), after a hyphen before a letter, after a dash between letters, at
    zero-width spaces and soft hyphens; inside a word only where the word alone is wider than the line; never at a
    no-break character. A newline forces a new line. No text gives one empty line. A line is wider than `width` only
    where one grapheme is.
    """
    measures, owners = _measure(tuple(pieces), typeface)
    measured = MeasuredText(measures, size)
    ends = line_ends(measured, width)
    narrowest = max(end.width for end in ends)
    widest = min(end.widest for end in ends)
    steady = min(widest, *(end.steady for end in ends))
    return Breaks(
        tuple(_line(measured, owners, end) for end in ends),
        narrowest,
        widest,
        risky=steady <= width,
        steady=steady,
        torn=any(end.torn for end in ends),
    )


# A layout asks for the same text at many widths and sizes, and extracts share most of their texts.
@lru_cache(maxsize=500)
def _measure(pieces: tuple[Piece, ...], typeface: Typeface) -> tuple[Measures, Sequence[int]]:
    """The measures of the text, and the piece that each character comes from."""
    characters: list[str] = []
    advances: list[float] = []
    owners: list[int] = []
    for index, piece in enumerate(pieces):
        text = piece.text.replace("\t", " ")
        characters += text
        advances += _advances(text, piece, typeface)
        owners += [index] * len(text)
    return Measures("".join(characters), advances), owners


def _advances(text: str, piece: Piece, typeface: Typeface) -> list[float]:
    """The advance of each character, in ems, as it stands where no soft hyphen shows: a mark belongs to its letter."""
    hyphen = typeface.advances(SOFT_HYPHEN, bold=piece.bold, italic=piece.italic)[0]
    visible = iter(typeface.advances(text.replace(SOFT_HYPHEN, ""), bold=piece.bold, italic=piece.italic))
    return [hyphen if character == SOFT_HYPHEN else next(visible) for character in text]


def _line(measured: MeasuredText, owners: Sequence[int], end: LineEnd) -> BrokenLine:
    first, last = end.first, end.chance.end
    stretches = []
    start = first
    for place in range(first + 1, last + 1):
        if place < last and owners[place] == owners[start]:
            continue
        # A soft hyphen shows only where the line ends at it.
        shown = end.chance.hyphen and place == last
        text = measured.visible(start, place, hyphen=shown)
        if text:
            x = measured.width(first, start)
            stretches.append(Stretch(owners[start], text, x, measured.width(start, place, hyphen=shown)))
        start = place
    following = end.chance.start
    ends_by_itself = following >= len(measured.text) or measured.text[following - 1] == "\n"
    firm = math.inf if ends_by_itself or end.torn or end.chance.hyphen else min(end.widest, end.steady)
    return BrokenLine(tuple(stretches), end.width, following > last, following, firm)
