"""Pages -> the characters on them that the font lacks, found before anything is drawn."""

import unicodedata
from collections.abc import Iterator

from reportgen.model.drawing import Label
from reportgen.model.page import Grid, Page, PlacedFigure, TextBox
from reportgen.typography import Typeface


def missing_glyphs(page: Page, typeface: Typeface) -> tuple[str, ...]:
    """The characters of a page that would be drawn as blanks, in order, once each."""
    return typeface.missing("".join(_texts(page)))


def describe(characters: tuple[str, ...]) -> str:
    """The characters for a message: each with its code point and name."""
    return ", ".join(
        f"{char} (U+{ord(char):04X} {unicodedata.name(char, '')})".replace(" )", ")") for char in characters
    )


def _texts(page: Page) -> Iterator[str]:
    for item in page.items:
        match item:
            case TextBox():
                yield from (paragraph.paragraph.text + paragraph.bullet for paragraph in item.paragraphs)
            case Grid():
                for row in item.rows:
                    yield from (p.paragraph.text for cell in row.cells for p in cell.paragraphs)
            case PlacedFigure():
                yield from (mark.text for mark in item.drawing.marks if isinstance(mark, Label))
            case _:
                pass
