"""What the round before makes doubtful of a round."""

from collections.abc import Callable

import pytest

from tests.checking.conftest import change
from tests.reading.workshop import Workshop


@pytest.mark.parametrize(
    ("figure", "warned"), [("600000", False), ("600001", True), ("66667", False), ("66666", True), ("0", True)]
)
def test_a_leap_is_more_than_so_many_times_up_or_down(rounds: Workshop, found: Callable, figure, warned) -> None:
    rounds.tables["raha"][1][2:6] = [figure, "50000", "", ""]
    rounds.tables["raha"].pop()
    rounds.save()
    assert any("a change of more than 3 times" in line for line in found()) is warned


def test_areas_whose_answers_are_gone(rounds: Workshop, found: Callable) -> None:
    change(rounds, "rakenne", 1, 2, "Alueen vastaus puuttuu")
    change(rounds, "rakenne", 20, 2, "ei tietoa lähdeaineistossa")
    assert found() == [
        "tables/rakenne.csv C2: Vastaus: areas that answered in 2024-08 and have no answer now: Itä-Uusimaa, Kainuu. "
        "Check that no answer was forgotten."
    ]


def test_answers_that_changed_where_they_seldom_do(rounds: Workshop, found: Callable) -> None:
    change(rounds, "rakenne", 20, 2, "ei")
    assert found() == [
        "tables/rakenne.csv C21: Vastaus: answers that are not those of 2024-08: Kainuu (Rakenne → Ei rakennetta). "
        "Check them."
    ]


def test_a_question_that_is_new_has_nothing_to_be_compared_with(rounds: Workshop, found: Callable) -> None:
    (rounds.root / "data" / "2024-08" / "tables" / "rakenne.csv").unlink()
    change(rounds, "rakenne", 20, 2, "ei")
    assert found() == []


def test_options_that_are_no_longer_known_keep_their_table_from_comparison(rounds: Workshop, found: Callable) -> None:
    rounds.replace("data/2024-08/tables/rakenne.csv", "Kainuu,on", "Kainuu,osin")
    change(rounds, "rakenne", 21, 2, "ei")
    assert found() == [
        "data/2024-08/tables/rakenne.csv C21: The round before, 2024-08, says something here that is not understood, "
        "so this is not compared with it. If options or columns were changed in data/questions.toml, that is why; "
        "reportgen check 2024-08 says more."
    ]


def test_columns_that_moved_on_are_compared_by_their_headings(rounds: Workshop, found: Callable) -> None:
    """What was the newest column of the round before is the one before it now: its figures and answers have to stay."""
    rounds.replace("data/questions.toml", 'heading = "2025" }', 'heading = "2025", largest_change = 3 }')
    rounds.replace(
        "data/2025-08/round.toml",
        "sample = false",
        'sample = false\nwords.raha.headings.eur_2024 = "2025"\nwords.raha.headings.eur_2025 = "2026"',
    )
    (rounds.round / "vahvistettavat.toml").write_text("", encoding="utf-8")
    rounds.tables["raha"] = [
        ["alue", "2025", "2026"],
        *([row[1], "50000", "60000"] for row in rounds.tables["raha"][1:-1]),
    ]
    rounds.save()
    assert found() == []
    # It is the same time in both rounds: no other figure is right, however near it is.
    change(rounds, "raha", 1, 1, "50001")
    assert found() == [
        "tables/raha.csv B2: Itä-Uusimaa, 2025: 50\u00a0001, when 2024-08 has 50\u00a0000 of the same time. Check both."
    ]
