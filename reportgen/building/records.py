"""The records of a folder of outputs: what was made there, from which content and sources.

A record is trusted only where its checksum holds, and it vouches only for files whose bytes have the hash it names.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from reportgen.building.sources import SourceCell, Sources
from reportgen.model.places import Place
from reportgen.model.problems import Problem, Several, Severity

_FOLDER = ".reportgen"
_CHECKSUM_LENGTH = 64


@dataclass(frozen=True, slots=True)
class Record:
    """What is remembered of a report: the keys of its content, of what that was composed from, and of all its sources.

    `files` has, for each file, the key of the content it was made from, and its SHA-256. The other fields are what a
    build says of a report that it need not make.
    """

    key: str
    ingredients: str
    sources: str
    files: Mapping[str, tuple[str, str]]
    slides: int
    pages: int
    typed_numbers: int
    warnings: tuple[Problem, ...]

    @property
    def behind(self) -> tuple[str, ...]:
        """The files made from older content: of a format that was not asked for when the content changed."""
        return tuple(file for file, (key, _) in self.files.items() if key != self.key)


# Part of each checksum: a record written by a version of the program with other fields counts as damaged.
_FIELDS = repr(
    [*([each.name for each in fields(kind)] for kind in (Record, Sources, Problem, Place, Several)), SourceCell._fields]
).encode()


class Records:
    """The records of one folder of outputs, in a hidden folder there."""

    def __init__(self, outputs: Path) -> None:
        self._folder = outputs / _FOLDER

    def read(self, name: str) -> Record | None:
        """The record of a report; None where there is none, or none that is whole."""
        return _record(self._path(name))

    def is_damaged(self, name: str) -> bool:
        """Whether there is a record, but not a whole one."""
        path = self._path(name)
        # pathlib would raise if the folder may not be looked into.
        return os.path.lexists(path) and self.read(name) is None

    def file(self, name: str, record: Record) -> Mapping[Path, bytes]:
        """The file of a record, to be put in place together with the report."""
        content = {**asdict(record), "warnings": [_plain(problem) for problem in record.warnings]}
        return {self._path(name): _sealed(json.dumps(content, ensure_ascii=False))}

    def sources(self, key: str) -> Sources | None:
        """Sources that were kept; None where they are not there whole."""
        content = _opened(self._sources_path(key))
        return None if content is None else Sources(**{**content, "cells": [SourceCell(*c) for c in content["cells"]]})

    def sources_file(self, sources: Sources) -> Mapping[Path, bytes]:
        """The file that keeps sources for a later comparison; none where they are kept already."""
        path = self._sources_path(sources.key)
        return {path: _sealed(sources.to_json())} if _opened(path) is None else {}

    def forget_sources(self) -> None:
        """Remove the sources that no record names."""
        records = filter(None, map(_record, self._folder.glob(self._path("*").name)))
        named = {self._sources_path(record.sources) for record in records}
        for path in set(self._folder.glob(self._sources_path("*").name)) - named:
            with suppress(OSError):  # one that another program holds for a moment is removed by the next build
                path.unlink(missing_ok=True)

    def _path(self, name: str) -> Path:
        return self._folder / f"report-{name}.json"

    def _sources_path(self, key: str) -> Path:
        return self._folder / f"sources-{key}.json"


def _sealed(content: str) -> bytes:
    data = content.encode("utf-8", "surrogatepass")
    return _seal(data) + b"\n" + data


def _seal(data: bytes) -> bytes:
    return hashlib.sha256(_FIELDS + data).hexdigest().encode()


def _opened(path: Path) -> dict[str, Any] | None:
    try:
        data = path.read_bytes()
    except OSError:
        return None
    seal, content = data[:_CHECKSUM_LENGTH], data[_CHECKSUM_LENGTH + 1 :]
    if seal != _seal(content):
        return None
    opened: dict[str, Any] = json.loads(content)
    return opened


def _record(path: Path) -> Record | None:
    content = _opened(path)
    if content is None:
        return None
    return Record(
        **{
            **content,
            "files": {file: (key, digest) for file, (key, digest) in content["files"].items()},
            "warnings": tuple(map(_problem, content["warnings"])),
        }
    )


def _plain(problem: Problem) -> dict[str, Any]:
    return {**asdict(problem), "severity": problem.severity.value}


def _problem(plain: Mapping[str, Any]) -> Problem:
    place, several = plain["place"], plain["several"]
    return Problem(
        plain["message"],
        tuple((name, value) for name, value in plain["fields"]),
        None if place is None else Place(**place),
        Severity(plain["severity"]),
        None if several is None else Several(**several),
    )
