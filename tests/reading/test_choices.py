"""An answer that is none: the options that may have been meant, never the opposite of what was typed."""

from pathlib import Path

import pytest

from reportgen.model.questions import Question
from reportgen.reading.choices import Choices
from reportgen.reading.questions import read_questions

PROJECT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def questions() -> dict[str, Question]:
    return {question.id: question for question in read_questions(PROJECT)}


@pytest.mark.parametrize(
    ("question", "typed", "meant"),
    [
        ("hva_rakenne", "on rakenne", ()),
        ("hva_rakenne", "rakenne", ("Yhteistyörakenne", "Epävirallinen rakenne")),
        ("hva_rakenne", "ei rakenneta", ("Ei rakennetta",)),
        ("asiakirja", "valmistelussa", ("Suunnitteilla/valmistelussa",)),
        ("asiakirja", "suositellaan", ()),
        ("vastuuhenkilo", "nimetty", ("Vastuuhenkilö nimetty",)),
        ("vastuuhenkilo", "ei vielä", ()),
        ("hyte_rooli", "tekeillä", ()),
        ("hyte_rooli", "kyllä on", ("Kyllä",)),
        ("lahella", "ei suosittele", ()),
        ("lahella", "suositellaan", ("Suosittelee",)),
        ("ptv", "on kriteerinä", ("PTV on kriteeri",)),
    ],
)
def test_what_may_have_been_meant(
    questions: dict[str, Question], question: str, typed: str, meant: tuple[str, ...]
) -> None:
    choices = Choices(questions[question])
    assert choices.find(typed) == ()
    assert choices.nearest(typed) == meant
