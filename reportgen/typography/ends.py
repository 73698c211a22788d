"""A measured text and a width -> where each of its lines ends, and between which widths it does."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, islice

from reportgen.typography.chances import SOFT_HYPHEN, Chance, TornPlaces, chances_of, torn_places


class Measures:
    """A text with the advance of each character in ems and the places where lines may end: the same at every size.

    Advances are multiples of a power of two, so that their sums are exact in any order: what fits a width once, fits
    it always.
    """

    def __init__(self, text: str, advances: Sequence[float]) -> None:
        self.text = text
        self.advances = advances
        laid_out = (
            0.0 if character in {SOFT_HYPHEN, "\n"} else advance
            for character, advance in zip(text, advances, strict=True)
        )
        self.offsets = tuple(accumulate(laid_out, initial=0.0))
        self.chances = chances_of(text)

    @cached_property
    def torn(self) -> TornPlaces:
        """Where words may be torn. Few texts have a word that is too long, so this is found only when asked for."""
        return torn_places(self.text)


class MeasuredText:
    """A text measured at a size in points."""

    def __init__(self, measures: Measures, size: float) -> None:
        self.measures = measures
        self.text = measures.text
        self._size = size
        self._offsets = measures.offsets
        self._advances = measures.advances

    def width(self, first: int, last: int, *, hyphen: bool = False) -> float:
        """Points from one place to another; `hyphen` says that the soft hyphen before the second shows."""
        ems = self._offsets[last] - self._offsets[first]
        return (ems + self._advances[last - 1] if hyphen else ems) * self._size

    def visible(self, first: int, last: int, *, hyphen: bool = False) -> str:
        """The text from one place to another, without soft hyphens but for one at its end if `hyphen` says so."""
        shown = self.text[first:last].replace(SOFT_HYPHEN, "")
        return shown + SOFT_HYPHEN if hyphen else shown


@dataclass(frozen=True, slots=True)
class LineEnd:
    """A line from the place `first` to a chance. From a width of `widest` points on, it would end elsewhere.

    From `steady` on, it may end elsewhere in another program. `torn` marks an end inside a word.
    """

    first: int
    chance: Chance
    width: float
    widest: float
    steady: float
    torn: bool


def line_ends(measured: MeasuredText, width: float) -> list[LineEnd]:
    """The ends of all lines; there is at least one."""
    text = measured.text
    ends: list[LineEnd] = []
    first = 0
    for paragraph in text.split("\n"):
        finish = first + len(paragraph)
        # A forced new line is swallowed like a space.
        last = Chance(first + len(paragraph.rstrip(" ")), min(finish + 1, len(text)))
        while not ends or ends[-1].chance is not last:
            ends.append(_line_end(_Ahead(measured, first, finish, last), width))
            first = ends[-1].chance.start
    return ends


class _Ahead:
    """Where a line that starts at `first` may end, nearest first, up to `finish`, the end of its paragraph."""

    def __init__(self, measured: MeasuredText, first: int, finish: int, last: Chance) -> None:
        self.measured = measured
        self.first = first
        self._finish = finish
        self._last = last

    def words(self) -> Iterator[Chance]:
        """The chances between words, then the paragraph's end."""
        yield from self._up_to_finish(self.measured.measures.chances.free)
        yield self._last

    def glued(self) -> Iterator[Chance]:
        """The chances that part what belongs together, as a count and its noun."""
        yield from self._up_to_finish(self.measured.measures.chances.glued)

    def _up_to_finish(self, chances: Sequence[Chance]) -> Iterator[Chance]:
        start = bisect_right(chances, self.first, key=_start)
        stop = bisect_left(chances, self._finish, lo=start, key=_start)
        yield from (chances[index] for index in range(start, stop))

    def looser(self, after: int) -> Iterator[int]:
        """The nearest place past `after` where another program may end the line, if there is one: text only grows."""
        loose = self.measured.measures.chances.loose
        index = bisect_right(loose, max(after, self.first))
        if index < len(loose) and loose[index] < self._finish:
            yield loose[index]

    def inside(self, places: Sequence[int], after: int) -> range:
        """The indices of those of `places` past `after` that are inside the word that starts the line."""
        space = self.measured.text.find(" ", self.first + 1, self._finish)
        return range(bisect_right(places, after), bisect_left(places, self._finish if space < 0 else space))


def _start(chance: Chance) -> int:
    return chance.start


def _line_end(ahead: _Ahead, width: float) -> LineEnd:
    measured, first = ahead.measured, ahead.first
    chosen, widest = _furthest(measured, first, ahead.words(), width)
    if chosen is None:
        chosen, wider = _furthest(measured, first, ahead.glued(), width)
        widest = min(widest, wider)
    torn = chosen is None
    weak = None
    if chosen is not None and chosen.weak and (before := _before_word(ahead, chosen)):
        whole, needed = before
        if needed > width:
            widest = min(widest, needed)
        else:
            chosen, weak = whole, chosen
    if chosen is None:
        chosen, widest = _tear(ahead, width)
        # Another program would rather end the line at a looser chance, and tears at no-break characters too.
        tight = measured.measures.torn.tight
        others = [*ahead.looser(first), *(tight[index] for index in ahead.inside(tight, chosen.end)[:1])]
    else:
        # Another program fills the line as far as it can.
        others = [*ahead.looser(chosen.start), *([weak.end] if weak else [])]
    steady = 0.0 if chosen.doubtful else min([widest, *(measured.width(first, place) for place in others)])
    needed = measured.width(first, chosen.end, hyphen=chosen.hyphen)
    return LineEnd(first, chosen, needed, widest, steady, torn)


def _before_word(ahead: _Ahead, inside: Chance) -> tuple[Chance, float] | None:
    """The chance before the word that a line would end in, if that leaves enough of it, and that word's width."""
    measured, first = ahead.measured, ahead.first
    before = None
    for chance in ahead.words():
        if chance.weak:
            continue
        if chance.start > inside.start:
            break
        before = chance
    enough = inside.weak * measured.width(first, inside.end)
    if before is None or before.hyphen or measured.width(first, before.end) < enough:
        return None
    return before, measured.width(before.start, chance.end, hyphen=chance.hyphen)


def _tear(ahead: _Ahead, width: float) -> tuple[Chance, float]:
    """The chance inside the word at the line's start that fits best.

    It is at a no-break character only where nothing else fits; where nothing fits at all, one grapheme stands alone.
    """
    measured, first = ahead.measured, ahead.first
    torn = measured.measures.torn
    _, widest = _furthest(measured, first, ahead.words(), width)
    for places in (torn.gentle, torn.every):
        inside = ahead.inside(places, first)
        # Text only grows. A word may be as long as a book, so that its places are not tried one by one.
        fitting = bisect_right(inside, width, key=lambda index: measured.width(first, places[index]))
        if fitting < len(inside):
            widest = min(widest, measured.width(first, places[inside[fitting]]))
        if fitting:
            place = places[inside[fitting - 1]]
            return Chance(place, place), widest
    nearest = [Chance(torn.every[index], torn.every[index]) for index in ahead.inside(torn.every, first)[:1]]
    return min((*nearest, *islice(ahead.glued(), 1), *islice(ahead.words(), 1)), key=_start), widest


def _furthest(
    measured: MeasuredText, first: int, candidates: Iterable[Chance], width: float
) -> tuple[Chance | None, float]:
    """The last candidate that fits, and the least width with which a later one would."""
    chosen = None
    widest = math.inf
    for chance in candidates:
        needed = measured.width(first, chance.end, hyphen=chance.hyphen)
        if needed <= width:
            chosen, widest = chance, math.inf
        else:
            widest = min(widest, needed)
            # A hyphen may make a nearer chance the wider one, but text only grows.
            if measured.width(first, chance.end) > max(width, widest):
                break
    return chosen, widest
