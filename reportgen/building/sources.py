"""A round as it was read, and its files, in; what a report may depend on, and how two such differ in words, out."""

import difflib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path

from reportgen.building.versions import content_key, library_versions, program_key
from reportgen.model.places import Place
from reportgen.model.problems import Problem, warning
from reportgen.model.questions import Option
from reportgen.model.rounds import Cell, Round
from reportgen.model.values import Date, Missing, Value
from reportgen.placing import read_placed
from reportgen.wording.figures import date_in_figures

_TEXTS = (".md", ".toml", "areas.csv")
_LONGEST = 80


@dataclass(frozen=True)
class Sources:
    """All that the reports of a round may depend on, as plain data that JSON can hold.

    `cells` has file, sheet, area, heading, place ("B7") and words of every cell; `lines` the lines of every text, and
    `hashes` the SHA-256 of every file, by its name in the project; `libraries` versions by name; `program` the key of
    reportgen itself.
    """

    cells: Sequence[Sequence[str]]
    lines: Mapping[str, Sequence[str]]
    hashes: Mapping[str, str]
    libraries: Mapping[str, str]
    program: str

    @cached_property
    def key(self) -> str:
        """Equal for equal sources."""
        return content_key(self.to_json())

    def to_json(self) -> str:
        """The sources as text."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def sources_of(root: Path, survey: Round, hashes: Mapping[str, str]) -> Sources:
    """The sources of a round's reports, from its checked tables and from the files whose `hashes` are given by name.

    Raises:
        ReportError: another program holds one of the files.

    """
    texts = [name for name in hashes if name.endswith(_TEXTS)]
    return Sources(
        cells=[
            (
                cell.place.file,
                cell.place.sheet,
                row.area.name,
                table.question.column(column).heading,
                cell.place.cell,
                _words(cell),
            )
            for round_ in (*survey.earlier, survey)
            for table in round_.tables
            for row in table.rows
            for column, cell in zip(table.columns, row.cells, strict=True)
        ],
        lines={name: (read_placed(root / name) or b"").decode(errors="replace").splitlines() for name in texts},
        hashes=dict(hashes),
        libraries=library_versions(),
        program=program_key(),
    )


def changes_between(before: Sources, after: Sources) -> tuple[Problem, ...]:
    """What has changed from one to another, each in words and with its place; what has come or gone too."""
    return tuple(_changes(before, after))


def _words(cell: Cell) -> str:
    match cell.content:
        case Option():
            return cell.content.label
        case Value():
            return f"{cell.content.amount:f}"
        case Missing() | None:
            return "–"
        case Date():
            return date_in_figures(cell.content)
        case words:
            return words


def _changes(before: Sources, after: Sources) -> Iterator[Problem]:
    yield from _cell_changes(before.cells, after.cells)
    for name in dict.fromkeys((*before.lines, *after.lines)):
        yield from _line_changes(name, before.lines.get(name, ()), after.lines.get(name, ()))
    told = {file for file, *_ in (*before.cells, *after.cells)} | {*before.lines, *after.lines}
    for name in dict.fromkeys((*before.hashes, *after.hashes)):
        if name not in told and before.hashes.get(name) != after.hashes.get(name):
            yield warning("This file has changed.", Place(name))
    for name in dict.fromkeys((*before.libraries, *after.libraries)):
        old, new = before.libraries.get(name, "–"), after.libraries.get(name, "–")
        if old != new:
            yield warning("The library {name} was {before} and is now {after}.", name=name, before=old, after=new)
    if before.program != after.program:
        yield warning("The program reportgen itself has changed.")


def _cell_changes(before: Sequence[Sequence[str]], after: Sequence[Sequence[str]]) -> Iterator[Problem]:
    moved: dict[tuple[str, str], bool] = {}
    was = {tuple(key): (cell, words) for *key, cell, words in before}
    now = {tuple(key): (cell, words) for *key, cell, words in after}
    for key in dict.fromkeys((*was, *now)):
        file, sheet, area, heading = key
        (old_cell, old), (cell, new) = was.get(key, ("", "–")), now.get(key, ("", "–"))
        if old != new:
            yield warning(
                '{area}, {column}: "{before}" is now "{after}".',
                Place(file, sheet, cell),
                area=area,
                column=heading,
                before=_short(old),
                after=_short(new),
            )
        elif old_cell != cell:
            moved[file, sheet] = True
    for file, sheet in moved:
        yield warning("Rows or columns have moved.", Place(file, sheet))


def _line_changes(name: str, before: Sequence[str], after: Sequence[str]) -> Iterator[Problem]:
    if before == after:
        return
    matcher = difflib.SequenceMatcher(a=before, b=after, autojunk=False)
    for kind, start, end, other_start, other_end in matcher.get_opcodes():
        if kind == "equal":
            continue
        old, new = " ".join(before[start:end]).strip(), " ".join(after[other_start:other_end]).strip()
        if old or new:
            yield warning(
                '"{before}" is now "{after}".',
                Place(name, line=other_start + 1),
                before=_short(old),
                after=_short(new),
            )


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else words[:_LONGEST] + "…"
