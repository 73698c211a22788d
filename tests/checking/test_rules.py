"""What the rules in questions.toml and round.toml find in a round, and what they leave alone."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen import reading
from tests.checking.conftest import change
from tests.reading.workshop import Workshop

PROJECT = Path(__file__).parents[2]


def test_rounds_in_which_nothing_is_wrong_are_left_alone(found: Callable) -> None:
    assert found() == []


@pytest.mark.parametrize(
    ("table", "text", "message"),
    [
        ("osuudet", "62", "osuudet.csv B2: Itä-Uusimaa: Kyllä + Ei add up to 102, not to 100. Check the row."),
        ("jako", "25 %", "jako.csv B12: Osuus: the areas' figures add up to 130, not to 110. Check the column."),
    ],
)
def test_what_does_not_add_up(rounds: Workshop, found: Callable, table: str, text: str, message: str) -> None:
    change(rounds, table, 1, 1, text)
    assert found() == [f"tables/{message}"]


@pytest.mark.parametrize(("text", "warned"), [("61", False), ("59", False), ("61,2", True), ("58,8", True)])
def test_rounding_is_no_mistake(rounds: Workshop, found: Callable, text: str, warned: bool) -> None:
    change(rounds, "osuudet", 1, 1, text)
    assert bool(found()) is warned


def test_a_sum_with_a_missing_part_is_not_compared(rounds: Workshop, found: Callable) -> None:
    change(rounds, "osuudet", 1, 1, "ei tietoa lähdeaineistossa")
    change(rounds, "jako", 1, 1, "Alueen vastaus puuttuu")
    assert [line for line in found() if "add up" in line] == []


def test_a_figure_that_is_not_plausible(rounds: Workshop, found: Callable) -> None:
    rounds.tables["raha"][1][2:6] = ["1000001", "50000", "950001", "5"]
    rounds.tables["raha"].pop()
    rounds.save()
    assert found() == [
        "tables/raha.csv C2: Itä-Uusimaa, 2024: 1\u00a0000\u00a0001 is not plausible; expected is 0 ... "
        "1\u00a0000\u00a0000. Check the cell.",
        "tables/raha.csv C2: Itä-Uusimaa, 2024: 1\u00a0000\u00a0001, when it was 200\u00a0000 in 2024-08: a change of "
        "more than 3 times. Check both.",
    ]


@pytest.mark.parametrize(
    ("answer", "name", "message"),
    [
        (
            "Ei rakennetta", "Kadonnut verkosto",
            'the report does not show "Kadonnut verkosto", because the answer in the column Vastaus is "Ei '
            'rakennetta". It is shown beside: Rakenne. Correct the answer, or empty this cell.',
        ),
        (
            "Alueen vastaus puuttuu", "Kadonnut verkosto",
            'the report does not show "Kadonnut verkosto", because the area has no answer in the column Vastaus. '
            "It is shown beside: Rakenne. Write the answer, or empty this cell.",
        ),
        ("Ei rakennetta", "", ""),
        ("Alueen vastaus puuttuu", "Alueen vastaus puuttuu", ""),
    ],
)  # fmt: skip
def test_what_the_report_would_not_show(rounds: Workshop, found: Callable, answer, name, message) -> None:
    rounds.replace("data/questions.toml", "optional = true", 'optional = true, only_where = { vastaus = ["on"] }')
    rounds.tables["rakenne"][20][2:4] = [answer, name]
    rounds.save()
    lines = [line for line in found() if "does not show" in line]
    assert lines == ([f"tables/rakenne.csv D21: Kainuu, Rakenteen nimi: {message}"] if message else [])


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "plausible = [0, 1e6]", "plausible = [5, 1]",
            "[raha.columns.eur_2024] plausible: found [5, 1], expected [0, 1000000].",
        ),
        ("largest_change = 3", "largest_change = 1", "[raha.columns.eur_2024] largest_change: found 1, expected > 1."),
        ("adds_to = 110", "adds_to = inf", "[jako.columns.osuus] adds_to: found inf, expected 100."),
        ("steady = true", 'steady = "on"', '[rakenne.columns.vastaus] steady: found "on", expected true / false.'),
        (
            'columns = ["kylla", "ei"], to = 100', 'columns = ["kylla", "eii"], to = 100',
            "[osuudet] adds_up: two or more columns of amounts are expected, of: kylla, ei, kaikki. Found: kylla, eii.",
        ),
        (
            "optional = true", "optional = true, only_where = { vastaus = ['joo'] }",
            '[rakenne] column nimi: only_where expects a column of kind choice with its options, such as { vastaus = '
            '["on"] }. Found: joo. Known: on, ei, ei_tietoa.',
        ),
        (
            "optional = true", "optional = true, only_where = { vast = ['on'] }",
            '[rakenne] column nimi: only_where expects a column of kind choice with its options, such as { vastaus = '
            '["on"] }. Found: vast. Known: vastaus.',
        ),
        ("to = 100", "to = true", '[osuudet.adds_up 1] to: found true, expected 100 / "...".'),
    ],
)  # fmt: skip
def test_rules_that_cannot_be_understood(rounds: Workshop, old: str, new: str, message: str) -> None:
    rounds.replace("data/questions.toml", old, new)
    assert rounds.project_problems() == [f"data/questions.toml: {message}"]


def test_the_rules_of_the_project_are_read() -> None:
    columns = [column for question in reading.read_project(PROJECT).questions for column in question.columns]
    assert any(column.rules.plausible for column in columns)
