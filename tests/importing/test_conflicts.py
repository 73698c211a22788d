"""Respondents of an area who differ, and who decides what holds."""

import openpyxl

from reportgen.wording.together import told_together
from tests.importing import exports
from tests.importing.conftest import edited, told


def test_one_respondent_who_chose_two_options_did_not_disagree_but_has_to_be_asked(confirmed, export):
    found = confirmed.run(edited(export, "H5", "Ei rakennetta;Yhteistyörakenne;"))
    cell = confirmed.table("hva_rakenne")["Satakunta"][0]
    assert cell == (
        "Ristiriita: vastaaja valitsi useita vaihtoehtoja: Ei rakennetta / Yhteistyörakenne (Järjestön edustaja)"
    )
    assert any("The respondent of Satakunta chose several options of hva_rakenne" in text for text in told(found))


def test_the_same_amount_written_in_two_ways_is_one(desk, tmp_path):
    rows = [[exports.AREA, "Avustukset yht., euroa"], ["Kainuu", "100000"], ["Kainuu", "100 000,00 €"]]
    export = exports.csv_file(tmp_path / "vienti.csv", rows)
    desk.run(export)
    desk.confirm()
    found = desk.run(export)
    assert desk.table("avustukset")["Kainuu"] == ["100000"]
    assert found.warnings == ()


def test_a_conflict_that_a_person_has_decided_is_none_and_others_are_where_they_are_to_be_decided(confirmed, export):
    edited(export, "H5", "Ei rakennetta;Yhteistyörakenne;")
    confirmed.run(export)
    path = confirmed.round / "tables" / "hva_rakenne.csv"
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    lines = [line if "Kainuu" not in line else "20;Kainuu;Yhteistyörakenne;Pöytä" for line in lines]
    path.write_text("\n".join((*lines[:1], *lines[2:], *lines[1:2])), encoding="utf-8")
    found = confirmed.run(export)
    conflicts = [problem for problem in found.warnings if "until then" in problem.message]
    assert [dict(problem.fields)["area"] for problem in conflicts] == ["Satakunta"]
    places = [problem.place for problem in conflicts]
    row = next(number for number, line in enumerate(lines[2:], 2) if "Satakunta" in line)
    assert [(place.file, place.cell) for place in places] == [("data/2026-02/tables/hva_rakenne.csv", f"C{row}")]
    path.unlink()
    book = openpyxl.Workbook()
    book.active.title = "hva_rakenne"
    for cells in (["koodi", "alue", "Vastaus"], ["06", "Satakunta", "Ei rakennetta"]):
        book.active.append(cells)
    book.save(confirmed.round / "tables" / "Taulukot.xlsx")
    again = [problem for problem in confirmed.run(export).warnings if "until then" in problem.message]
    assert [(problem.place.file, problem.place.cell) for problem in again] == [
        ("data/2026-02/tuonti/hva_rakenne.csv", "C7")
    ]


def test_a_workbook_that_is_filled_in_already_is_told_once_and_conflicts_by_area(confirmed, export):
    book = openpyxl.Workbook()
    for question in ("hva_rakenne", "jarjestorakenne"):
        sheet = book.create_sheet(question)
        sheet.append(["koodi", "alue", "Vastaus"])
        sheet.append(["06", "Satakunta", "Ei rakennetta"])
    (confirmed.round / "tables").mkdir()
    book.save(confirmed.round / "tables" / "Taulukot.xlsx")
    edited(export, "J3", "Ei")  # Kainuu: the second respondent differs on this too
    found = confirmed.run(export)
    (kept,) = (problem for problem in found.warnings if "filled in already" in problem.message)
    assert dict(kept.fields) == {"sheets": "hva_rakenne, jarjestorakenne", "folder": "data/2026-02/tuonti"}
    assert kept.place.file == "data/2026-02/tables/Taulukot.xlsx"
    lines = told_together([problem for problem in found.warnings if problem.several], "en")
    assert [line.partition(":")[0] for line in lines] == [
        "data/2026-02/tuonti/hva_rakenne.csv, cell C7",
        "data/2026-02/tuonti/jarjestorakenne.csv, cell C7",
    ]


def test_many_conflicts_stand_under_their_areas(confirmed, export):
    for cell, answer in (("J3", "Ei"), ("J4", "Kyllä;Ei;"), ("H4", "Ei rakennetta;Yhteistyörakenne;"), ("F6", "Lappi")):
        edited(export, cell, answer)
    lines = told_together(confirmed.run(export).warnings, "en")
    start = next(number for number, line in enumerate(lines) if line.startswith("Respondents who differ"))
    assert [line for line in lines[start:] if not line.startswith("    ")] == [
        "Respondents who differ: 4. Write in each cell the answer that holds; until then the round is not built.",
        "  Kainuu",
        "  Lappi",
    ]
