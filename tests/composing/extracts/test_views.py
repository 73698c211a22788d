"""What another area wrote in its own words cannot reach an extract: it is composed from a round without them."""

from dataclasses import replace

import pytest

from reportgen.composing import common_view, compose, compose_extract, national_view, own_rows
from reportgen.model.blocks import Figure, points_at_area
from tests.areas import area_of
from tests.composing.changed import with_rows
from tests.composing.deck_text import deck_text

OWN, OTHER = "20", "90"


def rewritten(survey, codes):
    """The round in which areas wrote something else, in it and in the rounds before."""

    def cell(each):
        return replace(each, content=each.content + " toisin") if isinstance(each.content, str) else each

    def table(each):
        rows = [replace(row, cells=tuple(map(cell, row.cells))) if row.area.code in codes else row for row in each.rows]
        return replace(each, rows=tuple(rows))

    return replace(
        survey,
        tables=tuple(map(table, survey.tables)),
        earlier=tuple(rewritten(earlier, codes) for earlier in survey.earlier),
    )


@pytest.fixture(scope="module")
def survey(marked):
    return marked.survey


def ingredients(survey, code):
    return common_view(survey), own_rows(survey, area_of(survey.areas, code))


def test_words_of_others_change_neither_an_extract_nor_what_it_is_composed_from(survey):
    area = area_of(survey.areas, OWN)
    others = rewritten(survey, {each.code for each in survey.areas} - {OWN})
    assert others != survey
    assert ingredients(others, OWN) == ingredients(survey, OWN)
    assert compose_extract(others, area) == compose_extract(survey, area)


def test_an_areas_own_words_change_its_extract_and_no_other(survey):
    own = rewritten(survey, {OWN})
    assert common_view(own) == common_view(survey)
    assert ingredients(own, OTHER) == ingredients(survey, OTHER)
    assert ingredients(own, OWN) != ingredients(survey, OWN)
    deck, _ = compose_extract(own, area_of(survey.areas, OWN))
    assert "toisin" in deck_text(deck)


def test_whether_others_wrote_something_is_known_to_all(survey):
    table = next(table for table in survey.tables if "kuvaus" in table.columns)
    position = table.columns.index("kuvaus")
    rows = tuple(
        replace(
            row,
            cells=tuple(
                replace(cell, content=None) if number == position else cell for number, cell in enumerate(row.cells)
            ),
        )
        for row in table.rows
    )
    assert common_view(with_rows(survey, table.question.id, rows)) != common_view(survey)


def test_each_report_is_composed_from_its_own_script_alone(survey):
    extract = replace(survey, extract_script=survey.extract_script + "\n# Lisää\n\nTeksti.\n")
    national = replace(survey, script=survey.script + "\n# Lisää\n\nTeksti.\n")
    assert national_view(extract) == national_view(survey) != national_view(national)
    assert common_view(national) == common_view(survey) != common_view(extract)
    assert compose(national_view(survey)) == compose(survey)


def test_a_figure_that_points_at_an_area_is_in_no_other_extract(extracts):
    decks = {code: deck for (name, code), deck in extracts.items() if name == "2025-08"}
    figures = {
        code: [block for slide in deck.slides for block in slide.blocks if isinstance(block, Figure)]
        for code, deck in decks.items()
    }
    pointing = {code: {figure for figure in found if points_at_area(figure)} for code, found in figures.items()}
    assert all(pointing.values())
    assert sum(map(len, pointing.values())) == len(set().union(*pointing.values()))
