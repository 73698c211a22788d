"""The bytes of a workbook, a zip archive of XML parts -> its parts, unpacked within limits, and their events."""

import zipfile
from io import BytesIO
from typing import Protocol
from xml.etree.ElementTree import ParseError, XMLParser

from reportgen.model.archives import DAMAGED
from reportgen.model.places import Place
from reportgen.model.problems import Problem, ReportError, error
from reportgen.reading.limits import EXPANDED_BYTES

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PIECE = 1_000_000
_ENCRYPTED = 0x1


class Damage(ValueError):  # noqa: N818 - it never leaves this package
    """A part of a workbook is not what its kind of file prescribes."""


class Target(Protocol):
    """What hears the events of an XML part, in order."""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, tag: str) -> None:
        """An element ends."""

    def data(self, text: str) -> None:
        """A stretch of an element's text."""

    def doctype(self, name: str, public: str | None, system: str | None) -> None:
        """A document type, which no workbook has: it could define texts that expand without end."""


class Archive:
    """The parts of a workbook by name; a part is unpacked when it is asked for."""

    def __init__(self, content: bytes, place: Place) -> None:
        if content.startswith(_OLD_OFFICE):
            raise ReportError(protected(place))
        self.place = place
        self._left = EXPANDED_BYTES
        try:
            self._zip = zipfile.ZipFile(BytesIO(content))
        except DAMAGED as failure:
            raise ReportError(damaged(place)) from failure
        # Some programs write other letters' case or backslashes than the parts' references have.
        self._names = {name.replace("\\", "/").casefold(): name for name in self._zip.namelist()}

    def has(self, name: str) -> bool:
        """Whether there is a part of that name."""
        return name.casefold() in self._names

    def part(self, name: str) -> bytes:
        """The bytes of a part. Damage where it is missing or broken; ReportError where it is too large or locked."""
        stored = self._names.get(name.casefold())
        if stored is None:
            raise Damage(name)
        try:
            info = self._zip.getinfo(stored)
            if info.flag_bits & _ENCRYPTED:
                raise ReportError(protected(self.place))
            pieces = []
            with self._zip.open(info) as stream:
                # What a part says of its own size may be a lie: only what comes out counts.
                while piece := stream.read(min(_PIECE, self._left + 1)):
                    self._left -= len(piece)
                    if self._left < 0:
                        raise ReportError(_too_large(self.place))
                    pieces.append(piece)
        except DAMAGED as failure:
            raise Damage(name) from failure
        return b"".join(pieces)

    def tell(self, name: str, target: Target) -> None:
        """Let a target hear the events of an XML part. Raises what `part()` does; Damage where it is no XML."""
        parser = XMLParser(target=target)  # noqa: S314 - a document type, which could do harm, is refused
        try:
            parser.feed(self.part(name))
            parser.close()
        except (ParseError, LookupError, UnicodeError) as failure:
            raise Damage(name) from failure


class Hearing:
    """A target that hears nothing: those that listen for something derive from it."""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, tag: str) -> None:
        """An element ends."""

    def data(self, text: str) -> None:
        """A stretch of an element's text."""

    def doctype(self, name: str, public: str | None, system: str | None) -> None:
        """Refuse a document type."""
        raise Damage(name, public, system)


def local(tag: str) -> str:
    """A tag or attribute without its namespace: the strict and the usual kind of a file differ in that only."""
    return tag.rpartition("}")[2]


def damaged(place: Place) -> Problem:
    """The problem of a file that is no workbook, or one that is broken."""
    return error(
        "The file is not a workbook that can be read (.xlsx or .ods). Open it in Excel or LibreOffice and save it "
        "again as an Excel workbook, without a password.",
        place,
    )


def protected(place: Place) -> Problem:
    """The problem of a file that opens with a password only, or is of the kind before .xlsx."""
    return error(
        "The workbook is protected by a password, or saved in Excel's old format. Open it in Excel and save it as an "
        "Excel workbook (.xlsx), without a password.",
        place,
    )


def _too_large(place: Place) -> Problem:
    return error(
        "The workbook is too large: it unpacks to more than {most} MB. Save the tables in a workbook of their own, "
        "without pictures and empty rows.",
        place,
        most=EXPANDED_BYTES // 1_000_000,
    )
