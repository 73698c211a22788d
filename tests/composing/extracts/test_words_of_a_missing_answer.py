"""A missing answer is called missing, never an answer; and a sentence on the whole country leaves no answer out."""

import pytest

from reportgen.composing.phrasing.words import words_of
from reportgen.model.values import Missing
from reportgen.reading.missing import missing_words
from reportgen.reading.words import key
from tests.composing.deck_text import deck_text
from tests.composing.extracts.conftest import AREAS, ROUNDS


@pytest.mark.parametrize("name", ROUNDS)
def test_no_subtitle_calls_a_missing_answer_an_answer(extracts, name):
    missing = words_of("fi").no_answer
    for code in AREAS:
        for slide in extracts[name, code].slides:
            told = "".join(run.text for run in slide.subtitle)
            assert "vastaus: Tiedot" not in told
            assert f"vastaus: {missing}" not in told
            assert f"{missing}; {missing}" not in told


@pytest.mark.parametrize("name", ROUNDS)
def test_the_sentence_on_the_structure_counts_every_area(extracts, rounds, name):
    told = deck_text(extracts[name, "20"])
    answers = [row.cells[0].content for row in rounds[name].table("jarjestorakenne").rows]
    none = sum(getattr(answer, "id", "") == "ei" for answer in answers)
    told = told.replace("\n", " ")
    assert (f"ei rakennetta <{none}> alueella, tiedot" if none else "> alueella, tiedot puuttuvat <") in told
    assert "<0> alue" not in told  # none is not told as a number


def test_the_words_that_a_report_prints_may_be_typed_into_a_table():
    words, read = words_of("fi"), {key(typed): kind for typed, kind in missing_words().items()}
    assert read[key(words.no_answer)] is Missing.NO_ANSWER
    assert read[key(words.not_in_data)] is Missing.NOT_IN_DATA
