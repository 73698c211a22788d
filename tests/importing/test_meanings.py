"""The answers of a form in another language: the options that they name, exactly or most probably."""

import pytest

from reportgen.importing.meanings import find_option, guess_option, known_choices
from reportgen.model.questions import Option, Question

OPTIONS = (
    Option("on", "Alueella on rakenne", "Rakenne", "answer-1", "Området har en struktur", "The area has a structure"),
    Option("ei", "Ei rakennetta", "Ei", "answer-2", "Ingen struktur, inte heller planer", "No structure"),
)
QUESTION = Question("rakenne", "Onko alueella rakenne?", True, OPTIONS, ())


@pytest.mark.parametrize(
    ("text", "meant"),
    [("området har en struktur", "on"), ("The area has a structure", "on"), ("No structure", "ei"), ("Rakenne", "on")],
)
def test_an_option_is_known_by_its_words_in_any_language(text, meant):
    found = find_option(text, QUESTION)
    assert found is not None
    assert found.id == guess_option(text, QUESTION) == meant


@pytest.mark.parametrize(
    ("text", "meant"), [("Nej", "ei"), ("Ja", "on"), ("Ingen struktur", "ei"), ("Området har struktur", "on")]
)
def test_what_is_worded_a_little_otherwise_is_guessed_in_its_language(text, meant):
    assert guess_option(text, QUESTION) == meant


def test_a_name_with_a_comma_is_one_choice():
    assert "Ingen struktur, inte heller planer" in known_choices(QUESTION, ())
