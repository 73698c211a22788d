"""What LimeSurvey and Webropol export besides answers: codes for headings, responses never submitted, matrices."""

from reportgen.importing.mappingfile import read_mapping
from reportgen.reading import read_project
from tests.importing import exports

CODES = ("id", "submitdate", "lastpage", "startlanguage", "seed", "startdate", "datestamp", "ipaddr", "refurl")
DONE = ("1", "2026-02-03 12:30:00", "3", "fi", "123", "2026-02-03 12:00:00", "2026-02-03 12:30:00", "10.1.2.3", "")
DOCUMENTS = "Järjestöyhteistyön asiakirjat"


def survey(path):
    """Codes of LimeSurvey, a matrix of two years, and a response that was begun and left without an area."""
    begun = ("2", "", "1", "fi", "124", "2026-02-03 13:00:00", "2026-02-03 13:01:00", "10.1.2.4", "")
    head = [*CODES, exports.AREA, f"{DOCUMENTS} [08/2024]", f"{DOCUMENTS} [08/2025]", "Vastaajan numero"]
    rows = [[*DONE, area, "Ei asiakirjaa", "Asiakirja on", "7"] for area in ("Kainuu", "Lappi", "Satakunta")]
    return exports.csv_file(path / "vienti.csv", [head, *rows, [*begun, "", "Asiakirja on", "", "8"]])


def test_codes_of_the_tools_need_no_confirmation_and_a_matrix_is_a_questions_columns(desk, tmp_path):
    proposed = desk.run(survey(tmp_path))
    assert tuple(entry.heading for entry in proposed.entries) == (
        exports.AREA,
        f"{DOCUMENTS} [08/2024]",
        f"{DOCUMENTS} [08/2025]",
    )
    desk.confirm()
    entries = read_mapping(desk.root, desk.mapping, read_project(desk.root).questions)
    tied = [(entry.question, entry.column) for entry in entries if entry.question]
    assert tied == [("asiakirja", "vastaus_2024"), ("asiakirja", "vastaus")]


def test_a_response_that_was_never_submitted_is_left_out_and_counted(desk, tmp_path):
    export = survey(tmp_path)
    desk.run(export)
    desk.confirm()
    found = desk.run(export)
    assert found.responses == 3
    assert desk.table("asiakirja")["Kainuu"] == ["Ei asiakirjaa", "Asiakirja on"]
    (begun,) = found.warnings
    assert dict(begun.fields) == {"count": "1", "heading": "submitdate", "cells": "B5"}
