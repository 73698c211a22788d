"""The deck -> luvut.xlsx: every figure slide by slide, with the cells and the rule it comes from; typed ones apart."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

import xlsxwriter

from reportgen.model.deck import Deck, Slide
from reportgen.model.page import Document
from reportgen.model.places import Place, ranges
from reportgen.model.values import Value
from reportgen.verifying.numbers import SlideNumbers, TypedNumber, places_by_file
from reportgen.verifying.statements import StatedPart, Statement
from reportgen.wording import translate

_HEAD_ROOM = 2
_NO_BREAK = re.compile("[\u00a0\u2009\u202f]")
_LINE = 15.0
"""The height of one line of a row, in points."""


@dataclass(frozen=True, slots=True)
class FigureSheet:
    """A sheet: its columns as heading and width in characters, and its rows."""

    name: str
    columns: tuple[tuple[str, int], ...]
    rows: tuple[tuple[str | float, ...], ...]


def sheets_of(deck: Deck, slides: Sequence[SlideNumbers], document: Document) -> tuple[FigureSheet, ...]:
    """What the workbook holds: every computed figure of a deck's slides, and every number that somebody typed."""
    return _figures_sheet(slides, document, deck.language), _typed_sheet(deck, slides, document)


def to_workbook(deck: Deck, sheets: Sequence[FigureSheet]) -> bytes:
    """The bytes of the workbook; equal sheets give equal bytes. No text becomes a formula or a link."""
    stream = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(stream, options)
    book.set_properties(
        {
            "title": deck.title,
            "author": deck.author,
            "created": dt.datetime.combine(deck.date, dt.time(), dt.UTC).replace(tzinfo=None),
        }
    )
    for sheet in sheets:
        _write(book, sheet)
    book.close()
    return stream.getvalue()


def _figures_sheet(slides: Sequence[SlideNumbers], document: Document, language: str) -> FigureSheet:
    columns = (
        (translate("Pages", language), 8),
        (translate("Slide", language), 34),
        (translate("Where", language), 38),
        (translate("As printed", language), 16),
        (translate("In the words", language), 44),
        (translate("Exact", language), 16),
        (translate("Rule", language), 52),
        (translate("File", language), 38),
        (translate("Sheet", language), 12),
        (translate("Cells", language), 30),
    )
    rows = tuple(
        (
            _pages(each.slide, document),
            each.slide.title,
            _where(figure.statement, language),
            _searchable(figure.text),
            "" if figure.context == figure.text else _searchable(figure.context),
            float(f"{figure.value.amount:.15g}"),  # the digits that a spreadsheet keeps
            figure.value.rule or translate("The cell as it is", language),
            *_sources(figure.value),
        )
        for each in slides
        for figure in each.computed
    )
    return FigureSheet(translate("Figures", language), columns, rows)


def _typed_sheet(deck: Deck, slides: Sequence[SlideNumbers], document: Document) -> FigureSheet:
    language = deck.language
    columns = (
        (translate("Pages", language), 8),
        (translate("Slide", language), 34),
        (translate("Where", language), 38),
        (translate("Number", language), 14),
        (translate("In the words", language), 90),
        (translate("File", language), 26),
        (translate("Line or cell", language), 14),
    )
    rows = tuple(
        (
            _pages(each.slide, document),
            each.slide.title,
            _where(typed.statement, language),
            _searchable(typed.text),
            _searchable(typed.context),
            *_typed_at(typed, deck),
        )
        for each in slides
        for typed in each.typed
    )
    return FigureSheet(translate("Typed numbers", language), columns, rows)


def _typed_at(typed: TypedNumber, deck: Deck) -> tuple[str, str | int]:
    """The file in which a number was typed, and its line, or its sheet and cell."""
    place = typed.place
    if place is not None:
        return place.file, place.line or " ".join(part for part in (place.sheet, place.cell) if part)
    if typed.line and not typed.statement.made:
        return deck.script, typed.line
    return translate("added by the program", deck.language), ""


def _searchable(text: str) -> str:
    """With plain spaces, which is what a person types who looks for "2 680 000"."""
    return _NO_BREAK.sub(" ", text)


def _pages(slide: Slide, document: Document) -> str:
    numbers = [page.number for page in document.pages if page.slide == slide.id]
    return f"{numbers[0]}–{numbers[-1]}" if len(numbers) > 1 else str(numbers[0])


def _where(statement: Statement, language: str) -> str:
    part = {
        StatedPart.TITLE: translate("Title", language),
        StatedPart.SUBTITLE: translate("Subtitle", language),
        StatedPart.TEXT: translate("Text", language),
        StatedPart.HEADING: translate("Column heading", language),
        StatedPart.CELL: translate("Table", language),
        StatedPart.CAPTION: translate("Caption", language),
        StatedPart.LABEL: translate("Chart", language),
        StatedPart.LEGEND: translate("Legend", language),
        StatedPart.ALTERNATIVE: translate("Text alternative", language),
        StatedPart.FOOTNOTE: translate("Footnote", language),
        StatedPart.SOURCE: translate("Source", language),
    }[statement.part]
    return f"{part}: {statement.subject}" if statement.subject else part


def _sources(value: Value) -> tuple[str, str, str]:
    """The files, sheets and cells that a figure comes from, a line for each file."""
    found = places_by_file(value)
    return (
        "\n".join(file for file, _ in found),
        "\n".join(sheet for _, sheet in found),
        "\n".join(_cells(places) for places in found.values()),
    )


def _cells(places: Sequence[Place]) -> str:
    """Cells as a spreadsheet has them: "B2:B8, B10"; lines of a text by their numbers."""
    return ranges((place.cell or str(place.line) for place in places), to=":")


def _write(book: xlsxwriter.Workbook, sheet: FigureSheet) -> None:
    page = book.add_worksheet(sheet.name)
    heading = book.add_format({"bold": True, "bottom": 1, "valign": "top", "text_wrap": True})
    words = book.add_format({"valign": "top", "text_wrap": True})
    whole = book.add_format({"valign": "top", "align": "left", "num_format": "#,##0"})
    broken = book.add_format({"valign": "top", "align": "left", "num_format": "#,##0.00##"})
    for column, (name, width) in enumerate(sheet.columns):
        page.set_column(column, column, width, words)
        page.write_string(0, column, name, heading)
    for row, cells in enumerate(sheet.rows, start=1):
        page.set_row(row, _LINE * max(map(_lines, cells, (width for _, width in sheet.columns))))
        for column, cell in enumerate(cells):
            if isinstance(cell, str):
                page.write_string(row, column, cell, words)
            else:
                page.write_number(row, column, cell, whole if cell == int(cell) else broken)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.columns) - 1)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)


def _lines(cell: str | float, width: int) -> int:
    """How many lines a cell takes in a column of so many characters."""
    if not isinstance(cell, str):
        return 1
    return sum(-(-max(len(line), 1) // (width - _HEAD_ROOM)) for line in cell.split("\n"))
