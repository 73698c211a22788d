"""The name of a round that a person typed, or none -> the id of the round to build."""

from functools import partial

from reportgen.model.places import Place
from reportgen.model.problems import Gathering, Problem, ReportError, error
from reportgen.reading.about import read_about
from reportgen.reading.areafinder import AreaFinder
from reportgen.reading.project import Project
from reportgen.reading.succession import known_rounds, no_such_round


def find_round(project: Project, round_id: str | None) -> str:
    """The id of a round: the one asked for, or the newest by the date in its round.toml, sample data never.

    ReportError where there is none, naming those there are.
    """
    known = known_rounds(project)
    if round_id is not None:
        if round_id not in known:
            raise ReportError(_none_asked_for(project, round_id, known))
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
    newest = max(date for date, _ in dated)
    names = [name for date, name in dated if date == newest]
    if len(names) > 1:  # as where a folder was copied to be safe
        message = error(
            "These rounds have the same date, {date}, so it is not clear which one is meant: {rounds}. Name the round "
            'in the command, as in "{round}"; or move a copy out of the folder data.',
            Place("data"),
            date=newest.isoformat(),
            rounds=", ".join(names),
            round=names[0],
        )
        raise ReportError(message)
    return names[0]


def _none_asked_for(project: Project, round_id: str, known: list[str]) -> Problem:
    """What to say of a command's round that is none, which may be what followed an option: --area Kainuu Lappi."""
    if not round_id.strip():
        return error("The name of the round is empty. The rounds are: {known}.", known=", ".join(known) or "-")
    area = AreaFinder(project.areas).find(round_id)
    if area is None:
        return no_such_round(round_id, known)
    return error(
        "{found} is an area, and stands where the name of a round would. Each area takes an --area of its own: "
        "--area {name}",
        found=round_id,
        name=area.name if " " not in area.name else f'"{area.name}"',
    )
