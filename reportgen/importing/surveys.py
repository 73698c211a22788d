"""A survey export and a round -> the files to write: first a mapping to confirm, then tables and open answers."""

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reportgen.importing.answering import Reader, Response
from reportgen.importing.columns import holds_names
from reportgen.importing.exports import Export, Heading, read_export
from reportgen.importing.mapping import FILE, Entry, Use, mapping_text, read_mapping
from reportgen.importing.openanswers import gather
from reportgen.importing.privacy import Cleaner, full_names
from reportgen.importing.proposing import propose
from reportgen.importing.tabling import make_table
from reportgen.model.areas import Areas
from reportgen.model.places import Place
from reportgen.model.problems import Problem, ReportError, error, warning
from reportgen.reading import Project
from reportgen.reading.areafinder import AreaFinder
from reportgen.reading.files import name_in_project, read_bytes
from reportgen.reading.nearness import nearest
from reportgen.reading.sources import is_unfilled
from reportgen.reading.workbooks import read_workbook

OPEN_ANSWERS = "avovastaukset.md"
BESIDE = "tuonti"
"""The folder of a round that gets what would otherwise go over a person's work, and remembers what was written."""

_WRITTEN = "kirjoitettu.json"
_UNKNOWN_KIND = "taho ei tiedossa"


@dataclass(frozen=True, slots=True)
class Proposed:
    """A mapping that a person has to confirm. `contents` holds import.toml; `headings` are those not confirmed."""

    contents: dict[Path, bytes]
    headings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import writes and has to tell. `left_out` counts personal data by kind, or by the heading of a column."""

    contents: dict[Path, bytes]
    responses: int
    areas: int
    open_questions: int
    open_answers: int
    left_out: dict[str, int]
    warnings: tuple[Problem, ...]


def import_survey(project: Project, round_id: str, path: Path) -> Proposed | Imported:
    """What is to be written for a round from an export. Nothing is written here.

    Without an import.toml in the round's folder the mapping is proposed; with one, confirmed, the answers are read.
    ReportError has everything that is wrong in the mapping or in the responses.
    """
    export = read_export(path)
    folder = project.root / "data" / round_id
    mapping = folder / FILE
    if not mapping.is_file():
        entries = propose(export, project.questions, project.areas)
        unconfirmed = tuple(entry.heading for entry in entries if not entry.confirmed)
        return Proposed({mapping: mapping_text(entries).encode()}, unconfirmed)
    entries = read_mapping(project.root, mapping, project.questions)
    mapped = _mapped(export, entries, Place(name_in_project(project.root, mapping)))
    return _Import(project, folder, export, mapped).result()


@dataclass(frozen=True, slots=True)
class _Import:
    """What is at hand while responses are read. `mapped` are the headings with their confirmed entries."""

    project: Project
    folder: Path
    export: Export
    mapped: tuple[tuple[Heading, Entry], ...]

    def result(self) -> Imported:
        responses = _responses(self.export, self.mapped, self.project.areas)
        personal = [heading for heading, entry in self.mapped if entry.use is Use.PERSONAL]
        names = full_names(
            answer for heading in personal if holds_names(heading.text) for answer in self.export.answers(heading)
        )
        cleaner = Cleaner(names)
        reader = Reader(self.export, responses, cleaner)
        tables, warnings = self._tables(reader)
        if reader.problems:
            raise ReportError(*reader.problems)
        opened = gather(self.export, responses, self.mapped, cleaner, self.folder.name)
        wanted = dict(tables)
        if opened.questions:
            wanted[self.folder / OPEN_ANSWERS] = opened.text.encode()
        contents, kept = self._beside(wanted)
        columns = {heading.text: len(self.export.answers(heading)) for heading in personal}
        return Imported(
            contents=contents,
            responses=len(responses),
            areas=len({response.area.code for response in responses}),
            open_questions=opened.questions,
            open_answers=opened.answers,
            left_out=columns | {kind: count for kind, count in Counter(cleaner.left_out).items() if count},
            warnings=(*warnings, *kept),
        )

    def _tables(self, reader: Reader) -> tuple[dict[Path, bytes], list[Problem]]:
        tables: dict[Path, bytes] = {}
        warnings: list[Problem] = []
        for question in self.project.questions:
            found = {
                column.id: [
                    (heading, entry)
                    for heading, entry in self.mapped
                    if entry.use is Use.TABLE and (entry.question, entry.column) == (question.id, column.id)
                ]
                for column in question.columns
            }
            answers = {
                column.id: reader.answers(question, column, found[column.id])
                for column in question.columns
                if found[column.id]
            }
            if not answers:
                continue
            path = self.folder / "tables" / f"{question.id}.csv"
            table = make_table(question, self.project.areas, answers, name_in_project(self.project.root, path))
            tables[path] = table.content
            warnings += table.conflicts
        return tables, warnings

    def _beside(self, wanted: dict[Path, bytes]) -> tuple[dict[Path, bytes], list[Problem]]:
        """The same files, but in a folder of their own where a person's work stands in their place."""
        record = self.folder / BESIDE / _WRITTEN
        written: dict[str, str] = json.loads(record.read_text(encoding="utf-8")) if record.is_file() else {}
        typed = self._typed_sheets()
        contents: dict[Path, bytes] = {}
        warnings: list[Problem] = []
        for path, content in wanted.items():
            name = path.relative_to(self.folder).as_posix()
            there = read_bytes(self.project.root, path) if path.is_file() else content
            if path.stem not in typed and (there == content or written.get(name) == _digest(there)):
                contents[path] = content
                written[name] = _digest(content)
                continue
            beside = self.folder / BESIDE / path.name
            contents[beside] = content
            warnings.append(
                warning(
                    "Somebody has typed this or worked on it after the import: it stays as it is. What the survey "
                    "says is in {file}. Take over from there what is needed.",
                    Place(typed.get(path.stem, name_in_project(self.project.root, path))),
                    file=name_in_project(self.project.root, beside),
                )
            )
        contents[record] = (json.dumps(written, indent=1, sort_keys=True) + "\n").encode()
        return contents, warnings

    def _typed_sheets(self) -> dict[str, str]:
        """The workbooks in tables/ by the questions that answers have been typed for in them."""
        typed: dict[str, str] = {}
        for path in sorted((self.folder / "tables").glob("*.xlsx")):
            if path.name.startswith("~$"):
                continue
            for grid in read_workbook(self.project.root, path):
                if grid.rows and not is_unfilled(grid):
                    typed[grid.sheet.strip()] = name_in_project(self.project.root, path)
        return typed


def _mapped(export: Export, entries: Sequence[Entry], place: Place) -> tuple[tuple[Heading, Entry], ...]:
    by_name = {entry.name: entry for entry in entries}
    known = [entry.heading for entry in entries]
    problems = [
        error(
            'The heading "{heading}" is in the export and not in {file}. The nearest there is "{nearest}". Correct it '
            "there, or remove {file} to have it proposed anew.",
            export.grid.place(0, heading.column),
            heading=heading.text,
            nearest=nearest(heading.text, known) or "-",
            file=FILE,
        )
        for heading in export.headings
        if heading.name not in by_name
    ]
    there = {heading.name for heading in export.headings}
    problems += (
        error(
            'The heading "{heading}" is not in the export. Remove it from the file, or export the answers again.',
            place,
            heading=entry.heading,
        )
        for entry in entries
        if entry.name not in there
    )
    if [entry.use for entry in entries].count(Use.AREA) != 1:
        problems.append(error('One heading must tell the area of the respondent: use = "area".', place))
    if problems:
        raise ReportError(*problems)
    return tuple((heading, by_name[heading.name]) for heading in export.headings)


def _responses(export: Export, mapped: Sequence[tuple[Heading, Entry]], areas: Areas) -> tuple[Response, ...]:
    finder = AreaFinder(areas)
    area_heading = next(heading for heading, entry in mapped if entry.use is Use.AREA)
    kind_heading = next((heading for heading, entry in mapped if entry.use is Use.KIND), None)
    responses = []
    problems = []
    for row in export.rows:
        text = export.answer(row, area_heading)
        area = finder.find(text)
        if area is None:
            meant = finder.nearest(text)
            problems.append(
                error(
                    'The response names the area "{found}", which is none of the areas. Correct the cell in the export '
                    "(nearest: {nearest}).",
                    export.place(row, area_heading),
                    found=text,
                    nearest=" / ".join(area.name for area in meant) or "-",
                )
            )
            continue
        kind = Cleaner(()).clean(export.answer(row, kind_heading)) if kind_heading else ""
        responses.append(Response(row, area, kind or _UNKNOWN_KIND))
    if problems:
        raise ReportError(*problems)
    return tuple(responses)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
