"""A round as it was read, and its files, in; what a report may depend on, and how two such differ in words, out."""

import difflib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from itertools import takewhile
from pathlib import Path
from typing import NamedTuple

from reportgen.building.versions import content_key, library_versions, program_key
from reportgen.model.places import Place
from reportgen.model.problems import Problem, warning
from reportgen.model.questions import Option
from reportgen.model.rounds import Cell, Round
from reportgen.model.values import Date, Missing, Value
from reportgen.placing import read_placed
from reportgen.wording.figures import date_in_figures

_TEXTS = (".md", ".toml", "areas.csv")
_NOTHING = "–"
_LONGEST, _BEFORE = 80, 30
"""So many letters of a change are told, so many of them before what differs."""


class SourceCell(NamedTuple):
    """A cell of a table. `cell` is its place ("B7"); `area`, `heading` and `words` are how it and a change are told."""

    file: str
    sheet: str
    code: str
    column: str
    meaning: str
    cell: str
    area: str
    heading: str
    words: str

    @property
    def table(self) -> tuple[str, str]:
        """The file and the sheet."""
        return self.file, self.sheet

    @property
    def key(self) -> tuple[str, ...]:
        """What tells it from other cells, wherever it stands in its table."""
        return *self.table, self.code, self.column


@dataclass(frozen=True)
class Sources:
    """All that the reports of a round may depend on, as plain data that JSON can hold.

    `lines` has the lines of every text, `hashes` the SHA-256 of every file, by its name in the project; `libraries`
    versions by name; `program` the key of reportgen itself.
    """

    cells: Sequence[SourceCell]
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
            SourceCell(
                cell.place.file,
                cell.place.sheet,
                row.area.code,
                column,
                _meaning(cell),
                cell.place.cell,
                row.area.name,
                table.question.column(column).heading,
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


def _meaning(cell: Cell) -> str:
    """What stays where an option is called otherwise: that is a change of questions.toml, not of every cell."""
    return cell.content.id if isinstance(cell.content, Option) else _words(cell)


def _words(cell: Cell) -> str:
    match cell.content:
        case Option():
            return cell.content.label
        case Value():
            return f"{cell.content.amount:f}"
        case Missing() as missing:
            return missing.written
        case None:
            return _NOTHING
        case Date():
            return date_in_figures(cell.content)
        case words:
            return words


def _changes(before: Sources, after: Sources) -> Iterator[Problem]:
    yield from _cell_changes(before.cells, after.cells)
    for name in dict.fromkeys((*before.lines, *after.lines)):
        yield from _line_changes(name, before.lines.get(name, ()), after.lines.get(name, ()))
    told = {cell.file for cell in (*before.cells, *after.cells)} | {*before.lines, *after.lines}
    for name in dict.fromkeys((*before.hashes, *after.hashes)):
        if name not in told and before.hashes.get(name) != after.hashes.get(name):
            yield warning("This file has changed.", Place(name))
    for name in dict.fromkeys((*before.libraries, *after.libraries)):
        old, new = before.libraries.get(name, "–"), after.libraries.get(name, "–")
        if old != new:
            yield warning("The library {name} was {before} and is now {after}.", name=name, before=old, after=new)
    if before.program != after.program:
        yield warning("The program reportgen itself has changed.")


def _cell_changes(before: Sequence[SourceCell], after: Sequence[SourceCell]) -> Iterator[Problem]:
    was, now = ({cell.key: cell for cell in cells} for cells in (before, after))
    tables_before, tables_now = (dict.fromkeys(cell.table for cell in cells) for cells in (before, after))
    yield from (
        warning("This table is read no more.", Place(*table)) for table in tables_before if table not in tables_now
    )
    yield from (warning("This table is new.", Place(*table)) for table in tables_now if table not in tables_before)
    moved: dict[tuple[str, str], bool] = {}
    for key, found in {**was, **now}.items():
        if found.table not in tables_before or found.table not in tables_now:
            continue
        nothing = found._replace(meaning=_NOTHING, cell="", words=_NOTHING)
        old, new = was.get(key, nothing), now.get(key, nothing)
        if old.meaning != new.meaning:
            words, words_now = _differing(old.words, new.words)
            yield warning(
                '{area}, {column}: "{before}" is now "{after}".',
                Place(*new.table, new.cell),
                area=new.area,
                column=new.heading,
                before=words,
                after=words_now,
            )
        elif old.cell != new.cell:
            moved[found.table] = True
    for file, sheet in moved:
        yield warning("Rows or columns have moved.", Place(file, sheet))


def _line_changes(name: str, before: Sequence[str], after: Sequence[str]) -> Iterator[Problem]:
    if before == after:
        return
    matcher = difflib.SequenceMatcher(a=before, b=after, autojunk=False)
    empty: list[int] = []
    told = False
    for kind, start, end, other_start, other_end in matcher.get_opcodes():
        if kind == "equal":
            continue
        old, new = " ".join(before[start:end]), " ".join(after[other_start:other_end])
        if old.strip() or new.strip():
            told = True
            words, words_now = _differing(old, new)
            yield warning(
                '"{before}" is now "{after}".', Place(name, line=other_start + 1), before=words, after=words_now
            )
        else:
            empty.append(other_start + 1)
    if empty and not told:
        yield warning("Empty lines have come or gone.", Place(name, line=empty[0]))


def _differing(before: str, after: str) -> tuple[str, str]:
    """What something was and is now; of long words the part that differs."""
    if before.strip() != after.strip():
        before, after = before.strip(), after.strip()
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=False)))
    start = max(0, alike - _BEFORE) if max(len(before), len(after)) > _LONGEST else 0
    return _excerpt(before, start), _excerpt(after, start)


def _excerpt(words: str, start: int) -> str:
    end = start + _LONGEST
    return ("…" if start else "") + words[start:end] + ("…" if len(words) > end else "")
