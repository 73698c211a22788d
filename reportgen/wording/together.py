"""Problems and a language -> lines of text; many of one kind in one file stand under a line that counts them."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from string import Formatter

from reportgen.model.places import Place, ranges
from reportgen.model.problems import Problem
from reportgen.wording import say, translate, visible, where
from reportgen.wording.folding import folds

_FEW = 3
"""How many problems of one kind are shown one by one."""

_SENTENCE_END = re.compile(r"(?<=[.!?]) (?=[A-ZÅÄÖ{\"”])")


@dataclass(frozen=True, slots=True)
class _Told:
    """A problem as it is listed, and those that it was folded from."""

    problem: Problem
    own: tuple[Problem, ...]


def told_together(
    problems: Iterable[Problem], language: str, behind: Callable[[Problem], str] = lambda _: ""
) -> list[str]:
    """The lines of a list: what stands alone first, in the order given, then what there is much of.

    What belongs under a line is indented by two spaces. `behind` is asked for what follows each problem.
    """
    alike: dict[tuple[str, str], list[_Told]] = {}
    for problem, own in folds(problems):
        several = problem.several if problem.several and problem.several.under else None
        file = problem.place.file if problem.place and several is None else ""
        kind = several.message if several else problem.message
        alike.setdefault((file, kind), []).append(_Told(problem, own))
    single: list[str] = []
    many: list[str] = []
    for (file, _), told in alike.items():
        first = told[0].problem
        if len(told) <= _FEW or not (file or first.several):
            single += (say(one.problem, language) + behind(one.own[0]) for one in told)
        elif file and _same_on_lines(told):
            words = translate("lines {lines}", language).format(lines=ranges(str(line) for line in _lines(told)))
            many.append(f"{file}, {words}: {say(replace(first, place=None), language)}{behind(told[0].own[0])}")
        else:
            many += _many(file, told, language, behind)
    return [*single, *many]


def _lines(told: Sequence[_Told]) -> list[int]:
    return [one.problem.place.line for one in told if one.problem.place]


def _same_on_lines(told: Sequence[_Told]) -> bool:
    return all(_lines(told)) and len({one.problem.fields for one in told}) == 1


def _many(file: str, told: Sequence[_Told], language: str, behind: Callable[[Problem], str]) -> Iterator[str]:
    first = told[0].problem
    count = sum(len(one.own) for one in told)
    shared, own = _templates(told, language)
    words = shared.format_map(_fields(first) | {"count": str(count)})
    head = file
    if first.several is None:
        head = translate("{file}, at {count} places", language).format(file=file, count=count)
    yield ": ".join(filter(None, (head, words))) if words else f"{head}:"
    if first.several is not None and first.several.under:
        under = first.several.under
        for name, together in groupby(told, lambda one: under.format_map(_fields(one.problem))):
            yield f"  {name}"
            yield from (f"  {line}" for line in _each(list(together), own, language, behind))
    else:
        within = [replace(one, problem=_within(one.problem)) for one in told]
        yield from _each(within, own, language, behind)


def _each(told: Sequence[_Told], template: str, language: str, behind: Callable[[Problem], str]) -> Iterator[str]:
    """A line for each place, with what is said of it."""
    for place, together in groupby(told, lambda one: one.problem.place or Place("")):
        there = where(place, language)
        each = [(template.format_map(_fields(one.problem)), behind(one.own[0])) for one in together]
        for words, codes in [_joined(each)] if place.line else each:
            yield "  " + ": ".join(filter(None, (there, words))) + codes


def _joined(each: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """What is said of one line, and what stands behind it, nothing twice."""
    return " · ".join(dict.fromkeys(words for words, _ in each)), "".join(dict.fromkeys(codes for _, codes in each))


def _templates(told: Sequence[_Told], language: str) -> tuple[str, str]:
    """The words for all, and those for each one: as its author gave them, else sentence by sentence."""
    first = told[0].problem
    if first.several is not None:
        return translate(first.several.message, language), first.several.each
    values = [dict(one.problem.fields) for one in told]
    same = {name for name in values[0] if len({each[name] for each in values}) == 1}
    shared: list[str] = []
    own: list[str] = []
    for sentence in _SENTENCE_END.split(translate(first.message, language)):
        names = {name for _, name, _, _ in Formatter().parse(sentence) if name}
        (shared if names <= same else own).append(sentence)
    return " ".join(shared), " ".join(own)


def _within(problem: Problem) -> Problem:
    """A problem whose place is told without its file."""
    return replace(problem, place=replace(problem.place, file="")) if problem.place else problem


def _fields(problem: Problem) -> dict[str, str]:
    return {name: visible(value) for name, value in problem.fields}
