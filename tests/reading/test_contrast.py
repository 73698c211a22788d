"""Colours that a reader with weak sight could not tell apart are refused in words."""

from dataclasses import replace

import pytest

from reportgen.model.places import Place
from reportgen.model.theme import Colour, Theme
from reportgen.reading import read_project
from reportgen.reading.contrast import contrast, failed_contrasts

PLACE = Place("assets/theme.toml")


@pytest.fixture
def theme(workshop) -> Theme:
    return read_project(workshop.root).theme


def recoloured(theme: Theme, role: str, colour: str) -> Theme:
    """The theme with another colour in a slot, and in all that derives from it."""
    slot = theme.colours[role].slot
    colours = {
        name: Colour(slot, colour, old.lighter) if old.slot == slot else old for name, old in theme.colours.items()
    }
    return replace(theme, colours=colours)


def said(theme: Theme) -> list[str]:
    return [problem.message.format_map(dict(problem.fields)) for problem in failed_contrasts(theme, PLACE)]


@pytest.mark.parametrize(
    ("ink", "paper", "ratio"), [("000000", "FFFFFF", 21.0), ("FFFFFF", "FFFFFF", 1.0), ("777777", "FFFFFF", 4.48)]
)
def test_contrast_is_that_of_wcag(theme: Theme, ink: str, paper: str, ratio: float) -> None:
    assert contrast(recoloured(recoloured(theme, "ink", ink), "paper", paper), "ink", "paper") == pytest.approx(
        ratio, abs=0.005
    )


def test_the_shipped_theme_passes(theme: Theme) -> None:
    assert said(theme) == []


@pytest.mark.parametrize(
    ("role", "colour", "words"),
    [
        ("ink", "777777", "[colours] ink on paper is hard to read: their contrast is 4.47, at least 4.5 is needed."),
        ("muted", "7A8C94", "[colours] muted on paper is hard to read: their contrast is 3."),
        ("accent", "5B9FAF", "[colours] accent on paper is hard to read:"),
        ("answer-1", "83BDCA", "[colours] paper on answer-1 is hard to read:"),
        ("answer-3", "24CBC9", ""),
        ("highlight", "333333", "[colours] ink on highlight is hard to read:"),
        ("visited", "7D6D9A", "[colours] visited on ground is hard to read:"),
        ("answer-2", "1F6F7C", "[colours] highlight: the line round the area of an extract does not stand out from"),
    ],
)
def test_what_cannot_be_read_is_named(theme: Theme, role: str, colour: str, words: str) -> None:
    found = said(recoloured(theme, role, colour))
    assert any(message.startswith(words) for message in found) if words else found == []


def test_a_fill_that_fades_into_the_paper_is_named(theme: Theme) -> None:
    faded = replace(theme.fills["not-in-data"], outline="line")
    theme = replace(theme, fills=theme.fills | {"not-in-data": faded})
    assert said(theme) == [
        (
            "[fills] not-in-data: neither its colour nor its outline stands out from the paper. Their contrast is "
            "1.36; at least 3 is needed. Choose a darker outline."
        )
    ]
