"""The files of an import -> the same, but beside the round's own where a person's work stands in their place."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from reportgen.model.places import Place
from reportgen.model.problems import Problem, warning
from reportgen.reading.files import name_in_project, read_bytes
from reportgen.reading.sources import typed_sheets
from reportgen.reading.words import key

BESIDE = "tuonti"
"""The folder of a round that gets what would otherwise go over a person's work, and remembers what was written."""

_WRITTEN = ".kirjoitettu.json"


def put_beside(root: Path, folder: Path, wanted: Mapping[Path, bytes]) -> tuple[dict[Path, bytes], list[Problem]]:
    """What to write in the round's folder, and a warning for each workbook or table that keeps what it has."""
    record = folder / BESIDE / _WRITTEN
    written = _read_record(record)
    typed = typed_sheets(root, folder / "tables")
    contents: dict[Path, bytes] = {}
    warnings: list[Problem] = []
    filled: dict[str, list[str]] = {}
    for path, content in wanted.items():
        name = path.relative_to(folder).as_posix()
        there = read_bytes(root, path) if path.is_file() else content
        sheet = typed.get(key(path.stem))
        if sheet is None and (there == content or written.get(name) == _digest(there)):
            contents[path] = content
            written[name] = _digest(content)
            continue
        beside = folder / BESIDE / path.name
        contents[beside] = content
        if sheet is not None:
            filled.setdefault(sheet.file, []).append(sheet.sheet)
            continue
        warnings.append(
            warning(
                "Somebody has typed this or worked on it after the import: it stays as it is. What the survey "
                "says is in {file}. Take over from there what is needed.",
                Place(name_in_project(root, path)),
                file=name_in_project(root, beside),
            )
        )
    warnings += (
        warning(
            "Sheets that were filled in already stay as they are: {sheets}. What the survey says of them is in the "
            "folder {folder}. Take over from there what is needed.",
            Place(workbook),
            sheets=", ".join(sheets),
            folder=name_in_project(root, folder / BESIDE),
        )
        for workbook, sheets in filled.items()
    )
    contents[record] = (json.dumps(written, indent=1, sort_keys=True) + "\n").encode()
    return contents, warnings


def _read_record(path: Path) -> dict[str, str]:
    """The hashes of what imports wrote, by name; none where the record is missing or damaged."""
    try:
        written = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return written if isinstance(written, dict) else {}


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
