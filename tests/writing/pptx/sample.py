"""A theme and a document that reaches every item."""

import datetime as dt
import io

from PIL import Image

from reportgen.model.boxes import Align, Box
from reportgen.model.drawing import Drawing, Fill, PathMark, Segments
from reportgen.model.figures import Ornament, Picture, PlacedFigure
from reportgen.model.page import Document, Frame, FrameKind, FrameSlot
from reportgen.model.theme import Colour, FillStyle, Sizes, Spacing, Theme
from reportgen.model.typeset import Slot
from tests.writing.pptx.pages import columns_page, cover_page, figure_page, table_page, text_page
from tests.writing.pptx.setting import BODY, FOOTER, LEFT, NUMBER, RIGHT, SUBTITLE, TITLE

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
        Segments.of([("M", (10.0, 10.0)), ("L", (90.0, 30.0)), ("L", (60.0, 190.0)), ("Z", ())]), Fill("cover-1"), None
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


def sample_document():
    return Document(
        "Järjestöjen ja hyvinvointialueiden yhteistyö",
        "Tilannekuva 8/2025",
        "Järjestö & kumppanit",
        "fi",
        dt.date(2025, 8, 31),
        _frames(),
        (cover_page(), text_page(), columns_page(), figure_page(), table_page()),
        "Tilannekuva 8/2025",
    )
