"""A path -> its text or TOML, or a problem that says why the file cannot be read."""

import re
import tomllib
from pathlib import Path

from reportgen.model.places import Place
from reportgen.model.problems import Problem, ReportError, error

_DAY = re.compile(r"=\s*((\d{1,2})\.(\d{1,2})\.(\d{4}))\s*(?:#.*)?$")
_YES_OR_NO = re.compile(r"=\s*(kyllä|kylla|ei|joo|tosi|epätosi|yes|no|on|off|true|false)\s*(?:#.*)?$", re.IGNORECASE)
# The name of a key, or of a section, at the start of a line.
_NAME = re.compile(r"\s*(\[+[^\[\]=,]+\]+|[^\[\]=,]+(?==))")


def name_in_project(root: Path, path: Path) -> str:
    """The name of a file as messages give it: relative to the project, with forward slashes."""
    return path.relative_to(root).as_posix()


def read_bytes(root: Path, path: Path, most: int | None = None) -> bytes:
    """The bytes of a file; ReportError where there is none, another program holds it, or it has more than `most`."""
    place = Place(name_in_project(root, path))
    try:
        if most is not None and path.stat().st_size > most:
            raise ReportError(
                error(
                    "The file is too large: {size} MB, where a table may take {most} MB. Save the table in a file of "
                    "its own, without pictures and empty rows.",
                    place,
                    size=-(-path.stat().st_size // 1_000_000),
                    most=most // 1_000_000,
                )
            )
        return path.read_bytes()
    except FileNotFoundError as missing:
        raise ReportError(error("There is no such file. Add it, or restore it from a copy.", place)) from missing
    except PermissionError as locked:
        message = error(
            "The file cannot be opened. If it is open in another program (Excel, for example), close it there and "
            "try again.",
            place,
        )
        raise ReportError(message) from locked
    except OSError as failure:
        message = error("The file cannot be read: {reason}.", place, reason=failure.strerror or failure)
        raise ReportError(message) from failure


def read_text(root: Path, path: Path) -> str:
    """The text of a UTF-8 file, with or without a byte order mark, its lines ended by line feeds."""
    content = read_bytes(root, path)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as failure:
        raise ReportError(_not_utf8(root, path, content[: failure.start].count(b"\n") + 1)) from failure
    if "\0" in text:
        raise ReportError(_not_utf8(root, path, text[: text.index("\0")].count("\n") + 1))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_toml(root: Path, path: Path) -> dict[str, object]:
    """The content of a TOML file, unchecked; ReportError names the line that is not TOML."""
    text = read_text(root, path)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as failure:
        found = re.search(r" \(at line (\d+), column (\d+)\)$", str(failure))
        line = int(found[1]) if found else text.count("\n") + 1
        twice = str(failure).startswith(("Cannot overwrite", "Cannot declare"))
        place = Place(name_in_project(root, path), line=line)
        problem = _twice(place, text.split("\n")) if twice else _not_toml(place, text.split("\n"))
        raise ReportError(problem) from failure


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


def _not_utf8(root: Path, path: Path, line: int) -> Problem:
    return error(
        'The file is not UTF-8 text (line {line}). In Notepad, choose "Save as" and, as its encoding, UTF-8.',
        Place(name_in_project(root, path), line=line),
        line=line,
    )
