"""A round's tables -> warnings of what was typed where the report does not show it."""

from collections.abc import Iterable

from reportgen.model.problems import Problem, several, warning
from reportgen.model.questions import Column, Option
from reportgen.model.rounds import AnswerTable, Cell, Round
from reportgen.model.values import Date, Value
from reportgen.wording.figures import date_in_figures, in_figures


def check_unshown(survey: Round) -> tuple[Problem, ...]:
    """Warnings of cells that say something although the answer beside them is not one that `only_where` names."""
    return tuple(
        problem
        for table in survey.tables
        for column in table.question.columns
        for name, options in column.only_where
        for problem in _unshown(table, column, name, options)
    )


def _unshown(table: AnswerTable, column: Column, name: str, options: tuple[str, ...]) -> Iterable[Problem]:
    position, beside = table.columns.index(column.id), table.columns.index(name)
    other = table.question.column(name).heading
    shown = ", ".join(table.question.option(option).short for option in options)
    for row in table.rows:
        cell, answer = row.cells[position], row.cells[beside].content
        found = _in_words(cell)
        # Where the answer could not be read, that has been said.
        if found is None or answer is None:
            continue
        if not isinstance(answer, Option):
            yield warning(
                '{area}, {column}: the report does not show "{found}", because the area has no answer in the column '
                "{other}. It is shown beside: {options}. Write the answer, or empty this cell.",
                cell.place,
                area=row.area.name,
                column=column.heading,
                found=found,
                other=other,
                options=shown,
            )
        elif answer.id not in options:
            yield warning(
                '{area}, {column}: the report does not show "{found}", because the answer in the column {other} is '
                '"{answer}". It is shown beside: {options}. Correct the answer, or empty this cell.',
                cell.place,
                several(
                    "texts that the report does not show, because another answer stands beside them: {count}. Correct "
                    "the answer, or empty the cell.",
                    "{area}, {column}: {found} ({answer})",
                ),
                area=row.area.name,
                column=column.heading,
                found=found,
                other=other,
                answer=answer.short,
                options=shown,
            )


def _in_words(cell: Cell) -> str | None:
    match cell.content:
        case Value(amount=amount):
            return in_figures(amount)
        case Date() as date:
            return date_in_figures(date)
        case str() as text:
            return text
        case _:
            return None
