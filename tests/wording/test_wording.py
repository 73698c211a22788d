"""Problems and sentences as a person reads them."""

import gettext
import locale
import os
from decimal import Decimal

import pytest

from reportgen.model.places import Place
from reportgen.model.problems import error
from reportgen.wording import argparse_speaks, say, system_language, translate
from reportgen.wording.figures import in_figures

BOOK = Place("Taulukot.xlsx", sheet="avustukset", cell="B7")
SCRIPT = Place("data/2025-08/deck.md", line=12)


@pytest.mark.parametrize(
    ("place", "language", "words"),
    [
        (BOOK, "fi", "Taulukot.xlsx, taulukko avustukset, solu B7: x 1"),
        (BOOK, "en", "Taulukot.xlsx, sheet avustukset, cell B7: x 1"),
        (SCRIPT, "fi", "data/2025-08/deck.md, rivi 12: x 1"),
        (SCRIPT, "en", "data/2025-08/deck.md, line 12: x 1"),
        (None, "fi", "x 1"),
    ],
)
def test_the_place_comes_first(place, language, words):
    assert say(error("x {n}", place, n=1), language) == words


def test_a_message_is_said_in_finnish_with_its_fields():
    problem = error("The folder {folder} is not a report project: it lacks the file {sign}.", folder="a", sign="b")
    assert say(problem, "fi") == "Kansio a ei ole raporttiprojekti: siitä puuttuu tiedosto b."
    assert say(problem, "en") == "The folder a is not a report project: it lacks the file b."


def test_what_was_pasted_into_a_cell_is_shown_and_not_obeyed():
    said = say(error("found {text}", text="Sámi {x}\n\x1b[31m\u00a0Ж"), "en")
    assert said == "found Sámi {x}\\n\\x1b[31m\u00a0Ж"


def test_what_has_no_translation_stays_as_it_is():
    assert translate("no such text {a}", "fi") == "no such text {a}"


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "fi_FI.UTF-8"}, "fi"),
        ({"LANG": "fi"}, "fi"),
        ({"LC_ALL": "Finnish_Finland.1252"}, "fi"),
        ({"LANG": "fil_PH.UTF-8"}, "en"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "fi_FI", "LC_MESSAGES": "en_US"}, "en"),
        ({"LANG": "en_US", "LC_MESSAGES": "sv_SE", "LC_ALL": "fi_FI"}, "fi"),
        ({"LANGUAGE": "sv:fi:en", "LANG": "en_US"}, "fi"),
        ({"LANGUAGE": "", "LANG": "fi_FI"}, "fi"),
    ],
)
def test_the_language_of_the_system(environment, language):
    assert system_language(environment) == language


@pytest.mark.parametrize(
    ("setting", "language"),
    [("Finnish_Finland.1252", "fi"), ("Finnish_Finland.utf8", "fi"), ("fi-FI", "fi"), ("Swedish_Finland.1252", "en")],
)
def test_windows_has_a_setting_and_no_variables(monkeypatch, setting, language):
    monkeypatch.setattr(locale, "_setlocale", lambda _category, _locale=None: setting)
    assert system_language({}) == language


def test_argparse_speaks_only_within():
    before = gettext.textdomain(), os.environ.get("LANGUAGE")
    with argparse_speaks("fi"):
        assert gettext.gettext("usage: ") == "käyttö: "
        with argparse_speaks("en"):
            assert gettext.gettext("usage: ") == "usage: "
    assert gettext.gettext("usage: ") == "usage: "
    assert (gettext.textdomain(), os.environ.get("LANGUAGE")) == before


def test_many_cells_are_cells():
    assert say(error("x", Place("a.csv", cell="C2–C9")), "fi") == "a.csv, solut C2–C9: x"
    assert say(error("x", Place("a.csv", cell="C2, D5")), "en") == "a.csv, cells C2, D5: x"


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        ("1234.5", "1\u00a0234,5"),
        ("-12", "−12"),
        ("0.004", "0"),
        ("-1.5e40", "−1,50\u00a0·\u00a010^40"),
        ("9e-99", "0"),
    ],
)
def test_any_figure_can_be_written_in_a_message(amount: str, written: str) -> None:
    assert in_figures(Decimal(amount)) == written
