"""The report before it has any places: slides of blocks, with their titles, feet, notes and lines in the script."""

import datetime as dt
from dataclasses import dataclass, field

from reportgen.model.blocks import Block
from reportgen.model.places import Place
from reportgen.model.text import Paragraph, Run


@dataclass(frozen=True, slots=True)
class Lines:
    """Where the parts of a slide stand in its script, each a number of a line; 0 is unknown.

    `blocks` are the slide's blocks, `captions` and `headings` what an option says of each: its caption or its heading,
    the headings of its columns.
    """

    subtitle: int = 0
    source: int = 0
    blocks: tuple[int, ...] = ()
    captions: tuple[int, ...] = ()
    headings: tuple[int, ...] = ()


SOURCE_GAP = " · "
"""What stands between the sources at the foot of a slide."""


@dataclass(frozen=True, slots=True)
class NoteAbout:
    """What a speaker note is about, so that it stands only where that does: blocks by their numbers from 1.

    0 is the subtitle. Without any it holds for all pages that the slide takes. `figure` is the computed figure, as it
    is printed, that the note is about, where it is about one. One that `heads` the notes after it stands only where
    one of them does.
    """

    blocks: frozenset[int] = frozenset()
    figure: str = ""
    heads: bool = False


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide. `id` is unique, from the title. `footnotes` and `source` stand at the foot of the page.

    `map_credit` names who made the base map, and stands on the pages that show a map.
    `notes` become the speaker notes: where the slide's figures come from, a line each; `notes_about` says of each what
    it is about, and is empty where all are about the whole slide. `line` is the slide's in deck.md, for messages,
    `lines` those of its parts. `cover` is the title slide. `wordings` are words with figures that its directives may
    have from elsewhere than the script, each with the place where it was typed.
    """

    id: str
    title: str
    subtitle: tuple[Run, ...]
    blocks: tuple[Block, ...]
    footnotes: tuple[Paragraph, ...]
    source: tuple[Run, ...]
    notes: tuple[str, ...]
    line: int
    cover: bool = False
    map_credit: tuple[Run, ...] = ()
    notes_about: tuple[NoteAbout, ...] = ()
    lines: Lines = field(default=Lines(), compare=False)
    wordings: tuple[tuple[str, Place], ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Deck:
    """The whole report. `footer` is its name on every page; `sample` the words that label made-up data, or empty.

    `script` is the file that the slides come from, for messages.
    """

    title: str
    subject: str
    author: str
    language: str
    date: dt.date
    footer: str
    sample: str
    slides: tuple[Slide, ...]
    script: str = "deck.md"
