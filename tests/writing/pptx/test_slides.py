import io
from collections import Counter
from dataclasses import replace

import pptx
import pytest
from pptx.enum.shapes import PP_PLACEHOLDER

from reportgen.model.typeset import Slot, TextBox
from reportgen.writing.pptx import to_pptx


@pytest.fixture
def slides(deck):
    return list(pptx.Presentation(io.BytesIO(deck)).slides)


def points(shape):
    return tuple(round(length / 12700, 2) for length in (shape.left, shape.top, shape.width, shape.height))


def test_every_item_stands_where_the_page_says_in_its_order(slides, document):
    for slide, page in zip(slides, document.pages, strict=True):
        boxes = [(item.box.x, item.box.y, item.box.width, item.box.height) for item in page.items]
        assert [points(shape) for shape in slide.shapes] == [tuple(round(n, 2) for n in box) for box in boxes]


def test_a_place_is_stated_only_where_it_differs_from_the_layouts(slides):
    stated = [bool(shape._element.xpath("p:spPr/a:xfrm")) for shape in slides[2].placeholders]
    moved = [shape.top != 104 * 12700 and shape.name == "Teksti 2" for shape in slides[2].placeholders]
    assert stated == moved
    assert sum(stated) == 1


def test_titles_are_titles_and_unique(slides, document):
    assert [slide.shapes.title.text_frame.text for slide in slides] == [page.title for page in document.pages]
    kinds = [slide.shapes.title.placeholder_format.type for slide in slides]
    assert kinds == [PP_PLACEHOLDER.CENTER_TITLE] + [PP_PLACEHOLDER.TITLE] * 4


def test_no_placeholder_is_empty(document, theme):
    page = document.pages[1]
    emptied = tuple(
        replace(item, paragraphs=()) if isinstance(item, TextBox) and item.slot is Slot.SUBTITLE else item
        for item in page.items
    )
    deck = to_pptx(replace(document, pages=(replace(page, items=emptied),)), theme)
    (slide,) = pptx.Presentation(io.BytesIO(deck)).slides
    assert len(slide.shapes) == len(page.items) - 1
    assert all(shape.text_frame.text for shape in slide.placeholders)


def test_names_and_numbers_of_shapes_are_unique(slides):
    for slide in slides:
        for attribute in ("id", "name"):
            values = slide._element.xpath(f".//p:cNvPr/@{attribute}")
            assert max(Counter(values).values()) == 1


def test_every_run_is_finnish_and_nothing_fits_itself(slides):
    for slide in slides:
        runs = slide._element.xpath(".//a:rPr | .//a:endParaRPr")
        assert runs
        assert {(run.get("lang"), run.get("kern")) for run in runs} == {("fi-FI", "0")}
        assert len(slide._element.xpath(".//p:txBody/a:bodyPr")) == len(slide._element.xpath(".//a:bodyPr/a:noAutofit"))


def test_page_numbers_are_fields(slides):
    fields = [slide._element.xpath(".//a:fld[@type='slidenum']/a:t/text()") for slide in slides]
    assert fields == [[], ["2"], ["3"], ["4"], ["5"]]


def test_sizes_are_stated_only_where_the_ladder_left_the_masters(slides):
    body = next(shape for shape in slides[1].placeholders if shape.placeholder_format.idx == 1)
    assert body._element.xpath(".//@sz") == []
    smaller = next(shape for shape in slides[2].placeholders if shape.placeholder_format.idx == 1)
    assert set(smaller._element.xpath(".//a:rPr/@sz")) == {"1400"}
    plain = next(shape for shape in slides[1].shapes if shape.name == "Nosto")
    assert set(plain._element.xpath(".//a:rPr/@sz")) == {"1400"}


def test_rounded_corners_do_not_move_the_text(slides):
    aside = next(shape for shape in slides[1].shapes if shape.name == "Nosto")
    corner = 6.0 * (1 - 0.5**0.5)
    assert aside.text_frame.margin_left / 12700 == pytest.approx(14 - corner, abs=0.001)
    assert aside.text_frame.margin_top / 12700 == pytest.approx(12 - corner, abs=0.001)
    body = next(shape for shape in slides[1].placeholders if shape.placeholder_format.idx == 1)
    assert body.text_frame.margin_right / 12700 == pytest.approx(4.5)


def test_ornaments_are_decoration(slides):
    swatches = [shape for shape in slides[3].shapes if shape.name.startswith("Selitteen")]
    assert len(swatches) == 2
    assert all(shape._element.xpath(".//*[local-name()='decorative']/@val") == ["1"] for shape in swatches)
