"""An OpenDocument spreadsheet (.ods) -> its sheets as they are stored: nothing is calculated, run or fetched."""

import re

from reportgen.model.grids import Merge
from reportgen.model.problems import ReportError
from reportgen.reading.archives import Archive, Damage, Hearing, local, protected
from reportgen.reading.grids import RawSheet
from reportgen.reading.limits import CELLS, COLUMNS, ROWS
from reportgen.reading.opendocumentcells import OpenDocumentCell

_OFF_SIGHT = {"collapse", "filter"}
_ASIDE = {"annotation", "frame", "dde-links", "tracked-changes", "shapes", "ruby-text"}


def read_opendocument(archive: Archive) -> list[RawSheet]:
    """The sheets of a spreadsheet in their order. Damage where it is not what the format prescribes."""
    if archive.has("META-INF/manifest.xml"):
        manifest = _Manifest()
        archive.tell("META-INF/manifest.xml", manifest)
        if manifest.encrypted:
            raise ReportError(protected(archive.place))
    content = _Content()
    archive.tell("content.xml", content)
    return content.sheets


class _Manifest(Hearing):
    encrypted = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        del attributes
        self.encrypted = self.encrypted or local(tag) == "encryption-data"


class _Content(Hearing):
    """The sheets of content.xml, cell by cell. Repeated rows and cells count as often as they are repeated."""

    def __init__(self) -> None:
        self.sheets: list[RawSheet] = []
        self._hidden_styles: set[str] = set()
        self._struck_styles: set[str] = set()
        self._style = ""
        self._tables = 0
        self._aside: list[str] = []
        self._row = self._column = self._columns = 0
        self._repeated_rows = 1
        self._cell: OpenDocumentCell | None = None
        self._within = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = local(tag)
        if name in _ASIDE or self._aside:
            self._begin_aside(name)
            return
        own = {local(key): value for key, value in attributes.items()}
        match name:
            case "style":
                self._style = own.get("name", "")
            case "table-properties" if own.get("display") == "false":
                self._hidden_styles.add(self._style)
            case "text-properties" if own.get("text-line-through-style", "none") != "none":
                self._struck_styles.add(self._style)
            case "table":
                self._begin_table(own)
            case _ if self._tables == 1:
                self._begin_part(name, own)

    def _begin_table(self, own: dict[str, str]) -> None:
        self._tables += 1
        # A table within a cell is no sheet.
        if self._tables == 1:
            self.sheets.append(RawSheet(own.get("name", ""), hidden=own.get("style-name", "") in self._hidden_styles))
            self._row = self._columns = 0

    def _begin_part(self, name: str, own: dict[str, str]) -> None:
        match name:
            case "table-column":
                self._begin_column(own)
            case "table-row":
                self._begin_row(own)
            case "table-cell" | "covered-table-cell":
                self._cell = OpenDocumentCell(own, name != "table-cell", own.get("style-name") in self._struck_styles)
            case "span" if self._cell is not None and own.get("style-name") in self._struck_styles:
                self._cell.struck = True
            case "p" | "s" | "tab" | "line-break" if self._cell is not None:
                self._within = self._within or name == "p"
                _begin_text(self._cell.paragraphs, name, own)

    def data(self, text: str) -> None:
        if self._cell is None:
            return
        if self._aside:
            if self._aside[0] == "annotation" and self._cell.note:
                self._cell.note[-1] += text
        elif self._within and self._cell.paragraphs:
            self._cell.paragraphs[-1] += text

    def end(self, tag: str) -> None:
        name = local(tag)
        if self._aside:
            self._aside.pop()
            return
        match name:
            case "table":
                self._tables -= 1
            case _ if self._tables != 1:
                pass
            case "p":
                self._within = False
            case "table-row":
                self._row += self._repeated_rows
            case "table-cell" | "covered-table-cell" if self._cell is not None:
                self._finish(self._cell)
                self._cell = None

    def _begin_aside(self, name: str) -> None:
        self._aside.append(name)
        # The date and the author of a note are no part of its words.
        if self._cell is not None and self._aside[0] == "annotation" and name == "p":
            self._cell.note.append("")

    def _begin_column(self, own: dict[str, str]) -> None:
        repeated = _repeated(own, "number-columns-repeated")
        if own.get("visibility") in _OFF_SIGHT:
            self.sheets[-1].hidden_columns.append((self._columns, self._columns + repeated - 1))
        self._columns += repeated

    def _begin_row(self, own: dict[str, str]) -> None:
        self._column = 0
        self._repeated_rows = _repeated(own, "number-rows-repeated")
        if own.get("visibility") in _OFF_SIGHT:
            self.sheets[-1].hidden_rows.update(range(self._row, min(self._row + self._repeated_rows, ROWS)))

    def _finish(self, cell: OpenDocumentCell) -> None:
        sheet, own = self.sheets[-1], cell.attributes
        repeated = _repeated(own, "number-columns-repeated")
        text = cell.text
        oddities = cell.oddities(text)
        if text or oddities:
            bottom, right = self._row + self._repeated_rows, self._column + repeated
            if bottom > ROWS or right > COLUMNS or len(sheet.texts) + self._repeated_rows * repeated > CELLS:
                # One cell beyond the limits is enough for the sheet to be refused for its size.
                sheet.texts[bottom - 1, max(right - 1, COLUMNS)] = text or "0"
            else:
                cells = [(row, column) for row in range(self._row, bottom) for column in range(self._column, right)]
                sheet.texts |= dict.fromkeys(cells, text)
                sheet.oddities |= dict.fromkeys(cells, oddities) if oddities else {}
        height, width = _repeated(own, "number-rows-spanned"), _repeated(own, "number-columns-spanned")
        if height > 1 or width > 1:
            sheet.merges.append(Merge(self._row, self._column, self._row + height - 1, self._column + width - 1))
        self._column += repeated


def _begin_text(paragraphs: list[str], name: str, own: dict[str, str]) -> None:
    if name == "p":
        paragraphs.append("")
    elif paragraphs:
        spaces = min(_repeated(own, "c"), 1000)
        paragraphs[-1] += {"s": " " * spaces, "tab": "\t", "line-break": "\n"}[name]


def _repeated(own: dict[str, str], name: str) -> int:
    text = own.get(name, "1")
    if not re.fullmatch(r"\d{1,9}", text, re.ASCII) or int(text) < 1:
        raise Damage(text)
    return int(text)
