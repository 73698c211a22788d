"""Whatever the areas answer, the slides hold it: every option at once, with areas that did not answer and lack data."""

import itertools
from dataclasses import replace

import pytest

from reportgen import composing, layout, reading
from reportgen.model.page import FrameKind
from reportgen.model.questions import ColumnKind
from reportgen.model.rounds import AnswerTable, Round
from reportgen.model.values import Missing
from reportgen.reading import Project
from reportgen.typography import Typeface

_LONG_NAME = "Hyvinvointialueen järjestö- ja seurakuntayhteistyön strateginen yhteistyörakenne, asiantuntijat mukana"


def _mixed(table: AnswerTable) -> AnswerTable:
    """The table with all answers in turn, both kinds of no value among them, and long names."""
    kinds = [table.question.column(column).kind for column in table.columns]
    answers = itertools.cycle([*table.question.options, Missing.NO_ANSWER, Missing.NOT_IN_DATA])
    rows = []
    for row in table.rows:
        cells = []
        for kind, cell in zip(kinds, row.cells, strict=True):
            if kind is ColumnKind.CHOICE:
                cells.append(replace(cell, content=next(answers)))
            elif kind is ColumnKind.TEXT:
                cells.append(replace(cell, content=_LONG_NAME))
            else:
                cells.append(cell)
        rows.append(replace(row, cells=tuple(cells)))
    return replace(table, rows=tuple(rows))


@pytest.mark.parametrize("lacking", list(Missing))
@pytest.mark.parametrize("name", ["2025-08", "esimerkki"])
def test_every_slide_holds_figures_that_are_missing(
    project: Project, typeface: Typeface, draw: layout.Draw, name: str, lacking: Missing
) -> None:
    """One area without any figure: the words for that are wider than figures, and their columns are many."""
    survey = _survey(project, name, mixed=False)
    tables = []
    for table in survey.tables:
        first, *others = table.rows
        cells = tuple(
            replace(cell, content=lacking) if table.question.column(column).kind is ColumnKind.AMOUNT else cell
            for column, cell in zip(table.columns, first.cells, strict=True)
        )
        tables.append(replace(table, rows=(replace(first, cells=cells), *others)))
    deck, _ = composing.compose(replace(survey, tables=tuple(tables)))
    assert layout.lay_out(deck, project.theme, typeface, draw).pages


def _survey(project: Project, name: str, *, mixed: bool) -> Round:
    survey, _ = reading.read_round(project, name)
    return replace(survey, tables=tuple(_mixed(table) for table in survey.tables)) if mixed else survey


@pytest.mark.parametrize("mixed", [False, True], ids=["as it is", "every answer"])
@pytest.mark.parametrize("tiles", [False, True], ids=["areas", "tiles"])
@pytest.mark.parametrize("name", ["2025-08", "esimerkki"])
def test_every_slide_holds_what_the_areas_answer(
    project: Project, typeface: Typeface, draw: layout.Draw, name: str, tiles: bool, mixed: bool
) -> None:
    deck, _ = composing.compose(_survey(project, name, mixed=mixed), tiles=tiles)
    document = layout.lay_out(deck, project.theme, typeface, draw)
    assert len(document.pages) >= len(deck.slides)
    assert document.pages[0].frame is FrameKind.COVER
    for page in document.pages:
        for item in page.items:
            assert item.box.bottom <= 540, (page.title, item.name)
