"""What a person gets wrong in a round, with every word that is then said."""

import tomllib
from collections.abc import Callable
from operator import itemgetter
from pathlib import Path
from typing import Any

import pytest

from reportgen.model.problems import ReportError
from reportgen.reading import read_project, read_round

TABLES = "data/2025-08/tables/"
MISTAKES = tomllib.loads(Path(__file__).with_name("mistakes.toml").read_text(encoding="utf-8"))
NO_TEXT = (
    " line 2: The file is not text whose letters are known (line 2). Save it again as UTF-8; in Excel, choose "
    '"CSV UTF-8".'
)
EMPTY = ": The table is empty. Its first row holds the headings, a row for each area follows."
NO_TABLE = (
    ": The file is not read: a table is a .csv file or a sheet of a workbook (.xlsx, .ods). Save it as one of these, "
    "or keep it in another folder."
)
OLD_FILE = (
    ": The workbook is saved in a form that is not read. Save it as an Excel workbook (.xlsx), or keep it in another "
    "folder."
)
UNCLOSED = (
    " line 3: The rows of the file cannot be told apart near line 3: a quotation mark opens a cell and nothing closes "
    'it at its end. Look for a single " and remove it.'
)
NO_WORKBOOK = (
    ": The file is not a workbook that can be read (.xlsx or .ods). Open it in Excel or LibreOffice and save it again "
    "as an Excel workbook, without a password."
)


NO_QUESTION = (
    ": No question is called viesti. If the file is a question's table, give it that question's name: raha, rakenne, "
    "maara. If it is your own, keep it in another folder."
)


@pytest.mark.parametrize("mistake", MISTAKES["cell"], ids=itemgetter("message"))
def test_a_cell(edited: Callable, mistake: dict[str, Any]) -> None:
    workshop = edited(mistake["table"], mistake["row"], mistake["column"], mistake["text"])
    assert (TABLES + mistake["message"]) in workshop.problems()


@pytest.mark.parametrize(
    ("table", "row", "column", "text"),
    [("rakenne", 1, 2, "onn"), ("maara", 2, 0, "Keski-Usimaa"), ("rakenne", 2, 1, "Kainuu"), ("raha", 0, 3, "eur_205"),
     ("raha", 3, 2, "paljon"), ("raha", 2, 4, "150002"), ("raha", 0, 1, "Aluet"), ("maara", 0, 0, "Aluet")],
)  # fmt: skip
def test_one_mistake_is_said_once(edited: Callable, table: str, row: int, column: int, text: str) -> None:
    assert len(edited(table, row, column, text).problems()) == 1


def test_all_mistakes_are_said_together(workshop) -> None:
    workshop.tables["rakenne"][1][2] = "onn"
    workshop.tables["maara"][1][1] = "viisi"
    workshop.save()
    (workshop.round / "tables" / "raha.csv").unlink()
    (workshop.round / "deck.md").unlink()
    workshop.replace("data/2025-08/round.toml", "sample = false", "sample = 0")
    assert workshop.problems() == [
        "data/2025-08/round.toml: sample: found 0, expected true / false.",
        "data/2025-08/deck.md: There is no such file. Add it, or restore it from a copy.",
        "data/2025-08/tables: The table raha is missing. Add raha.csv, or a sheet named raha in a workbook (.xlsx). "
        "If only the next round asks that, start it first: reportgen new.",
        TABLES + 'rakenne.csv C2: The answer "onn" is unknown. Did you mean: Rakenne?',
        TABLES + 'maara.csv B2: "viisi" is not a number. Expected, for example: 14.',
    ]


@pytest.mark.parametrize(
    ("name", "found"), [("deck.md", "deck.md.txt"), ("deck.md", "Deck.MD"), ("extract.md", "extract.md.txt")]
)
def test_a_text_that_notepad_has_saved_under_another_name(workshop, name: str, found: str) -> None:
    (workshop.round / "extract.md").write_text("# {{ area | name }}\nx\n", encoding="utf-8")
    (workshop.round / name).rename(workshop.round / found)
    if (workshop.round / name).exists():
        pytest.skip("names of files are the same in small and large letters here")
    assert workshop.problems() == [
        f"data/2025-08/{name}: There is no such file, but one named {found}. Rename it to {name}; Windows may hide the "
        "end of its name."
    ]


def test_what_windows_keeps_in_a_folder_is_no_file_of_a_person(workshop) -> None:
    for name in ("Thumbs.db", "desktop.ini"):
        (workshop.round / "tables" / name).write_bytes(b"x")
    assert workshop.problems() == []


def test_an_area_without_a_row(workshop) -> None:
    del workshop.tables["maara"][2:4]
    workshop.save()
    assert workshop.problems() == [
        TABLES + "maara.csv: Areas without a row: Keski-Uusimaa, Länsi-Uusimaa. Add a row for each; if an area did not "
        'answer, write "Alueen vastaus puuttuu" in it.'
    ]


def test_a_column_that_is_missing(workshop) -> None:
    workshop.tables["raha"] = [[row[0], row[1], row[2]] for row in workshop.tables["raha"]]
    workshop.save()
    assert workshop.problems() == [
        TABLES + "raha.csv: The column 2025 is missing. Found: koodi, alue, eur_2024. Add the column, with 2025 in "
        'its first row; if this round did not ask for it, with "ei tietoa lähdeaineistossa" in the others.'
    ]


def test_a_table_without_areas(workshop) -> None:
    workshop.tables["maara"] = [row[1:] for row in workshop.tables["maara"]]
    workshop.save()
    assert workshop.problems() == [
        TABLES + "maara.csv: No column says which area a row is about. Add a column with the heading alue or koodi."
    ]


def test_a_column_that_no_question_has(workshop) -> None:
    for row in workshop.tables["maara"]:
        row.append("x")
    workshop.tables["maara"][0][2] = "Muistiinpanoja"
    workshop.save()
    assert workshop.problems() == [
        TABLES
        + "maara.csv C1: The heading Muistiinpanoja is unknown. The table may have the columns koodi, alue, Kertaa. If "
        "the column is your own, put _ before its heading, or remove it."
    ]


def test_a_cell_outside_the_headings(workshop) -> None:
    """A typed comma that is not in quotation marks parts a cell in two."""
    workshop.tables["maara"][1].append("50")
    workshop.save()
    assert workshop.problems() == [
        TABLES
        + "maara.csv C2: A decimal comma has split a number in two, in the rows 2: this cell holds 50, beyond the "
        "headings. In a file whose cells are separated by commas, put such a number in quotation marks, or save the "
        "file with semicolons; the headings need no change."
    ]


def test_a_text_in_the_row_of_totals(workshop) -> None:
    workshop.tables["rakenne"].append(["", "Yhteensä:", "", "viisi verkostoa"])
    workshop.save()
    assert workshop.problems() == [
        TABLES + "rakenne.csv D24: viisi verkostoa stands in the row of totals, where it is not read."
    ]


def test_a_percentage_of_nothing(workshop) -> None:
    workshop.tables["raha"][1][2:6] = ["0", "50000", "-50000", ""]
    workshop.tables["raha"].pop()
    workshop.save()
    assert workshop.problems() == [
        TABLES + "raha.csv C2: % edellisestä cannot be computed, because 2024 is 0. The report shows no figure."
    ]
    workshop.tables["raha"][1][5] = "100"
    workshop.save()
    assert workshop.problems() == [
        TABLES
        + "raha.csv F2: % edellisestä: the table has 100, but the figures that it follows from are missing or 0. The "
        "report shows no figure. Check the row."
    ]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("raha.csv", b"k\nk\0", NO_TEXT),
        ("raha.csv", b"", EMPTY),
        ("raha.csv", b"\xef\xbb\xbf,,\r\n", EMPTY),
        ("raha.csv", b'koodi,alue\n"01,x\n02,y\n', UNCLOSED),
        ("kirja.xlsx", b"PK\x03\x04 not a zip", NO_WORKBOOK),
        ("kirja.xlsx", b"", NO_WORKBOOK),
        ("raha.xls", b"x", OLD_FILE),
        ("kyselyn tulokset.numbers", b"x", OLD_FILE),
        ("raha.pdf", b"%PDF", NO_TABLE),
        ("rahat.csv", b"a,b\n1,2", ": No question is called rahat. Did you mean raha?"),
        ("viesti.csv", b"a,b\n1,2", NO_QUESTION),
    ],
)
def test_a_file(workshop, name: str, content: bytes, message: str) -> None:
    (workshop.round / "tables" / name).write_bytes(content)
    assert workshop.problems() == [TABLES + name + message]


@pytest.mark.parametrize("name", ["Taulukot.xls", "Taulukot.XLSB", "Taulukot.numbers", "Taulukot.fods"])
def test_what_a_workbook_in_another_form_may_hold_is_not_missing_too(workshop, name: str) -> None:
    for table in (workshop.round / "tables").iterdir():
        table.unlink()
    (workshop.round / "tables" / name).write_bytes(b"x")
    assert workshop.problems() == [TABLES + name + OLD_FILE]


def test_a_misspelt_file_is_not_missing_too(workshop) -> None:
    tables = workshop.round / "tables"
    (tables / "raha.csv").rename(tables / "rahat.csv")
    assert workshop.problems() == [TABLES + "rahat.csv: No question is called rahat. Did you mean raha?"]


def test_a_table_that_is_there_twice(workshop) -> None:
    workshop.save_workbook("kirja.xlsx", {"maara": workshop.tables["maara"]})
    assert workshop.problems() == [
        TABLES
        + f"maara.csv: The table maara is there twice: here and in {TABLES}kirja.xlsx (maara). Remove one of the two."
    ]


def test_own_notes_in_a_prepared_workbook_fill_no_table(workshop) -> None:
    """Beside it stands the table that an import made."""
    rows = [["alue", "kertaa", "_oma"], *([row[0], "", "kysy"] for row in workshop.tables["maara"][1:])]
    workshop.save_workbook("Taulukot.xlsx", {"maara": rows})
    assert workshop.problems() == []


def test_files_that_office_programs_hide_are_passed_over(workshop) -> None:
    for name in ("~$kirja.xlsx", ".~lock.raha.csv#", "._raha.csv"):
        (workshop.round / "tables" / name).write_bytes(b"x")
    assert workshop.problems() == []


def test_a_file_that_another_program_holds(workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """A held file is simulated: what holds a file, and for whom, differs by system and user."""
    path = workshop.round / "tables" / "raha.csv"
    whole = type(path).read_bytes

    def held(self):
        if self == path:
            raise PermissionError(13, "Permission denied")
        return whole(self)

    monkeypatch.setattr(type(path), "read_bytes", held)
    assert workshop.problems() == [
        TABLES
        + "raha.csv: The file cannot be opened. If it is open in another program (Excel, for example), close it there "
        "and try again."
    ]


def test_a_file_that_leads_nowhere(workshop) -> None:
    path = workshop.round / "deck.md"
    path.unlink()
    path.mkdir()
    assert workshop.problems() == ["data/2025-08/deck.md: The file cannot be read: Is a directory."]


def test_a_workbook_with_a_broken_part(workshop) -> None:
    workshop.save_workbook("kirja.xlsx", {"viesti": [["alue"], ["x"]]})
    path = workshop.round / "tables" / "kirja.xlsx"
    whole = path.read_bytes()
    # Wherever a file is cut or a byte of it is lost, it is read or refused in words: nothing else is raised.
    for cut in range(0, len(whole), 397):
        for damaged in (whole[:cut], whole[:cut] + bytes([whole[cut] ^ 0xFF]) + whole[cut + 1 :]):
            path.write_bytes(damaged)
            assert len(workshop.problems()) <= 1


@pytest.mark.parametrize("mistake", MISTAKES["round"], ids=itemgetter("message"))
def test_round_toml(workshop, mistake: dict[str, str]) -> None:
    workshop.replace("data/2025-08/round.toml", mistake["old"], mistake["new"])
    assert workshop.problems() == ["data/2025-08/" + mistake["message"]]


def test_errors_and_warnings_come_with_one_another(workshop) -> None:
    workshop.tables["raha"][2][4] = "150002"
    workshop.tables["maara"][1][1] = "viisi"
    workshop.save()
    with pytest.raises(ReportError) as raised:
        read_round(read_project(workshop.root), "2025-08")
    assert [problem.severity.value for problem in raised.value.problems] == ["warning", "error"]
