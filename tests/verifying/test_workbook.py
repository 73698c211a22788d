"""luvut.xlsx: every figure with the cells and the rule it comes from, typed numbers apart, in a sheet one can read."""

import csv
import re
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest

from reportgen.model.deck import Bar, BarChart, Slide
from reportgen.model.values import Unit, Value
from reportgen.verifying.numbers import typed_numbers
from reportgen.verifying.statements import state, stated
from reportgen.verifying.workbook import to_workbook
from tests.conftest import ROOT, ROUNDS


@pytest.fixture(scope="module", params=ROUNDS)
def report(reports, request):
    return reports[request.param]


@pytest.fixture(scope="module")
def book(report):
    return openpyxl.load_workbook(BytesIO(to_workbook(report.deck, stated(report.deck), report.document)))


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
    book = openpyxl.load_workbook(BytesIO(to_workbook(report.deck, stated(report.deck), report.document)))
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
    book = openpyxl.load_workbook(BytesIO(to_workbook(report.deck, stated(report.deck), report.document)))
    typed = rows_of(book["Kirjoitetut luvut"])
    note = next(row for row in typed if row["Kohta"] == "Teksti" and row["Luku"] == "13")
    assert "vain 13 hyvinvointialueelta" in note["Tekstissä"]
    script = (ROOT / "data/2025-08/deck.md").read_text(encoding="utf-8").splitlines()
    assert all(script[row["Rivi, deck.md"] - 1] == f"# {row['Dia']}" for row in typed)
    computed = {row["Raportissa"] for row in rows_of(book["Luvut"])}
    assert "23\u00a0652\u00a0858\u00a0€" in computed
    assert not any("23\u00a0652\u00a0858" in row["Luku"] for row in typed)


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
