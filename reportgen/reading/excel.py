"""An Excel workbook (.xlsx, .xlsm) -> its sheets as they are stored: nothing is calculated, run or fetched."""

import datetime as dt
import posixpath
from collections.abc import Iterator
from dataclasses import replace

from reportgen.model.grids import Oddity
from reportgen.reading.archives import Archive, Damage, Hearing, local
from reportgen.reading.excelcells import TRUE, Cells, is_on
from reportgen.reading.excelnotation import position, unescaped, whole_number
from reportgen.reading.grids import RawSheet
from reportgen.reading.numberformats import FormatLook, builtin_format, format_of

# As long as Excel lets a format be; what follows could only keep its reader busy.
_LONGEST_FORMAT = 255
_EPOCH, _EPOCH_1904 = dt.datetime(1899, 12, 30), dt.datetime(1904, 1, 1)  # noqa: DTZ001 - sheets know no time zones


def read_excel(archive: Archive) -> list[RawSheet]:
    """The sheets of a workbook in their order. Damage where it is not what the format prescribes."""
    main = next(
        (path for path, kind in _relations(archive, "").values() if kind == "officeDocument"), "xl/workbook.xml"
    )
    book = _Book()
    archive.tell(main, book)
    parts = _relations(archive, main)
    strings, styles = _Strings(), _Styles()
    for path, kind in parts.values():
        if kind == "sharedStrings":
            archive.tell(path, strings)
        elif kind == "styles":
            archive.tell(path, styles)
    looks = tuple(styles.looks())
    sheets = []
    for title, relation, state in book.sheets:
        path, kind = parts.get(relation, ("", ""))
        if kind != "worksheet":
            if relation not in parts:
                raise Damage(title)
            continue
        sheet = RawSheet(title, hidden=state not in {"", "visible"})
        cells = Cells(
            sheet, tuple(strings.texts), frozenset(strings.struck), looks, _EPOCH_1904 if book.from_1904 else _EPOCH
        )
        archive.tell(path, cells)
        for note, note_kind in _relations(archive, path).values():
            if note_kind in {"comments", "threadedComment"} and archive.has(note):
                archive.tell(note, _Notes(sheet, threaded=note_kind == "threadedComment"))
        sheets.append(sheet)
    return sheets


def _relations(archive: Archive, part: str) -> dict[str, tuple[str, str]]:
    """What a part refers to: paths and kinds by their ids. What lies outside the file is left out."""
    folder, name = posixpath.split(part)
    path = posixpath.join(folder, "_rels", f"{name}.rels")
    if not archive.has(path):
        return {}
    relations = _Relations(folder)
    archive.tell(path, relations)
    return relations.found


class _Relations(Hearing):
    def __init__(self, folder: str) -> None:
        self._folder = folder
        self.found: dict[str, tuple[str, str]] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if local(tag) == "Relationship" and attributes.get("TargetMode") != "External":
            target = attributes.get("Target", "")
            path = posixpath.normpath(posixpath.join("/", self._folder, target)).lstrip("/")
            self.found[attributes.get("Id", "")] = (path, attributes.get("Type", "").rpartition("/")[2])


class _Book(Hearing):
    def __init__(self) -> None:
        self.sheets: list[tuple[str, str, str]] = []
        self.from_1904 = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        match local(tag):
            case "sheet":
                relation = next(
                    (value for name, value in attributes.items() if local(name) == "id" and name != "id"), ""
                )
                self.sheets.append((attributes.get("name", ""), relation, attributes.get("state", "")))
            case "workbookPr":
                self.from_1904 = attributes.get("date1904", "") in TRUE


class _Strings(Hearing):
    """The texts that cells share; the reading aids above Asian letters are no part of them.

    `struck` are the numbers of those of which a part is struck through.
    """

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.struck: set[int] = set()
        self._pieces: list[str] | None = None
        self._aside = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        match local(tag):
            case "si":
                self.texts.append("")
            case "strike" if is_on(attributes):
                self.struck.add(len(self.texts) - 1)
            case "rPh":
                self._aside += 1
            case "t" if not self._aside:
                self._pieces = []

    def data(self, text: str) -> None:
        if self._pieces is not None:
            self._pieces.append(text)

    def end(self, tag: str) -> None:
        match local(tag):
            case "rPh":
                self._aside -= 1
            case "t" if self._pieces is not None and self.texts:
                self.texts[-1] += unescaped("".join(self._pieces))
                self._pieces = None


class _Styles(Hearing):
    """How cells look: the number formats that the file defines, its fonts, and the numbers of both for each style."""

    def __init__(self) -> None:
        self._known: dict[int, FormatLook] = {}
        self._struck_fonts: list[bool] = []
        self._cells: list[tuple[int, int]] = []
        self._within = ""

    def looks(self) -> Iterator[FormatLook]:
        """The look of each style of cells, in order."""
        struck = {font for font, is_struck in enumerate(self._struck_fonts) if is_struck}
        for number, font in self._cells:
            look = self._known.get(number) or FormatLook(builtin_format(number))
            yield replace(look, struck=True) if font in struck else look

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        match local(tag):
            case "numFmt":
                code = attributes.get("formatCode", "")[:_LONGEST_FORMAT]
                self._known[whole_number(attributes.get("numFmtId"))] = FormatLook(format_of(code), code)
            case "cellXfs" | "fonts" as part:
                self._within = part
            case "font" if self._within == "fonts":
                self._struck_fonts.append(False)
            case "strike" if self._within == "fonts" and self._struck_fonts:
                self._struck_fonts[-1] = is_on(attributes)
            case "xf" if self._within == "cellXfs":
                self._cells.append(
                    (whole_number(attributes.get("numFmtId", "0")), whole_number(attributes.get("fontId", "0")))
                )

    def end(self, tag: str) -> None:
        if local(tag) == self._within:
            self._within = ""


class _Notes(Hearing):
    """The notes of a sheet. A thread of comments has a note too, which tells old programs that there is one."""

    def __init__(self, sheet: RawSheet, *, threaded: bool) -> None:
        self._sheet = sheet
        self._threaded = threaded
        self._cell: tuple[int, int] | None = None
        self._pieces: list[str] | None = None
        self._words = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        match local(tag):
            case "comment" | "threadedComment":
                self._cell, self._words = position(attributes.get("ref", "")), ""
            case "t" | "text" if self._threaded or local(tag) == "t":
                self._pieces = []

    def data(self, text: str) -> None:
        if self._pieces is not None:
            self._pieces.append(text)

    def end(self, tag: str) -> None:
        match local(tag):
            case "t" | "text" if self._pieces is not None:
                self._words, self._pieces = self._words + "".join(self._pieces), None
            case "comment" | "threadedComment" if self._cell is not None:
                row, column = self._cell
                known = self._sheet.oddities.get(self._cell, {}).get(Oddity.NOTE, "")
                if self._threaded or not known:
                    self._sheet.note(row, column, Oddity.NOTE, self._words.strip())
                self._cell = None
