import io

import pptx
import pytest
from pptx.oxml import parse_xml

from reportgen.model.text import Paragraph, Role, Run
from reportgen.model.typeset import Line, SetParagraph, Span
from reportgen.writing.pptx.links import written_runs
from reportgen.writing.pptx.markup import escape
from reportgen.writing.pptx.paragraphs import list_starts


@pytest.fixture
def body(deck):
    slide = pptx.Presentation(io.BytesIO(deck)).slides[1]
    return next(shape for shape in slide.placeholders if shape.placeholder_format.idx == 1)


def item(number=0, level=0, role=Role.BODY, *, further=False):
    role = Role.NUMBER if number or further else role
    return SetParagraph(
        Paragraph((Run("x"),), role, level, number, further), 16, 21.6, 0, 0, 0, "", "", bold=False, colour="ink"
    )


def test_text_is_the_pages_own(body, document):
    box = document.pages[1].items[2]
    written = [paragraph.text.replace("\v", "\n") for paragraph in body.text_frame.paragraphs]
    assert written == [paragraph.paragraph.text for paragraph in box.paragraphs]


def test_lists_are_lists(body):
    paragraphs = body._element.xpath(".//a:p")
    levels = [paragraph.xpath("string(a:pPr/@lvl)") for paragraph in paragraphs]
    assert levels == ["", "", "1", "1", "", "", "", "", "1", "", ""]
    # First-level bullets, their colour and indents are the master's, so nothing is stated.
    assert paragraphs[1].xpath("a:pPr/a:buChar | a:pPr/a:buNone | a:pPr/@marL") == []
    assert [len(paragraph.xpath("a:pPr/a:buNone")) for paragraph in paragraphs] == [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]
    numbers = [paragraph.xpath("a:pPr/a:buAutoNum/@type") for paragraph in paragraphs]
    assert [bool(number) for number in numbers] == [False] * 6 + [True, True, False, True, False]


def test_styles_links_and_breaks(body):
    runs = {run.text: run for paragraph in body.text_frame.paragraphs for run in paragraph.runs}
    assert runs["lihavaa"].font.bold
    assert runs["kursiivia"].font.italic
    assert runs["Yhteistyön rakenteet"].font.bold
    assert runs["Lue koko raportti verkossa"].hyperlink.address == "https://example.org/raportti?a=1&b=2"
    assert len(body._element.xpath(".//a:br")) == 1


@pytest.mark.parametrize(
    ("items", "starts"),
    [
        ([item(1), item(2), item(3)], [1, 1, 1]),
        ([item(3), item(4)], [3, 3]),
        ([item(1), item(level=1, role=Role.BULLET), item(2)], [1, 0, 1]),
        ([item(1), item(), item(2)], [1, 0, 2]),
        ([item(1), item(1, level=1), item(2), item(1, level=1)], [1, 1, 1, 1]),
        ([item(1), item(5)], [1, 5]),
        ([item(1), item(further=True), item(2), item(further=True)], [1, 0, 1, 0]),
        ([item(1), item(1, level=1), item(further=True), item(1, level=1), item(2)], [1, 1, 0, 1, 1]),
    ],
)
def test_numbers_count_on_from_where_their_list_begins(items, starts):
    assert list_starts(items) == starts


def lines(*texts, run=0):
    return [Line(0, 0.0, (Span(0, 0, text, run, bold=False, italic=False, colour="link"),)) for text in texts]


def test_a_link_over_two_lines_is_two_links_and_loses_no_letter():
    run = Run("Raportti järjestöjen työstä", link="https://example.org/")
    parts = written_runs(run, 0, lines("Raportti järjestöjen", "työstä"))
    assert [(part.text, bool(part.link)) for part in parts] == [
        ("Raportti järjestöjen", True),
        (" ", False),
        ("työstä", True),
    ]


@pytest.mark.parametrize(
    "measured", [(), ("Raportti järjestöjen työstä",), ("Raportti järjes-", "töjen työstä"), ("työstä",)]
)
def test_a_link_whose_lines_say_nothing_of_it_stays_whole(measured):
    run = Run("Raportti järjestöjen työstä", link="https://example.org/")
    assert written_runs(run, 0, lines(*measured)) == [run]


def test_text_survives_escaping():
    text = 'a < b & "c" > d\n\te'
    assert parse_xml(f'<x y="{escape(text)}">{escape(text)}</x>').attrib["y"].replace(" ", "") == text.replace(
        " ", ""
    ).replace("\t", "")


def test_a_character_that_no_file_can_hold_is_refused():
    with pytest.raises(ValueError, match=r"U\+0007"):
        escape("piip\x07")
