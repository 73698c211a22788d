"""A Drawing in, a picture of it out, to look at: a plain transcription that knows nothing of the product's writers."""

import io
from pathlib import Path as File

import pypdfium2
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from reportgen.model.drawing import Anchor, Drawing, LabelMark, PathMark, Pattern
from reportgen.model.theme import Theme
from reportgen.typography import Typeface

_MARGIN = 12.0


def save_picture(drawing: Drawing, theme: Theme, typeface: Typeface, file: File, *, scale: float = 3.0) -> None:
    """Write a PNG of a drawing, with a thin margin outside its box."""
    for cut in (typeface.regular, typeface.bold):
        pdfmetrics.registerFont(TTFont(cut.name, str(cut.path)))
    buffer = io.BytesIO()
    size = (drawing.width + 2 * _MARGIN, drawing.height + 2 * _MARGIN)
    canvas = Canvas(buffer, pagesize=size, initialFontName=typeface.regular.name)
    canvas.setLineJoin(1)
    canvas.translate(_MARGIN, _MARGIN)
    for mark in drawing.marks:
        if isinstance(mark, PathMark):
            _draw_path(canvas, mark, drawing.height, theme)
        else:
            _draw_label(canvas, mark, drawing.height, theme, typeface)
    canvas.save()
    document = pypdfium2.PdfDocument(buffer.getvalue())
    document[0].render(scale=scale).to_pil().save(file)
    document.close()


def _draw_path(canvas: Canvas, mark: PathMark, height: float, theme: Theme) -> None:
    outline = canvas.beginPath()
    xs, ys = [], []
    for code, values in mark.segments:
        points = [value if index % 2 == 0 else height - value for index, value in enumerate(values)]
        xs += points[-2::2]
        ys += points[-1::2]
        {"M": outline.moveTo, "L": outline.lineTo, "C": outline.curveTo, "Z": outline.close}[code](*points)
    if mark.fill is not None:
        canvas.setFillColorRGB(*theme.rgb(mark.fill.colour))
        canvas.drawPath(outline, stroke=0, fill=1, fillMode=0)
        if mark.fill.pattern is not None:
            canvas.saveState()
            canvas.clipPath(outline, stroke=0, fill=0, fillMode=0)
            canvas.setStrokeColorRGB(*theme.rgb(mark.fill.ink))
            canvas.setFillColorRGB(*theme.rgb(mark.fill.ink))
            _draw_pattern(canvas, mark.fill.pattern, min(xs), min(ys), max(xs), max(ys))
            canvas.restoreState()
    if mark.stroke is not None:
        canvas.setStrokeColorRGB(*theme.rgb(mark.stroke.colour))
        canvas.setLineWidth(mark.stroke.width)
        canvas.drawPath(outline, stroke=1, fill=0)


def _draw_pattern(canvas: Canvas, pattern: Pattern, x0: float, y0: float, x1: float, y1: float) -> None:
    canvas.setLineWidth(0.6)
    step = 4.0
    x0, y0 = x0 // step * step, y0 // step * step
    span = int((x1 - x0 + y1 - y0) / step) + 2
    for index in range(span):
        x = x0 - (y1 - y0) + index * step
        if pattern in {Pattern.HATCH, Pattern.CROSS}:
            canvas.line(x, y0, x + (y1 - y0), y1)
        if pattern is Pattern.CROSS:
            canvas.line(x + (y1 - y0), y0, x, y1)
        if pattern is Pattern.LINES:
            canvas.line(x0, y0 + index * step, x1, y0 + index * step)
        if pattern is Pattern.DOTS:
            for row in range(int((y1 - y0) / step) + 2):
                canvas.circle(x0 + index * step + (row % 2) * step / 2, y0 + row * step, 0.7, stroke=0, fill=1)


def _draw_label(canvas: Canvas, mark: LabelMark, height: float, theme: Theme, typeface: Typeface) -> None:
    canvas.saveState()
    canvas.translate(mark.x, height - mark.y)
    canvas.rotate(mark.angle)
    canvas.setFont(typeface.cut(bold=mark.bold).name, mark.size)
    canvas.setFillColorRGB(*theme.rgb(mark.colour))
    draw = {
        Anchor.START: canvas.drawString,
        Anchor.MIDDLE: canvas.drawCentredString,
        Anchor.END: canvas.drawRightString,
    }
    draw[mark.anchor](0, 0, mark.text)
    canvas.restoreState()
