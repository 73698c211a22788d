"""Figures told of all areas, and an area's own, rest on cells that they may tell of; other areas' alone do not."""

import pytest

from reportgen.composing import compose, compose_extract
from reportgen.making.receipts import withheld_cells
from reportgen.making.work import Work
from reportgen.verifying.belonging import compare_origins
from reportgen.verifying.numbers import numbers_of
from reportgen.verifying.statements import stated
from tests.areas import area_of
from tests.composing.extracts.conftest import AREAS


@pytest.fixture(scope="module")
def work(marked):
    return Work(marked.project, marked.survey, {}, (), ())


def numbers(deck):
    return [numbers_of(slide) for slide in stated(deck)]


@pytest.mark.parametrize("code", AREAS)
def test_what_may_be_told_of_questions_that_are_not_published_is(work, code):
    area = area_of(work.survey.areas, code)
    deck, _ = compose_extract(work.survey, area)
    withheld = withheld_cells(work, area)
    told = [figure for slide in numbers(deck) for figure in slide.computed]
    assert any(withheld.intersection(figure.value.sources) for figure in told)
    assert [*compare_origins(numbers(deck), withheld)] == []
    elsewhere = withheld_cells(work, next(other for other in work.survey.areas if other.code != code))
    refused = compare_origins(numbers(deck), elsewhere)
    assert "Julkaisemattomat summat" in {dict(problem.fields)["title"] for problem in refused}


def test_the_national_report_tells_no_single_answer(work):
    deck, _ = compose(work.survey)
    assert [*compare_origins(numbers(deck), withheld_cells(work, None))] == []
