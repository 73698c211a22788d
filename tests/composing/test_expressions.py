"""What an expression says of a round, and the cells that it says it from."""

from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.composing import compose
from reportgen.model.blocks import Prose
from reportgen.model.values import Unit
from tests.composing.changed import with_rows
from tests.composing.deck_text import only, sentence


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ('count("rakenne", "on", column="nyt")', "3"),
        ('count("rakenne", "no-answer", column="ennen")', "1"),
        ('count("tyhja", "not-in-data")', "5"),
        ('share("rakenne", "on", column="nyt")', "75 %"),
        ('areas("rakenne", "on", column="nyt") | listing', "Helsinki, Kainuu ja Pohjanmaa"),
        ('areas("rakenne", "on", column="nyt") | locative | listing', "Helsingissä, Kainuussa ja Pohjanmaalla"),
        ('areas("rakenne", "ei", column="ennen") | genitive | listing', "Kainuun ja Pohjanmaan"),
        ('areas("rakenne", "on", column="ennen") | locative | listing', "Helsingissä sekä Vantaalla ja Keravalla"),
        ('areas("rakenne", "ei", column="nyt") | locative | listing(empty="ei missään")', "ei missään"),
        ('total("rahat", "ennen")', "4 500 €"),
        ('total("rahat", "ennen", without="Helsinki")', "500 €"),
        ('total("rahat", "osuus")', "26 %"),
        ('largest("rahat", "ennen")', "4 000 €"),
        ('largest("rahat", "ennen", rank=2, without="Helsinki") | locative', "Kainuussa ja Lapissa"),
        ('smallest("rahat", "nyt") | names', "Lappi ja Vantaa-Kerava"),
        ('smallest("rahat", "nyt")', "50 €"),
        ('smallest("rahat", "ennen") | locative', "Kainuussa ja Lapissa"),
        ('largest("rahat", "ennen", rank=3) | genitive', "Kainuun ja Lapin"),
        ('largest("rahat", "ennen", rank=2) | name', "Vantaa-Kerava"),
        ("number_of_areas()", "5"),
        ('"on" if count("rakenne", "ei", column="nyt") > 0 else "ei"', "ei"),
        ('"on" if not count("rakenne", "on", column="nyt") >= 4 else "ei"', "on"),
        ('"on" if total("rahat", "nyt") < total("rahat", "ennen") else "ei"', "on"),
        ('"on" if largest("rahat", "nyt") == 1000 and 5 != number_of_areas() else "ei"', "ei"),
        ('"on" if known("tyhja") else "puuttuu"', "puuttuu"),
        ('"on" if known("rakenne", column="nyt") and not known("tyhja") else "puuttuu"', "on"),
    ],
)
def test_an_expression_says(composed, expression, text):
    assert sentence(composed(f"x {{{{ {expression} }}}}")).replace("\u00a0", " ") == f"x {text}"


@pytest.mark.parametrize("sign", ["==", "!=", ">", ">=", "<", "<="])
@pytest.mark.parametrize("other", [2, 3, 4])
def test_a_figure_is_compared_as_python_compares_numbers(composed, sign, other):
    is_true = {"==": other == 3, "!=": other != 3, ">": other < 3, ">=": other <= 3, "<": other > 3, "<=": other >= 3}
    condition = f'count("rakenne", "on", column="nyt") {sign} {other}'
    assert sentence(composed(f'x {{{{ "on" if {condition} else "ei" }}}}')) == ("x on" if is_true[sign] else "x ei")


@pytest.mark.parametrize("first", [True, False])
@pytest.mark.parametrize("second", [True, False])
def test_conditions_are_joined_as_in_python(composed, first, second):
    one, other = ("number_of_areas() == 5" if each else "number_of_areas() == 6" for each in (first, second))
    for condition, is_true in (
        (f"{one} and {other}", first and second),
        (f"{one} or {other}", first or second),
        (f"not {one} or {other}", not first or second),
    ):
        assert sentence(composed(f'x {{{{ "on" if {condition} else "ei" }}}}')) == ("x on" if is_true else "x ei")


def test_a_figure_keeps_its_cells_and_rule(composed):
    deck = composed('Rakenne on {{ count("rakenne", "on", column="nyt") }} alueella.')
    run = only(deck, Prose).paragraphs[0].runs[1]
    assert (run.text, run.value.amount, run.value.unit) == ("3", Decimal(3), Unit.COUNT)
    assert [place.cell for place in run.value.sources] == ["D2", "D3", "D5"]
    assert deck.slides[0].notes == (
        "Mistä dian luvut tulevat:",
        "3 = niiden alueiden määrä, joilla sarake ”2025” on ”On” (rakenne.csv: 3 riviä, D2–D3, D5)",
    )


def test_a_figure_that_areas_share_comes_from_the_cells_of_all(composed):
    deck = composed('{{ largest("rahat", "ennen", rank=3) }}')
    assert deck.slides[0].notes[1:] == (
        "100\u00a0€ = sarakkeen ”2024” 3. suurin arvo, Kainuu ja Lappi (rahat.csv: 2 riviä, C3–C4)",
    )


def test_a_count_of_none_comes_from_every_cell(composed):
    run = only(composed('{{ count("rakenne", "ei", column="nyt") }}'), Prose).paragraphs[0].runs[0]
    assert run.text == "0"
    assert len(run.value.sources) == 5


def test_an_optional_column_that_nobody_filled_in_is_not_known(small_round):
    survey = small_round('# Dia\n{{ "on" if known("nimet", column="nimi") else "ei ole" }}')
    table = survey.table("nimet")
    rows = tuple(replace(row, cells=(row.cells[0], replace(row.cells[1], content=None))) for row in table.rows)
    assert sentence(compose(with_rows(survey, "nimet", rows))[0]) == "ei ole"
