import math
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.typography import Breaks, Piece, break_text, load_typeface

SIZE = 12.0
ARIMO = load_typeface("Arimo")
NO_BREAK = "\u00a0\u202f\u2011\u2060"
SIGNS = "aiWäÖ1 \n\t-–—/→.,()?\u0301\u00ad\u200b" + NO_BREAK
WORDS = ["Etelä-Pohjanmaan ", "Lappi, Keski-Uusimaa, ", "osana HYTE-työtä ", "ja/tai", "191\u00a0850\u00a0€"]
TEXTS = st.text(st.sampled_from(SIGNS), max_size=12) | st.sampled_from(WORDS)
PIECES = st.lists(st.builds(Piece, TEXTS, st.booleans(), st.booleans()), max_size=6)
WIDTHS = st.floats(1.0, 250.0)

BEFORE = "nnnnnnnnnnnnnnnnnnn "
"""A word wide enough that what follows it fits a line by itself."""


def lines(text: str, width: float) -> list[str]:
    return [line.text for line in broken(text, width).lines]


def broken(text: str, width: float) -> Breaks:
    return break_text([Piece(text)], SIZE, width, ARIMO)


def width_of(text: str) -> float:
    return ARIMO.width(text, SIZE)


def as_read(text: str) -> str:
    return re.sub(r"[ \n\t]+", " ", text.replace("\u00ad", ""))


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("etenkin–asia", "etenkin–"),
        ("yhteis\u200btyö", "yhteis\u200b"),
        ("yhteis\u00adtyö", "yhteis\u00ad"),
        ("sosiaali- ja", "sosiaali-"),
        ("aa bbb", "aa"),
        ("aa  bbb", "aa"),
        ("aa\tbbb", "aa"),
    ],
)
def test_a_line_ends_where_a_reader_expects_it(text, first):
    found = lines(BEFORE + text, width_of(BEFORE + first))
    assert found[0] == BEFORE + first
    assert len(found) == 2


@pytest.mark.parametrize(
    "word",
    [
        "2023–2025",
        "2023-2025",
        "ja/tai",
        "-yhdistys",
        "2-vuotiskaudelle",
        "C-avustukset",
        "Lähellä-fi",
        "--lippu",
        "191\u00a0850\u00a0€",
        "aa\u2011bbb",
        "aa\u2060bbb",
        "aa\u00a0→",
        "STEA:n",
        "a\u0308\u0301b",
    ],
)
def test_a_word_that_fits_a_line_is_whole(word):
    for last in range(1, len(word)):
        assert lines(BEFORE + word, width_of(BEFORE + word[:last])) == [BEFORE.rstrip(), word]


@pytest.mark.parametrize(
    ("words", "together"),
    [
        ("pöytä –tapahtuma", "pöytä –tapahtuma"),
        ("suunnitelman ja -kertomuksen", "ja -kertomuksen"),
        ("rooli – pelkkä", "rooli –"),
        ("rakennetta 4 alueella", "4 alueella"),
        ("malli (3 eri)", "(3 eri)"),
    ],
)
def test_what_belongs_together_stays_on_a_line_that_holds_it(words, together):
    start = words.index(together)
    for last in range(start + 1, start + len(together)):
        if words[last - 1] != " ":
            found = lines(BEFORE + words, width_of(BEFORE + words[:last]))
            assert found[0] == (BEFORE + words[:start]).rstrip()
            assert any(line.startswith(together) for line in found[1:])


def test_what_belongs_together_is_parted_before_a_word_is_torn():
    breaks = broken("4 alueella", width_of("alueella"))
    assert [line.text for line in breaks.lines] == ["4", "alueella"]
    assert not breaks.torn
    assert lines("2-vuotiskaudelle", width_of("vuotiskaudelle")) == ["2-", "vuotiskaudelle"]


def test_a_name_stays_whole_where_its_line_is_about_full_without_it():
    full, short = BEFORE + "Kainuu, Kanta-Häme", "Kainuu, Pohjois-Pohjanmaa"
    assert lines(full, width_of(BEFORE + "Kainuu, Kanta-")) == [BEFORE + "Kainuu,", "Kanta-Häme"]
    assert lines(short, width_of("Kainuu, Pohjois-Pohj")) == ["Kainuu, Pohjois-", "Pohjanmaa"]
    breaks = broken(full, width_of(BEFORE + "Kainuu, Kanta-"))
    assert breaks.risky
    assert breaks.widest < math.inf


@pytest.mark.parametrize("word", ["etelä-pohjalainen", "HYTE-neuvottelukunta"])
def test_a_word_is_parted_at_its_hyphen_where_little_of_a_line_would_be_left_or_no_line_holds_it(word):
    head = word[: word.index("-") + 1]
    assert lines(BEFORE + word, width_of(BEFORE + head)) == [BEFORE.rstrip(), word]
    assert lines("nnn " + word, width_of(word)) == ["nnn " + head, word.removeprefix(head)]
    long = word + "n" * len(BEFORE)
    assert lines(BEFORE + long, width_of(BEFORE + head))[0] == BEFORE + head


def test_a_soft_hyphen_shows_only_at_a_line_end():
    text = "yhteis\u00adtyö\u00adrakenne"
    assert lines(text, 500) == ["yhteistyörakenne"]
    assert lines(text, width_of("yhteistyö-")) == ["yhteistyö\u00ad", "rakenne"]
    assert lines(text, width_of("yhteistyö-") - 0.1) == ["yhteis\u00ad", "työ\u00ad", "rakenne"]


def test_a_newline_forces_a_line_and_spaces_count_as_they_are():
    assert lines("aa\n\n  b  c\t d", 500) == ["aa", "", "  b  c  d"]
    assert [line.space for line in broken("aa\nb", 500).lines] == [True, False]


def test_no_text_is_one_empty_line():
    for pieces in ([], [Piece("")]):
        breaks = break_text(pieces, SIZE, 100, ARIMO)
        assert [line.stretches for line in breaks.lines] == [()]
        assert breaks.narrowest == 0
        assert breaks.widest == math.inf


def test_the_border_of_pieces_is_no_place_to_break():
    pieces = [Piece(BEFORE + "järjestö"), Piece("avustukset", bold=True)]
    breaks = break_text(pieces, SIZE, width_of(BEFORE + "järjestöavus"), ARIMO)
    assert [line.text for line in breaks.lines] == [BEFORE.rstrip(), "järjestöavustukset"]
    assert [(part.piece, part.text) for part in breaks.lines[1].stretches] == [(0, "järjestö"), (1, "avustukset")]


def test_a_word_wider_than_the_line_is_torn_between_graphemes():
    breaks = broken("e\u0301e\u0301e\u0301", width_of("e\u0301e\u0301"))
    assert [line.text for line in breaks.lines] == ["e\u0301e\u0301", "e\u0301"]
    assert breaks.torn
    assert not broken("ee ee", width_of("ee")).torn


@pytest.mark.parametrize("word", ["a" * 50_000, "a\u00a0" * 25_000, "a\u2060" + "a" * 50_000])
def test_a_word_of_any_length_is_torn_in_good_time(word):
    start = time.process_time()
    assert sum(len(line) for line in lines(word, 200.0)) == len(word)
    assert time.process_time() - start < 5  # it takes 0.2 s, and a minute where each line looks at all that is left


def test_a_torn_word_keeps_its_no_break_characters_where_it_can():
    text = "aaaa\u00a0bbbb"
    assert broken(text, width_of("aaaa")).risky
    assert lines(text, width_of("aaaa\u00a0")) == ["aaa", "a\u00a0bbb", "b"]


@pytest.mark.parametrize(
    ("text", "fitting"),
    [
        ("järjestöt/yhdistykset", "järjestöt/"),
        ("2023–2025", "2023–"),
        ("ja -yhdistykset", "ja"),
        ("sanoi—tuskin", "sanoi"),
        ("esim.(foo)", "esim."),
        ("yhteis\u00adtyö", "yhteis"),
    ],
)
def test_an_end_that_another_program_may_see_is_risky(text, fitting):
    text, steady = BEFORE + text, width_of(BEFORE + fitting)
    assert broken(text, steady).risky
    assert not broken(text, steady - 0.01).risky
    assert broken(text, steady - 0.01).steady == pytest.approx(steady)


@pytest.mark.parametrize("text", ["aa ...bbb", "aa ( bbb", "aa )bbb"])
def test_an_end_that_another_program_may_refuse_is_risky(text):
    first = text.rpartition(" ")[0]
    breaks = broken(text, width_of(first))
    assert breaks.lines[0].text == first
    assert breaks.risky


def test_plain_words_are_not_risky():
    assert not broken("Hyvinvointialueiden ja järjestöjen yhteistyö – tilanne / nyt", 120).risky


def test_a_count_is_parted_from_its_noun_even_where_neither_fits():
    assert lines("1 alue", 1) == ["1", "a", "l", "u", "e"]


@given(PIECES, WIDTHS)
def test_no_word_is_lost(pieces, width):
    lines_read = [line.text + " " * line.space for line in break_text(pieces, SIZE, width, ARIMO).lines]
    assert as_read("".join(lines_read)) == as_read("".join(piece.text for piece in pieces))


@given(PIECES, WIDTHS)
def test_only_a_grapheme_may_be_wider_than_the_line(pieces, width):
    for line in break_text(pieces, SIZE, width, ARIMO).lines:
        visible = [sign for sign in line.text if sign not in "\u0301\u200b\u2060\u00ad"]
        assert line.width <= width or len(visible) == 1


@given(PIECES, WIDTHS)
def test_a_line_starts_with_a_grapheme_and_keeps_no_break_characters(pieces, width):
    breaks = break_text(pieces, SIZE, width, ARIMO)
    for line, following in zip(breaks.lines, breaks.lines[1:], strict=False):
        if line.space:
            continue
        assert not following.text.startswith((" ", "\u0301"))
        if not breaks.torn:
            assert not following.text.startswith(tuple(NO_BREAK))
            assert not line.text.endswith(tuple(NO_BREAK))


@given(PIECES, WIDTHS, st.floats(0.0, 1.0, exclude_max=True))
def test_the_lines_stay_the_same_between_the_stated_widths_only(pieces, width, share):
    breaks = break_text(pieces, SIZE, width, ARIMO)
    if breaks.narrowest > width:
        return
    assert width < breaks.widest
    assert breaks.steady <= breaks.widest
    assert breaks.risky == (breaks.steady <= width)
    ceiling = min(breaks.widest, 1000.0)
    between = min(breaks.narrowest + share * (ceiling - breaks.narrowest), math.nextafter(ceiling, 0.0))
    for other in (breaks.narrowest, between):
        assert break_text(pieces, SIZE, other, ARIMO).lines == breaks.lines
    if breaks.widest < math.inf:
        # Where a word stays whole here, another program may part it.
        wider = break_text(pieces, SIZE, breaks.widest, ARIMO)
        assert wider.lines != breaks.lines or wider.risky


def test_a_mark_belongs_to_its_letter_over_a_hidden_soft_hyphen():
    (line,) = break_text((Piece("a\u00ad\u0301"),), SIZE, 200, ARIMO).lines
    assert line.text == "a\u0301"
    assert line.width == pytest.approx(ARIMO.width("a\u0301", SIZE))


@given(PIECES, WIDTHS)
def test_stretches_follow_one_another(pieces, width):
    for line in break_text(pieces, SIZE, width, ARIMO).lines:
        x = 0.0
        for part in line.stretches:
            piece = pieces[part.piece]
            assert part.x == pytest.approx(x)
            assert part.width == pytest.approx(ARIMO.width(part.text, SIZE, bold=piece.bold, italic=piece.italic))
            x += part.width
        assert line.width == pytest.approx(x)
