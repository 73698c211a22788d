"""Problems in; the same problems out, those that say the same of several cells of one sheet folded into one."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reportgen.model.places import ranges, split_cell
from reportgen.model.problems import Problem


def folded(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Problems in their order, none twice: 22 empty cells of a column are one problem, of the cells "C2–C23"."""
    return (problem for problem, _ in folds(problems))


def folds(problems: Iterable[Problem]) -> Iterator[tuple[Problem, tuple[Problem, ...]]]:
    """The same, each with those that it is folded from."""
    alike: dict[Problem, list[Problem]] = {}
    for problem in dict.fromkeys(problems):
        place = problem.place
        key = replace(problem, place=replace(place, cell="")) if place and split_cell(place.cell) else problem
        alike.setdefault(key, []).append(problem)
    for key, own in alike.items():
        place = key.place
        cells = [problem.place.cell for problem in own if problem.place]
        yield (replace(key, place=replace(place, cell=ranges(cells))) if place and not place.cell else key), tuple(own)
