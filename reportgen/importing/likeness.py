"""Two wordings -> how alike they are, from 0 to 1: by their letters and by their words, endings left out."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from reportgen.reading.words import key

_STEM = 5
_ENOUGH_WORDS = 3
_CONTAINED = 0.85


def likeness(first: str, second: str) -> float:
    """1 for the same wording; a wording that holds all the words of another, three or more, comes near to it."""
    one, other = key(first), key(second)
    if not one or not other:
        return 0.0
    if one == other:
        return 1.0
    letters = SequenceMatcher(None, one, other, autojunk=False).ratio()
    words, others = _stems(one), _stems(other)
    if not words or not others:
        return letters
    shared = len(words & others)
    fewer = min(len(words), len(others))
    contained = _CONTAINED * shared / fewer if fewer >= _ENOUGH_WORDS else 0.0
    return max(letters, 2 * shared / (len(words) + len(others)), contained)


def most_alike(text: str, known: Iterable[str], least: float) -> str:
    """The known wording most like `text`, "" where none is as like as `least`."""
    best, found = least, ""
    for candidate in known:
        score = likeness(text, candidate)
        if score >= best and (score > best or not found):
            best, found = score, candidate
    return found


def shared_words(first: str, second: str) -> int:
    """How many words two wordings have in common, endings left out."""
    return len(_stems(key(first)) & _stems(key(second)))


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in re.findall(r"\w+", text) if len(word) > 1}
