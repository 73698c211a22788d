"""A report's files and the sources of now -> whether the files are up to date, else why not."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reportgen.building.changes import changes_between
from reportgen.building.records import Record, Records
from reportgen.building.sources import Sources
from reportgen.model.places import Place
from reportgen.model.problems import Problem, ReportError, warning
from reportgen.placing import read_placed


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether a report stands, that is, is up to date: if so, `record` is its record; if not, None, and `reasons` why.

    A report that was never made has no reasons. One that is `renewed` stands although its sources have changed, since
    they come to the same content.
    """

    record: Record | None
    reasons: tuple[Problem, ...] = ()
    renewed: bool = False


class Shelf:
    """The reports of one round in a folder of outputs. Names of files are relative to that folder."""

    def __init__(self, folder: Path, sources: Sources, *, force: bool) -> None:
        self._folder = folder
        self._sources = sources
        self._records = Records(folder)
        self._force = force
        self._kept = False

    def standing(
        self,
        name: str,
        files: Sequence[str],
        receipt: Callable[[], Mapping[str, str]],
        ingredients: Callable[[], str],
        content: Callable[[], tuple[str, tuple[Problem, ...]]],
    ) -> Standing:
        """Whether the `files` of a report are up to date.

        What costs more is asked only if it is needed: `receipt`, for the SHA-256 of the files that were put in place
        last, if any is not as it was made; `ingredients`, for the key of what the content is composed from, if any
        source has changed; `content`, for the key of what the files should hold, and its warnings, if the ingredients
        have changed as well.

        Raises:
            ReportError: another program holds one of the files.

        """
        record = self._records.read(name)
        if record is None and self._records.is_damaged(name):
            return Standing(None, (_distrust(),))
        if record is None or self._force:
            return Standing(None)
        reasons = tuple(self._harm(record, files, receipt))
        if reasons:
            return Standing(None, reasons)
        asked = record if record.sources == self._sources.key else self._asked(record, ingredients, content)
        if any(record.files[file][0] != asked.key for file in files):
            return Standing(None, self._changes(record))
        return Standing(asked, renewed=asked is not record)

    def _asked(
        self, record: Record, ingredients: Callable[[], str], content: Callable[[], tuple[str, tuple[Problem, ...]]]
    ) -> Record:
        """The record with what the report should hold now; the key is empty if that cannot be composed."""
        made_of, key, warnings = ingredients(), record.key, record.warnings
        if made_of != record.ingredients:
            try:
                key, warnings = content()
            except ReportError:
                key, warnings = "", ()
        return replace(record, key=key, ingredients=made_of, sources=self._sources.key, warnings=warnings)

    def remembered(self, name: str, record: Record, made: Mapping[str, bytes]) -> tuple[Record, Mapping[Path, bytes]]:
        """The record of a report of which the files `made` are new; its other files stay as they were recorded.

        Also gives the files that hold the record. They are put in place together with those made, so that no record
        vouches for a file that is not there.
        """
        before = self._records.read(name)
        files = {
            **(before.files if before else {}),
            **record.files,
            **{file: (record.key, hashlib.sha256(data).hexdigest()) for file, data in made.items()},
        }
        whole = replace(record, sources=self._sources.key, files=files)
        sources = {} if self._kept else self._records.sources_file(self._sources)
        self._kept = not sources
        return whole, {**sources, **self._records.file(name, whole)}

    def hashes(self, name: str) -> Mapping[str, str]:
        """The SHA-256 of each file of a report as it was made last, whether that was put in place or not."""
        record = self._records.read(name)
        return {} if record is None else {file: digest for file, (_, digest) in record.files.items()}

    def finish(self) -> None:
        """Remove the stored sources that no record names any more."""
        self._records.forget_sources()

    def _harm(
        self, record: Record, files: Sequence[str], receipt: Callable[[], Mapping[str, str]]
    ) -> Iterator[Problem]:
        for file in files:
            path = self._folder / file
            content = read_placed(path) if file in record.files else None
            if content is None:
                yield warning("This file was missing.", Place(file))
            elif (digest := hashlib.sha256(content).hexdigest()) == record.files[file][1]:
                continue
            elif _is_of_before(file, digest, record, receipt()):
                yield warning(
                    "This file is of an earlier build: the last one was ended before it had put its own there.",
                    Place(file),
                )
            else:
                yield warning("This file was changed after it was made.", Place(file))

    def _changes(self, record: Record) -> tuple[Problem, ...]:
        before = self._records.sources(record.sources)
        if before is None:
            return (_distrust(),)
        return changes_between(before, self._sources)


def _is_of_before(file: str, digest: str, record: Record, receipt: Mapping[str, str]) -> bool:
    """Whether a build that was killed left a file as it was: its record is put in place first, its receipt last.

    A receipt does not have its own hash, but is as old as the files that it vouches for.
    """
    if file in receipt:
        return digest == receipt[file]
    return any(name in record.files and record.files[name][1] != known for name, known in receipt.items())


def _distrust() -> Problem:
    return warning(
        "The record of what was made last time is damaged, or another version of reportgen wrote it, so it is not "
        "trusted."
    )
