"""The report with everything in its place: pages of items that a writer transcribes without deciding anything.

Items stand in reading order, which is also the painting order.
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from reportgen.model.boxes import Align, Box
from reportgen.model.figures import Ornament, Picture, PlacedFigure
from reportgen.model.typeset import PlacedTable, Slot, TextBox

Item = TextBox | PlacedTable | PlacedFigure | Ornament | Picture


class FrameKind(StrEnum):
    """The layouts of the deck."""

    COVER = "cover"
    TEXT = "text"
    TWO_COLUMNS = "two-columns"
    FIGURE_AND_TEXT = "figure-and-text"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True)
class FrameSlot:
    """A placeholder in a layout: where it stands and the type that text in it has unless it says otherwise.

    `grows_up` tells that its text stands on the lower edge: another line pushes the first one up.
    """

    slot: Slot
    box: Box
    size: float
    leading: float
    bold: bool
    colour: str
    align: Align = Align.LEFT
    grows_up: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """What pages of one kind share: the ground (a colour role), the decoration under items, the placeholders."""

    kind: FrameKind
    ground: str
    decoration: tuple[Ornament | PlacedFigure | Picture, ...]
    slots: tuple[FrameSlot, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `title` is unique in the document; `slide` is equal in the pages that continue one slide."""

    slide: str
    title: str
    number: int
    frame: FrameKind
    items: tuple[Item, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """The whole report, laid out. `date` stands for every date in the files' properties; `footer` is on every page."""

    title: str
    subject: str
    author: str
    language: str
    date: dt.date
    frames: tuple[Frame, ...]
    pages: tuple[Page, ...]
    footer: str = ""

    def frame(self, kind: FrameKind) -> Frame:
        """The frame of a kind; KeyError where there is none."""
        for frame in self.frames:
            if frame.kind is kind:
                return frame
        raise KeyError(kind)
