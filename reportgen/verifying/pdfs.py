"""The bytes of a PDF -> what its pages say, read with PDFium, the reader inside web browsers.

The PDF is written by our own writer over ReportLab's fonts: here the text comes back the way a browser copies it, by
way of the embedded fonts' tables, and the structure the way a browser hands it to a screen reader.
"""

import codecs
import ctypes
from collections.abc import Callable, Iterator
from functools import partial
from urllib.parse import unquote

import pypdfium2.raw as pdfium

from reportgen.verifying.found import (
    FoundFile,
    FoundPage,
    Kind,
    Passage,
    UnreadableError,
    bookmark_fact,
    element_fact,
    language_fact,
    link_fact,
    section_fact,
    title_fact,
)

_FIRST_ROOM = 8192
_INLINE = frozenset({"Link", "Span"})
_CELLS = frozenset({"TD", "TH"})
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-"})
"""PDFium marks a hyphen that ends a line, since a word may go on after it; the page shows a hyphen."""


def read_pdf(content: bytes) -> FoundFile:
    """The pages of a PDF in order, and its title, language and bookmarks.

    What PDFium does not tell: elements without content (an empty cell), which element an annotation belongs to, the
    numbering of lists, and the order in which an element's own text stands among its links.

    Raises:
        UnreadableError: the bytes are no PDF.

    """
    document = pdfium.FPDF_LoadMemDocument64(content, len(content), None)
    if not document:
        raise UnreadableError(f"PDFium: {pdfium.FPDF_GetLastError()}")
    try:
        pages = tuple(_page(document, index) for index in range(pdfium.FPDF_GetPageCount(document)))
        return FoundFile(pages, tuple(_facts(document)))
    finally:
        pdfium.FPDF_CloseDocument(document)


def _facts(document: object) -> Iterator[str]:
    """What the file says of itself: its title, its language, its bookmarks."""
    yield title_fact(_string(lambda room, size: pdfium.FPDF_GetMetaText(document, b"Title", room, size)))
    yield language_fact(_string(partial(_language, document)))
    bookmark = pdfium.FPDFBookmark_GetFirstChild(document, None)
    while bookmark:
        title = _string(partial(pdfium.FPDFBookmark_GetTitle, bookmark))
        target = pdfium.FPDFBookmark_GetDest(document, bookmark)
        yield bookmark_fact(title, pdfium.FPDFDest_GetDestPageIndex(document, target) + 1 if target else 0)
        bookmark = pdfium.FPDFBookmark_GetNextSibling(document, bookmark)


def _language(document: object, room: ctypes.Array[ctypes.c_char], size: int) -> int:
    letters = ctypes.cast(room, ctypes.POINTER(ctypes.c_ushort))
    return int(pdfium.FPDFCatalog_GetLanguage(document, letters, size))


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
        count = pdfium.FPDF_StructTree_CountChildren(tree)
        roots = [pdfium.FPDF_StructTree_GetChildAtIndex(tree, child) for child in range(count)]
        told = tuple(passage for root in roots for passage in _told(root, marked))
        elements = tuple(fact for root in roots for fact in _structure(root, marked))
        return FoundPage(told, tuple(words for _, words in drawn), (*elements, *_links(document, page)))
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


def _structure(element: object, marked: dict[int, list[str]], depth: int = 0) -> Iterator[str]:
    """An element and those in it, as facts. One whose kids are all on other pages has no kid here."""
    if not element:
        return
    tag = _string(partial(pdfium.FPDF_StructElement_GetType, element))
    own: list[str] = []
    kids: list[tuple[int, object]] = []
    for index in range(pdfium.FPDF_StructElement_CountChildren(element)):
        number = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, index)
        if number >= 0:
            own += marked.get(number, ())
        elif kid := pdfium.FPDF_StructElement_GetChildAtIndex(element, index):
            kids.append((index, kid))
    yield element_fact(
        depth,
        tag,
        "".join(own),
        _alternative(element, tag),
        _string(partial(pdfium.FPDF_StructElement_GetActualText, element)),
        language=_string(partial(pdfium.FPDF_StructElement_GetLang, element)),
        scope=_scope(element) if tag in _CELLS else "",
    )
    for index, kid in kids:
        if depth == 0:
            yield section_fact(index)
        yield from _structure(kid, marked, depth + 1)


def _links(document: object, page: object) -> Iterator[str]:
    """The links of a page as facts, in the order of its annotations."""
    for index in range(pdfium.FPDFPage_GetAnnotCount(page)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        action = pdfium.FPDFLink_GetAction(pdfium.FPDFAnnot_GetLink(annotation))
        room = ctypes.create_string_buffer(pdfium.FPDFAction_GetURIPath(document, action, None, 0))
        pdfium.FPDFAction_GetURIPath(document, action, room, len(room))
        words = _string(partial(_contents, annotation))
        pdfium.FPDFPage_CloseAnnot(annotation)
        yield link_fact(unquote(room.value.decode("ascii", errors="replace")), words)


def _contents(annotation: object, room: ctypes.Array[ctypes.c_char], size: int) -> int:
    letters = ctypes.cast(room, ctypes.POINTER(ctypes.c_ushort))
    return int(pdfium.FPDFAnnot_GetStringValue(annotation, b"Contents", letters, size))


def _alternative(element: object, tag: str) -> str:
    """What stands for a figure, or says what a table holds."""
    if tag == "Figure":
        return _string(partial(pdfium.FPDF_StructElement_GetAltText, element))
    summary = _attribute(element, b"Summary") if tag == "Table" else None
    return _text(summary) if summary else ""


def _scope(cell: object) -> str:
    """What a heading is the heading of: its column or its row."""
    scope = _attribute(cell, b"Scope")
    if not scope:
        return ""
    length = ctypes.c_ulong()

    def ask(room: ctypes.Array[ctypes.c_char], size: int) -> int:
        pdfium.FPDF_StructElement_Attr_GetStringValue(scope, room, size, ctypes.byref(length))
        return length.value

    return _string(ask)


def _attribute(element: object, name: bytes) -> object | None:
    """An attribute of an element; None where it has none of the name."""
    for index in range(pdfium.FPDF_StructElement_GetAttributeCount(element)):
        attribute = pdfium.FPDF_StructElement_GetAttributeAtIndex(element, index)
        value: object = pdfium.FPDF_StructElement_Attr_GetValue(attribute, name)
        if value:
            return value
    return None


def _text(value: object) -> str:
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
