"""The bytes of a PDF -> what its pages say, read with PDFium, the reader inside web browsers.

The PDF is written by our own writer over ReportLab's fonts: here the text comes back the way a browser copies it, by
way of the embedded fonts' tables, and the structure the way a browser hands it to a screen reader.
"""

import ctypes
from collections.abc import Callable, Iterator
from functools import partial

import pypdfium2.raw as pdfium

from reportgen.verifying.elements import elements_of, facts_of, told_by
from reportgen.verifying.facts import bookmark_fact, copied_fact, language_fact, link_fact, title_fact
from reportgen.verifying.found import FoundFile, FoundPage, Painted, SampledOutline, SetText, UnreadableError
from reportgen.verifying.outlines import chosen
from reportgen.verifying.pdfium import Room, letters, string, text_of_mark

_PARTS = tuple(ctypes.c_uint() for _ in range(4))
_SIDES = tuple(ctypes.c_float() for _ in range(4))
_ACROSS, _UP = ctypes.c_float(), ctypes.c_float()
_NUMBER, _FIRST, _SECOND, _MATRIX = ctypes.c_float(), ctypes.c_int(), ctypes.c_int(), pdfium.FS_MATRIX()
"""Where PDFium writes its answers, one after another: there are thousands. For one thread, as pdfium.py says."""

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
    yield title_fact(string(lambda room, size: pdfium.FPDF_GetMetaText(document, b"Title", room, size)))
    yield language_fact(string(partial(_language, document)))
    bookmark = pdfium.FPDFBookmark_GetFirstChild(document, None)
    while bookmark:
        title = string(partial(pdfium.FPDFBookmark_GetTitle, bookmark))
        target = pdfium.FPDFBookmark_GetDest(document, bookmark)
        yield bookmark_fact(title, pdfium.FPDFDest_GetDestPageIndex(document, target) + 1 if target else 0)
        bookmark = pdfium.FPDFBookmark_GetNextSibling(document, bookmark)


def _language(document: object, room: Room, size: int) -> int:
    return int(pdfium.FPDFCatalog_GetLanguage(document, letters(room), size))


def _page(document: object, index: int) -> FoundPage:
    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        raise UnreadableError(f"PDFium: {index + 1}")
    copied = [copied_fact(words) for words in _uncovered(page)]
    text = pdfium.FPDFText_LoadPage(page)
    try:
        shown: list[str] = []
        drawn: list[SetText] = []
        marked: dict[int, list[str]] = {}
        fonts: dict[int | None, str] = {}
        height = float(pdfium.FPDF_GetPageHeightF(page))
        forms: list[Painted] = []
        for drawn_object, kind in _objects(page):
            if kind == pdfium.FPDF_PAGEOBJ_PATH:
                forms.append(_form(drawn_object, height))
            if kind != pdfium.FPDF_PAGEOBJ_TEXT:
                continue
            words = string(partial(_words, drawn_object, text)).translate(_HYPHENS)
            shown.append(words)
            drawn.append(_set(drawn_object, words, height, _font(drawn_object, fonts)))
            marked.setdefault(pdfium.FPDFPageObj_GetMarkedContentID(drawn_object), []).append(words)
        elements = elements_of(page, marked)
        told = tuple(passage for element in elements for passage in told_by(element))
        facts = [fact for element in elements for fact in facts_of(element)]
        return FoundPage(
            told, tuple(shown), (*facts, *_links(document, page), *copied), drawn=tuple(drawn), forms=tuple(forms)
        )
    finally:
        pdfium.FPDFText_ClosePage(text)
        pdfium.FPDF_ClosePage(page)


def _uncovered(page: object) -> Iterator[str]:
    """What is copied in place of stretches of text; it is taken off them, so that their own letters are told."""
    for stretch, kind in _objects(page):
        if kind == pdfium.FPDF_PAGEOBJ_TEXT and pdfium.FPDFPageObj_CountMarks(stretch) > 1:
            mark = pdfium.FPDFPageObj_GetMark(stretch, 1)
            yield text_of_mark(mark, b"ActualText")
            pdfium.FPDFPageObj_RemoveMark(stretch, mark)


def _objects(page: object) -> Iterator[tuple[object, int]]:
    """What is drawn on a page, in order, each with its kind."""
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        found = pdfium.FPDFPage_GetObject(page, index)
        yield found, pdfium.FPDFPageObj_GetType(found)


def _words(stretch: object, text: object, room: Room, size: int) -> int:
    return int(pdfium.FPDFTextObj_GetText(stretch, text, letters(room), size))


def _set(stretch: object, words: str, height: float, font: str) -> SetText:
    """Where a stretch of text begins, from the page's top left, how large and in which colour it is."""
    pdfium.FPDFPageObj_GetMatrix(stretch, _MATRIX)
    pdfium.FPDFTextObj_GetFontSize(stretch, _NUMBER)
    left, turned = _MATRIX.e, (_MATRIX.a, _MATRIX.b)
    width, colour = _bounds(stretch, height)[2] - left, _colour(pdfium.FPDFPageObj_GetFillColor, stretch)
    return SetText(words, left, height - _MATRIX.f, _NUMBER.value, turned, colour, font, width=width)


def _font(stretch: object, known: dict[int | None, str]) -> str:
    """The PostScript name of a stretch's font, without the letters that mark a subset; `known` are the page's."""
    font = pdfium.FPDFTextObj_GetFont(stretch)
    number = ctypes.cast(font, ctypes.c_void_p).value
    if number not in known:
        room = ctypes.create_string_buffer(pdfium.FPDFFont_GetBaseFontName(font, None, 0))
        pdfium.FPDFFont_GetBaseFontName(font, room, len(room))
        known[number] = room.value.decode("ascii", errors="replace").rpartition("+")[2]
    return known[number]


def _form(path: object, height: float) -> Painted:
    """A path with its fill and its line, as far as it has them."""
    pdfium.FPDFPath_GetDrawMode(path, _FIRST, _SECOND)
    inside = _colour(pdfium.FPDFPageObj_GetFillColor, path) if _FIRST.value else ""
    bounds = _bounds(path, height)
    outline = _outline(path, height)
    if not _SECOND.value:
        return Painted("", bounds, inside, outline=outline)
    pdfium.FPDFPageObj_GetStrokeWidth(path, _NUMBER)
    return Painted("", bounds, inside, _colour(pdfium.FPDFPageObj_GetStrokeColor, path), _NUMBER.value, outline)


def _outline(path: object, height: float) -> SampledOutline:
    segment, point = pdfium.FPDFPath_GetPathSegment, pdfium.FPDFPathSegment_GetPoint
    across: list[float] = []
    up: list[float] = []
    count = pdfium.FPDFPath_CountSegments(path)
    for index in chosen(count):
        point(segment(path, index), _ACROSS, _UP)
        across.append(_ACROSS.value)
        up.append(_UP.value)
    return SampledOutline((0.0, height), count, across, up)


def _bounds(drawn: object, height: float) -> tuple[float, float, float, float]:
    """The left, top, right and bottom of what is drawn, from the page's top left."""
    pdfium.FPDFPageObj_GetBounds(drawn, *_SIDES)
    left, bottom, right, top = _SIDES
    return left.value, height - top.value, right.value, height - bottom.value


def _colour(ask: Callable[..., object], drawn: object) -> str:
    ask(drawn, *_PARTS)
    red, green, blue, _ = _PARTS
    return f"{red.value:02x}{green.value:02x}{blue.value:02x}"


def _links(document: object, page: object) -> Iterator[str]:
    """The links of a page as facts, in the order of its annotations."""
    for index in range(pdfium.FPDFPage_GetAnnotCount(page)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        action = pdfium.FPDFLink_GetAction(pdfium.FPDFAnnot_GetLink(annotation))
        room = ctypes.create_string_buffer(pdfium.FPDFAction_GetURIPath(document, action, None, 0))
        pdfium.FPDFAction_GetURIPath(document, action, room, len(room))
        words = string(partial(_contents, annotation))
        pdfium.FPDFPage_CloseAnnot(annotation)
        yield link_fact(room.value.decode("ascii", errors="replace"), words)


def _contents(annotation: object, room: Room, size: int) -> int:
    return int(pdfium.FPDFAnnot_GetStringValue(annotation, b"Contents", letters(room), size))
