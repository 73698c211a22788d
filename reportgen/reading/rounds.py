"""data/<round>/ -> the round with its tables checked; everything that is wrong in it is raised at once."""

from dataclasses import replace

from reportgen.model.problems import Problem, ReportError, Severity
from reportgen.model.rounds import Round
from reportgen.reading.about import read_about
from reportgen.reading.earlier import rounds_before
from reportgen.reading.examining import Examined, examine_alone
from reportgen.reading.project import Project


def in_words_of(project: Project, round_id: str, text: str | None = None) -> Project:
    """The project with its questions as a round calls them; ReportError where its round.toml is wrong.

    `text` is that of a round.toml that is not written yet.
    """
    return replace(project, questions=read_about(project.root, round_id, project.questions, text).questions)


def read_round(project: Project, round_id: str) -> tuple[Round, tuple[Problem, ...]]:
    """A round of a project, with the warnings that came up; ReportError with every error in its files, and those.

    The rounds before it are read too, as far as each one's `previous` leads; their warnings were given when they were
    this round, and are not given again.
    """
    examined = examine_round(project, round_id)
    if examined.round is None or not examined.is_sound:
        raise ReportError(*examined.problems)
    return examined.round, examined.problems


def read_earlier_round(project: Project, round_id: str) -> tuple[Round, tuple[Problem, ...]]:
    """A round by itself, for the one that comes after it, and the errors in its tables, which it does not wait for.

    Questions that are newer have no table in it. ReportError where its round.toml or its texts cannot be read.
    """
    examined = examine_alone(project, round_id, complete=False)
    errors = [problem for problem in examined.problems if problem.severity is Severity.ERROR]
    tables = f"data/{round_id}/tables"
    others = [problem for problem in errors if problem.place is None or not problem.place.file.startswith(tables)]
    if examined.round is None or others:
        raise ReportError(*(others or errors))
    return examined.round, tuple(errors)


def examine_round(project: Project, round_id: str) -> Examined:
    """A round of a project as far as it can be read, with everything that is wrong, for those who want to tell it."""
    examined = examine_alone(project, round_id, complete=True)
    if examined.round is None:
        return examined
    try:
        earlier, problems = rounds_before(project, examined.round)
    except ReportError as wrong:
        return replace(examined, problems=(*examined.problems, *wrong.problems))
    return replace(examined, round=replace(examined.round, earlier=earlier), problems=(*examined.problems, *problems))
