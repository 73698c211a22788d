"""A name and its ground in, the name in its place out: in one line or more, wholly inside, or not at all."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from reportgen.charts.ground import Box, Ground, Points
from reportgen.charts.lines import widest
from reportgen.charts.sheet import Sheet, rectangle
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
_CLEARANCE = 1.6
NOTHING: Points = np.empty((0, 4))


class Pill(NamedTuple):
    """The paper under a name on a pattern: how far it reaches beyond the letters, and how it is rounded."""

    across: float
    down: float
    rounding: float


PILL = Pill(2.5, 1.75, 2.5)
_PILL_CLEARANCE = 0.75


@dataclass(frozen=True, slots=True)
class PlacedName:
    """A name's lines at a size, centred on `x`; `y` is the middle of their height, in points."""

    name: str
    lines: tuple[str, ...]
    size: float
    x: float
    y: float


def whole_and_parted(name: str) -> tuple[tuple[str, ...], ...]:
    """The ways to set a name, best first: whole, parted at its hyphen, parted between the parts of a compound too."""
    words = at_hyphen(name)
    parted = tuple(part for word in words for part in _parted(word))
    return tuple(dict.fromkeys(((name,), words, parted)))


def syllables(name: str) -> tuple[str, ...]:
    """A name parted at its hyphen, and the longest of its words in two between syllables: the last resort."""
    words = list(at_hyphen(name))
    longest = max(range(len(words)), key=lambda index: len(words[index]))
    word = words[longest]
    breaks = [match.start() for match in _SYLLABLE.finditer(word) if match.start() > 1]
    if not breaks:
        return tuple(words)
    middle = min(breaks, key=lambda place: abs(2 * place - len(word)))
    words[longest : longest + 1] = [word[:middle] + "-", word[middle:]]
    return tuple(words)


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
    pill: bool = False,
    obstacles: Points = NOTHING,
    ways: Sequence[tuple[str, ...]] = (),
) -> PlacedName | None:
    """The name on its ground, as near to `centre` as it fits, clear of edges and `obstacles`; None where it does not.

    A name on a `pill` needs room for that too. `ways` are its settings in lines, if not those of `whole_and_parted`.
    """
    for lines in ways or whole_and_parted(name):
        if pill:
            across, down = PILL.across + _PILL_CLEARANCE, PILL.down + _PILL_CLEARANCE
            width, height = widest(lines, size, typeface), extent(lines, size)
            boxes = [Box(0.0, 0.0, width / 2 + across, height / 2 + down)]
        else:
            boxes = [
                Box(
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


def write(sheet: Sheet, placed: PlacedName, colour: str, pill: Pill | None = None) -> None:
    """Put a placed name on the sheet in a role's colour, on a pill of paper where one is given."""
    if pill is not None:
        x0, y0, x1, y1 = frame_of(placed, sheet.typeface)
        across, down, rounding = pill
        paper = rectangle(x0 - across, y0 - down, x1 - x0 + 2 * across, y1 - y0 + 2 * down, rounding)
        sheet.shape(paper, Fill("paper"))
    first = placed.y - extent(placed.lines, placed.size) / 2 + _rise(placed.lines[0]) * placed.size
    for number, line in enumerate(placed.lines):
        baseline = first + number * _LEADING * placed.size
        word = placed.name if len(placed.lines) > 1 else ""
        sheet.label(placed.x, baseline, line, placed.size, colour, anchor=Anchor.MIDDLE, name=placed.name, word=word)


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
