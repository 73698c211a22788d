"""What is pasted along and cannot be seen makes no difference, wherever it lands."""

from decimal import Decimal

import pytest

from reportgen.composing.phrasing.characters import readable
from reportgen.composing.script.slips import slips
from reportgen.importing.privacy import Cleaner
from reportgen.model.places import Place
from reportgen.model.unseen import BREAKS, TO_THE_RIGHT, UNSEEN
from reportgen.model.values import Date, Unit
from reportgen.reading.areafinder import AreaFinder
from reportgen.reading.dates import read_date
from reportgen.reading.numbers import read_number
from reportgen.reading.words import key


@pytest.mark.parametrize("pattern", ["{}5000", "5{}000", "5000{}", "5{} {}000"])
def test_a_number_is_the_same_number(pattern):
    assert {read_number(pattern.replace("{}", mark), Unit.EURO) for mark in UNSEEN} == {Decimal(5000)}


@pytest.mark.parametrize("pattern", ["{}31.8.2025", "31.{}8.2025", "31.8.2025{}"])
def test_a_date_is_the_same_date(pattern):
    place = Place("a.csv")
    assert {read_date(pattern.replace("{}", mark), place) for mark in UNSEEN} == {(Date(2025, 8, 31), None)}


@pytest.mark.parametrize("pattern", ["{}Kainuu", "Kai{}nuu", "Kainuu{}", "{}20 Kainuu", "20{} Kainuu", "{}20"])
def test_an_area_is_known_by_the_same_name(project, pattern):
    finder = AreaFinder(project.areas)
    assert {getattr(finder.find(pattern.replace("{}", mark)), "name", mark) for mark in UNSEEN} == {"Kainuu"}


@pytest.mark.parametrize("pattern", ["{}vastaus", "vas{}taus", "vastaus{}"])
def test_a_heading_of_a_table_is_the_same_heading(pattern):
    assert {key(pattern.replace("{}", mark)) for mark in UNSEEN} == {"vastaus"}


@pytest.mark.parametrize("pattern", ["#{}Otsikko", "{}# Otsikko", "#{} Otsikko"])
def test_what_hides_a_heading_of_a_slide_is_told(pattern):
    said = {
        mark: [dict(each.fields)["heading"] for each in slips(pattern.replace("{}", mark), 1, "")] for mark in UNSEEN
    }
    assert {tuple(headings) for headings in said.values()} == {("# Otsikko",)}


def test_a_slide_loses_them_but_for_where_lines_may_end_and_what_is_refused():
    kept = {mark for mark in UNSEEN if readable(f"Otsi{mark}kko") != "Otsikko"}
    assert kept == {*BREAKS, *TO_THE_RIGHT}


def test_a_phone_number_does_not_hide_behind_them():
    assert {Cleaner(()).clean(f"Soita 040{mark} 123{mark}4567") for mark in UNSEEN} == {
        "Soita [puhelinnumero poistettu]"
    }
