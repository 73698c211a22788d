"""What is the same in every extract of a round, computed once and then recalled by its key."""

from collections.abc import Callable, Hashable
from functools import lru_cache
from typing import TypeVar, cast

from reportgen.model.rounds import Round

_Made = TypeVar("_Made")


class Memory:
    """Results by key. A key begins with the name of a kind of result, so that one key always gives one type."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, object] = {}

    def recall(self, key: Hashable, make: Callable[[], _Made]) -> _Made:
        """What `make` gives, called only the first time that this key is asked for."""
        if key not in self._kept:
            self._kept[key] = make()
        return cast("_Made", self._kept[key])


class _Same:
    """A round compared by identity: hashing all its cells would take longer than composing a slide."""

    def __init__(self, survey: Round) -> None:
        self.survey = survey

    def __hash__(self) -> int:
        return id(self.survey)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.survey is self.survey


def memory_of(survey: Round) -> Memory:
    """The memory that all extracts of this very round share."""
    return _memory(_Same(survey))


@lru_cache(maxsize=4)
def _memory(same: _Same) -> Memory:  # noqa: ARG001 - the cache keeps one for each round
    return Memory()
