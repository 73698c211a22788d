"""luvut.xlsx: every figure with the cells and the rule it comes from, typed numbers apart, in a sheet one can read."""

import csv
import re
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest

from reportgen.model.blocks import AreaMap, Bar, BarChart, LegendEntry, Shade
from reportgen.model.deck import Slide
from reportgen.model.numerals import numbers_in
from reportgen.model.values import Unit, Value
from reportgen.reading import read_project
from reportgen.reading import script_numbers as read_typed_numbers
from reportgen.reading.about import read_about
from reportgen.verifying.numbers import accounted, numbers_of, typed_numbers
from reportgen.verifying.sheets import compare_sheets
from reportgen.verifying.statements import state, stated
from reportgen.verifying.workbook import sheets_of, to_workbook
from tests.conftest import ROOT, ROUNDS
from tests.verifying.altering import altered_deck

LINE = "Rivi tai solu"


def numbers(report):
    return [numbers_of(slide) for slide in stated(report.deck)]


def workbook_of(report):
    return to_workbook(report.deck, sheets_of(report.deck, numbers(report), report.document))


@pytest.fixture(scope="module", params=ROUNDS)
def report(reports, request):
    return reports[request.param]


@pytest.fixture(scope="module")
def book(report):
    return openpyxl.load_workbook(BytesIO(workbook_of(report)))


def rows_of(sheet):
    headings = [cell.value for cell in sheet[1]]
    return [dict(zip(headings, (cell.value for cell in row), strict=True)) for row in sheet.iter_rows(min_row=2)]


def test_headings_are_finnish_and_stay_in_sight(book):
    assert book.sheetnames == ["Luvut", "Kirjoitetut luvut"]
    for sheet in book:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert all(cell.font.bold for cell in sheet[1])
    assert [cell.value for cell in book["Luvut"][1]] == [
        "Sivut",
        "Dia",
        "Kohta",
        "Raportissa",
        "Tekstissä",
        "Tarkka arvo",
        "Sääntö",
        "Tiedosto",
        "Välilehti",
        "Solut",
    ]


def test_every_figure_has_its_origin(book):
    rows = rows_of(book["Luvut"])
    assert len(rows) > 150
    for row in rows:
        assert row["Sääntö"]
        assert row["Solut"], row
        assert all((ROOT / file).is_file() for file in row["Tiedosto"].split("\n"))


def test_a_figure_is_vouched_for_by_its_cells(reports):
    """The sum of the cells named for a total is the total."""
    report = reports["2025-08"]
    book = openpyxl.load_workbook(BytesIO(workbook_of(report)))
    total = next(row for row in rows_of(book["Luvut"]) if row["Kohta"].startswith("Taulukko: Yhteensä"))
    table = list(csv.reader((ROOT / total["Tiedosto"]).read_text(encoding="utf-8-sig").splitlines()))
    numbers = []
    for stretch in total["Solut"].split(", "):
        first, _, last = stretch.partition(":")
        column = ord(first[0]) - ord("A")
        numbers += [float(table[row - 1][column]) for row in range(int(first[1:]), int((last or first)[1:]) + 1)]
    assert sum(numbers) == total["Tarkka arvo"]
    assert re.sub(r"\D", "", total["Raportissa"]) == str(int(sum(numbers)))


def test_typed_numbers_stand_apart_with_their_words(reports):
    report = reports["2025-08"]
    book = openpyxl.load_workbook(BytesIO(workbook_of(report)))
    typed = rows_of(book["Kirjoitetut luvut"])
    note = next(row for row in typed if row["Kohta"] == "Teksti" and row["Luku"] == "13")
    assert "vain 13 hyvinvointialueelta" in note["Tekstissä"]
    assert not any(re.search(r"[^\W\d_]\d", row["Tekstissä"]) for row in typed if row["Kohta"].startswith("Selite"))
    computed = {row["Raportissa"] for row in rows_of(book["Luvut"])}
    assert "23 652 858 €" in computed  # as a person types it who looks for it
    assert not any("23 652 858" in row["Luku"] for row in typed)


@pytest.mark.parametrize("round_id", ROUNDS)
@pytest.mark.parametrize("area", ["", "Kainuu", "Helsinki"])
def test_a_typed_number_stands_where_it_is_said_to(report_of, round_id, area):
    """On that line, or in that cell, as it is: nobody is sent where nothing can be corrected."""
    report = report_of(round_id, area) if area else report_of(round_id)
    rows = rows_of(openpyxl.load_workbook(BytesIO(workbook_of(report)))["Kirjoitetut luvut"])
    files = {row["Tiedosto"] for row in rows}
    assert {report.deck.script, "data/areas.csv", "data/questions.toml"} <= files
    for row in rows:
        if row["Tiedosto"] == "ohjelman lisäämä":
            assert not row[LINE]
            assert row["Tekstissä"].startswith("Kartta: ") or re.search("/.* vastasi", row["Tekstissä"]), row
            continue
        content = (ROOT / row["Tiedosto"]).read_text(encoding="utf-8-sig").splitlines()
        if isinstance(row[LINE], int):
            assert row["Luku"] in content[row[LINE] - 1], row
            assert not content[row[LINE] - 1].startswith(":::"), row
        else:
            letter, number = re.fullmatch("([A-Z])([0-9]+)", row[LINE]).groups()
            cell = list(csv.reader(content))[int(number) - 1][ord(letter) - ord("A")]
            assert row["Luku"].split(".")[-1] in cell, row  # the day is that of all population figures


@pytest.mark.parametrize("round_id", ROUNDS)
@pytest.mark.parametrize("area", ["", "Kainuu"])
def test_what_is_listed_as_typed_is_what_a_new_round_would_ask_to_confirm(report_of, round_id, area):
    """`vahvistettavat.toml` and luvut.xlsx both claim to list the numbers of the text."""
    report = report_of(round_id, area) if area else report_of(round_id)
    script = (ROOT / report.deck.script).read_text(encoding="utf-8")
    asked = {number.text for number in read_typed_numbers(script)}
    rows = rows_of(openpyxl.load_workbook(BytesIO(workbook_of(report)))["Kirjoitetut luvut"])
    listed = {row["Luku"] for row in rows if row["Tiedosto"] == report.deck.script}
    assert len(listed) > 2
    assert listed <= asked
    # What a condition leaves out of the report is asked too.
    shown = {number for slide in stated(report.deck) for item in slide.statements for number in numbers_in(item.text)}
    assert asked & shown <= {row["Luku"] for row in rows}


def test_a_rounds_own_words_are_found_in_its_own_file():
    own = 'words.asiakirja.headings.vastaus = "10/2031"\n[words.hyte_neuvottelut.labels]\nkaytiin = "Oli 2030"\n'
    about = (ROOT / "data/2025-08/round.toml").read_text(encoding="utf-8") + own
    questions = {each.id: each for each in read_about(ROOT, "2025-08", read_project(ROOT).questions, about).questions}
    lines = about.splitlines()
    [_, document] = questions["asiakirja"].columns
    [held] = questions["hyte_neuvottelut"].options
    for typed in (document.heading, document.place), (held.label, held.place):
        assert typed[1].file == "data/2025-08/round.toml"
        assert typed[0] in lines[typed[1].line - 1]
    assert questions["asiakirja"].columns[0].place.file == "data/questions.toml"


def test_a_number_in_the_text_of_a_table_is_found_in_its_cell(report_of):
    rows = rows_of(openpyxl.load_workbook(BytesIO(workbook_of(report_of("esimerkki"))))["Kirjoitetut luvut"])
    texts = [row for row in rows if row["Kohta"].startswith("Taulukko")]
    assert len(texts) > 8
    for row in texts:
        table = list(csv.reader((ROOT / row["Tiedosto"]).read_text(encoding="utf-8-sig").splitlines()))
        letter, number = re.fullmatch("([A-Z])([0-9]+)", row[LINE]).groups()
        assert row["Luku"] in table[int(number) - 1][ord(letter) - ord("A")], row


@pytest.mark.parametrize("round_id", ROUNDS)
@pytest.mark.parametrize("area", ["", "Kainuu"])
def test_rules_speak_of_headings_and_answers_not_of_ids(report_of, round_id, area):
    report = report_of(round_id, area) if area else report_of(round_id)
    rows = rows_of(openpyxl.load_workbook(BytesIO(workbook_of(report)))["Luvut"])
    rules = " ".join(row["Sääntö"] for row in rows)
    assert "_" not in rules
    assert not re.search("sarak[a-zä]* (vastaus|nyt|eur)", rules)
    assert "”Vastaus” on ”" in rules
    assert not any("\u00a0" in str(row["Raportissa"]) + str(row["Tekstissä"]) for row in rows)
    for row in rows:
        if "väkiluvulla" in row["Sääntö"] or "asukasta kohti" in row["Sääntö"]:
            assert "data/areas.csv" in row["Tiedosto"], row


def test_a_legends_count_stands_apart_from_its_answer(reports):
    book = openpyxl.load_workbook(BytesIO(workbook_of(reports["2025-08"])))
    legends = [row["Tekstissä"] for row in rows_of(book["Luvut"]) if row["Kohta"].startswith("Selite")]
    assert legends
    assert not any(re.search(r"[^\W\d_]\d", words) for words in legends if words)


def test_a_count_of_areas_without_data_comes_from_their_cells(reports):
    book = openpyxl.load_workbook(BytesIO(workbook_of(reports["2025-08"])))
    row = next(row for row in rows_of(book["Luvut"]) if row["Kohta"] == "Selite: Ei tietoa lähdeaineistossa")
    assert row["Tiedosto"].startswith("data/2025-08/tables/")
    assert "Ei tietoa lähdeaineistossa" in row["Sääntö"]


@pytest.mark.parametrize(
    ("part", "pattern"), [("xl/sharedStrings.xml", "Kainuu"), ("xl/worksheets/sheet1.xml", "<v>2680000</v>")]
)
def test_a_workbook_that_says_something_else_is_noticed(reports, part, pattern):
    report = reports["2025-08"]
    sheets = sheets_of(report.deck, numbers(report), report.document)
    content = to_workbook(report.deck, sheets)
    assert compare_sheets("luvut.xlsx", sheets, content) == []
    other = pattern.replace("2680000", "2680001").replace("Kainuu", "Kajaani")
    [problem] = compare_sheets(
        "luvut.xlsx", sheets, altered_deck(content, part, lambda xml: xml.replace(pattern, other, 1))
    )
    assert dict(problem.fields)["found"] != dict(problem.fields)["expected"]
    cell = "<v>2680000</v>"
    for wrong, told in (("<v></v>", "found"), (f"<f>1+1</f>{cell}", "formula")):
        change = lambda xml, wrong=wrong: xml.replace(cell, wrong, 1)  # noqa: E731 - one line
        [problem] = compare_sheets("luvut.xlsx", sheets, altered_deck(content, "xl/worksheets/sheet1.xml", change))
        assert told in problem.message.format_map(dict(problem.fields))
    [problem] = compare_sheets("luvut.xlsx", sheets, b"PK")
    assert "cannot be read back" in problem.message


def test_nothing_in_a_text_becomes_a_formula(book):
    assert not any(cell.data_type == "f" for sheet in book for row in sheet.iter_rows() for cell in row)


def test_how_many_more_bars_are_as_long_is_counted_and_not_typed():
    bars = tuple(
        Bar(name, Value(Decimal(amount), Unit.EURO), f"{amount} €")
        for name, amount in zip("ABCDEFGH", (900, 900, 900, 900, 500, 500, 500, 500), strict=True)
    )
    chart = BarChart("Avustukset", "Avustukset", bars, "Suurin A, B, C ja 1 muu 900 €. Vuosi 7.")
    slide = Slide("dia", "Dia", (), (chart,), (), (), (), 1)
    assert [number.text for number in typed_numbers(state(slide))] == ["7"]


def test_a_number_in_the_name_of_an_area_may_stand_on_its_map_alone():
    shades = tuple(Shade(code, f"Alue {code}", "answer-1", "Kyllä") for code in ("101", "102"))
    drawn = AreaMap("Kartta", "", shades, (LegendEntry("Kyllä", "answer-1"),), "Kartta. Kyllä: kaikki 2 aluetta.")
    assert accounted(state(Slide("dia", "Dia", (), (drawn,), (), (), (), 1))) == {"2", "101", "102"}
