import io

import pptx
import pytest
from pptx.enum.shapes import PP_PLACEHOLDER

from reportgen.model.page import FrameKind

NAMES = {
    FrameKind.COVER: "Kansi",
    FrameKind.TEXT: "Teksti",
    FrameKind.TWO_COLUMNS: "Kaksi palstaa",
    FrameKind.FIGURE_AND_TEXT: "Kuva ja teksti",
    FrameKind.FIGURE: "Kuva",
}


@pytest.fixture
def opened(deck):
    return pptx.Presentation(io.BytesIO(deck))


def points(shape):
    return tuple(round(length / 12700, 2) for length in (shape.left, shape.top, shape.width, shape.height))


def test_each_frame_is_a_layout_with_its_slots(opened, document):
    layouts = {layout.name: layout for layout in opened.slide_layouts}
    assert set(layouts) == set(NAMES.values())
    for frame in document.frames:
        placeholders = list(layouts[NAMES[frame.kind]].placeholders)
        boxes = [(slot.box.x, slot.box.y, slot.box.width, slot.box.height) for slot in frame.slots]
        assert [points(shape) for shape in placeholders] == boxes


def test_each_slide_stands_on_the_layout_of_its_frame(opened, document):
    for slide, page in zip(opened.slides, document.pages, strict=True):
        assert slide.slide_layout.name == NAMES[page.frame]


def test_decoration_stands_under_the_placeholders(opened):
    cover = opened.slide_layouts.get_by_name("Kansi")
    assert [shape.name for shape in cover.shapes] == ["Kannen kartta", "Tunnus", "Otsikko", "Alaotsikko"]
    assert [shape.name for shape in opened.slide_layouts.get_by_name("Kuva").shapes][:2] == [
        "Tehosteviiva",
        "Hiusviiva",
    ]
    for layout in opened.slide_layouts:
        for shape in layout.shapes:
            assert bool(shape._element.xpath("./*/p:cNvPr//*[local-name()='decorative']")) != shape.is_placeholder


def test_a_layout_restates_only_what_differs_from_the_master(opened):
    text = opened.slide_layouts.get_by_name("Teksti")
    styles = {shape.placeholder_format.type: shape._element.xpath(".//a:lstStyle/*") for shape in text.placeholders}
    assert styles[PP_PLACEHOLDER.TITLE] == []
    cover = {shape.placeholder_format.type: shape for shape in opened.slide_layouts.get_by_name("Kansi").placeholders}
    (run,) = cover[PP_PLACEHOLDER.CENTER_TITLE]._element.xpath(".//a:lstStyle/a:lvl1pPr/a:defRPr")
    assert run.get("sz") == "4000"
    assert run.get("b") is None


def test_the_foot_of_a_layout_says_what_the_slides_say(opened):
    for part in (opened.slide_master, *opened.slide_layouts):
        feet = [shape for shape in part.placeholders if shape.placeholder_format.type == PP_PLACEHOLDER.FOOTER]
        assert [shape.text_frame.text for shape in feet] == ["Tilannekuva 8/2025"] * len(feet)
        assert feet or part.name == "Kansi"


def test_a_title_typed_by_hand_grows_upwards_and_so_does_a_slides_own(opened):
    typed = [opened.slide_master, *(layout for layout in opened.slide_layouts if layout.name != "Kansi")]
    for part in (*typed, *list(opened.slides)[1:]):
        (title,) = [shape for shape in part.placeholders if shape.placeholder_format.type == PP_PLACEHOLDER.TITLE]
        assert title._element.xpath("p:txBody/a:bodyPr/@anchor") == ["b"]


def test_a_picture_chart_or_table_has_a_place_on_the_layout_for_it(opened):
    types = {
        layout.name: [shape.placeholder_format.type for shape in layout.placeholders] for layout in opened.slide_layouts
    }
    assert PP_PLACEHOLDER.OBJECT in types["Kuva"]
    assert PP_PLACEHOLDER.OBJECT not in types["Teksti"]


def test_the_master_speaks_finnish_and_has_bullets(opened):
    master = opened.slide_master
    assert "Muokkaa otsikkoa napsauttamalla" in [shape.text_frame.text for shape in master.placeholders]
    levels = master._element.xpath("p:txStyles/p:bodyStyle/*")
    assert master._element.xpath("p:txStyles/p:bodyStyle/*/a:buChar/@char")[:2] == ["•", "–"]
    assert set(master._element.xpath("p:txStyles/p:bodyStyle/*/a:defRPr/@sz")) == {"1600"}
    assert len(levels) == 9
    assert set(master._element.xpath(".//a:rPr/@lang")) == {"fi-FI"}


def test_the_cover_has_a_ground_of_its_own(opened):
    grounds = {layout.name: layout._element.xpath("p:cSld/p:bg//a:schemeClr/@val") for layout in opened.slide_layouts}
    assert grounds == {name: ["accent1"] if name == "Kansi" else [] for name in NAMES.values()}
