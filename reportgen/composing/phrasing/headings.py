"""A column of a question in; what it is called where its heading alone would not tell what its figures are, out."""

from collections.abc import Mapping
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
