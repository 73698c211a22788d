"""A name and the outline it belongs to in, the name in its place out: in one line or more, wholly inside, or not at all."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from reportgen.charts.geometry import Points, bounds, clear, contains, edges, grid_around
from reportgen.charts.lines import widest
from reportgen.charts.sheet import Sheet, rectangle
from reportgen.model.basemap import Ring
from reportgen.model.drawing import Anchor, Fill
from reportgen.model.theme import FillStyle
from reportgen.typography import Typeface

# In ems: how far letters of a name reach above and below their baseline, and the distance of its lines.
ASCENT = 0.74
DESCENT = 0.21
LEADING = 1.08
# Second parts of the areas' compound names, which may stand on a line of their own.
_SECOND_PARTS = ("laakso", "kunta", "maa")
_CLEARANCE = 2.0
_PILL_PADDING = (3.0, 1.5)
_PILL_CLEARANCE = 1.0
_PILL_ROUNDING = 3.0
_STEP = 1.5
NOTHING: Points = np.empty((0, 4))


@dataclass(frozen=True, slots=True)
class PlacedName:
    """A name's lines about the point in their middle, in points; `width` and `height` are those of the letters."""

    name: str
    lines: tuple[str, ...]
    size: float
    x: float
    y: float
    width: float
    height: float


def splits(name: str) -> tuple[tuple[str, ...], ...]:
    """The ways to set a name, best first: whole, parted at its hyphen, parted between the parts of a compound."""
    head, hyphen, tail = name.partition("-")
    words = (head + hyphen, tail) if tail else (name,)
    parted = tuple(part for word in words for part in _parted(word))
    return tuple(dict.fromkeys(((name,), words, parted)))


def place(
    name: str,
    rings: Iterable[Ring],
    centre: tuple[float, float],
    size: float,
    typeface: Typeface,
    *,
    pill: bool = False,
    obstacles: Points = NOTHING,
) -> PlacedName | None:
    """The name inside its outline, as near to `centre` as it fits, clear of the outline and of `obstacles`; or None.

    A name on a `pill` needs room for that too.
    """
    rings = tuple(rings)
    lines = np.concatenate((edges(rings), obstacles))
    inside = edges(rings)
    x0, y0, x1, y1 = bounds(rings)
    margin_x, margin_y = (_CLEARANCE, _CLEARANCE)
    if pill:
        margin_x, margin_y = (padding + _PILL_CLEARANCE for padding in _PILL_PADDING)
    for words in splits(name):
        width = widest(words, size, typeface)
        height = (ASCENT + DESCENT + (len(words) - 1) * LEADING) * size
        half_width, half_height = width / 2 + margin_x, height / 2 + margin_y
        room = (x0 + half_width, y0 + half_height, x1 - half_width, y1 - half_height)
        candidates = grid_around(centre, room, _STEP)
        if not len(candidates):
            continue
        fits = clear(lines, candidates, half_width, half_height) & contains(inside, candidates)
        if fits.any():
            x, y = candidates[int(np.argmax(fits))]
            return PlacedName(name, words, size, float(x), float(y), width, height)
    return None


def write(sheet: Sheet, placed: PlacedName, style: FillStyle) -> None:
    """Put a placed name on the sheet, on a pill where the area's fill has a pattern."""
    left, top = placed.x - placed.width / 2, placed.y - placed.height / 2
    colour = style.label
    if style.fill.pattern is not None:
        across, down = _PILL_PADDING
        pill = rectangle(left - across, top - down, placed.width + 2 * across, placed.height + 2 * down, _PILL_ROUNDING)
        sheet.shape(pill, Fill("paper"))
        colour = "ink"
    for number, line in enumerate(placed.lines):
        baseline = top + (ASCENT + number * LEADING) * placed.size
        sheet.label(placed.x, baseline, line, placed.size, colour, anchor=Anchor.MIDDLE, name=placed.name)


def _parted(word: str) -> tuple[str, ...]:
    for part in _SECOND_PARTS:
        if word.endswith(part) and len(word) > len(part) + 1:
            return word.removesuffix(part) + "-", part
    return (word,)
