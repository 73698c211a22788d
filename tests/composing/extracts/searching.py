"""The bytes of a finished file in; every piece of text and every part that could hide one, out."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

import pypdfium2
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject, TextStringObject


def deck_parts(data: bytes) -> Iterator[tuple[str, str]]:
    """Each part of a deck by name, as text: as it is, and without its tags, since a run may end inside a word."""
    with zipfile.ZipFile(BytesIO(data)) as packed:
        for name in packed.namelist():
            text = packed.read(name).decode("utf-8", "replace")
            yield name, name
            yield name, text
            yield name, re.sub(r"<[^>]*>", "", text)
    yield "packed bytes", data.decode("latin-1")


def page_parts(data: bytes) -> Iterator[tuple[str, str]]:
    """A PDF's shown text, its strings, its streams unpacked, and its bytes."""
    document = pypdfium2.PdfDocument(data)
    for number, page in enumerate(document, start=1):
        text_page = page.get_textpage()
        yield f"page {number}", text_page.get_text_range()
        text_page.close()
        page.close()
    document.close()
    reader = PdfReader(BytesIO(data))
    for number in range(1, int(reader.trailer["/Size"])):
        yield from _object(f"object {number}", reader.get_object(IndirectObject(number, 0, reader)))
    for number, packed in enumerate(re.findall(rb"stream\r?\n(.*?)endstream", data, re.DOTALL)):
        try:
            unpacked = zlib.decompressobj().decompress(packed)
        except zlib.error:
            unpacked = packed
        for encoding in ("latin-1", "utf-16-be", "utf-16-le"):
            yield f"stream {number}", unpacked.decode(encoding, "replace")
            yield f"stream {number}", unpacked[1:].decode(encoding, "replace")
    yield "bytes", data.decode("latin-1")


def _object(name: str, found: object) -> Iterator[tuple[str, str]]:
    match found:
        case DictionaryObject():
            for key, value in found.raw_items() if hasattr(found, "raw_items") else found.items():
                yield from _object(f"{name}{key}", value)
            if isinstance(found, StreamObject):
                yield name, found.get_data().decode("latin-1")
        case ArrayObject():
            for value in found:
                yield from _object(name, value)
        case TextStringObject():
            yield name, str(found)
        case bytes():
            yield name, found.decode("latin-1")
            yield name, found.decode("utf-16-be", "replace")
        case _:
            pass
