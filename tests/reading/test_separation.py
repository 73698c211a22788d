"""Map fills that some reader cannot tell apart are refused in words; a pattern tells what a colour cannot."""

from dataclasses import replace

import pytest

from reportgen.model.drawing import Pattern
from reportgen.model.places import Place
from reportgen.model.problems import ReportError
from reportgen.model.theme import Theme
from reportgen.reading import read_project
from reportgen.reading.separation import alike_fills, distance, lightness
from tests.reading.test_contrast import recoloured

PLACE = Place("assets/theme.toml")
SIGHTS = ("protanopia", "deuteranopia", "tritanopia")


@pytest.fixture
def theme(workshop) -> Theme:
    return read_project(workshop.root).theme


def said(theme: Theme) -> list[str]:
    return [problem.message.format_map(dict(problem.fields)) for problem in alike_fills(theme, PLACE)]


def test_distances_are_those_of_cielab() -> None:
    assert distance((0, 0, 0), (1, 1, 1)) == pytest.approx(100, abs=0.05)
    assert distance((1, 0, 0), (0, 1, 0)) == pytest.approx(170.6, abs=0.1)
    assert lightness((0.5, 0.5, 0.5)) == pytest.approx(53.39, abs=0.01)


@pytest.mark.parametrize("sight", SIGHTS)
def test_greys_look_the_same_to_everyone(sight: str) -> None:
    assert distance((0.2, 0.2, 0.2), (0.8, 0.8, 0.8), sight) == pytest.approx(
        distance((0.2, 0.2, 0.2), (0.8, 0.8, 0.8)), abs=0.05
    )


def test_red_and_green_come_close_without_one_kind_of_cone() -> None:
    red, green = (0.75, 0.35, 0.2), (0.5, 0.5, 0.15)
    assert distance(red, green) > 45
    assert distance(red, green, "deuteranopia") < 15
    assert distance(red, green, "tritanopia") > 40


def test_the_shipped_theme_keeps_its_fills_apart(theme: Theme) -> None:
    assert said(theme) == []


@pytest.mark.parametrize(
    ("answer_2", "answer_3", "words"),
    [
        ("94CBC9", "99CECC", "[fills] answer-2 and answer-3 look alike: the distance of their colours is"),
        ("BF5A33", "75873A", "[fills] answer-2 and answer-3 look alike to readers with deuteranopia"),
        ("3A8FD0", "A0852F", "[fills] answer-2 and answer-3 look alike in black and white: their lightness differs by"),
    ],
)
def test_what_some_reader_cannot_tell_apart_is_named(theme: Theme, answer_2: str, answer_3: str, words: str) -> None:
    alike = recoloured(recoloured(theme, "answer-2", answer_2), "answer-3", answer_3)
    assert any(message.startswith(words) for message in said(alike)), said(alike)
    patterned = replace(alike.fills["answer-3"], fill=replace(alike.fills["answer-3"].fill, pattern=Pattern.LINES))
    told_by_pattern = replace(alike, fills=alike.fills | {"answer-3": patterned})
    assert not any("answer-2 and answer-3" in message for message in said(told_by_pattern))


@pytest.mark.parametrize(
    ("highlight", "words"),
    [
        ("0E5263", "[colours] accent and highlight look alike: the distance of their colours is"),
        ("6B5A5F", "[colours] accent and highlight look alike in black and white: their lightness differs by"),
        ("95CAC8", "[fills] answer-3 and highlight look alike: the distance of their colours is"),
        ("76DFCA", "[fills] answer-3 and highlight look alike to readers with deuteranopia"),
        ("82B5E6", "[fills] answer-3 and highlight look alike to readers with tritanopia"),
    ],
)
def test_what_points_at_an_area_is_told_from_what_it_stands_beside(theme: Theme, highlight: str, words: str) -> None:
    assert any(message.startswith(words) for message in said(recoloured(theme, "highlight", highlight)))


def test_one_pattern_on_two_fills_tells_nothing(theme: Theme) -> None:
    same = replace(theme, fills=theme.fills | {"no-answer": theme.fills["unknown"]})
    assert [message.partition(":")[0] for message in said(same)] == ["[fills] unknown and no-answer look alike"]


def test_a_theme_that_fails_is_not_read(workshop) -> None:
    file = workshop.root / "assets" / "theme.toml"
    text = file.read_text(encoding="utf-8")
    assert 'answer-2 = "2A808E"' in text
    file.write_text(text.replace('answer-2 = "2A808E"', 'answer-2 = "0D4656"'), encoding="utf-8")
    with pytest.raises(ReportError, match="answer-1 and answer-2 look alike"):
        read_project(workshop.root)
