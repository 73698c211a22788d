"""Copies of tables with the wrong cells marked, read back with another library than wrote them."""

import datetime as dt
from io import BytesIO

import openpyxl
import pytest

from reportgen.check import check
from reportgen.checking import marked_copies
from reportgen.model.problems import Severity
from reportgen.wording import say
from tests.reading.workshop import Workshop, said


@pytest.fixture
def copies(rounds: Workshop) -> dict[str, bytes]:
    rounds.tables["rakenne"][3][2] = "onn"
    rounds.tables["rakenne"][4][2] = ""
    rounds.tables["rakenne"][5][3] = '=HYPERLINK("http://example.org")'
    rounds.tables["maara"][2][0] = "Keski-Usimaa"
    del rounds.tables["osuudet"][1]
    rounds.save()
    return marked(rounds)


def marked(rounds: Workshop, language: str = "fi") -> dict[str, bytes]:
    checked = check(rounds.root, "2025-08")
    found = marked_copies(
        checked.examined.grids,
        checked.problems,
        lambda problem: say(problem, language),
        "Huomautukset",
        dt.date(2025, 8, 31),
    )
    return {name.rpartition("/")[2]: content for name, content in found.items()}


def test_a_copy_is_made_of_each_table_with_problems(copies: dict[str, bytes]) -> None:
    assert sorted(copies) == ["maara.csv", "osuudet.csv", "rakenne.csv"]


def test_wrong_cells_are_marked_and_say_why(copies: dict[str, bytes]) -> None:
    sheet = openpyxl.load_workbook(BytesIO(copies["rakenne.csv"]))["rakenne"]
    noted = {cell.coordinate: cell.comment.text for row in sheet.iter_rows() for cell in row if cell.comment}
    assert sorted(noted) == ["C4", "C5"]
    assert "Vastausta ”onn” ei tunneta. Tarkoititko: Rakenne?" in noted["C4"]
    grounds = {cell: sheet[cell].fill.start_color.rgb for cell in ("C3", "C4", "C5")}
    assert grounds["C4"] == grounds["C5"] != grounds["C3"]
    assert sheet["C4"].value == "onn"
    assert sheet["D4"].value == "Verkosto"


def test_errors_and_warnings_are_told_apart_and_a_whole_table_at_its_first_cell(copies: dict[str, bytes]) -> None:
    warned = openpyxl.load_workbook(BytesIO(copies["maara.csv"]))["maara"]["A3"]
    whole = openpyxl.load_workbook(BytesIO(copies["osuudet.csv"]))["osuudet"]["A1"]
    assert warned.comment is not None
    assert whole.comment is not None
    assert warned.fill.start_color.rgb != whole.fill.start_color.rgb


def test_the_first_sheet_lists_the_problems_with_links(copies: dict[str, bytes]) -> None:
    sheet = openpyxl.load_workbook(BytesIO(copies["rakenne.csv"])).worksheets[0]
    assert sheet.title == "Huomautukset"
    assert [(row[0].value, row[0].hyperlink.location) for row in sheet.iter_rows(min_row=2)] == [
        ("C4", "'rakenne'!C4"),
        ("C5", "'rakenne'!C5"),
    ]
    assert all("rakenne.csv" in row[1].value for row in sheet.iter_rows())


@pytest.mark.parametrize("language", ["fi", "en"])
def test_a_copy_among_the_tables_is_known_and_stands_in_nobodys_way(rounds: Workshop, language: str) -> None:
    rounds.tables["rakenne"][3][2] = "onn"
    rounds.save()
    before = check(rounds.root, "2025-08").problems
    (name, content), *_ = marked(rounds, language).items()
    (rounds.round / "tables" / "rakenne-csv-merkitty.xlsx").write_bytes(content)
    checked = check(rounds.root, "2025-08")
    (more,) = set(checked.problems) - set(before)
    assert (name, len(checked.problems)) == ("rakenne.csv", len(before) + 1)
    assert more.severity is Severity.WARNING
    assert "Make the corrections in data/2025-08/tables/rakenne.csv" in said(more)


def test_a_copy_is_a_table_once_its_first_sheet_is_removed(rounds: Workshop) -> None:
    """Whoever has corrected the copy can go on with it; until then its table is missing, and both are said."""
    rounds.tables["rakenne"][3][2] = "onn"
    rounds.save()
    book = openpyxl.load_workbook(BytesIO(marked(rounds)["rakenne.csv"]))
    (rounds.round / "tables" / "rakenne.csv").unlink()
    book["rakenne"]["C4"] = "on"
    copy = rounds.round / "tables" / "rakenne-csv-merkitty.xlsx"
    book.save(copy)
    told = " ".join(map(said, check(rounds.root, "2025-08").problems))
    assert "The table rakenne is missing" in told
    assert "remove this sheet" in told
    book.remove(book.worksheets[0])
    book.save(copy)
    assert not check(rounds.root, "2025-08").errors


def test_nothing_in_a_copy_is_a_formula(copies: dict[str, bytes]) -> None:
    cell = openpyxl.load_workbook(BytesIO(copies["rakenne.csv"]))["rakenne"]["D6"]
    assert (cell.data_type, cell.value) == ("s", '=HYPERLINK("http://example.org")')


def test_the_same_problems_give_the_same_bytes(rounds: Workshop, copies: dict[str, bytes]) -> None:
    assert marked(rounds) == copies


def test_sheets_of_one_workbook_stay_in_one_copy(rounds: Workshop) -> None:
    rounds.tables["rakenne"][3][2] = "onn"
    for name in ("rakenne", "maara"):
        (rounds.round / "tables" / f"{name}.csv").unlink()
    rounds.save_workbook("Kirja.xlsx", {name: rounds.tables[name] for name in ("rakenne", "maara")})
    copies = marked(rounds)
    assert openpyxl.load_workbook(BytesIO(copies["Kirja.xlsx"])).sheetnames == ["Huomautukset", "rakenne", "maara"]
