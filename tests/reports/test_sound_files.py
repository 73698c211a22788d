"""The files of the repository's own rounds are sound: tagged for every reader, valid for office programs, small."""

from collections.abc import Callable
from pathlib import Path

import page as validator
import pytest
from openxml_audit import validate_pptx

from reportgen.verifying import read_back
from tests.conftest import ROUNDS, Report

EVERY_KIND = [
    *((name, "", False) for name in ROUNDS),
    *((name, area, False) for name in ROUNDS for area in ("Helsinki", "Kainuu", "Satakunta")),
    ("esimerkki", "", True),
    ("esimerkki", "Kainuu", True),
]
"""Rounds, areas whose own report it is, and whether maps are tiles."""


@pytest.fixture(params=EVERY_KIND, ids=lambda kind: f"{kind[0]} {kind[1] or 'all'}{' tiles' * kind[2]}")
def report(request: pytest.FixtureRequest, report_of: Callable[..., Report]) -> Report:
    name, area, tiles = request.param
    return report_of(name, area, tiles=tiles)


def test_the_pdf_passes_every_rule_of_pdf_ua_1(report: Report) -> None:
    found = validator.validate_pdf_bytes(report.pdf, profile=validator.ValidationProfile.PDF_UA_1)
    assert [failure.rule_id for failure in found.failures] == []
    assert found.rules.total > 100


def test_the_deck_passes_the_audit(report: Report, tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    path.write_bytes(report.pptx)
    assert [str(error) for error in validate_pptx(str(path)).errors] == []


def test_both_files_are_the_report(report: Report) -> None:
    read_back(report.deck, report.document, {"deck.pptx": report.pptx, "pages.pdf": report.pdf})


def test_the_pdf_is_small_enough_to_mail(report: Report) -> None:
    assert len(report.pdf) < 600_000
