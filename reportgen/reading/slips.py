"""A word that is not known and those that are -> the one that it is a slip of the fingers away from."""

import unicodedata
from collections.abc import Iterable

# Longer texts are no misspelt word, and comparing them takes its time.
_LONGEST = 200
_SURE_LENGTH = 5
_LONG_LENGTH = 9
_APART = 2
_FAR = 5


def slip(word: str, known: Iterable[tuple[str, str]]) -> str:
    """What a word with a typing slip or without its dots means, of pairs of name and meaning; "" where that is unsure.

    One letter may be wrong, missing, too many or swapped with its neighbour, two in a name of nine letters or more;
    every other meaning must be at least two letters further off. Names shorter than five letters are never guessed.
    """
    if len(word) > _LONGEST:
        return ""
    typed = undotted(word)
    closest: dict[str, int] = {}
    reached: dict[str, int] = {}
    for name, meaning in known:
        edits = _edits(typed, undotted(name), _FAR)
        closest[meaning] = min(closest.get(meaning, _FAR), edits)
        if edits <= _allowed(name):
            reached[meaning] = closest[meaning]
    if not reached:
        return ""
    best = min(reached, key=lambda meaning: reached[meaning])
    rivals = (edits for meaning, edits in closest.items() if meaning != best)
    return best if all(edits >= reached[best] + _APART for edits in rivals) else ""


def _allowed(name: str) -> int:
    if len(name) < _SURE_LENGTH:
        return 0
    return 1 if len(name) < _LONG_LENGTH else 2


def _edits(first: str, second: str, most: int) -> int:
    """How many letters to change, add, leave out or swap with a neighbour; `most` stands for that and more."""
    if abs(len(first) - len(second)) >= most:
        return most
    before: list[int] = []
    last = list(range(len(second) + 1))
    for row, letter in enumerate(first, 1):
        current = [row]
        for column, other in enumerate(second, 1):
            cost = min(last[column] + 1, current[-1] + 1, last[column - 1] + (letter != other))
            if row > 1 and column > 1 and first[row - 2 : row] == second[column - 1] + second[column - 2]:
                cost = min(cost, before[column - 2] + 1)
            current.append(cost)
        if min(current) >= most:
            return most
        before, last = last, current
    return min(last[-1], most)


def undotted(word: str) -> str:
    """A word without its dots and rings: a system that loses them writes Ita-Uusimaa."""
    parts = unicodedata.normalize("NFD", word.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))
