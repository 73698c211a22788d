"""A page as it was laid out -> the shapes that its slide has to have: places, fills, outlines, and how words are set.

Colours are named by the theme's roles here, and by the deck's colour scheme there: what is compared is that one role is
one colour in all of the deck.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

from reportgen.model.boxes import EMU_PER_POINT, Align, Box, Insets
from reportgen.model.drawing import Anchor, Fill, LabelMark, PathMark, Stroke, texts_of
from reportgen.model.figures import Ornament, Picture, PlacedFigure
from reportgen.model.page import Frame, Item, Page
from reportgen.model.typeset import PlacedTable, SetParagraph, Slot, TextBox
from reportgen.verifying.facts import setting_of
from reportgen.verifying.found import NO_FILL, EmuBounds, ParagraphLook, SetRun, Shape
from reportgen.verifying.outlines import bounds_of

_LABEL_LEADING = 1.2
_ALIGNED = {Align.LEFT: "l", Align.CENTRE: "ctr", Align.RIGHT: "r"}
_ANCHORS = {Anchor.START: "l", Anchor.MIDDLE: "ctr", Anchor.END: "r"}


def deck_shapes(page: Page, frame: Frame) -> tuple[Shape, ...]:
    """The shapes of a slide in order. An empty placeholder is not there."""
    upwards = {slot.slot for slot in frame.slots if slot.grows_up}
    return tuple(shape for item in page.items for shape in _shapes(item, upwards))


def deck_ground(frame: Frame) -> tuple[Shape, ...]:
    """What shows under the slides of a kind: the colour of their ground, and the decoration of their layout."""
    return Shape("", None, frame.ground), *(shape for item in frame.decoration for shape in _shapes(item))


def _shapes(item: Item, upwards: Collection[Slot] = ()) -> Iterator[Shape]:
    match item:
        case TextBox():
            words = tuple(_settings(item.paragraphs))
            if item.slot is None or words:
                fill = "" if item.slot and not (item.fill or item.rounding) else _fill(item.fill)
                insets = _insets(item.insets) if words else ()
                edge = "" if not words else "b" if item.slot in upwards else "t"
                yield Shape(item.name, _place(item.box), fill, measures=insets, words=words, edge=edge)
        case PlacedTable():
            yield _table(item)
        case Picture():
            yield Shape(item.name, _place(item.box))
        case Ornament():
            yield Shape(item.name, _place(item.box), _fill(item.fill), _line(item.stroke))
        case PlacedFigure():
            yield from _figure(item)


def _figure(figure: PlacedFigure) -> Iterator[Shape]:
    yield Shape(figure.name, _place(figure.box))
    texts = {id(lines[0]): lines for lines in texts_of(figure.drawing.marks)}
    for mark in figure.drawing.marks:
        match mark:
            case PathMark():
                left, top, width, height = bounds_of(mark.segments)
                place = _place(Box(figure.box.x + left, figure.box.y + top, width, height))
                fill, line = _fill(mark.fill), _line(mark.stroke)
                yield Shape(mark.title, place, fill, line, drawn=mark.segments, group=figure.name)
            case LabelMark() if id(mark) in texts and mark.text.strip():
                yield _label(texts[id(mark)], figure)
            case _:
                pass


def _label(lines: Sequence[LabelMark], figure: PlacedFigure) -> Shape:
    label = lines[0]
    letters = (len("".join(line.text.split())) for line in lines)
    leading = lines[1].y - label.y if len(lines) > 1 else label.size * _LABEL_LEADING
    words = setting_of(
        [SetRun(count, _hundredths(label.size), label.bold, italic=False, colour=label.colour) for count in letters],
        leading=str(_hundredths(leading)),
        before=0,
        left=0,
        indent=0,
        align=_ANCHORS[label.anchor],
        bullet="",
        bullet_colour="",
    )
    place = _place(Box(figure.box.x + label.x, figure.box.y + label.y, 0, 0))
    return Shape(label.title, place, NO_FILL, words=(words,), group=figure.name)


def _table(grid: PlacedTable) -> Shape:
    measures = [_emu(width) for width in grid.columns]
    words: list[ParagraphLook] = []
    for row in grid.rows:
        measures.append(_emu(row.height))
        for cell in row.cells:
            measures += _insets(cell.insets)
            words += _settings(cell.paragraphs)
    rules = (ParagraphLook("rule", (_line(row.rule),)) for row in grid.rows for _ in row.cells)
    return Shape(grid.name, _place(grid.box), measures=tuple(measures), words=(*words, *rules))


def _settings(paragraphs: Iterable[SetParagraph]) -> Iterator[ParagraphLook]:
    for paragraph in paragraphs:
        size, bold = _hundredths(paragraph.size), paragraph.bold
        runs = [
            SetRun(letters, size, bold or run.bold, run.italic, "" if run.link else paragraph.colour)
            for run in paragraph.paragraph.runs
            if (letters := len("".join(run.text.split())))
        ]
        if runs:
            yield setting_of(
                runs,
                leading=str(_hundredths(paragraph.leading)),
                before=_hundredths(paragraph.space_before),
                left=_emu(paragraph.left),
                indent=-_emu(paragraph.hanging) if paragraph.bullet else 0,
                align=_ALIGNED[paragraph.align],
                bullet=paragraph.bullet,
                bullet_colour=paragraph.bullet_colour if paragraph.bullet else "",
            )


def _insets(insets: Insets) -> tuple[int, ...]:
    return tuple(map(_emu, (insets.left, insets.top, insets.right, insets.bottom)))


def _place(box: Box) -> EmuBounds:
    return _emu(box.x), _emu(box.y), _emu(box.width), _emu(box.height)


def _emu(points: float) -> int:
    return round(points * EMU_PER_POINT)


def _hundredths(points: float) -> int:
    return round(points * 100)


def _fill(fill: Fill | None) -> str:
    if fill is None:
        return NO_FILL
    return f"{fill.pattern.value} of {fill.ink} on {fill.colour}" if fill.pattern else fill.colour


def _line(stroke: Stroke | None) -> str:
    return NO_FILL if stroke is None else f"line of {stroke.width} in {stroke.colour}"
