"""A page as it was laid out -> the shapes that its slide has to have: their names, places, fills and outlines.

Fills and outlines are named by the theme's roles here, and by the deck's colour scheme there: what is compared is that
one role is one colour in all of the deck. The points of outlines and the places of a drawing's words are not compared.
"""

from collections.abc import Iterator
from functools import lru_cache

from reportgen.model.drawing import Fill, Label, Path, Segments, Stroke
from reportgen.model.languages import language_tag
from reportgen.model.page import Box, Document, Grid, Ornament, Page, Picture, PlacedFigure, SetParagraph, TextBox
from reportgen.verifying.found import NO_FILL, Place, Shape, add_run, run_fact, table_fact

_EMU = 12700


def deck_shapes(page: Page, document: Document) -> tuple[Shape, ...]:
    """The shapes of a slide in order; a placeholder that stands where its layout has it states no place."""
    slots = {slot.slot: slot.box for slot in document.frame(page.frame).slots}
    shapes: list[Shape] = []
    for item in page.items:
        match item:
            case TextBox():
                if item.slot is None or any(paragraph.paragraph.text for paragraph in item.paragraphs):
                    inherits = item.slot is not None and not (item.fill or item.rounding)
                    is_there = item.slot is not None and inherits and item.box == slots[item.slot]
                    place = None if is_there else _place(item.box)
                    shapes.append(Shape(item.name, place, "" if inherits else _fill(item.fill)))
            case Grid() | Picture():
                shapes.append(Shape(item.name, _place(item.box)))
            case Ornament():
                shapes.append(Shape(item.name, _place(item.box), _fill(item.fill), _line(item.stroke)))
            case PlacedFigure():
                shapes += _figure(item)
    return tuple(shapes)


def _figure(figure: PlacedFigure) -> Iterator[Shape]:
    yield Shape(figure.name, _place(figure.box))
    for mark in figure.drawing.marks:
        match mark:
            case Path() if any(numbers for _, numbers in mark.segments):
                left, top, width, height = _bounds(mark.segments)
                box = Box(figure.box.x + left, figure.box.y + top, width, height)
                yield Shape(mark.name, _place(box), _fill(mark.fill), _line(mark.stroke))
            case Label():
                yield Shape(mark.name, None, f"words in {mark.colour}")
            case _:
                pass


@lru_cache(maxsize=4000)
def _bounds(segments: Segments) -> tuple[float, float, float, float]:
    xs = [x for _, numbers in segments for x in numbers[::2]]
    ys = [y for _, numbers in segments for y in numbers[1::2]]
    return min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)


def _place(box: Box) -> Place:
    return round(box.x * _EMU), round(box.y * _EMU), round(box.width * _EMU), round(box.height * _EMU)


def _fill(fill: Fill | None) -> str:
    if fill is None:
        return NO_FILL
    return f"{fill.pattern.value} of {fill.ink} on {fill.colour}" if fill.pattern else fill.colour


def _line(stroke: Stroke | None) -> str:
    return NO_FILL if stroke is None else f"line of {stroke.width} in {stroke.colour}"


def deck_facts(page: Page, language: str) -> tuple[str, ...]:
    """What a slide tells besides: the headings of its tables, its links, its words in other languages than its own."""
    facts: list[str] = []
    for item in page.items:
        match item:
            case TextBox():
                facts += (fact for paragraph in item.paragraphs for fact in _runs(paragraph, language))
            case Grid():
                rows = [row for row in item.rows if not row.header]
                first = [[span.bold for line in row.cells[0].lines for span in line.spans] for row in rows]
                names = bool(first) and all(bolds and all(bolds) for bolds in first)
                heads, total = item.rows[0].header, item.rows[-1].total
                facts.append(table_fact(heads=heads, names=names, total=total))
                cells = (cell for row in item.rows for cell in row.cells)
                facts += (fact for cell in cells for each in cell.paragraphs for fact in _runs(each, language))
            case _:
                pass
    return tuple(facts)


def _runs(paragraph: SetParagraph, language: str) -> Iterator[str]:
    """Runs that are links or in another language; neighbours that are alike are one."""
    found: list[tuple[str, str, str]] = []
    for run in paragraph.paragraph.runs:
        add_run(found, language_tag(run.language) if run.language else language, run.link, run.text)
    yield from (run_fact(*run) for run in found if run[0] != language or run[1])
