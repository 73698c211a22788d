"""report.json: what a report was made from and what its files hold, with hashes that hold and no time."""

import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import PurePath

import pytest

from reportgen import __version__
from reportgen.building import library_versions
from reportgen.model.formats import Format
from reportgen.model.problems import ReportError
from reportgen.pipeline import Order, build
from reportgen.verifying import RECEIPT, hash_inputs, read_receipt
from reportgen.verifying.checks import check_in_words, not_compared
from reportgen.verifying.reading_back import Compared
from tests.conftest import ROOT
from tests.verifying.altering import altered_deck, slide_part
from tests.verifying.outputs import DECK, NAMES, PDF, names, said, sha256


def test_the_receipt_lists_what_went_in_and_what_came_out(first):
    receipt = json.loads((first / RECEIPT).read_text(encoding="utf-8"))
    inputs = {entry["file"]: entry["sha256"] for entry in receipt["inputs"]}
    assert {"data/2025-08/deck.md", "data/2025-08/tables/stea_c.csv", "data/areas.csv", "assets/theme.toml"} <= set(
        inputs
    )
    assert all(sha256(ROOT / name) == digest for name, digest in inputs.items())
    files = {entry["file"]: entry["sha256"] for entry in receipt["files"]}
    assert set(files) == set(NAMES) - {RECEIPT}
    assert all(sha256(first / name) == digest for name, digest in files.items())
    assert len(receipt["slides"]) == 19
    assert sum(slide["figures"] for slide in receipt["slides"]) > 150
    assert {check["result"] for check in receipt["checks"]} == {"kunnossa"}
    assert {check["file"] for check in receipt["checks"]} == {DECK, PDF}
    assert receipt["made-with"] == {"reportgen": __version__, **library_versions()}


def test_inputs_are_not_what_programs_hide(tmp_path):
    tables = "data/2025-08/tables"
    hidden = ["~$a.xlsx", "Thumbs.db", "desktop.ini", ".DS_Store"]
    hidden += [] if os.name == "nt" else ["Icon\r"]
    fill(tmp_path, f"{tables}/a.csv", *(f"{tables}/{name}" for name in hidden), "data/2025-08/.x", "data/other/b.csv")
    assert list(hash_inputs(tmp_path, ["2025-08"])) == ["data/2025-08/tables/a.csv"]


def test_inputs_are_in_the_same_order_on_windows(tmp_path, monkeypatch):
    fill(tmp_path, "data/2025-08/a.csv", "data/2025-08/B.csv", "data/2025-08/tables/c.csv")
    before = list(hash_inputs(tmp_path, ["2025-08"]))
    monkeypatch.setattr(PurePath, "__lt__", lambda path, other: str(path).lower() < str(other).lower())
    assert list(hash_inputs(tmp_path, ["2025-08"])) == before


def test_tables_that_are_linked_from_elsewhere_are_inputs(tmp_path):
    fill(tmp_path, "shared/a.csv", "data/2025-08/deck.md")
    (tmp_path / "data" / "2025-08" / "tables").symlink_to(tmp_path / "shared")
    assert list(hash_inputs(tmp_path, ["2025-08"])) == ["data/2025-08/deck.md", "data/2025-08/tables/a.csv"]


def fill(folder, *names):
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"1")


def test_a_build_of_one_format_still_vouches_for_the_other(folder, make):
    make(PDF)
    receipt = read_receipt(folder)
    assert receipt.hashes[DECK] == sha256(folder / DECK)
    assert len(receipt.deck(DECK).slides) == 23
    edited = altered_deck((folder / DECK).read_bytes(), slide_part(2), lambda xml: xml.replace("Taustaa", "Alku"))
    (folder / DECK).write_bytes(edited)
    make(PDF)
    assert (folder / DECK).read_bytes() == edited
    assert any("Taustaa" in told for told in said(make()))


def test_a_file_that_does_not_say_the_same_replaces_nothing(first, folder, monkeypatch):
    """A writer with a fault: one digit of the deck is another one."""

    def faulty(*_):
        content = (first / DECK).read_bytes()
        return altered_deck(content, slide_part(4), lambda xml: xml.replace("23\u00a0652", "23\u00a0653"))

    before = {name: (folder / name).read_bytes() for name in NAMES}
    monkeypatch.setattr("reportgen.writing.pptx.to_pptx", faulty)
    with pytest.raises(ReportError, match="23\u00a0653"):
        build(ROOT, Order("2025-08", folder.parent, (Format.PPTX,), force=True), lambda *_: None)
    assert {name: (folder / name).read_bytes() for name in names(folder)} == before


def test_two_processes_make_the_same_bytes(first, tmp_path):
    """With other hash seeds, time zones, languages and days than this process."""
    day = {"PYTHONHASHSEED": "7", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C"}
    program = (
        "import time; real = time.time; time.time = lambda: real() + 5e7\n"
        "from pathlib import Path; from reportgen.pipeline import Order, build\n"
        f"build(Path({str(ROOT)!r}), Order('2025-08', Path({str(tmp_path)!r})), lambda *_: None)"
    )
    subprocess.run([sys.executable, "-c", program], check=True, env={**os.environ, **day}, cwd=ROOT)
    for name in NAMES:
        assert (tmp_path / "2025-08" / name).read_bytes() == (first / name).read_bytes(), name


def test_no_file_holds_today(first):
    with zipfile.ZipFile(first / "luvut.xlsx") as package:
        assert {entry.date_time[:3] for entry in package.infolist()} == {(1980, 1, 1)}
        assert b"2025-08-31" in package.read("docProps/core.xml")


def test_the_manual_tells_of_every_check_that_is_made_and_of_every_one_that_is_not():
    """Both say what `verifying/checks.py` says, word for word, by who does it."""
    page = re.sub(r" \(`[^`]*`\)", "", (ROOT / "docs" / "checks.md").read_text(encoding="utf-8"))
    made, *others = (re.findall("^- (.*)$", section, re.MULTILINE) for section in page.split("\n## ")[1:])
    assert sorted(made) == sorted(check_in_words(compared, "en") for compared in Compared)
    tellers = ("the tests of reportgen", "a person")
    assert others == [[what for what, who in not_compared("en") if who == teller] for teller in tellers]
