"""Texts -> the numbers written in them, the same for all who look: for what is to be confirmed, and for luvut.xlsx."""

import re
from collections.abc import Iterator

from reportgen.model.remembering import remembering_short_texts

_WHOLE = r"(?:\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)|\d+)"
_SIGN = r"(?<![^\s(\[\"”’])[-\u2212]"
NUMBER = re.compile(rf"(?:{_SIGN})?{_WHOLE}(?:[.,:/–\u2212-]{{1,2}}{_WHOLE})*")
"""Digits with their sign and what holds them together: "−1 234,5", "31.12.2024", "5/9", "2024–2025", "08/-24"."""

_DIGIT = re.compile(r"\d")
_SEPARATORS = re.compile(r"[ \u00a0\u2009\u202f.,:/–\u2212-]")


def matches_in(text: str) -> Iterator[re.Match[str]]:
    """The numbers of a text, each with where it stands."""
    # Most texts have none, and to look for a digit is quicker than for all that a number may begin with.
    return NUMBER.finditer(text) if _DIGIT.search(text) else iter(())


# Each text is asked of as stated and as found in either file, and extracts share most of theirs.
@remembering_short_texts
def numbers_in(text: str) -> tuple[str, ...]:
    """The numbers of a text, each as it is written."""
    return tuple(match[0] for match in matches_in(text))


def count_digits(text: str) -> int:
    """How many digits a text has."""
    return len(_DIGIT.findall(text))


def parts_of(number: str) -> tuple[str, ...]:
    """What a number is found as where text is cut: "08/2025" in two styles, or on two lines, is "08" and "2025"."""
    return tuple(_SEPARATORS.split(number))
