"""Texts -> how they are compared, and the stretch of them that a message shows."""

from collections.abc import Callable

_AROUND = 40
"""So many characters are shown before and after the first that differs."""

Spelling = Callable[[str], str]
"""How a text is compared: as it is, or without what a format does not keep."""


def as_it_is(text: str) -> str:
    """The text: a deck keeps every character."""
    return text


def letters_only(text: str) -> str:
    """The text without spaces and soft hyphens: in a PDF, a reader guesses spaces from the distance of letters."""
    return "".join(text.split()).replace("\u00ad", "").replace("\u200b", "")


def excerpts(one: str, other: str) -> tuple[str, str]:
    """Two texts near where they begin to differ."""
    same = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    start = max(0, same - _AROUND)
    return _cut(one, start, same + _AROUND), _cut(other, start, same + _AROUND)


def _cut(text: str, start: int, end: int) -> str:
    return ("…" if start else "") + text[start:end] + ("…" if len(text) > end else "")
