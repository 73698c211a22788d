"""Columns -> headings that also say what a difference is taken from; and headings in one list."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from reportgen.model.questions import Column, Operation, Question

_NONE: Mapping[str, str] = MappingProxyType({})


def told_heading(column: Column, question: Question, heading: str = "", printed: Mapping[str, str] = _NONE) -> str:
    """The heading, and for a difference which of the two columns is taken from which: "ero € (2024 − 2025)".

    A fall is a positive figure in a difference that is taken backwards, and no sign says so. `printed` are the headings
    that columns have where the reader meets them, by id; others have their own.
    """
    heading = heading or column.heading
    computed = column.computed
    if computed is None or computed.operation is not Operation.SUBTRACT:
        return heading
    first, second = (printed.get(name) or question.column(name).heading for name in (computed.first, computed.second))
    return f"{heading} ({first} − {second})"


def listed_headings(headings: Sequence[str]) -> str:
    """The headings in one list, separated by semicolons if one has a comma of its own ("Avustukset, 8/2025")."""
    return ("; " if any("," in heading for heading in headings) else ", ").join(headings)
