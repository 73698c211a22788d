"""A CSV file -> a grid of its cells, whether comma, semicolon or tab separates them."""

import csv
import re
from collections import Counter
from dataclasses import replace
from io import StringIO
from pathlib import Path

from reportgen.model.grids import RawGrid
from reportgen.model.places import Place
from reportgen.model.problems import Problem, ReportError, error
from reportgen.reading.decoding import decode
from reportgen.reading.files import name_in_project, read_bytes
from reportgen.reading.grids import RawSheet, grid_of
from reportgen.reading.limits import CELLS, FILE_BYTES

# In the order of preference: where two part the lines equally well, a comma is the likelier one inside a number.
_DELIMITERS = "\t;,"
# Excel reads this first line as an order and does not show it.
_ORDER = re.compile(r"\ufeff?\"?sep=([,;\t])\"?\n", re.IGNORECASE)
_SAMPLE_LINES = 60
_LONGEST_CELL = 100_000


def read_csv(root: Path, path: Path) -> RawGrid:
    """The grid of a CSV file. ReportError where it is no text, its rows cannot be told apart, or it is too large."""
    place = Place(name_in_project(root, path))
    text, remarks = decode(read_bytes(root, path, FILE_BYTES), place)
    order = _ORDER.match(text)
    text = text[order.end() :] if order else text
    delimiter = order[1] if order else _delimiter(text)
    sheet, widths = _sheet(text, delimiter, place, 1 if order else 0)
    grid = grid_of(sheet, place.file, remarks)
    return replace(grid, separator=delimiter, widths=tuple(widths[: len(grid.rows)]))


def _sheet(text: str, delimiter: str, place: Place, before_text: int) -> tuple[RawSheet, list[int]]:
    """The cells of a text that stands so many lines down in its file, and how many each row has."""
    sheet, widths = RawSheet(""), list[int]()
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    count = 0
    # The library keeps one limit for everyone in the process.
    before = csv.field_size_limit(_LONGEST_CELL)
    try:
        for row, cells in enumerate(reader):
            filled = {(row, column): cell for column, cell in enumerate(cells) if cell.strip()}
            sheet.texts |= filled
            widths.append(len(cells))
            count += len(filled)
            if count > CELLS:
                break
    except csv.Error as failure:
        line = reader.line_num + before_text
        # The library tells the two apart in words only.
        problem = _too_long(place, line) if "field larger" in str(failure) else _unclosed(place, line)
        raise ReportError(problem) from failure
    finally:
        csv.field_size_limit(before)
    return sheet, widths


def _delimiter(text: str) -> str:
    """The delimiter that most lines have equally often, outside quotation marks."""
    bare = re.sub('"[^"]*"', "", text[: _SAMPLE_LINES * 2_000])
    lines = [line for line in bare.split("\n") if line.strip()][:_SAMPLE_LINES]

    def evenness(delimiter: str) -> tuple[int, int]:
        counts = Counter(count for line in lines if (count := line.count(delimiter)))
        often, lines_alike = max(counts.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
        return lines_alike, often

    return max(_DELIMITERS, key=evenness)


def _too_long(place: Place, line: int) -> Problem:
    return error(
        'A cell near line {line} holds more than {most} letters. Look for a single " before it and remove it, or '
        "shorten the text.",
        Place(place.file, line=line),
        line=line,
        most=_LONGEST_CELL,
    )


def _unclosed(place: Place, line: int) -> Problem:
    return error(
        "The rows of the file cannot be told apart near line {line}: a quotation mark opens a cell and nothing closes "
        'it at its end. Look for a single " and remove it.',
        Place(place.file, line=line),
        line=line,
    )
