"""A slide's shapes as they were made and as somebody left them -> what was moved, resized, recoloured, added, gone."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from reportgen.verifying.appearance import Seen

_NEAR = 1.0
"""How far a shape may stand from its place without having been moved, in points: programs round when they save."""

_SHADE = 4
"""How far red, green or blue may be off in a colour that is the same, of 255."""

_DIGITS = frozenset("0123456789abcdef")
_COLOUR = 6


@dataclass(frozen=True, slots=True)
class Moves:
    """The names of the shapes that were changed in each way, as the person who did it knows them, each once."""

    moved: tuple[str, ...] = ()
    resized: tuple[str, ...] = ()
    recoloured: tuple[str, ...] = ()
    reset: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


def moves_between(before: Sequence[Seen], after: Sequence[Seen]) -> Moves:
    """What was done to the shapes of a slide. A figure that was moved with all that is in it is named once."""
    pairs = list(_pairs(before, after))
    known, left = {id(one) for one, _ in pairs}, {id(other) for _, other in pairs}
    whole = {one.group for one in before if one.group}
    parts = [(one, other) for one, other in pairs if one.name not in whole]
    moved = [(one, other) for one, other in parts if not _are_near(one.place[:2], other.place[:2])]
    resized = [(one, other) for one, other in parts if not _are_near(one.place[2:], other.place[2:])]
    grown = {id(one) for one, _ in resized}
    return Moves(
        moved=_named(_gathered([one for one, _ in moved if id(one) not in grown], before)),
        resized=_named(_gathered([one for one, _ in resized], before)),
        recoloured=_named(_gathered([one for one, other in parts if not _is_alike(one, other)], before)),
        reset=_named(one for one, other in parts if one.type != other.type and _is_alike(one, other)),
        added=_named(_topmost([other for other in after if id(other) not in left])),
        removed=_named(_topmost([one for one in before if id(one) not in known])),
    )


def _pairs(before: Sequence[Seen], after: Sequence[Seen]) -> Iterator[tuple[Seen, Seen]]:
    """Shapes known again by their names or, where a program has renamed them, by their places."""
    named = {other.name: other for other in after}
    lost: list[Seen] = []
    for one in before:
        other = named.pop(one.name, None)
        if other is None:
            lost.append(one)
        else:
            yield one, other
    for one in lost:
        other = next((each for each in named.values() if _are_near(one.place, each.place)), None)
        if other is not None:
            yield one, named.pop(other.name)


def _are_near(one: Sequence[float], other: Sequence[float]) -> bool:
    if not one or not other:
        return True
    return all(abs(first - second) <= _NEAR for first, second in zip(one, other, strict=True))


def _is_alike(one: Seen, other: Seen) -> bool:
    """Whether two shapes have the same colours, of their words too."""
    words = [[word for word in each.type.split() if _is_colour(word.rstrip(","))] for each in (one, other)]
    return all(
        len(first) == len(second) and all(map(_is_same_word, first, second))
        for first, second in (
            (one.fill.split(), other.fill.split()),
            (one.line.split(), other.line.split()),
            (sorted(set(words[0])), sorted(set(words[1]))),
        )
    )


def _is_same_word(one: str, other: str) -> bool:
    if one == other or not (_is_colour(one) and _is_colour(other)):
        return one == other
    return all(abs(int(one[at : at + 2], 16) - int(other[at : at + 2], 16)) <= _SHADE for at in (0, 2, 4))


def _is_colour(word: str) -> bool:
    return len(word) == _COLOUR and set(word) <= _DIGITS


def _gathered(shapes: Sequence[Seen], all_shapes: Sequence[Seen]) -> Iterator[Seen]:
    """The shapes, but a figure in place of its parts where it is most of them."""
    for group, own in groupby(shapes, lambda shape: shape.group):
        parts = list(own)
        count = sum(shape.group == group for shape in all_shapes)
        if group and len(parts) > 1 and len(parts) > count / 2:
            yield next(shape for shape in all_shapes if shape.name == group)
        else:
            yield from parts


def _topmost(shapes: Sequence[Seen]) -> Iterator[Seen]:
    """The shapes without the parts of figures that are among them."""
    names = {shape.name for shape in shapes}
    return (shape for shape in shapes if shape.group not in names)


def _named(shapes: Iterable[Seen]) -> tuple[str, ...]:
    """Names as people know them: "Helsinki, luku 2" on a slide that shows it in two figures is Helsinki, luku."""
    found: dict[str, None] = {}
    for shape in shapes:
        base, _, number = shape.name.rpartition(" ")
        name = base if shape.group and base and number.isdecimal() else shape.name
        found[f"{name} ({shape.group})" if shape.group else name] = None
    return tuple(found)
