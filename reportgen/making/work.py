"""The types of making reports: what all reports of a build share, one report to make, and one made."""

from collections.abc import Mapping
from dataclasses import dataclass

from reportgen.model.areas import Area
from reportgen.model.formats import Format
from reportgen.model.problems import Problem
from reportgen.model.rounds import Round
from reportgen.reading import Project
from reportgen.verifying import Receipt


# Compared by identity: comparing all cells would take longer than composing a slide.
@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Work:
    """What all reports of a build share. `inputs` are the SHA-256 of the files that `survey` was read from, by name.

    If `afresh`, nothing that an earlier build cached is used.
    """

    project: Project
    survey: Round
    inputs: Mapping[str, str]
    warnings: tuple[Problem, ...]
    formats: tuple[Format, ...]
    afresh: bool = False


@dataclass(frozen=True, slots=True)
class Job:
    """One report to make: an `area`'s, or the national one. `earlier` is the receipt now in the report's folder."""

    area: Area | None
    earlier: Receipt


@dataclass(frozen=True, slots=True)
class Made:
    """A report's files by name, with luvut.xlsx and the receipt. `key` is the key of their content.

    `ingredients` is the key of what that content was composed from. `warnings` are this report's own.
    """

    key: str
    ingredients: str
    files: Mapping[str, bytes]
    slides: int
    pages: int
    typed_numbers: int
    warnings: tuple[Problem, ...]
