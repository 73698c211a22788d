"""What the rules in questions.toml and round.toml find in a round, and what they leave alone."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen import reading
from reportgen.check import check
from tests.reading.workshop import Workshop

PROJECT = Path(__file__).parents[2]


def change(rounds: Workshop, table: str, row: int, column: int, text: str) -> None:
    rounds.tables[table][row][column] = text
    rounds.save()


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


def test_a_question_that_is_new_has_nothing_to_be_compared_with(rounds: Workshop, found: Callable) -> None:
    (rounds.root / "data" / "2024-08" / "tables" / "rakenne.csv").unlink()
    change(rounds, "rakenne", 20, 2, "ei")
    assert found() == []


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


def test_the_published_round_says_both_that_all_answered_and_that_three_did_not() -> None:
    checked = check(PROJECT, "2025-08")
    assert checked.errors == ()
    assert [dict(problem.fields)["areas"] for problem in checked.warnings] == ["Helsinki, Itä-Uusimaa, Vantaa-Kerava"]


def test_the_sample_round_is_as_expected() -> None:
    assert check(PROJECT, "esimerkki").problems == ()


def test_the_rules_of_the_project_are_read() -> None:
    columns = [column for question in reading.read_project(PROJECT).questions for column in question.columns]
    assert any(column.rules.plausible for column in columns)


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
