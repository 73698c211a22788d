"""Text stands where it was measured, in the font and colour it was set in, with the characters it was written with."""

import ctypes

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from reportgen.model.boxes import Box
from reportgen.model.text import Paragraph, Run, plain
from reportgen.model.typeset import PlacedTable, TextBox, TextRole
from reportgen.writing.pdf import to_pdf
from tests.writing.pdf.documents import document, every_kind
from tests.writing.pdf.reading import shown_texts
from tests.writing.pdf.setting import THEME, page, styled, text_box, typeface


def spans(pages):
    """Every span of the pages with its page and baseline, in the order of items."""
    for index, each in enumerate(pages):
        for item in each.items:
            if isinstance(item, TextBox):
                texts = [(item.paragraphs, item.lines)]
            elif isinstance(item, PlacedTable):
                texts = [(cell.paragraphs, cell.lines) for row in item.rows for cell in row.cells]
            else:
                continue
            for paragraphs, lines in texts:
                for line in lines:
                    for span in line.spans:
                        yield index, line.baseline, span, paragraphs[line.paragraph]


def test_every_span_stands_on_its_baseline(finished):
    found = {(shown.page, shown.text.strip()): shown for shown in shown_texts(finished)}
    checked = 0
    for index, baseline, span, paragraph in spans(every_kind()):
        shown = found[index, span.text.strip()]
        if [s.text.strip() for i, _, s, _ in spans(every_kind()) if i == index].count(span.text.strip()) > 1:
            continue
        assert abs(shown.x - span.x) <= 0.006, span
        assert abs(shown.baseline - baseline) <= 0.006, span
        assert shown.size == paragraph.size
        assert shown.colour == tuple(round(part * 255) for part in THEME.rgb(span.colour))
        cut = typeface().cut(bold=span.bold, italic=span.italic)
        assert shown.font.endswith(f"+{cut.name}")
        checked += 1
    assert checked > 60


def test_characters_advance_as_measured(finished):
    text_page = pypdfium2.PdfDocument(finished)[1].get_textpage()
    text = text_page.get_text_range()
    checked = 0
    for _, _, span, paragraph in spans(every_kind()[1:2]):
        words = span.text.strip()
        if text.count(words) != 1:
            continue
        at = text.index(words)
        first, last = (origin(text_page, index) for index in (at, at + len(words) - 1))
        measured = typeface().width(words[:-1], paragraph.size, bold=span.bold, italic=span.italic)
        assert last - first == pytest.approx(measured, rel=0.0005), words
        checked += 1
    assert checked > 8


def origin(text_page: pypdfium2.PdfTextPage, index: int) -> float:
    x, y = ctypes.c_double(), ctypes.c_double()
    assert pdfium.FPDFText_GetCharOrigin(text_page.raw, index, x, y)
    return x.value


def test_pages_read_in_order_with_spaces(finished):
    text = " ".join(pypdfium2.PdfDocument(finished)[1].get_textpage().get_text_range().split())
    assert text.startswith(
        "Yhteistyö (1/2) Alueet rakentavat yhteistyötä järjestöjen kanssa: avustuksia on 191 850 €, ja lisää kertoo "
        "järjestöjen oma sivu, jota päivitetään. Rakenteet • Neuvottelukunta toimii • useimmilla alueilla, "
    )


def test_bold_and_italic_are_fonts_of_their_own(finished):
    fonts = {shown.font.partition("+")[2] for shown in shown_texts(finished)}
    assert fonts == {"Arimo-Regular", "Arimo-Bold", "Arimo-Italic"}


def test_a_number_before_bold_words_is_bold_as_office_programs_set_it(reports):
    numbered = [shown for shown in shown_texts(reports["2025-08"].pdf) if shown.text.strip() in {"1.", "2.", "3."}]
    assert len(numbered) == 3
    assert {shown.font.partition("+")[2] for shown in numbered} == {"Arimo-Bold"}


def test_bold_is_drawn_heavier():
    def darkness(bold: bool) -> int:
        box = text_box(TextRole.BODY, Box(48, 200, 800, 60), (styled(plain("Hämeenlinna"), 40.0, bold=bold),))
        pages = page(1, "A", (box,))
        image = pypdfium2.PdfDocument(to_pdf(document(pages), THEME, typeface()))[0].render(grayscale=True)
        return sum(255 - value for value in image.to_pil().crop((0, 180, 960, 300)).tobytes())

    assert darkness(bold=True) > 1.2 * darkness(bold=False)


@pytest.mark.parametrize("text", ["a\u00a0b", "5 → 7", "Ünïcödé ŠŽšž Ææ", "”lainaus” – ja…", "Привет", "½ × 2"])
def test_each_character_is_read_back(text):
    box = text_box(TextRole.BODY, Box(48, 200, 800, 60), (styled(Paragraph((Run(text),))),))
    shown = shown_texts(to_pdf(document(page(1, "A", (box,))), THEME, typeface()))
    assert text in {each.text for each in shown}


def test_a_character_without_a_glyph_is_refused():
    box = text_box(TextRole.BODY, Box(48, 200, 800, 60), (styled(plain("hei 漢")),))
    with pytest.raises(ValueError, match=r"Arimo-Regular has no glyph for U\+6F22"):
        to_pdf(document(page(1, "A", (box,))), THEME, typeface())


@pytest.mark.parametrize("bold", [False, True])
def test_what_the_font_lacks_is_drawn_from_an_embedded_fallback_in_its_place(bold):
    texts = ["Ääni ", "😀", " ", "✓", " loppu"]
    box = text_box(TextRole.BODY, Box(48, 200, 800, 60), (styled(plain("".join(texts)), 20.0, bold=bold),))
    shown = shown_texts(to_pdf(document(page(1, "A", (box,))), THEME, typeface()))
    parts = [each for each in shown if each.size == 20]
    assert [each.text.split() for each in parts] == [text.split() for text in texts]
    own, lent = ("Arimo-Bold", "DejaVuSans-Bold") if bold else ("Arimo-Regular", "DejaVuSans")
    assert [each.font.partition("+")[2] for each in parts] == [own, lent, own, lent, own]
    for index, each in enumerate(parts):
        before = "".join(texts[:index])
        assert each.x - parts[0].x == pytest.approx(typeface().width(before, 20, bold=bold), abs=0.05)
