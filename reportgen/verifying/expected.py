"""A page as it was laid out -> the passages that each format has to say on it, in order."""

from collections.abc import Iterable, Iterator

from reportgen.model.drawing import Drawing, Label
from reportgen.model.page import Document, Grid, Page, PlacedFigure, SetParagraph, TextBox
from reportgen.verifying.found import Kind, Passage


def in_deck(page: Page) -> tuple[Passage, ...]:
    """What a slide says: its items in reading order, alternatives before what they stand for, then its notes."""
    passages: list[Passage] = []
    for item in page.items:
        match item:
            case TextBox():
                passages += _paragraphs(item.paragraphs, Kind.TEXT)
            case Grid():
                passages.append(Passage(Kind.ALTERNATIVE, item.alternative))
                for row in item.rows:
                    for cell in row.cells:
                        passages += _paragraphs(cell.paragraphs, Kind.CELL)
            case PlacedFigure():
                passages.append(Passage(Kind.ALTERNATIVE, item.alternative))
                passages += _labels(item.drawing)
    passages += (Passage(Kind.NOTE, note) for note in page.notes)
    return tuple(passage for passage in passages if passage.text)


def in_pdf(page: Page, document: Document) -> tuple[Passage, ...]:
    """What a page of the PDF shows: the words of its decoration, then its items with their bullets."""
    passages: list[Passage] = []
    for item in (*document.frame(page.frame).decoration, *page.items):
        match item:
            case TextBox():
                passages += _paragraphs(item.paragraphs, Kind.TEXT, bullets=True)
            case Grid():
                for row in item.rows:
                    for cell in row.cells:
                        passages += _paragraphs(cell.paragraphs, Kind.CELL, bullets=True)
            case PlacedFigure():
                passages += _labels(item.drawing)
    return tuple(passage for passage in passages if passage.text)


def _paragraphs(paragraphs: Iterable[SetParagraph], kind: Kind, *, bullets: bool = False) -> Iterator[Passage]:
    for paragraph in paragraphs:
        bullet = paragraph.bullet if bullets else ""
        yield Passage(kind, bullet + paragraph.paragraph.text)


def _labels(drawing: Drawing) -> Iterator[Passage]:
    return (Passage(Kind.LABEL, mark.text) for mark in drawing.marks if isinstance(mark, Label))
