"""A text -> the places where a line of it may end, here and in office programs."""

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
# "2-vuotiskausi", "C-avustus", "Lähellä-fi": a sign or two beside a hyphen tell nothing by themselves.
_TIGHT_HYPHEN = re.compile(r"\d[-\u2010]|(?:^|[\s\-\u2010(/])\w[-\u2010]|[-\u2010](?=\w{1,2}(?!\w))")
_NAME_HYPHEN = re.compile(r"(?<!\w)[^\W\d_a-zåäö][^\W\d_]*[-\u2010](?=[^\W\d_a-zåäö])")
# "4 alueella", and dashes: a line begins neither with one that leads a word, nor with one that stands alone.
_TIGHT_SPACE = re.compile(r"(?<![^\s(])\d{1,3} +(?=[a-zåäö])|(?<=\S) +(?=[-\u2010–—](?:[^\W\d_]|[ \n]|$))")
_DASH = re.compile(r"(?<=[^\W\d_])[–—](?=[^\W\d_])")
_INVISIBLE = re.compile(r"(?<=[^\s\u00ad])[\u00ad\u200b](?=[^\s\u00ad])")

# Where LibreOffice, or another program that follows UAX 14, may end a line though we do not: after hyphens and dashes
# anywhere, before a long dash, after these signs, at odd spaces. At a soft hyphen it leaves no room for the hyphen.
_LOOSE_AFTER = re.compile(r"[-\u2010\u2012–—/|!?…}\u00ad\u2000-\u2006\u2008-\u200a\u205f](?=[^\s\u00a0\u202f\u2060])")
_LOOSE_BEFORE = re.compile(r"(?<=[^\s\u00a0\u202f\u2060])(?=—)|(?<=[.,:;])(?=[(\[{])")
# Where LibreOffice refuses a space that we end a line at: before a sign that leads a word, after a bracket alone.
_REFUSED = re.compile(r"(?<=[(\[{¿¡]) +| +(?=[.,:;!?/)\]}]\S)")

_NAME, _COMPOUND = 1 / 2, 2 / 3
"""How much of a line has to be left so that a name, or another word with a hyphen, goes to the next line whole.

Half a name reads as another name. Two thirds of a line do not look ragged.
"""


@dataclass(frozen=True, slots=True)
class Chance:
    """A place where a line may end: it holds the text up to `end`, and the next line starts at `start`.

    Between them stand the spaces that the break swallows. `hyphen` tells that a soft hyphen shows; `doubtful` that
    another program may refuse this place. A `weak` one is inside a word that is better whole, as "Kanta-Häme": the
    line rather ends before that word, if this leaves such a share of it.
    """

    end: int
    start: int
    hyphen: bool = False
    doubtful: bool = False
    weak: float = 0.0


@dataclass(frozen=True, slots=True)
class Chances:
    """The places where lines of a text may end, in order, besides at newlines and at the end of the text.

    Lines end at the `free` ones; at `glued` ones, which part what belongs together, where else a word would be torn.
    At `loose` places, the starts of the next line, a line of another program may end besides.
    """

    free: tuple[Chance, ...]
    glued: tuple[Chance, ...]
    loose: tuple[int, ...]


def chances_of(text: str) -> Chances:
    """Where lines of a text may end. It is free of tabs."""
    tight_spaces = {match.end() for match in _TIGHT_SPACE.finditer(text)}
    tight_hyphens = {match.end() for match in _TIGHT_HYPHEN.finditer(text)}
    found = (*_between_words(text), *_inside_words(text))
    tight = tight_spaces | tight_hyphens
    loose = {match.end() for pattern in (_LOOSE_AFTER, _LOOSE_BEFORE) for match in pattern.finditer(text)}
    # A space that ends a line needs no room.
    loose |= {len(text[:place].rstrip(" ")) for place in tight_spaces}
    return Chances(
        tuple(sorted((chance for chance in found if chance.start not in tight), key=_start)),
        tuple(sorted((chance for chance in found if chance.start in tight), key=_start)),
        tuple(sorted(loose)),
    )


def _start(chance: Chance) -> int:
    return chance.start


def _between_words(text: str) -> Iterator[Chance]:
    refused = {match.end() for match in _REFUSED.finditer(text)}
    for match in _SPACES.finditer(text):
        if match.end() < len(text) and text[match.end()] != "\n":
            yield Chance(match.start(), match.end(), doubtful=match.end() in refused)


def _inside_words(text: str) -> Iterator[Chance]:
    names = {match.end() for match in _NAME_HYPHEN.finditer(text)}
    for pattern in (_HYPHEN, _DASH, _INVISIBLE):
        for match in pattern.finditer(text):
            place = match.end()
            if not _is_mark(text[place]) and text[place] not in _NO_BREAK:
                weak = _NAME if place in names else _COMPOUND if pattern is _HYPHEN else 0.0
                yield Chance(place, place, hyphen=match.group() == SOFT_HYPHEN, weak=weak)


@dataclass(frozen=True, slots=True)
class TornPlaces:
    """Where words may be torn, between graphemes, in order: everywhere, and beside no-break characters or not."""

    every: tuple[int, ...]
    gentle: tuple[int, ...]
    tight: tuple[int, ...]


def torn_places(text: str) -> TornPlaces:
    """The places inside the words of a text where a word that is too long for a line may be torn."""
    every = [
        place
        for place in range(1, len(text))
        if text[place] not in _JOINERS and text[place - 1] != "\u200d" and not _is_mark(text[place])
    ]
    tight = [place for place in every if text[place - 1] in _NO_BREAK or text[place] in _NO_BREAK]
    beside = frozenset(tight)
    return TornPlaces(tuple(every), tuple(place for place in every if place not in beside), tuple(tight))


def _is_mark(character: str) -> bool:
    return unicodedata.category(character).startswith("M")
