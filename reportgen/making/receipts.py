"""A work and whose report in; what it and its receipt may tell of all that the work was read from, out."""

from collections.abc import Mapping
from dataclasses import dataclass

from reportgen.making.work import Work
from reportgen.model.areas import Area
from reportgen.model.places import Place
from reportgen.model.problems import Problem
from reportgen.model.rounds import AnswerTable


@dataclass(frozen=True, slots=True)
class Told:
    """The SHA-256 of inputs by name, warnings, and where the text departs from its source."""

    inputs: Mapping[str, str]
    warnings: tuple[Problem, ...]
    deviations: tuple[str, ...]


def told_in_receipt(work: Work, area: Area | None, own: tuple[Problem, ...]) -> Told:
    """What the receipt of a report tells, whose `own` warnings are those of its text. The national one tells all.

    Warnings of the tables and deviations quote any area's cells. From the hash of a table that is not published its
    few answers can be found: there are not too many ways to answer yes or no to try them all.
    """
    if area is None:
        return Told(work.inputs, (*work.warnings, *own), work.survey.deviations)
    withheld = {table.place.file for table in _unpublished(work)}
    return Told({name: digest for name, digest in work.inputs.items() if name not in withheld}, own, ())


def withheld_cells(work: Work, area: Area | None) -> frozenset[Place]:
    """The cells of which no figure of a report may tell by itself: all that is not published, but for the own area."""
    own = area.code if area else ""
    return frozenset(
        cell.place for table in _unpublished(work) for row in table.rows if row.area.code != own for cell in row.cells
    )


def _unpublished(work: Work) -> list[AnswerTable]:
    rounds = (*work.survey.earlier, work.survey)
    return [table for each in rounds for table in each.tables if not table.question.published]
