"""Files with their contents -> all of them in place, or none. What stands at a place is read here too."""

import errno
import os
import re
import secrets
import stat
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from reportgen.model.problems import Problem, ReportError, error, several

_BESIDE = re.compile(r"\..+\.[0-9a-f]{8}")
_AT_IT = 600
"""Seconds for which a file that is not in place yet may be another build's, which is about to put it there."""
_NOT_ALLOWED = {errno.EACCES, errno.EPERM, errno.EROFS}
FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
"""The error numbers of a disk, or of a person's share of it, without room."""

_IN_THE_WAY = {errno.ENOTDIR, errno.EEXIST, errno.EISDIR}
_SOON_FREE = (0.05, 0.2, 0.5)
"""Seconds to wait before a file is renamed again: virus scanners and OneDrive hold new ones on Windows."""
_LONGEST = 247
"""How many characters of a path every Windows takes: 259 of a file's, of which a folder's leaves 12 to a file in it."""


def replace_files(contents: Mapping[Path, bytes]) -> None:
    """Put files in place together: each is written beside its place first, then all are renamed.

    A file keeps the permissions of the one that it replaces.

    Raises:
        ReportError: a folder or file cannot be written, as when it is open in another program. What was there stays.

    """
    besides: dict[Path, Path] = {}
    placed: list[Path] = []
    at = Path()
    try:
        # First: what is written beside a file that is write-protected would be so too, which Windows does not remove.
        before = _read_open(contents)
        for path, content in contents.items():
            at = path.parent
            at.mkdir(parents=True, exist_ok=True)
            at, besides[path] = path, _beside(path)
            _write(besides[path], content, path)
        for at, beside in besides.items():
            rename(beside, at)
            placed.append(at)
    except OSError as failure:
        raise ReportError(blocked(at, failure), *_put_back({path: before[path] for path in placed})) from failure
    except BaseException:  # Ctrl-C between two files
        _put_back({path: before[path] for path in placed})
        raise
    finally:
        for beside in besides.values():
            with suppress(OSError):  # what kept a file from being written may keep it from being looked for, too
                beside.unlink(missing_ok=True)


def rename(beside: Path, path: Path) -> None:
    """Put a file that was written beside a place there; another program may hold it for a moment. OSError else."""
    for seconds in _SOON_FREE:
        try:
            beside.replace(path)
        except PermissionError:
            time.sleep(seconds)
        else:
            return
    beside.replace(path)


def remove_leftovers(folder: Path) -> None:
    """Remove, in all of a folder, what a program that was killed had written beside its places."""
    for path in folder.rglob(".*"):
        with suppress(OSError):  # one that another build has just put in place
            if _BESIDE.fullmatch(path.name) and path.is_file() and time.time() - path.stat().st_mtime > _AT_IT:
                path.unlink()


def read_placed(path: Path) -> bytes | None:
    """What stands at a file's place; None where there is nothing.

    Raises:
        ReportError: a file is there and cannot be read, as when another program holds it.

    """
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as failure:
        raise ReportError(blocked(path, failure)) from failure


def blocked(path: Path, failure: OSError) -> Problem:
    """The problem of a file that cannot be read or written: office programs on Windows lock what they show."""
    if failure.errno in _NOT_ALLOWED:
        # os.path answers for what may not be looked at too; pathlib raises.
        folder = next((above for above in (path, *path.parents) if os.path.isdir(above)), path)  # noqa: PTH112
        if not os.access(folder, os.W_OK):
            return error(
                "Nothing can be written in the folder {folder}: it is write-protected. Allow it in the properties of "
                "the folder, or have the files written to another folder.",
                None,
                several(
                    "Nothing can be written in the folder {folder} and others like it, {count} in all: they are "
                    "write-protected. Allow it in the properties of the folders, or have the files written to another "
                    "folder.",
                    "",
                ),
                folder=folder,
            )
        is_file = os.path.isfile(path)  # noqa: PTH113 - as above
        if is_file and not os.access(path, os.W_OK):
            return error(
                "The file {file} is write-protected. Allow writing in its properties, or give it another name.",
                None,
                several(
                    "The file {file} and others are write-protected, {count} in all. Allow writing in their "
                    "properties, or give them other names.",
                    "",
                ),
                file=path.name,
            )
        if is_file:
            return error("The file {file} is open in another program. Close it there and try again.", file=path.name)
    return _no_room(path, failure) or error(
        "The file {file} cannot be written: {reason}. Check the folder, and try again.",
        None,
        several(
            "The file {file} and others cannot be written, {count} in all: {reason}. Check the folder, and try again.",
            "",
        ),
        file=path,
        reason=failure.strerror or str(failure),
    )


def _no_room(path: Path, failure: OSError) -> Problem | None:
    """The problem of a full disk, of too long a path, or of something else that is where a folder or file should be."""
    if failure.errno in FULL:
        return error(
            "The disk is full, so the file {file} cannot be written. Make room on it, and try again.",
            None,
            several(
                "The disk is full, so the file {file} and others cannot be written, {count} in all. Make room on it, "
                "and try again.",
                "",
            ),
            file=path,
        )
    length = len(str(path.absolute()))
    if failure.errno == errno.ENAMETOOLONG or (failure.errno == errno.ENOENT and length > _LONGEST):
        return error(
            "The path of {file} is too long: it has {count} characters. Move the project to a folder nearer the top of "
            "the disk, or have the files written to another folder.",
            file=path,
            count=length,
        )
    if failure.errno not in _IN_THE_WAY:
        return None
    if path.is_dir():
        return error("A folder is where the file {file} should be. Move it elsewhere, and try again.", file=path)
    other = next((there for there in (path, *path.parents) if os.path.lexists(there)), path)
    return error("A file is where the folder {folder} should be. Move it elsewhere, and try again.", folder=other)


def _beside(path: Path) -> Path:
    return path.with_name(f".{path.name}.{secrets.token_hex(4)}")


def _write(beside: Path, content: bytes, path: Path) -> None:
    with beside.open("xb") as stream:
        if path.is_file():
            beside.chmod(stat.S_IMODE(path.stat().st_mode))
        stream.write(content)


def _read_open(paths: Iterable[Path]) -> dict[Path, bytes | None]:
    """What stands at each place, None where nothing does; ReportError with every file that must not be replaced now."""
    before: dict[Path, bytes | None] = {}
    problems: list[Problem] = []
    for path in paths:
        before[path] = None
        try:
            if path.is_file():
                # For writing too, which a program that holds the file does not allow.
                with path.open("r+b") as stream:
                    before[path] = stream.read()
        except OSError as failure:
            problems.append(blocked(path, failure))
    if problems:
        raise ReportError(*problems)
    return before


def _put_back(before: dict[Path, bytes | None]) -> list[Problem]:
    """Undo the replacing of files; a problem for each that stays replaced."""
    problems = []
    for path, content in before.items():
        beside = _beside(path)
        try:
            if content is None:
                path.unlink()
            else:
                _write(beside, content, path)
                rename(beside, path)
        except OSError as failure:
            problems.append(blocked(path, failure))
        finally:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
    return problems
