"""Bars and shares, and what their alternatives say."""

from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.composing import compose
from reportgen.model.blocks import BarChart, ShareChart
from reportgen.model.rounds import Cell
from reportgen.model.values import Missing, Unit, Value
from tests.composing.changed import with_rows
from tests.composing.deck_text import only, runs_text


def test_bars_are_sorted_and_the_missing_named(composed):
    deck = composed("::: bars rahat\ncolumn: ennen\napart: Helsinki\n:::\n::: footnote\n*Helsingin luku on muu\n:::")
    chart = only(deck, BarChart)
    assert [(bar.name, bar.apart) for bar in chart.bars] == [
        ("Vantaa-Kerava", False),
        ("Kainuu", False),
        ("Lappi", False),
        ("Helsinki*", True),
    ]
    assert chart.missing == ("Pohjanmaa: ei tietoa lähdeaineistossa",)
    assert "Vantaa-Kerava 300\u00a0€" in chart.alternative
    assert "Pohjanmaa: ei tietoa lähdeaineistossa" in chart.alternative


def test_bars_per_resident_cite_the_population(composed):
    deck = composed("::: bars rahat\ncolumn: ennen\nper: resident\n:::")
    chart = only(deck, BarChart)
    assert [bar.text.replace("\u00a0", " ") for bar in chart.bars] == ["1,00 €", "0,14 €", "0,10 €", "0,10 €"]
    assert [place.file for place in chart.bars[0].value.sources] == ["data/koe/tables/rahat.csv", "data/areas.csv"]
    assert runs_text(deck.slides[0].source) == "Väestö 31.12.2024"


def test_shares_count_all_and_tell_when_nothing_is_known(composed):
    known = only(composed("::: shares rakenne\ncolumn: nyt\n:::"), ShareChart)
    assert [(share.style, share.text) for share in known.shares] == [
        ("answer-1", "3"),
        ("answer-3", "1"),
        ("answer-4", "0"),
        ("not-in-data", "1"),
    ]
    unknown = only(composed("::: shares tyhja\n:::"), ShareChart)
    assert [share.value for share in unknown.shares] == [None] * 3
    assert unknown.note == "Alueiden vastauksia ei ole lähdeaineistossa (kaikki 5 aluetta)."


@pytest.mark.parametrize(
    ("figures", "extremes"),
    [
        ((900, 800, 700, 600, 500), "Suurin Helsinki 900 €, pienin Vantaa-Kerava 500 €."),
        (
            (900, 900, 700, 500, 500),
            "Suurimmat Helsinki ja Kainuu, kumpikin 900 €; pienimmät Pohjanmaa ja Vantaa-Kerava, kumpikin 500 €.",
        ),
        ((900, 500, 500, 500, 500), "Suurin Helsinki 900 €; pienimmät Kainuu, Lappi, Pohjanmaa ja 1 muu, kukin 500 €."),
        (
            (500, 500, 500, 500, 500),
            "Suurimmat Helsinki, Kainuu, Lappi ja 2 muuta, kukin 500 €; "
            "pienimmät Helsinki, Kainuu, Lappi ja 2 muuta, kukin 500 €.",
        ),
    ],
)
def test_the_alternative_of_bars_names_all_areas_that_are_largest_or_smallest(small_round, figures, extremes):
    assert extremes in bars_of(small_round, figures).alternative.replace("\u00a0", " ")


def bars_of(small_round, figures, options=""):
    survey = small_round(f"# Dia\n::: bars rahat\ncolumn: nyt\n{options}:::\n::: footnote\n*Helsinki on kaupunki\n:::")
    table = survey.table("rahat")
    contents = [figure if isinstance(figure, Missing) else Value(Decimal(figure), Unit.EURO) for figure in figures]
    rows = tuple(
        replace(row, cells=(row.cells[0], Cell(content, row.cells[1].place), row.cells[2]))
        for row, content in zip(table.rows, contents, strict=True)
    )
    return only(compose(with_rows(survey, "rahat", rows))[0], BarChart)


@pytest.mark.parametrize(
    ("figures", "told"),
    [
        (
            (900, 800, 700, 600, 500),
            "5 aluetta. Erillään muista Helsinki 900 €. Verrattavista alueista suurin Kainuu 800 €, pienin "
            "Vantaa-Kerava 500 €. Verrattavien alueiden arvot suurimmasta pienimpään: Kainuu 800 €; Lappi 700 €; "
            "Pohjanmaa 600 €; Vantaa-Kerava 500 €.",
        ),
        ((900, *[Missing.NO_ANSWER] * 4), "1 alue. Arvot suurimmasta pienimpään: Helsinki 900 €. Ilman pylvästä: "),
        ((Missing.NO_ANSWER, 800, 700, 600, 500), "4 aluetta. Suurin Kainuu 800 €, pienin Vantaa-Kerava 500 €. Arvot"),
    ],
)
def test_the_alternative_of_bars_compares_an_area_that_stands_apart_with_no_other(small_round, figures, told):
    alternative = bars_of(small_round, figures, "apart: Helsinki\n").alternative.replace("\u00a0", " ")
    assert told in alternative
    assert "*" not in alternative
