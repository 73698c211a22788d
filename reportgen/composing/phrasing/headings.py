"""Columns in; what they are called where a heading alone would not tell what its figures are, in one list too, out."""

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
    """The headings in a row: a comma within one of them ("Avustukset, 8/2025") parts no two."""
    return ("; " if any("," in heading for heading in headings) else ", ").join(headings)
