"""Text, tables and pages set by hand, plainly: enough to write with, for the tests of the PDF writer."""

from dataclasses import replace
from functools import cache

from reportgen.model.boxes import Align, Box, Insets
from reportgen.model.drawing import Stroke
from reportgen.model.page import FrameKind, Item, Page
from reportgen.model.text import Paragraph, Role, plain
from reportgen.model.theme import Colour, Sizes, Spacing, Theme
from reportgen.model.typeset import GridCell, GridRow, Line, PlacedTable, SetParagraph, Span, TextBox, TextRole
from reportgen.typography import Typeface, load_typeface

SAMPLE = "Esimerkkiaineisto: luvut on keksitty"

_COLOURS = {
    "ink": "12262E",
    "paper": "FFFFFF",
    "muted": "51646C",
    "line": "D5DEE1",
    "accent": "0B4F5F",
    "highlight": "E39A1F",
    "answer-1": "083D4A",
    "answer-2": "2B8290",
    "answer-3": "94CBC9",
    "answer-4": "E3EFEE",
    "link": "0B5F8A",
    "ground": "F3F8F7",
}

THEME = Theme(
    colours={role: Colour(role, value) for role, value in _COLOURS.items()},
    fills={},
    deck_font="Arial",
    page_font="Arimo",
    sizes=Sizes(40, 24, 28, 15, (18, 12), 16, (13, 11), (14, 12), 11, (13, 11), (10, 9)),
    spacing=Spacing(48, 24, 44, 104, 496, 506, 1.35, 1.2, 1.15),
)


@cache
def typeface() -> Typeface:
    return load_typeface("Arimo")


def styled(paragraph: Paragraph, size: float = 16.0, **changes) -> SetParagraph:
    bullet = {Role.BULLET: "•", Role.NUMBER: f"{paragraph.number}."}.get(paragraph.role, "")
    listed = paragraph.role in (Role.BULLET, Role.NUMBER)
    left = (paragraph.level + 1) * 18.0 if listed else 24.0 if paragraph.role in (Role.KEY, Role.DETAIL) else 0.0
    made = SetParagraph(
        paragraph=paragraph,
        size=size,
        leading=size * 1.35,
        space_before=6.0,
        left=left,
        hanging=16.0 if bullet else 0.0,
        bullet=bullet,
        bullet_colour="accent",
        bold=paragraph.role in (Role.HEADING, Role.KEY),
        colour="ink",
    )
    return replace(made, **changes)


def set_lines(paragraphs: tuple[SetParagraph, ...], box: Box) -> tuple[Line, ...]:
    """Break at spaces where the next word does not fit: enough to write with."""
    lines: list[Line] = []
    y = box.y
    for index, paragraph in enumerate(paragraphs):
        y += paragraph.space_before
        first = True
        for spans, space in _broken(paragraph, box):
            y += paragraph.leading
            width = spans[-1].x + spans[-1].width - box.x - paragraph.left if spans else 0.0
            slack = box.width - paragraph.left - width if paragraph.align is Align.RIGHT else 0.0
            lines.append(
                Line(
                    index,
                    y - 0.21 * paragraph.size,
                    tuple(replace(span, x=span.x + slack) for span in spans),
                    box.x + paragraph.left - paragraph.hanging if paragraph.bullet and first else None,
                    space,
                )
            )
            first = False
    return tuple(lines)


def _broken(paragraph: SetParagraph, box: Box) -> list[tuple[tuple[Span, ...], bool]]:
    width = box.width - paragraph.left
    done: list[tuple[tuple[Span, ...], bool]] = []
    spans: list[Span] = []
    x = 0.0
    for index, run in enumerate(paragraph.paragraph.runs):
        bold = paragraph.bold or run.bold
        for word in run.text.replace(" ", " \0").split("\0"):
            if not word:
                continue
            full = typeface().width(word, paragraph.size, bold=bold, italic=run.italic)
            bare = typeface().width(word.rstrip(" "), paragraph.size, bold=bold, italic=run.italic)
            if x + bare > width and spans:
                last = spans.pop()
                ended = last.text.endswith(" ")
                done.append(((*spans, replace(last, text=last.text.removesuffix(" "))), ended))
                spans, x = [], 0.0
            if spans and spans[-1].run == index:
                spans[-1] = replace(spans[-1], text=spans[-1].text + word, width=spans[-1].width + full)
            else:
                colour = "link" if run.link else paragraph.colour
                left = box.x + paragraph.left + x
                spans.append(Span(left, full, word, index, bold, run.italic, colour, run.link))
            x += full
    return [*done, (tuple(spans), False)]


def text_box(role: TextRole, box: Box, paragraphs: tuple[SetParagraph, ...], flow: str = "", **more) -> TextBox:
    return TextBox(role.value, role, box, Insets(), paragraphs, set_lines(paragraphs, box), flow or role.value, **more)


def said(role: TextRole, box: Box, text: str, size: float = 11.0, **changes) -> TextBox:
    return text_box(role, box, (styled(plain(text), size, space_before=0.0, **changes),))


def grid(
    box: Box,
    columns: tuple[float, ...],
    rows: list[tuple[str, ...]],
    *,
    header: str = "own",
    flow: str = "table",
    heads_rows: bool = True,
) -> PlacedTable:
    """A grid of words; the first row is a header ("own"), one that is shown again ("repeated"), or none ("")."""
    made: list[GridRow] = []
    y = box.y
    for number, words in enumerate(rows):
        cells = []
        x = box.x
        heads = number == 0 and header
        for column, (text, width) in enumerate(zip(words, columns, strict=True)):
            align = Align.RIGHT if column == len(columns) - 1 else Align.LEFT
            own = styled(plain(text), 12.0, space_before=3.0, bold=bool(heads) or column == 0, align=align)
            cells.append(GridCell(Insets(0, 3, 6, 3), (own,), set_lines((own,), Box(x, y, width - 6, 20))))
            x += width
        rule = Stroke("ink" if heads else "line", 0.75)
        made.append(GridRow(22.0, tuple(cells), bool(heads), header == "repeated" and number == 0, rule=rule))
        y += 22.0
    return PlacedTable("Taulukko", box, columns, tuple(made), "Alueet ja avustukset", flow, heads_rows)


def page(number: int, title: str, items: tuple[Item, ...], *, slide: str = "", shown: str = "") -> Page:
    furniture = (
        said(TextRole.SAMPLE, Box(600, 20, 312, 14), SAMPLE),
        said(TextRole.FOOTER, Box(48, 511, 150, 14), "Tilannekuva"),
        said(TextRole.PAGE_NUMBER, Box(876, 511, 36, 14), str(number), bold=True, align=Align.RIGHT),
    )
    head = text_box(TextRole.TITLE, Box(48, 44, 864, 40), (styled(plain(shown or title), 28.0, bold=True),))
    return Page(slide or title, shown or title, number, FrameKind.TEXT, (head, *items, *furniture), ())
