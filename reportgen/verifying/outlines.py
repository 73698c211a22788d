"""Outlines as a drawing and as a deck have them -> whether they are the same, point by point."""

import re
from array import array
from collections.abc import Iterable, Sequence
from functools import lru_cache
from operator import add, sub

from reportgen.model.boxes import EMU_PER_POINT
from reportgen.model.drawing import Segments
from reportgen.verifying.found import EmuBounds, SampledOutline

_COMMAND = re.compile(rb"<a:(moveTo|lnTo|cubicBezTo|close)\b")
_X, _Y = re.compile(rb' x="(-?\d+)"'), re.compile(rb' y="(-?\d+)"')
_SIZE = re.compile(rb'<a:path w="(\d+)" h="(\d+)"')
_LETTERS = {b"moveTo": "M", b"lnTo": "L", b"cubicBezTo": "C", b"close": "Z"}
_TOLERANCE = 0.0101
"""How far a point may stand from its place within its outline, in points: decks have them in hundredths."""

_KEPT = 4000
_LOOKED_AT = 32
"""PDFium tells points one by one: all of those of maps would make a build a fiftieth slower."""


# Maps of a size differ in their fills only.
@lru_cache(maxsize=_KEPT)
def bounds_of(segments: Segments) -> tuple[float, float, float, float]:
    """The left, top, width and height of an outline as it was laid out."""
    xs, ys = segments.across, segments.down
    left, top = min(xs), min(ys)
    return left, top, max(xs) - left, max(ys) - top


def chosen(count: int) -> range:
    """Which of the points of an outline in a PDF are looked at: all of a small one, at most 32 of an area's."""
    return range(0, count, 1 + count // _LOOKED_AT)


@lru_cache(maxsize=_KEPT)
def points_of(segments: Segments) -> tuple[int, Sequence[float], Sequence[float]]:
    """How many points an outline goes through, with those by which it is closed; the chosen ones, right and down."""
    numbers: list[float] = []
    first: tuple[float, ...] = ()
    for command, places in segments:
        numbers += places
        if command == "M":
            first = places
        elif command == "Z" and tuple(numbers[-2:]) != first:
            numbers += first
    count = len(numbers) // 2
    right, down = (array("d", (numbers[2 * at + side] for at in chosen(count))) for side in (0, 1))
    return count, right, down


def goes_through(wanted: SampledOutline, found: SampledOutline) -> bool:
    """Whether a form of a PDF has as many points as it was laid out with, and goes through the chosen ones."""
    if found.points != wanted.points:
        return False
    right = found.corner[0] - wanted.corner[0]
    return _is_everywhere(-right, map(sub, found.across, wanted.across)) and _is_everywhere(
        found.corner[1] - wanted.corner[1], map(add, found.along, wanted.along)
    )


def _is_everywhere(expected: float, distances: Iterable[float]) -> bool:
    found = list(distances)
    return max(found) - expected <= _TOLERANCE and expected - min(found) <= _TOLERANCE


def is_drawn(outline: bytes, place: EmuBounds, wanted: Segments) -> bool:
    """Whether the outline of a shape in its place is the wanted one."""
    return _is_same(outline, place[2], place[3], wanted)


@lru_cache(maxsize=_KEPT)
def _is_same(outline: bytes, width: int, height: int, wanted: Segments) -> bool:
    size = _SIZE.search(outline)
    if size is None or "".join(map(_LETTERS.__getitem__, _COMMAND.findall(outline))) != wanted.commands:
        return False
    left, top, _, _ = bounds_of(wanted)
    return _are_near(
        _X.findall(outline), width / EMU_PER_POINT / max(int(size[1]), 1), [x - left for x in wanted.across]
    ) and _are_near(_Y.findall(outline), height / EMU_PER_POINT / max(int(size[2]), 1), [y - top for y in wanted.down])


def _are_near(found: Sequence[bytes], scale: float, wanted: Sequence[float]) -> bool:
    """Whether numbers are the wanted ones, but for rounding; there are tens of thousands in a deck."""
    if len(found) != len(wanted):
        return False
    places = map(scale.__mul__, map(float, found))
    return max(map(abs, map(sub, places, wanted)), default=0.0) <= _TOLERANCE
