"""The bytes of a PDF -> what its pages say, read with PDFium, the reader inside web browsers.

The PDF is written by our own writer over ReportLab's fonts: here the text comes back the way a browser copies it, by
way of the embedded fonts' tables, and the structure the way a browser hands it to a screen reader.
"""

import codecs
import ctypes
from collections.abc import Callable, Iterator
from functools import partial

import pypdfium2.raw as pdfium

from reportgen.verifying.found import FoundPage, Kind, Passage, UnreadableError

_FIRST_ROOM = 8192
_INLINE = frozenset({"Link", "Span"})
_CELLS = frozenset({"TD", "TH"})
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-"})
"""PDFium marks a hyphen that ends a line, since a word may go on after it; the page shows a hyphen."""


def read_pdf(content: bytes) -> tuple[FoundPage, ...]:
    """The pages of a PDF in order.

    Raises:
        UnreadableError: the bytes are no PDF.

    """
    document = pdfium.FPDF_LoadMemDocument64(content, len(content), None)
    if not document:
        raise UnreadableError(f"PDFium: {pdfium.FPDF_GetLastError()}")
    try:
        return tuple(_page(document, index) for index in range(pdfium.FPDF_GetPageCount(document)))
    finally:
        pdfium.FPDF_CloseDocument(document)


def _page(document: object, index: int) -> FoundPage:
    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        raise UnreadableError(f"PDFium: {index + 1}")
    text = pdfium.FPDFText_LoadPage(page)
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    try:
        drawn = list(_drawn(page, text))
        marked: dict[int, list[str]] = {}
        for number, words in drawn:
            marked.setdefault(number, []).append(words)
        told = tuple(
            passage
            for child in range(pdfium.FPDF_StructTree_CountChildren(tree))
            for passage in _told(pdfium.FPDF_StructTree_GetChildAtIndex(tree, child), marked)
        )
        return FoundPage(told, tuple(words for _, words in drawn))
    finally:
        pdfium.FPDF_StructTree_Close(tree)
        pdfium.FPDFText_ClosePage(text)
        pdfium.FPDF_ClosePage(page)


def _drawn(page: object, text: object) -> Iterator[tuple[int, str]]:
    """Each stretch of text with the number of its marked content, -1 for what is outside the structure."""
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        stretch = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(stretch) == pdfium.FPDF_PAGEOBJ_TEXT:
            words = _string(partial(_stretch, stretch, text))
            yield pdfium.FPDFPageObj_GetMarkedContentID(stretch), words.translate(_HYPHENS)


def _stretch(stretch: object, text: object, room: ctypes.Array[ctypes.c_char], size: int) -> int:
    letters = ctypes.cast(room, ctypes.POINTER(ctypes.c_ushort))
    return int(pdfium.FPDFTextObj_GetText(stretch, text, letters, size))


def _told(element: object, marked: dict[int, list[str]]) -> Iterator[Passage]:
    """What an element and those in it say. One that holds text, or links in text, is one passage."""
    if not element:
        return
    tag = _string(lambda room, size: pdfium.FPDF_StructElement_GetType(element, room, size))
    if alternative := _alternative(element, tag):
        yield Passage(Kind.ALTERNATIVE, alternative)
    stretches = _own_text(element, marked)
    if tag == "Figure":
        yield from (Passage(Kind.LABEL, words) for words in stretches)
    elif words := "".join(stretches):
        yield Passage(Kind.CELL if tag in _CELLS else Kind.TEXT, words)
    for child in _children(element):
        if not _is_inline(child):
            yield from _told(child, marked)


def _alternative(element: object, tag: str) -> str:
    """What stands for a figure, or says what a table holds."""
    if tag == "Figure":
        return _string(lambda room, size: pdfium.FPDF_StructElement_GetAltText(element, room, size))
    if tag == "Table":
        for index in range(pdfium.FPDF_StructElement_GetAttributeCount(element)):
            attribute = pdfium.FPDF_StructElement_GetAttributeAtIndex(element, index)
            if summary := pdfium.FPDF_StructElement_Attr_GetValue(attribute, b"Summary"):
                return _attribute(summary)
    return ""


def _attribute(value: object) -> str:
    """An attribute's text. PDFium decodes such strings as UTF-8, which none of them is: so from the bytes."""
    length = ctypes.c_ulong()
    pdfium.FPDF_StructElement_Attr_GetBlobValue(value, None, 0, ctypes.byref(length))
    room = ctypes.create_string_buffer(length.value)
    pdfium.FPDF_StructElement_Attr_GetBlobValue(value, room, length.value, ctypes.byref(length))
    encoding = "utf-16" if room.raw.startswith(codecs.BOM_UTF16_BE) else "latin-1"
    return room.raw.decode(encoding, errors="replace")


def _own_text(element: object, marked: dict[int, list[str]]) -> list[str]:
    """The stretches of text that an element holds itself or in links, in order."""
    stretches: list[str] = []
    for index in range(pdfium.FPDF_StructElement_CountChildren(element)):
        number = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, index)
        if number >= 0:
            stretches += marked.get(number, [])
            continue
        child = pdfium.FPDF_StructElement_GetChildAtIndex(element, index)
        if child and _is_inline(child):
            stretches += _own_text(child, marked)
    return stretches


def _children(element: object) -> Iterator[object]:
    for index in range(pdfium.FPDF_StructElement_CountChildren(element)):
        if child := pdfium.FPDF_StructElement_GetChildAtIndex(element, index):
            yield child


def _is_inline(element: object) -> bool:
    return _string(lambda room, size: pdfium.FPDF_StructElement_GetType(element, room, size)) in _INLINE


def _string(ask: Callable[[ctypes.Array[ctypes.c_char], int], int]) -> str:
    """What PDFium answers in UTF-16 with a zero at the end; it says how many bytes that takes."""
    room = ctypes.create_string_buffer(_FIRST_ROOM)
    length = ask(room, _FIRST_ROOM)
    if length > _FIRST_ROOM:
        room = ctypes.create_string_buffer(length)
        length = ask(room, length)
    return ctypes.string_at(room, max(0, length - 2)).decode("utf-16-le")
