"""Files with their contents in; all of them in place, or none, out."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from reportgen.model.problems import Problem, ReportError, error


def replace_files(contents: dict[Path, bytes]) -> None:
    """Put files in place together: each is written beside its place first, then all are renamed.

    Raises:
        ReportError: a folder or file cannot be written, as when it is open in another program. What was there stays.

    """
    written: list[tuple[Path, Path]] = []
    try:
        for path, content in contents.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, beside = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
            written.append((Path(beside), path))
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
        problems = [problem for problem in map(_locked, contents) if problem]
        if problems:
            raise ReportError(*problems)
        for beside_path, path in written:
            beside_path.chmod(0o644)
            beside_path.replace(path)
    except OSError as failure:
        raise ReportError(
            error(
                "The file {file} cannot be written: {reason}. Close it in other programs, "
                "check the folder, and build again.",
                file=failure.filename2 or failure.filename or "",
                reason=failure.strerror or str(failure),
            )
        ) from failure
    finally:
        _remove(beside_path for beside_path, _ in written)


def _locked(path: Path) -> Problem | None:
    """A problem if another program holds the file open, as office programs on Windows do."""
    if not path.exists():
        return None
    try:
        with path.open("r+b"):
            return None
    except OSError:
        return error("The file {file} is open in another program. Close it there and build again.", file=path.name)


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        path.unlink(missing_ok=True)
