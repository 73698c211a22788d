"""The shapes of a deck are those laid out: what was moved, recoloured, hidden or unmarked is noticed."""

import re
from dataclasses import replace

import pytest

from reportgen.model.drawing import PathMark
from reportgen.model.figures import Ornament, PlacedFigure
from reportgen.model.page import FrameKind
from reportgen.model.problems import ReportError
from reportgen.model.typeset import PlacedTable, TextBox
from reportgen.verifying import read_back, shades_of
from reportgen.verifying.decks import read_deck
from reportgen.verifying.painted import compare_forms, forms_of
from reportgen.verifying.pdfs import read_pdf
from reportgen.verifying.shades import compare_shades
from tests.verifying.altering import altered_deck, slide_part, stream_altered


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
            isinstance(mark, PathMark) and mark.name == "Kainuu" and len(mark.segments.commands) > 20
            for mark in item.drawing.marks
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
            "Kainuu, alue",
            "<a:(solid|patt)Fill.*?</a:(solid|patt)Fill>",
            '<a:solidFill><a:schemeClr val="folHlink"/></a:solidFill>',
        ),
    )
    assert "Kainuu, alue" in problem
    assert "folHlink" in problem


def test_an_area_moved(report):
    [problem] = refused(
        report, slide_part(with_map(report)), lambda xml: in_area(xml, "Kainuu, alue", '<a:off x="', '<a:off x="9')
    )
    assert "Kainuu, alue" in problem


def test_an_outline_removed(report):
    change = lambda xml: in_area(xml, "Kainuu, alue", "<a:ln .*?</a:ln>", "<a:ln><a:noFill/></a:ln>")  # noqa: E731 - one line
    [problem] = refused(report, slide_part(with_map(report)), change)
    assert "Kainuu, alue" in problem


@pytest.mark.parametrize(
    ("pattern", "replacement", "word"),
    [
        ("<p:sld ", '<p:sld show="0" ', "hidden"),
        (' firstRow="1"', "", "first row"),
        ('lang="fi-FI"', 'lang="sv-SE"', "sv-SE"),
    ],
)
def test_what_a_slide_no_longer_tells(report, pattern, replacement, word):
    number = next(page.number for page in report.document.pages for item in page.items if isinstance(item, PlacedTable))
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
    problem, shape = refused(report, part, lambda xml: xml.replace("</p:spTree>", text + "</p:spTree>"))
    assert "LUONNOS" in problem
    assert "x" in shape


def shorter(bar):
    """A bar's outline with its end, which is all that stands so far to the right, moved to the left."""
    end = max(re.findall(rb"[0-9.]+", bar[0])[::2], key=float)
    return bar[0].replace(end, b"%.2f" % (float(end) - 9))


def halfway(point):
    """A point before a rounded corner, a little nearer to the left."""
    return b" %.2f %s" % (float(point[1]) - 0.5, point[2])


MASTER, LAYOUT = "ppt/slideMasters/slideMaster1.xml", "ppt/slideLayouts/slideLayout2.xml"


@pytest.mark.parametrize(
    ("part", "pattern", "replacement", "words"),
    [
        (slide_part(3), '(name="Länsi-Uusimaa, luku".*?<a:off x=")', r"\g<1>1", "Länsi-Uusimaa, luku"),
        (slide_part(3), '(name="Länsi-Uusimaa, nimi".*?sz=")\\d+', r"\g<1>900", "13 letters of 9 pt"),
        (slide_part(3), '(name="Länsi-Uusimaa, nimi".*?kern="0")', r'\1 b="1"', "pt bold"),
        (slide_part(6), '(name="Kainuu, alue".*?<a:lnTo><a:pt x=")', r"\g<1>9", "another outline"),
        (slide_part(6), 'name="Kainuu, alue"', 'name="Lappi, alue"', "Lappi, alue"),
        (slide_part(6), '(name="Kainuu, alue".*?)<a:close/>', r"\1", "another outline"),
        (slide_part(6), '(name="Kainuu, alue".*?<a:lnTo>)<a:pt [^>]*/>', r"\1", "another outline"),
        (slide_part(6), '(name="Kainuu, alue".*?<a:lnTo><a:pt x="[^"]*" y=")', r"\g<1>9", "another outline"),
        (slide_part(5), '(<a:gridCol w=")', r"\g<1>1", "taulukko"),
        (slide_part(5), '(<a:tr h=")', r"\g<1>1", "taulukko"),
        (slide_part(5), '(<a:tc>.*?<a:r>.*?schemeClr val=")[^"]*', r"\1accent4", "accent4"),
        (slide_part(5), '(<a:lnB [^>]*>.*?schemeClr val=")[^"]*', r"\1accent4", "accent4"),
        (slide_part(2), ' lIns="', ' lIns="9000', "Otsikko"),
        (slide_part(2), 'anchor="b"', 'anchor="t"', "Otsikko"),
        (slide_part(2), "<a:pPr", '<a:pPr algn="ctr"', "align ctr"),
        (MASTER, '(<p:titleStyle>.*?sz=")\\d+', r"\g<1>1100", "11 pt"),
        (MASTER, '(<p:bg><p:bgPr><a:solidFill><a:schemeClr val=")[^"]*', r"\1accent1", "accent1"),
        (LAYOUT, '(name="Otsikko".*?<a:off x=")', r"\g<1>9", "Otsikko"),
        (LAYOUT, '(name="Korostuspalkki".*?<a:off x=")', r"\g<1>9", "Korostuspalkki"),
    ],
)
def test_looks_that_are_not_those_laid_out(reports, part, pattern, replacement, words):
    """Words of a drawing, outlines, tables, insets, and what slides take from the master and their layout."""
    change = lambda xml: re.sub(pattern, replacement, xml, count=1, flags=re.DOTALL)  # noqa: E731 - one line
    assert words in refused(reports["2025-08"], part, change)[0]


@pytest.mark.parametrize(
    ("pattern", "replacement", "words"),
    [
        (rb"(?<=Tm) (<[^>]+> Tj\nET\n)BT 1 0 0 1 ([0-9])", rb" \1BT 1 0 0 1 1\2", "at 1"),
        (rb"(/F\d+) 11.5 Tf", rb"\1 9 Tf", "9.00 pt"),
        (rb"BT 1 0 0 1 (\S+) \S+ Tm", rb"BT 1 0 0 1 \1 5 Tm", "535.00"),
        (rb"BT 1 0 0 1 ", rb"BT 0 1 -1 0 ", "Hyvinvointialueiden"),
        (rb"[0-9.]+ [0-9.]+ [0-9.]+ rg(?=\nBT)", rb"1 0 0 rg", "ff0000"),
        (rb"[0-9.]+ [0-9.]+ [0-9.]+ rg(?=\n[0-9.]+ [0-9.]+ m)", rb"1 0 0 rg", "Länsi-Uusimaa"),
        (rb"(?<=\n)[0-9.]+ [0-9.]+ m [^\n]* f\*", shorter, "Länsi-Uusimaa"),
        (rb" ([0-9.]+ [0-9.]+) l (?=[^\n]* f\*)", rb" ", "Länsi-Uusimaa"),
        (rb"( [0-9.]+) ([0-9.]+ l )(?=[0-9.]+ [0-9.]+ [0-9.]+ [0-9.]+ [0-9.]+ [0-9.]+ c)", halfway, "Länsi-Uusimaa"),
    ],
)
def test_a_pdf_that_is_not_drawn_as_it_was_laid_out(reports, pattern, replacement, words):
    """Words moved, smaller, on another line, turned, in another colour; a bar in another colour, or shorter.

    An outline with a point less, or with one within its bounds that is moved.
    """
    report = reports["2025-08"]
    changed = stream_altered(report.pdf, 3, lambda stream: re.sub(pattern, replacement, stream, count=1))
    with pytest.raises(ReportError) as failure:
        read_back(report.deck, report.document, {"a.pdf": changed})
    [problem] = failure.value.problems
    assert words in problem.message.format_map(dict(problem.fields))


def painted(item):
    return isinstance(item, Ornament) or (isinstance(item, TextBox) and item.fill is not None)


@pytest.mark.parametrize("kind", [FrameKind.TEXT, FrameKind.FIGURE], ids=lambda kind: kind.value)
def test_a_pdf_that_does_not_paint_a_box_where_it_was_laid_out(reports, kind):
    """The ground of words that stand apart, the sample's label, colours of a legend, the line at a page's foot."""
    report = reports["esimerkki"]
    document = report.document
    pages = [page for page in document.pages if page.frame is kind]
    page = max(pages, key=lambda page: sum(map(painted, page.items)))
    found = read_pdf(report.pdf).pages[page.number - 1].forms
    decoration = document.frame(kind).decoration

    def told(items, decoration):
        frames = tuple(
            replace(frame, decoration=decoration) if frame.kind is kind else frame for frame in document.frames
        )
        forms = forms_of(replace(page, items=items), replace(document, frames=frames))
        problems = compare_forms("a.pdf", [page], [forms], [found], lambda _: ())
        return [dict(problem.fields)["form"] for problem in problems]

    def lowered(items, at):
        return tuple(replace(item, box=replace(item.box, y=item.box.y + 9)) if item is at else item for item in items)

    assert told(page.items, decoration) == []
    boxes = [item for item in (*page.items, *decoration) if painted(item)]
    assert len(boxes) >= 4
    for box in boxes:
        assert told(lowered(page.items, box), lowered(decoration, box)) == [box.name]


def test_a_name_that_is_copied_as_another(reports):
    report = reports["2025-08"]
    number = with_map(report)
    change = lambda stream: re.sub(rb"(ActualText <FEFF00)..", rb"\g<1>58", stream, count=1)  # noqa: E731 - one line
    with pytest.raises(ReportError) as failure:
        read_back(report.deck, report.document, {"a.pdf": stream_altered(report.pdf, number, change)})
    [problem] = failure.value.problems
    assert "copied as X" in problem.message.format_map(dict(problem.fields))


def test_words_in_another_cut_of_the_font(reports):
    report = reports["2025-08"]
    page = report.document.pages[2]
    title = page.items[0]
    line = title.lines[0]
    lighter = replace(title, lines=(replace(line, spans=(replace(line.spans[0], bold=False),)), *title.lines[1:]))
    pages = (*report.document.pages[:2], replace(page, items=(lighter, *page.items[1:])), *report.document.pages[3:])
    with pytest.raises(ReportError) as failure:
        read_back(report.deck, replace(report.document, pages=pages), {"a.pdf": report.pdf})
    [problem] = failure.value.problems
    assert "Arimo-Bold" in problem.message.format_map(dict(problem.fields))


def test_a_list_that_counts_otherwise(reports):
    report = reports["esimerkki"]
    number, pattern = next(
        (page.number, f"<a:buAutoNum[^>]*/>(?=.{{,400}}{re.escape(paragraph.paragraph.text[:9])})")
        for page in report.document.pages
        for item in page.items
        if isinstance(item, TextBox)
        for paragraph in item.paragraphs
        if paragraph.bullet == "2."
    )
    change = lambda xml: re.sub(pattern, '<a:buAutoNum type="arabicPeriod" startAt="7"/>', xml)  # noqa: E731 - one line
    assert "bullet 7." in refused(report, slide_part(number), change)[0]


def test_names_of_rows_and_a_total_are_marked(reports):
    pages = read_deck(reports["2025-08"].pptx).pages
    tables = {fact for page in pages for fact in page.facts if fact.startswith("table")}
    assert "table with first row, first column" in tables
    assert "table with first column, last row" in tables or "table with first row, first column, last row" in tables


@pytest.mark.parametrize(
    ("found", "is_told"),
    [
        ("12262e", False),
        ("14242c", False),
        ("15262e", True),
        ("12292e", True),
        ("12262b", True),
        ("0f262e", True),
        ("", True),
        ("12262e 12262e", True),
    ],
)
def test_a_shade_is_the_themes_but_for_rounding(found, is_told):
    assert bool([*compare_shades("a.pdf", {"ink": found}, {"ink": "12262e"})]) == is_told


def test_a_role_in_another_shade_than_the_themes(reports, project):
    report = reports["2025-08"]
    for name, content in (("a.pptx", report.pptx), ("a.pdf", report.pdf)):
        assert read_back(report.deck, report.document, {name: content}, shades_of(project.theme)).checks
        for role in ("ink", "answer-3", "ground"):
            shades = shades_of(project.theme) | {role: "336699"}
            with pytest.raises(ReportError) as failure:
                read_back(report.deck, report.document, {name: content}, shades)
            assert {dict(problem.fields)["role"] for problem in failure.value.problems} == {role}
