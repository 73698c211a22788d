"""Shapes as they were laid out and as a deck has them -> a problem where they differ, which names the shape."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest

from reportgen.model.boxes import EMU_PER_POINT
from reportgen.model.page import Page
from reportgen.model.problems import Problem, error
from reportgen.verifying.found import Shape
from reportgen.verifying.outlines import is_drawn
from reportgen.verifying.spelling import excerpts

_TOLERANCE = 300
"""How far a shape may stand from its place, in the deck's unit of length: a fortieth of a point, lost in rounding."""


def compare_shapes(
    file: str,
    pages: Sequence[Page],
    expected: Sequence[Sequence[Shape]],
    found: Sequence[Sequence[Shape]],
    seen: Callable[[Mapping[str, str]], Iterable[Problem]],
) -> list[Problem]:
    """A problem at each slide's first shape that is not as it was laid out.

    One role of the theme has to be one colour in all of the deck; `seen` has the problems with those colours.
    """
    colours: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for wanted, there in zip(expected, found, strict=True):
        alike = ((one, other) for one, other in zip(wanted, there, strict=False) if other.name.startswith(one.name))
        for one, other in alike:
            for role, colour in zip(_colours(one), _colours(other), strict=False):
                colours[role][colour] += 1
    usual = {role: counts.most_common(1)[0][0] for role, counts in colours.items()}
    problems = [*seen(usual)]
    for page, wanted, there in zip(pages, expected, found, strict=True):
        odd = next((pair for pair in zip_longest(wanted, there) if not _is_same(*pair, usual)), None)
        if odd is not None:
            problems.append(_odd_shape(file, page, *odd, usual))
    return problems


def _colours(shape: Shape) -> Iterator[str]:
    yield shape.fill
    yield shape.line
    for setting in shape.words:
        yield from setting.colours


def _is_same(wanted: Shape | None, there: Shape | None, usual: Mapping[str, str]) -> bool:
    if wanted is None or there is None or not there.name.startswith(wanted.name):
        return False
    return (
        wanted.edge == there.edge
        and _are_near(wanted.place, there.place)
        and _are_near(wanted.measures, there.measures)
        and [setting.type for setting in wanted.words] == [setting.type for setting in there.words]
        and [usual.get(role, "") for role in _colours(wanted)] == list(_colours(there))
        and _has_outline(wanted, there)
    )


def _are_near(wanted: Sequence[int] | None, there: Sequence[int] | None) -> bool:
    if wanted is None or there is None:
        return wanted is there
    return len(wanted) == len(there) and all(
        abs(one - other) <= _TOLERANCE for one, other in zip(wanted, there, strict=True)
    )


def _has_outline(wanted: Shape, there: Shape) -> bool:
    if wanted.drawn is None or there.place is None:
        return wanted.drawn is None and not there.outline
    return is_drawn(there.outline, there.place, wanted.drawn)


def _odd_shape(file: str, page: Page, wanted: Shape | None, there: Shape | None, usual: Mapping[str, str]) -> Problem:
    named = wanted or there
    should = "" if wanted is None else _fact(wanted, [usual.get(role, "") for role in _colours(wanted)])
    is_there = "" if there is None else _fact(there, [*_colours(there)])
    if wanted and there and not _has_outline(wanted, there):
        should, is_there = f"{wanted.name} | outline", f"{there.name} | another outline"
    elif should and is_there:
        should, is_there = excerpts(should, is_there)
    return error(
        '{file}: the shape "{shape}" of page {number}, "{title}", is not as it was laid out: expected "{expected}", '
        'found "{found}".',
        file=file,
        shape=named.name if named else "",
        number=page.number,
        title=page.title,
        expected=should,
        found=is_there,
    )


def _fact(shape: Shape, colours: Sequence[str]) -> str:
    """A shape in one line: its name, its place and lengths in points, how words are set, its colours."""
    place = "" if shape.place is None else "at " + _points(shape.place)
    words = "; ".join(setting.type for setting in shape.words)
    return " | ".join(
        part for part in (shape.name, place, _points(shape.measures), shape.edge, words, *colours) if part
    )


def _points(lengths: Sequence[int]) -> str:
    return ", ".join(f"{length / EMU_PER_POINT:.1f}" for length in lengths)
