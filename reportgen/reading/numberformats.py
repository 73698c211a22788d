"""The code of a spreadsheet's number format -> whether a number is a percentage, a date, a month, a year or a time."""

import re
from dataclasses import dataclass
from enum import Enum


class Format(Enum):
    """How a number in a cell looks to its author."""

    NUMBER = "number"
    PERCENT = "percent"
    DATE = "date"
    MONTH = "month"
    YEAR = "year"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class FormatLook:
    """What a format makes of a number, and its code; empty where every program knows the format by its number.

    `struck` says that a line goes through what the cell holds.
    """

    kind: Format
    code: str = ""
    struck: bool = False


# What is no part of the number: quoted or escaped text, a space as wide as a letter, a filler, a colour, a language.
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_DATE = re.compile(r"[dmyhsgeb:./\-, 0apt\[\]]*", re.IGNORECASE)

# The numbers that stand for formats without a code in the file (ECMA-376 part 1, 18.8.30).
_PERCENTS = {9, 10}
_MONTHS = {17}
_TIMES = {18, 19, 20, 21, 45, 46, 47}
_DATES = {14, 15, 16, 22, *range(27, 37), *range(50, 59)}


def builtin_format(number: int) -> Format:
    """What a format that every program knows by its number makes of a number."""
    if number in _PERCENTS:
        return Format.PERCENT
    if number in _MONTHS:
        return Format.MONTH
    if number in _TIMES:
        return Format.TIME
    return Format.DATE if number in _DATES else Format.NUMBER


def format_of(code: str) -> Format:
    """What a format code makes of a positive number."""
    letters = _LITERAL.sub("", code.partition(";")[0]).casefold()
    if "%" in letters:
        return Format.PERCENT
    if not _DATE.fullmatch(letters):
        return Format.NUMBER
    if "d" in letters:
        return Format.DATE
    if "y" in letters:
        return Format.MONTH if "m" in letters else Format.YEAR
    return Format.TIME if re.search("[hsm]", letters) else Format.NUMBER
