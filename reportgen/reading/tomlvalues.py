"""A value as TOML has it -> whether it is a number or a day, and how its author typed it."""

import datetime as dt
from typing import TypeGuard

from reportgen.reading.words import shown

_LONGEST = 80
_MOST_DIGITS = 15
_MOST = 1e15
"""Spreadsheets calculate with as many digits."""


def is_number(value: object) -> TypeGuard[int | float]:
    """Whether TOML has a number that a report could print: not true, which Python counts as 1, nor infinity."""
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= _MOST


def is_day(value: object) -> TypeGuard[dt.date]:
    """Whether TOML has a day, without a time."""
    return isinstance(value, dt.date) and not isinstance(value, dt.datetime)


def number_in(value: object) -> str:
    """The whole number that a text in quotation marks holds, its thousands apart or not; "" where it holds none."""
    digits = "".join(value.split()) if isinstance(value, str) else ""
    return digits if digits.isascii() and digits.isdecimal() and len(digits) <= _MOST_DIGITS else ""


def as_typed(value: object) -> str:
    """A value for a message, on one line, as its author could have typed it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{shown(value) if value.strip() else value[:_LONGEST]}"'
    if isinstance(value, dict):
        return "{ ... }"
    if isinstance(value, list) and any(isinstance(item, dict | list) for item in value):
        return "[ ... ]"
    if isinstance(value, list):
        return shown(f"[{', '.join(map(as_typed, value))}]")
    return shown(str(value))
