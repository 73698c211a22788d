"""A work and whose report -> what its receipt may tell of all that the work was read from."""

from collections.abc import Mapping
from dataclasses import dataclass

from reportgen.making.work import Work
from reportgen.model.areas import Area
from reportgen.model.problems import Problem


@dataclass(frozen=True, slots=True)
class Told:
    """What a receipt says of a report's sources: SHA-256 by name, warnings, where the text departs from its source."""

    inputs: Mapping[str, str]
    warnings: tuple[Problem, ...]
    deviations: tuple[str, ...]


def told_in_receipt(work: Work, area: Area | None, own: tuple[Problem, ...]) -> Told:
    """What the receipt of a report may tell; `own` are the warnings of the report's own text.

    The national receipt tells everything. An area's receipt leaves out warnings of the tables and deviations, which
    quote other areas' cells, and the hashes of tables that are not published: such tables have few possible answers,
    and whoever tries them all finds those that give the hash.
    """
    if area is None:
        return Told(work.inputs, (*work.warnings, *own), work.survey.deviations)
    rounds = (*work.survey.earlier, work.survey)
    withheld = {table.place.file for each in rounds for table in each.tables if not table.question.published}
    return Told({name: digest for name, digest in work.inputs.items() if name not in withheld}, own, ())
