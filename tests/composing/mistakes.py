"""A round -> what is told of the mistakes in its script."""

import pytest

from reportgen.composing import compose
from reportgen.model.problems import ReportError


def problems(survey):
    """The line and the words of each, in the order in which they are told."""
    with pytest.raises(ReportError) as raised:
        compose(survey)
    told = []
    for problem in raised.value.problems:
        assert problem.place.file == "data/koe/deck.md"
        told.append((problem.place.line, problem.message.format_map(dict(problem.fields))))
    return told
