"""One check looks at everything: no mistake hides another, and each is said once."""

from collections.abc import Callable

import pytest

from tests.checking.conftest import change
from tests.reading.workshop import Workshop


def test_what_can_be_read_is_checked_beside_what_cannot(rounds: Workshop, found: Callable) -> None:
    change(rounds, "osuudet", 1, 1, "62")
    change(rounds, "rakenne", 1, 2, "onn")
    assert [line.split(":")[0] for line in found()] == [
        "tables/rakenne.csv C2",
        "tables/osuudet.csv B2",
    ]


def test_the_text_is_checked_too(rounds: Workshop, found: Callable) -> None:
    (rounds.round / "deck.md").write_text("# Otsikko\n\n::: mapp rakenne\n:::\n", encoding="utf-8")
    assert [line.split(":")[0] for line in found()] == ["deck.md line 3"]


def test_the_text_is_checked_beside_tables_that_cannot_be_read(rounds: Workshop, found: Callable) -> None:
    change(rounds, "rakenne", 1, 2, "onn")
    (rounds.round / "tables" / "raha.csv").unlink()
    (rounds.round / "deck.md").write_text(
        "# Otsikko\n\nSumma {{ total('raha', 'eur_2024') }} ja {{ count('rakenne', 'on') }}\n\n::: mapp rakenne\n:::\n",
        encoding="utf-8",
    )
    assert [line.split(":")[0] for line in found()] == ["tables", "tables/rakenne.csv C2", "deck.md line 5"]


def test_a_mistake_in_the_looks_hides_none_in_the_tables(rounds: Workshop, found: Callable) -> None:
    change(rounds, "rakenne", 1, 2, "onn")
    theme = rounds.root / "assets" / "theme.toml"
    theme.write_text(theme.read_text(encoding="utf-8").replace('accent = "', 'accent = "x'), encoding="utf-8")
    assert [line.split(":")[0] for line in found()] == [
        "assets/theme.toml",
        "tables/rakenne.csv C2",
    ]


def test_a_mistake_in_the_text_of_extracts_is_said_once(rounds: Workshop, found: Callable) -> None:
    (rounds.round / "extract.md").write_text(
        '# Alue\n\nLuku on {{ valeu("raha", "eur_2025") }}.\n\n::: mpa rakenne\n:::\n', encoding="utf-8"
    )
    (rounds.round / "deck.md").write_text("# Otsikko\n\n::: mpa rakenne\n:::\n", encoding="utf-8")
    assert [line.split(":")[0] for line in found()] == ["deck.md line 3", "extract.md line 3", "extract.md line 5"]


def test_numbers_of_the_round_before_wait_to_be_confirmed(rounds: Workshop, found: Callable) -> None:
    (rounds.round / "deck.md").write_text("# Otsikko\n\nAlueita oli 14 silloin.\n", encoding="utf-8")
    (rounds.round / "vahvistettavat.toml").write_text(
        '[[number]]\ntext = "14"\ncontext = "oli 14 silloin."\nslide = "Otsikko"\nconfirmed = false\n', encoding="utf-8"
    )
    assert [line.split(":")[0] for line in found()] == ["deck.md line 3"]


def test_a_slide_that_a_build_would_refuse_is_told(rounds: Workshop, found: Callable[[], list[str]]) -> None:
    (rounds.round / "deck.md").write_text(f"# {'Otsikko joka ei mahdu ' * 60}\n\nTekstiä.\n", encoding="utf-8")
    (said,) = found()
    assert said.startswith("deck.md line 1: The slide ")
    assert "does not fit" in said


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [("assets/theme.toml", "[fonts]", "[types]"), ("assets/basemap.json", '"features"', '"featured"')],
)
def test_with_looks_that_are_wrong_nothing_is_laid_out(
    rounds: Workshop, found: Callable, file: str, old: str, new: str
) -> None:
    rounds.replace(file, old, new)
    told = found()
    assert told
    assert all(line.startswith(file) for line in told)
