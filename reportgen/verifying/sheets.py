"""luvut.xlsx as it was meant and as it was written -> a problem at the first cell that says something else.

The workbook is written with XlsxWriter and read here with `zipfile` and `xml.etree`.
"""

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from reportgen.model.problems import Problem, error
from reportgen.verifying.package import DAMAGED_PACKAGE, Package, R, open_package
from reportgen.verifying.workbook import FigureSheet

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"

Rows = list[tuple[str | float, ...]]


def compare_sheets(file: str, sheets: Sequence[FigureSheet], content: bytes) -> list[Problem]:
    """A problem where a workbook cannot be read, or lacks a sheet, and at each sheet's first cell that differs."""
    try:
        found = dict(_sheets(open_package(content)))
    except DAMAGED_PACKAGE as failure:
        return [error("{file} cannot be read back: {reason}.", file=file, reason=failure)]
    problems = []
    for sheet in sheets:
        wanted = [tuple(name for name, _ in sheet.columns), *sheet.rows]
        rows = zip_longest(wanted, found.get(sheet.name, []), fillvalue=())
        odd = next(((number, *pair) for number, pair in enumerate(rows, start=1) if pair[0] != pair[1]), None)
        if odd is not None:
            number, meant, there = odd
            cells = zip_longest(meant, there, fillvalue="")
            first = next((pair for pair in cells if pair[0] != pair[1]), ("", ""))
            problems.append(
                error(
                    '{file} does not say what it should on row {number} of the sheet "{sheet}": expected "{expected}", '
                    'found "{found}".',
                    file=file,
                    number=number,
                    sheet=sheet.name,
                    expected=first[0],
                    found=first[1],
                )
            )
    return problems


def _sheets(package: Package) -> Iterator[tuple[str, Rows]]:
    """The sheets by their names, with their rows; an empty cell is an empty text."""
    main = package.target("", "/officeDocument")
    links = package.links(main)
    strings = [
        "".join(text.itertext()) for text in package.tree(package.target(main, "/sharedStrings")).iter(f"{_S}si")
    ]
    for sheet in package.tree(main).iter(f"{_S}sheet"):
        rows = package.elements(links[sheet.attrib[f"{R}id"]].target, f"{_S}row")
        yield sheet.attrib["name"], [tuple(_value(cell, strings) for cell in row.iter(f"{_S}c")) for row in rows]


def _value(cell: ET.Element, strings: Sequence[str]) -> str | float:
    if cell.find(f"{_S}f") is not None:
        raise ValueError(f"{cell.attrib.get('r', '')}: formula")
    text = cell.findtext(f"{_S}v", "")
    if not text:
        return ""
    return strings[int(text)] if cell.attrib.get("t") == "s" else float(text)
