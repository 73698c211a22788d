"""A table that is too much for one page goes on under its header; its parts say which rows they hold."""

from reportgen.model.blocks import Prose, TableBlock, TableCell, TableColumn
from reportgen.model.text import Run
from reportgen.model.typeset import Line, PlacedTable
from tests.layout.conftest import LayOut
from tests.layout.texts import SENTENCE, groups


def test_a_table_of_200_rows_goes_on_under_its_header(lay_out: LayOut) -> None:
    columns = (TableColumn("Alue", strong=True), TableColumn("Luku", numeric=True))
    rows = tuple((TableCell((Run(f"Alue {n}"),)), TableCell((Run(str(n)),))) for n in range(200))
    total = (TableCell((Run("Yhteensä"),)), TableCell((Run("19900"),)))
    document = lay_out(TableBlock("taulukko", columns, rows, total, "Taulukko"))
    grids = [item for page in document.pages for item in page.items if isinstance(item, PlacedTable)]
    assert all(grid.rows[0].header for grid in grids)
    assert [grid.rows[0].repeated for grid in grids] == [False] + [True] * (len(grids) - 1)
    body = [row for grid in grids for row in grid.rows if not row.header]
    assert [row.cells[1].paragraphs[0].paragraph.text for row in body] == [*(str(n) for n in range(200)), "19900"]
    assert [row.total for row in body] == [False] * 200 + [True]


def test_what_goes_on_of_a_table_is_no_more_than_what_stands_before_it_in_the_same_type(lay_out: LayOut) -> None:
    columns = (TableColumn("Alue", strong=True), TableColumn("Luku", numeric=True))
    rows = tuple((TableCell((Run(f"Alue {n}"),)), TableCell((Run(str(n)),))) for n in range(28))
    document = lay_out(TableBlock("taulukko", columns, rows, None, "Taulukko"))
    first, second = [item for page in document.pages for item in page.items if isinstance(item, PlacedTable)]
    assert len(first.rows) >= len(second.rows) > 8
    sizes = {cell.paragraphs[0].size for grid in (first, second) for row in grid.rows for cell in row.cells}
    assert len(sizes) == 1
    assert min(sizes) > 11


def test_a_table_that_goes_on_leaves_no_room_for_the_text_under_its_end(lay_out: LayOut) -> None:
    columns = (TableColumn("Alue", strong=True), TableColumn("Luku", numeric=True))
    rows = tuple((TableCell((Run(f"Alue {n}"),)), TableCell((Run(str(n)),))) for n in range(28))
    table = TableBlock("taulukko", columns, rows, None, "Taulukko")
    alone, with_text = lay_out(table), lay_out(table, Prose(groups(1, 5)))
    tall = [
        next(item for item in each.pages[0].items if isinstance(item, PlacedTable)).box for each in (alone, with_text)
    ]
    assert tall[0] == tall[1]
    assert len(with_text.pages) == 2


def test_a_table_without_rows_is_a_header(lay_out: LayOut) -> None:
    document = lay_out(TableBlock("tyhjä", (TableColumn("Alue"), TableColumn("Nimi")), (), None, "Tyhjä"))
    (grid,) = [item for item in document.pages[0].items if isinstance(item, PlacedTable)]
    assert [row.header for row in grid.rows] == [True]


def test_the_parts_of_a_table_say_which_rows_they_hold(lay_out: LayOut) -> None:
    columns = (TableColumn("Alue", strong=True), TableColumn("Luku", numeric=True))
    rows = tuple((TableCell((Run(f"Alue {chr(65 + n)}"),)), TableCell((Run("1"),))) for n in range(22))
    document = lay_out(TableBlock("Taulukko", columns, rows, None, "Kaikki rivit", halves=True))
    first, second = (item for item in document.pages[0].items if isinstance(item, PlacedTable))
    assert first.alternative == "Kaikki rivit"
    assert second.alternative == "Taulukko, jatkoa: Alue L – Alue V"


def test_rows_in_halves_that_wrap_stay_in_their_box(lay_out: LayOut) -> None:
    columns = (TableColumn("Alue", strong=True), TableColumn("Vastaus"), TableColumn("Nimi"))
    texts = ("Yhteistyörakenne", "ei tietoa lähdeaineistossa")
    rows = tuple(
        tuple(TableCell((Run(text),)) for text in (f"Pohjois-Pohjanmaa {n}", texts[n % 2], SENTENCE * (1 + n % 3)))
        for n in range(44)
    )
    whole = {word for row in rows for cell in row for word in cell.text.replace("-", "- ").split()}
    whole |= {word for row in rows for cell in row for word in cell.text.split()} | {"Alue", "Vastaus", "Nimi"}
    document = lay_out(TableBlock("Taulukko", columns, rows, None, "Kaikki rivit", halves=True))
    grids = [item for page in document.pages for item in page.items if isinstance(item, PlacedTable)]
    assert sum(len(grid.rows) - 1 for grid in grids) == 44
    for grid in grids:
        assert grid.box.bottom <= 493.01
        words = [word for row in grid.rows for cell in row.cells for line in cell.lines for word in _words(line)]
        assert set(words) <= whole


def _words(line: Line) -> list[str]:
    return "".join(span.text for span in line.spans).split()
