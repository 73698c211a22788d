"""A decorator for a function of a text: results for short texts are remembered.

Reports of a round share most of their short texts. Long ones, such as alternatives of figures, are each report's own:
to remember those of many reports would take memory without end, or push out what is asked for again.
"""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

_Result = TypeVar("_Result")

_SHORT = 200
_REMEMBERED = 2000


def remembering_short_texts(function: Callable[[str], _Result]) -> Callable[[str], _Result]:
    """Decorate a function whose result depends on its text only."""
    remembered = lru_cache(maxsize=_REMEMBERED)(function)

    @wraps(function)
    def of(text: str) -> _Result:
        return remembered(text) if len(text) <= _SHORT else function(text)

    return of
