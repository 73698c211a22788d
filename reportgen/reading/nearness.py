"""A word that is not known and those that are -> the one that was probably meant."""

import difflib
from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like `word`, or "" where none is much like it."""
    by_key = {name.casefold(): name for name in known}
    found = difflib.get_close_matches(word.casefold(), by_key, n=1)
    return by_key[found[0]] if found else ""
