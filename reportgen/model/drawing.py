"""A drawing as plain data: paths and labels in points, coloured by roles of the theme.

Every writer transcribes the same one. The origin is at the top left, y grows downwards. A drawing can be compared,
cached and pickled.
"""

from dataclasses import dataclass
from enum import StrEnum


class Pattern(StrEnum):
    """The four fills besides plain. Each is drawn in the fill's `ink` over its `colour`."""

    HATCH = "hatch"
    CROSS = "cross"
    DOTS = "dots"
    LINES = "lines"


class Anchor(StrEnum):
    """Which point of a label stands at its x."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Fill:
    """`colour` and `ink` are colour roles of the theme; `ink` colours the pattern and is empty without one."""

    colour: str
    pattern: Pattern | None = None
    ink: str = ""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line of a theme role's colour; `width` in points."""

    colour: str
    width: float


POINTER = (Stroke("ink", 3.0), Stroke("highlight", 1.75))
"""The line round the area that an extract is of: the highlight's colour, edged with ink so that it shows anywhere."""

Segments = tuple[tuple[str, tuple[float, ...]], ...]


@dataclass(frozen=True, slots=True)
class Path:
    """An outline. `segments` are ("M", (x, y)), ("L", (x, y)), ("C", (x1, y1, x2, y2, x, y)) and ("Z", ()).

    Several subpaths fill by the even-odd rule. `name` is what the shape stands for ("Kainuu"): editors and read-backs
    find it by that.
    """

    segments: Segments
    fill: Fill | None
    stroke: Stroke | None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """One line of text; `y` is its baseline, `size` in points, `angle` in degrees anticlockwise about (x, y).

    `word` is set in the lines of a name that is broken over several: the whole name, without the hyphens of its breaks.
    """

    x: float
    y: float
    text: str
    size: float
    colour: str
    bold: bool = False
    anchor: Anchor = Anchor.START
    angle: float = 0.0
    name: str = ""
    word: str = ""


Mark = Path | Label


@dataclass(frozen=True, slots=True)
class Drawing:
    """`marks` in painting order, within `width` x `height` points."""

    width: float
    height: float
    marks: tuple[Mark, ...]
