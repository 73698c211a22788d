"""A round -> its files, checked: what is laid out stands in its place, is in both files, and breaks no rule."""

import itertools
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import page as validator
import pypdfium2
from openxml_audit import validate_pptx
from pptx import Presentation
from pptx.shapes.base import BaseShape

from reportgen import layout
from reportgen.model.boxes import PAGE_HEIGHT, PAGE_WIDTH, Box
from reportgen.model.deck import Deck
from reportgen.model.figures import PlacedFigure
from reportgen.model.page import Document, Page
from reportgen.model.problems import Problem
from reportgen.model.theme import Theme
from reportgen.model.typeset import Line, PlacedTable, TextBox
from reportgen.typography import Typeface
from reportgen.verifying import read_back
from reportgen.writing.pdf import to_pdf
from reportgen.writing.pptx import to_pptx

_MARGIN = 0.02


@dataclass(frozen=True)
class Made:
    """The files of a deck, and the warnings on the way."""

    document: Document
    pptx: bytes
    pdf: bytes
    warnings: tuple[Problem, ...]

    def texts(self) -> dict[str, str]:
        """All text of each file as readers other than the writers find it, without spaces."""
        deck = Presentation(BytesIO(self.pptx))
        words = [text for slide in deck.slides for shape in slide.shapes for text in _shape_texts(shape)]
        pages = pypdfium2.PdfDocument(self.pdf)
        drawn = [pages[index].get_textpage().get_text_range() for index in range(len(pages))]
        hyphens = str.maketrans({"\x02": "-", "\ufffe": "-"})
        return {"pptx": tight("".join(words)), "pdf": tight("".join(drawn).translate(hyphens))}


def tight(text: str) -> str:
    """The text without spaces, which readers of a PDF guess, and signs that take no room."""
    return "".join(text.split()).replace("\u200b", "").replace("\u2060", "")


def make(deck: Deck, theme: Theme, typeface: Typeface, draw: layout.Draw) -> Made:
    """Lay out and write a deck, and check everything that a machine can; ReportError where it is refused."""
    document = layout.lay_out(deck, theme, typeface, draw)
    for each in document.pages:
        _check_places(each, typeface)
    files = {
        "raportti.pptx": to_pptx(document, theme),
        "raportti.pdf": to_pdf(document, theme, typeface),
    }
    read_back(deck, document, files)
    pptx, pdf = files.values()
    found = validator.validate_pdf_bytes(pdf, profile=validator.ValidationProfile.PDF_UA_1)
    assert [failure.rule_id for failure in found.failures] == []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "raportti.pptx"
        path.write_bytes(pptx)
        assert [str(error) for error in validate_pptx(str(path)).errors] == []
    return Made(document, pptx, pdf, layout.borrowed_glyphs(deck, typeface))


def _check_places(page: Page, typeface: Typeface) -> None:
    solid = [item for item in page.items if isinstance(item, TextBox | PlacedTable | PlacedFigure)]
    for item in solid:
        box = item.box
        assert box.x >= 0, (page.title, item.name)
        assert box.y >= 0, (page.title, item.name)
        assert box.right <= PAGE_WIDTH + _MARGIN, (page.title, item.name)
        assert box.bottom <= PAGE_HEIGHT + _MARGIN, (page.title, item.name)
    for first, second in itertools.combinations(solid, 2):
        assert not _overlap(first.box, second.box), (page.title, first.name, second.name)
    for item in solid:
        match item:
            case TextBox():
                for line in item.lines:
                    size = item.paragraphs[line.paragraph].size
                    right = item.box.right - item.insets.right
                    bottom = item.box.bottom - item.insets.bottom
                    assert _ends(line) <= right + _MARGIN, (page.title, item.name, line)
                    assert line.baseline + typeface.descent * size <= bottom + 0.1, (page.title, item.name, line)
            case PlacedTable():
                _check_cells(page, item)
            case _:
                pass


def _check_cells(page: Page, grid: PlacedTable) -> None:
    y = grid.box.y
    for row in grid.rows:
        x = grid.box.x
        for width, cell in zip(grid.columns, row.cells, strict=True):
            for line in cell.lines:
                assert _ends(line) <= x + width - cell.insets.right + _MARGIN, (page.title, grid.name, line)
                assert line.baseline <= y + row.height + _MARGIN, (page.title, grid.name, line)
            x += width
        y += row.height


def _ends(line: Line) -> float:
    return max((span.x + span.width for span in line.spans), default=0.0)


def _overlap(first: Box, second: Box) -> bool:
    return (
        first.x + _MARGIN < second.right
        and second.x + _MARGIN < first.right
        and first.y + _MARGIN < second.bottom
        and second.y + _MARGIN < first.bottom
    )


def _shape_texts(shape: BaseShape) -> Iterator[str]:
    if shape.has_text_frame:
        yield shape.text_frame.text
    elif shape.has_table:
        yield from (cell.text for row in shape.table.rows for cell in row.cells)
    elif hasattr(shape, "shapes"):
        yield from (text for inner in shape.shapes for text in _shape_texts(inner))
