"""Columns of numbers in an export: amounts that a question asks for, or left out and told."""

import tomllib

import pytest

from tests.importing import exports

EUROS = ["12 000 €", "350 000 €", "99 500,50 €"]
AREAS = ["Kainuu", "Lappi", "Satakunta"]


def proposed(desk, tmp_path, *columns):
    """What is proposed for columns of a heading and three answers; the entries by heading, and what is told."""
    headings = [heading for heading, _ in columns]
    rows = list(zip(AREAS, *(answers for _, answers in columns), strict=True))
    found = desk.run(exports.csv_file(tmp_path / "v.csv", [[exports.AREA, *headings], *rows], delimiter=";"))
    entries = tomllib.loads(desk.mapping.read_text(encoding="utf-8"))["heading"]
    return {entry["text"]: entry for entry in entries}, found


@pytest.mark.parametrize(
    ("heading", "question", "column"),
    [
        ("Avustukset yht., euroa", "avustukset", "avustukset_yht_eur"),
        ("Paljonko hyvinvointialueenne järjestöavustukset ovat?", "avustukset", "avustukset_yht_eur"),
        ("STEA:n C-avustukset alueen järjestöille 2024", "stea_c", "eur_2024"),
        ("STEA:n C-avustukset alueen järjestöille 2025", "stea_c", "eur_2025"),
    ],
)
def test_amounts_are_proposed_for_the_question_that_asks_for_them(desk, tmp_path, heading, question, column):
    entries, found = proposed(desk, tmp_path, (heading, EUROS))
    entry = entries[heading]
    assert (entry["use"], entry["question"], entry["column"]) == ("table", question, column)
    assert not any(entry.unasked_amounts for entry in found.entries)


def test_each_column_of_a_question_is_given_to_one_heading(desk, tmp_path):
    both = [f"STEA:n C-avustukset {year}" for year in (2025, 2024)]
    entries, _ = proposed(desk, tmp_path, *((heading, EUROS) for heading in both), ("Avustukset yht., euroa", EUROS))
    assert [entries[heading]["column"] for heading in both] == ["eur_2025", "eur_2024"]


@pytest.mark.parametrize("heading", ["Kuinka monta työntekijää järjestöissä on?", "STEA:n C-avustukset yhteensä"])
def test_amounts_that_no_question_asks_for_are_left_out_and_told(desk, tmp_path, heading):
    entries, found = proposed(desk, tmp_path, (heading, ["12", "350", "7"]))
    assert (entries[heading]["use"], entries[heading]["confirmed"]) == ("ignored", False)
    assert [entry.heading for entry in found.entries if entry.unasked_amounts] == [heading]
    line = next(
        line for line in desk.mapping.read_text(encoding="utf-8").splitlines() if line.startswith('use = "ignored"')
    )
    assert line == 'use = "ignored"   # lukuja, joita mikään kysymys ei näytä kysyvän'


def test_a_few_numbers_among_words_are_words(desk, tmp_path):
    entries, found = proposed(desk, tmp_path, ("Mitä muuta?", ["12", "ei mitään erityistä", "yhteistyö sujuu"]))
    assert entries["Mitä muuta?"]["use"] == "open"
    assert not any(entry.unasked_amounts for entry in found.entries)
