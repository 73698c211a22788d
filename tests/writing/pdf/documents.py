"""Documents with one of each kind of item, for the tests of the PDF writer."""

import datetime as dt
import math

from reportgen.model.boxes import Box
from reportgen.model.drawing import Anchor, Drawing, Fill, LabelMark, PathMark, Pattern, Segments, Stroke
from reportgen.model.figures import Ornament, PlacedFigure
from reportgen.model.page import Document, Frame, FrameKind, Page
from reportgen.model.text import Paragraph, Role, Run, plain
from reportgen.model.typeset import TextRole
from tests.writing.pdf.setting import grid, page, said, styled, text_box

TITLE = "Hyvinvointialueiden järjestöyhteistyö"
URL = "https://example.org/järjestöt?a=1"

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
