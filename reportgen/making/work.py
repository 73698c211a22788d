"""What all reports of a build share, whose report to make, and what comes of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from reportgen.model.areas import Area
from reportgen.model.formats import Format
from reportgen.model.problems import Problem
from reportgen.model.rounds import Round
from reportgen.reading import Project
from reportgen.verifying import Receipt


# Compared as the object that it is: to compare all cells would take longer than to compose a slide.
@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Work:
    """What all reports of a build share. `inputs` are the SHA-256 of the files that `survey` was read from, by name.

    Work done `afresh` trusts nothing that an earlier build stored.
    """

    project: Project
    survey: Round
    inputs: Mapping[str, str]
    warnings: tuple[Problem, ...]
    formats: tuple[Format, ...]
    afresh: bool = False


@dataclass(frozen=True, slots=True)
class Job:
    """One report to make: the national one, or an `area`'s. `earlier` is the receipt that its folder holds so far."""

    area: Area | None
    earlier: Receipt


@dataclass(frozen=True, slots=True)
class Made:
    """A report's files by name, those that vouch for it included. `key` is that of the content they hold.

    `ingredients` are the key of what that was composed from; `warnings` those of this report, not of the work.
    """

    key: str
    ingredients: str
    files: Mapping[str, bytes]
    slides: int
    pages: int
    typed_numbers: int
    warnings: tuple[Problem, ...]
