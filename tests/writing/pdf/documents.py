"""Documents set by hand, one of each kind of item, for the tests of the PDF writer."""

import datetime as dt
import math
from dataclasses import replace
from functools import cache

from reportgen.model.boxes import Align, Box, Insets
from reportgen.model.drawing import Anchor, Drawing, Fill, LabelMark, PathMark, Pattern, Segments, Stroke
from reportgen.model.figures import Ornament, PlacedFigure
from reportgen.model.page import Document, Frame, FrameKind, Item, Page
from reportgen.model.text import Paragraph, Role, Run, plain
from reportgen.model.theme import Colour, Sizes, Spacing, Theme
from reportgen.model.typeset import GridCell, GridRow, Line, PlacedTable, SetParagraph, Span, TextBox, TextRole
from reportgen.typography import Typeface, load_typeface

TITLE = "Hyvinvointialueiden järjestöyhteistyö"
SAMPLE = "Esimerkkiaineisto: luvut on keksitty"
URL = "https://example.org/järjestöt?a=1"

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

FRAMES = (
    Frame(
        FrameKind.COVER,
        "accent",
        (
            PlacedFigure(
                "Kuvio",
                Box(700, 100, 200, 200),
                Drawing(
                    100,
                    100,
                    (PathMark(Segments.of([("M", (0, 0)), ("L", (100, 50)), ("Z", ())]), Fill("answer-2"), None),),
                ),
                "",
            ),
        ),
        (),
    ),
    Frame(
        FrameKind.TEXT,
        "paper",
        (
            Ornament("Palkki", Box(48, 38, 28, 4), Fill("highlight")),
            Ornament("Viiva", Box(48, 506, 864, 0), None, Stroke("line", 0.75)),
        ),
        (),
    ),
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


def map_drawing(points: int = 60) -> Drawing:
    """Areas of every fill in a row, with many points and a name on each; one label stands on end."""
    fills = (
        Fill("answer-1"),
        Fill("answer-4", Pattern.HATCH, "muted"),
        Fill("paper", Pattern.CROSS, "muted"),
        Fill("paper", Pattern.DOTS, "muted"),
        Fill("paper", Pattern.LINES, "muted"),
    )
    marks: list[PathMark | LabelMark] = []
    for number, fill in enumerate(fills):
        centre = 30.0 + 58.0 * number
        ring = [
            (centre + 28 * math.cos(turn), 60 + 56 * math.sin(turn))
            for turn in (2 * math.pi * step / points for step in range(points))
        ]
        segments = [("M", ring[0]), *(("L", place) for place in ring[1:]), ("Z", ())]
        segments += [("M", (centre, 50.0)), ("C", (centre + 8, 50.0, centre + 8, 66.0, centre, 66.0)), ("Z", ())]
        marks.append(PathMark(Segments.of(segments), fill, Stroke("muted", 0.8), f"Alue {number}"))
        marks.append(
            LabelMark(centre, 130.0, f"Alue {number}", 9.5, "ink", anchor=Anchor.MIDDLE, name=f"Alue {number}")
        )
    marks.append(LabelMark(298.0, 120.0, "Pystyssä", 10.0, "ink", bold=True, angle=90.0))
    return Drawing(300.0, 140.0, tuple(marks))


def page(number: int, title: str, items: tuple[Item, ...], *, slide: str = "", shown: str = "") -> Page:
    furniture = (
        said(TextRole.SAMPLE, Box(600, 20, 312, 14), SAMPLE),
        said(TextRole.FOOTER, Box(48, 511, 150, 14), "Tilannekuva"),
        said(TextRole.PAGE_NUMBER, Box(876, 511, 36, 14), str(number), bold=True, align=Align.RIGHT),
    )
    head = text_box(TextRole.TITLE, Box(48, 44, 864, 40), (styled(plain(shown or title), 28.0, bold=True),))
    return Page(slide or title, shown or title, number, FrameKind.TEXT, (head, *items, *furniture), ())


def document(*pages: Page) -> Document:
    return Document(TITLE, "Elokuu 2025", "Kansalaisareena", "fi", dt.date(2025, 8, 31), FRAMES, pages or every_kind())


def every_kind() -> tuple[Page, ...]:
    """A cover, two pages of text, figures, and a table that goes on to a second page."""
    cover = Page(
        "kansi",
        TITLE,
        1,
        FrameKind.COVER,
        (
            text_box(TextRole.TITLE, Box(64, 174, 620, 140), (styled(plain(TITLE), 40.0, bold=True, colour="paper"),)),
            text_box(TextRole.SUBTITLE, Box(64, 330, 620, 40), (styled(plain("Elokuu 2025"), 24.0, colour="paper"),)),
        ),
        (),
    )
    return cover, *_text_pages(), *_figure_pages(), *_table_pages()


def _text_pages() -> tuple[Page, ...]:
    first = (
        Paragraph(
            (
                Run("Alueet rakentavat yhteistyötä "),
                Run("järjestöjen", bold=True),
                Run(" kanssa: avustuksia on 191\u00a0850\u00a0€, ja "),
                Run("lisää kertoo järjestöjen oma sivu", link=URL),
                Run(", jota "),
                Run("päivitetään", italic=True),
                Run("."),
            )
        ),
        plain("Rakenteet", Role.HEADING),
        plain("Neuvottelukunta toimii", Role.BULLET),
        plain("useimmilla alueilla, joilla se on nimetty vuoden alusta lähtien", Role.BULLET, 1),
        plain("ei kaikilla", Role.BULLET, 1),
        plain("Verkosto kokoontuu", Role.BULLET),
    )
    numbered = tuple(
        Paragraph((Run(text),), Role.NUMBER, number=number)
        for number, text in enumerate(("Ensin sovitaan", "Sitten tehdään"), 1)
    )
    left, right = Box(48, 104, 410, 390), Box(502, 104, 410, 200)
    one = page(
        2,
        "Yhteistyö",
        (
            text_box(TextRole.BODY, left, tuple(map(styled, first)), "text"),
            text_box(
                TextRole.BODY, right, (styled(plain("joilla on jäseniä", Role.BULLET)), *map(styled, numbered)), "text"
            ),
            text_box(
                TextRole.ASIDE,
                Box(502, 320, 410, 120),
                tuple(map(styled, (plain("Huomaa", Role.HEADING), plain("Tiedot on koottu elokuussa.")))),
                fill=Fill("ground"),
                rounding=6.0,
            ),
            said(TextRole.FOOTNOTE, Box(220, 511, 500, 14), "* Helsinki on kaupunki."),
            said(TextRole.SOURCE, Box(420, 511, 300, 14), "Lähde: kysely alueille"),
        ),
        shown="Yhteistyö (1/2)",
        slide="Yhteistyö",
    )
    again = styled(plain("Rakenteet", Role.HEADING), repeated=True)
    more = tuple(
        Paragraph((Run(text),), Role.NUMBER, number=number)
        for number, text in enumerate(("Lopuksi arvioidaan", "Ja aloitetaan alusta"), 3)
    )
    two = page(
        3,
        "Yhteistyö",
        (
            text_box(TextRole.BODY, left, (again, *map(styled, more)), "text"),
            said(TextRole.FOOTNOTE, Box(220, 511, 500, 14), "* Helsinki on kaupunki."),
        ),
        shown="Yhteistyö (2/2)",
        slide="Yhteistyö",
    )
    return one, two


def _figure_pages() -> tuple[Page, ...]:
    keys = (
        Paragraph((Run("Rakenne on "), Run("14")), Role.KEY),
        plain("Etelä-Savossa, Kainuussa ja Lapissa", Role.DETAIL),
        plain("Rakennetta ei ole", Role.KEY),
    )
    return (
        page(
            4,
            "Kartta",
            (
                said(TextRole.SUBTITLE, Box(48, 80, 800, 18), "Rakenne on 14 alueella", 15.0),
                said(TextRole.CAPTION, Box(48, 108, 300, 18), "Elokuu 2025", 13.0),
                PlacedFigure("Kartta", Box(48, 130, 600, 280), map_drawing(), "Kartta: rakenne on 14 alueella 22:sta."),
                Ornament("Merkki", Box(680, 134, 14, 14), Fill("answer-1"), Stroke("answer-1", 0.75), 2.0),
                Ornament(
                    "Merkki",
                    Box(680, 200, 14, 14),
                    Fill("answer-4", Pattern.HATCH, "muted"),
                    Stroke("muted", 0.75),
                    2.0,
                ),
                text_box(TextRole.LEGEND, Box(680, 124, 232, 200), tuple(map(styled, keys))),
                PlacedFigure("Koriste", Box(680, 300, 150, 70), map_drawing(), ""),
            ),
        ),
    )


def _table_pages() -> tuple[Page, ...]:
    head = ("Alue", "Rakenteen nimi", "Avustus, €")
    rows = [(f"Alue {number}", f"Neuvottelukunta {number}", f"{number * 1850}") for number in range(1, 12)]
    columns = (120.0, 180.0, 100.0)
    return (
        page(
            5,
            "Avustukset",
            (
                grid(Box(48, 104, 400, 220), columns, [head, *rows[:4]]),
                grid(Box(512, 104, 400, 220), columns, [head, *rows[4:8]], header="repeated"),
            ),
            slide="Avustukset",
        ),
        page(
            6,
            "Avustukset",
            (grid(Box(48, 104, 400, 220), columns, [head, *rows[8:]], header="repeated"),),
            slide="Avustukset",
            shown="Avustukset (2/2)",
        ),
    )
