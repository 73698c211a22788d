"""Whatever is pasted, wherever: it is in both files as it was, in its place, or is refused in words that name it."""

import unicodedata

import pytest
from hypothesis import given, settings

from reportgen.model.problems import Problem, ReportError
from tests.hardtext.conftest import Build
from tests.hardtext.rounds import IN_DATA, Pasted, plain_word
from tests.hardtext.soundness import tight
from tests.hardtext.strategies import PASTED, REFUSED, SNIPPETS

_UNSEEN = str.maketrans("", "", "\u00ad\u200d\ufe0f\ufeff\x07\x1b\x7f\u200b\u2060")
_ONE_LINE_IN_THE_SCRIPT = str.maketrans(",", ";")
_LONG = {"compound", "address", "formula"}
"""Snippets that no area can be named, for no table and no chart has room for that."""

_MARKED_UP = {"Markdown", "line separators"}
"""Snippets that mean something in deck.md, or are parted there; in cells and labels they are but text."""

_WITHOUT_LINKS = ("title", "table_heading", "total", "caption", "map_heading")
"""Places of the script that are shown without links: one with words of its own is refused there."""


def said(problem: Problem) -> str:
    return problem.message.format_map(dict(problem.fields))


def shown(text: str) -> str:
    """What a file says where a text was pasted: without what cannot be seen, letters put together."""
    return tight(unicodedata.normalize("NFC", text.translate(_UNSEEN)))


@pytest.mark.parametrize("kind", [kind for kind in SNIPPETS if kind not in {*_LONG, "HTML"}])
def test_each_is_drawn_wherever_it_is_pasted(build: Build, kind: str) -> None:
    text = SNIPPETS[kind].translate(_ONE_LINE_IN_THE_SCRIPT)
    made, _ = build(Pasted.everywhere(text, but=_WITHOUT_LINKS if kind == "Markdown" else ()))
    wanted = shown(text)
    least = 8 if kind in _MARKED_UP else 30
    for words in made.texts().values():
        assert words.count(wanted) >= least


@pytest.mark.parametrize("place", _WITHOUT_LINKS)
def test_a_link_is_refused_where_its_address_would_be_lost(build: Build, place: str) -> None:
    with pytest.raises(ReportError, match=r"A link stands where none can|A heading of a column is plain text"):
        build(Pasted(**{place: SNIPPETS["Markdown"]}))


@pytest.mark.parametrize("kind", sorted(_LONG))
def test_what_is_long_is_drawn_too_but_for_names_of_areas(build: Build, kind: str) -> None:
    text = SNIPPETS[kind].translate(_ONE_LINE_IN_THE_SCRIPT)
    made, _ = build(Pasted.everywhere(text, but=("area",)))
    for words in made.texts().values():
        assert words.count(shown(text)) >= (8 if kind in _MARKED_UP else 20)


def test_html_is_text_in_cells_and_refused_in_the_script(build: Build) -> None:
    text = SNIPPETS["HTML"]
    made, _ = build(Pasted(**{name: f"{plain_word(name)} {text}" for name in IN_DATA if name != "area"}))
    for words in made.texts().values():
        assert words.count(shown(text)) >= 8
    with pytest.raises(ReportError, match="HTML cannot be shown") as caught:
        build(Pasted.everywhere(text, but=IN_DATA))
    assert len(caught.value.problems) > 15
    assert all(problem.place is not None and problem.place.line for problem in caught.value.problems)


@pytest.mark.parametrize("kind", REFUSED)
def test_each_is_refused_by_name_wherever_it_is_pasted(build: Build, kind: str) -> None:
    text, named = REFUSED[kind]
    with pytest.raises(ReportError, match=named) as caught:
        build(Pasted.everywhere(text))
    slides = {dict(problem.fields)["slide"] for problem in caught.value.problems}
    assert {"Palstat", "Taulukko", "Summat", "Kartta", "Pylväät", "Osuudet"} < slides
    assert all(problem.place is not None and problem.place.line for problem in caught.value.problems)


def test_an_area_too_wide_for_its_column_is_refused_with_the_slide_and_the_table(build: Build) -> None:
    with pytest.raises(ReportError, match=r'"Kartta" does not fit: the columns of its part "Nimet, taulukko"'):
        build(Pasted(area=SNIPPETS["compound"]))


@pytest.mark.parametrize("mark", ["{{ total() }}", "{{", "}}", ":::", "::: box"])
def test_marks_of_the_decks_language_are_refused_in_text_and_are_text_in_cells(build: Build, mark: str) -> None:
    with pytest.raises(ReportError) as caught:
        build(Pasted(text=f"Teksti {mark}"))
    assert all(problem.place is not None and problem.place.line for problem in caught.value.problems)
    made, _ = build(Pasted(cell=f"Solu {mark}", label=f"Selite {mark}", short=mark, area=f"A {mark}", publisher=mark))
    for words in made.texts().values():
        assert words.count(tight(mark)) >= 15


def test_characters_from_another_font_are_named_with_their_slides(build: Build) -> None:
    _, warnings = build(Pasted(cell="hymy 😀", footnote="✓"))
    told = [said(problem) for problem in warnings]
    assert len(told) == 3
    assert '"Otsikko"' in told[0]
    assert told[0].endswith("✓ (U+2713 CHECK MARK).")
    assert all("😀 (U+1F600 GRINNING FACE)." in text for text in told[1:])
    assert all(problem.place is not None and problem.place.file == "data/koe/deck.md" for problem in warnings)


def test_control_characters_are_left_out_with_a_warning(build: Build) -> None:
    made, warnings = build(Pasted(cell="a\x07b\ud800c"))
    assert [said(problem) for problem in warnings] == [
        f'The slide "{title}" held control characters, which no file can show; they were left out: U+0007, U+D800. '
        "Type the text around them again if something is missing."
        for title in ("Taulukko", "Kartta")
    ]
    assert all("abc" in words for words in made.texts().values())


def test_lines_of_a_cell_stay_lines_and_elsewhere_flow(build: Build) -> None:
    made, _ = build(Pasted(cell="yksi\u2028kaksi\nkolme", caption="neljä\u2028viisi"))
    texts = [
        [paragraph.paragraph.text for paragraph in cell.paragraphs]
        for page in made.document.pages
        for item in page.items
        if hasattr(item, "rows")
        for row in item.rows
        for cell in row.cells
    ]
    assert ["yksi", "kaksi", "kolme"] in texts
    captions = [
        item.paragraphs[0].paragraph.text
        for page in made.document.pages
        for item in page.items
        if item.name == "Kuvaotsikko"
    ]
    assert "neljä viisi" in captions


@settings(max_examples=16)
@given(pasted=PASTED)
def test_anything_pasted_anywhere_is_drawn_right_or_refused_by_name(build: Build, pasted: Pasted) -> None:
    try:
        build(pasted)
    except ReportError as refused:
        for problem in refused.problems:
            assert problem.place is not None, said(problem)
            assert problem.place.line, said(problem)
