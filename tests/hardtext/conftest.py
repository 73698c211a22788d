"""What tests of hard text share: a function from pasted texts, or a deck, to checked files."""

from collections.abc import Callable

import pytest

from reportgen import composing, layout
from reportgen.model.problems import Problem
from reportgen.reading import Project
from reportgen.typography import Typeface
from tests.hardtext.rounds import SCRIPT, Pasted, small_round
from tests.hardtext.soundness import Made, make

Build = Callable[..., tuple[Made, tuple[Problem, ...]]]


@pytest.fixture(scope="session")
def build(project: Project, typeface: Typeface, draw: layout.Draw) -> Build:
    """Compose, lay out, write and check a round with pasted texts; the files, and all warnings."""

    def one(pasted: Pasted, script: str = SCRIPT) -> tuple[Made, tuple[Problem, ...]]:
        deck, warnings = composing.compose(small_round(pasted, script))
        made = make(deck, project.theme, typeface, draw)
        return made, (*warnings, *made.warnings)

    return one
