"""Where something stands in what a person typed: a file, a sheet, a cell or a line."""

from dataclasses import dataclass


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
