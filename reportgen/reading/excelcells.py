"""The XML of one Excel sheet -> its cells, as they are stored."""

import datetime as dt
import re
from dataclasses import dataclass

from reportgen.model.grids import Merge, Oddity
from reportgen.reading.archives import Damage, Hearing, local
from reportgen.reading.displays import shown_as
from reportgen.reading.excelnotation import COLUMNS, ROWS, position, unescaped, whole_number, within
from reportgen.reading.grids import RawSheet, date_text, number_text, time_text
from reportgen.reading.numberformats import Format, FormatLook

TRUE = {"1", "true", "on"}
# A formula of another workbook names it by a number in brackets.
_OTHER_FILE = re.compile(r"\[\d+\]")
_FIRST_TRUE_DAY, _LEAP_YEAR_THAT_WAS_NONE = 60, 1900
_LAST_DAY = dt.datetime(9999, 12, 31)  # noqa: DTZ001 - sheets know no time zones
_HALF_A_SECOND = 0.5 / 86_400
_PLAIN = FormatLook(Format.NUMBER)


@dataclass(slots=True)
class Cells(Hearing):
    """The cells of a sheet, put into it one by one."""

    sheet: RawSheet
    strings: tuple[str, ...]
    struck_strings: frozenset[int]
    looks: tuple[FormatLook, ...]
    epoch: dt.datetime
    _row: int = -1
    _column: int = -1
    _kind: str = ""
    _look: FormatLook = _PLAIN
    _struck: bool = False
    _value: str | None = None
    _formula: str | None = None
    _pieces: list[str] | None = None
    _aside: int = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """A row, a cell, a part of it, merged cells or columns begin."""
        match local(tag):
            case "row":
                self._row = within(whole_number(attributes["r"]) - 1, ROWS) if "r" in attributes else self._row + 1
                self._column = -1
                if attributes.get("hidden", "") in TRUE:
                    self.sheet.hidden_rows.add(self._row)
            case "c":
                self._begin(attributes)
            case "rPh":
                self._aside += 1
            case "v" | "f" | "t" if not self._aside:
                self._pieces = []
            case "strike" if is_on(attributes):
                self._struck = True
            case "mergeCell":
                self._merge(attributes.get("ref", ""))
            case "col" if attributes.get("hidden", "") in TRUE:
                self.sheet.hidden_columns.append(
                    (whole_number(attributes.get("min")) - 1, whole_number(attributes.get("max")) - 1)
                )

    def data(self, text: str) -> None:
        """Text of a value or a formula."""
        if self._pieces is not None:
            self._pieces.append(text)

    def end(self, tag: str) -> None:
        """A cell or a part of it is complete."""
        match local(tag):
            case "c":
                self._finish()
            case "rPh":
                self._aside -= 1
            case "f" if self._pieces is not None:
                self._formula, self._pieces = "".join(self._pieces), None
            case "v" | "t" if self._pieces is not None:
                self._value, self._pieces = (self._value or "") + "".join(self._pieces), None

    def _begin(self, attributes: dict[str, str]) -> None:
        if "r" in attributes:
            self._row, self._column = position(attributes["r"])
        else:
            self._row, self._column = max(self._row, 0), within(self._column + 1, COLUMNS)
        self._kind = attributes.get("t", "n")
        style = whole_number(attributes.get("s", "0"))
        self._look = self.looks[style] if style < len(self.looks) else _PLAIN
        self._struck = self._look.struck
        self._value = self._formula = None

    def _finish(self) -> None:
        row, column = self._row, self._column
        if column < 0:
            # A row began within the cell.
            raise Damage(row)
        if self._formula is not None:
            if _OTHER_FILE.search(self._formula):
                self.sheet.note(row, column, Oddity.LINKED, self._formula)
            if not self._value and self._kind != "str":
                self.sheet.note(row, column, Oddity.NO_RESULT, self._formula)
        if self._value is None:
            return
        text = self._text(self._value)
        if text:
            self.sheet.texts[row, column] = text
            if self._struck:
                self.sheet.note(row, column, Oddity.STRUCK, text)

    def _text(self, value: str) -> str:
        match self._kind:
            case "s":
                number = within(whole_number(value), len(self.strings))
                self._struck = self._struck or number in self.struck_strings
                return self.strings[number]
            case "str" | "inlineStr":
                return unescaped(value)
            case "b":
                return "TOSI" if value.strip() in TRUE else "EPÄTOSI"
            case "e":
                self.sheet.note(self._row, self._column, Oddity.FAILED, value)
                return value
            case "d":
                return self._date(_moment(value))
            case _:
                return self._number(value.strip())

    def _number(self, value: str) -> str:
        if value and self._look.kind in {Format.DATE, Format.MONTH, Format.YEAR, Format.TIME}:
            try:
                serial = float(value)
            except ValueError as failure:
                raise Damage(value) from failure
            if self._look.kind is Format.TIME and 0 <= serial < 1:
                return time_text(round(serial * 86_400))
            # What lies beyond the calendar is shown as signs by every program: it stays the number that it is.
            if 1 <= serial < (_LAST_DAY - self.epoch).days + 1 - _HALF_A_SECOND:
                # Spreadsheets hold 1900 for a leap year: before its 29 February days count from one earlier.
                early = serial < _FIRST_TRUE_DAY and self.epoch.year < _LEAP_YEAR_THAT_WAS_NONE
                return self._date(self.epoch + dt.timedelta(days=early, seconds=round(serial * 86_400)))
        shown = shown_as(value, self._look.code) if self._look.code else None
        if shown is not None:
            self.sheet.note(self._row, self._column, Oddity.SHOWN, shown)
        return number_text(value, percent=self._look.kind is Format.PERCENT)

    def _date(self, moment: dt.datetime) -> str:
        self.sheet.note(self._row, self._column, Oddity.DATE, moment.date().isoformat())
        if self._look.kind is Format.YEAR:
            return f"{moment.year:04}"
        return date_text(moment, month=self._look.kind is Format.MONTH)

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        top, left = position(first)
        bottom, right = position(last or first)
        self.sheet.merges.append(Merge(min(top, bottom), min(left, right), max(top, bottom), max(left, right)))


def is_on(attributes: dict[str, str]) -> bool:
    """Whether a property of letters, as bold or struck through, is on: it is where its element says nothing else."""
    return attributes.get("val", "1") in TRUE


def _moment(text: str) -> dt.datetime:
    try:
        moment = dt.datetime.fromisoformat(text.strip())
    except ValueError as failure:
        raise Damage(text) from failure
    return moment.replace(tzinfo=None)
