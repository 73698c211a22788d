"""Running text as meaning: paragraphs with their roles, made of runs that may be bold, a link, or a computed figure."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from operator import itemgetter

from reportgen.model.places import Place
from reportgen.model.values import Value


class Role(StrEnum):
    """What a paragraph is. A KEY is a legend's label, beside its swatch; a DETAIL is the small print under it."""

    BODY = "body"
    HEADING = "heading"
    BULLET = "bullet"
    NUMBER = "number"
    KEY = "key"
    DETAIL = "detail"


class NoteSign(StrEnum):
    """What the sign of a note ("*") does: it refers to the note, or stands before the note itself."""

    REFERENCE = "reference"
    LABEL = "label"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style. `value` is set where the text is that figure, formatted; `link` is a full URL.

    `language` is a tag such as "sv" where the words are in another language than the report; else it is empty.
    `spoken` is what is read aloud in its place where signs alone would not tell ("→"), in files that can say so.
    `sign` is set where the text is the sign of a note. `place` is where it was typed if not in the script;
    `digit_lines` are the script's lines of its digits, one by one, where it is typed there.
    """

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    value: Value | None = None
    language: str = ""
    spoken: str = ""
    sign: NoteSign | None = None
    place: Place | None = field(default=None, compare=False)
    digit_lines: tuple[int, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. `level` is the depth of a list item from 0; `number` is what a NUMBER item shows, else 0.

    A `further` one goes on with the list item before it, at its indent, and shows no bullet or number; in BODY it is a
    line that its author forced, as in an address. `continued` marks the rest of a paragraph that was cut where its box
    was full. `line` is where it begins in its script, 0 where a directive made it.
    """

    runs: tuple[Run, ...]
    role: Role = Role.BODY
    level: int = 0
    number: int = 0
    further: bool = False
    continued: bool = False
    line: int = field(default=0, compare=False)

    @property
    def text(self) -> str:
        """The paragraph's words without their style."""
        return "".join(run.text for run in self.runs)

    @property
    def is_note(self) -> bool:
        """Whether it is a note, which begins with its sign."""
        return self.role is Role.BODY and bool(self.runs) and self.runs[0].sign is NoteSign.LABEL


PlacedRun = tuple[int, Run]
"""Where a run begins in the text of all of them, and the run."""


def placed_runs(runs: Iterable[Run]) -> tuple[PlacedRun, ...]:
    """The runs of a text, each where it begins."""
    placed: list[PlacedRun] = []
    start = 0
    for run in runs:
        placed.append((start, run))
        start += len(run.text)
    return tuple(placed)


def run_at(position: int, placed: Sequence[PlacedRun]) -> PlacedRun:
    """The run that a position of the text is in."""
    return placed[bisect_right(placed, position, key=itemgetter(0)) - 1]


def plain(text: str, role: Role = Role.BODY, level: int = 0) -> Paragraph:
    """A paragraph of one unstyled run."""
    return Paragraph((Run(text),), role, level)
