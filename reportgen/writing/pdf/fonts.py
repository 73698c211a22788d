"""Characters -> codes of embedded fonts: each cut is embedded once, with the glyphs that the document uses."""

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from reportlab.pdfbase.ttfonts import TTFontFile

from reportgen.typography import Cut, Typeface
from reportgen.writing.pdf.file import File
from reportgen.writing.pdf.objects import Name, Reference, Stream, Value

_NONSYMBOLIC = 32
_ITALIC = 64
_CMAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_CMAP_TAIL = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
_CMAP_BLOCK = 100
"""A CMap may hold at most 100 lines in one block."""


class Font:
    """One cut in one document. `name` is its name in the pages' resources."""

    def __init__(self, name: str, cut: Cut, reference: Reference) -> None:
        self.name = name
        self.reference = reference
        self._cut = cut
        self._codes: dict[str, int] = {}
        self._program = _program(cut.path)

    def encode(self, text: str) -> str:
        """Text as a string of two-byte codes. ValueError where the cut has no glyph for a character.

        A code stands for a character, not for a glyph: a no-break space is read back as one, though it looks like any.
        """
        return "<" + "".join(f"{self._codes.get(character) or self._code(character):04X}" for character in text) + ">"

    def _code(self, character: str) -> int:
        if ord(character) not in self._program.charToGlyph:
            raise ValueError(f"{self._cut.name} has no glyph for U+{ord(character):04X}")
        return self._codes.setdefault(character, len(self._codes) + 1)

    def write(self, file: File) -> None:
        """Embed the cut with the characters that were encoded (ISO 32000-1, 9.7)."""
        program, characters = self._program, [ord(character) for character in self._codes]
        data = program.makeSubset(characters)
        tag = "".join(chr(ord("A") + byte % 26) for byte in hashlib.sha256(data).digest()[:6])
        base = Name(f"{tag}+{self._cut.name}")
        descriptor: dict[str, Value] = {
            "Type": Name("FontDescriptor"),
            "FontName": base,
            "Flags": _NONSYMBOLIC | (_ITALIC if program.italicAngle else 0),
            "FontBBox": program.bbox,
            "ItalicAngle": program.italicAngle,
            "Ascent": program.ascent,
            "Descent": program.descent,
            "CapHeight": program.capHeight,
            "StemV": program.stemV,
            "FontFile2": file.add(Stream(data, {"Length1": len(data)})),
        }
        descendant: dict[str, Value] = {
            "Type": Name("Font"),
            "Subtype": Name("CIDFontType2"),
            "BaseFont": base,
            "CIDSystemInfo": {"Registry": "Adobe", "Ordering": "Identity", "Supplement": 0},
            "FontDescriptor": file.add(descriptor),
            # In whole thousandths of an em: PDFium, the reader in many browsers, cuts off the decimals of others.
            "W": [1, [round(program.charWidths[character]) for character in characters]],
            "CIDToGIDMap": file.add(Stream(self._glyphs())),
        }
        font: dict[str, Value] = {
            "Type": Name("Font"),
            "Subtype": Name("Type0"),
            "BaseFont": base,
            "Encoding": Name("Identity-H"),
            "DescendantFonts": [file.add(descendant)],
            "ToUnicode": file.add(Stream(self._to_unicode())),
        }
        file.fill(self.reference, font)

    def _glyphs(self) -> bytes:
        """The glyph of each code in the subset, whose glyphs stand in the order in which characters first need them."""
        order: dict[int, int] = {0: 0}
        for character in self._codes:
            order.setdefault(self._program.charToGlyph[ord(character)], len(order))
        glyphs = [0, *(order[self._program.charToGlyph[ord(character)]] for character in self._codes)]
        return b"".join(glyph.to_bytes(2, "big") for glyph in glyphs)

    def _to_unicode(self) -> bytes:
        rows = [f"<{code:04X}> <{character.encode('utf-16-be').hex()}>" for character, code in self._codes.items()]
        blocks = (rows[start : start + _CMAP_BLOCK] for start in range(0, len(rows), _CMAP_BLOCK))
        body = "".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks)
        return (_CMAP_HEAD + body + _CMAP_TAIL).encode("ascii")


@cache
def _program(path: Path) -> TTFontFile:
    return TTFontFile(str(path))


class Fonts:
    """The fonts of one document: a cut is opened when text first needs it."""

    def __init__(self, file: File, typeface: Typeface) -> None:
        self._file = file
        self._typeface = typeface
        self._fonts: dict[Cut, Font] = {}

    def fonts_of(self, text: str, *, bold: bool = False, italic: bool = False) -> Iterator[tuple[str, Font]]:
        """The text of a style in stretches, each with the font that draws it."""
        for stretch, cut in self._typeface.fonts_of(text, bold=bold, italic=italic):
            if cut not in self._fonts:
                self._fonts[cut] = Font(f"F{len(self._fonts) + 1}", cut, self._file.reserve())
            yield stretch, self._fonts[cut]

    def width(self, text: str, size: float, *, bold: bool, italic: bool = False) -> float:
        """The measured width of a line of text in points."""
        return self._typeface.width(text, size, bold=bold, italic=italic)

    def write(self) -> dict[str, Value]:
        """Embed every font used; return them as a page's resources."""
        for font in self._fonts.values():
            font.write(self._file)
        return {font.name: font.reference for font in self._fonts.values()}
