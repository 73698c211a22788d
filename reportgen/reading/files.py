"""A path -> its bytes or text, or a problem that says why the file cannot be read."""

from pathlib import Path

from reportgen.model.places import Place
from reportgen.model.problems import Problem, ReportError, error


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
        raise ReportError(_missing(root, path)) from missing
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


def almost_named(path: Path) -> str:
    """The name of a file that was probably meant to be at a place: Notepad and browsers add .txt, which Windows hides.

    Empty where there is none, or where the file itself is there.
    """
    if path.exists() or not path.parent.is_dir():
        return ""
    meant = {path.name, f"{path.name}.txt"}
    there = sorted(each.name for each in path.parent.iterdir() if each.is_file())
    return next((name for name in there if name.casefold() in meant), "")


def _missing(root: Path, path: Path) -> Problem:
    place = Place(name_in_project(root, path))
    if found := almost_named(path):
        return error(
            "There is no such file, but one named {found}. Rename it to {name}; Windows may hide the end of its name.",
            place,
            found=found,
            name=path.name,
        )
    return error("There is no such file. Add it, or restore it from a copy.", place)


def _not_utf8(root: Path, path: Path, line: int) -> Problem:
    return error(
        'The file is not UTF-8 text. In Notepad, choose "Save as" and, as its encoding, UTF-8.',
        Place(name_in_project(root, path), line=line),
    )
