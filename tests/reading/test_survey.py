"""The committed rounds: 8/2025 says what its source says, the sample reaches every kind of answer."""

from collections import Counter
from pathlib import Path

import pytest

from reportgen.model.questions import ColumnKind, Option
from reportgen.model.rounds import Round
from reportgen.model.values import Missing, Value
from reportgen.reading import find_round, read_project, read_round

PROJECT = Path(__file__).parents[2]
SILENT = ("asiakirja", "vastuuhenkilo", "hyte_neuvottelut", "hyte_edustus", "hyte_rooli", "lahella", "ptv")


@pytest.fixture(scope="module")
def project():
    return read_project(PROJECT)


@pytest.fixture(scope="module")
def survey(project) -> Round:
    survey, warnings = read_round(project, "2025-08")
    assert warnings == ()
    return survey


@pytest.fixture(scope="module")
def sample(project) -> Round:
    sample, warnings = read_round(project, "esimerkki")
    assert warnings == ()
    return sample


def answers(survey: Round, question: str, column: str = "vastaus") -> Counter[object]:
    contents = (cell.content for _, cell in survey.table(question).column(column))
    return Counter(content.id if isinstance(content, Option) else content for content in contents)


def total(survey: Round, question: str, column: str, without: str = "") -> int:
    return sum(cell.content.amount for area, cell in survey.table(question).column(column) if area.name != without)


def test_the_newest_round_is_the_survey(project) -> None:
    assert find_round(project, None) == "2025-08"


def test_populations_sum_to_the_country_without_aland(project) -> None:
    assert sum(area.population for area in project.areas) == 5_605_317
    assert len(project.areas) == 22


def test_the_grants_sum_to_the_source(survey: Round) -> None:
    assert total(survey, "avustukset", "avustukset_yht_eur") == 23_652_858
    assert total(survey, "avustukset", "avustukset_yht_eur", without="Helsinki") == 16_452_858


def test_the_computed_totals_are_those_that_the_deviations_name(survey: Round) -> None:
    assert total(survey, "stea_c", "eur_2024") == 60_006_381
    assert total(survey, "stea_c", "eur_2025") == 16_211_992
    assert total(survey, "stea_c", "ero_eur") == 43_794_389


def test_the_structures_are_counted_as_in_the_source(survey: Round) -> None:
    assert answers(survey, "hva_rakenne") == {"on": 14, "epavirallinen": 4, "ei": 4}
    assert answers(survey, "jarjestorakenne") == {"on": 19, Missing.NO_ANSWER: 3}
    named = [cell.content for _, cell in survey.table("hva_rakenne").column("nimi") if cell.content]
    assert len(named) == 14


def test_what_the_source_does_not_have_is_not_in_the_data(survey: Round) -> None:
    for question in SILENT:
        for column in survey.table(question).columns:
            assert answers(survey, question, column) == {Missing.NOT_IN_DATA: 22}


def test_the_sample_says_that_it_is_one(survey: Round, sample: Round) -> None:
    assert (survey.sample, sample.sample) == (False, True)


def test_the_sample_reaches_every_kind_of_answer(project, sample: Round) -> None:
    everything: Counter[object] = Counter()
    unused = []
    for question in project.questions:
        for column in question.columns:
            if column.kind is ColumnKind.CHOICE:
                found = answers(sample, question.id, column.id)
                everything += found
                unused += [f"{question.id} {option.id}" for option in question.options if not found[option.id]]
    # One option that no area chose, since a legend must show it too.
    assert unused == ["ptv suosittelee"]
    assert everything[Missing.NO_ANSWER]
    assert everything[Missing.NOT_IN_DATA]
    assert everything["ei_tietoa"]


def test_the_sample_changes_between_its_two_years(sample: Round) -> None:
    table = sample.table("asiakirja")
    changed = [row.area.name for row in table.rows if row.cells[0].content != row.cells[1].content]
    assert 3 <= len(changed) <= 10


def test_the_sample_is_read_from_both_kinds_of_file(sample: Round) -> None:
    assert {Path(table.place.file).suffix for table in sample.tables} == {".csv", ".xlsx"}


def test_every_figure_knows_its_cells(survey: Round, sample: Round) -> None:
    for table in (*survey.tables, *sample.tables):
        for row in table.rows:
            for cell in row.cells:
                if isinstance(cell.content, Value):
                    assert cell.content.rule
                    assert cell.content.sources
