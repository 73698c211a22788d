"""What is too much for one page goes on: nothing is lost, headings and header rows are shown again, titles count."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.model.blocks import AreaMap, LegendEntry, Prose, Shade, TableBlock, TableCell, TableColumn
from reportgen.model.figures import PlacedFigure
from reportgen.model.page import Document
from reportgen.model.problems import ReportError
from reportgen.model.text import Paragraph, Role, Run
from reportgen.model.typeset import Line, PlacedTable, TextBox, TextRole
from tests.layout.conftest import LayOut, paragraph

SENTENCE = "Hyvinvointialueen järjestöyhteistyön rakenteet ja toimintamallit kuvataan asiakirjassa."


def _groups(count: int, items: int) -> tuple[Paragraph, ...]:
    return tuple(
        made
        for group in range(count)
        for made in (
            paragraph(f"Ryhmä {group}", Role.HEADING),
            *(paragraph(f"{SENTENCE} Kohta {group}.{item}.", Role.BULLET) for item in range(items)),
        )
    )


def _bodies(document: Document) -> list[TextBox]:
    roles = {TextRole.BODY, TextRole.ASIDE}
    return [item for page in document.pages for item in page.items if isinstance(item, TextBox) and item.role in roles]


def _text(document: Document) -> str:
    return "".join(
        "".join(span.text for span in line.spans)
        for box in _bodies(document)
        for line in box.lines
        if not box.paragraphs[line.paragraph].repeated
    ).replace(" ", "")


def test_groups_that_fit_stay_on_one_page_at_a_comfortable_size(lay_out: LayOut) -> None:
    document = lay_out(Prose(_groups(2, 2)))
    assert [page.title for page in document.pages] == ["Otsikko"]
    assert _bodies(document)[0].paragraphs[0].size == 18


@pytest.mark.parametrize(("groups", "items", "frame"), [(2, 3, "two-columns"), (1, 3, "text"), (2, 1, "text")])
def test_groups_stand_side_by_side_where_one_column_would_leave_the_right_empty(
    lay_out: LayOut, groups: int, items: int, frame: str
) -> None:
    (page,) = lay_out(Prose(_groups(groups, items))).pages
    assert page.frame == frame


def test_long_text_goes_on_with_numbered_titles_and_repeated_headings(lay_out: LayOut) -> None:
    paragraphs = _groups(2, 40)
    document = lay_out(Prose(paragraphs, columns=2))
    count = len(document.pages)
    assert count > 1
    assert [page.title for page in document.pages] == [f"Otsikko ({n}/{count})" for n in range(1, count + 1)]
    assert _text(document) == "".join(p.text for p in paragraphs).replace(" ", "")
    repeated = [p for box in _bodies(document) for p in box.paragraphs if p.repeated]
    assert repeated
    assert all(p.paragraph.role is Role.HEADING for p in repeated)


def test_one_paragraph_longer_than_a_page_is_cut_between_lines(lay_out: LayOut) -> None:
    words = " ".join(f"sana{number}" for number in range(1500))
    document = lay_out(Prose((paragraph(words, Role.BULLET),)))
    assert len(document.pages) > 3
    assert _text(document) == words.replace(" ", "")
    bullets = [line for box in _bodies(document) for line in box.lines if line.bullet_x is not None]
    assert len(bullets) == 1


def test_what_goes_on_with_an_item_stands_at_its_words_and_begins_no_page_where_the_item_could(lay_out: LayOut) -> None:
    items = [
        Paragraph(
            (Run(f"{SENTENCE} {number} " * words),), Role.NUMBER, number=0 if further else number, further=further
        )
        for number in range(1, 40)
        for further, words in ((False, 1), (True, 60 if number == 30 else 2))
    ]
    document = lay_out(Prose(tuple(items)))
    boxes = _bodies(document)
    for box in boxes:
        (words,) = {line.spans[0].x for line in box.lines}
        assert all(line.bullet_x is None or line.bullet_x < words for line in box.lines)
    first = [box.paragraphs[0].paragraph for box in boxes]
    assert [each.further for each in first].count(True) == [each.continued for each in first].count(True) > 0
    assert sum(line.bullet_x is not None for box in boxes for line in box.lines) == 39


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
    alone, with_text = lay_out(table), lay_out(table, Prose(_groups(1, 5)))
    tall = [
        next(item for item in each.pages[0].items if isinstance(item, PlacedTable)).box for each in (alone, with_text)
    ]
    assert tall[0] == tall[1]
    assert len(with_text.pages) == 2


def test_a_table_without_rows_is_a_header(lay_out: LayOut) -> None:
    document = lay_out(TableBlock("tyhjä", (TableColumn("Alue"), TableColumn("Nimi")), (), None, "Tyhjä"))
    (grid,) = [item for item in document.pages[0].items if isinstance(item, PlacedTable)]
    assert [row.header for row in grid.rows] == [True]


def test_a_legend_that_cannot_fit_is_refused_by_name_and_measure(lay_out: LayOut) -> None:
    entries = tuple(LegendEntry(f"{SENTENCE} {n}", "answer-1") for n in range(20))
    shades = (Shade("01", "Itä-Uusimaa", "answer-1", "Kyllä"),)
    with pytest.raises(ReportError) as caught:
        lay_out(AreaMap("kartta", "", shades, entries, "Kartta"), title="Liian pitkä selite")
    (problem,) = caught.value.problems
    fields = dict(problem.fields)
    assert fields["slide"] == "Liian pitkä selite"
    assert fields["block"] == "kartta"
    assert float(fields["excess"]) > 100
    assert problem.place is not None
    assert problem.place.line == 7


def test_a_character_that_the_font_lacks_is_named_before_anything_is_drawn(lay_out: LayOut) -> None:
    with pytest.raises(ReportError, match=r"漢 \(U\+6F22 CJK UNIFIED IDEOGRAPH-6F22\), U\+0096\. Write"):
        lay_out(Prose((paragraph("Merkit 漢 ja \x96"),)))


_WORDS = st.text(alphabet="aäöknst-–.,()/ ", min_size=1, max_size=400)


@settings(max_examples=40)
@given(
    texts=st.lists(
        st.tuples(_WORDS, st.sampled_from([Role.BODY, Role.BULLET, Role.HEADING]), st.booleans()),
        min_size=1,
        max_size=40,
    ),
    columns=st.sampled_from([1, 2]),
    boxed=st.booleans(),
)
def test_no_word_is_lost_whatever_the_text(
    lay_out: LayOut, texts: list[tuple[str, Role, bool]], columns: int, boxed: bool
) -> None:
    paragraphs = tuple(
        replace(paragraph(text, role), further=further and role is Role.BULLET) for text, role, further in texts
    )
    document = lay_out(Prose(paragraphs, columns=1 if boxed else columns, boxed=boxed))
    assert _text(document) == "".join(text for text, _, _ in texts).replace(" ", "")
    for box in _bodies(document):
        assert box.lines[-1].baseline <= box.box.bottom + 0.01


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


@pytest.mark.parametrize("items", [2, 3, 5])
def test_no_item_of_a_group_stands_alone_under_a_legend(lay_out: LayOut, items: int) -> None:
    shades = (Shade("20", "Kainuu", "answer-1", "On"),)
    for words in range(10, 90, 5):
        entries = (LegendEntry("Alueella on rakenne", "answer-1", detail=(Run("Kainuu " * words),)),)
        area_map = AreaMap("Kartta", "", shades, entries, "Kartta")
        table = TableBlock(
            "taulukko", (TableColumn("Alue", strong=True),), ((TableCell((Run("Kainuu"),)),),), None, "Taulukko"
        )
        document = lay_out(area_map, table, Prose(_groups(1, items)))
        shares = [sum(p.paragraph.role is Role.BULLET for p in box.paragraphs) for box in _bodies(document)]
        assert sum(shares) >= items
        assert min(shares) > 1, words


def test_a_slide_of_too_many_pages_is_refused_by_their_number(lay_out: LayOut, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportgen.layout._MOST_PAGES", 2)
    with pytest.raises(ReportError) as refused:
        lay_out(Prose(_groups(4, 40)))
    (problem,) = refused.value.problems
    assert problem.message.format_map(dict(problem.fields)).startswith('The slide "Otsikko" takes more than 2 pages')
    assert problem.place is not None
    assert problem.place.line == 7


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
    text = Prose(_groups(1, items))
    beside = ["map", "legend"] if with_map else []
    assert _order(lay_out(*maps, table, text)) == [*beside, "table", "text"]
    assert _order(lay_out(*maps, text, table)) == [*beside, "text", "table"]


@pytest.mark.parametrize("words", range(40, 56, 3))
def test_a_group_of_few_items_stays_on_one_page(lay_out: LayOut, words: int) -> None:
    items = [paragraph(f"{SENTENCE} {SENTENCE}", Role.BULLET) for _ in range(5)]
    text = Prose((paragraph("alueella " * words), paragraph("Ryhmä", Role.HEADING), *items))
    entries = (LegendEntry("Alueella on rakenne", "answer-1"),)
    area_map = AreaMap("Kartta", "", (Shade("20", "Kainuu", "answer-1", "On"),), entries, "Kartta")
    assert [len(box.paragraphs) for box in _bodies(lay_out(area_map, text))] in ([1, 6], [7])


def test_text_beside_a_figure_is_no_louder_than_what_it_explains(lay_out: LayOut) -> None:
    entries = (LegendEntry("Alueella on rakenne", "answer-1"),)
    area_map = AreaMap("Kartta", "", (Shade("20", "Kainuu", "answer-1", "On"),), entries, "Kartta")
    cells = tuple((TableCell((Run(f"Alue {row}"),)),) for row in range(3))
    table = TableBlock("taulukko", (TableColumn("Alue", strong=True),), cells, None, "Taulukko")
    text = Prose(_groups(1, 1))
    for blocks in ((area_map, text), (area_map, table, text), (area_map, text, table), (table, text), (text, table)):
        (body,) = _bodies(lay_out(*blocks))
        assert {paragraph.size for paragraph in body.paragraphs} <= {14, 14.5, 15}
    (alone,) = _bodies(lay_out(text))
    assert alone.paragraphs[0].size == 18


@pytest.mark.parametrize("items", [1, 4, 8, 14, 40])
def test_what_changed_between_two_maps_is_read_before_other_text(lay_out: LayOut, items: int) -> None:
    shades = (Shade("20", "Kainuu", "answer-1", "On"),)
    entries = (LegendEntry("Alueella on rakenne", "answer-1"),)
    maps = (AreaMap("Ennen", "", shades, (), "Ennen"), AreaMap("Nyt", "", shades, entries, "Nyt"))
    document = lay_out(*maps, Prose(_groups(1, items)), Prose(_groups(2, 3)))
    flows = [box.flow for box in _bodies(document)]
    assert flows == sorted(flows)
