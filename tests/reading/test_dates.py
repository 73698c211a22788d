"""Dates as people type them: one meaning is read, two are refused with both, and the report shows what was read."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.check import check
from reportgen.composing import compose
from reportgen.model.places import Place
from reportgen.model.values import Date
from reportgen.reading.dates import read_date
from tests.reading.workbookfiles import ods
from tests.reading.workshop import Workshop, make_workshop, said

PLACE = Place("a.csv", cell="B2")
QUESTION = """
[sopimus]
wording = "Sopimuksen päivä"
published = true
columns.paiva = { kind = "date", heading = "Päivä", plausible = [2020-01-01, 2026-12-31] }
columns.paattyy = { kind = "date", heading = "Päättyy", optional = true }
"""


def told(text: str) -> str:
    date, problem = read_date(text, PLACE)
    words = said(problem).removeprefix("a.csv B2: ") if problem else ""
    return f"{date.year}-{date.month}-{date.day} {words}".strip() if date else words


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("31.8.2025", Date(2025, 8, 31)),
        ("31. 8. 2025", Date(2025, 8, 31)),
        ("01.08.2025", Date(2025, 8, 1)),
        ("2025-08-31", Date(2025, 8, 31)),
        ("2025-08-31T00:00:00", Date(2025, 8, 31)),
        ("31/8/2025", Date(2025, 8, 31)),
        ("31-08-2025", Date(2025, 8, 31)),
        ("5/5/2025", Date(2025, 5, 5)),
        ("29.2.2024", Date(2024, 2, 29)),
        ("8/2025", Date(2025, 8)),
        ("08 / 2025", Date(2025, 8)),
        ("8.2025", Date(2025, 8)),
        ("2025-08", Date(2025, 8)),
        ("elokuu 2025", Date(2025, 8)),
        ("Elokuussa 2025", Date(2025, 8)),
        ("elo 2025", Date(2025, 8)),
        ("31. elokuuta 2025", Date(2025, 8, 31)),
        ("31\u00a0.8.2025\u200b", Date(2025, 8, 31)),
    ],
)
def test_one_meaning_is_read(text: str, date: Date) -> None:
    assert read_date(text, PLACE) == (date, None)


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("03/04/2025", "3.4.2025 / 4.3.2025"),
        ("3-4-2025", "3.4.2025 / 4.3.2025"),
        ("1.2.25", "1.2.2025 / 25.2.2001"),
        ("1/2/03", "1.2.2003 / 2.1.2003 / 3.2.2001"),
    ],
)
def test_two_meanings_are_refused_with_both(text: str, readings: str) -> None:
    date, problem = read_date(text, PLACE)
    assert date is None
    assert problem is not None
    assert dict(problem.fields)["readings"] == readings


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("8/31/2025", '2025-8-31 "8/31/2025" is read as 31.8.2025: there the month stands first.'),
        ("31.8.2025 klo 12.30", '2025-8-31 "31.8.2025 klo 12.30" is read as 31.8.2025'),
        ("31.12.45", 'The year of "31.12.45" has two digits. Write it in full: 31.12.2045.'),
        ("8/25", 'The year of "8/25" has two digits. Write it in full: 8/2025.'),
        ("31.2.2025", '"31.2.2025" is no day of the years 1900 to 2100.'),
        ("31.8.225", '"31.8.225" is not a date.'),
        ("1.8.2205", '"1.8.2205" is no day of the years 1900 to 2100.'),
        ("45900", '"45900" is a number, not a date. A spreadsheet shows it as 31.8.2025'),
        ("2025", '"2025" is not a date.'),
        ("31.8.", '"31.8." is not a date.'),
        ("kesällä", '"kesällä" is not a date.'),
        ("-", '"-" does not say why there is no answer.'),
    ],
)
def test_what_is_odd_is_said(text: str, words: str) -> None:
    assert told(text).startswith(words)


@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)))
def test_every_day_is_read_in_every_way_that_has_one_meaning(day: dt.date) -> None:
    wanted = Date(day.year, day.month, day.day)
    for text in (f"{day.day}.{day.month}.{day.year}", f"{day:%Y-%m-%d}", f"{day:%d.%m.%Y}", f"{day:%Y-%m-%d 00:00:00}"):
        assert read_date(text, PLACE) == (wanted, None)
    slashed, _ = read_date(f"{day:%d/%m/%Y}", PLACE)
    assert slashed == (wanted if day.day > 12 or day.day == day.month else None)


@given(st.text(alphabet="0123456789./- :", max_size=12))
def test_a_date_is_read_from_its_own_digits_only(text: str) -> None:
    date, _ = read_date(text, PLACE)
    if date is not None:
        numbers = {int(number) for number in text.translate(str.maketrans("./-:", "    ")).split()}
        assert {date.year, date.month, date.day or date.month} <= numbers


@pytest.fixture
def dated(tmp_path: Path) -> Workshop:
    made = make_workshop(tmp_path)
    questions = tmp_path / "data" / "questions.toml"
    questions.write_text(questions.read_text(encoding="utf-8") + QUESTION, encoding="utf-8")
    names = [row[0] for row in made.tables["maara"][1:]]
    made.tables["sopimus"] = [["alue", "paiva", "paattyy"], *([name, "31.8.2025", ""] for name in names)]
    made.save()
    made.replace("data/2025-08/deck.md", "# Otsikko\n", "# Otsikko\n\nTekstiä.\n")
    return made


@pytest.fixture
def sheet(dated: Workshop) -> Callable[..., list[object]]:
    """A workbook in place of the table: what the first areas' dates are read as, and what is said."""

    def read(*values: tuple[object, str], from_1904: bool = False) -> list[object]:
        (dated.round / "tables" / "sopimus.csv").unlink(missing_ok=True)
        workbook = openpyxl.Workbook()
        if from_1904:
            workbook.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
        page = workbook.active
        page.title = "sopimus"
        for row in dated.tables["sopimus"]:
            page.append(row)
        for number, (value, look) in enumerate(values, 2):
            page.cell(number, 2, value).number_format = look
        workbook.save(dated.round / "tables" / "Taulukot.xlsx")
        checked = check(dated.root, "2025-08")
        rows = checked.examined.round.table("sopimus").rows
        by_cell = {row.cells[0].place.cell: row.cells[0].content for row in rows}
        contents = [by_cell[f"B{number}"] for number in range(2, len(values) + 2)]
        return [*contents, *(said(problem).partition(": ")[2] for problem in checked.problems)]

    return read


@pytest.mark.parametrize("from_1904", [False, True])
def test_cells_of_dates_are_read_exactly_in_both_systems(
    sheet: Callable[..., list[object]], *, from_1904: bool
) -> None:
    day = dt.date(2025, 8, 31)
    found = sheet((day, "d.m.yyyy"), (day, "yyyy-mm-dd"), (day, "m/d/yy"), (day, "mmmm yyyy"), from_1904=from_1904)
    assert found == [Date(2025, 8, 31)] * 3 + [Date(2025, 8)]


@pytest.mark.parametrize(
    ("shown", "stored", "date"),
    [
        ("31.8.2025", "2025-08-31", Date(2025, 8, 31)),
        ("08/31/25", "2025-08-31T00:00:00", Date(2025, 8, 31)),
        ("elokuu 2025", "2025-08-01", Date(2025, 8)),
    ],
)
def test_a_date_of_a_spreadsheet_is_read_from_what_is_stored(dated, shown: str, stored: str, date: Date) -> None:
    marks = f'office:value-type="date" office:date-value="{stored}"'
    rows = [list(row) for row in dated.tables["sopimus"]]
    rows[1][1] = f"<table:table-cell {marks}><text:p>{shown}</text:p></table:table-cell>"
    (dated.round / "tables" / "sopimus.csv").unlink()
    (dated.round / "tables" / "sopimus.ods").write_bytes(ods("sopimus", rows))
    survey, problems = dated.read()
    assert problems == ()
    assert date in [row.cells[0].content for row in survey.table("sopimus").rows]


def test_a_date_in_a_column_of_texts_is_the_text_that_one_sees(dated: Workshop) -> None:
    """Years and months that are written as texts may have been made dates by the spreadsheet."""
    workbook = openpyxl.Workbook()
    page = workbook.active
    page.title = "rakenne"
    for row in dated.tables["rakenne"]:
        page.append(row)
    looks = ("yyyy", "mm/yyyy", "d.m.yyyy")
    for number, look in enumerate(looks, 2):
        page.cell(number, 4, dt.date(2025, 8, 31)).number_format = look
    (dated.round / "tables" / "rakenne.csv").unlink()
    workbook.save(dated.round / "tables" / "rakenne.xlsx")
    survey, problems = dated.read()
    cells = {row.cells[1].place.cell: row.cells[1].content for row in survey.table("rakenne").rows}
    assert [cells[f"D{number}"] for number in (2, 3, 4)] == ["2025", "08/2025", "31.8.2025"]
    assert [problem.place.cell for problem in problems] == ["D2", "D3", "D4"]
    assert "The cell holds a date, which the report shows as 08/2025." in said(problems[1])


def test_a_number_without_a_date_format_is_not_guessed(sheet: Callable[..., list[object]]) -> None:
    content, message = sheet((45900, "General"))
    assert content is None
    assert message.startswith('"45900" is a number, not a date. A spreadsheet shows it as 31.8.2025')


def test_a_date_out_of_its_rule_is_a_warning(sheet: Callable[..., list[object]]) -> None:
    content, message = sheet((dt.date(2052, 8, 31), "d.m.yyyy"))
    assert content == Date(2052, 8, 31)
    assert message.startswith("Itä-Uusimaa, Päivä: 31.8.2052 is not plausible; expected is 1.1.2020 ... 31.12.2026.")


def test_the_report_shows_dates_in_finnish(dated: Workshop) -> None:
    dated.tables["sopimus"][1][1:] = ["2025-08-31", "elokuu 2026"]
    dated.tables["sopimus"][2][1] = "Alueen vastaus puuttuu"
    dated.save()
    dated.replace("data/2025-08/deck.md", "Tekstiä.\n", "::: table sopimus\ncolumns: area, paiva, paattyy\n:::\n")
    survey, problems = dated.read()
    assert problems == ()
    deck, _ = compose(survey)
    rows = {row[0].runs[0].text: [cell.runs[0].text for cell in row[1:]] for row in deck.slides[0].blocks[0].rows}
    assert rows["Itä-Uusimaa"] == ["31.8.2025", "8/2026"]
    assert rows["Keski-Uusimaa"][0] == "Alueen vastaus puuttuu"


def test_a_date_is_of_questions_with_a_known_kind(dated: Workshop) -> None:
    dated.replace("data/questions.toml", "plausible = [2020-01-01, 2026-12-31]", "plausible = [2020, 2026]")
    assert dated.project_problems() == [
        "data/questions.toml: [sopimus.columns.paiva] plausible: found [2020, 2026], expected [2020-01-01, 2026-12-31]."
    ]
