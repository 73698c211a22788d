"""What a screen reader meets in a deck, read with python-pptx: on the own rounds, an area's report, and tiles."""

import re
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO

import pptx
import pytest
from pptx.presentation import Presentation

from reportgen.model.blocks import AreaMap, Prose, TableBlock
from reportgen.model.figures import PlacedFigure
from tests.conftest import Report

KINDS = [("2025-08", "", False), ("esimerkki", "", False), ("esimerkki", "", True), ("2025-08", "Helsinki", False)]
TOP = "p:cSld/p:spTree/*[self::p:sp or self::p:grpSp or self::p:graphicFrame or self::p:pic or self::p:cxnSp]"
DECORATIVE = ".//*[local-name()='decorative']/@val"


@pytest.fixture(params=KINDS, ids=lambda kind: f"{kind[0]} {kind[1] or 'all'}{' tiles' * kind[2]}")
def report(request: pytest.FixtureRequest, report_of: Callable[..., Report]) -> Report:
    name, area, tiles = request.param
    return report_of(name, area, tiles=tiles)


@pytest.fixture
def opened(report: Report) -> Presentation:
    return pptx.Presentation(BytesIO(report.pptx))


def parts(deck: bytes, folder: str) -> Iterator[tuple[str, str]]:
    with zipfile.ZipFile(BytesIO(deck)) as package:
        for name in package.namelist():
            if name.startswith(folder) and name.endswith(".xml"):
                yield name, package.read(name).decode()


def test_each_slide_is_called_by_a_title_of_its_own_which_comes_first(opened: Presentation) -> None:
    titles = [slide.shapes.title.text_frame.text for slide in opened.slides]
    assert all(titles)
    assert len({title.casefold() for title in titles}) == len(titles)
    for slide in opened.slides:
        said = [shape for shape in slide.shapes if shape.has_text_frame and shape.text_frame.text]
        assert said[0].shape_id == slide.shapes.title.shape_id


def test_what_is_not_text_has_an_alternative_or_is_decoration(opened: Presentation) -> None:
    for slide in opened.slides:
        for shape in slide._element.xpath(TOP):
            (described,) = shape.xpath("./*[1]/p:cNvPr/@descr") or [""]
            decorative = shape.xpath(f"./*[1]/p:cNvPr{DECORATIVE[1:]}") == ["1"]
            says = bool("".join(shape.xpath("./p:txBody//a:t/text()")))
            assert [says, bool(described), decorative].count(True) == 1, (
                slide.name,
                shape.xpath("./*[1]/p:cNvPr/@name"),
            )
            if shape.tag.endswith("grpSp") and described:
                inside = shape.xpath(".//p:sp/p:nvSpPr/p:cNvPr")
                assert all(mark.xpath(DECORATIVE) == ["1"] for mark in inside)


def test_layouts_hold_placeholders_and_decoration_only(opened: Presentation) -> None:
    for layout in opened.slide_layouts:
        for shape in layout._element.xpath(TOP):
            assert shape.xpath("./*[1]/p:nvPr/p:ph") or shape.xpath(f"./*[1]/p:cNvPr{DECORATIVE[1:]}") == ["1"]


def test_each_table_tells_its_headings(opened: Presentation, report: Report) -> None:
    tables = [shape.table for slide in opened.slides for shape in slide.shapes if shape.has_table]
    assert tables or not any(isinstance(block, TableBlock) for slide in report.deck.slides for block in slide.blocks)
    assert all(table.first_row and table.first_col for table in tables)
    assert not any(table.horz_banding or table.vert_banding for table in tables)
    assert not any(
        cell.is_merge_origin or cell.is_spanned for table in tables for row in table.rows for cell in row.cells
    )


def test_all_text_says_its_language(report: Report) -> None:
    for name, text in parts(report.pptx, "ppt/"):
        runs = re.findall(r"<a:(?:rPr|endParaRPr)\b[^>]*>", text)
        assert all(re.search(r' lang="[a-z]{2,3}(-[A-Z]{2})?"', run) for run in runs), name
        assert len(re.findall(r"<a:t>", text)) == len(re.findall(r"<a:(?:r|fld\b[^>]*)><a:rPr", text)), name


def test_no_text_is_fitted_by_the_program_that_opens_it(report: Report) -> None:
    for name, text in parts(report.pptx, "ppt/slide"):
        assert "normAutofit" not in text, name
        assert "spAutoFit" not in text, name
        assert len(re.findall("<p:txBody>", text)) == len(re.findall("<a:noAutofit/></a:bodyPr>", text)), name


def test_no_placeholder_is_empty(opened: Presentation) -> None:
    for slide in opened.slides:
        assert all(shape.text_frame.text.strip() for shape in slide.placeholders)


def test_the_notes_hold_what_a_presenter_needs(opened: Presentation, report: Report) -> None:
    notes = [slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else "" for slide in opened.slides]
    told = dict(zip((page.title for page in report.document.pages), notes, strict=True))
    slides = {slide.id: slide for slide in report.deck.slides}
    for page in report.document.pages:
        slide, text = slides[page.slide], told[page.title].replace("\xa0", " ")
        drawn = {item.alternative for item in page.items if isinstance(item, PlacedFigure)}
        shown = [
            block for block in slide.blocks if not isinstance(block, Prose | TableBlock) and block.alternative in drawn
        ]
        figures = [block.alternative for block in shown]
        credit = slide.map_credit if any(isinstance(block, AreaMap) for block in shown) else ()
        foot = ["".join(run.text for run in runs) for runs in (slide.source, credit)]
        for needed in (*figures, *(footnote.text for footnote in slide.footnotes), *foot):
            assert needed.replace("\xa0", " ") in text, page.title


def test_the_label_of_made_up_data_is_heard_right_after_the_title(report_of: Callable[..., Report]) -> None:
    report = report_of("esimerkki", "", tiles=False)
    for slide in pptx.Presentation(BytesIO(report.pptx)).slides:
        said = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame and shape.text_frame.text]
        assert said[:2] == [slide.shapes.title.text_frame.text, report.deck.sample]
