"""Legends: what stands on their lines, and over them."""

import pytest

from reportgen.model.blocks import AreaMap, LegendEntry, Prose, Shade
from reportgen.model.figures import PlacedFigure
from reportgen.model.text import Run
from reportgen.model.typeset import TextBox, TextRole
from tests.layout.conftest import LayOut, paragraph
from tests.layout.texts import groups


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


@pytest.mark.parametrize("count", range(2, 8))
def test_the_legends_of_two_maps_are_of_one_size(lay_out: LayOut, count: int) -> None:
    """A long legend has no smaller words than the short one beside it."""
    shades = (Shade("20", "Kainuu", "answer-1", "On"),)
    areas = (Run("Etelä-Karjala, Etelä-Pohjanmaa, Etelä-Savo, Helsinki, Itä-Uusimaa"),)
    entry = LegendEntry("Järjestöedustus mukana neuvotteluissa", "answer-1", detail=areas)
    document = lay_out(*(AreaMap("Kartta", "", shades, (entry,) * each, "Kartta") for each in (1, count)))
    texts = [item for item in document.pages[0].items if isinstance(item, TextBox)]
    assert len({text.paragraphs[0].size for text in texts if text.role is TextRole.LEGEND}) == 1


def test_two_maps_stay_large_where_all_text_beside_them_is_half_a_point_smaller(lay_out: LayOut) -> None:
    """Text that all but fits under the legend has no column of its own: that would make the maps narrower."""
    shades = (Shade("20", "Kainuu", "answer-1", "On"),)
    legend = (LegendEntry("Asiakirja on", "answer-1"),) * 4
    maps = (AreaMap("Ennen", "", shades, (), "Kartta"), AreaMap("Nyt", "", shades, legend, "Kartta"))
    widths = []
    for count in (4, 5, 6):
        prose = (Prose((paragraph("Vastaus ei muuttunut."),)), Prose(groups(1, count)))
        figures = [item for item in lay_out(*maps, *prose).pages[0].items if isinstance(item, PlacedFigure)]
        widths.append(figures[0].box.width)
    assert widths == [210, 210, 184]
