"""The files of the repository's own rounds are sound: tagged for every reader, valid for office programs, small."""

from pathlib import Path

import page as validator
import pytest
from openxml_audit import validate_pptx

from tests.conftest import ROUNDS, Report

Reports = dict[str, Report]


@pytest.mark.parametrize("name", ROUNDS)
def test_the_pdf_passes_every_rule_of_pdf_ua_1(reports: Reports, name: str) -> None:
    found = validator.validate_pdf_bytes(reports[name].pdf, profile=validator.ValidationProfile.PDF_UA_1)
    assert [failure.rule_id for failure in found.failures] == []
    assert found.rules.total > 100


@pytest.mark.parametrize("name", ROUNDS)
def test_the_deck_passes_the_audit(reports: Reports, name: str, tmp_path: Path) -> None:
    path = tmp_path / f"{name}.pptx"
    path.write_bytes(reports[name].pptx)
    assert [str(error) for error in validate_pptx(str(path)).errors] == []


@pytest.mark.parametrize("name", ROUNDS)
def test_the_pdf_is_small_enough_to_mail(reports: Reports, name: str) -> None:
    assert len(reports[name].pdf) < 600_000
