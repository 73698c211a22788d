"""PDF bytes -> what two independent readers find in them: pypdf the structure, PDFium the text, fonts and places."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pypdfium2
import pypdfium2.raw as pdfium
from pypdf import PageObject, PdfReader
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject, IndirectObject


@dataclass(frozen=True)
class Shown:
    """One stretch of text as PDFium finds it; `mark` is the number of its marked content, -1 outside the structure."""

    page: int
    mark: int
    text: str
    font: str
    size: float
    x: float
    baseline: float
    colour: tuple[int, int, int]


def shown_texts(data: bytes) -> list[Shown]:
    """Every stretch of text in the order of the content; x and baseline in points from the top left."""
    document = pypdfium2.PdfDocument(data)
    found = []
    for index, page in enumerate(document):
        text_page = page.get_textpage()
        height = page.get_height()
        for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
            matrix = item.get_matrix()
            found.append(
                Shown(
                    index,
                    pdfium.FPDFPageObj_GetMarkedContentID(item.raw),
                    _text(item.raw, text_page.raw),
                    _font(item.raw),
                    _size(item.raw),
                    round(matrix.e, 3),
                    round(height - matrix.f, 3),
                    _colour(item.raw),
                )
            )
        text_page.close()
        page.close()
    document.close()
    return found


def _text(item, text_page) -> str:
    length = pdfium.FPDFTextObj_GetText(item, text_page, None, 0)
    buffer = (ctypes.c_ushort * (length // 2))()
    pdfium.FPDFTextObj_GetText(item, text_page, buffer, length)
    return bytes(buffer).decode("utf-16-le").rstrip("\0")


def _font(item) -> str:
    font = pdfium.FPDFTextObj_GetFont(item)
    length = pdfium.FPDFFont_GetBaseFontName(font, None, 0)
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, length)
    return buffer.value.decode()


def _size(item) -> float:
    size = ctypes.c_float()
    pdfium.FPDFTextObj_GetFontSize(item, size)
    return round(size.value, 2)


def _colour(item) -> tuple[int, int, int]:
    parts = [ctypes.c_uint() for _ in range(4)]
    pdfium.FPDFPageObj_GetFillColor(item, *parts)
    red, green, blue, _ = (part.value for part in parts)
    return red, green, blue


@dataclass(frozen=True)
class Node:
    """A structure element: its tag, what else it says, its text with that of its kids, and its kids."""

    tag: str
    says: str
    text: str
    kids: tuple["Node", ...]

    def walk(self) -> Iterator["Node"]:
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def dump(self, depth: int = 0) -> str:
        """The tree as indented lines; a leaf with its text."""
        line = "  " * depth + self.tag + (f" [{self.says}]" if self.says else "")
        if not any(kid.tag != "Link" for kid in self.kids) and self.text:
            line += f": {self.text}"
        return "\n".join([line, *(kid.dump(depth + 1) for kid in self.kids)])


def structure(data: bytes) -> Node:
    """The structure tree, its text put together from the marked content that it names."""
    reader = PdfReader(BytesIO(data))
    numbers = {page.indirect_reference.idnum: index for index, page in enumerate(reader.pages)}
    words = {
        (index, mark): text for index, page in enumerate(reader.pages) for mark, text in marked_texts(page).items()
    }
    root = reader.trailer["/Root"]["/StructTreeRoot"]
    return _node(root["/K"].get_object(), numbers, words)


OUTSIDE = -1
"""Stands for the number of a mark where content is an artifact; -2 where it is neither tagged nor an artifact."""


def marked_texts(page: PageObject) -> dict[int, str]:
    """The text of a page by the marks that it stands in, decoded by the fonts' own tables, nothing added."""
    fonts = {name: _unicode(font) for name, font in page["/Resources"]["/Font"].items()}
    found: dict[int, str] = {}
    open_marks: list[int] = []
    font: dict[int, str] = {}
    for operands, operator in ContentStream(page.get_contents(), page.pdf).operations:
        if operator in {b"BDC", b"BMC"}:
            properties = operands[1] if operator == b"BDC" else {}
            open_marks.append(properties.get("/MCID", OUTSIDE))
        elif operator == b"EMC":
            open_marks.pop()
        elif operator == b"Tf":
            font = fonts[operands[0]]
        elif operator == b"Tj":
            codes = operands[0].original_bytes
            text = "".join(font[int.from_bytes(codes[at : at + 2])] for at in range(0, len(codes), 2))
            mark = open_marks[-1] if open_marks else OUTSIDE - 1
            found[mark] = found.get(mark, "") + text
    return found


def _unicode(font: DictionaryObject) -> dict[int, str]:
    pairs = re.findall(r"^<(\w{4})> <(\w+)>$", font["/ToUnicode"].get_data().decode(), re.MULTILINE)
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in pairs if code != "0000"}


def _node(element: DictionaryObject, numbers: dict[int, int], words: dict[tuple[int, int], str]) -> Node:
    text, kids = "", []
    for kid in _kids(element):
        if isinstance(kid, int):
            text += words.get((numbers[element.raw_get("/Pg").idnum], kid), "")
        elif "/MCID" in kid:
            text += words.get((numbers[kid.raw_get("/Pg").idnum], kid["/MCID"]), "")
        elif kid.get("/Type") == "/OBJR":
            annotation = kid["/Obj"]
            text += f" <{annotation['/A']['/URI']}>" if "<" not in text else ""
        else:
            kids.append(_node(kid, numbers, words))
            text += kids[-1].text
    attributes = element.get("/A", {})
    says = [f"{key[1:]} {attributes[key]}" for key in attributes if key in {"/Scope", "/ListNumbering", "/Summary"}]
    says += [f"{key[1:]} {element[key]}" for key in ("/Alt", "/ID") if key in element]
    return Node(element["/S"][1:], ", ".join(says), text, tuple(kids))


def _kids(element: DictionaryObject) -> list[DictionaryObject | int]:
    kids = element.get("/K", ArrayObject())
    if isinstance(kids, IndirectObject):
        kids = kids.get_object()
    return [kid.get_object() for kid in (kids if isinstance(kids, ArrayObject) else [kids])]
