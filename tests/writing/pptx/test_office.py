"""What LibreOffice, which shares no code with the writer, makes of a deck."""

import ctypes
import io
import re
import zipfile

import pptx
import pypdfium2
import pypdfium2.raw as pdfium
import pytest

pytestmark = pytest.mark.office
DESCENT = 0.212


@pytest.fixture(scope="module")
def pages(deck, rendered):
    return pypdfium2.PdfDocument(rendered(deck, "deck"))


def places(page):
    """For each character its text, x and baseline, in points from the top left."""
    text = page.get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    found = []
    for index in range(text.count_chars()):
        pdfium.FPDFText_GetCharOrigin(text.raw, index, x, y)
        found.append((text.get_text_range(index, 1), x.value, page.get_height() - y.value))
    return found


def stand(page, words):
    """Where the first letter of some words stands, for each time that the page holds them."""
    found = places(page)
    text = "".join(character for character, _, _ in found)
    return [found[match.start()][1:] for match in re.finditer(re.escape(words), text)]


def stands(page, words, x, baseline):
    """Whether some words stand within a point of a place; an x of None is any."""
    return any((x is None or abs(left - x) <= 1.0) and abs(y - baseline) <= 1.0 for left, y in stand(page, words))


def test_every_page_is_rendered(pages, document):
    assert len(pages) == len(document.pages)
    assert pages[0].get_size() == pytest.approx((960, 540), abs=0.1)


def test_first_lines_stand_on_their_baselines(pages, document):
    """A baseline is `leading - descent` below the top of its line."""
    compared = 0
    for index, page in enumerate(document.pages):
        for item in page.items:
            if not hasattr(item, "paragraphs"):
                continue
            first = item.paragraphs[0]
            top = item.box.y + item.insets.top
            if item.slot in {slot.slot for slot in document.frame(page.frame).slots if slot.grows_up}:
                top = item.box.bottom - first.leading
            expected = top + first.space_before + first.leading - DESCENT * first.size
            x = item.box.x + item.insets.left + first.left if first.align == "left" else None
            words = first.paragraph.text.split()[0]
            assert stands(pages[index], words, x, expected), (item.name, expected, stand(pages[index], words))
            compared += 1
    assert compared > 15


def test_a_title_of_two_lines_typed_by_hand_stays_over_the_subtitle(deck, pages, rendered):
    opened = pptx.Presentation(io.BytesIO(deck))
    slide = opened.slides.add_slide(opened.slide_layouts.get_by_name("Teksti"))
    slide.shapes.title.text_frame.text = "Ensimmäinen rivi\vToinen rivi"
    slide.placeholders[13].text_frame.text = "Alarivi"
    saved = io.BytesIO()
    opened.save(saved)
    page = pypdfium2.PdfDocument(rendered(saved.getvalue(), "typed"))[len(opened.slides) - 1]
    ((_, first),), ((_, second),), ((_, below),) = (stand(page, words) for words in ("Ensimm", "Toinen", "Alarivi"))
    assert second - first == pytest.approx(32.2, abs=0.5)
    assert second < below - 12
    assert stands(pages[1], "Taustaa", None, second)


def test_later_paragraphs_do_not_drift(pages, document):
    box = document.pages[1].items[2]
    y = box.box.y + box.insets.top
    for paragraph in box.paragraphs:
        y += paragraph.space_before + paragraph.leading
        words = paragraph.paragraph.text[:12].strip()
        assert stands(pages[1], words, box.box.x + paragraph.left, y - DESCENT * paragraph.size), words


def test_labels_stand_at_their_points(pages, document):
    figure = document.pages[3].items[1]
    left, top = figure.box.x, figure.box.y
    assert stands(pages[3], "Alku", left + 10, top + 240)
    found = places(pages[3])
    text = "".join(character for character, _, _ in found)
    start, end = text.index("Loppu"), text.index("Keskikohta")
    assert found[start][2] == pytest.approx(top + 240, abs=1.0)
    assert found[start + 4][1] == pytest.approx(left + 300 - 13 * 0.556, abs=1.5)
    middle = (found[end][1] + found[end + 9][1] + 13 * 0.556) / 2
    assert middle == pytest.approx(left + 150, abs=1.5)
    upright = text.index("P\r\ny") if "P\r\ny" in text else text.index("Pystyssä")
    assert found[upright][1:] == pytest.approx((left + 330, top + 200), abs=1.0)


def test_rows_of_a_table_keep_their_heights(pages, document):
    grid = document.pages[4].items[1]
    y = grid.box.y
    for row in grid.rows:
        cell = row.cells[0]
        paragraph = cell.paragraphs[0]
        expected = y + cell.insets.top + paragraph.leading - DESCENT * paragraph.size
        assert stands(pages[4], paragraph.paragraph.text, row.cells[0].insets.left + grid.box.x, expected)
        y += row.height


def fonts(page, words=""):
    """The names of the fonts of some words, or of the whole page."""
    text = page.get_textpage()
    characters = [text.get_text_range(index, 1) for index in range(text.count_chars())]
    start = "".join(characters).index(words)
    buffer = ctypes.create_string_buffer(200)
    names = set()
    for index in range(start, start + len(words) if words else len(characters)):
        pdfium.FPDFText_GetFontInfo(text.raw, index, buffer, 200, ctypes.c_int())
        names.add(buffer.value.decode())
    return names - {""}


def test_the_themes_accent_and_font_change_slides_and_figures(deck, pages, rendered):
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(deck)) as source, zipfile.ZipFile(changed, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "ppt/theme/theme1.xml":
                head, minor = content.split(b"<a:minorFont>")
                minor = minor.replace(b'"Arial"', b'"Liberation Mono"', 1)
                content = head.replace(b"0B4F5F", b"C00000") + b"<a:minorFont>" + minor
            target.writestr(name, content)
    restyled = pypdfium2.PdfDocument(rendered(changed.getvalue(), "restyled"))

    def colour(document, page, x, y):
        return document[page].render(scale=1).to_pil().convert("RGB").getpixel((x, y))

    for page, x, y in ((0, 600, 20), (1, 60, 36), (3, 68, 190), (3, 499, 115)):
        assert colour(pages, page, x, y) == pytest.approx((0x0B, 0x4F, 0x5F), abs=2)
        assert colour(restyled, page, x, y) == pytest.approx((0xC0, 0, 0), abs=2)
    assert not [name for page in pages for name in fonts(page) if "Mono" in name]
    for page in restyled:
        # Titles have the major font, everything else the minor one: text, figures, tables, the foot of the page.
        assert {"Mono" in name for name in fonts(page)} == {True, False}
    for page, words in ((1, "lihavaa"), (1, "Erikseen"), (3, "Keskikohta"), (4, "Kainuu"), (4, "Tilannekuva")):
        assert all("Mono" in name for name in fonts(restyled[page], words)), words
