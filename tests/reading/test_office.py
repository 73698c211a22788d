"""Workbooks that LibreOffice saved itself: the same round comes from them as from the files that they were made of."""

import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment

from tests.reading.workshop import Workshop

SOFFICE = shutil.which("soffice")
TABLES = "data/2025-08/tables/"


@pytest.mark.office
@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("kind", ["ods", "xlsx"])
def test_a_workbook_saved_by_an_office_program(workshop: Workshop, tmp_path: Path, kind: str) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "maara"
    sheet.append(["Tapaamiset"])
    for row in workshop.tables["maara"]:
        sheet.append([row[0], int(row[1]) if row[1].isdigit() else row[1]])
    sheet.merge_cells("A1:B1")
    sheet["B3"] = "=1+2"
    sheet["B4"].comment = Comment("tarkista", "x")
    sheet["B5"] = "1 003,0"
    sheet.row_dimensions[6].hidden = True
    hidden = book.create_sheet("Luonnos")
    hidden["A1"] = "x"
    hidden.sheet_state = "hidden"
    (tmp_path / "from").mkdir()
    book.save(tmp_path / "from" / "kirja.xlsx")
    subprocess.run(
        [SOFFICE, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to", kind,
         "--outdir", str(tmp_path / "to"), str(tmp_path / "from" / "kirja.xlsx")],
        check=True,
        capture_output=True,
    )  # fmt: skip
    if not (tmp_path / "to" / f"kirja.{kind}").exists():  # without Calc it ends well, having saved nothing
        pytest.skip("LibreOffice is installed without its Calc")
    (workshop.round / "tables" / "maara.csv").unlink()
    shutil.copyfile(tmp_path / "to" / f"kirja.{kind}", workshop.round / "tables" / f"kirja.{kind}")
    survey, _ = workshop.read()
    read = [cell.content.amount for _, cell in survey.table("maara").column("kertaa")]
    assert sorted(read) == [3] * 21 + [1003]
    assert [problem.removeprefix(f"{TABLES}kirja.{kind} ") for problem in workshop.problems()] == [
        "Luonnos: The hidden sheet is not read: no question has its name.",
        "maara A1: What stands above the headings is not read: Tapaamiset. The text of the report is in deck.md.",
        "maara A6: Hidden rows are read like the others: 6. If they are not meant, remove them.",
        "maara B4: The cell has a note, which the report does not show: tarkista",
    ]
