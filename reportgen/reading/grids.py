"""The cells of a sheet, as its file lists them -> a grid of texts, within limits."""

import datetime as dt
import unicodedata
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from reportgen.model.grids import Merge, Oddity, RawGrid, cell_name, column_name
from reportgen.model.places import Place
from reportgen.model.problems import Problem, ReportError, error
from reportgen.reading.limits import CELLS, COLUMNS, ROWS

_THOUSAND_DIGITS = 3
# Excel calculates with as many; what lies beyond is the noise of binary fractions.
_DIGITS = 15


@dataclass(slots=True)
class RawSheet:
    """A sheet while it is read. Rows and columns count from 0; `hidden_columns` are first and last ones."""

    title: str
    hidden: bool = False
    texts: dict[tuple[int, int], str] = field(default_factory=dict)
    oddities: dict[tuple[int, int], dict[Oddity, str]] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    merges: list[Merge] = field(default_factory=list)

    def note(self, row: int, column: int, kind: Oddity, words: str) -> None:
        """Say what a cell holds besides its text."""
        self.oddities.setdefault((row, column), {})[kind] = words


def grid_of(sheet: RawSheet, file: str, remarks: tuple[Problem, ...] = ()) -> RawGrid:
    """The grid of a sheet, from A1 to its last cell with a text. ReportError where that is beyond the limits."""
    texts = {cell: kept for cell, text in sheet.texts.items() if (kept := unicodedata.normalize("NFC", text).strip())}
    # A formula without a result has no text, but its author sees one.
    filled = [*texts, *(cell for cell, odd in sheet.oddities.items() if Oddity.NO_RESULT in odd)]
    height = 1 + max((row for row, _ in filled), default=-1)
    width = 1 + max((column for _, column in filled), default=-1)
    if height > ROWS or width > COLUMNS or height * width > CELLS:
        raise ReportError(_too_wide(Place(file, sheet.title), height, width))
    table = [[""] * width for _ in range(height)]
    for (row, column), text in texts.items():
        table[row][column] = text
    hidden_columns = (range(first, min(last, width - 1) + 1) for first, last in sheet.hidden_columns)
    return RawGrid(
        file=file,
        sheet=sheet.title,
        rows=tuple(map(tuple, table)),
        hidden=sheet.hidden,
        hidden_rows=frozenset(row for row in sheet.hidden_rows if row < height),
        hidden_columns=frozenset(column for columns in hidden_columns for column in columns),
        merges=_merged(sheet, file, height, width),
        oddities=sheet.oddities,
        remarks=remarks,
    )


def number_text(raw: str, *, percent: bool = False) -> str:
    """A stored number as a Finn types it: "1234567,89", "12 %". What is no number stays as it is."""
    try:
        number = Decimal(raw)
    except InvalidOperation:
        return raw
    if not number.is_finite() or abs(number.adjusted()) > _DIGITS * 2:
        return raw
    if len(number.as_tuple().digits) > _DIGITS:
        number = Decimal(f"{number:.{_DIGITS}g}")
    return f"{_plain(number * 100)} %" if percent else _plain(number)


def date_text(moment: dt.datetime, *, month: bool = False) -> str:
    """A stored date as a Finn types it, or as a month: "1.8.2024", "1.8.2024 12.30", "08/2024"."""
    if month:
        return f"{moment.month:02}/{moment.year:04}"
    day = f"{moment.day}.{moment.month}.{moment.year:04}"
    return f"{day} {moment.hour}.{moment.minute:02}" if moment.time() != dt.time() else day


def time_text(seconds: int) -> str:
    """A stored time of day, in seconds from midnight: "12:30"."""
    return f"{seconds // 3600}:{seconds // 60 % 60:02}"


def _plain(number: Decimal) -> str:
    digits = format(number, "f")
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    whole, _, fraction = digits.partition(".")
    if not fraction:
        return whole
    # Three decimals could be taken for thousands in a typed text; here it is known that they are not.
    return f"{whole},{fraction}" + "0" * (len(fraction) == _THOUSAND_DIGITS)


def _merged(sheet: RawSheet, file: str, height: int, width: int) -> dict[tuple[int, int], Merge]:
    """The merged cells by each cell that they hold, as far as the table reaches."""
    merged: dict[tuple[int, int], Merge] = {}
    covered = 0
    for merge in sheet.merges:
        rows, columns = range(merge.top, min(merge.bottom + 1, height)), range(merge.left, min(merge.right + 1, width))
        covered += len(rows) * len(columns)
        # Cells are merged once: where they are more than there are cells, the file is made to keep its reader busy.
        if covered > height * width:
            raise ReportError(
                error("The merged cells of the sheet overlap. Unmerge all its cells.", Place(file, sheet.title))
            )
        merged |= {(row, column): merge for row in rows for column in columns}
    return merged


def _too_wide(place: Place, height: int, width: int) -> Problem:
    return error(
        "The table reaches as far as {cell}; it may have {rows} rows and the columns A to {columns}, {cells} cells in "
        "all. Delete what stands far from the table.",
        place,
        cell=cell_name(height - 1, width - 1),
        rows=ROWS,
        columns=column_name(COLUMNS - 1),
        cells=CELLS,
    )
