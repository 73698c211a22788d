"""What a person gets wrong in a round, with every word that is then said."""

from collections.abc import Callable

import pytest

from reportgen.model.problems import ReportError
from reportgen.reading import read_project, read_round

TABLES = "data/2025-08/tables/"


@pytest.mark.parametrize(
    ("table", "row", "column", "text", "message"),
    [
        (
            "rakenne", 1, 2, "",
            'rakenne.csv C2: The cell is empty, in the column vastaus. Write the answer in it; if the area did not answer, '
            'write "Alueen vastaus puuttuu", if this data does not have the value, "ei tietoa lähdeaineistossa".',
        ),
        ("rakenne", 1, 2, "onn", 'rakenne.csv C2: The answer "onn" is unknown. Did you mean "on"?'),
        ("rakenne", 1, 2, "kyllä", 'rakenne.csv C2: The answer "kyllä" is unknown. The answers are: on, ei, ei_tietoa.'),
        ("maara", 3, 1, "viisi", 'maara.csv B4: "viisi" is not a number. Expected, for example: 14.'),
        ("maara", 3, 1, "2,5", 'maara.csv B4: "2,5" must be a whole number.'),
        (
            "raha", 3, 2, "1.234 €",
            'raha.csv C4: "1.234 €" can be read in two ways: thousands or decimals. Write 1234 € or 1,2340 €.',
        ),
        ("raha", 3, 2, "12 %", 'raha.csv C4: "12 %" is not a number. Expected, for example: 191 850,00 €.'),
        ("raha", 3, 5, "noin 25", 'raha.csv F4: "noin 25" is not a number. Expected, for example: 28 %.'),
        ("raha", 23, 2, "paljon", 'raha.csv C24: "paljon" is not a number. Expected, for example: 191 850,00 €.'),
        ("maara", 2, 0, "Keski-Usimaa", "maara.csv A3: The area Keski-Usimaa is unknown. Did you mean Keski-Uusimaa?"),
        (
            "rakenne", 2, 0, "77",
            "rakenne.csv A3: The area 77 is unknown. The names and codes of the areas are in data/areas.csv.",
        ),
        (
            "rakenne", 2, 1, "Kainuu",
            "rakenne.csv A3: The code 02 is that of Keski-Uusimaa, but the row names Kainuu. Correct one of them.",
        ),
        ("maara", 2, 0, "Itä-Uusimaa", "maara.csv A3: Itä-Uusimaa has two rows, this one and row 2. Remove one of them."),
        (
            "maara", 2, 0, "",
            "maara.csv A3: The row names no area. Write the area's name or code in it, or empty the whole row.",
        ),
        (
            "raha", 2, 4, "150002",
            "raha.csv E3: ero €: the table has 150\u00a0002, but its own figures give 150\u00a0000. The report shows the "
            "computed figure. Check the row.",
        ),
        (
            "raha", 2, 5, "25,6",
            "raha.csv F3: % edellisestä: the table has 25,6, but its own figures give 25. The report shows the computed "
            "figure. Check the row.",
        ),
        (
            "raha", 2, 5, "Alueen vastaus puuttuu",
            "raha.csv F3: % edellisestä: the table says that the figure is missing, but its own figures give 25. The report "
            "shows the computed figure. Check the row.",
        ),
        (
            "raha", 23, 3, "1200000",
            "raha.csv D24: 2025: the stated total is 1\u00a0200\u00a0000, but the rows give 1\u00a0100\u00a0000; rounding "
            "explains a difference of at most 11. The report shows what the rows give. Check the rows.",
        ),
        (
            "raha", 23, 5, "26",
            "raha.csv F24: % edellisestä: the stated total is 26, but the rows give 25; rounding explains a difference of at "
            "most 0,5. The report shows what the rows give. Check the rows.",
        ),
        ("raha", 0, 3, "eur_205", "raha.csv D1: The heading eur_205 is unknown. Did you mean eur_2025?"),
        ("raha", 0, 1, "Aluet", "raha.csv B1: The heading Aluet is unknown. Did you mean alue?"),
        (
            "raha", 0, 3, "2024",
            "raha.csv D1: The heading 2024 names the same column as C1. Remove one of the two columns.",
        ),
    ],
)  # fmt: skip
def test_a_cell(edited: Callable, table: str, row: int, column: int, text: str, message: str) -> None:
    assert (TABLES + message) in edited(table, row, column, text).problems()


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
        "data/2025-08/round.toml: round.toml sample: found 0, expected true / false.",
        "data/2025-08/deck.md: There is no such file. Add it, or restore it from a copy.",
        "data/2025-08/tables: The table raha is missing. Add raha.csv, or a sheet named raha in a workbook (.xlsx).",
        TABLES + 'rakenne.csv C2: The answer "onn" is unknown. Did you mean "on"?',
        TABLES + 'maara.csv B2: "viisi" is not a number. Expected, for example: 14.',
    ]


def test_an_area_without_a_row(workshop) -> None:
    del workshop.tables["maara"][2:4]
    workshop.save()
    assert workshop.problems() == [
        TABLES
        + 'maara.csv: Areas without a row: Keski-Uusimaa, Länsi-Uusimaa. Add a row for each; if an area did not answer, write "Alueen vastaus puuttuu" in it.'
    ]


def test_a_column_that_is_missing(workshop) -> None:
    workshop.tables["raha"] = [[row[0], row[1], row[2]] for row in workshop.tables["raha"]]
    workshop.save()
    assert workshop.problems() == [
        TABLES
        + "raha.csv: The column eur_2025 is missing. Found: koodi, alue, eur_2024. Add the column, with eur_2025 in its first row."
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
        + "maara.csv C1: The heading Muistiinpanoja is unknown. The table may have the columns koodi, alue, kertaa."
    ]


def test_a_cell_outside_the_headings(workshop) -> None:
    """A typed comma that is not in quotation marks parts a cell in two."""
    workshop.tables["maara"][1].append("50")
    workshop.save()
    assert workshop.problems() == [
        TABLES
        + "maara.csv C2: The cell holds 50, but its column has no heading. Write the heading in C1, or empty the column; "
        "in a CSV file, put a text that holds commas in quotation marks."
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
        (
            "raha.csv", "koodi,alue\n01,Itä-Uusimaa".encode("cp1252"),
            'raha.csv line 2: The file is not UTF-8 text (line 2). Save it again as UTF-8; in Excel, choose "CSV UTF-8".',
        ),
        (
            "raha.csv", "koodi,alue".encode("utf-16"),
            'raha.csv line 1: The file is not UTF-8 text (line 1). Save it again as UTF-8; in Excel, choose "CSV UTF-8".',
        ),
        (
            "raha.csv", b"k\0",
            'raha.csv line 1: The file is not UTF-8 text (line 1). Save it again as UTF-8; in Excel, choose "CSV UTF-8".',
        ),
        ("raha.csv", b"", "raha.csv: The table is empty. Its first row holds the headings, a row for each area follows."),
        ("raha.csv", b"\xef\xbb\xbf,,\r\n", "raha.csv: The table is empty. Its first row holds the headings, a row for each area follows."),
        (
            "raha.csv", b'koodi,alue\n"01,x\n02,y\n',
            "raha.csv: The rows of the file cannot be told apart: a quotation mark opens a cell and nothing closes it. Look "
            'for a single " and remove it.',
        ),
        (
            "kirja.xlsx", b"PK\x03\x04 not a zip",
            "kirja.xlsx: The file is not a workbook that can be read (.xlsx). Open it in Excel and save it as an Excel "
            "workbook, without a password.",
        ),
        (
            "kirja.xlsx", b"",
            "kirja.xlsx: The file is not a workbook that can be read (.xlsx). Open it in Excel and save it as an Excel "
            "workbook, without a password.",
        ),
        ("raha.xls", b"x", "raha.xls: The file is not read: a table is a .csv file or a sheet of an .xlsx workbook."),
        ("rahat.csv", b"a,b\n1,2", "rahat.csv: No question is called rahat. Did you mean raha?"),
        (
            "viesti.csv", b"a,b\n1,2",
            "viesti.csv: No question is called viesti. The tables are: raha, rakenne, maara.",
        ),
    ],
)  # fmt: skip
def test_a_file(workshop, name: str, content: bytes, message: str) -> None:
    (workshop.round / "tables" / name).write_bytes(content)
    assert workshop.problems() == [TABLES + message]


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


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('label = "8/2025"', 'label = "8/2025', "line 2: The file does not follow the rules of TOML near line 2: Illegal character '\\n'. Compare it with the lines around it: a text stands in quotation marks, a list in square brackets."),
        ('label = "8/2025"', "", ": round.toml has no label. Add a line: label = ..."),
        ('label = "8/2025"', 'labell = "8/2025"', ": round.toml has an unknown key, labell. Did you mean label?"),
        ("sample = false", "sample = false\nhuomio = 1", ": round.toml has an unknown key, huomio. Remove it, or correct its spelling."),
        ('label = "8/2025"', 'label = " "', ': round.toml label: found " ", expected "...".'),
        ("date = 2025-08-31", 'date = "31.8.2025"', ': round.toml date: found "31.8.2025", expected 2025-08-31.'),
        ("date = 2025-08-31", "date = 2025-08-31T10:00:00", ": round.toml date: found 2025-08-31 10:00:00, expected 2025-08-31."),
        ('language = "fi"', 'language = "se"', ': round.toml language: found "se", expected "fi".'),
        ("sample = false", 'sample = "ei"', ': round.toml sample: found "ei", expected true / false.'),
        ('deviations = ["Rivit on yhdistetty."]', "deviations = 3", ': round.toml deviations: found 3, expected ["...", "..."].'),
    ],
)  # fmt: skip
def test_round_toml(workshop, old: str, new: str, message: str) -> None:
    workshop.replace("data/2025-08/round.toml", old, new)
    place, _, words = message.partition(": ")
    assert workshop.problems() == [f"data/2025-08/round.toml{' ' + place if place else ''}: {words}"]


def test_errors_and_warnings_come_with_one_another(workshop) -> None:
    workshop.tables["raha"][2][4] = "150002"
    workshop.tables["maara"][1][1] = "viisi"
    workshop.save()
    with pytest.raises(ReportError) as raised:
        read_round(read_project(workshop.root), "2025-08")
    assert [problem.severity.value for problem in raised.value.problems] == ["warning", "error"]
