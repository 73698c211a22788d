"""A round -> views of it: what every report may show of it, and what only an area's own extract may.

An extract is composed from these views and nothing else. So what an area wrote in its own words cannot reach another
area's extract; and if only such words have changed, the other extracts are known to be up to date uncomposed.
"""

from dataclasses import dataclass, replace

from reportgen.model.areas import Area
from reportgen.model.rounds import AnswerTable, Cell, Round, Row

_WRITTEN = "…"
"""Stands for what an area wrote: that it wrote something may be shown to others, what it wrote may not."""


@dataclass(frozen=True, slots=True)
class OwnRows:
    """An area's whole rows of the tables in which `common_view` leaves words out, by round and question."""

    rows: tuple[tuple[str, str, Row], ...]

    def table(self, survey: Round, table: AnswerTable) -> AnswerTable:
        """A table of a round with the area's own row."""
        for round_id, question, own in self.rows:
            if (round_id, question) == (survey.id, table.question.id):
                return replace(table, rows=tuple(own if row.area.code == own.area.code else row for row in table.rows))
        return table


def national_view(survey: Round) -> Round:
    """What the national report is composed from: the round without the text of the extracts."""
    return _composed_from(replace(survey, extract_script=""))


def common_view(survey: Round) -> Round:
    """What the extracts of all areas are composed from: the round without what areas wrote in their own words."""
    return _composed_from(
        replace(
            survey,
            script="",
            tables=tuple(map(_wordless, survey.tables)),
            earlier=tuple(map(common_view, survey.earlier)),
        )
    )


def own_rows(survey: Round, area: Area) -> OwnRows:
    """What an area's extract is composed from besides the common view: the rows with its own words."""
    return OwnRows(
        tuple(
            (each.id, table.question.id, row)
            for each in (*survey.earlier, survey)
            for table in each.tables
            for row in table.rows
            if row.area.code == area.code and _has_words(row)
        )
    )


def own_view(common: Round, own: OwnRows) -> Round:
    """What an extract may show of a round: what everyone may see, and the area's own words."""
    return replace(
        common,
        tables=tuple(own.table(common, table) for table in common.tables),
        earlier=tuple(own_view(earlier, own) for earlier in common.earlier),
    )


def _composed_from(survey: Round) -> Round:
    return replace(survey, claims=None, deviations=())


def _wordless(table: AnswerTable) -> AnswerTable:
    return replace(table, rows=tuple(map(_wordless_row, table.rows))) if any(map(_has_words, table.rows)) else table


def _wordless_row(row: Row) -> Row:
    return replace(row, cells=tuple(map(_wordless_cell, row.cells)))


def _wordless_cell(cell: Cell) -> Cell:
    return replace(cell, content=_WRITTEN) if isinstance(cell.content, str) else cell


def _has_words(row: Row) -> bool:
    return any(isinstance(cell.content, str) for cell in row.cells)
