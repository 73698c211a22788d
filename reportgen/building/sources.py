"""A round as it was read, and its files, in; what a report may depend on, and how two such differ in words, out."""

import difflib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from itertools import takewhile
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
_NOTHING = "–"
_LONGEST, _BEFORE = 80, 30
"""So many letters of a change are told, so many of them before what differs."""


@dataclass(frozen=True)
class Sources:
    """All that the reports of a round may depend on, as plain data that JSON can hold.

    `cells` has of every cell what tells it from others: file, sheet, code of the area, id of the column; what it means;
    its place ("B7"); how it is told: area, heading, words. `lines` has the lines of every text, `hashes` the SHA-256 of
    every file, by its name in the project; `libraries` versions by name; `program` the key of reportgen itself.
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
    was, now = ({tuple(each[:4]): each[4:] for each in cells} for cells in (before, after))
    tables_before, tables_now = (dict.fromkeys((file, sheet) for file, sheet, *_ in cells) for cells in (was, now))
    yield from (
        warning("This table is read no more.", Place(file, sheet))
        for file, sheet in tables_before
        if (file, sheet) not in tables_now
    )
    yield from (
        warning("This table is new.", Place(file, sheet))
        for file, sheet in tables_now
        if (file, sheet) not in tables_before
    )
    moved: dict[tuple[str, str], bool] = {}
    for key in dict.fromkeys((*was, *now)):
        file, sheet, *_ = key
        if (file, sheet) not in tables_before or (file, sheet) not in tables_now:
            continue
        old = was.get(key, (_NOTHING, "", *now.get(key, ())[2:4], _NOTHING))
        new = now.get(key, (_NOTHING, "", *old[2:4], _NOTHING))
        if old[0] != new[0]:
            words, words_now = _differing(old[-1], new[-1])
            yield warning(
                '{area}, {column}: "{before}" is now "{after}".',
                Place(file, sheet, new[1]),
                area=new[2],
                column=new[3],
                before=words,
                after=words_now,
            )
        elif old[1] != new[1]:
            moved[file, sheet] = True
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
