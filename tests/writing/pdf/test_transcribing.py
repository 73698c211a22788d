"""The file as a whole: what it says of itself, its bookmarks and links, the same bytes every time, and its size."""

import hashlib
import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader

from reportgen.model.boxes import Box
from reportgen.model.figures import PlacedFigure
from reportgen.writing.pdf import to_pdf
from tests.writing.pdf import documents
from tests.writing.pdf.documents import TITLE, document
from tests.writing.pdf.setting import THEME, page, typeface

ROOT = Path(__file__).parents[3]


def test_the_file_says_what_it_is(finished):
    reader = PdfReader(BytesIO(finished), strict=True)
    assert reader.pdf_header == "%PDF-1.7"
    assert reader.metadata.title == TITLE
    assert reader.metadata.author == "Kansalaisareena"
    assert reader.metadata.subject == "Elokuu 2025"
    assert reader.metadata.creation_date_raw == reader.metadata.modification_date_raw == "D:20250831000000Z"
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "fi-FI"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert reader.xmp_metadata.dc_title == {"x-default": TITLE}
    assert {page["/Tabs"] for page in reader.pages} == {"/S"}
    assert {(page.mediabox.width, page.mediabox.height) for page in reader.pages} == {(960, 540)}


def test_a_bookmark_for_each_slide(finished):
    reader = PdfReader(BytesIO(finished))
    marks = [(mark.title, reader.get_destination_page_number(mark)) for mark in reader.outline]
    assert marks == [(TITLE, 0), ("Yhteistyö", 1), ("Kartta", 3), ("Avustukset", 4)]


def test_a_link_covers_its_words_on_both_lines(finished):
    page = PdfReader(BytesIO(finished)).pages[1]
    links = [annotation.get_object() for annotation in page["/Annots"]]
    assert {link["/A"]["/URI"] for link in links} == {"https://example.org/j%C3%A4rjest%C3%B6t?a=1"}
    assert {link["/Contents"] for link in links} == {"lisää kertoo järjestöjen oma sivu"}
    spans = [
        (line.baseline, span) for line in documents.every_kind()[1].items[1].lines for span in line.spans if span.link
    ]
    assert len(links) == len(spans) == 2
    for link, (baseline, span) in zip(links, spans, strict=True):
        left, bottom, right, top = map(float, link["/Rect"])
        assert (left, right) == (round(span.x, 2), round(span.x + span.width, 2))
        assert bottom < 540 - baseline < top


def test_fonts_are_embedded_once_and_subset(finished):
    fonts = PdfReader(BytesIO(finished)).pages[0]["/Resources"]["/Font"]
    names = {font["/BaseFont"] for font in fonts.values()}
    assert {name.partition("+")[2] for name in names} == {"Arimo-Regular", "Arimo-Bold", "Arimo-Italic"}
    for font in fonts.values():
        program = font["/DescendantFonts"][0]["/FontDescriptor"]["/FontFile2"].get_data()
        assert 1_000 < len(program) < 40_000


def test_the_same_bytes_in_any_process():
    script = (
        "import hashlib; from reportgen.writing.pdf import to_pdf; from tests.writing.pdf.documents import document;"
        "from tests.writing.pdf.setting import THEME, typeface;"
        "print(hashlib.sha256(to_pdf(document(), THEME, typeface())).hexdigest())"
    )
    digests = set()
    for seed, zone in (("1", "Europe/Helsinki"), ("2", "America/New_York")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
        run = subprocess.run(
            [sys.executable, "-c", script], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
        )
        digests.add(run.stdout.strip())
    here = hashlib.sha256(to_pdf(document(), THEME, typeface())).hexdigest()
    assert digests == {here}


def test_twenty_pages_with_eight_maps_stay_small():
    pages = []
    for number in range(1, 21):
        if number <= 8:
            figure = PlacedFigure("Kartta", Box(48, 130, 600, 280), documents.map_drawing(400 + number), "Kartta")
            items = (figure, documents.every_kind()[4].items[1])
        else:
            items = documents.every_kind()[1].items[1:4]
        pages.append(page(number, f"Sivu {number}", items))
    assert len(to_pdf(document(*pages), THEME, typeface())) < 300_000
