"""LibreOffice, given the deck, shows what the PDF shows: the same lines, each within 3 points of its place."""

import ctypes
import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from reportgen import layout
from reportgen.model.blocks import Prose
from reportgen.model.deck import Deck, Slide
from reportgen.model.drawing import Anchor, LabelMark
from reportgen.model.figures import PlacedFigure
from reportgen.model.page import Item, Page
from reportgen.model.text import Paragraph, Role, Run
from reportgen.model.typeset import Line, PlacedTable, Span, TextBox
from reportgen.reading import Project
from reportgen.typography import Typeface
from reportgen.writing.pptx import to_pptx
from tests.conftest import ROUNDS, Report

pytestmark = pytest.mark.office

_TOLERANCE = 3.0
_SHARES = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}
# PDFium reports a hyphen at a line's end by one of these.
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-"})

Letter = tuple[str, float, float]


@pytest.mark.parametrize("name", ROUNDS)
def test_every_line_is_broken_and_placed_alike(
    reports: dict[str, Report], typeface: Typeface, rendered: Callable[[bytes, str], Path], name: str
) -> None:
    report = reports[name]
    shown = pypdfium2.PdfDocument(rendered(report.pptx, name))
    assert len(shown) == len(report.document.pages)
    astray = []
    compared = 0
    for page, picture in zip(report.document.pages, shown, strict=True):
        letters = list(_letters(picture))
        for line in _lines(page, typeface):
            compared += 1
            if not _stands(letters, line):
                astray.append((page.number, "".join(span.text for span in line.spans)))
    assert compared > 500
    assert astray == []


def test_lines_that_no_width_keeps_alike_are_held(
    project: Project, typeface: Typeface, draw: layout.Draw, rendered: Callable[[bytes, str], Path]
) -> None:
    words = (
        "vaihtelua",
        "0,5–2",
        "htv:n",
        "välillä",
        "–",
        "kts.",
        "kuva",
        "3-4/5",
        "maakunnallinen–alueellinen",
        "eli",
    )
    sentences = (" ".join(words[(7 * i * i + 5 * j * j + i * j) % len(words)] for j in range(22)) for i in range(16))
    paragraphs = tuple(Paragraph((Run(sentence),), Role.BULLET) for sentence in sentences)
    blocks = (Prose(paragraphs),)
    slide = Slide("a", "Otsikko", (), blocks, (), (), (), 1)
    deck = Deck("Raportti", "", "Tekijä", "fi", dt.date(2025, 8, 31), "Tilannekuva", "", (slide,))
    document = layout.lay_out(deck, project.theme, typeface, draw)
    boxes = [item for page in document.pages for item in page.items if isinstance(item, TextBox)]
    assert any(paragraph.ends for box in boxes for paragraph in box.paragraphs)
    shown = pypdfium2.PdfDocument(rendered(to_pptx(document, project.theme), "held"))
    for page, seen in zip(document.pages, shown, strict=True):
        letters = list(_letters(seen))
        assert [line for line in _lines(page, typeface) if not _stands(letters, line)] == []


def _letters(page: pypdfium2.PdfPage) -> Iterator[Letter]:
    """Each letter that shows, with its x and baseline in points from the top left."""
    text = page.get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    for index in range(text.count_chars()):
        letter = text.get_text_range(index, 1).translate(_HYPHENS)
        if letter != "\ufeff" and not letter.isspace():
            pdfium.FPDFText_GetCharOrigin(text.raw, index, x, y)
            yield letter, x.value, page.get_height() - y.value


def _lines(page: Page, typeface: Typeface) -> Iterator[Line]:
    for item in page.items:
        yield from (line for line in _lines_of(item, typeface) if line.spans)


def _lines_of(item: Item, typeface: Typeface) -> Iterator[Line]:
    match item:
        case TextBox():
            yield from item.lines
        case PlacedTable():
            for row in item.rows:
                for cell in row.cells:
                    yield from cell.lines
        case PlacedFigure():
            for label in item.drawing.marks:
                if isinstance(label, LabelMark):
                    width = typeface.width(label.text, label.size, bold=label.bold)
                    x = item.box.x + label.x - _SHARES[label.anchor] * width
                    span = Span(x, width, label.text, 0, label.bold, italic=False, colour=label.colour)
                    yield Line(0, item.box.y + label.y, (span,))
        case _:
            pass


def _stands(letters: list[Letter], line: Line) -> bool:
    """Whether the page holds the line's letters in a row, from its place on, all on its baseline."""
    wanted = "".join("".join(span.text for span in line.spans).split())
    for start, (letter, x, _) in enumerate(letters):
        if letter == wanted[0] and abs(x - line.spans[0].x) <= _TOLERANCE:
            run = letters[start : start + len(wanted)]
            same_text = "".join(letter for letter, _, _ in run) == wanted
            if same_text and all(abs(y - line.baseline) <= _TOLERANCE for _, _, y in run):
                return True
    return not wanted
