"""A round's tables and its text -> warnings of totals in the text that leave out areas without a figure."""

import re
from collections.abc import Iterable

from reportgen.model.problems import Problem, warning
from reportgen.model.questions import ColumnKind
from reportgen.model.rounds import AnswerTable, Round
from reportgen.model.values import Missing, Value

_TOTAL = re.compile(r"""\btotal\(\s*["'](?P<question>[^"']+)["']""")


def check_totals(survey: Round) -> tuple[Problem, ...]:
    """A warning of each column whose total may be in the text, and is not of all areas.

    A table and a chart say which areas have no figure. A total in a sentence does not say that it leaves them out.
    """
    asked = {found["question"] for text in (survey.script, survey.extract_script) for found in _TOTAL.finditer(text)}
    return tuple(problem for table in survey.tables if table.question.id in asked for problem in _partial(table))


def _partial(table: AnswerTable) -> Iterable[Problem]:
    for column in table.question.columns:
        if column.kind is not ColumnKind.AMOUNT or column.computed or column.only_where:
            continue
        cells = [(area.name, cell) for area, cell in table.column(column.id)]
        lacking = {name: cell.place for name, cell in cells if isinstance(cell.content, Missing)}
        if lacking and any(isinstance(cell.content, Value) for _, cell in cells):
            yield warning(
                "{column}: these areas have no figure: {areas}. A total in the text leaves them out, and does not say "
                "so. Say it in the text, or add the figures.",
                next(iter(lacking.values())),
                column=column.heading,
                areas=", ".join(lacking),
            )
