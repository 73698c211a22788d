"""What a slide holds is read in the order of its script, whatever page it comes to stand on."""

import pytest

from reportgen.model.blocks import AreaMap, LegendEntry, Prose, Shade, TableBlock, TableCell, TableColumn
from reportgen.model.figures import PlacedFigure
from reportgen.model.page import Document
from reportgen.model.text import Run
from reportgen.model.typeset import PlacedTable, TextBox, TextRole
from tests.layout.conftest import LayOut
from tests.layout.texts import bodies, groups


def _order(document: Document) -> list[str]:
    """What a slide's pages hold, in the order that it is read."""
    kinds = {TextRole.BODY: "text", TextRole.LEGEND: "legend"}
    order = [
        "table" if isinstance(item, PlacedTable) else kinds[item.role] if isinstance(item, TextBox) else "map"
        for page in document.pages
        for item in page.items
        if isinstance(item, PlacedTable | PlacedFigure) or (isinstance(item, TextBox) and item.role in kinds)
    ]
    return [kind for kind, before in zip(order, [None, *order], strict=False) if kind != before]


@pytest.mark.parametrize("rows", [3, 60])
@pytest.mark.parametrize("items", [2, 4, 30])
@pytest.mark.parametrize("with_map", [True, False])
def test_a_table_and_text_are_read_in_the_order_of_the_script(
    lay_out: LayOut, rows: int, items: int, *, with_map: bool
) -> None:
    entries = (LegendEntry("Alueella on rakenne", "answer-1"),)
    shades = (Shade("20", "Kainuu", "answer-1", "On"),)
    maps = (AreaMap("Kartta", "", shades, entries, "Kartta"),) if with_map else ()
    cells = tuple((TableCell((Run(f"Alue {row}"),)),) for row in range(rows))
    table = TableBlock("taulukko", (TableColumn("Alue", strong=True),), cells, None, "Taulukko")
    text = Prose(groups(1, items))
    beside = ["map", "legend"] if with_map else []
    assert _order(lay_out(*maps, table, text)) == [*beside, "table", "text"]
    assert _order(lay_out(*maps, text, table)) == [*beside, "text", "table"]


@pytest.mark.parametrize("items", [1, 4, 8, 14, 40])
def test_what_changed_between_two_maps_is_read_before_other_text(lay_out: LayOut, items: int) -> None:
    shades = (Shade("20", "Kainuu", "answer-1", "On"),)
    entries = (LegendEntry("Alueella on rakenne", "answer-1"),)
    maps = (AreaMap("Ennen", "", shades, (), "Ennen"), AreaMap("Nyt", "", shades, entries, "Nyt"))
    document = lay_out(*maps, Prose(groups(1, items)), Prose(groups(2, 3)))
    flows = [box.flow for box in bodies(document)]
    assert flows == sorted(flows)


@pytest.mark.parametrize(("items", "wide"), [(1, True), (2, True), (5, False), (9, False)])
def test_few_words_beside_a_map_stand_with_its_legend_in_the_order_of_the_script(
    lay_out: LayOut, items: int, *, wide: bool
) -> None:
    """A third column that is mostly empty would waste the page; much text has a column of its own.

    What stands before the map is what its reader wants first: more of it stands with the legend, if there is room.
    """
    shades = (Shade("20", "Kainuu", "answer-1", "On"),)
    drawn = AreaMap("Kartta", "", shades, (LegendEntry("Alueella on rakenne", "answer-1"),) * 3, "Kartta")
    text = Prose(groups(1, items))
    for blocks, order in (((text, drawn), ["text", "map", "legend"]), ((drawn, text), ["map", "legend", "text"])):
        document = lay_out(*blocks)
        (page,) = document.pages
        (words,) = bodies(document)
        (legend,) = (item for item in page.items if isinstance(item, TextBox) and item.role is TextRole.LEGEND)
        beside = wide or (order[0] == "text" and items < 9)
        assert (words.box.x == legend.box.x) == beside
        if beside:
            assert _order(document) == order
            assert (words.box.bottom <= legend.box.y) == (order[0] == "text")


def test_a_frame_beside_a_map_stands_over_its_legend(lay_out: LayOut) -> None:
    shades = (Shade("20", "Kainuu", "answer-1", "On"),)
    drawn = AreaMap("Kartta", "", shades, (LegendEntry("Alueella on rakenne", "answer-1"),), "Kartta")
    document = lay_out(Prose(groups(1, 1), boxed=True), drawn)
    (frame,) = bodies(document)
    (page,) = document.pages
    (legend,) = (item for item in page.items if isinstance(item, TextBox) and item.role is TextRole.LEGEND)
    assert frame.fill is not None
    assert frame.box.bottom < legend.box.y
    assert frame.box.width == legend.box.width
