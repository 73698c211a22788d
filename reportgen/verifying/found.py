"""What a finished file says, page by page, as a program that reads it aloud or shows it would find it."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a passage is: running text, a cell, a word in a drawing, a text alternative, a note to the speaker."""

    TEXT = "text"
    CELL = "cell"
    LABEL = "label"
    ALTERNATIVE = "alternative"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph, cell, label or alternative."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class FoundPage:
    """One page of a file.

    `told` is what the file tells a reader who does not see it, in the order of its structure. `shown` is all text that
    is drawn, in the order of drawing, with what is for the eye only (page numbers, headings shown again). A deck has
    one order for both.
    """

    told: tuple[Passage, ...]
    shown: tuple[str, ...]


class UnreadableError(Exception):
    """The bytes are not a file of the format; the message says why, for a person."""
