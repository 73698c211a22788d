"""An OpenDocument spreadsheet (.ods) -> its sheets as they are stored: nothing is calculated, run or fetched."""

import datetime as dt
import re
from dataclasses import dataclass, field

from reportgen.model.grids import Merge, Oddity
from reportgen.model.problems import ReportError
from reportgen.reading.archives import Archive, Damage, Hearing, local, protected
from reportgen.reading.grids import RawSheet, date_text, number_text
from reportgen.reading.limits import CELLS, COLUMNS, ROWS

_OFF_SIGHT = {"collapse", "filter"}
# A date that is shown without its day: "08/2024", "elo 24".
_MONTH = re.compile(r"\d{1,2}\s*[/.\-]\s*\d{4}|[^\W\d]+[\s.'-]*\d{2,4}")
_YEAR = re.compile(r"\d{4}", re.ASCII)
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


@dataclass(slots=True)
class _Cell:
    attributes: dict[str, str]
    covered: bool
    paragraphs: list[str] = field(default_factory=list)
    note: list[str] = field(default_factory=list)


class _Content(Hearing):
    """The sheets of content.xml, cell by cell. Repeated rows and cells count as often as they are repeated."""

    def __init__(self) -> None:
        self.sheets: list[RawSheet] = []
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._tables = 0
        self._aside: list[str] = []
        self._row = self._column = self._columns = 0
        self._repeated_rows = 1
        self._cell: _Cell | None = None
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
                self._cell = _Cell(own, name != "table-cell")
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

    def _finish(self, cell: _Cell) -> None:
        sheet, own = self.sheets[-1], cell.attributes
        repeated = _repeated(own, "number-columns-repeated")
        text = "" if cell.covered else _text(own, "\n".join(cell.paragraphs))
        oddities = {} if cell.covered else _oddities(cell, text)
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


def _text(own: dict[str, str], shown: str) -> str:
    match own.get("value-type", "string"):
        case "float" | "currency":
            return number_text(own.get("value", shown))
        case "percentage":
            return number_text(own.get("value", shown), percent=True)
        case "date":
            moment = _moment(own.get("date-value", ""))
            if moment is None or _YEAR.fullmatch(shown.strip()):
                return shown
            return date_text(moment, month=bool(_MONTH.fullmatch(shown.strip())))
        case "boolean":
            return "TOSI" if own.get("boolean-value") == "true" else "EPÄTOSI"
        case _:
            return shown or own.get("string-value", "")


def _oddities(cell: _Cell, text: str) -> dict[Oddity, str]:
    own, found = cell.attributes, dict[Oddity, str]()
    formula = own.get("formula")
    if formula is not None:
        if "'file:" in formula or "'http" in formula:
            found[Oddity.LINKED] = formula
        if "value-type" not in own and not text:
            found[Oddity.NO_RESULT] = formula
        if text.startswith(("#", "Err:")):
            found[Oddity.FAILED] = text
    if own.get("value-type") in {"float", "currency", "percentage"} and cell.paragraphs:
        seen = _seen(own, " ".join(cell.paragraphs).strip())
        found |= {Oddity.SHOWN: seen} if seen != text else {}
    if own.get("value-type") == "date" and (moment := _moment(own.get("date-value", ""))):
        found[Oddity.DATE] = moment.date().isoformat()
    note = "\n".join(cell.note).strip()
    return found | ({Oddity.NOTE: note} if note else {})


def _seen(own: dict[str, str], shown: str) -> str:
    """What the author of a number sees; a currency that the text leaves out stands behind it."""
    currency = own.get("currency", "EUR")
    return shown if currency == "EUR" or not shown or currency in shown or "$" in shown else f"{shown} {currency}"


def _moment(text: str) -> dt.datetime | None:
    try:
        return dt.datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return None
