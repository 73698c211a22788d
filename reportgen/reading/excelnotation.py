"""What Excel writes for cells, numbers and control characters -> their places and values, or that they are damaged."""

import re

from reportgen.reading.archives import Damage

ROWS, COLUMNS = 1_048_576, 16_384

_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})", re.ASCII)
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def position(reference: str) -> tuple[int, int]:
    """The row and column, from 0, of a cell in spreadsheet notation."""
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        raise Damage(reference)
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return within(int(found[2]) - 1, ROWS), within(column - 1, COLUMNS)


def whole_number(text: str | None) -> int:
    """A whole number from 0."""
    if text is None or not re.fullmatch(r"\s*\d{1,9}\s*", text, re.ASCII):
        raise Damage(text)
    return int(text)


def within(number: int, end: int) -> int:
    """A number that must be from 0 to before an end."""
    if not 0 <= number < end:
        raise Damage(number)
    return number


def unescaped(text: str) -> str:
    """A text whose control characters Excel wrote as their codes ("_x000D_")."""
    return _ESCAPED.sub(_letter, text).replace("\r\n", "\n").replace("\r", "\n")


def _letter(found: re.Match[str]) -> str:
    letter = chr(int(found[1], 16))
    return letter if letter.isprintable() or letter in "\r\n\t" else ""
