"""A text in; the places where a line of it may end, and where office programs may see that differently, out."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

SOFT_HYPHEN = "\u00ad"
_NO_BREAK = frozenset("\u00a0\u2007\u2011\u202f\u2060\ufeff")
_JOINERS = frozenset("\u00ad\u200d")

# Finds the text that stays before a break. A letter is what \w has besides digits and the underscore.
_SPACES = re.compile(r" +")
_HYPHEN = re.compile(r"(?<=[^\s\-\u2010])[-\u2010](?=[^\W\d_])")
_DASH = re.compile(r"(?<=[^\W\d_])[–—](?=[^\W\d_])")
_INVISIBLE = re.compile(r"(?<=[^\s\u00ad])[\u00ad\u200b](?=[^\s\u00ad])")

# Where another program may end a line, though we do not (UAX 14: classes HY, BA, B2, SY, EX, IN, CL).
_LOOSE = re.compile(r"(?<=\S)(?:[-\u2010\u2012–—/|!?…}](?=[^\s\u00a0\u202f\u2060])|(?=—)(?<=[^\s\u00a0\u202f\u2060]))")
# Where another program may refuse a space (UAX 14, LB13 and LB14: before a sign that closes, after one that opens).
_REFUSED_BEFORE = frozenset("/!?)]}»”’")
_REFUSED_AFTER = frozenset("([{«“‘¿¡")


@dataclass(frozen=True, slots=True)
class Chance:
    """A place where a line may end: it holds the text up to `end`, and the next line starts at `start`.

    Between them stand the spaces that the break swallows. `hyphen` tells that a soft hyphen shows; `doubtful` that
    another program may refuse this place.
    """

    end: int
    start: int
    hyphen: bool = False
    doubtful: bool = False


def chances(text: str) -> list[Chance]:
    """Where our lines may end, in order, besides at newlines and at the end of the text, which is free of tabs."""
    found = [
        Chance(match.start(), match.end(), doubtful=_refused(text, match.start(), match.end()))
        for match in _SPACES.finditer(text)
        if match.end() < len(text) and text[match.end()] != "\n" and not _is_mark(text[match.end()])
    ]
    found += [
        Chance(match.end(), match.end(), hyphen=match.group() == SOFT_HYPHEN)
        for pattern in (_HYPHEN, _DASH, _INVISIBLE)
        for match in pattern.finditer(text)
        if not _is_mark(text[match.end()])
    ]
    return sorted(found, key=lambda chance: chance.start)


def loose_chances(text: str) -> list[int]:
    """Where a line of another program may end besides, in order: the starts of the next line."""
    ours = {chance.start for chance in chances(text)}
    return sorted({match.end() for match in _LOOSE.finditer(text)} - ours)


def torn_chances(text: str, first: int) -> Iterator[tuple[Chance, bool]]:
    """Where the word that starts at `first` may be torn: between graphemes. The flag tells of a no-break character."""
    for place in range(first + 1, len(text)):
        before, after = text[place - 1], text[place]
        if after in " \n":
            return
        if _is_mark(after) or after in _JOINERS or before == "\u200d":
            continue
        yield Chance(place, place), before in _NO_BREAK or after in _NO_BREAK


def _refused(text: str, first: int, last: int) -> bool:
    return text[last] in _REFUSED_BEFORE or (first > 0 and text[first - 1] in _REFUSED_AFTER)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character).startswith("M")
