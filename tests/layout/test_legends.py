"""Legends: what stands on their lines, and over them."""

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


def test_the_heading_of_a_map_with_a_legend_of_its_own_reaches_over_both(lay_out: LayOut) -> None:
    shades, entries = (Shade("20", "Kainuu", "answer-1", "On"),), (LegendEntry("On", "answer-1"),)
    headings = ("HYTE-neuvottelut", "Järjestöedustus mukana neuvotteluissa")
    document = lay_out(*(AreaMap(heading, heading, shades, entries, "Kartta") for heading in headings))
    texts = [item for item in document.pages[0].items if isinstance(item, TextBox)]
    captions = [text for text in texts if text.role is TextRole.CAPTION]
    assert [len(caption.lines) for caption in captions] == [1, 1]
    assert all(legend.box.y > captions[0].box.bottom for legend in texts if legend.role is TextRole.LEGEND)
