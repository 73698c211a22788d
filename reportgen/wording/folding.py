"""Problems -> the same, with those that say the same of several cells of a sheet, or of several files, made one."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reportgen.model.places import ranges, split_cell
from reportgen.model.problems import Problem

_WHERE = {"file", "folder"}
"""Fields that differ where one thing, such as a full disk, is wrong of many files."""


def folded(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Problems in their order, none twice: 22 empty cells of a column are one problem, of the cells "C2–C23"."""
    return (problem for problem, _ in folds(problems))


def folds(problems: Iterable[Problem]) -> Iterator[tuple[Problem, tuple[Problem, ...]]]:
    """The same, each with those that it is folded from."""
    alike: dict[Problem, list[Problem]] = {}
    for problem in dict.fromkeys(problems):
        alike.setdefault(kind(problem), []).append(problem)
    for key, own in alike.items():
        if key.several and not key.several.each:
            yield _of_all(own), tuple(own)
            continue
        place = key.place
        cells = [problem.place.cell for problem in own if problem.place]
        yield (replace(key, place=replace(place, cell=ranges(cells))) if place and not place.cell else key), tuple(own)


def kind(problem: Problem) -> Problem:
    """What problems that are folded into one have in common."""
    place = problem.place
    if place and split_cell(place.cell):
        return replace(problem, place=replace(place, cell=""))
    if problem.several and not problem.several.each:
        return replace(problem, fields=tuple((name, value) for name, value in problem.fields if name not in _WHERE))
    return problem


def _of_all(own: list[Problem]) -> Problem:
    """The one problem of many files, which speaks of the first; of one alone, as it is."""
    first = own[0]
    if len(own) == 1 or first.several is None:
        return first
    return replace(first, message=first.several.message, fields=(*first.fields, ("count", str(len(own)))), several=None)
