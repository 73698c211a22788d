"""A difference says which way it goes and has no rank; a percentage of nothing says why there is none."""

from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.composing import compose, compose_extract
from reportgen.model.blocks import TableBlock
from reportgen.model.rounds import Round
from reportgen.model.values import Missing, Value
from tests.areas import area_of
from tests.composing.deck_text import deck_text

SCRIPT = "# Dia\n\n::: figures stea_c\n:::\n"


def _with_figures(survey: Round, before: int, after: int) -> Round:
    source = survey.table("stea_c")
    amounts = {"eur_2024": before, "eur_2025": after, "ero_eur": before - after}
    rows = []
    for row in source.rows:
        cells = [
            replace(cell, content=replace(cell.content, amount=Decimal(amounts[name])))
            if name in amounts and isinstance(cell.content, Value)
            else replace(cell, content=cell.content if before else Missing.NOT_IN_DATA)
            for name, cell in zip(source.columns, row.cells, strict=True)
        ]
        rows.append(replace(row, cells=tuple(cells)))
    return replace(
        survey,
        extract_script=SCRIPT,
        tables=tuple(replace(table, rows=tuple(rows)) if table is source else table for table in survey.tables),
    )


@pytest.mark.parametrize(("before", "after", "way"), [(9_000, 2_000, "vähennys"), (2_000, 9_000, "lisäys")])
def test_a_difference_says_which_way_it_goes_and_has_no_rank(rounds, before, after, way):
    survey = _with_figures(rounds["2025-08"], before, after)
    deck = compose_extract(survey, area_of(survey.areas, "20"))[0]
    table = next(block for block in deck.slides[0].blocks if isinstance(block, TableBlock))
    difference = table.rows[2]
    assert difference[1].text == f"{way} 7\u00a0000\u00a0€"
    assert difference[2].text == "–"


def test_a_percentage_of_nothing_says_why_there_is_none(rounds):
    survey = _with_figures(rounds["2025-08"], 0, 2_000)
    assert "Ei voi laskea (2024: 0~€)" in deck_text(compose_extract(survey, area_of(survey.areas, "20"))[0])
    national = replace(survey, script="# Dia\n\n::: table stea_c\ntotal: Yhteensä\n:::\n")
    table = next(block for block in compose(national)[0].slides[0].blocks if isinstance(block, TableBlock))
    assert table.total[-1].text == "Ei voi laskea (2024: 0\u00a0€)"
