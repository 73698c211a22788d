"""A work and whose report -> what it and its receipt may tell of all that the work was read from."""

from collections.abc import Mapping
from dataclasses import dataclass

from reportgen.making.work import Work
from reportgen.model.areas import Area
from reportgen.model.places import Place
from reportgen.model.problems import Problem
from reportgen.model.rounds import AnswerTable, Round


@dataclass(frozen=True, slots=True)
class Told:
    """What a receipt says of a report's sources: SHA-256 by name, warnings, where the text departs from its source."""

    inputs: Mapping[str, str]
    warnings: tuple[Problem, ...]
    deviations: tuple[str, ...]


def told_in_receipt(work: Work, area: Area | None, own: tuple[Problem, ...]) -> Told:
    """What the receipt of a report may tell; `own` are the warnings of the report's own text.

    The national receipt tells everything. An area's receipt leaves out warnings of the tables and deviations, which
    quote other areas' cells, and names only the files that the area's report is made from.
    """
    if area is None:
        return Told(work.inputs, (*work.warnings, *own), work.survey.deviations)
    named = _inputs_of_extracts(work)
    return Told({name: digest for name, digest in work.inputs.items() if name in named}, own, ())


def _inputs_of_extracts(work: Work) -> frozenset[str]:
    """The files that every area's report is made from, without tables of which one is not published.

    From the hash of such a table its few answers can be found: there are not too many ways to answer yes or no to try
    them all. Whatever else stands in a round's folder, as what an import puts there, may be answers too.
    """
    shared = {name for name in work.inputs if name.startswith("assets/")} | {"data/questions.toml", "data/areas.csv"}
    texts = {f"data/{each.id}/round.toml" for each in _rounds(work)} | {f"data/{work.survey.id}/extract.md"}
    tables = {table.place.file for each in _rounds(work) for table in each.tables}
    return frozenset(shared | texts | (tables - {table.place.file for table in _unpublished(work)}))


def withheld_cells(work: Work, area: Area | None) -> frozenset[Place]:
    """The cells of which no figure of a report may tell by itself: all that is not published, but for the own area."""
    own = area.code if area else ""
    return frozenset(
        cell.place for table in _unpublished(work) for row in table.rows if row.area.code != own for cell in row.cells
    )


def _unpublished(work: Work) -> list[AnswerTable]:
    return [table for each in _rounds(work) for table in each.tables if not table.question.published]


def _rounds(work: Work) -> tuple[Round, ...]:
    return (*work.survey.earlier, work.survey)
