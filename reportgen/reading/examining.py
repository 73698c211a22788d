"""data/<round>/ -> the round by itself, as far as it can be read, with everything that is wrong with it."""

from dataclasses import dataclass
from functools import partial

from reportgen.model.grids import RawGrid
from reportgen.model.places import Place
from reportgen.model.problems import Gathering, Problem, Severity
from reportgen.model.rounds import Round
from reportgen.reading.about import read_about
from reportgen.reading.files import almost_named, name_in_project, read_text
from reportgen.reading.project import Project
from reportgen.reading.sources import read_sources
from reportgen.reading.succession import missing_table
from reportgen.reading.tables import read_table
from reportgen.reading.typed import DECK, EXTRACT


@dataclass(frozen=True, slots=True)
class Examined:
    """What could be read of a round, and all that is wrong with it. `round` is None where its round.toml is broken.

    `grids` are its tables as typed, in which the problems have their places.
    """

    round: Round | None
    problems: tuple[Problem, ...]
    grids: tuple[RawGrid, ...]

    @property
    def is_sound(self) -> bool:
        """Whether there is no error, so that a report can be built."""
        return all(problem.severity is Severity.WARNING for problem in self.problems)


def examine_alone(project: Project, round_id: str, *, complete: bool) -> Examined:
    """A round without those before it; one of the past need not be `complete`: later questions have no table in it."""
    root, folder = project.root, project.root / "data" / round_id
    gathering = Gathering()
    problems = gathering.problems
    about = gathering.attempt(partial(read_about, root, round_id, project.questions))
    script = gathering.attempt(partial(read_text, root, folder / DECK)) or ""
    extract_script, extract_place = "", None
    if (folder / EXTRACT).exists() or almost_named(folder / EXTRACT):
        extract_place = Place(name_in_project(root, folder / EXTRACT))
        extract_script = gathering.attempt(partial(read_text, root, folder / EXTRACT)) or ""
    questions = project.questions if about is None else about.questions
    grids, wrong = read_sources(
        root, folder / "tables", questions, missing_table(project, round_id) if complete else None
    )
    problems += wrong
    read = [read_table(grids[question.id], question, project.areas) for question in questions if question.id in grids]
    problems += (problem for _, told in read for problem in told)
    if about is None:
        return Examined(None, tuple(problems), tuple(grids.values()))
    survey = Round(
        id=round_id,
        label=about.label,
        date=about.date,
        title=about.title,
        publisher=about.publisher,
        language=about.language,
        sample=about.sample,
        areas=project.areas,
        tables=tuple(table for table, _ in read if table is not None),
        script=script,
        script_place=Place(name_in_project(root, folder / DECK)),
        deviations=about.deviations,
        extract_script=extract_script,
        extract_script_place=extract_place,
        claims=about.claims,
        label_place=about.label_place,
    )
    return Examined(survey, tuple(problems), tuple(grids.values()))
