"""Remarks that someone has looked at: confirmed by their codes, told as confirmed, and void when they say more."""

from collections.abc import Callable

import pytest

from reportgen.check import Checked, check
from tests.reading.workshop import Workshop, said

EVERY = "sample = false\nevery_area_answered = true\ntotals.raha.eur_2024 = 5\n"


@pytest.fixture
def doubtful(rounds: Workshop) -> Workshop:
    """A round with a remark of every kind: figures, sums, answers, claims, cells of texts, and the text of the deck."""
    rounds.tables["raha"][1][2:6] = ["1000001", "50000", "950001", "5"]
    rounds.tables["osuudet"][1][1] = "62"
    rounds.tables["jako"][1][1] = "25 %"
    rounds.tables["rakenne"][1][2:4] = ["Alueen vastaus puuttuu", ""]
    rounds.tables["rakenne"][19][2:4] = ["ei", ""]
    rounds.tables["rakenne"][20][2:4] = ["Rakenn", ""]
    rounds.replace("data/2025-08/round.toml", "sample = false\n", EVERY)
    (rounds.round / "deck.md").write_text("# Otsikko\n\nTekstiä\x07.\n", encoding="utf-8")
    rounds.save()
    return rounds


def looked_at(rounds: Workshop) -> Checked:
    return check(rounds.root, "2025-08")


def confirm(rounds: Workshop) -> None:
    """Write a line for each remark, as the coordinator does."""
    codes = dict.fromkeys(looked_at(rounds).remarks.codes.values())
    lines = "\n".join(f'confirmed.{code} = "Tarkistettu {number}."' for number, code in enumerate(codes))
    rounds.replace("data/2025-08/round.toml", "sample = false\n", f"sample = false\n{lines}\n")


def test_every_remark_can_be_confirmed_and_is_told_as_confirmed(doubtful: Workshop) -> None:
    before = looked_at(doubtful)
    assert before.errors == ()
    assert len(before.warnings) >= 8
    confirm(doubtful)
    after = looked_at(doubtful)
    assert after.problems == ()
    assert [problem for problem, _ in after.remarks.confirmed] == list(before.warnings)
    assert {reason for _, reason in after.remarks.confirmed} >= {"Tarkistettu 0.", "Tarkistettu 7."}


def test_a_remark_that_says_something_else_is_asked_again(doubtful: Workshop) -> None:
    confirm(doubtful)
    doubtful.tables["osuudet"][1][1] = "63"
    doubtful.save()
    new, void = map(said, looked_at(doubtful).warnings)
    assert "Kyllä + Ei add up to 103, not to 100" in new
    assert void.startswith("data/2025-08/round.toml: confirmed.")
    assert "fits no remark any more (Tarkistettu" in void


def test_one_more_cell_of_the_same_is_asked_again(rounds: Workshop, found: Callable) -> None:
    for row in (1, 2):
        rounds.tables["rakenne"][row][2] = "Rakenn"
        rounds.save()
        assert [line.split(":")[0] for line in found()] == [
            f"tables/rakenne.csv C{cell}" for cell in range(2, row + 2)
        ] + (["round.toml"] if row > 1 else [])
        confirm(rounds)


def test_lines_that_move_change_no_code(doubtful: Workshop) -> None:
    confirm(doubtful)
    (doubtful.round / "deck.md").write_text("# Otsikko\n\nEnsin.\n\nTekstiä\x07.\n", encoding="utf-8")
    assert looked_at(doubtful).problems == ()


def test_beside_errors_nothing_is_called_void(doubtful: Workshop) -> None:
    confirm(doubtful)
    doubtful.tables["rakenne"][3][2] = "???"
    doubtful.save()
    assert "fits no remark" not in " ".join(map(said, looked_at(doubtful).problems))


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('confirmed = ["raha, 2024, Kainuu"]', 'found ["raha, 2024, Kainuu"], expected confirmed.1a2b3c = "...".'),
        ('confirmed.1a2b3c = ""', "confirmed.1a2b3c lacks a reason."),
        ("confirmed.1a2b3c = true", "confirmed.1a2b3c lacks a reason."),
        (
            'confirmed.1a2b3c = "a"\nconfirmed.1a2b3c = "b"',
            "line 9: confirmed.1a2b3c is there twice, here for the second time. Put both into one",
        ),
        (
            "previous = ''",
            "line 9: previous is there twice, here for the second time. Put both into one",
        ),
    ],
)
def test_a_confirmation_that_cannot_be_understood(rounds: Workshop, line: str, message: str) -> None:
    rounds.replace("data/2025-08/round.toml", "sample = false\n", f"sample = false\n{line}\n")
    assert message in " / ".join(rounds.problems())
