"""A project -> its rounds, which of them follows which, and what an older one may lack."""

from collections.abc import Callable

from reportgen.model.places import Place
from reportgen.model.problems import Problem, ReportError, error, warning
from reportgen.model.questions import Question
from reportgen.reading.about import read_about
from reportgen.reading.project import Project
from reportgen.wording.nearness import nearest


def known_rounds(project: Project) -> list[str]:
    """The ids of all rounds of a project."""
    return sorted(path.parent.name for path in (project.root / "data").glob("*/round.toml"))


def no_such_round(round_id: str, known: list[str]) -> Problem:
    """The problem of an id that no round has."""
    meant = nearest(round_id, known)
    if meant:
        return error("There is no round {round}. Did you mean {meant}?", Place("data"), round=round_id, meant=meant)
    return error(
        "There is no round {round}. The rounds are: {known}.",
        Place("data"),
        round=round_id,
        known=", ".join(known) or "-",
    )


def previous_of(project: Project, round_id: str) -> str:
    """The id of the round before a round, "" where it names none; ReportError where its round.toml is wrong."""
    return read_about(project.root, round_id, project.questions).previous


def missing_table(project: Project, round_id: str) -> Callable[[Place, Question], Problem]:
    """What there is to say of a question without a table: a round with a successor may be older than the question."""

    def missing(place: Place, question: Question) -> Problem:
        if _has_successor(project, round_id):
            return warning(
                "There is no table {table}. If this round did not ask that, nothing needs to be done; else add "
                "{table}.csv, or a sheet named {table} in a workbook (.xlsx).",
                place,
                table=question.id,
            )
        return error(
            "The table {table} is missing. Add {table}.csv, or a sheet named {table} in a workbook (.xlsx). If only "
            "the next round asks that, start it first: reportgen new.",
            place,
            table=question.id,
        )

    return missing


def _has_successor(project: Project, round_id: str) -> bool:
    """Whether a round names this one as the one before it; one whose round.toml is wrong tells of itself when read."""
    for name in known_rounds(project):
        try:
            if previous_of(project, name) == round_id:
                return True
        except ReportError:
            continue
    return False
