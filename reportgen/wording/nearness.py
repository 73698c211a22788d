"""A word that is not known and those that are -> those that were probably meant, for a message to name."""

import difflib
from collections.abc import Iterable

# Longer texts are no misspelt word, and comparing them takes its time.
_LONGEST = 200
_LEAST_PART = 3


def nearest(word: str, known: Iterable[str], *, parts: bool = False) -> str:
    """The known word most like `word`, or "" where none is much like it.

    With `parts`, else the only one that `word` is a part of.
    """
    known = tuple(known)
    near = next(iter(nearest_few(word, known, 1)), "")
    if near or not parts or not _LEAST_PART <= len(word) <= _LONGEST:
        return near
    holding = {name.casefold(): name for name in known if word.casefold() in name.casefold()}
    return next(iter(holding.values())) if len(holding) == 1 else ""


def nearest_few(word: str, known: Iterable[str], most: int = 3, floor: float = 0.6) -> tuple[str, ...]:
    """The known words most like `word`, the best first, at most so many; `floor` is how alike, of 1, they must be."""
    if len(word) > _LONGEST:
        return ()
    by_key = {name.casefold(): name for name in known}
    return tuple(by_key[found] for found in difflib.get_close_matches(word.casefold(), by_key, n=most, cutoff=floor))
