"""PDFium's answers -> texts and numbers of Python."""

import codecs
import ctypes
from collections.abc import Callable
from functools import partial

import pypdfium2.raw as pdfium

Room = ctypes.Array[ctypes.c_char]

_ROOM = ctypes.create_string_buffer(8192)
"""Where PDFium writes its answers, one after another, for one thread only: see `building/dispatching.py`."""


def string(ask: Callable[[Room, int], int]) -> str:
    """What PDFium answers in UTF-16 with a zero at the end; it says how many bytes that takes."""
    room = _ROOM
    length = ask(room, len(room))
    if length > len(room):
        room = ctypes.create_string_buffer(length)
        length = ask(room, length)
    return ctypes.string_at(room, length - 2).decode("utf-16-le") if length > 2 else ""  # noqa: PLR2004 - the zero


def letters(room: Room) -> object:
    """Room for letters of two bytes."""
    return ctypes.cast(room, ctypes.POINTER(ctypes.c_ushort))


def attribute(element: object, name: bytes) -> object | None:
    """An attribute of an element; None where it has none of the name."""
    for index in range(pdfium.FPDF_StructElement_GetAttributeCount(element)):
        found = pdfium.FPDF_StructElement_GetAttributeAtIndex(element, index)
        value: object = pdfium.FPDF_StructElement_Attr_GetValue(found, name)
        if value:
            return value
    return None


def name_of(value: object) -> str:
    """An attribute's value where it is a name."""
    length = ctypes.c_ulong()

    def ask(room: Room, size: int) -> int:
        pdfium.FPDF_StructElement_Attr_GetStringValue(value, room, size, ctypes.byref(length))
        return length.value

    return string(ask)


def text_of(value: object) -> str:
    """An attribute's text. PDFium decodes such strings as UTF-8, which none of them is: so from the bytes."""
    return _decoded(partial(pdfium.FPDF_StructElement_Attr_GetBlobValue, value))


def text_of_mark(mark: object, name: bytes) -> str:
    """A text that belongs to marked content, by its name; PDFium takes its bytes for letters too."""
    return _decoded(partial(pdfium.FPDFPageObjMark_GetParamBlobValue, mark, name))


def _decoded(ask: Callable[[object, int, object], object]) -> str:
    length = ctypes.c_ulong()
    ask(None, 0, ctypes.byref(length))
    room = (ctypes.c_ubyte * length.value)()
    ask(room, length.value, ctypes.byref(length))
    content = bytes(room)
    encoding = "utf-16" if content.startswith(codecs.BOM_UTF16_BE) else "latin-1"
    return content.decode(encoding, errors="replace")
