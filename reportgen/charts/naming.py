"""A name and its ground -> the name in its place: in one line or more, wholly inside, or not at all."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from matplotlib.path import Path as Outline

from reportgen.charts import words
from reportgen.charts.ground import Ground, LabelBox, Points
from reportgen.charts.lines import widest
from reportgen.charts.sheet import Canvas, closed, rectangle
from reportgen.model.drawing import Anchor, Fill
from reportgen.typography import Typeface

# In ems: how far letters reach above and below their baseline, and the distance of a name's lines.
_CAPITAL = 0.74
_SMALL = 0.54
_DESCENT = 0.21
_LEADING = 1.08
_TALL = re.compile("[A-ZÅÄÖbdfhijkltåäö]")
_DEEP = re.compile("[gjpqy]")
# Second parts of the areas' compound names, which may stand on a line of their own.
_SECOND_PARTS = ("laakso", "kunta", "maa")
_VOWELS = "aeiouyåäö"
_SYLLABLE = re.compile(f"(?<=[a-zåäö])(?=[^{_VOWELS}-][{_VOWELS}])", re.IGNORECASE)
_CLEARANCE = 1.4
NOTHING: Points = np.empty((0, 4))


_PLATE = 1.0
"""How far the paper under a name on a pattern reaches beyond the letters: less than they keep clear of borders."""

_ROUNDING = 1.5


@dataclass(frozen=True, slots=True)
class PlacedName:
    """A name's lines at a size, centred on `x`; `y` is the middle of their height, in points."""

    name: str
    lines: tuple[str, ...]
    size: float
    x: float
    y: float


def whole_and_parted(name: str) -> tuple[tuple[str, ...], ...]:
    """The ways to set a name, best first: whole, broken at its hyphen, broken between the parts of a compound too."""
    halves = at_hyphen(name)
    parts = tuple(part for half in halves for part in _parted(half))
    return tuple(dict.fromkeys(((name,), halves, parts)))


def unbroken(name: str) -> tuple[tuple[str, ...], ...]:
    """The ways to set a name without a break inside a word, best first."""
    return tuple(dict.fromkeys(((name,), at_hyphen(name))))


def broken(name: str) -> tuple[tuple[str, ...], ...]:
    """The way to set a name of one word in two lines, if there is one: a last resort on a map."""
    lines = _parted(name)
    return (lines,) if "-" not in name and len(lines) > 1 else ()


def syllables(name: str) -> tuple[str, ...]:
    """A name broken at its hyphen, and the longer half between syllables, near its middle: the last resort."""
    lines = list(at_hyphen(name))
    longest = max(range(len(lines)), key=lambda index: len(lines[index]))
    word = lines[longest]
    breaks = [match.start() for match in _SYLLABLE.finditer(word) if match.start() > 1]
    if not breaks:
        return tuple(lines)
    middle = min(breaks, key=lambda place: abs(2 * place - len(word)))
    lines[longest : longest + 1] = [word[:middle] + "-", word[middle:]]
    return tuple(lines)


def extent(lines: Sequence[str], size: float) -> float:
    """The height in points from the top of a name's first line to the bottom of its last."""
    return (_rise(lines[0]) + (len(lines) - 1) * _LEADING + _drop(lines[-1])) * size


def place(  # noqa: PLR0913  # a name, its ground and its type
    name: str,
    ground: Ground,
    centre: tuple[float, float],
    size: float,
    typeface: Typeface,
    *,
    ways: Sequence[tuple[str, ...]],
    obstacles: Points = NOTHING,
) -> PlacedName | None:
    """The name on its ground, as near to `centre` as it fits, clear of edges and `obstacles`; None where it does not.

    `ways` are its settings in lines, the best first. A name that fits has room for its plate too.
    """
    for lines in ways:
        boxes = [
            LabelBox(
                0.0,
                (bottom + top) / 2,
                widest((line,), size, typeface) / 2 + _CLEARANCE,
                (bottom - top) / 2 + _CLEARANCE,
            )
            for line, top, bottom in _line_extents(lines, size)
        ]
        found = ground.nearest(centre, boxes, obstacles)
        if found:
            return PlacedName(name, lines, size, *found)
    return None


def frame_of(placed: PlacedName, typeface: Typeface) -> tuple[float, float, float, float]:
    """The box of a placed name's letters: x0, y0, x1, y1."""
    half_width, half_height = widest(placed.lines, placed.size, typeface) / 2, extent(placed.lines, placed.size) / 2
    return placed.x - half_width, placed.y - half_height, placed.x + half_width, placed.y + half_height


def write(sheet: Canvas, placed: PlacedName, colour: str, *, plate: bool = False, inset: bool = False) -> None:
    """Put a placed name on the sheet in a role's colour, on a plate of paper where it needs one."""
    if plate:
        paper = _plate(placed, sheet.typeface)
        sheet.shape(paper, Fill("paper"), None, placed.name, words.within(words.NAME_GROUND, inset=inset))
    part = words.within(words.NAME, inset=inset)
    first = placed.y - extent(placed.lines, placed.size) / 2 + _rise(placed.lines[0]) * placed.size
    for number, line in enumerate(placed.lines):
        baseline = first + number * _LEADING * placed.size
        word = placed.name if len(placed.lines) > 1 else ""
        sheet.label(
            placed.x,
            baseline,
            line,
            placed.size,
            colour,
            anchor=Anchor.MIDDLE,
            name=placed.name,
            word=word,
            part=part,
        )


def _plate(placed: PlacedName, typeface: Typeface) -> Outline:
    """The outline of a plate: a rounded rectangle, or one with a step between lines of two widths."""
    if len(placed.lines) == 1:
        x0, y0, x1, y1 = frame_of(placed, typeface)
        return rectangle(x0 - _PLATE, y0 - _PLATE, x1 - x0 + 2 * _PLATE, y1 - y0 + 2 * _PLATE, _ROUNDING)
    spans = [
        (widest((line,), placed.size, typeface) / 2 + _PLATE, placed.y + top - _PLATE, placed.y + bottom + _PLATE)
        for line, top, bottom in _line_extents(placed.lines, placed.size)
    ]
    # A wider line reaches as far up and down as its own plate does; the narrower one fills the rest.
    steps = [above[2] if above[0] > below[0] else below[1] for above, below in pairwise(spans)]
    ends = zip(spans, (spans[0][1], *steps), (*steps, spans[-1][2]), strict=True)
    right = [(placed.x + half, y) for (half, _, _), top, bottom in ends for y in (top, bottom)]
    return closed(((*right, *((2 * placed.x - x, y) for x, y in reversed(right))),))


def _line_extents(lines: Sequence[str], size: float) -> list[tuple[str, float, float]]:
    """Each line with the y of its letters' top and bottom from the middle of the name's height."""
    first = _rise(lines[0]) * size - extent(lines, size) / 2
    return [
        (line, first + (number * _LEADING - _rise(line)) * size, first + (number * _LEADING + _drop(line)) * size)
        for number, line in enumerate(lines)
    ]


def _rise(line: str) -> float:
    return _CAPITAL if _TALL.search(line) else _SMALL


def _drop(line: str) -> float:
    return _DESCENT if _DEEP.search(line) else 0.0


def at_hyphen(name: str) -> tuple[str, ...]:
    """A name in two lines where it has a hyphen, else in one."""
    head, hyphen, tail = name.partition("-")
    return (head + hyphen, tail) if tail else (name,)


def _parted(word: str) -> tuple[str, ...]:
    for part in _SECOND_PARTS:
        if word.endswith(part) and len(word) > len(part) + 1:
            return word.removesuffix(part) + "-", part
    return (word,)
