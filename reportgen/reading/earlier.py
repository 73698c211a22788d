"""A round -> the rounds before it, as far as they can still be read, and what cannot be compared any more."""

from dataclasses import replace

from reportgen.model.places import Place
from reportgen.model.problems import Problem, ReportError, Severity, error, warning
from reportgen.model.rounds import Round
from reportgen.reading.examining import examine_alone
from reportgen.reading.project import Project
from reportgen.reading.succession import known_rounds, no_such_round, previous_of


def rounds_before(project: Project, survey: Round) -> tuple[tuple[Round, ...], tuple[Problem, ...]]:
    """The rounds before a round, the oldest first, without the tables that cannot be read any more, which are named.

    ReportError where they lead in a circle, or to a round that there is not, or whose round.toml is wrong.
    """
    earlier: list[Round] = []
    problems: list[Problem] = []
    ahead, previous = survey, previous_of(project, survey.id)
    while previous:
        if previous == survey.id or any(previous == other.id for other in earlier):
            raise ReportError(
                error(
                    "The rounds lead in a circle: the round before {round} is {previous}, which comes after it. "
                    "Correct previous in round.toml.",
                    _about_place(ahead.id),
                    round=ahead.id,
                    previous=previous,
                )
            )
        known = known_rounds(project)
        if previous not in known:
            raise ReportError(replace(no_such_round(previous, known), place=_about_place(ahead.id)))
        examined = examine_alone(project, previous, complete=False)
        if examined.round is None:
            raise ReportError(*examined.problems)
        ahead, unread = _readable(examined.round, examined.problems)
        problems += unread
        earlier.insert(0, ahead)
        previous = previous_of(project, ahead.id)
    return tuple(earlier), tuple(problems)


def _readable(survey: Round, problems: tuple[Problem, ...]) -> tuple[Round, tuple[Problem, ...]]:
    """A round of the past without its tables that have errors, and a warning for each of these."""
    wrong: dict[tuple[str, str], Place | None] = {}
    for problem in problems:
        if problem.severity is Severity.ERROR:
            file, sheet = ("", "") if problem.place is None else (problem.place.file, problem.place.sheet)
            wrong.setdefault((file, sheet), problem.place)
    tables = tuple(table for table in survey.tables if (table.place.file, table.place.sheet) not in wrong)
    warnings = (
        warning(
            "The round before, {round}, says something here that is not understood, so this is not compared with it. "
            "If options or columns were changed in data/questions.toml, that is why; reportgen check {round} says "
            "more.",
            place,
            round=survey.id,
        )
        for place in wrong.values()
    )
    return replace(survey, tables=tables), tuple(warnings)


def _about_place(round_id: str) -> Place:
    return Place(f"data/{round_id}/round.toml")
