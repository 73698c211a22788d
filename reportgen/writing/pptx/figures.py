"""A placed drawing -> a group of native shapes: one a path or a text, named for what it shows."""

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reportgen.model.boxes import Box, Insets
from reportgen.model.drawing import Anchor, LabelMark, Mark, PathMark, Segments, texts_of
from reportgen.model.figures import PlacedFigure
from reportgen.writing.pptx.canvas import Canvas
from reportgen.writing.pptx.markup import escape, extent, hundredths, transform
from reportgen.writing.pptx.text_boxes import body_properties

_PARTS = 100
"""Parts of a point in which outlines are written: finer than any program draws, and short to write."""

_LEADING = 1.2
_DESCENT = 0.212
"""The part of an em under the baseline in Arial and the fonts of its widths (Arimo, Liberation Sans): hhea descent."""

_WIDEST_LETTER = 0.75
_ALIGN = {Anchor.START: ("l", 0.0), Anchor.MIDDLE: ("ctr", 0.5), Anchor.END: ("r", 1.0)}
_UNNAMED = {PathMark: "Kuvion muoto", LabelMark: "Kuvion teksti"}


def write_figure(figure: PlacedFigure, canvas: Canvas) -> str:
    """A drawing as a group with its text alternative; its shapes are decoration: the group speaks for them."""
    decorative = not figure.alternative
    start = canvas.identity(figure.name, figure.alternative, decorative=decorative)
    box = figure.box
    inner = Box(box.x, box.y, figure.drawing.width, figure.drawing.height)
    child = extent(inner).replace("a:off", "a:chOff").replace("a:ext", "a:chExt")
    marks = "".join(_written(figure.drawing.marks, box, canvas))
    return (
        f"<p:grpSp><p:nvGrpSpPr>{start}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
        f"<p:grpSpPr><a:xfrm>{extent(box)}{child}</a:xfrm></p:grpSpPr>{marks}</p:grpSp>"
    )


def _written(marks: Sequence[Mark], box: Box, canvas: Canvas) -> Iterator[str]:
    """Every mark in painting order; the lines of one name are one text box, to be moved and retyped as a whole."""
    texts = {id(lines[0]): lines for lines in texts_of(marks)}
    for mark in marks:
        if isinstance(mark, PathMark):
            yield _path(mark, box, canvas)
        elif id(mark) in texts:
            yield _text(texts[id(mark)], box, canvas)


def _identity(mark: Mark, canvas: Canvas) -> str:
    return canvas.identity(mark.title or _UNNAMED[type(mark)], decorative=True)


def _path(path: PathMark, box: Box, canvas: Canvas) -> str:
    outline, left, top, width, height = _outline(path.segments)
    place = Box(box.x + left / _PARTS, box.y + top / _PARTS, width / _PARTS, height / _PARTS)
    no_fill = "" if path.fill else ' fill="none"'
    return (
        f"<p:sp><p:nvSpPr>{_identity(path, canvas)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{transform(place)}"
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        f'<a:pathLst><a:path w="{width}" h="{height}"{no_fill}>{outline}</a:path></a:pathLst></a:custGeom>'
        f"{canvas.palette.fill(path.fill)}{canvas.palette.line(path.stroke)}</p:spPr></p:sp>"
    )


# Maps of a size differ in their fills only: their outlines, thousands of points, are written once.
@lru_cache(maxsize=4000)
def _outline(segments: Segments) -> tuple[str, int, int, int, int]:
    """A path's commands, and its left, top, width and height in parts of a point."""
    xs, ys = segments.across, segments.down
    left, top = math.floor(min(xs) * _PARTS), math.floor(min(ys) * _PARTS)
    width, height = math.ceil(max(xs) * _PARTS) - left, math.ceil(max(ys) * _PARTS) - top
    written: list[str] = []
    add = written.append
    for command, numbers in segments:
        if command == "L":
            x, y = numbers
            add(f'<a:lnTo><a:pt x="{round(x * _PARTS) - left}" y="{round(y * _PARTS) - top}"/></a:lnTo>')
        elif command == "M":
            x, y = numbers
            add(f'<a:moveTo><a:pt x="{round(x * _PARTS) - left}" y="{round(y * _PARTS) - top}"/></a:moveTo>')
        elif command == "C":
            points = zip(numbers[::2], numbers[1::2], strict=True)
            pairs = "".join(f'<a:pt x="{round(x * _PARTS) - left}" y="{round(y * _PARTS) - top}"/>' for x, y in points)
            add(f"<a:cubicBezTo>{pairs}</a:cubicBezTo>")
        else:
            add("<a:close/>")
    return "".join(written), left, top, width, height


def _text(lines: Sequence[LabelMark], box: Box, canvas: Canvas) -> str:
    """The lines of one text as a text box: they end by forced new lines, their leading is exact."""
    label = lines[0]
    align, share = _ALIGN[label.anchor]
    leading = lines[1].y - label.y if len(lines) > 1 else label.size * _LEADING
    height = len(lines) * leading
    width = _width(lines, box)
    x, y = box.x + label.x, box.y + label.y
    left, top = x - share * width, y - leading + label.size * _DESCENT
    turn = math.radians(label.angle)
    across, down = left + width / 2 - x, top + height / 2 - y
    centre_x = x + across * math.cos(turn) + down * math.sin(turn)
    centre_y = y - across * math.sin(turn) + down * math.cos(turn)
    place = Box(centre_x - width / 2, centre_y - height / 2, width, height)
    bold = ' b="1"' if label.bold else ""
    type_ = f'lang="{canvas.language}" sz="{hundredths(label.size)}"{bold} kern="0"'
    run = f"<a:rPr {type_}>{canvas.palette.solid(label.colour)}</a:rPr>"
    words = f"<a:br>{run}</a:br>".join(f"<a:r>{run}<a:t>{escape(line.text)}</a:t></a:r>" for line in lines)
    return (
        f'<p:sp><p:nvSpPr>{_identity(label, canvas)}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>'
        f'{transform(place, label.angle)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>'
        f'<p:txBody>{body_properties(Insets(), "none")}<a:lstStyle/><a:p><a:pPr algn="{align}"><a:lnSpc>'
        f'<a:spcPts val="{hundredths(leading)}"/></a:lnSpc></a:pPr>'
        f"{words}</a:p></p:txBody></p:sp>"
    )


def _width(lines: Sequence[LabelMark], box: Box) -> float:
    """A width that surely holds a text, as far as the figure reaches: a group is as large as what is in it."""
    label = lines[0]
    width = label.size * (_WIDEST_LETTER * max(len(line.text) for line in lines) + 1)
    if label.angle:
        return width
    room = {
        Anchor.START: box.width - label.x,
        Anchor.MIDDLE: 2 * min(label.x, box.width - label.x),
        Anchor.END: label.x,
    }
    return min(width, room[label.anchor])
