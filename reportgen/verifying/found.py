"""What a finished file says, page by page, as a program that reads it aloud or shows it would find it.

Types of which a report has thousands are named tuples, which are made in a third of a dataclass's time.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from reportgen.model.drawing import Segments


class PassageKind(StrEnum):
    """What a passage is: running text, a cell, a word in a drawing, a text alternative, a note to the speaker.

    The number of a page is no passage: programs count pages for themselves.
    """

    TEXT = "text"
    CELL = "cell"
    LABEL = "label"
    ALTERNATIVE = "alternative"
    NOTE = "note"
    PAGE_NUMBER = "page-number"


class Passage(NamedTuple):
    """One paragraph, cell, label or alternative."""

    kind: PassageKind
    text: str


EmuBounds = tuple[int, int, int, int]
"""The left, top, width and height of a shape in the deck's unit of length, 12,700 to a point."""

NO_FILL = "none"


class SampledOutline(NamedTuple):
    """How many points a form goes through, and some of them, in points from `corner`.

    As laid out, they lead right and down; as found, right and up from the page's lower left corner.
    """

    corner: tuple[float, float]
    points: int
    across: Sequence[float]
    along: Sequence[float]


class SetRun(NamedTuple):
    """Words in one style: how many letters they have, without spaces; their `size` in hundredths of a point.

    `colour` is empty where they are a link: programs colour links as the deck's scheme says.
    """

    letters: int
    size: int
    bold: bool
    italic: bool
    colour: str


class ParagraphLook(NamedTuple):
    """How a paragraph is set: `type` in a line of words; `colours`, those of its bullet and of its words in order."""

    type: str
    colours: tuple[str, ...]


class Shape(NamedTuple):
    """A shape of a slide. As laid out, colours are named by the theme's roles; as found, by the deck's scheme.

    `place` is None where nothing states one. Words of a drawing have no frame but a point, where their baseline begins,
    ends or has its middle. `measures` are lengths in the deck's unit: the insets of a text; the columns, rows and
    insets of a table. A free form has its outline: as laid out, `drawn`; as found, the XML in `outline`. `group` names
    what it is a part of. `edge` is "t" or "b": which edge of a text box its words stand on.
    """

    name: str
    place: EmuBounds | None
    fill: str = ""
    line: str = ""
    measures: tuple[int, ...] = ()
    words: tuple[ParagraphLook, ...] = ()
    outline: bytes = b""
    drawn: Segments | None = None
    group: str = ""
    edge: str = ""


class SetText(NamedTuple):
    """A stretch of text where it stands: its baseline's beginning in points from the page's top left, and its size.

    `turned` is the direction of its baseline, as cosine and sine. `colour` is a role of the theme as laid out; red,
    green and blue as found. `font` is "bold", "italic", both or neither as laid out; its name as found. `share` is the
    part of its width before the point, where it is centred or on the right; `width`, that of its ink, is known where it
    is found.
    """

    text: str
    x: float
    baseline: float
    size: float
    turned: tuple[float, float]
    colour: str
    font: str = ""
    share: float = 0.0
    width: float = 0.0


class Painted(NamedTuple):
    """A form that a PDF paints in one go: its bounds as left, top, right and bottom in points, with half its line.

    `bounds` is None where they are not compared. Colours are as in `SetText`, empty where there is no fill or line;
    `width` is the line's. The outline of a form in a figure is compared point by point.
    """

    name: str
    bounds: tuple[float, float, float, float] | None
    fill: str = ""
    line: str = ""
    width: float = 0.0
    outline: SampledOutline | None = None


@dataclass(frozen=True, slots=True)
class FoundPage:
    """One page of a file.

    `told` is what the file tells a reader who does not see it, in the order of its structure. `shown` is all text that
    is drawn, in the order of drawing, with what is for the eye only (page numbers, headings shown again). A deck has
    one order for both. `facts` are what else it tells about a page, in order, each a line of words: in a PDF, elements
    of the structure and links; in a deck, headings of tables, links and words in another language. `shapes` are a
    slide's, in order; `ground`, those of its layout, which show under them. `drawn` are a
    PDF's stretches of text in the order of drawing, `forms` what else it paints.
    """

    told: tuple[Passage, ...]
    shown: tuple[str, ...]
    facts: tuple[str, ...] = ()
    shapes: tuple[Shape, ...] = ()
    ground: tuple[Shape, ...] = ()
    drawn: tuple[SetText, ...] = ()
    forms: tuple[Painted, ...] = ()


@dataclass(frozen=True, slots=True)
class DeckLook:
    """What the slides of a deck have in common: `palette` are the colours of its scheme by name, as "rrggbb".

    `master` and `layouts`, by their names, are the fingerprints of all that slides take from them, `fonts` those that
    the theme names. `program` saved the deck last.
    """

    palette: Mapping[str, str]
    fonts: str
    master: str
    layouts: Mapping[str, str]
    program: str = ""


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file: its pages, and what it says of itself as a whole, in order, each a line of words; a deck has its look."""

    pages: tuple[FoundPage, ...]
    facts: tuple[str, ...] = ()
    look: DeckLook | None = None


class UnreadableError(Exception):
    """The bytes are not a file of the format; the message says why, for a person."""
