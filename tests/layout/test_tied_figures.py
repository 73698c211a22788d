"""Extracts whose figures are shared: their tables fit whatever the area, and no word in them is broken inside."""

from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen import composing, layout
from reportgen.model.blocks import TableBlock
from reportgen.model.rounds import Round
from reportgen.model.typeset import PlacedTable
from reportgen.model.values import Value
from reportgen.reading import Project, read_round
from reportgen.typography import Typeface


def _with_figures(survey: Round, before: int, after: int) -> Round:
    """The round with the same figures of two years in every area."""
    source = survey.table("stea_c")
    amounts = {
        "eur_2024": Decimal(before),
        "eur_2025": Decimal(after),
        "ero_eur": Decimal(before - after),
        "prosenttia_edellisesta": Decimal(100 * after) / before,
    }
    rows = tuple(
        replace(
            row,
            cells=tuple(
                replace(cell, content=replace(cell.content, amount=amounts[name]))
                if isinstance(cell.content, Value)
                else cell
                for name, cell in zip(source.columns, row.cells, strict=True)
            ),
        )
        for row in source.rows
    )
    return replace(survey, tables=tuple(replace(t, rows=rows) if t is source else t for t in survey.tables))


@pytest.mark.parametrize("name", ["2025-08", "esimerkki"])
def test_shared_ranks_fit_in_the_extract_of_every_area(
    project: Project, typeface: Typeface, draw: layout.Draw, name: str
) -> None:
    survey = _with_figures(read_round(project, name)[0], 4_321_098, 1_234_567)
    for area in survey.areas:
        deck, _ = composing.compose_extract(survey, area)
        slides = [
            slide
            for slide in deck.slides
            if any(isinstance(block, TableBlock) and "C-avustukset" in block.name for block in slide.blocks)
        ]
        document = layout.lay_out(replace(deck, slides=tuple(slides)), project.theme, typeface, draw)
        told = [
            [span.text for line in cell.lines for span in line.spans]
            for page in document.pages
            for item in page.items
            if isinstance(item, PlacedTable)
            for row in item.rows
            for cell in row.cells
        ]
        ranks = [cell for cell in told if "(jaettu)" in "".join(cell)]
        assert len(ranks) >= 2 or area.name == "Helsinki"
        assert all(cell[-1].endswith("(jaettu)") for cell in ranks)
