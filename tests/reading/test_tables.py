"""Tables in which nothing is wrong, however they are typed and saved."""

from decimal import Decimal

import openpyxl
import pytest

from reportgen.model.areas import finnish_order
from reportgen.model.places import Place
from reportgen.model.rounds import AnswerTable, Round
from reportgen.model.values import Missing, Unit, Value
from tests.areas import area_of
from tests.reading.workshop import said


def contents(table: AnswerTable) -> list[object]:
    """All that a table says, with the cells but not the files that it was read from."""
    return [(row.area, [(_without_file(cell.content), cell.place.cell) for cell in row.cells]) for row in table.rows]


def _without_file(content: object) -> object:
    if isinstance(content, Value):
        return content.amount, content.unit, content.rule, [place.cell for place in content.sources]
    return content


def said_of(survey: Round) -> dict[str, list[object]]:
    return {table.question.id: contents(table) for table in survey.tables}


def test_rows_stand_in_finnish_order(workshop) -> None:
    survey, warnings = workshop.read()
    names = [row.area.name for row in survey.table("raha").rows]
    assert warnings == ()
    assert len(names) == 22
    assert names == sorted(names, key=finnish_order)
    assert names[-2:] == ["Vantaa-Kerava", "Varsinais-Suomi"]


def test_a_typed_figure_knows_its_cell(workshop) -> None:
    survey, _ = workshop.read()
    cell = survey.table("raha").cell(area_of(survey.areas, "02"), "eur_2024")
    place = Place("data/2025-08/tables/raha.csv", cell="C3")
    assert cell.content == Value(Decimal(200000), Unit.EURO, (place,), "taulukon luku")
    assert cell.place == place


def test_a_computed_figure_is_ours_and_says_how(workshop) -> None:
    workshop.tables["raha"][1][2:6] = ["300", "100", "201", "33"]
    workshop.tables["raha"].pop()
    workshop.save()
    survey, warnings = workshop.read()
    row = survey.table("raha").cell(area_of(survey.areas, "01"), "ero").content
    share = survey.table("raha").cell(area_of(survey.areas, "01"), "osuus").content
    assert warnings == ()
    assert (row.amount, row.rule) == (Decimal(200), "2024 − 2025")
    assert [place.cell for place in row.sources] == ["C2", "D2"]
    assert (round(share.amount, 6), share.rule) == (Decimal("33.333333"), "2025 / 2024 × 100")


def test_computed_columns_need_not_be_typed(workshop) -> None:
    typed = said_of(workshop.read()[0])["raha"]
    workshop.tables["raha"] = [row[:4] for row in workshop.tables["raha"]]
    workshop.save()
    bare = said_of(workshop.read()[0])["raha"]
    assert [[content for content, _ in cells] for _, cells in bare] == [
        [content for content, _ in cells] for _, cells in typed
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_every_usual_csv_says_the_same(workshop, delimiter: str, encoding: str, newline: str) -> None:
    workshop.tables["rakenne"][3][3] = 'Nimi, jossa "lainaus"; ja\ttoinen\nrivi, ja pilkkuja,,,'
    workshop.save()
    plain = said_of(workshop.read()[0])
    for name, rows in workshop.tables.items():
        workshop.save_csv(name, rows, delimiter, encoding, newline)
    assert said_of(workshop.read()[0]) == plain


def test_a_sheet_says_the_same_as_a_csv(workshop) -> None:
    workshop.tables["raha"][2][2:6] = ["1234567,89", "0,12", "1234567,76", ""]
    workshop.tables["raha"].pop()
    workshop.tables["rakenne"][3][2:4] = ["Tiedot alueelta puuttuvat", "Alueen vastaus puuttuu"]
    workshop.save()
    plain = said_of(workshop.read()[0])
    sheets: dict[str, list[list[object]]] = {
        name: [[_as_excel_holds_it(text) for text in row] for row in rows] for name, rows in workshop.tables.items()
    }
    for name in workshop.tables:
        (workshop.round / "tables" / f"{name}.csv").unlink()
    workshop.save_workbook("Taulukot.xlsx", {"Taul1": [], "raha": sheets["raha"], "Rakenne": sheets["rakenne"]})
    workshop.save_workbook("muut.XLSX", {"maara": sheets["maara"]})
    survey, warnings = workshop.read()
    assert warnings == ()
    assert said_of(survey) == plain
    assert survey.table("raha").rows[0].cells[0].place.sheet == "raha"


def _as_excel_holds_it(text: str) -> object:
    """Numbers as numbers, which loses the leading zero of a code."""
    try:
        return float(text.replace(",", ".")) if "," in text else int(text)
    except ValueError:
        return text or None


def test_percentages_and_dates_of_excel_are_read_as_they_look(workshop) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "raha"
    for row in workshop.tables["raha"][:-1]:
        sheet.append([_as_excel_holds_it(text) for text in row])
    for cell in sheet["F"][1:]:
        cell.value = 0.25
        cell.number_format = "0 %"
    (workshop.round / "tables" / "raha.csv").unlink()
    workbook.save(workshop.round / "tables" / "raha.xlsx")
    assert workshop.problems() == []
    sheet["F3"].number_format = "General"
    workbook.save(workshop.round / "tables" / "raha.xlsx")
    assert workshop.problems() == [
        (
            "data/2025-08/tables/raha.xlsx raha F3: % edellisestä: the table has 0,25, but its own figures give 25. "
            "The report shows the computed figure. Check the row."
        )
    ]


def test_an_area_answers_to_all_its_names(workshop) -> None:
    rows = workshop.tables["maara"]
    for position, name in (
        (1, "itä uusimaa"),
        (2, "Keski-Uudenmaan hyvinvointialue"),
        (3, "Västra Nyland"),
        (4, "Vantaan ja Keravan  hyvinvointialue"),
        (5, "Varsinais–Suomi"),
        (6, "Satakunta välfärdsområde"),
        (7, "KANTA‑HÄME"),
        (8, "Pirkanmaa\u00a0"),
        (9, "Pa\u0308ija\u0308t-Ha\u0308me"),
        (10, "10"),
        (11, "South Karelia"),
        (22, "Helsingfors stad"),
    ):
        rows[position][0] = name
    plain = said_of(workshop.read()[0])
    workshop.save()
    assert workshop.problems() == []
    assert said_of(workshop.read()[0]) == plain


def test_headings_may_be_those_of_the_report_and_empty_rows_are_passed_over(workshop) -> None:
    rows = workshop.tables["rakenne"]
    rows[0] = ["Code", "HYVINVOINTIALUE", " vastaus ", "rakenteen  nimi"]
    rows.insert(5, ["", "", "", ""])
    rows.insert(0, ["", "", "", ""])
    rows.append(["", " ", "", ""])
    workshop.save()
    assert workshop.problems() == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("on", "on"),
        ("ON", "on"),
        ("Alueella on  rakenne", "on"),
        ("ei rakennetta", "ei"),
        ("Ei tietoa", "ei_tietoa"),
        ("ei_tietoa", "ei_tietoa"),
        ("Alueen vastaus puuttuu", Missing.NO_ANSWER),
        ("ALUEEN VASTAUS PUUTTUU", Missing.NO_ANSWER),
        ("Tiedot alueelta puuttuvat", Missing.NO_ANSWER),
        ("ei tietoa lähdeaineistossa", Missing.NOT_IN_DATA),
        ("Ei tietoa lähdeaineistossa", Missing.NOT_IN_DATA),
    ],
)
def test_the_three_kinds_of_no_value_stay_apart(edited, text: str, content: object) -> None:
    survey, warnings = edited("rakenne", 1, 2, text).read()
    found = survey.table("rakenne").cell(area_of(survey.areas, "01"), "vastaus").content
    assert warnings == ()
    assert (found if isinstance(found, Missing) else found.id) == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("  Verkosto, **lihava** =cmd() <b>  ", "Verkosto, **lihava** =cmd() <b>"),
        ("", None),
        ("NA", "NA"),
        ("null", "null"),
        ("Alueen vastaus puuttuu", Missing.NO_ANSWER),
        ("ei tietoa lähdeaineistossa", Missing.NOT_IN_DATA),
    ],
)
def test_a_text_is_kept_word_for_word(edited, text: str, content: object) -> None:
    survey, _ = edited("rakenne", 1, 3, text).read()
    assert survey.table("rakenne").cell(area_of(survey.areas, "01"), "nimi").content == content


@pytest.mark.parametrize(
    ("first", "second", "content"),
    [
        ("Alueen vastaus puuttuu", "50000", Missing.NO_ANSWER),
        ("200000", "ei tietoa lähdeaineistossa", Missing.NOT_IN_DATA),
        ("ei tietoa lähdeaineistossa", "Alueen vastaus puuttuu", Missing.NO_ANSWER),
    ],
)
def test_what_follows_from_a_missing_figure_is_missing(workshop, first: str, second: str, content: Missing) -> None:
    workshop.tables["raha"][1][2:6] = [first, second, "", ""]
    workshop.tables["raha"].pop()
    workshop.save()
    survey, warnings = workshop.read()
    assert warnings == ()
    assert survey.table("raha").cell(area_of(survey.areas, "01"), "ero").content is content
    assert survey.table("raha").cell(area_of(survey.areas, "01"), "osuus").content is content


SENTENCES = ("* Helsinki ei ole hyvinvointialue", "Kainuu ja Lappi vastasivat vasta syyskuussa")


@pytest.mark.parametrize("text", SENTENCES)
def test_a_sentence_under_a_table_is_no_row_though_it_names_an_area(workshop, text: str) -> None:
    workshop.tables["maara"].append([text, ""])
    workshop.save()
    survey, warnings = workshop.read()
    assert len(survey.table("maara").rows) == 22
    assert [said(warning) for warning in warnings] == [
        f"data/2025-08/tables/maara.csv A24: The row is not read, since it is no area's but a note: {text}"
    ]


def test_a_sentence_in_the_place_of_an_area_leaves_it_without_a_row(workshop) -> None:
    workshop.tables["maara"][1] = ["Itä-Uusimaa ei vastannut kyselyyn lainkaan", ""]
    workshop.save()
    assert any("Areas without a row: Itä-Uusimaa." in told for told in workshop.problems())


@pytest.mark.parametrize(("stated", "warned"), [("4400011", False), ("4399989", False), ("4400012", True)])
def test_a_stated_total_may_differ_by_half_a_unit_a_row(edited, stated: str, warned: bool) -> None:
    assert bool(edited("raha", 23, 2, stated).problems()) is warned


@pytest.mark.parametrize(("stated", "warned"), [("66", False), ("65", True), ("60", True)])
def test_a_stated_total_of_what_is_counted_is_exact(workshop, stated: str, warned: bool) -> None:
    workshop.tables["maara"].append(["Yhteensä", stated])
    workshop.save()
    assert bool(workshop.problems()) is warned
