"""A project and a round -> all that is to be mended, or looked at, before a report is built from it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from reportgen import checking, reading
from reportgen.model.deck import Deck
from reportgen.model.problems import Problem, ReportError, Severity
from reportgen.model.rounds import Round
from reportgen.reading import Examined, Project


@dataclass(frozen=True, slots=True)
class Checked:
    """What there is to say of a round. `problems` are errors and warnings, each once, the errors first."""

    round_id: str
    problems: tuple[Problem, ...]
    examined: Examined

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What stops a build."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What a build names and outlives."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.WARNING)


def check(root: Path, round_id: str | None) -> Checked:
    """Everything that can be said of a round's tables and text without laying anything out.

    Args:
        root: the project's folder.
        round_id: the round, or None for the newest.

    Raises:
        ReportError: the files that all rounds share are wrong, or there is no such round.

    """
    project = reading.read_project(root)
    name = reading.find_round(project, round_id)
    examined = reading.examine_round(project, name)
    problems = list(examined.problems)
    survey = examined.round
    if survey is not None:
        problems += _gathered(lambda: expectations(root, survey))
        if examined.is_sound:
            # What the tables lack, the text would only miss once more.
            problems += _composed(project, survey)
    once = sorted(dict.fromkeys(problems), key=lambda problem: problem.severity is Severity.WARNING)
    return Checked(name, tuple(once), examined)


def expectations(root: Path, survey: Round) -> tuple[Problem, ...]:
    """Warnings of what is not as the rules, the round before, and a new round's list of numbers expect."""
    return (*checking.check_round(survey), *reading.unconfirmed_numbers(root, survey))


def _composed(project: Project, survey: Round) -> list[Problem]:
    """What is wrong with the text of the deck, and with that of every area's extract where the round has one."""
    from reportgen import composing  # noqa: PLC0415 - only a round whose tables are right is composed

    tiles = project.theme.map == "tiles"
    composers = [partial(composing.compose, survey, tiles=tiles)]
    if survey.extract_script_place is not None:
        composers += [partial(composing.compose_extract, survey, area, tiles=tiles) for area in survey.areas]
    return [problem for composed in composers for problem in _gathered(partial(_warnings_of, composed))]


def _warnings_of(compose: Callable[[], tuple[Deck, tuple[Problem, ...]]]) -> tuple[Problem, ...]:
    return compose()[1]


def _gathered(find: Callable[[], tuple[Problem, ...]]) -> tuple[Problem, ...]:
    try:
        return find()
    except ReportError as wrong:
        return wrong.problems
