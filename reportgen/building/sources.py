"""A round as it was read, and its files -> everything that its reports may depend on, as plain data."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from reportgen.building.versions import content_key, library_versions, program_key
from reportgen.model.questions import Option
from reportgen.model.rounds import Cell, Round
from reportgen.model.values import Date, Missing, Value
from reportgen.placing import read_placed
from reportgen.wording.figures import date_in_figures

_TEXTS = (".md", ".toml", "areas.csv")
NOTHING = "–"
"""What a person is shown of an empty cell, or of one that is not there."""


class SourceCell(NamedTuple):
    """A cell of a table. `cell` is its place ("B7"); `area`, `heading` and `words` are for messages."""

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
        """Which cell it is, wherever it stands in its table."""
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
        # Not `asdict`, which would copy every cell first.
        content = {field.name: getattr(self, field.name) for field in fields(self)}
        return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


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


def _meaning(cell: Cell) -> str:
    """The id of an option, else the words: renaming an option is a change of questions.toml, not of every cell."""
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
            return NOTHING
        case Date():
            return date_in_figures(cell.content)
        case words:
            return words
