"""The bytes of a CSV file -> its text, in whichever way its program wrote letters; a doubt is told, never settled."""

import codecs
import re

from reportgen.model.places import Place
from reportgen.model.problems import Problem, ReportError, error, warning
from reportgen.reading.words import shown

_ZIP, _OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    # UTF-32 first: its mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Where Windows-1252 and ISO 8859-15 both have a letter, but another one: € Š š Ž ž Œ œ Ÿ in the second.
_DIFFERENT = re.compile(b"[\xa4\xa6\xa8\xb4\xb8\xbc\xbd\xbe]")
_WINDOWS_ONLY = re.compile(b"[\x80-\x9f]")
# Two or three letters where there was one: UTF-8 read as Windows-1252 and saved again.
_TWICE = re.compile("[ÂÃ][\u0080-\u00bf\u0152-\u017e\u2013-\u203a\u20ac]|â‚¬|â€")
# Signs that no word has inside it: ä and ö of a Macintosh or of DOS, read as Windows-1252.
_FOREIGN = re.compile("[a-zåäö][€Œ„…†‡Š”™Ž\u008f\u0081\u008d][a-zåäö]|[€„…†‡”™\u008f\u0081\u008d][a-zåäö]{2}")
_MOST_NULLS = 0.8


def decode(content: bytes, place: Place) -> tuple[str, tuple[Problem, ...]]:
    """The text of a CSV file with line feeds as line ends, and a warning where its letters can be read in two ways.

    UTF-8 and UTF-16 with or without a byte order mark, Windows-1252 and ISO 8859-15 are known. ReportError where the
    content is none of them, or its letters are spoilt.
    """
    if content.startswith((_ZIP, _OLD_OFFICE)):
        raise ReportError(
            error(
                "The file is a workbook, whatever its name says. Give its name the ending .xlsx or .ods, or save it as "
                '"CSV UTF-8".',
                place,
            )
        )
    text, problems = _letters(content, place)
    if "\0" in text:
        raise ReportError(_no_text(place, text[: text.index("\0")].count("\n") + 1))
    spoilt = _TWICE.search(text) or re.search("\ufffd", text)
    if spoilt:
        raise ReportError(_spoilt(place, text, spoilt.start()))
    return text.replace("\r\n", "\n").replace("\r", "\n"), problems


def _letters(content: bytes, place: Place) -> tuple[str, tuple[Problem, ...]]:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            try:
                return content.decode(encoding), ()
            except UnicodeDecodeError as failure:
                raise ReportError(_no_text(place, content[: failure.start].count(b"\n") + 1)) from failure
    wide = _wide(content)
    if wide:
        try:
            return content.decode(wide), ()
        except UnicodeDecodeError as failure:
            raise ReportError(_no_text(place, 1)) from failure
    try:
        return content.decode("utf-8"), ()
    except UnicodeDecodeError as failure:
        return _one_byte(content, place, failure.start)


def _wide(content: bytes) -> str:
    """UTF-16 without a mark: every other byte of Finnish text is then 0."""
    if len(content) % 2 or not content:
        return ""
    half = len(content) / 2
    before, after = content[::2].count(0) / half, content[1::2].count(0) / half
    if after > _MOST_NULLS and not before:
        return "utf-16-le"
    return "utf-16-be" if before > _MOST_NULLS and not after else ""


def _one_byte(content: bytes, place: Place, first: int) -> tuple[str, tuple[Problem, ...]]:
    line = content[:first].count(b"\n") + 1
    if b"\0" in content:
        raise ReportError(_no_text(place, line))
    different = _DIFFERENT.search(content)
    if _WINDOWS_ONLY.search(content) or not different:
        text = content.decode("cp1252", "surrogateescape")
        if _FOREIGN.search(text) or re.search("[\ud800-\udfff]", text):
            raise ReportError(_no_text(place, line))
        return text, ()
    text = content.decode("iso8859-15")
    start = different.start()
    problem = warning(
        'The file is not UTF-8; its letters are read as ISO 8859-15, here "{found}", which would be "{other}" in '
        'Windows-1252. Check it, or save the file again as "CSV UTF-8".',
        Place(place.file, line=text[:start].count("\n") + 1),
        found=_around(text, start),
        other=_around(content.decode("cp1252"), start),
    )
    return text, (problem,)


def _around(text: str, position: int) -> str:
    """The stretch of a cell around a position."""
    before = re.split(r"[,;\t\n\r]", text[max(0, position - 20) : position])[-1]
    after = re.split(r"[,;\t\n\r]", text[position : position + 20])[0]
    return shown(before + after)


def _spoilt(place: Place, text: str, position: int) -> Problem:
    return error(
        'Letters of the file are spoilt: "{found}". It was saved in one way and opened in another. Restore it from a '
        'copy, or correct the letters, and save it as "CSV UTF-8".',
        Place(place.file, line=text[:position].count("\n") + 1),
        found=_around(text, position),
    )


def _no_text(place: Place, line: int) -> Problem:
    return error(
        "The file is not text whose letters are known (line {line}). Save it again as UTF-8; in Excel, choose "
        '"CSV UTF-8".',
        Place(place.file, line=line),
        line=line,
    )
