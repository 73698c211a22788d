"""The bare writers: python-pptx and reportlab drawing the same shapes and lines, precomputed. A reference.

No reading, composing, charts, layout, structure or checks: what is left is what any program pays for these libraries.
"""

import pickle
import sys
from pathlib import Path

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Emu, Pt
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

from reportgen.model.drawing import PathMark as Outline
from reportgen.model.figures import PlacedFigure
from reportgen.model.page import Document
from reportgen.model.typeset import PlacedTable, TextBox

_HEIGHT = 540.0
_EMU = 12700

Colours = dict[str, tuple[float, float, float]]
Fonts = dict[tuple[bool, bool], str]


def write_pdf(document: Document, fonts: Fonts, colours: Colours, path: Path) -> None:
    """All lines of text and all outlines."""
    page = canvas.Canvas(str(path), pagesize=(960, _HEIGHT))
    for content in document.pages:
        for item in content.items:
            match item:
                case TextBox():
                    _lines(page, item, fonts, colours)
                case PlacedTable():
                    for row in item.rows:
                        for cell in row.cells:
                            _lines(page, cell, fonts, colours)
                case PlacedFigure():
                    _figure(page, item, fonts, colours)
                case _:
                    pass
        page.showPage()
    page.save()


def _lines(page, box, fonts, colours) -> None:  # noqa: ANN001 - a text box or a cell
    for line in box.lines:
        size = box.paragraphs[line.paragraph].size
        for span in line.spans:
            page.setFillColorRGB(*colours[span.colour])
            page.setFont(fonts[span.bold, span.italic], size)
            page.drawString(span.x, _HEIGHT - line.baseline, span.text)


def _figure(page, figure, fonts, colours) -> None:  # noqa: ANN001 - as reportlab has it
    left, top = figure.box.x, figure.box.y
    for mark in figure.drawing.marks:
        if isinstance(mark, Outline):
            path = page.beginPath()
            for command, numbers in mark.segments:
                points = [
                    left + value if place % 2 == 0 else _HEIGHT - top - value for place, value in enumerate(numbers)
                ]
                if command == "M":
                    path.moveTo(*points)
                elif command == "L":
                    path.lineTo(*points)
                elif command == "C":
                    path.curveTo(*points)
                else:
                    path.close()
            if mark.fill:
                page.setFillColorRGB(*colours[mark.fill.colour])
            if mark.stroke:
                page.setStrokeColorRGB(*colours[mark.stroke.colour])
                page.setLineWidth(mark.stroke.width)
            page.drawPath(path, fill=int(mark.fill is not None), stroke=int(mark.stroke is not None))
        else:
            page.setFillColorRGB(*colours[mark.colour])
            page.setFont(fonts[mark.bold, False], mark.size)
            page.drawString(left + mark.x, _HEIGHT - top - mark.y, mark.text)


def write_deck(document: Document, colours: Colours, path: Path) -> None:
    """All paragraphs, tables, outlines and labels as shapes."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Emu(960 * _EMU), Emu(540 * _EMU)
    for content in document.pages:
        shapes = deck.slides.add_slide(deck.slide_layouts[6]).shapes
        for item in content.items:
            match item:
                case TextBox():
                    frame = shapes.add_textbox(
                        *_emu(item.box.x, item.box.y, item.box.width, item.box.height)
                    ).text_frame
                    for paragraph in item.paragraphs:
                        added = frame.add_paragraph()
                        for run in paragraph.paragraph.runs:
                            written = added.add_run()
                            written.text = run.text
                            written.font.size = Pt(paragraph.size)
                            written.font.bold = paragraph.bold or run.bold
                case PlacedTable():
                    place = _emu(item.box.x, item.box.y, item.box.width, item.box.height)
                    table = shapes.add_table(len(item.rows), len(item.columns), *place).table
                    for row, cells in enumerate(item.rows):
                        for column, cell in enumerate(cells.cells):
                            words = "".join(run.text for part in cell.paragraphs for run in part.paragraph.runs)
                            table.cell(row, column).text = words
                case PlacedFigure():
                    _shapes(shapes, item, colours)
                case _:
                    pass
    deck.save(str(path))


def _shapes(shapes, figure, colours) -> None:  # noqa: ANN001 - as python-pptx has it
    left, top = figure.box.x, figure.box.y
    for mark in figure.drawing.marks:
        if isinstance(mark, Outline):
            builder, ring = None, []
            for command, numbers in mark.segments:
                if command == "M":
                    if builder is None:
                        builder = shapes.build_freeform(
                            round(numbers[0] * 100), round(numbers[1] * 100), scale=_EMU / 100
                        )
                    else:
                        builder.add_line_segments(ring, close=True)
                        builder.move_to(round(numbers[0] * 100), round(numbers[1] * 100))
                    ring = []
                elif command in "LC":
                    ring.append((round(numbers[-2] * 100), round(numbers[-1] * 100)))
            if builder is None:
                continue
            builder.add_line_segments(ring, close=True)
            shape = builder.convert_to_shape(*_emu(left, top))
            if mark.fill:
                shape.fill.solid()
                shape.fill.fore_color.rgb = _rgb(colours[mark.fill.colour])
            if mark.stroke:
                shape.line.width = Pt(mark.stroke.width)
                shape.line.color.rgb = _rgb(colours[mark.stroke.colour])
        else:
            box = shapes.add_textbox(
                *_emu(left + mark.x, top + mark.y - mark.size, 10 * len(mark.text), 1.2 * mark.size)
            )
            box.text_frame.text = mark.text
            box.text_frame.paragraphs[0].font.size = Pt(mark.size)


def _emu(*points: float) -> list[Emu]:
    return [Emu(round(value * _EMU)) for value in points]


def _rgb(colour: tuple[float, float, float]) -> RGBColor:
    return RGBColor(*(round(255 * part) for part in colour))


def main(pages: str, target: str, names: str) -> None:
    """Make the reports with the names given, separated by commas, or all of them."""
    files, colours, documents = pickle.loads(Path(pages).read_bytes())  # noqa: S301 - from contents.py
    fonts = {}
    for style, file in files.items():
        fonts[style] = Path(file).stem
        pdfmetrics.registerFont(TTFont(fonts[style], file))
    for name, document in documents:
        if names == "all" or name in names.split(","):
            write_deck(document, colours, Path(target) / f"{name}.pptx")
            write_pdf(document, fonts, colours, Path(target) / f"{name}.pdf")


if __name__ == "__main__":
    main(*sys.argv[1:])
