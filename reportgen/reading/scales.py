"""Words around a table -> whether they say that its figures are thousands or millions, and what to say of that."""

import re

from reportgen.model.places import Place
from reportgen.model.problems import Problem, error
from reportgen.model.questions import ColumnKind, Question
from reportgen.reading.numbers import SCALED_UNITS
from reportgen.reading.words import shown

_SCALE = re.compile(
    r"\b(?:tuhat\w*|tuhans\w*|tuh\.?|milj\.?|miljoon\w*|mrd\.?|miljard\w*|tusen\w*|thousands?|millions?"
    r"|[tkm]\.?\s?(?:€|e\b|eur\w*))|\b1[ .\u00a0]?000\s?(?:€|e\b|eur)",
    re.IGNORECASE,
)


def is_scaled(text: str, question: Question) -> bool:
    """Whether a text by a table of figures says that they are so many thousands or millions."""
    figures = any(column.kind is ColumnKind.AMOUNT and column.unit in SCALED_UNITS for column in question.columns)
    return figures and _SCALE.search(text) is not None


def scaled(text: str, place: Place) -> Problem:
    """The problem of such a text: read as they stand, the figures would be a thousand times too small."""
    return error(
        'By "{found}" the figures of the table are thousands or millions, but they are read as they stand: 192 is 192, '
        "not 192 000. Write the figures in full, and remove these words.",
        place,
        found=shown(text),
    )
