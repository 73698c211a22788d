"""A project and a round -> everything to mend or to look at before a report is built from it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial
from pathlib import Path

from reportgen import checking, reading
from reportgen.checking import Remarks
from reportgen.model.areas import Area
from reportgen.model.problems import Problem, ReportError, Severity
from reportgen.model.questions import Column, ColumnKind, Option, Question
from reportgen.model.rounds import AnswerTable, Cell, Round, Row
from reportgen.model.values import Unit, Value
from reportgen.reading import Examined, Project


@dataclass(frozen=True, slots=True)
class Checked:
    """Everything found in a round, each once: `errors` stop a build, `remarks` are warnings, open and confirmed."""

    round_id: str
    errors: tuple[Problem, ...]
    remarks: Remarks
    examined: Examined

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """The warnings that nobody has confirmed."""
        return self.remarks.left

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The errors, then the open warnings."""
        return (*self.errors, *self.warnings)


def check(root: Path, round_id: str | None) -> Checked:
    """Look through a round's tables and texts as a build would, up to laying out its pages; nothing is written.

    Args:
        root: the project's folder.
        round_id: the round, or None for the newest.

    Raises:
        ReportError: the areas or the questions are wrong, or there is no such round.

    """
    project, shared = reading.examine_project(root)
    name = reading.find_round(project, round_id)
    examined = reading.examine_round(project, name)
    problems = [*shared, *examined.problems]
    survey = examined.round
    if survey is not None:
        problems += _gathered(lambda: expectations(root, survey))
        if not examined.is_sound:
            found = _composed(project, _filled_up(survey, project.questions)) if survey.script else []
            problems += (problem for problem in found if problem.severity is Severity.ERROR)
        elif any(problem.severity is Severity.ERROR for problem in shared):
            problems += _composed(project, survey)  # with looks that are wrong, nothing can be laid out
        else:
            problems += _rehearsed(project, survey)
    errors = tuple(dict.fromkeys(problem for problem in problems if problem.severity is Severity.ERROR))
    claims = None if survey is None else survey.claims
    return Checked(name, errors, checking.sort_remarks(problems, claims, complete=not errors), examined)


def expectations(root: Path, survey: Round) -> tuple[Problem, ...]:
    """Warnings where the rules, the round before or a new round's list of typed numbers expect something else."""
    return (*checking.check_round(survey), *reading.unconfirmed_text(root, survey))


def _filled_up(survey: Round, questions: tuple[Question, ...]) -> Round:
    """The round with made-up answers where none could be read, so that its text can be composed and checked as well.

    Without them, every gap in a table would be reported again by each text that asks for it. Nobody sees the result.
    """
    known = {table.question.id: table for table in survey.tables}
    tables = []
    for asked in questions:
        table = known.get(asked.id)
        question = asked if table is None else table.question
        place = survey.script_place if table is None else table.place
        read = {} if table is None else {row.area.code: row.cells for row in table.rows}
        nothing = tuple(Cell(None, place) for _ in question.columns)
        rows = (
            Row(area, _without_gaps(read.get(area.code, nothing), question, rank))
            for rank, area in enumerate(survey.areas, start=1)
        )
        tables.append(AnswerTable(question, tuple(column.id for column in question.columns), tuple(rows), place))
    return replace(survey, tables=tuple(tables))


def _without_gaps(cells: tuple[Cell, ...], question: Question, rank: int) -> tuple[Cell, ...]:
    return tuple(
        replace(cell, content=_any_answer(column, question, rank)) if cell.content is None else cell
        for cell, column in zip(cells, question.columns, strict=True)
    )


def _any_answer(column: Column, question: Question, rank: int) -> Option | Value | str | None:
    match column.kind:
        case ColumnKind.CHOICE:
            return question.options[rank % len(question.options)]
        case ColumnKind.AMOUNT:
            return Value(Decimal(rank), column.unit or Unit.COUNT)
        case ColumnKind.TEXT | ColumnKind.DATE:
            return None if column.optional else "-"


def _rehearsed(project: Project, survey: Round) -> list[Problem]:
    """The problems of the national report and of every extract, composed and laid out as a build does."""
    from reportgen.making import Work, rehearse  # noqa: PLC0415 - only a round whose tables are right is laid out

    return _said_of_all(survey, partial(rehearse, Work(project, survey, {}, (), ())))


def _composed(project: Project, survey: Round) -> list[Problem]:
    """The problems of the national report and of every extract, composed only."""
    from reportgen.composing import compose, compose_extract  # noqa: PLC0415 - only a round that can be read is composed

    tiles = project.theme.tiles

    def say(area: Area | None) -> tuple[Problem, ...]:
        made = compose(survey, tiles=tiles) if area is None else compose_extract(survey, area, tiles=tiles)
        return made[1]

    return _said_of_all(survey, say)


def _said_of_all(survey: Round, say: Callable[[Area | None], tuple[Problem, ...]]) -> list[Problem]:
    """The problems of the national report and, if the round has an extract.md, of every area's."""
    areas = survey.areas if survey.extract_script_place is not None else ()
    return [problem for area in (None, *areas) for problem in _gathered(partial(say, area))]


def _gathered(find: Callable[[], tuple[Problem, ...]]) -> tuple[Problem, ...]:
    try:
        return find()
    except ReportError as wrong:
        return wrong.problems
