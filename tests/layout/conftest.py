import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen import charts, composing, layout, reading
from reportgen.model.deck import Block, Deck, Figure, Slide
from reportgen.model.drawing import Drawing
from reportgen.model.page import Document
from reportgen.model.text import Paragraph, Role, Run
from reportgen.reading import Project
from reportgen.typography import Typeface, load_typeface

ROOT = Path(__file__).parents[2]

LayOut = Callable[..., Document]


@pytest.fixture(scope="session")
def project() -> Project:
    return reading.read_project(ROOT)


@pytest.fixture(scope="session")
def typeface() -> Typeface:
    return load_typeface("Arimo")


@pytest.fixture(scope="session")
def draw(project: Project, typeface: Typeface) -> layout.Draw:
    def pencil(figure: Figure, width: float, height: float) -> Drawing:
        return charts.draw(figure, width, height, project.theme, typeface, project.basemap)

    return pencil


@pytest.fixture(scope="session")
def reports(project: Project, typeface: Typeface, draw: layout.Draw) -> dict[str, tuple[Deck, Document]]:
    """Both rounds of the repository, composed and laid out."""
    found = {}
    for name in ("2025-08", "esimerkki"):
        survey, _ = reading.read_round(project, name)
        deck, _ = composing.compose(survey)
        found[name] = (deck, layout.lay_out(deck, project.theme, typeface, draw))
    return found


@pytest.fixture
def lay_out(project: Project, typeface: Typeface, draw: layout.Draw) -> LayOut:
    """Lay out one slide of the blocks given."""

    def one(*blocks: Block, title: str = "Otsikko", sample: str = "", **fields: object) -> Document:
        slide = Slide("dia", title, (), blocks, (), (), (), 7, **fields)
        deck = Deck("Raportti", "", "Tekijä", "fi", dt.date(2025, 8, 31), "Tilannekuva", sample, (slide,))
        return layout.lay_out(deck, project.theme, typeface, draw)

    return one


def paragraph(text: str, role: Role = Role.BODY, level: int = 0) -> Paragraph:
    return Paragraph((Run(text),), role, level)
