"""Legends: what stands on their lines."""

import pytest

from reportgen.model.blocks import AreaMap, LegendEntry, Shade
from reportgen.model.typeset import TextBox, TextRole
from tests.layout.conftest import LayOut


@pytest.mark.parametrize("filler", range(20, 70, 3))
def test_no_line_of_a_legend_holds_a_short_word_alone(lay_out: LayOut, filler: int) -> None:
    label = f"Asiakirja {'s' * filler} (esimerkit alla)"
    shades = (Shade("20", "Kainuu", "answer-1", "On"),)
    document = lay_out(AreaMap("Kartta", "", shades, (LegendEntry(label, "answer-1"),) * 2, "Kartta"), title="Otsikko")
    (legend,) = (item for item in document.pages[0].items if isinstance(item, TextBox) and item.role is TextRole.LEGEND)
    lines = ["".join(span.text for span in line.spans) for line in legend.lines]
    assert "alla)" not in lines
