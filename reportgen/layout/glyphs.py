"""Laid-out pages -> what on them cannot be drawn, found before any file is made."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from reportgen.model.deck import Slide
from reportgen.model.drawing import LabelMark
from reportgen.model.figures import PlacedFigure
from reportgen.model.page import Page
from reportgen.model.places import Place
from reportgen.model.problems import Problem, error
from reportgen.model.typeset import PlacedTable, TextBox
from reportgen.typography import Typeface

_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN", "RLE", "RLO", "RLI"})
"""The bidirectional classes (UAX 9) of letters, digits and signs that turn the direction of a line."""

_LONGEST_EXCERPT, _MOST_EXCERPTS = 40, 3
_GAP = re.compile(r"\s+")


def refusals(slide: Slide, pages: Iterable[Page], typeface: Typeface, place: Place) -> list[Problem]:
    """What keeps a slide's pages from being drawn: text from right to left, and characters that no font has."""
    texts = list(dict.fromkeys(text for page in pages for text in _texts(page)))
    turned = list(dict.fromkeys(excerpt for text in texts if (excerpt := _right_to_left(text))))
    problems = []
    if turned:
        problems.append(
            error(
                'The slide "{slide}" has text that is written from right to left, which this program cannot set: '
                "{text}. Write it in Latin letters, or leave it out here and add it to the finished deck by hand.",
                place,
                slide=slide.title,
                text=", ".join(turned[:_MOST_EXCERPTS]) + ", …" * (len(turned) > _MOST_EXCERPTS),
            )
        )
    characters = tuple(character for character in typeface.missing("".join(texts)) if not _turns(character))
    if characters:
        problems.append(
            error(
                'No font can show these characters on the slide "{slide}": {characters}. Write them in another way.',
                place,
                slide=slide.title,
                characters=in_words(characters),
            )
        )
    return problems


def in_words(characters: Iterable[str]) -> str:
    """The characters for a message: each as it looks, if it can be seen, with its code point and name."""
    return ", ".join(map(_described, characters))


def _described(character: str) -> str:
    named = f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()
    return f"{character} ({named})" if character.isprintable() else named


def _turns(character: str) -> bool:
    return unicodedata.bidirectional(character) in _RIGHT_TO_LEFT


def _right_to_left(text: str) -> str:
    """The words of a text that run from right to left, shortened; a sign that only turns others is named."""
    if text.isascii():
        return ""
    words = _GAP.sub(" ", "".join(char if _turns(char) or char.isspace() else " " for char in text)).strip()
    if not words.isprintable():
        return in_words(character for character in dict.fromkeys(words) if not character.isprintable())
    return words if len(words) <= _LONGEST_EXCERPT else f"{words[:_LONGEST_EXCERPT]}…"


def _texts(page: Page) -> Iterator[str]:
    for item in page.items:
        match item:
            case TextBox():
                for paragraph in item.paragraphs:
                    yield paragraph.paragraph.text
                    yield paragraph.bullet
            case PlacedTable():
                for row in item.rows:
                    yield from (p.paragraph.text for cell in row.cells for p in cell.paragraphs)
            case PlacedFigure():
                yield from (mark.text for mark in item.drawing.marks if isinstance(mark, LabelMark))
            case _:
                pass
