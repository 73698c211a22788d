"""A CSV file or an Excel workbook -> grids of texts, the same for both, that know the cell each text stands in."""

import datetime as dt
import re
import unicodedata
import warnings
import zipfile
import zlib
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO, StringIO
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError

from reportgen.model.places import Place
from reportgen.model.problems import ReportError, error
from reportgen.reading.files import name_in_project, read_bytes, read_text

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

_DELIMITERS = ",;\t"
_THOUSAND_DIGITS = 3


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of texts, each as wide as the widest; an empty cell is "". Rows and columns count from 0."""

    file: str
    sheet: str
    rows: tuple[tuple[str, ...], ...]

    def place(self, row: int, column: int) -> Place:
        """A cell's place in spreadsheet notation, for a CSV too: that is how its author sees it."""
        letters = ""
        number = column + 1
        while number:
            number, remainder = divmod(number - 1, 26)
            letters = chr(ord("A") + remainder) + letters
        return Place(self.file, self.sheet, f"{letters}{row + 1}")

    @property
    def whole(self) -> Place:
        """The place of the table as a whole."""
        return Place(self.file, self.sheet)


def read_csv(root: Path, path: Path) -> Grid:
    """The grid of a UTF-8 CSV file parted by commas, semicolons or tabs, whichever its first line has most of."""
    # pandas takes as long to import as all else that this stage does: it is loaded only when a table is read.
    import pandas as pd  # noqa: PLC0415

    text = read_text(root, path)
    name = name_in_project(root, path)
    if not text.strip():
        return Grid(name, "", ())
    lines = re.sub('"[^"]*"', "", text).strip("\n").split("\n")
    delimiter = max(_DELIMITERS, key=lines[0].count)
    width = 1 + max(line.count(delimiter) for line in lines)
    try:
        with warnings.catch_warnings():
            # It cuts rows that are wider than it was told, and only warns.
            warnings.simplefilter("error", pd.errors.ParserWarning)
            frame = pd.read_csv(
                StringIO(text),
                header=None,
                names=range(width),
                index_col=False,
                sep=delimiter,
                dtype=str,
                na_filter=False,
                keep_default_na=False,
                skip_blank_lines=False,
            )
    except (pd.errors.ParserError, pd.errors.ParserWarning) as failure:
        message = error(
            "The rows of the file cannot be told apart: a quotation mark opens a cell and nothing closes it. Look for "
            'a single " and remove it.',
            Place(name),
        )
        raise ReportError(message) from failure
    return Grid(name, "", _trimmed(frame.to_numpy().tolist()))


def read_workbook(root: Path, path: Path) -> tuple[Grid, ...]:
    """The grids of a workbook's sheets, in their order; formulas give the results that Excel saved with them."""
    # Like pandas: only where a round has a workbook.
    from openpyxl import load_workbook  # noqa: PLC0415
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415

    name = name_in_project(root, path)
    content = read_bytes(root, path)
    try:
        with warnings.catch_warnings():
            # It warns of styles and extensions that it leaves out; the values, all that is read here, are unharmed.
            warnings.simplefilter("ignore")
            workbook = load_workbook(BytesIO(content), read_only=True, data_only=True)
            try:
                return tuple(Grid(name, sheet.title, _sheet_rows(sheet)) for sheet in workbook.worksheets)
            finally:
                workbook.close()
    except (
        zipfile.BadZipFile,
        zlib.error,
        InvalidFileException,
        ParseError,
        SyntaxError,
        KeyError,
        ValueError,
        TypeError,
        AttributeError,
        EOFError,
    ) as failure:
        message = error(
            "The file is not a workbook that can be read (.xlsx). Open it in Excel and save it as an Excel workbook, "
            "without a password.",
            Place(name),
        )
        raise ReportError(message) from failure


def _sheet_rows(sheet: "ReadOnlyWorksheet") -> tuple[tuple[str, ...], ...]:
    # Some programs state a sheet's extent wrongly; without it, the rows that are there are read.
    sheet.reset_dimensions()
    return _trimmed([[_typed(cell) for cell in row] for row in sheet.iter_rows()])


def _typed(cell: "Cell") -> str:
    """A cell's text as its author would type it: numbers the Finnish way, percentages as percentages."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, dt.datetime) and value.day == 1:
        # What someone types as 08/2024, Excel takes for the first day of that month.
        return f"{value:%m/%Y}"
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value)
    number = Decimal(repr(value))
    if "%" in str(cell.number_format):
        return f"{_plain(number * 100)} %"
    return _plain(number)


def _plain(number: Decimal) -> str:
    digits = format(number, "f")
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    whole, _, fraction = digits.partition(".")
    if not fraction:
        return whole
    # Three decimals could be taken for thousands in a typed text; here it is known that they are not.
    return f"{whole},{fraction}" + "0" * (len(fraction) == _THOUSAND_DIGITS)


def _trimmed(rows: list[list[str]]) -> tuple[tuple[str, ...], ...]:
    texts = [[unicodedata.normalize("NFC", text).strip() for text in row] for row in rows]
    width = max((column + 1 for row in texts for column, text in enumerate(row) if text), default=0)
    while texts and not any(texts[-1]):
        texts.pop()
    return tuple(tuple((row + [""] * width)[:width]) for row in texts)
