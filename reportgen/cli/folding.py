"""Problems in; the same problems out, those that say the same of several cells of one sheet folded into one."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from reportgen.model.problems import Problem

_CELL = re.compile(r"([A-Z]+)(\d+)")


def folded(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Problems in their order, none twice: 22 empty cells of a column are one problem, of the cells "C2–C23"."""
    alike: dict[Problem, list[str]] = {}
    for problem in dict.fromkeys(problems):
        place = problem.place
        cell = place.cell if place else ""
        key = replace(problem, place=replace(place, cell="")) if place and _CELL.fullmatch(cell) else problem
        alike.setdefault(key, []).append(cell)
    for key, cells in alike.items():
        place = key.place
        yield replace(key, place=replace(place, cell=_ranges(cells))) if place and not place.cell else key


def _ranges(cells: list[str]) -> str:
    """Cells in spreadsheet notation, those below each other as a range: "C2–C5, C9"."""
    if not all(cells):
        return ""
    split = [(match[1], int(match[2])) for match in map(_CELL.fullmatch, cells) if match]
    parts = []
    for (column, _), run in groupby(enumerate(split), key=lambda at: (at[1][0], at[1][1] - at[0])):
        rows = [row for _, (_, row) in run]
        parts.append(f"{column}{rows[0]}" if len(rows) == 1 else f"{column}{rows[0]}–{column}{rows[-1]}")
    return ", ".join(parts)
