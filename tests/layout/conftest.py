"""What tests of the layout share: one slide of given blocks, laid out in the repository's own theme."""

import datetime as dt
from collections.abc import Callable

import pytest

from reportgen import layout
from reportgen.model.blocks import Block
from reportgen.model.deck import Deck, Slide
from reportgen.model.page import Document
from reportgen.model.text import Paragraph, Role, Run
from reportgen.reading import Project
from reportgen.typography import Typeface

LayOut = Callable[..., Document]


@pytest.fixture(scope="session")
def lay_out(project: Project, typeface: Typeface, draw: layout.Draw) -> LayOut:
    """Lay out one slide of the blocks given."""

    def one(
        *blocks: Block,
        title: str = "Otsikko",
        sample: str = "",
        footnotes: tuple[Paragraph, ...] = (),
        **fields: object,
    ) -> Document:
        slide = Slide("dia", title, (), blocks, footnotes, (), (), 7, **fields)
        deck = Deck("Raportti", "", "Tekijä", "fi", dt.date(2025, 8, 31), "Tilannekuva", sample, (slide,))
        return layout.lay_out(deck, project.theme, typeface, draw)

    return one


def paragraph(text: str, role: Role = Role.BODY, level: int = 0) -> Paragraph:
    return Paragraph((Run(text),), role, level)
