import io
from pathlib import Path

import pypdfium2
import pytest
from fontTools.ttLib import TTFont
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont as EmbeddedFont
from reportlab.pdfgen.canvas import Canvas

from reportgen.model.problems import ReportError
from reportgen.typography import cuts_are_ready, load_typeface

LIBERATION = Path("/usr/share/fonts/truetype/liberation2")
STYLES = {
    "Regular": {},
    "Bold": {"bold": True},
    "Italic": {"italic": True},
    "BoldItalic": {"bold": True, "italic": True},
}
FINNISH = (
    "Hyvinvointialueiden ja järjestöjen yhteistyö 8/2025: 23\u00a0652\u00a0858\u00a0€ – "
    "”Åland”, 62,5\u00a0%, −5, ×, → (ks. s. 3)!"
)


@pytest.mark.parametrize("style", STYLES)
def test_each_cut_has_a_name_of_its_own(arimo, style):
    cut = arimo.cut(**STYLES[style])
    assert cut.name == f"Arimo-{style}"
    font = TTFont(cut.path)
    assert font["name"].getDebugName(6) == cut.name
    assert font["name"].getDebugName(1) == "Arimo"
    assert font["name"].getDebugName(4).replace(" ", "") == cut.name.replace("-", "")
    assert "SIL Open Font License" in font["name"].getDebugName(13)
    assert "Arimo Project Authors" in font["name"].getDebugName(0)
    assert "fvar" not in font
    assert font["OS/2"].usWeightClass == (700 if "Bold" in style else 400)
    assert font["head"].macStyle == ("Bold" in style) + 2 * ("Italic" in style)
    # Italic, bold and regular, and that the typographic metrics are the ones to use.
    assert font["OS/2"].fsSelection == 0x80 + {"Regular": 0x40, "Bold": 0x20, "Italic": 1, "BoldItalic": 0x21}[style]


def test_the_cuts_have_the_same_characters_and_heights(arimo):
    cuts = [arimo.cut(**style) for style in STYLES.values()]
    assert len({frozenset(cut.widths) for cut in cuts}) == 1
    assert {(round(cut.ascent, 3), round(cut.descent, 3)) for cut in cuts} == {(0.905, 0.212)}
    assert (arimo.ascent, arimo.descent) == (cuts[0].ascent, cuts[0].descent)


@pytest.mark.parametrize("style", STYLES)
def test_widths_are_those_of_the_font_an_office_program_uses(arimo, style):
    file = LIBERATION / f"LiberationSans-{style}.ttf"
    if not file.exists():
        pytest.skip("Liberation Sans is not installed")
    font = TTFont(file)
    glyphs = font.getBestCmap()
    units = sum(font["hmtx"][glyphs[ord(character)]][0] for character in FINNISH)
    expected = units / font["head"].unitsPerEm * 12
    assert arimo.width(FINNISH, 12, **STYLES[style]) == pytest.approx(expected, abs=0.01)


def test_missing_names_each_character_once_in_order(arimo):
    assert arimo.missing(f"{FINNISH}\n\t\u00ad\u200b●•●Ωж") == ()
    assert arimo.missing("a✓漢b漢\uf0b7") == ("漢", "\uf0b7")


def test_every_cut_embeds_and_looks_its_own(arimo):
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(300, 200), initialFontName="Helvetica")
    for line, style in enumerate(STYLES.values()):
        cut = arimo.cut(**style)
        pdfmetrics.registerFont(EmbeddedFont(cut.name, str(cut.path)))
        canvas.setFont(cut.name, 40)
        canvas.drawString(10, 160 - 50 * line, "Häme 8")
    canvas.save()
    page = pypdfium2.PdfDocument(file.getvalue())[0]
    picture = page.render(scale=1).to_pil().convert("L")
    lines = [picture.crop((0, top, 300, top + 50)).tobytes() for top in range(0, 200, 50)]
    assert len(set(lines)) == 4
    ink = [sum(255 - shade for shade in line) for line in lines]
    assert ink[1] > 1.2 * ink[0]
    assert ink[3] > 1.2 * ink[2]
    assert page.get_textpage().get_text_range().split("\r\n") == ["Häme 8"] * 4


def test_an_unknown_family_is_named_with_the_known_ones():
    for ask in (load_typeface, cuts_are_ready):
        with pytest.raises(ReportError, match=r"Comic Sans.*Arimo"):
            ask("Comic Sans")
