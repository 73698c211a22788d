"""What a new round starts with: its files, the workbook to fill in, and what is refused."""

import tomllib

import pytest

from reportgen.model.problems import ReportError
from reportgen.reading import examine_round, script_numbers, unconfirmed_text
from reportgen.starting import start_round
from tests.starting.conftest import content, write


def test_what_lasts_is_taken_over_and_what_does_not_is_new(start):
    about = tomllib.loads(content(start, "round.toml").decode())
    assert (about["label"], about["date"].isoformat(), about["previous"]) == ("2/2026", "2026-02-28", "2025-08")
    assert (about["deviations"], about["sample"]) == ([], False)
    assert start.previous == "2025-08"


def test_the_text_and_the_claim_that_it_makes_are_taken_over_together(start, project):
    assert tomllib.loads(content(start, "round.toml").decode())["every_area_answered"] is True
    path = project.root / "data" / "2025-08" / "round.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("every_area_answered = true", ""), encoding="utf-8")
    again = start_round(project, "2026-02", "2025-08")
    assert "every_area_answered" not in tomllib.loads(content(again, "round.toml").decode())


def test_every_number_typed_in_the_text_waits_to_be_confirmed(start, project):
    script = (project.root / "data" / "2025-08" / "deck.md").read_text(encoding="utf-8")
    assert content(start, "deck.md").decode() == script
    listed = tomllib.loads(content(start, "vahvistettavat.toml").decode())["number"]
    extract = (project.root / "data" / "2025-08" / "extract.md").read_text(encoding="utf-8")
    typed = [entry for entry in listed if entry["file"] != "round.toml"]
    assert [(entry["text"], entry["slide"], entry["file"]) for entry in typed] == [
        (number.text, number.slide, number.file)
        for number in (*script_numbers(script), *script_numbers(extract, "extract.md"))
    ]
    assert any(entry["file"] == "extract.md" for entry in listed)
    assert not any(entry["confirmed"] for entry in listed)
    assert len(listed) > 30


def test_every_sentence_that_names_areas_and_holds_no_number_waits_too(start, project):
    listed = tomllib.loads(content(start, "vahvistettavat.toml").decode())["sentence"]
    assert [(entry["text"].split()[0], entry["file"], entry["confirmed"]) for entry in listed] == [
        ("Etelä-Pohjanmaalla", "deck.md", False),
        ("Keski-Uudellamaalla", "deck.md", False),
    ]
    write(start)
    survey = examine_round(project, "2026-02").round
    told = [
        dict(problem.fields)["text"] for problem in unconfirmed_text(project.root, survey) if "areas" in problem.message
    ]
    assert told == [entry["text"] for entry in listed]


@pytest.mark.parametrize(
    ("name", "previous", "message"),
    [
        ("kevat", None, "year and month"),
        ("2026-13", None, "year and month"),
        ("2026-2", None, "the month with two digits: 2026-02"),
        ("2025-08", None, "a folder of this name already"),
        ("2026-02", "2025-09", "no round 2025-09"),
        ("2026-02", "esimerkki", "made-up data"),
        ("2025-02", None, "not after 2025-08"),
    ],
)
def test_a_round_that_makes_no_sense_is_refused(project, name, previous, message):
    with pytest.raises(ReportError, match=message):
        start_round(project, name, previous)
