"""Finished files in, files with one thing wrong in them out: the defects that reading back has to notice."""

import re
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, StreamObject, TextStringObject

_SHOWN = re.compile(rb"<([0-9A-F]+)> Tj")


def altered_deck(content: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """A deck with one part changed; fails where the change changes nothing."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as before, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            data = before.read(name)
            if name == part:
                changed = change(data.decode()).encode()
                assert changed != data
                data = changed
            after.writestr(zipfile.ZipInfo(name), data)  # without the time, so that the same change is the same file
    return stream.getvalue()


def slide_part(number: int) -> str:
    return f"ppt/slides/slide{number}.xml"


def other_digit(text: str) -> str:
    return str((int(text) + 1) % 10)


def digit_in_deck(content: bytes, number: int, before: str) -> bytes:
    """The first digit of a text of a slide is another one."""
    assert before[0].isdigit()
    start = f"<a:t>{before}"
    return altered_deck(
        content,
        slide_part(number),
        lambda xml: xml.replace(start, f"<a:t>{other_digit(before[0])}{before[1:]}", 1),
    )


def _written(writer: PdfWriter) -> bytes:
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


def _clone(content: bytes) -> PdfWriter:
    return PdfWriter(clone_from=PdfReader(BytesIO(content)))


def digit_in_pdf(content: bytes, number: int, before: str) -> bytes:
    """The first digit of a text of a page, which is one stretch of it, is another one of the same font."""
    writer = _clone(content)
    page = writer.pages[number - 1]
    stream = page["/Contents"].get_object()
    assert isinstance(stream, StreamObject)
    data = stream.get_data()
    for letters in _alphabets(page):
        codes = {letter: code for code, letter in letters.items()}
        if not set(before) <= set(codes):
            continue
        text = "".join(codes[letter] for letter in before).encode()
        digit = next(digit for digit in "0123456789" if digit in codes and digit != before[0])
        changed = data.replace(b"<" + text, b"<" + codes[digit].encode() + text[4:], 1)
        if changed != data:
            stream.set_data(changed)
            return _written(writer)
    raise AssertionError(f"not on page {number}: {before}")


def _alphabets(page: PageObject) -> Iterator[dict[str, str]]:
    for font in page["/Resources"]["/Font"].values():
        listing = font.get_object()["/ToUnicode"].get_object().get_data().decode()
        pairs = re.findall(r"<([0-9A-F]{4})> <([0-9a-f]+)>", listing)
        yield {code: bytes.fromhex(letter).decode("utf-16-be") for code, letter in pairs}


def stream_altered(content: bytes, number: int, change: Callable[[bytes], bytes]) -> bytes:
    """What draws a page is changed; fails where the change changes nothing."""
    writer = _clone(content)
    stream = writer.pages[number - 1]["/Contents"].get_object()
    assert isinstance(stream, StreamObject)
    before = stream.get_data()
    assert change(before) != before
    stream.set_data(change(before))
    return _written(writer)


def page_dropped(content: bytes, number: int) -> bytes:
    writer = _clone(content)
    del writer.pages[number - 1]
    return _written(writer)


def element_altered(
    content: bytes, wanted: str | Callable[[DictionaryObject], bool], change: Callable[[DictionaryObject], None]
) -> bytes:
    """The first structure element that has a tag, or is as `wanted` says, is changed."""
    writer = _clone(content)
    is_wanted = wanted if callable(wanted) else lambda element: element["/S"] == wanted
    change(next(element for element in _elements(writer) if is_wanted(element)))
    return _written(writer)


def _elements(writer: PdfWriter) -> Iterator[DictionaryObject]:
    open_ones = [writer.root_object["/StructTreeRoot"]["/K"]]
    while open_ones:
        element = open_ones.pop(0).get_object()
        if isinstance(element, ArrayObject):
            open_ones = [*element, *open_ones]
        elif isinstance(element, DictionaryObject) and "/S" in element:
            yield element
            open_ones = [*([element["/K"]] if "/K" in element else []), *open_ones]


def without_alternative(figure: DictionaryObject) -> None:
    del figure["/Alt"]


def with_another_alternative(figure: DictionaryObject) -> None:
    text = str(figure["/Alt"])
    digit = next(letter for letter in text if letter.isdigit())
    figure[NameObject("/Alt")] = TextStringObject(text.replace(digit, other_digit(digit), 1))


def without_summary(table: DictionaryObject) -> None:
    del table["/A"]


def without_content(element: DictionaryObject) -> None:
    del element["/K"]


def catalogue_altered(content: bytes, change: Callable[[DictionaryObject], None]) -> bytes:
    """The catalogue, or what hangs on it, is changed."""
    writer = _clone(content)
    change(writer.root_object)
    return _written(writer)


def structure_altered(content: bytes, change: Callable[[DictionaryObject], None]) -> bytes:
    """The root of the structure, or what hangs on it, is changed."""
    return catalogue_altered(content, lambda root: change(root["/StructTreeRoot"].get_object()))


def annotation_altered(content: bytes, change: Callable[[DictionaryObject], None]) -> bytes:
    """The first annotation of the file is changed."""
    writer = _clone(content)
    change(next(note.get_object() for page in writer.pages if "/Annots" in page for note in page["/Annots"]))
    return _written(writer)
