"""A folder of outputs as a build left it, and the last steps of a build there again."""

import shutil
from pathlib import Path

import pytest

from reportgen.pipeline import Order, build
from reportgen.placing import replace_files
from reportgen.verifying import RECEIPT, Report, hash_inputs, keep_edited, read_receipt, vouch
from tests.conftest import ROOT
from tests.verifying.outputs import DECK, PDF


@pytest.fixture(scope="session")
def first(tmp_path_factory):
    """The folder of a first build."""
    output = tmp_path_factory.mktemp("first")
    build(ROOT, Order("2025-08", output), lambda *_: None)
    return output / "2025-08"


@pytest.fixture
def folder(first, tmp_path):
    """A copy of that folder, to work in."""
    return Path(shutil.copytree(first, tmp_path / "2025-08"))


@pytest.fixture
def make(reports, folder):
    """A function that does the last steps of a build in that folder again: vouch for the files, put them in place."""
    made = reports["2025-08"]
    report = Report(made.deck, made.document, hash_inputs(ROOT, ["2025-08"]), (), {"python": "3"})
    contents = {DECK: made.pptx, PDF: made.pdf}

    def again(*wanted):
        files = {name: content for name, content in contents.items() if name in (wanted or contents)}
        receipt = read_receipt(folder)
        vouched = vouch(report, files, receipt)
        works = {name: content for name, content in vouched.files.items() if name != RECEIPT}
        kept = keep_edited(folder, works, receipt, {})
        replace_files({folder / name: content for name, content in (*vouched.files.items(), *kept.files.items())})
        return kept

    return again
