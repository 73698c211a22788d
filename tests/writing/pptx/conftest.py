"""A theme and a document that reaches every item, placed by hand; and LibreOffice, where it is installed."""

import datetime as dt
import io
from dataclasses import replace

import pytest
from PIL import Image

from reportgen.model.boxes import Align, Box, Insets
from reportgen.model.drawing import Anchor, Drawing, Fill, LabelMark, PathMark, Pattern, Stroke
from reportgen.model.figures import Ornament, Picture, PlacedFigure
from reportgen.model.page import Document, Frame, FrameKind, FrameSlot, Page
from reportgen.model.text import Paragraph, Role, Run
from reportgen.model.theme import Colour, FillStyle, Sizes, Spacing, Theme
from reportgen.model.typeset import GridCell, GridRow, PlacedTable, SetParagraph, Slot, TextBox, TextRole
from reportgen.writing.pptx import to_pptx

_COLOURS = {
    "ink": Colour("dk1", "12262E"),
    "paper": Colour("lt1", "FFFFFF"),
    "muted": Colour("dk2", "51646C"),
    "line": Colour("lt2", "D5DEE1"),
    "accent": Colour("accent1", "0B4F5F"),
    "highlight": Colour("accent2", "E39A1F"),
    "answer-1": Colour("accent3", "083D4A"),
    "answer-2": Colour("accent4", "2B8290"),
    "answer-3": Colour("accent5", "94CBC9"),
    "answer-4": Colour("accent6", "E3EFEE"),
    "link": Colour("hlink", "0B5F8A"),
    "visited": Colour("folHlink", "5A4A78"),
    "ground": Colour("accent6", "E3EFEE", 0.45),
    "cover-1": Colour("accent1", "0B4F5F", 0.09),
    "cover-text": Colour("accent1", "0B4F5F", 0.85),
}
TITLE, SUBTITLE = Box(48, 44, 864, 34), Box(48, 76, 864, 21)
BODY, LEFT, RIGHT = Box(48, 104, 864, 392), Box(48, 104, 420, 392), Box(492, 104, 420, 392)
FOOTER, NUMBER = Box(48, 512, 700, 15), Box(840, 512, 72, 15)


def sample_theme():
    fill = Fill("answer-1")
    return Theme(
        colours=_COLOURS,
        fills={"answer-1": FillStyle(fill, "answer-1", "paper")},
        deck_font="Arial",
        page_font="Arimo",
        sizes=Sizes(40, 24, 28, 15, (18, 16, 14, 12), 16, (13, 11), (14, 12), 11, (13, 11), (10, 9)),
        spacing=Spacing(48, 24, 44, 104, 496, 506, 1.35, 1.2, 1.15),
    )


@pytest.fixture(scope="session")
def theme():
    return sample_theme()


def set_paragraph(paragraph, size=16.0, **changes):
    """A paragraph as a layout would set it on the theme's own sizes."""
    if isinstance(paragraph, str):
        paragraph = Paragraph((Run(paragraph),))
    settings = {"leading": size * 1.35, "space_before": 0.0, "left": 0.0, "hanging": 0.0, "bullet": ""}
    settings |= {"bullet_colour": "accent", "bold": False, "colour": "ink"}
    if paragraph.role in {Role.BULLET, Role.NUMBER}:
        settings |= {"left": 17.6 * (paragraph.level + 1), "hanging": 17.6, "space_before": 4.8}
        settings["bullet"] = f"{paragraph.number}." if paragraph.number else "•–"[min(paragraph.level, 1)]
    if paragraph.role is Role.HEADING:
        settings |= {"bold": True, "space_before": 10.0}
    return SetParagraph(paragraph, size, **(settings | changes))


def text_box(name, role, box, paragraphs, slot=None, **changes):
    settings = {"insets": Insets(), "lines": (), "flow": name, "slot": slot} | changes
    return TextBox(name, role, box, paragraphs=tuple(paragraphs), **settings)


def _foot(number):
    small = {"size": 11.0, "leading": 14.85, "colour": "muted"}
    return (
        text_box("Alatunniste", TextRole.FOOTER, FOOTER, [set_paragraph("Tilannekuva 8/2025", **small)], Slot.FOOTER),
        text_box(
            "Sivunumero",
            TextRole.PAGE_NUMBER,
            NUMBER,
            [set_paragraph(str(number), align=Align.RIGHT, **small)],
            Slot.PAGE_NUMBER,
        ),
    )


def _title(text):
    title = set_paragraph(text, size=28.0, leading=32.2, bold=True)
    return text_box("Otsikko", TextRole.TITLE, TITLE, [title], Slot.TITLE)


def _page(number, title, frame, items, notes=()):
    return Page(f"dia-{number}", title, number, frame, (_title(title), *items, *_foot(number)), notes)


def _slots(*boxes):
    bodies = tuple(
        FrameSlot(slot, box, 16.0, 21.6, bold=False, colour="ink")
        for slot, box in zip((Slot.BODY, Slot.SECOND_BODY), boxes, strict=False)
    )
    return (
        FrameSlot(Slot.TITLE, TITLE, 28.0, 32.2, bold=True, colour="ink", grows_up=True),
        FrameSlot(Slot.SUBTITLE, SUBTITLE, 15.0, 20.25, bold=False, colour="muted"),
        *bodies,
        FrameSlot(Slot.FOOTER, FOOTER, 11.0, 14.85, bold=False, colour="muted"),
        FrameSlot(Slot.PAGE_NUMBER, NUMBER, 11.0, 14.85, bold=False, colour="muted", align=Align.RIGHT),
    )


def _logo():
    file = io.BytesIO()
    Image.new("RGB", (8, 8), "#ffffff").save(file, "PNG")
    return file.getvalue()


def _frames():
    lines = (
        Ornament("Tehosteviiva", Box(48, 34, 40, 4), Fill("accent")),
        Ornament("Hiusviiva", Box(48, 506, 864, 0.75), Fill("line")),
    )
    island = PathMark(
        (("M", (10.0, 10.0)), ("L", (90.0, 30.0)), ("L", (60.0, 190.0)), ("Z", ())), Fill("cover-1"), None
    )
    cover = (
        PlacedFigure("Kannen kartta", Box(700, 60, 200, 400), Drawing(200, 400, (island,)), ""),
        Picture("Tunnus", Box(48, 460, 40, 40), _logo()),
    )
    return (
        Frame(
            FrameKind.COVER,
            "accent",
            cover,
            (
                FrameSlot(Slot.TITLE, Box(96, 180, 600, 140), 40.0, 46.0, bold=True, colour="paper"),
                FrameSlot(Slot.SUBTITLE, Box(96, 330, 600, 40), 24.0, 32.4, bold=False, colour="cover-text"),
            ),
        ),
        Frame(FrameKind.TEXT, "paper", lines, _slots(BODY)),
        Frame(FrameKind.TWO_COLUMNS, "paper", lines, _slots(LEFT, RIGHT)),
        Frame(FrameKind.FIGURE_AND_TEXT, "paper", lines, _slots(RIGHT)),
        Frame(
            FrameKind.FIGURE,
            "paper",
            lines,
            (*_slots(), FrameSlot(Slot.CONTENT, BODY, 16.0, 21.6, bold=False, colour="ink")),
        ),
    )


def _bullet(text, level=0):
    return Paragraph((Run(text),), Role.BULLET, level)


def _number(text, number):
    return Paragraph((Run(text),), Role.NUMBER, 0, number)


def _cover():
    title = "Järjestöjen ja hyvinvointialueiden yhteistyö"
    heading = set_paragraph(title, size=40.0, leading=46.0, bold=True, colour="paper")
    under = set_paragraph("Tilannekuva 8/2025", size=24.0, leading=32.4, colour="cover-text")
    return Page(
        "kansi",
        title,
        1,
        FrameKind.COVER,
        (
            text_box("Otsikko", TextRole.TITLE, Box(96, 180, 600, 140), [heading], Slot.TITLE),
            text_box("Alaotsikko", TextRole.SUBTITLE, Box(96, 330, 600, 40), [under], Slot.SUBTITLE),
        ),
        (),
    )


def _text():
    link = Run("Lue koko raportti verkossa", link="https://example.org/raportti?a=1&b=2")
    paragraphs = [
        set_paragraph(Paragraph((Run("Yhteistyön rakenteet"),), Role.HEADING), space_before=0.0),
        set_paragraph(_bullet("Ensimmäinen kohta, joka jatkuu melkein rivin loppuun asti, koska sanoja on paljon")),
        set_paragraph(_bullet("Sisempi kohta", 1)),
        set_paragraph(_bullet("Toinen sisempi", 1)),
        set_paragraph(
            Paragraph(
                (Run("Kohta, jossa on "), Run("lihavaa", bold=True), Run(" ja "), Run("kursiivia", italic=True)),
                Role.BULLET,
            )
        ),
        set_paragraph(Paragraph((Run("Mallit"),), Role.HEADING)),
        set_paragraph(_number("Ensimmäinen malli", 1)),
        set_paragraph(_number("Toinen malli", 2)),
        set_paragraph(_bullet("Mallin tarkennus", 1)),
        set_paragraph(_number("Kolmas malli", 3)),
        set_paragraph(
            Paragraph((Run("Tavallinen kappale & <merkit>. "), link, Run(".\nRivinvaihdon jälkeen."))), space_before=8.0
        ),
    ]
    aside = [set_paragraph("Erikseen nostettu asia pohjan päällä", size=14.0)]
    return _page(
        2,
        "Taustaa",
        FrameKind.TEXT,
        (
            text_box(
                "Alaotsikko",
                TextRole.SUBTITLE,
                SUBTITLE,
                [set_paragraph("Lukuja ja lauseita", size=15.0, colour="muted")],
                Slot.SUBTITLE,
            ),
            text_box("Teksti", TextRole.BODY, BODY, paragraphs, Slot.BODY, insets=Insets(right=4.5)),
            text_box(
                "Nosto",
                TextRole.ASIDE,
                Box(492, 420, 420, 60),
                aside,
                insets=Insets(14, 12, 14, 12),
                fill=Fill("ground"),
                rounding=6.0,
            ),
        ),
        ("Lähde: taulukko avustukset", "Kohde & <luku>"),
    )


def _columns():
    left = [set_paragraph(_bullet(f"Vasen kohta {n}"), size=14.0, space_before=4.8 * (n > 0)) for n in range(4)]
    right = [set_paragraph(_number(f"Oikea kohta {n}", n), size=14.0, space_before=4.8 * (n > 3)) for n in range(3, 6)]
    return _page(
        3,
        "Kaksi palstaa",
        FrameKind.TWO_COLUMNS,
        (
            text_box("Teksti", TextRole.BODY, LEFT, left, Slot.BODY),
            text_box("Teksti", TextRole.BODY, replace(RIGHT, y=120.0), right, Slot.SECOND_BODY),
        ),
    )


def area_path(name, corner, fill, *, hole=False, stroke=None):
    x, y = corner
    square = (
        ("M", (x, y)),
        ("L", (x + 80, y)),
        ("C", (x + 90, y + 20, x + 90, y + 60, x + 80, y + 80)),
        ("L", (x, y + 80)),
        ("Z", ()),
    )
    inner = (
        ("M", (x + 20, y + 20)),
        ("L", (x + 50, y + 20)),
        ("L", (x + 50, y + 50)),
        ("L", (x + 20, y + 50)),
        ("Z", ()),
    )
    return PathMark(square + (inner if hole else ()), fill, stroke or Stroke("paper", 0.75), name)


def _figure():
    muted = Stroke("muted", 0.75)
    marks = (
        area_path("Kainuu", (10.0, 10.0), Fill("accent")),
        area_path("Lappi", (110.0, 10.0), Fill("answer-4", Pattern.HATCH, "muted"), stroke=muted),
        area_path("Pohjanmaa", (210.0, 10.0), Fill("paper", Pattern.CROSS, "muted"), stroke=muted),
        area_path("Kymenlaakso", (10.0, 110.0), Fill("paper", Pattern.DOTS, "muted"), stroke=muted),
        area_path("Pirkanmaa", (110.0, 110.0), Fill("paper", Pattern.LINES, "muted"), stroke=muted),
        area_path("Satakunta", (210.0, 110.0), Fill("answer-2"), hole=True),
        PathMark((("M", (10.0, 220.0)), ("L", (300.0, 220.0))), None, Stroke("line", 1.0)),
        LabelMark(50.0, 54.0, "Kainuu", 10.0, "paper", bold=True, anchor=Anchor.MIDDLE, name="Kainuu"),
        LabelMark(10.0, 240.0, "Alku", 13.0, "ink"),
        LabelMark(150.0, 240.0, "Keskikohta", 13.0, "ink", anchor=Anchor.MIDDLE),
        LabelMark(300.0, 240.0, "Loppu", 13.0, "ink", anchor=Anchor.END),
        LabelMark(330.0, 200.0, "Pystyssä", 12.0, "muted", angle=90.0),
        LabelMark(360.0, 200.0, "Vinossa", 12.0, "muted", anchor=Anchor.MIDDLE, angle=30.0),
    )
    legend = (
        Ornament("Selitteen väri", Box(492, 108, 14, 14), Fill("accent"), rounding=2.0),
        text_box(
            "Selite",
            TextRole.LEGEND,
            Box(516, 104, 396, 60),
            [set_paragraph(Paragraph((Run("Alueella on rakenne: "), Run("14")), Role.KEY), size=14.0)],
        ),
        Ornament("Selitteen väri", Box(492, 168, 14, 14), Fill("paper", Pattern.DOTS, "muted"), Stroke("muted", 0.75)),
        text_box(
            "Selite",
            TextRole.LEGEND,
            Box(516, 164, 396, 60),
            [set_paragraph(Paragraph((Run("Ei vastausta"),), Role.KEY), size=14.0)],
        ),
    )
    figure = PlacedFigure(
        "Kartta", Box(48, 104, 400, 300), Drawing(400, 300, marks), "Kartta: rakenne on 14 alueella.\nKainuu: on."
    )
    return _page(4, "Rakenne kartalla", FrameKind.FIGURE_AND_TEXT, (figure, *legend), ("Lähde: hva_rakenne",))


def _cell(text, *, size=12.0, **changes):
    insets = Insets(4, 3, 4, 3)
    paragraphs = (set_paragraph(text, size=size, leading=size * 1.2, **changes),) if text else ()
    return GridCell(insets, paragraphs, ())


def _table():
    hairline, strong = Stroke("line", 0.75), Stroke("ink", 1.25)
    head = GridRow(
        22.0,
        (_cell("Alue", bold=True), _cell("Avustukset yht.", bold=True, align=Align.RIGHT)),
        header=True,
        rule=strong,
    )
    rows = tuple(
        GridRow(20.4, (_cell(name, bold=True), _cell(amount, align=Align.RIGHT)), rule=hairline)
        for name, amount in (("Etelä-Karjala", "191\u00a0850\u00a0€"), ("Kainuu", ""), ("Lappi", "72\u00a0000\u00a0€"))
    )
    total = GridRow(
        20.4, (_cell("Yhteensä", bold=True), _cell("263\u00a0850\u00a0€", bold=True, align=Align.RIGHT)), total=True
    )
    rows = (head, *rows, total)
    grid = PlacedTable(
        "Avustukset",
        Box(48, 104, 420, sum(row.height for row in rows)),
        (240.0, 180.0),
        rows,
        "Avustukset alueittain.",
        "avustukset",
        heads_rows=True,
    )
    return _page(5, "Avustukset", FrameKind.FIGURE, (grid,))


def sample_document():
    return Document(
        "Järjestöjen ja hyvinvointialueiden yhteistyö",
        "Tilannekuva 8/2025",
        "Järjestö & kumppanit",
        "fi",
        dt.date(2025, 8, 31),
        _frames(),
        (_cover(), _text(), _columns(), _figure(), _table()),
        "Tilannekuva 8/2025",
    )


@pytest.fixture(scope="session")
def document():
    return sample_document()


@pytest.fixture(scope="session")
def deck(document, theme):
    return to_pptx(document, theme)
