"""data/<round>/ -> the round with its tables checked; everything that is wrong in it is raised at once."""

from dataclasses import dataclass, replace
from functools import partial

from reportgen.model.grids import RawGrid
from reportgen.model.places import Place
from reportgen.model.problems import Gathering, Problem, ReportError, Severity, error, warning
from reportgen.model.rounds import Round
from reportgen.reading.about import read_about
from reportgen.reading.areafinder import AreaFinder
from reportgen.reading.files import name_in_project, read_text
from reportgen.reading.project import Project
from reportgen.reading.sources import read_sources
from reportgen.reading.succession import known_rounds, missing_table, previous_of
from reportgen.reading.tables import read_table
from reportgen.reading.typed import DECK, EXTRACT
from reportgen.wording.nearness import nearest


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


def in_words_of(project: Project, round_id: str, text: str | None = None) -> Project:
    """The project with its questions as a round calls them; ReportError where its round.toml is wrong.

    `text` is that of a round.toml that is not written yet.
    """
    return replace(project, questions=read_about(project.root, round_id, project.questions, text).questions)


def find_round(project: Project, round_id: str | None) -> str:
    """The id of a round: the one asked for, or the newest by the date in its round.toml, sample data never.

    ReportError where there is none, naming those there are.
    """
    known = known_rounds(project)
    if round_id is not None:
        if round_id not in known:
            raise ReportError(_no_round_asked_for(project, round_id, known))
        return round_id
    gathering = Gathering()
    said = {name: gathering.attempt(partial(read_about, project.root, name, project.questions)) for name in known}
    gathering.raise_if_any()
    dated = [(about.date, name) for name, about in said.items() if about and not about.sample]
    if not dated:
        message = error(
            "There is no survey round besides sample data. A round is a folder here that holds a round.toml.",
            Place("data"),
        )
        raise ReportError(message)
    return max(dated)[1]


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
    examined = _examine(project, round_id, complete=False)
    errors = [problem for problem in examined.problems if problem.severity is Severity.ERROR]
    tables = f"data/{round_id}/tables"
    others = [problem for problem in errors if problem.place is None or not problem.place.file.startswith(tables)]
    if examined.round is None or others:
        raise ReportError(*(others or errors))
    return examined.round, tuple(errors)


def examine_round(project: Project, round_id: str) -> Examined:
    """A round of a project as far as it can be read, with everything that is wrong, for those who want to tell it."""
    examined = _examine(project, round_id, complete=True)
    if examined.round is None:
        return examined
    try:
        earlier, problems = _earlier(project, examined.round)
    except ReportError as wrong:
        return replace(examined, problems=(*examined.problems, *wrong.problems))
    return replace(examined, round=replace(examined.round, earlier=earlier), problems=(*examined.problems, *problems))


def _earlier(project: Project, survey: Round) -> tuple[tuple[Round, ...], tuple[Problem, ...]]:
    """The rounds before a round, the oldest first, without the tables that cannot be read any more, which are named."""
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
            raise ReportError(replace(_no_such_round(previous, known), place=_about_place(ahead.id)))
        examined = _examine(project, previous, complete=False)
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


def _examine(project: Project, round_id: str, *, complete: bool) -> Examined:
    """A round by itself; a round of the past need not be `complete`: later questions have no table in it."""
    root, folder = project.root, project.root / "data" / round_id
    gathering = Gathering()
    problems = gathering.problems
    about = gathering.attempt(partial(read_about, root, round_id, project.questions))
    script = gathering.attempt(partial(read_text, root, folder / DECK)) or ""
    extract_script, extract_place = "", None
    if (folder / EXTRACT).exists():
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


def _no_round_asked_for(project: Project, round_id: str, known: list[str]) -> Problem:
    """What to say of a command's round that is none, which may be what followed an option: --area Kainuu Lappi."""
    if not round_id.strip():
        return error("The name of the round is empty. The rounds are: {known}.", known=", ".join(known) or "-")
    area = AreaFinder(project.areas).find(round_id)
    if area is None:
        return _no_such_round(round_id, known)
    return error(
        "{found} is an area, and stands where the name of a round would. Each area takes an --area of its own: "
        "--area {name}",
        found=round_id,
        name=area.name if " " not in area.name else f'"{area.name}"',
    )


def _no_such_round(round_id: str, known: list[str]) -> Problem:
    meant = nearest(round_id, known)
    if meant:
        return error("There is no round {round}. Did you mean {meant}?", Place("data"), round=round_id, meant=meant)
    return error(
        "There is no round {round}. The rounds are: {known}.",
        Place("data"),
        round=round_id,
        known=", ".join(known) or "-",
    )
