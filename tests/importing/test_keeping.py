"""What an import leaves alone: a person's work."""

import openpyxl
import pytest

from tests.importing.conftest import edited


def test_what_a_person_changed_stays_and_the_survey_stands_beside_it(confirmed, export):
    confirmed.run(export)
    path = confirmed.round / "tables" / "hva_rakenne.csv"
    chosen = path.read_text(encoding="utf-8").replace("Satakunta;Ei rakennetta", "Satakunta;Yhteistyörakenne")
    path.write_text(chosen, encoding="utf-8")
    found = confirmed.run(edited(export, "M2", "Muuttunut vastaus"))
    assert path.read_text(encoding="utf-8") == chosen
    assert confirmed.table("hva_rakenne", "tuonti")["Satakunta"] == ["Ei rakennetta", ""]
    kept = [problem for problem in found.warnings if "stays as it is" in problem.message]
    assert [problem.place.file for problem in kept] == ["data/2026-02/tables/hva_rakenne.csv"]
    # What nobody has touched follows the survey.
    assert "Muuttunut vastaus" in (confirmed.round / "avovastaukset.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("sheet", "name"), [("hva_rakenne", "Taulukot.xlsx"), ("Hva_rakenne ", "Taulukot.xlsx"), ("hva_rakenne", "T.XLSM")]
)
def test_answers_typed_in_a_workbook_are_not_doubted_by_an_import(confirmed, export, sheet, name):
    (confirmed.round / "tables").mkdir()
    book = openpyxl.Workbook()
    book.active.title = sheet
    for row in (["koodi", "alue", "Vastaus"], ["20", "Kainuu", "Yhteistyörakenne"]):
        book.active.append(row)
    book.create_sheet("jarjestorakenne").append(["koodi", "alue", "Vastaus"])
    book.save(confirmed.round / "tables" / name)
    found = confirmed.run(export)
    written = sorted(path.relative_to(confirmed.round).as_posix() for path in found.contents)
    assert written == [
        "avovastaukset.md",
        "tables/jarjestorakenne.csv",
        "tuonti/.kirjoitettu.json",
        "tuonti/hva_rakenne.csv",
    ]


@pytest.mark.parametrize("record", ["", "{", "[]", "\0"])
def test_a_damaged_record_of_imports_takes_every_file_for_a_persons_work(confirmed, export, record):
    confirmed.run(export)
    (confirmed.round / "tuonti" / ".kirjoitettu.json").write_text(record, encoding="utf-8")
    path = confirmed.round / "avovastaukset.md"
    before = path.read_bytes()
    confirmed.run(edited(export, "M2", "Muuttunut vastaus"))
    assert path.read_bytes() == before


def test_the_same_export_gives_the_same_bytes(confirmed, export):
    assert confirmed.run(export).contents == confirmed.run(export).contents
