"""A section of a TOML file, a key of it and what is wrong there -> the problem in words.

A section is called as it is written ("[colours]"); the top of a file has no name.
"""

import datetime as dt

from reportgen.model.places import Place
from reportgen.model.problems import Problem, error
from reportgen.reading.tomlvalues import as_typed, number_in


def missing_key(section: str, key: str, place: Place) -> Problem:
    """A key that has to be there is not."""
    if not section:
        return error("{key} is missing. Add a line: {key} = ...", place, key=key)
    return error("{section} has no {key}. Add a line: {key} = ...", place, section=section, key=key)


def unknown_key(section: str, key: str, meant: str, place: Place) -> Problem:
    """A key that nothing asks for; `meant` is the one that it may be a slip of, or empty."""
    match bool(section), bool(meant):
        case True, True:
            return error(
                "{section} has an unknown key, {key}. Did you mean {meant}?",
                place,
                section=section,
                key=key,
                meant=meant,
            )
        case True, False:
            return error(
                "{section} has an unknown key, {key}. Remove it, or correct its spelling.",
                place,
                section=section,
                key=key,
            )
        case False, True:
            return error("The key {key} is unknown. Did you mean {meant}?", place, key=key, meant=meant)
        case _:
            return error("The key {key} is unknown. Remove it, or correct its spelling.", place, key=key)


def refused_value(section: str, key: str, found: object, expected: str, place: Place) -> Problem:
    """A value that does not do; `expected` shows what would, as it is typed."""
    number = number_in(found) if expected.isdecimal() else ""
    if number:
        return error(
            "{key}: found {found}. Write the number without quotation marks and spaces: {number}.",
            place,
            key=_named(section, key),
            found=as_typed(found),
            number=number,
        )
    if not section:
        return error(
            "{key}: found {found}, expected {expected}.", place, key=key, found=as_typed(found), expected=expected
        )
    return error(
        "{section} {key}: found {found}, expected {expected}.",
        place,
        section=section,
        key=key,
        found=as_typed(found),
        expected=expected,
    )


def far_day(section: str, key: str, day: dt.date, years: tuple[int, int], place: Place) -> Problem:
    """A day outside the years, first and last, in which a survey may be."""
    return error(
        "{key}: {found} is no day of the years {first} to {last}. Correct it.",
        place,
        key=_named(section, key),
        found=day.isoformat(),
        first=years[0],
        last=years[1],
    )


def unseen_sign(section: str, key: str, sign: str, place: Place) -> Problem:
    """A text with a control character."""
    return error(
        "{key}: the text holds a sign that cannot be seen or printed, {sign}. Write it anew.",
        place,
        key=_named(section, key),
        sign=f"\\u{ord(sign):04x}",
    )


def _named(section: str, key: str) -> str:
    return f"{section} {key}".strip()
