"""What a build makes passes; one digit, text, alternative, order or page wrong in a saved file is noticed and named."""

import datetime as dt
import re
from dataclasses import replace

import pytest

from reportgen import layout
from reportgen.model.blocks import BarChart, Prose, TableBlock, TableCell, TableColumn
from reportgen.model.deck import Deck, Slide
from reportgen.model.figures import PlacedFigure
from reportgen.model.problems import ReportError
from reportgen.model.text import Paragraph, Run, plain
from reportgen.verifying import read_back
from reportgen.verifying.decks import read_deck
from reportgen.verifying.found import UnreadableError
from reportgen.verifying.pdfs import read_pdf
from reportgen.verifying.reading_back import Compared
from reportgen.writing.pdf import to_pdf
from reportgen.writing.pptx import to_pptx
from tests.conftest import ROUNDS
from tests.verifying.altering import (
    altered_deck,
    digit_in_deck,
    digit_in_pdf,
    element_altered,
    page_dropped,
    slide_part,
    with_another_alternative,
    without_alternative,
    without_content,
    without_summary,
)

AMOUNT = "23\u00a0652\u00a0858\u00a0€"
"""The total on page 4 of the round 8/2025."""

PAGE = 4


@pytest.fixture(scope="module")
def report(reports):
    return reports["2025-08"]


def problems_of(report, *, pptx=None, pdf=None, deck=None, document=None):
    files = {"a.pptx": pptx} if pptx is not None else {"a.pdf": pdf}
    with pytest.raises(ReportError) as refused:
        read_back(deck or report.deck, document or report.document, files)
    return [(problem.message, dict(problem.fields)) for problem in refused.value.problems]


@pytest.mark.parametrize("name", ROUNDS)
def test_what_was_written_is_what_is_found(reports, name):
    report = reports[name]
    proof = read_back(report.deck, report.document, {"a.pptx": report.pptx, "a.pdf": report.pdf})
    compared = {(check.file, check.compared): check.count for check in proof.checks}
    for file in ("a.pptx", "a.pdf"):
        assert compared[file, Compared.PAGES] == len(report.document.pages)
        assert compared[file, Compared.TEXTS] > 500
        assert compared[file, Compared.NUMBERS] > 250
        assert compared[file, Compared.ALTERNATIVES] >= 17


@pytest.mark.parametrize("name", ROUNDS)
def test_both_files_tell_the_same_alternatives(reports, name):
    told = [
        {passage.text for page in file.pages for passage in page.told if passage.kind == "alternative"}
        for file in (read_deck(reports[name].pptx), read_pdf(reports[name].pdf))
    ]
    # In a deck each part of a continued table is a table of its own; in a PDF they are one.
    assert {text for text in told[0] if "taulukko, jatkoa" not in text} == told[1]


def test_one_digit_altered_in_a_saved_deck(report):
    problems = problems_of(report, pptx=digit_in_deck(report.pptx, PAGE, AMOUNT))
    message, fields = problems[0]
    assert "does not say what was laid out" in message
    assert fields == {
        "file": "a.pptx",
        "number": str(PAGE),
        "title": report.document.pages[PAGE - 1].title,
        "expected": fields["expected"],
        "found": fields["found"],
    }
    assert AMOUNT in fields["expected"]
    assert "3" + AMOUNT[1:] in fields["found"]
    lacks = [fields for message, fields in problems if "lacks a text" in message]
    assert [fields["title"] for fields in lacks] == [report.document.pages[PAGE - 1].title] * len(lacks)
    numbers = [fields["found"] for message, fields in problems if "shows a number" in message]
    assert numbers == ["3" + AMOUNT[1:].removesuffix("\u00a0€")]


def test_one_digit_altered_in_a_saved_pdf(report):
    problems = problems_of(report, pdf=digit_in_pdf(report.pdf, PAGE, AMOUNT))
    message, fields = problems[0]
    assert "does not say what was laid out" in message
    assert (fields["file"], fields["number"]) == ("a.pdf", str(PAGE))
    assert AMOUNT in fields["expected"]
    assert any("lacks a text" in message for message, _ in problems)
    assert any("shows a number" in message for message, _ in problems)


@pytest.mark.parametrize("number", range(1, 22))
def test_a_digit_anywhere_in_the_deck(report, number):
    """The last text with a digit on each page, which on most is the page's own number."""
    texts = []

    def change(xml):
        texts.extend(re.findall(r"<a:t>([^<]*\d[^<]*)</a:t>", xml))
        before = texts[-1]
        digit = next(letter for letter in before if letter.isdigit())
        head, _, tail = xml.rpartition(f"<a:t>{before}</a:t>")
        return head + f"<a:t>{before.replace(digit, str((int(digit) + 1) % 10), 1)}</a:t>" + tail

    problems = problems_of(report, pptx=altered_deck(report.pptx, slide_part(number), change))
    assert problems[0][1]["number"] == str(number)


def test_a_digit_in_the_notes(report):
    changed = altered_deck(report.pptx, "ppt/notesSlides/notesSlide4.xml", lambda xml: xml.replace("858", "859", 1))
    assert problems_of(report, pptx=changed)[0][1]["number"] == "4"


def test_a_slide_dropped_from_a_deck(report):
    def change(xml):
        found = re.findall(r"<p:sldId [^>]*/>", xml)
        return xml.replace(found[6], "")

    changed = altered_deck(report.pptx, "ppt/presentation.xml", change)
    [(message, fields)] = problems_of(report, pptx=changed)
    assert "pages" in message
    count = len(report.document.pages)
    assert (fields["found"], fields["expected"]) == (str(count - 1), str(count))
    assert (fields["number"], fields["title"]) == ("7", report.document.pages[6].title)


def test_slides_in_another_order(report):
    def change(xml):
        one, other = re.findall(r'r:id="[^"]*"', xml[xml.index("<p:sldIdLst>") :])[1:3]
        return xml.replace(one, "X").replace(other, one).replace("X", other)

    changed = altered_deck(report.pptx, "ppt/presentation.xml", change)
    assert [fields["number"] for message, fields in problems_of(report, pptx=changed) if "does not say" in message] == [
        "2",
        "3",
    ]


def test_a_page_dropped_from_a_pdf(report):
    count = len(report.document.pages)
    [(message, fields)] = problems_of(report, pdf=page_dropped(report.pdf, count))
    assert "pages" in message
    assert (fields["found"], fields["expected"], fields["number"]) == (str(count - 1), str(count), str(count))


def test_an_alternative_dropped_from_a_deck(report):
    changed = altered_deck(report.pptx, slide_part(3), lambda xml: re.sub(r' descr="[^"]+"', "", xml, count=1))
    problems = problems_of(report, pptx=changed)
    assert problems[0][1]["number"] == "3"
    assert any("lacks a text" in message and "Pylväskaavio" in fields["expected"] for message, fields in problems)


@pytest.mark.parametrize(
    ("tag", "change"),
    [
        ("/Figure", without_alternative),
        ("/Figure", with_another_alternative),
        ("/Table", without_summary),
        ("/TD", without_content),
        ("/P", without_content),
        ("/H1", without_content),
    ],
)
def test_what_a_pdf_tells_a_screen_reader_altered(report, tag, change):
    problems = problems_of(report, pdf=element_altered(report.pdf, tag, change))
    assert [message for message, _ in problems if "lacks a text" in message]
    assert {fields["file"] for _, fields in problems} == {"a.pdf"}


def test_two_cells_changed_with_each_other(report):
    """Every text is there, and every number is known; only its place is wrong."""

    def change(xml):
        one, other = re.findall(r"<a:t>(\d[^<]*€)</a:t>", xml)[-2:]
        assert one != other
        return xml.replace(one, "X").replace(other, one).replace("X", other)

    problems = problems_of(report, pptx=altered_deck(report.pptx, slide_part(5), change))
    assert problems[0][1]["number"] == "5"
    assert any("lacks a text" in message for message, _ in problems)
    assert not any("shows a number" in message for message, _ in problems)


@pytest.mark.parametrize("suffix", ["pptx", "pdf"])
def test_a_text_that_the_layout_lost(report, suffix):
    """The pages and the file agree, but the deck has more to say."""
    slide = report.deck.slides[1]
    lost = plain("Tämä kappale ei mahtunut mukaan.")
    more = replace(slide, blocks=(*slide.blocks, Prose((lost,))))
    deck = replace(report.deck, slides=(report.deck.slides[0], more, *report.deck.slides[2:]))
    [(message, fields)] = problems_of(report, **{suffix: getattr(report, suffix)}, deck=deck)
    assert "lacks a text" in message
    assert (fields["title"], fields["expected"]) == (slide.title, lost.text)


@pytest.mark.parametrize("kind", ["name", "figure"])
def test_a_name_or_a_figure_that_a_drawing_lost(report, project, typeface, kind):
    """The pages and the files agree, but a bar of the deck has no name, or no figure, on them."""
    slide, chart = next(
        (slide, block) for slide in report.deck.slides for block in slide.blocks if isinstance(block, BarChart)
    )
    [page] = [page for page in report.document.pages if page.slide == slide.id]
    bar = chart.bars[0]
    lost = {"name": bar.name, "figure": bar.text}[kind]

    def without(figure):
        marks = tuple(mark for mark in figure.drawing.marks if getattr(mark, "text", "") != lost)
        return replace(figure, drawing=replace(figure.drawing, marks=marks))

    items = tuple(
        without(item) if isinstance(item, PlacedFigure) and item.name == chart.name else item for item in page.items
    )
    assert items != page.items
    document = replace(report.document, pages=(replace(page, items=items, number=1),))
    deck = replace(report.deck, slides=(slide,))
    for files in ({"pptx": to_pptx(document, project.theme)}, {"pdf": to_pdf(document, project.theme, typeface)}):
        problems = problems_of(report, **files, deck=deck, document=document)
        told = [fields["expected"] for message, fields in problems if "lacks a text" in message]
        assert told == [lost]


@pytest.mark.parametrize("suffix", ["pptx", "pdf"])
def test_texts_that_the_layout_put_in_another_order(report, suffix):
    number, slide, prose = next(
        (number, slide, block)
        for number, slide in enumerate(report.deck.slides)
        for block in slide.blocks
        if isinstance(block, Prose) and len({paragraph.text for paragraph in block.paragraphs}) >= 2
    )
    turned = replace(prose, paragraphs=prose.paragraphs[::-1])
    other = replace(slide, blocks=tuple(turned if block is prose else block for block in slide.blocks))
    deck = replace(report.deck, slides=(*report.deck.slides[:number], other, *report.deck.slides[number + 1 :]))
    problems = problems_of(report, **{suffix: getattr(report, suffix)}, deck=deck)
    lacks = {fields["title"] for message, fields in problems if "lacks a text" in message}
    assert lacks == {slide.title}


@pytest.mark.parametrize("suffix", ["pptx", "pdf"])
def test_a_number_that_nobody_put_there(report, suffix):
    """The pages and the file agree, but nothing in the deck accounts for a number on them."""
    slide = report.deck.slides[1]
    emptied = replace(slide, blocks=slide.blocks[1:])
    deck = replace(report.deck, slides=(report.deck.slides[0], emptied, *report.deck.slides[2:]))
    problems = problems_of(report, **{suffix: getattr(report, suffix)}, deck=deck)
    found = {fields["found"] for _, fields in problems}
    # A PDF shows the footer's "8/2025" too, which it may cut.
    assert found == ({"2024", "2025"} if suffix == "pptx" else {"2024"})
    assert all("shows a number" in message for message, _ in problems)


@pytest.mark.parametrize("suffix", ["pptx", "pdf"])
def test_words_at_the_end_of_a_page_that_nobody_put_there(report, suffix):
    page = report.document.pages[PAGE - 1]
    pages = (*report.document.pages[: PAGE - 1], replace(page, items=page.items[:-1]), *report.document.pages[PAGE:])
    document = replace(report.document, pages=pages)
    problems = problems_of(report, **{suffix: getattr(report, suffix)}, document=document)
    message, fields = problems[0]
    assert "does not say what was laid out" in message
    assert fields["number"] == str(PAGE)
    assert fields["found"] == str(PAGE)


def test_a_picture_that_nobody_put_there(report):
    picture = '<p:pic><p:nvPicPr><p:cNvPr id="99" name="Kuva" descr="Kaavio 2019"/></p:nvPicPr><p:spPr/></p:pic>'
    change = lambda xml: xml.replace("</p:spTree>", f"{picture}</p:spTree>")  # noqa: E731 - one line
    problems = problems_of(report, pptx=altered_deck(report.pptx, slide_part(PAGE), change))
    found = [(fields["number"], fields["found"]) for _, fields in problems]
    assert (str(PAGE), "Kaavio 2019") in found
    assert (str(PAGE), "2019") in found


@pytest.mark.parametrize(("name", "content"), [("a.pptx", b"PK"), ("a.pdf", b"%PDF-1.7"), ("a.pptx", b"")])
def test_bytes_that_are_no_file(report, name, content):
    problems = problems_of(report, **{name[2:]: content})
    assert [message for message, _ in problems] == ["{file} cannot be read back: {reason}."]


@pytest.mark.parametrize("address", ["wiki/H%C3%A4me", "wiki/Häme", "x%20y.pdf?a=%2541", "?q=[1]&b=ä#c"])
def test_an_address_is_found_as_it_was_written(project, typeface, draw, address):
    run = Run("Häme", link=f"https://example.fi/{address}")
    slide = Slide("a", "Otsikko", (), (Prose((Paragraph((run,)),)),), (), (), (), 1)
    deck = Deck("Raportti", "", "Tekijä", "fi", dt.date(2025, 8, 31), "Tilannekuva", "", (slide,))
    document = layout.lay_out(deck, project.theme, typeface, draw)
    files = {"a.pptx": to_pptx(document, project.theme), "a.pdf": to_pdf(document, project.theme, typeface)}
    assert read_back(deck, document, files).checks


def test_links_in_a_table_are_found_and_missed_where_they_lead_elsewhere(project, typeface, draw):
    def made(url):
        linked = Run("Hämeen sivu", link=url)
        rows = tuple((TableCell((Run(f"Alue {number}"),)), TableCell((linked,))) for number in range(3))
        table = TableBlock("Taulukko", (TableColumn("Alue"), TableColumn("Sivu")), rows, None, "Taulukko")
        slide = Slide("a", "Otsikko", (), (table,), (), (), (), 1)
        deck = Deck("Raportti", "", "Tekijä", "fi", dt.date(2025, 8, 31), "Tilannekuva", "", (slide,))
        document = layout.lay_out(deck, project.theme, typeface, draw)
        return (
            deck,
            document,
            {"pptx": to_pptx(document, project.theme), "pdf": to_pdf(document, project.theme, typeface)},
        )

    deck, document, files = made("https://example.fi/kanta")
    assert read_back(deck, document, {f"a.{suffix}": content for suffix, content in files.items()}).checks
    _, _, others = made("https://example.fi/muu")
    for suffix, content in others.items():
        with pytest.raises(ReportError) as refused:
            read_back(deck, document, {f"a.{suffix}": content})
        assert any("example.fi/muu" in dict(problem.fields)["found"] for problem in refused.value.problems)


@pytest.mark.parametrize("kind", ["officeDocument", "slideMaster", "slideLayout"])
def test_a_deck_of_which_a_part_is_named_no_more(report, kind):
    parts = {
        "officeDocument": "_rels/.rels",
        "slideMaster": "ppt/_rels/presentation.xml.rels",
        "slideLayout": "ppt/slides/_rels/slide2.xml.rels",
    }
    deck = altered_deck(report.pptx, parts[kind], lambda xml: xml.replace(f'/{kind}"', '/other"'))
    [(message, _)] = problems_of(report, pptx=deck)
    assert "cannot be read back" in message


def test_a_deck_that_a_disk_has_damaged_is_told_in_words(report):
    half = len(report.pptx) // 2
    told = []
    for place in range(half, half + 4000, 200):
        damaged = bytearray(report.pptx)
        damaged[place] ^= 0xFF
        try:
            read_deck(bytes(damaged))
        except UnreadableError as unreadable:
            told.append(str(unreadable))
    # A byte between two parts may harm none; each within one must be told.
    assert len(told) > 10
    assert all(told)
