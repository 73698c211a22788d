"""What round.toml and the text state, and the tables do not bear out."""

from collections.abc import Callable

import pytest

from tests.checking.conftest import change
from tests.reading.workshop import Workshop


@pytest.mark.parametrize("expression", ['total("raha")', "total( 'raha', without='Helsinki')"])
def test_a_total_in_the_text_that_leaves_areas_out(rounds: Workshop, found: Callable, expression: str) -> None:
    change(rounds, "raha", 2, 2, "ei tietoa lähdeaineistossa")
    assert [line for line in found() if "leaves them out" in line] == []
    (rounds.round / "deck.md").write_text(f"# Otsikko\n\nYhteensä {{{{ {expression} }}}}.\n", encoding="utf-8")
    name = rounds.tables["raha"][2][1]
    assert [line for line in found() if "leaves them out" in line] == [
        f"tables/raha.csv C3: 2024: these areas have no figure: {name}. A total in the text leaves them out, and does "
        "not say so. Say it in the text, or add the figures."
    ]


def test_claims_of_round_toml(rounds: Workshop, found: Callable) -> None:
    rounds.replace(
        "data/2025-08/round.toml",
        "sample = false",
        "sample = false\nevery_area_answered = true\ntotals.raha.eur_2024 = 4400012\ntotals.raha.eur_2025 = 1100011",
    )
    assert found() == [
        "round.toml: round.toml states that raha, 2024, add up to 4\u00a0400\u00a0012, but the rows give "
        "4\u00a0400\u00a0000. Correct the one that is wrong."
    ]
    change(rounds, "rakenne", 20, 2, "Alueen vastaus puuttuu")
    assert (
        "tables/rakenne.csv C21: round.toml says that every area answered (every_area_answered), but rakenne has no "
        "answer of Kainuu. The report prints both. Correct the table; or correct the text and remove that line from "
        "round.toml."
    ) in found()


def test_a_stated_total_that_an_area_without_a_figure_keeps_from_being_confirmed(rounds, found: Callable) -> None:
    rounds.replace("data/2025-08/round.toml", "sample = false", "sample = false\ntotals.maara.kertaa = 66")
    rounds.tables["maara"][1][1] = "ei tietoa lähdeaineistossa"
    rounds.tables["maara"][2][1] = "6"
    rounds.save()
    assert not any("totals" in line or "round.toml states" in line for line in found())
    change(rounds, "maara", 2, 1, "3")
    assert (
        "round.toml: round.toml states that maara, Kertaa, add up to 66. That cannot be confirmed, because these areas "
        "have no figure: Itä-Uusimaa. The others give 63. Add the figures, or correct the total."
    ) in found()


def test_a_stated_total_of_what_is_counted_is_exact(rounds: Workshop, found: Callable) -> None:
    rounds.replace("data/2025-08/round.toml", "sample = false", "sample = false\ntotals.maara.kertaa = 67")
    assert [line for line in found() if "add up to 67" in line]


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (
            "data/2025-08/round.toml", "sample = false", "sample = false\ntotals.rahaa.eur_2024 = 1",
            "data/2025-08/round.toml: [totals] has an unknown key, rahaa. Did you mean raha?",
        ),
        (
            "data/2025-08/round.toml", "sample = false", "sample = false\ntotals.raha.eur_2024 = '1'",
            'data/2025-08/round.toml: [totals.raha] eur_2024: found "1". Write the number without '
            "quotation marks and spaces: 1.",
        ),
    ],
)  # fmt: skip
def test_claims_that_cannot_be_understood(rounds: Workshop, file, old, new, message) -> None:
    rounds.replace(file, old, new)
    assert rounds.problems() == [message]
