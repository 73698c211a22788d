"""A drawing as plain data: paths and labels in points, coloured by roles of the theme.

Every writer transcribes the same one. The origin is at the top left, y grows downwards. A drawing can be compared,
cached and pickled.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
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

Segment = tuple[str, tuple[float, ...]]
"""("M", (x, y)), ("L", (x, y)), ("C", (x1, y1, x2, y2, x, y)) or ("Z", ()), in points."""

_NUMBERS = {"M": 2, "L": 2, "C": 6, "Z": 0}


@dataclass(frozen=True, slots=True)
class Segments:
    """The segments of an outline: the letters of their `commands`, and their numbers as `packed` doubles.

    The first is an "M", so that there is a point. A map has thousands: as Python's own numbers they would take ten
    times the memory, and as long to compare.
    """

    commands: str
    packed: bytes

    @classmethod
    def of(cls, segments: Iterable[Segment]) -> "Segments":
        """The segments, packed."""
        numbers = array("d")
        letters: list[str] = []
        for command, places in segments:
            letters.append(command)
            numbers.extend(places)
        return cls("".join(letters), numbers.tobytes())

    @property
    def numbers(self) -> Sequence[float]:
        """All numbers in order: x and y in turn."""
        return array("d", self.packed)

    @property
    def across(self) -> Sequence[float]:
        """The x of every point, those that curves bend towards too."""
        return self.numbers[::2]

    @property
    def down(self) -> Sequence[float]:
        """The y of every point."""
        return self.numbers[1::2]

    def __iter__(self) -> Iterator[Segment]:
        numbers = tuple(self.numbers)
        end = 0
        for command in self.commands:
            start, end = end, end + _NUMBERS[command]
            yield command, numbers[start:end]


@dataclass(frozen=True, slots=True)
class PathMark:
    """An outline, whose subpaths fill by the even-odd rule.

    `name` is what the shape stands for ("Kainuu"), `part` what of it it is ("alue"): editors and read-backs find it by
    both, its `title`.
    """

    segments: Segments
    fill: Fill | None
    stroke: Stroke | None
    name: str = ""
    part: str = ""

    @property
    def title(self) -> str:
        """What the shape is called where people see its name: "Kainuu, alue"."""
        return _title(self.name, self.part)


@dataclass(frozen=True, slots=True)
class LabelMark:
    """One line of text; `y` is its baseline, `size` in points, `angle` in degrees anticlockwise about (x, y).

    `word` is set in the lines of a name that is broken over several, which follow each other: the whole name, without
    the hyphens of its breaks. `name` and `part` are as a path's.
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
    part: str = ""

    @property
    def title(self) -> str:
        """What the words are called where people see their name: "Kainuu, nimi"."""
        return _title(self.name, self.part)


Mark = PathMark | LabelMark


def _title(name: str, part: str) -> str:
    return f"{name}, {part}" if name and part else name or part


def texts_of(marks: Sequence[Mark]) -> tuple[tuple[LabelMark, ...], ...]:
    """The labels of a drawing in order, the lines of one word together: what is one text to who edits or reads it."""
    texts: list[list[LabelMark]] = []
    previous: Mark | None = None
    for mark in marks:
        if isinstance(mark, LabelMark):
            if (
                mark.word
                and isinstance(previous, LabelMark)
                and (previous.word, previous.name) == (mark.word, mark.name)
            ):
                texts[-1].append(mark)
            else:
                texts.append([mark])
        previous = mark
    return tuple(map(tuple, texts))


@dataclass(frozen=True, slots=True)
class Drawing:
    """`marks` in painting order, within `width` x `height` points.

    `key` is that of what it was drawn from, under which it can be had again; empty where it is stored nowhere.
    """

    width: float
    height: float
    marks: tuple[Mark, ...]
    key: str = field(default="", compare=False)
