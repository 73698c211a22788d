"""What is too much for one page goes on: nothing is lost, headings and header rows are shown again, titles count."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.model.blocks import AreaMap, LegendEntry, Prose, Shade, TableBlock, TableCell, TableColumn
from reportgen.model.page import Document
from reportgen.model.problems import ReportError
from reportgen.model.text import Paragraph, Role, Run
from tests.layout.conftest import LayOut, paragraph
from tests.layout.texts import SENTENCE, bodies, groups


def _text(document: Document) -> str:
    return "".join(
        "".join(span.text for span in line.spans)
        for box in bodies(document)
        for line in box.lines
        if not box.paragraphs[line.paragraph].repeated
    ).replace(" ", "")


def test_groups_that_fit_stay_on_one_page_at_a_comfortable_size(lay_out: LayOut) -> None:
    document = lay_out(Prose(groups(2, 2)))
    assert [page.title for page in document.pages] == ["Otsikko"]
    assert bodies(document)[0].paragraphs[0].size == 18


@pytest.mark.parametrize(("count", "items", "frame"), [(2, 3, "two-columns"), (1, 3, "text"), (2, 1, "text")])
def test_groups_stand_side_by_side_where_one_column_would_leave_the_right_empty(
    lay_out: LayOut, count: int, items: int, frame: str
) -> None:
    (page,) = lay_out(Prose(groups(count, items))).pages
    assert page.frame == frame


@pytest.mark.parametrize(("count", "items", "size"), [(6, 3, 18), (8, 3, 17), (10, 2, 16), (9, 3, 13)])
def test_text_too_small_for_one_page_fills_two_at_one_size_with_whole_groups_where_it_can(
    lay_out: LayOut, count: int, items: int, size: float
) -> None:
    """At a larger size three pages would be needed, or groups parted that a little smaller type keeps whole."""
    document = lay_out(Prose(groups(count, items), columns=2))
    assert len(document.pages) == 2
    assert {paragraph.size for box in bodies(document) for paragraph in box.paragraphs} == {size}
    assert all(box.paragraphs[0].paragraph.role is Role.HEADING for box in bodies(document))
    assert any(box.paragraphs[0].repeated for box in bodies(document)) == (size < 14)


def test_text_that_would_be_small_on_its_page_goes_on(lay_out: LayOut) -> None:
    small = {p.size for n in range(1, 12) for box in bodies(lay_out(Prose(groups(n, 3)))) for p in box.paragraphs}
    assert min(small) >= 13


def test_lines_that_were_forced_stand_close_and_on_one_page(lay_out: LayOut) -> None:
    address = [replace(paragraph(f"rivi {line}"), further=line > 0) for line in range(4)]
    (body,) = bodies(lay_out(Prose((paragraph("Teksti"), *address))))
    assert [line.space_before > 0 for line in body.paragraphs] == [False, True, False, False, False]
    for lines in range(30, 60):
        boxes = bodies(lay_out(Prose((*[paragraph("teksti")] * lines, *address))))
        assert next(len(box.paragraphs) for box in boxes if box.paragraphs[-1].paragraph is address[-1]) >= 4


def test_long_text_goes_on_with_numbered_titles_and_repeated_headings(lay_out: LayOut) -> None:
    paragraphs = groups(2, 40)
    document = lay_out(Prose(paragraphs, columns=2))
    count = len(document.pages)
    assert count > 1
    assert [page.title for page in document.pages] == [f"Otsikko ({n}/{count})" for n in range(1, count + 1)]
    assert _text(document) == "".join(p.text for p in paragraphs).replace(" ", "")
    repeated = [p for box in bodies(document) for p in box.paragraphs if p.repeated]
    assert repeated
    assert all(p.paragraph.role is Role.HEADING for p in repeated)


def test_text_that_goes_on_from_beside_a_map_is_as_large_as_its_own_page_allows(lay_out: LayOut) -> None:
    """In the middle of a paragraph it keeps its size."""
    chart = AreaMap("kartta", "", (Shade("20", "Kainuu", "answer-1", "On"),), (LegendEntry("On", "answer-1"),), "")
    long = " ".join([SENTENCE] * 30)
    for text, larger in ((groups(2, 5), True), ((paragraph(long),), False)):
        beside, *others = bodies(lay_out(chart, Prose(text)))
        assert others
        assert {box.paragraphs[-1].size > beside.paragraphs[0].size for box in others} == {larger}


def test_one_paragraph_longer_than_a_page_is_cut_between_lines(lay_out: LayOut) -> None:
    words = " ".join(f"sana{number}" for number in range(1500))
    document = lay_out(Prose((paragraph(words, Role.BULLET),)))
    assert len(document.pages) > 3
    assert _text(document) == words.replace(" ", "")
    bullets = [line for box in bodies(document) for line in box.lines if line.bullet_x is not None]
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
    boxes = bodies(document)
    for box in boxes:
        (words,) = {line.spans[0].x for line in box.lines}
        assert all(line.bullet_x is None or line.bullet_x < words for line in box.lines)
    first = [box.paragraphs[0].paragraph for box in boxes]
    assert [each.further for each in first].count(True) == [each.continued for each in first].count(True) > 0
    assert sum(line.bullet_x is not None for box in boxes for line in box.lines) == 39


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
    assert "the legend of" in problem.message
    assert "areas: ids of answers, or none" in problem.message
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
    for box in bodies(document):
        assert box.lines[-1].baseline <= box.box.bottom + 0.01


@pytest.mark.parametrize("items", [2, 3, 5])
def test_no_item_of_a_group_stands_alone_under_a_legend(lay_out: LayOut, items: int) -> None:
    shades = (Shade("20", "Kainuu", "answer-1", "On"),)
    for words in range(10, 90, 5):
        entries = (LegendEntry("Alueella on rakenne", "answer-1", detail=(Run("Kainuu " * words),)),)
        area_map = AreaMap("Kartta", "", shades, entries, "Kartta")
        table = TableBlock(
            "taulukko", (TableColumn("Alue", strong=True),), ((TableCell((Run("Kainuu"),)),),), None, "Taulukko"
        )
        document = lay_out(area_map, table, Prose(groups(1, items)))
        shares = [sum(p.paragraph.role is Role.BULLET for p in box.paragraphs) for box in bodies(document)]
        assert sum(shares) >= items
        assert min(shares) > 1, words


def test_a_slide_of_too_many_pages_is_refused_by_their_number(lay_out: LayOut, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportgen.layout._MOST_PAGES", 2)
    with pytest.raises(ReportError) as refused:
        lay_out(Prose(groups(4, 40)))
    (problem,) = refused.value.problems
    assert problem.message.format_map(dict(problem.fields)).startswith('The slide "Otsikko" takes more than 2 pages')
    assert problem.place is not None
    assert problem.place.line == 7


@pytest.mark.parametrize("words", range(40, 56, 3))
def test_a_group_of_few_items_stays_on_one_page(lay_out: LayOut, words: int) -> None:
    items = [paragraph(f"{SENTENCE} {SENTENCE}", Role.BULLET) for _ in range(5)]
    text = Prose((paragraph("alueella " * words), paragraph("Ryhmä", Role.HEADING), *items))
    entries = (LegendEntry("Alueella on rakenne", "answer-1"),)
    area_map = AreaMap("Kartta", "", (Shade("20", "Kainuu", "answer-1", "On"),), entries, "Kartta")
    assert [len(box.paragraphs) for box in bodies(lay_out(area_map, text))] in ([1, 6], [7])


def test_text_beside_a_figure_is_no_louder_than_what_it_explains(lay_out: LayOut) -> None:
    entries = (LegendEntry("Alueella on rakenne", "answer-1"),)
    area_map = AreaMap("Kartta", "", (Shade("20", "Kainuu", "answer-1", "On"),), entries, "Kartta")
    cells = tuple((TableCell((Run(f"Alue {row}"),)),) for row in range(3))
    table = TableBlock("taulukko", (TableColumn("Alue", strong=True),), cells, None, "Taulukko")
    text = Prose(groups(1, 1))
    for blocks in ((area_map, text), (area_map, table, text), (area_map, text, table), (table, text), (text, table)):
        (body,) = bodies(lay_out(*blocks))
        assert {paragraph.size for paragraph in body.paragraphs} <= {14, 14.5, 15}
    (alone,) = bodies(lay_out(text))
    assert alone.paragraphs[0].size == 18
