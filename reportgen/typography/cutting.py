"""A variable font -> one static cut as the bytes of a font file, with its metrics."""

import io
import unicodedata
from dataclasses import dataclass

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from reportgen.typography.sources import Source

# What a report in a European language may hold. A subset is made first: with it, cutting takes half the time.
_BLOCKS = (
    (0x0020, 0x02FF),  # Latin with Extended-A and -B, phonetic letters
    (0x0370, 0x052F),  # Greek, Cyrillic
    (0x1D00, 0x1FFF),  # phonetic extensions, Latin Additional, Greek Extended
    (0x2000, 0x214F),  # punctuation, super- and subscripts, currency, letterlike
    (0x2150, 0x22FF),  # fractions, arrows, mathematical operators
    (0x2500, 0x26FF),  # boxes, blocks, geometric shapes, symbols
    (0xFB00, 0xFB06),  # Latin ligatures that pasted text may hold
    (0xFFFD, 0xFFFD),  # the replacement character
)
# Writers place text glyph by glyph, so nothing of these is used; kerning is off in the deck too.
_UNUSED_TABLES = ["GSUB", "GPOS", "GDEF", "STAT", "gasp"]
# OpenType name records: copyright, trademark, maker, designer, description, their addresses, licence and its address.
_KEPT_NAMES = frozenset({0, 5, 7, 8, 9, 10, 11, 12, 13, 14})
_WINDOWS_UNICODE_ENGLISH = (3, 1, 0x409)
_BOLD = 0b1
_ITALIC = 0b10


@dataclass(frozen=True, slots=True)
class CutBytes:
    """A cut before it is stored: `font` is the file; the metrics are in font units, of which an em has `units`."""

    font: bytes
    units: int
    ascent: int
    descent: int
    advances: dict[int, int]


def make_cut(source: Source) -> CutBytes:
    """One static cut. The same source gives the same bytes; a static font is copied as it is."""
    font = TTFont(source.file, recalcTimestamp=False)
    if source.weight is None:
        return _measured(font, source.file.read_bytes())
    subsetter = Subsetter(_subset_options())
    codes = (code for first, last in _BLOCKS for code in range(first, last + 1))
    # A mark of this font stands beside its letter unless a program shifts it there, which writers do not do. Without
    # it, both come from the fallback font, whose marks stand over the letter before.
    subsetter.populate(unicodes=[code for code in codes if not unicodedata.category(chr(code)).startswith("M")])
    subsetter.subset(font)
    # Without the optimisation of deltas, since none are left.
    instantiateVariableFont(font, {"wght": source.weight}, inplace=True, optimize=False)
    _name(font, source)
    file = io.BytesIO()
    font.save(file)
    return _measured(font, file.getvalue())


def _measured(font: TTFont, content: bytes) -> CutBytes:
    metrics = font["hmtx"]
    return CutBytes(
        content,
        font["head"].unitsPerEm,
        font["hhea"].ascent,
        -font["hhea"].descent,
        {code: metrics[glyph][0] for code, glyph in sorted(font.getBestCmap().items())},
    )


def _subset_options() -> Options:
    options = Options()
    options.layout_features = []
    options.drop_tables += _UNUSED_TABLES
    options.name_IDs = ["*"]
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.recalc_timestamp = False
    return options


def _name(font: TTFont, source: Source) -> None:
    """Give the cut its own name: a reader that knows fonts by name would draw a bold as the regular it came from."""
    names = font["name"]
    names.names = [record for record in names.names if record.nameID in _KEPT_NAMES]
    full_name = f"{source.family} {source.style}"
    version = names.getDebugName(5).removeprefix("Version ")
    for number, text in (
        (1, source.family),
        (2, source.style),
        (3, f"{version};{source.name}"),
        (4, full_name),
        (6, source.name),
    ):
        names.setName(text, number, *_WINDOWS_UNICODE_ENGLISH)
    style = font["OS/2"]
    style.usWeightClass = source.weight
    style.fsSelection &= ~0b110_0001  # italic, bold and regular, set anew
    style.fsSelection |= source.italic * 0b1 | source.bold * 0b10_0000 or 0b100_0000
    font["head"].macStyle = source.bold * _BOLD | source.italic * _ITALIC
