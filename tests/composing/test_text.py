"""What Markdown becomes on a slide, and that no text makes it fail."""

import re
import string
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.composing import compose
from reportgen.composing.phrasing.formats import decimals_of, format_value
from reportgen.composing.script.parsing import parse_script
from reportgen.composing.script.syntax import Literal
from reportgen.composing.titles import slide_id
from reportgen.model.blocks import Prose
from reportgen.model.deck import Deck
from reportgen.model.problems import ReportError
from reportgen.model.values import Unit, Value
from tests.composing.deck_text import deck_text, runs_text

PIECES = [
    "#", "##", "# A", ":::", "::: map rakenne", "::: box", "column: nyt", "{{", "}}", 'count("rakenne", "on")', "|",
    "- ", "1. ", "  ", "\n", "\n\n", "*", "**", "[x](https://a.fi)", "(", ")", '"', "\\", "`", "<b>", "&amp;", "ä", "→",
    "\t", "\r", "\x00", "\u00ad", "\U0001f600", "a@b.fi", "https://",
]  # fmt: skip


def outcome(survey):
    try:
        return compose(survey)[0]
    except ReportError as refused:
        return refused.problems


def paragraphs(deck):
    return next(block for block in deck.slides[0].blocks if isinstance(block, Prose)).paragraphs


def test_markdown_becomes_paragraphs_with_roles(composed):
    told = paragraphs(composed("a **b**\nc *d*\n\n## E\n- f\n  - g\n\n1. h\n2. i\n   - j"))
    assert [(item.role.value, item.level, item.number, runs_text(item.runs)) for item in told] == [
        ("body", 0, 0, "a **b** c _d_"),
        ("heading", 0, 0, "E"),
        ("bullet", 0, 0, "f"),
        ("bullet", 1, 0, "g"),
        ("number", 0, 1, "h"),
        ("number", 0, 2, "i"),
        ("bullet", 1, 0, "j"),
    ]


def test_what_goes_on_with_an_item_stands_in_it_and_parts_no_list(composed):
    told = paragraphs(composed("1. a\n\n   b\n   - c\\\n     d\n\n   e **f\\\n   g**\n2. h\n\ni\\\nj"))
    assert [(item.role.value, item.level, item.number, item.further, runs_text(item.runs)) for item in told] == [
        ("number", 0, 1, False, "a"),
        ("number", 0, 0, True, "b"),
        ("bullet", 1, 0, False, "c"),
        ("bullet", 1, 0, True, "d"),
        ("number", 0, 0, True, "e **f**"),
        ("number", 0, 0, True, "**g**"),
        ("number", 0, 2, False, "h"),
        ("body", 0, 0, False, "i"),
        ("body", 0, 0, True, "j"),
    ]


def test_what_goes_on_with_an_item_that_is_left_without_a_word_is_the_item(composed):
    told = paragraphs(composed('- {{ "" }}\n\n  a\n\n  b\n- c'))
    assert [(item.role.value, item.further, item.text) for item in told] == [
        ("bullet", False, "a"),
        ("bullet", True, "b"),
        ("bullet", False, "c"),
    ]


def test_pasted_bullets_are_lists(composed):
    told = paragraphs(composed("Kohdat:\n• a\n•\tb\n  ◦ c\n- • d"))
    assert [(item.role.value, item.level, item.text) for item in told] == [
        ("body", 0, "Kohdat:"),
        ("bullet", 0, "a"),
        ("bullet", 0, "b"),
        ("bullet", 1, "c"),
        ("bullet", 0, "d"),
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("katso https://a.fi/b-c/.", "katso [https://a.fi/b-c/](https://a.fi/b-c/)."),
        ("Etu.suku@a.fi", "[Etu.suku@a.fi](mailto:Etu.suku@a.fi)"),
        ("[sivu](https://a.fi)", "[sivu](https://a.fi)"),
        ("a → b ja 100 % sekä 5 €", "a~→ b ja 100~% sekä 5~€"),
        (r"\*a* ja 2\. b", "*a* ja 2. b"),
    ],
)
def test_running_text(composed, text, shown):
    assert runs_text(paragraphs(composed(text))[0].runs) == shown


def test_a_footnote_may_start_with_an_asterisk(composed):
    deck = composed("x\n::: footnote\n* Kainuussa toisin\n\n*n. 5\n:::\n::: count\n*n. 19\n:::\n::: source\nLähde\n:::")
    assert [item.text for item in deck.slides[0].footnotes] == ["* Kainuussa toisin", "**n. 5"]
    assert runs_text(deck.slides[0].source) == "***n. 19 · Lähde"


def test_each_note_has_a_mark_of_its_own_in_the_order_in_which_they_are_met(composed):
    """Notes that nothing refers to come last, and are told without a number that nobody would look for."""
    script = (
        "\\*vain osa vastasi\n::: table rahat\ncolumns: area, nyt\n:::\n"
        "::: footnote\n*Lapissa myös\n:::\n::: footnote\n*Kainuussa toisin\n:::\n::: count\n*n. 19\n:::"
    )
    slide = composed(script).slides[0]
    body, table = slide.blocks
    notes = [body.paragraphs[0].runs, *(item.runs for item in slide.footnotes), slide.source]
    assert [(runs[0].text, runs[0].spoken, runs[0].sign) for runs in notes] == [
        ("***", "Huomautus: ", "label"),
        ("*", "Huomautus 1: ", "label"),
        ("**", "Huomautus 2: ", "label"),
        ("****", "Huomautus: ", "label"),
    ]
    assert [item.text for item in slide.footnotes] == ["*Kainuussa toisin", "**Lapissa myös"]
    assert [row[0].runs[-1].sign for row in table.rows if "*" in row[0].text] == ["reference"] * 2
    names = {row[0].text: row[0].runs[-1].spoken for row in table.rows}
    assert {name: told for name, told in names.items() if told} == {
        "Kainuu*": " (katso huomautus 1)",
        "Lappi**": " (katso huomautus 2)",
    }
    assert "*" not in table.alternative


def test_an_only_note_keeps_its_asterisk_and_is_not_numbered(composed):
    slide = composed("::: table rahat\ncolumns: area, nyt\n:::\n::: footnote\n*Kainuussa toisin\n:::").slides[0]
    assert [(run.text, run.spoken) for run in slide.footnotes[0].runs] == [
        ("*", "Huomautus: "),
        ("Kainuussa toisin", ""),
    ]
    marks = [run for row in slide.blocks[0].rows for run in row[0].runs if run.spoken]
    assert [(run.text, run.spoken) for run in marks] == [("*", " (katso huomautus)")]


def test_blocks_stand_in_the_order_of_the_script(composed):
    deck = composed("a\n::: columns\n## B\nc\n:::\nd\n::: box\ne\n:::")
    assert [(block.columns, block.boxed, block.paragraphs[-1].text) for block in deck.slides[0].blocks] == [
        (1, False, "a"),
        (2, False, "c"),
        (1, False, "d"),
        (1, True, "e"),
    ]


def test_a_cover_needs_no_more_than_its_title(composed):
    slide = composed("# Otsikko\n::: cover\nTilanne\n:::").slides[0]
    assert slide.cover
    assert runs_text(slide.subtitle) == "Tilanne"


def test_ids_are_plain_and_unique():
    assert slide_id("Lähellä.fi – ÄÖÅ", []) == "lahella-fi-aoa"
    assert slide_id("A", ["a", "a-2"]) == "a-3"
    assert slide_id("→", []) == "dia"


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2), st.sampled_from(Unit))
def test_a_formatted_figure_reads_back(amount, unit):
    value = Value(amount, unit)
    text = format_value(value, "fi_FI")
    assert not set(text) & set(" \u202f-")
    number = text.rstrip("€%\u00a0").replace("\u00a0", "").replace("\u2212", "-").replace(",", ".")
    assert abs(Decimal(number) - amount) <= Decimal("0.5").scaleb(-decimals_of([value]))


@given(st.lists(st.sampled_from(PIECES) | st.text(string.printable, max_size=5), max_size=30).map("".join))
@settings(max_examples=300)
def test_any_text_becomes_a_deck_or_is_refused(small_round, text):
    lines = len(re.split("\r\n|\r|\n", text))
    told = outcome(small_round(text))
    assert isinstance(told, Deck) or all(1 <= problem.place.line <= lines for problem in told)


@given(st.lists(st.text(string.ascii_letters + "äöå", min_size=1, max_size=9), min_size=1, max_size=12))
def test_no_word_is_lost(words):
    script = "# Dia\n" + "\n".join(
        f"{mark}{word}" for mark, word in zip(["", "\n- ", "\n", "1. "] * 3, words, strict=False)
    )
    slides, problems = parse_script(script, "deck.md")
    assert not problems
    told = [fragment.text for part in slides[0].parts for fragment in part.fragments]
    assert " ".join(told).split() == words


MARKS = [
    "", "- ", "-", "– ", "• ", "*", "**", "1. ", "2. ", "1.", "#", "## ", "##", "> ", "    ", "::", "::: ", "_", "~",
    "|", "`", "<", "&", "\\", "[", "(", "{", "{{", "}}", "](", "![", "1) ", "\u00a0", "\u200b", "---", "%",
    '"', "\n", "\t",
]  # fmt: skip
ENDS = [
    "",
    "*",
    "**",
    "_",
    ":",
    "\\",
    "  ",
    "]",
    "](https://a.fi)",
    ")",
    "}",
    "}}",
    "`",
    "~~",
    "|",
    "]{lang=sv}",
    ">",
    ";",
]


@given(
    st.lists(
        st.tuples(
            st.lists(st.sampled_from(MARKS), max_size=2).map("".join),
            st.text(string.ascii_letters + "äöå", min_size=3, max_size=9),
            st.sampled_from(ENDS),
        ),
        min_size=1,
        max_size=5,
    )
)
@settings(max_examples=300)
def test_every_word_is_told_and_no_mark_is_shown_or_something_is_refused(lines):
    slides, problems = parse_script("# Dia\n" + "\n".join("".join(line) for line in lines), "deck.md")
    if problems:
        return
    told = ""
    for slide in slides:
        fragments = [fragment for part in slide.parts for fragment in part.fragments]
        told += slide.title + "".join(
            fragment.text + fragment.link if isinstance(fragment, Literal) else fragment.source
            for fragment in fragments
        )
    place = 0
    for _, word, _ in lines:
        place = told.index(word, place) + len(word)
    if not any("\\" in part for line in lines for part in line):
        assert not re.search(r"\*\*|__|\{\{|\}\}|:::|^#|\{lang", told.removeprefix("Dia"), re.MULTILINE)


def test_the_same_text_gives_the_same_deck(small_round):
    script = "# A\n::: map rakenne\ncolumn: nyt\n:::\n::: table nimet\n:::"
    assert deck_text(compose(small_round(script))[0]) == deck_text(compose(small_round(script))[0])
