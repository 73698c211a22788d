import io
import re

import pptx
import pytest

from reportgen.model.drawing import PathMark, texts_of
from reportgen.model.figures import PlacedFigure


@pytest.fixture
def group(deck):
    slide = pptx.Presentation(io.BytesIO(deck)).slides[3]
    return next(shape for shape in slide.shapes if shape.name == "Kartta")


def test_a_figure_is_a_group_that_speaks_for_its_shapes(group, document):
    figure = document.pages[3].items[1]
    properties = group._element.xpath("p:nvGrpSpPr/p:cNvPr")[0]
    assert properties.get("descr") == figure.alternative
    assert len(group.shapes) == len(figure.drawing.marks)
    for shape, mark in zip(group.shapes, figure.drawing.marks, strict=True):
        assert shape.name.startswith(mark.name or "Kuvion")
        assert shape._element.xpath(".//*[local-name()='decorative']")


def outline(shape):
    """The points of a shape's outline on the page, in points."""
    (path,) = shape._element.xpath(".//a:path")
    width, height = int(path.get("w")), int(path.get("h"))
    across = shape.width / 12700 / width if width else 0
    down = shape.height / 12700 / height if height else 0
    return [
        (shape.left / 12700 + int(point.get("x")) * across, shape.top / 12700 + int(point.get("y")) * down)
        for point in path.xpath(".//a:pt")
    ]


def test_outlines_keep_every_point(group, document):
    figure = document.pages[3].items[1]
    for shape, mark in zip(group.shapes, figure.drawing.marks, strict=True):
        if not isinstance(mark, PathMark):
            continue
        points = zip(mark.segments.across, mark.segments.down, strict=True)
        expected = [(figure.box.x + x, figure.box.y + y) for x, y in points]
        written = outline(shape)
        assert len(written) == len(expected)
        for point, wanted in zip(written, expected, strict=True):
            assert point == pytest.approx(wanted, abs=0.02)


def test_an_area_with_a_hole_is_one_shape(group):
    (area,) = [shape for shape in group.shapes if shape.name == "Satakunta"]
    assert len(area._element.xpath(".//a:path")) == 1
    assert len(area._element.xpath(".//a:moveTo")) == len(area._element.xpath(".//a:close")) == 2
    assert area._element.xpath(".//a:cubicBezTo")


def test_fills_refer_to_the_scheme(group):
    fills = {shape.name: shape._element for shape in group.shapes}
    assert fills["Kainuu"].xpath("p:spPr/a:solidFill/a:schemeClr/@val") == ["accent1"]
    assert fills["Lappi"].xpath("p:spPr/a:pattFill/a:fgClr/a:schemeClr/@val") == ["tx2"]
    patterns = re.findall('prst="([^"]+)"', " ".join(str(e) for e in group._element.xpath(".//a:pattFill/@prst")))
    assert patterns == []
    assert len(set(group._element.xpath(".//a:pattFill/@prst"))) == 4


def test_labels_are_text_in_the_themes_font(group):
    label = next(shape for shape in group.shapes if shape.has_text_frame and shape.text_frame.text == "Kainuu")
    assert label._element.xpath(".//a:rPr/@sz") == ["1000"]
    assert label._element.xpath(".//a:rPr/@b") == ["1"]
    assert label._element.xpath(".//a:latin") == []


def test_a_figure_without_alternative_is_decoration(deck):
    cover = pptx.Presentation(io.BytesIO(deck)).slide_layouts.get_by_name("Kansi")
    (group,) = [shape for shape in cover.shapes if shape.name == "Kannen kartta"]
    assert group._element.xpath("p:nvGrpSpPr/p:cNvPr/@descr") == []
    assert group._element.xpath("p:nvGrpSpPr/p:cNvPr//*[local-name()='decorative']/@val") == ["1"]


@pytest.fixture(params=[("2025-08",), ("esimerkki",), ("esimerkki", "Helsinki")], ids=" ".join)
def figures(request, report_of):
    """The figures of a report that are shown on slides, each with its group in the deck."""
    report = report_of(*request.param)
    slides = pptx.Presentation(io.BytesIO(report.pptx)).slides
    return [
        (item, shape)
        for page, slide in zip(report.document.pages, slides, strict=True)
        for item in page.items
        if isinstance(item, PlacedFigure)
        for shape in slide.shapes
        if shape.name == item.name
    ]


def test_a_figure_is_as_large_as_what_is_in_it(figures):
    assert figures
    for _, group in figures:
        for shape in group.shapes:
            assert shape.left >= group.left - 1, shape.name
            assert shape.top >= group.top - 1, shape.name
            assert shape.left + shape.width <= group.left + group.width + 1, shape.name
            assert shape.top + shape.height <= group.top + group.height + 1, shape.name


def test_a_text_of_several_lines_is_one_text_box(figures):
    several = 0
    for figure, group in figures:
        boxes = iter(shape for shape in group.shapes if shape.has_text_frame and shape.text_frame.text)
        for lines in texts_of(figure.drawing.marks):
            assert next(boxes).text_frame.text == "\v".join(line.text for line in lines)
            several += len(lines) > 1
    assert several > 10


def test_shapes_are_called_by_what_they_are(figures):
    for figure, group in figures:
        names = [shape.name for shape in group.shapes]
        assert len(set(names)) == len(names)
        assert not [name for name in names if name.startswith("Kuvion")]
        assert {re.sub(r" \d+$", "", name) for name in names} <= {mark.title for mark in figure.drawing.marks}
        assert all(mark.part for mark in figure.drawing.marks)
