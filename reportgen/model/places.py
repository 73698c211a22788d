"""Where something stands in what a person typed: a file, a sheet, a cell or a line."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_CELL = re.compile(r"([A-Z]*)([0-9]+)")

LONGEST_SHEET_NAME = 31
"""How many letters the name of a sheet may have, in Excel."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in an input file, named as its author knows it.

    `file` is relative to the project ("data/2025-08/tables/avustukset.csv"); `sheet` is empty for a CSV; `cell` is
    spreadsheet notation ("B7"); `line` counts from 1 and is 0 where lines mean nothing.
    """

    file: str
    sheet: str = ""
    cell: str = ""
    line: int = 0


def split_cell(cell: str) -> tuple[str, int] | None:
    """The column and the row of a cell in spreadsheet notation: "B7" is ("B", 7), the row "7" alone ("", 7).

    None for what is no one cell.
    """
    match = _CELL.fullmatch(cell)
    return (match[1], int(match[2])) if match else None


def ranges(cells: Iterable[str], to: str = "–") -> str:
    """Cells in spreadsheet notation, or numbers of rows, neighbours below each other as a range: "B2–B8, B10, C1".

    Columns stand in the order of their first cell, what is no cell stands last; each once.
    """
    rows: dict[str, set[int]] = {}
    others: dict[str, None] = {}
    for cell in cells:
        parts = split_cell(cell)
        if parts is None:
            others[cell] = None
        else:
            column, row = parts
            rows.setdefault(column, set()).add(row)
    found: list[str] = []
    for column, numbers in rows.items():
        firsts = sorted(number for number in numbers if number - 1 not in numbers)
        lasts = sorted(number for number in numbers if number + 1 not in numbers)
        found += (
            f"{column}{first}" if first == last else f"{column}{first}{to}{column}{last}"
            for first, last in zip(firsts, lasts, strict=True)
        )
    return ", ".join([*found, *others])
