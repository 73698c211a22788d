"""The path of a TOML file -> its content, unchecked, or a problem that names the line that is wrong."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from reportgen.model.places import Place
from reportgen.model.problems import Problem, ReportError, error
from reportgen.reading.files import name_in_project, read_text

_DAY = re.compile(r"=\s*((\d{1,2})\.(\d{1,2})\.(\d{4}))\s*(?:#.*)?$")
_NO_DAY = re.compile(r"=\s*(\d{4}-\d{1,2}-\d{1,2})\s*(?:#.*)?$")
_CURLY = re.compile(r"(?:=|\[|^)\s*([“”„’‘])")
_YES_OR_NO = re.compile(r"=\s*(kyllä|kylla|ei|joo|tosi|epätosi|yes|no|on|off|true|false)\s*(?:#.*)?$", re.IGNORECASE)
# The name of a key, or of a section, at the start of a line.
_NAME = re.compile(r"\s*(\[+[^\[\]=,]+\]+|[^\[\]=,]+(?==))")
# TOML promises 64 bits for whole numbers; nothing here needs as many digits as a spreadsheet calculates with.
_MOST_DIGITS = 15
_MANY_DIGITS = re.compile(rf"0[xob]_?[0-9A-Fa-f_]{{{_MOST_DIGITS - 2},}}|(?:\d_?){{{_MOST_DIGITS + 1},}}")
_DEEP = 50


def read_toml(root: Path, path: Path) -> dict[str, object]:
    """The content of a TOML file, unchecked; ReportError names the line that is not TOML."""
    text = read_text(root, path)
    place = Place(name_in_project(root, path))
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as failure:
        found = re.search(r" \(at line (\d+), column (\d+)\)$", str(failure))
        line = int(found[1]) if found else text.count("\n") + 1
        twice = str(failure).startswith(("Cannot overwrite", "Cannot declare"))
        at = Place(place.file, line=line)
        problem = _twice(at, text.split("\n")) if twice else _not_toml(at, text.split("\n"))
        raise ReportError(problem) from failure
    except RecursionError as failure:
        raise ReportError(_too_deep(place, text)) from failure
    except ValueError as failure:  # a number with more digits than the interpreter reads
        raise ReportError(_too_long(place, text)) from failure
    if any(abs(number) >= 10**_MOST_DIGITS for number in _whole_numbers(content)):
        raise ReportError(_too_long(place, text))
    return content


def _whole_numbers(content: object) -> Iterator[int]:
    """The whole numbers anywhere in a content, however deep."""
    left = [content]
    while left:
        match left.pop():
            case dict() as section:
                left += section.values()
            case list() as values:
                left += values
            case int() as number:
                yield number


def _too_deep(place: Place, text: str) -> Problem:
    depth, line = 0, 1
    for line, typed in enumerate(text.split("\n"), 1):  # noqa: B007 - the line where the loop stops is what is wanted
        depth += sum(typed.count(mark) for mark in "[{") - sum(typed.count(mark) for mark in "]}")
        if depth > _DEEP or typed.count("[") + typed.count("{") > _DEEP:
            break
    return error(
        "Too many brackets stand within one another near line {line}. Compare it with the lines around it, and remove "
        "what was added.",
        Place(place.file, line=line),
        line=line,
    )


def _too_long(place: Place, text: str) -> Problem:
    found = _MANY_DIGITS.search(text)
    line = text.count("\n", 0, found.start()) + 1 if found else 1
    return error(
        "A number near line {line} has more digits than can be read. Write one of at most {most} digits.",
        Place(place.file, line=line),
        line=line,
        most=_MOST_DIGITS,
    )


def _not_toml(place: Place, lines: list[str]) -> Problem:
    """The library's own reasons are English, and in the words of programmers: the line is what helps."""
    typed = lines[place.line - 1] if place.line <= len(lines) else ""
    value = _YES_OR_NO.search(typed)
    if value is not None and value[1] not in {"true", "false"}:
        return error(
            "{found} is no value here. Write true for yes, false for no, in small letters and without quotation marks.",
            place,
            found=value[1],
        )
    day = _DAY.search(typed)
    if day is not None:
        return error(
            "{found} is no date here. Write the day in this form, without quotation marks: {day}.",
            place,
            found=day[1],
            day=f"{day[4]}-{int(day[3]):02}-{int(day[2]):02}",
        )
    day = _NO_DAY.search(typed)
    if day is not None:
        return error(
            "The calendar has no day {found}, or it is written otherwise: four digits, two and two, as in {day}.",
            place,
            found=day[1],
            day="2026-02-28",
        )
    curly = _CURLY.search(typed)
    if curly is not None:
        return error(
            "The quotation marks are curly here ({found}), as word processors make them. Write straight ones: "
            "{straight}.",
            place,
            found=curly[1],
            straight='"…"',
        )
    return error(
        "The file does not follow the rules of TOML near line {line}. Compare it with the lines around it: a text "
        "stands in quotation marks, a list in square brackets.",
        place,
        line=place.line,
    )


def _twice(place: Place, lines: list[str]) -> Problem:
    """A key or a section that the file has twice: the library says no more than where the second ends."""
    names = (_NAME.match(line) for line in reversed(lines[: place.line]))
    name = next(filter(None, names), None)
    return error(
        "{found} is there twice, here for the second time. Put both into one, or remove one of them.",
        place,
        found=name[1].strip() if name else lines[place.line - 1].strip(),
    )
