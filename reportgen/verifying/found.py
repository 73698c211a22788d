"""What a finished file says, page by page, as a program that reads it aloud or shows it would find it."""

from dataclasses import dataclass
from enum import StrEnum

from reportgen.verifying.spelling import letters_only


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


Place = tuple[int, int, int, int]
"""The left, top, width and height of a shape in the deck's unit of length, 12,700 to a point."""

NO_FILL = "none"


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape of a slide. `place` is None where it is inherited or not compared, `fill` and `line` empty likewise.

    As laid out, `fill` and `line` name roles of the theme; as found, colours of the deck's scheme.
    """

    name: str
    place: Place | None
    fill: str = ""
    line: str = ""


@dataclass(frozen=True, slots=True)
class FoundPage:
    """One page of a file.

    `told` is what the file tells a reader who does not see it, in the order of its structure. `shown` is all text that
    is drawn, in the order of drawing, with what is for the eye only (page numbers, headings shown again). A deck has
    one order for both. `facts` are what else it tells about a page, in order, each a line of words: in a PDF, elements
    of the structure and links; in a deck, headings of tables, links and words in another language. `shapes` are a
    slide's, in order.
    """

    told: tuple[Passage, ...]
    shown: tuple[str, ...]
    facts: tuple[str, ...] = ()
    shapes: tuple[Shape, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file: its pages, and what it says of itself as a whole, in order, each a line of words."""

    pages: tuple[FoundPage, ...]
    facts: tuple[str, ...] = ()


class UnreadableError(Exception):
    """The bytes are not a file of the format; the message says why, for a person."""


def element_fact(  # noqa: PLR0913 - all that an element says of itself
    depth: int, tag: str, text: str, alternative: str, spoken: str, *, language: str = "", scope: str = ""
) -> str:
    """An element of a structure in one line: how deep it stands, its tag, and what it holds on a page."""
    parts = (
        f"{depth} {tag}",
        scope and f"scope {scope}",
        language and f"language {language}",
        spoken and f"read as {letters_only(spoken)}",
        alternative and f"alternative {letters_only(alternative)}",
        letters_only(text),
    )
    return " | ".join(part for part in parts if part)


def section_fact(index: int) -> str:
    """Which of the document's parts the next element is, counted from 0."""
    return f"part {index + 1} of the document"


def link_fact(url: str, words: str) -> str:
    """Where a link leads, and the words that stand for it."""
    return f"link to {url}: {letters_only(words)}"


def title_fact(title: str) -> str:
    """The title that a file gives itself."""
    return f"title {title}"


def language_fact(language: str) -> str:
    """The language that a file says it is in."""
    return f"language {language}"


def bookmark_fact(title: str, page: int) -> str:
    """A bookmark and the page that it leads to, counted from 1."""
    return f"bookmark to page {page}: {title}"


def add_run(found: list[tuple[str, str, str]], language: str, link: str, text: str) -> None:
    """Put a run behind others, into the last where it goes on; spaces mean nothing."""
    letters = "".join(text.split())
    if found and found[-1][:2] == (language, link):
        found[-1] = (language, link, found[-1][2] + letters)
    elif letters:
        found.append((language, link, letters))


def run_fact(language: str, link: str, letters: str) -> str:
    """Words with their language, and where they lead to if they are a link."""
    return f"{language}, link to {link}: {letters}" if link else f"{language}: {letters}"


def table_fact(*, heads: bool, names: bool, total: bool) -> str:
    """Which cells of a table are headings or a total, as a screen reader is told."""
    parts = (heads and "first row", names and "first column", total and "last row")
    return f"table with {', '.join(part for part in parts if part) or 'no headings'}"


HIDDEN = "hidden slide"
