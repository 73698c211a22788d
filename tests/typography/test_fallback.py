"""What Arimo lacks is measured with, and drawn from, DejaVu Sans; and nothing pays for that before a text needs it."""

import io
import os
import shutil
import subprocess
import sys

import pytest
from fontTools.ttLib import TTFont

from reportgen.typography import Piece, break_text

READS_NO_FALLBACK = """
import sys
from reportgen.typography import Piece, break_text, load_typeface
from reportgen.typography.fallback import fallback_cuts
typeface = load_typeface("Arimo")
text = "Hyvää päivää\\tŠŽ ŋđŧ Привет\\n191\\u00a0850\\u00a0€ → 5"
break_text([Piece(text)], 12, 100, typeface)
typeface.width(text, 12)
assert typeface.missing(text) == typeface.borrowed(text) == ()
assert fallback_cuts.cache_info().misses == 0, "read"
assert "matplotlib" not in sys.modules
typeface.width("✓", 12)
assert fallback_cuts.cache_info().misses == 1, "not read"
assert "matplotlib" not in sys.modules
"""


def test_the_fallback_is_read_only_when_a_text_needs_it(tmp_path, ready_cuts):
    shutil.copytree(ready_cuts, tmp_path / "fonts" / ready_cuts.name)
    environment = os.environ | {"REPORTGEN_CACHE": str(tmp_path)}
    subprocess.run([sys.executable, "-c", READS_NO_FALLBACK], env=environment, check=True)
    kept = sorted(path.name for path in tmp_path.rglob("DejaVu*") if path.is_file())
    assert kept == ["DejaVuSans.json", "DejaVuSans.ttf"]


@pytest.mark.parametrize(
    ("bold", "italic", "name"),
    [
        (False, False, "DejaVuSans"),
        (True, False, "DejaVuSans-Bold"),
        (False, True, "DejaVuSans-Oblique"),
        (True, True, "DejaVuSans-BoldOblique"),
    ],
)
def test_each_style_has_its_own_fallback(arimo, bold, italic, name):
    (own, first), (lent, second), (rest, third) = arimo.fonts_of("a ✓b", bold=bold, italic=italic)
    assert (own, lent, rest) == ("a ", "✓", "b")
    assert first is third is arimo.cut(bold=bold, italic=italic)
    assert second.name == name
    font = TTFont(io.BytesIO(second.path.read_bytes()))
    width = font["hmtx"][font.getBestCmap()[ord("✓")]][0] / font["head"].unitsPerEm
    assert arimo.advances("✓", bold=bold, italic=italic) == [width]


def test_a_sign_that_only_the_regular_fallback_has_is_drawn_from_it(arimo):
    texts = [chr(code) for code in range(0x2500, 0x1F700) if arimo.borrowed(chr(code))]
    upright = [text for text in texts if arimo.fonts_of(text, italic=True)[0][1].name == "DejaVuSans"]
    assert upright
    assert arimo.width(upright[0], 10, italic=True) == arimo.width(upright[0], 10)


def test_a_letter_stands_in_one_font_with_its_marks(arimo):
    assert [text for text, _ in arimo.fonts_of("xa\u20d7b")] == ["x", "a\u20d7", "b"]
    assert [text for text, _ in arimo.fonts_of("xy\u0302b")] == ["x", "y\u0302", "b"]
    assert arimo.borrowed("xy\u0302b") == ("\u0302",)
    assert len(arimo.advances("xa\u20d7b")) == 4


def test_lines_are_broken_by_the_widths_of_the_fonts_that_draw_them(arimo):
    text = "😀😀 😀😀"
    width = arimo.width("😀😀", 12)
    assert width == pytest.approx(2 * arimo.width("😀", 12))
    assert [line.text for line in break_text([Piece(text)], 12, width, arimo).lines] == ["😀😀", "😀😀"]
    assert len(break_text([Piece(text)], 12, arimo.width(text, 12), arimo).lines) == 1


def test_signs_of_private_use_are_in_no_font(arimo):
    assert arimo.missing("\uf0b7") == ("\uf0b7",)
    assert arimo.borrowed("😀a✓😀") == ("😀", "✓")
