"""Text in its place: paragraphs with their type, the lines they are broken into, the boxes and tables they stand in."""

from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from reportgen.model.boxes import Align, Box, Insets
from reportgen.model.drawing import Fill, Stroke
from reportgen.model.text import Paragraph, Run


class Slot(StrEnum):
    """A placeholder of the deck's layouts; a text box without one is a plain text box.

    CONTENT is for pictures, charts and tables added by hand: no page has anything in it.
    """

    TITLE = "title"
    SUBTITLE = "subtitle"
    BODY = "body"
    SECOND_BODY = "second-body"
    FOOTER = "footer"
    PAGE_NUMBER = "page-number"
    CONTENT = "content"


class TextRole(StrEnum):
    """What a text box is, for structure tags and names."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    BODY = "body"
    ASIDE = "aside"
    LEGEND = "legend"
    CAPTION = "caption"
    FOOTNOTE = "footnote"
    SOURCE = "source"
    FOOTER = "footer"
    PAGE_NUMBER = "page-number"
    SAMPLE = "sample"


@dataclass(frozen=True, slots=True)
class SetParagraph:
    """A paragraph with its type decided. All lengths in points.

    `leading` is the exact distance of baselines; a line's baseline stands `leading - descent` below its top.
    `left` is the indent of the text from the box's inset edge, and `bullet` (when not empty) stands `hanging` to the
    left of it. `bold` and `colour` hold for every run that does not say otherwise (a bold run stays bold).
    `repeated` marks a group's heading shown again on a continued page: for the eye only.
    `ends` are the places in its text where a line ends that other programs might end elsewhere: a writer that leaves
    lines to a program ends these by force.
    """

    paragraph: Paragraph
    size: float
    leading: float
    space_before: float
    left: float
    hanging: float
    bullet: str
    bullet_colour: str
    bold: bool
    colour: str
    align: Align = Align.LEFT
    repeated: bool = False
    ends: tuple[int, ...] = ()

    @property
    def continued(self) -> bool:
        """Whether it is the rest of a paragraph that began in another box."""
        return self.paragraph.continued

    @property
    def bullet_bold(self) -> bool:
        """Whether the bullet is bold: office programs set it as the words that it stands before."""
        first = next((run for run in self.paragraph.runs if run.text), None)
        return self.bold or (first is not None and first.bold)

    @property
    def held_runs(self) -> tuple[Run, ...]:
        """The runs with a forced new line at each of `ends`."""
        if not self.ends:
            return self.paragraph.runs
        runs, start = [], 0
        for run in self.paragraph.runs:
            places = [end - start for end in self.ends if 0 < end - start <= len(run.text)]
            parts = [run.text[first:last] for first, last in pairwise((0, *places, len(run.text)))]
            runs.append(replace(run, text="\n".join(parts)))
            start += len(run.text)
        return tuple(runs)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one line in one style, from `x`. `run` is the index of its run in the paragraph."""

    x: float
    width: float
    text: str
    run: int
    bold: bool
    italic: bool
    colour: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A measured line. `paragraph` is the index of its SetParagraph; `bullet_x` is where its bullet stands, if any.

    `space` tells that a space of the text was swallowed at the line's end, which a reader needs back.
    """

    paragraph: int
    baseline: float
    spans: tuple[Span, ...]
    bullet_x: float | None = None
    space: bool = False


@dataclass(frozen=True, slots=True)
class TextBox:
    """Text in its place: as paragraphs for a writer that breaks lines itself, as lines for one that does not.

    `flow` is equal in the boxes that one text continues through, over columns and pages.
    """

    name: str
    role: TextRole
    box: Box
    insets: Insets
    paragraphs: tuple[SetParagraph, ...]
    lines: tuple[Line, ...]
    flow: str
    slot: Slot | None = None
    fill: Fill | None = None
    rounding: float = 0.0


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell's text in its place on the page. Cells have no fill; `insets` are exact."""

    insets: Insets
    paragraphs: tuple[SetParagraph, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row: its height, its cells, and the stroke under it. A `header` row is repeated where a table continues."""

    height: float
    cells: tuple[GridCell, ...]
    header: bool = False
    repeated: bool = False
    total: bool = False
    rule: Stroke | None = None


@dataclass(frozen=True, slots=True)
class PlacedTable:
    """A table in its place. `flow` is equal in the parts of one table, over halves and pages.

    `heads_rows` tells that the first cell of each row heads it.
    """

    name: str
    box: Box
    columns: tuple[float, ...]
    rows: tuple[GridRow, ...]
    alternative: str
    flow: str
    heads_rows: bool = False
