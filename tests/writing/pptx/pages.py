"""A page of each kind, which together reach every item."""

from dataclasses import replace

from reportgen.model.boxes import Align, Box, Insets
from reportgen.model.drawing import Anchor, Drawing, Fill, LabelMark, PathMark, Pattern, Segments, Stroke
from reportgen.model.figures import Ornament, PlacedFigure
from reportgen.model.page import FrameKind, Page
from reportgen.model.text import Paragraph, Role, Run
from reportgen.model.typeset import GridCell, GridRow, PlacedTable, Slot, TextRole
from tests.writing.pptx.setting import BODY, LEFT, RIGHT, SUBTITLE, page, set_paragraph, text_box


def _bullet(text, level=0):
    return Paragraph((Run(text),), Role.BULLET, level)


def _number(text, number):
    return Paragraph((Run(text),), Role.NUMBER, 0, number)


def cover_page():
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


def text_page():
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
    return page(
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


def columns_page():
    left = [set_paragraph(_bullet(f"Vasen kohta {n}"), size=14.0, space_before=4.8 * (n > 0)) for n in range(4)]
    right = [set_paragraph(_number(f"Oikea kohta {n}", n), size=14.0, space_before=4.8 * (n > 3)) for n in range(3, 6)]
    return page(
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
    return PathMark(Segments.of([*square, *(inner if hole else ())]), fill, stroke or Stroke("paper", 0.75), name)


def figure_page():
    muted = Stroke("muted", 0.75)
    marks = (
        area_path("Kainuu", (10.0, 10.0), Fill("accent")),
        area_path("Lappi", (110.0, 10.0), Fill("answer-4", Pattern.HATCH, "muted"), stroke=muted),
        area_path("Pohjanmaa", (210.0, 10.0), Fill("paper", Pattern.CROSS, "muted"), stroke=muted),
        area_path("Kymenlaakso", (10.0, 110.0), Fill("paper", Pattern.DOTS, "muted"), stroke=muted),
        area_path("Pirkanmaa", (110.0, 110.0), Fill("paper", Pattern.LINES, "muted"), stroke=muted),
        area_path("Satakunta", (210.0, 110.0), Fill("answer-2"), hole=True),
        PathMark(Segments.of([("M", (10.0, 220.0)), ("L", (300.0, 220.0))]), None, Stroke("line", 1.0)),
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
    return page(4, "Rakenne kartalla", FrameKind.FIGURE_AND_TEXT, (figure, *legend), ("Lähde: hva_rakenne",))


def _cell(text, *, size=12.0, **changes):
    insets = Insets(4, 3, 4, 3)
    paragraphs = (set_paragraph(text, size=size, leading=size * 1.2, **changes),) if text else ()
    return GridCell(insets, paragraphs, ())


def table_page():
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
    return page(5, "Avustukset", FrameKind.FIGURE, (grid,))
