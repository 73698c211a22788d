"""Texts -> the numbers written in them, the same for all who look: for what is to be confirmed, and for luvut.xlsx."""

import re

_WHOLE = r"(?:\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)|\d+)"
_SIGN = r"(?<![^\s(\[\"”’])[-\u2212]"
NUMBER = re.compile(rf"(?:{_SIGN})?{_WHOLE}(?:[.,:/–\u2212-]{{1,2}}{_WHOLE})*")
"""Digits with their sign and what holds them together: "−1 234,5", "31.12.2024", "5/9", "2024–2025", "08/-24"."""

_SEPARATORS = re.compile(r"[ \u00a0\u2009\u202f.,:/–\u2212-]")


def numbers_in(text: str) -> tuple[str, ...]:
    """The numbers of a text, each as it is written."""
    return tuple(NUMBER.findall(text))


def parts_of(number: str) -> tuple[str, ...]:
    """What a number is found as where text is cut: "08/2025" in two styles, or on two lines, is "08" and "2025"."""
    return tuple(_SEPARATORS.split(number))
