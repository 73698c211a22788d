"""A round with one of its tables as a test wants it."""

from collections.abc import Sequence
from dataclasses import replace

from reportgen.model.rounds import AnswerTable, Round, Row


def with_table(survey: Round, table: AnswerTable) -> Round:
    """The round with this table for its own of the same question."""
    name = table.question.id
    return replace(survey, tables=tuple(table if other.question.id == name else other for other in survey.tables))


def with_rows(survey: Round, question: str, rows: Sequence[Row]) -> Round:
    """The round with these rows in the table of a question."""
    return with_table(survey, replace(survey.table(question), rows=tuple(rows)))
