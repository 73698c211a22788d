"""The shapes of a deck are those laid out: what was moved, recoloured, hidden or unmarked is noticed."""

import re

import pytest

from reportgen.model.drawing import Path
from reportgen.model.page import PlacedFigure
from reportgen.model.problems import ReportError
from reportgen.verifying import read_back
from tests.verifying.altering import altered_deck, slide_part


@pytest.fixture(scope="module", params=[("2025-08",), ("esimerkki",), ("2025-08", "Kainuu")], ids=" ".join)
def report(request, report_of):
    return report_of(*request.param)


def refused(report, part, change):
    with pytest.raises(ReportError) as failure:
        read_back(report.deck, report.document, {"a.pptx": altered_deck(report.pptx, part, change)})
    return [problem.message.format_map(dict(problem.fields)) for problem in failure.value.problems]


def with_map(report):
    """The number of the first slide on which areas are drawn, the cover left out."""
    return next(
        page.number
        for page in report.document.pages[1:]
        for item in page.items
        if isinstance(item, PlacedFigure)
        and any(
            isinstance(mark, Path) and mark.name == "Kainuu" and len(mark.segments) > 20 for mark in item.drawing.marks
        )
    )


def in_area(xml, name, pattern, replacement):
    start = xml.index(f'name="{name}"')
    return xml[:start] + re.sub(pattern, replacement, xml[start:], count=1)


def test_an_area_in_another_colour(report):
    [problem] = refused(
        report,
        slide_part(with_map(report)),
        lambda xml: in_area(
            xml,
            "Kainuu",
            "<a:(solid|patt)Fill.*?</a:(solid|patt)Fill>",
            '<a:solidFill><a:schemeClr val="folHlink"/></a:solidFill>',
        ),
    )
    assert "Kainuu" in problem
    assert "folHlink" in problem


def test_an_area_moved(report):
    [problem] = refused(
        report, slide_part(with_map(report)), lambda xml: in_area(xml, "Kainuu", '<a:off x="', '<a:off x="9')
    )
    assert "Kainuu" in problem


def test_an_outline_removed(report):
    change = lambda xml: in_area(xml, "Kainuu", "<a:ln .*?</a:ln>", "<a:ln><a:noFill/></a:ln>")  # noqa: E731 - one line
    [problem] = refused(report, slide_part(with_map(report)), change)
    assert "Kainuu" in problem


@pytest.mark.parametrize(
    ("pattern", "replacement", "word"),
    [
        ("<p:sld ", '<p:sld show="0" ', "hidden"),
        (' firstRow="1"', "", "first row"),
        ('lang="fi-FI"', 'lang="sv-SE"', "sv-SE"),
    ],
)
def test_what_a_slide_no_longer_tells(report, pattern, replacement, word):
    number = next(page.number for page in report.document.pages for item in page.items if type(item).__name__ == "Grid")
    [problem, *_] = refused(report, slide_part(number), lambda xml: xml.replace(pattern, replacement, 1))
    assert word in problem


def test_a_link_that_leads_elsewhere(reports):
    report = reports["esimerkki"]
    number = next(
        page.number
        for page in report.document.pages
        if any(
            span.link == "https://example.org/fi/"
            for item in page.items
            for line in getattr(item, "lines", ())
            for span in line.spans
        )
    )
    part = f"ppt/slides/_rels/slide{number}.xml.rels"
    [problem] = refused(report, part, lambda xml: xml.replace("example.org/fi", "example.com/fi"))
    assert "example.com" in problem


def test_a_title_of_the_file_altered(report):
    [problem] = refused(report, "docProps/core.xml", lambda xml: xml.replace("<dc:title>", "<dc:title>Uusi "))
    assert "Uusi" in problem


def test_words_on_a_layout(report):
    text = '<p:sp><p:nvSpPr><p:cNvPr id="99" name="x"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/>'
    text += "<a:p><a:r><a:t>LUONNOS</a:t></a:r></a:p></p:txBody></p:sp>"
    part = "ppt/slideLayouts/slideLayout2.xml"
    [problem] = refused(report, part, lambda xml: xml.replace("</p:spTree>", text + "</p:spTree>"))
    assert "LUONNOS" in problem


def test_names_of_rows_and_a_total_are_marked(reports):
    proof = read_back(reports["2025-08"].deck, reports["2025-08"].document, {"a.pptx": reports["2025-08"].pptx})
    tables = {fact for page in proof.pages["a.pptx"] for fact in page.facts if fact.startswith("table")}
    assert "table with first row, first column" in tables
    assert "table with first column, last row" in tables or "table with first row, first column, last row" in tables
