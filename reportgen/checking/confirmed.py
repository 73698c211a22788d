"""The cells that round.toml confirms -> which those are, how to write one, and warnings of those that are no area's."""

from collections.abc import Iterable

from reportgen.model.areas import Area
from reportgen.model.problems import Problem, warning
from reportgen.model.rounds import Round

Confirmed = frozenset[tuple[str, str, str]]
"""Cells by question, column and the area's code."""


def confirmed_cells(survey: Round) -> Confirmed:
    """The cells whose figures and answers are right, whatever the rules find in them."""
    claims = survey.claims
    return frozenset(
        (cell.question, cell.column, area.code)
        for cell in (claims.confirmed if claims else ())
        for area in survey.areas
        if _is_named(area, cell.area)
    )


def as_confirmed(question: str, column: str, areas: Iterable[Area]) -> str:
    """The line that confirms cells, as round.toml takes it."""
    cells = ", ".join(f'"{question}, {column}, {area.name}"' for area in areas)
    return f"confirmed = [{cells}]"


def check_confirmed(survey: Round) -> tuple[Problem, ...]:
    """Warnings of confirmed cells of areas that there are none of."""
    claims = survey.claims
    return tuple(
        warning("confirmed names the area {area}, which is none. Correct its name.", claims.place, area=cell.area)
        for cell in (claims.confirmed if claims else ())
        if claims is not None and not any(_is_named(area, cell.area) for area in survey.areas)
    )


def _is_named(area: Area, name: str) -> bool:
    return name.casefold() in {area.code, area.name.casefold(), area.official.casefold()}
