"""Problems in; the same problems out, those that say the same of several cells of one sheet folded into one."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from reportgen.model.places import ranges
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
        yield replace(key, place=replace(place, cell=ranges(cells))) if place and not place.cell else key
