"""Records and files that are not what they were: noticed, never trusted, made again."""

import dataclasses
import hashlib
import json
import shutil
from pathlib import Path

import pytest

from reportgen.building.records import Record, Records
from reportgen.building.sources import Sources
from reportgen.model.places import Place
from reportgen.model.problems import Problem, ReportError, Several, several, warning
from reportgen.placing import replace_files
from reportgen.wording import say
from tests.building.projects import REPORTS, ROUND, build_all, outputs, replace_text

KAINUU = "areas/20-kainuu/tilannekuva-2025-08-kainuu"


def folder(root):
    return root / "output" / ROUND


def record(root):
    return folder(root) / ".reportgen" / "report-20-kainuu.json"


def emptied(path):
    path.write_bytes(b"")


def truncated(path):
    path.write_bytes(path.read_bytes()[:-20])


def altered(path):
    data = path.read_bytes()
    path.write_bytes(data[:-30] + bytes([data[-30] ^ 1]) + data[-29:])


def sealed_for_another_content(path):
    seal, content = path.read_bytes().split(b"\n", 1)
    plain = json.loads(content)
    plain["pages"] = 99
    path.write_bytes(seal + b"\n" + json.dumps(plain).encode())


def of_another_version(path):
    """As whole as this program's own, but with a field that it does not know."""
    _, content = path.read_bytes().split(b"\n", 1)
    content = json.dumps({**json.loads(content), "seconds": 1.5}).encode()
    path.write_bytes(hashlib.sha256(content).hexdigest().encode() + b"\n" + content)


def test_sources_that_say_less_of_a_cell_were_kept_by_another_version(root):
    """As versions kept them that told cells by area and heading, as whole as these are today."""
    known = (Record, Sources, Problem, Place, Several)
    fields = repr([[each.name for each in dataclasses.fields(kind)] for kind in known]).encode()
    replace_text(root, "tables/jarjestorakenne.csv", "Kainuun JANE.", "JANE.")
    for path in record(root).parent.glob("*.json"):
        plain = json.loads(path.read_bytes().split(b"\n", 1)[1])
        if "cells" in plain:
            plain["cells"] = [
                [file, sheet, area, heading, place, words]
                for file, sheet, _, _, _, place, area, heading, words in plain["cells"]
            ]
        content = json.dumps(plain).encode()
        path.write_bytes(hashlib.sha256(fields + content).hexdigest().encode() + b"\n" + content)
    built = build_all(root)
    assert built.made == 2 * REPORTS
    assert [say(reason, "en") for reason in built.reasons] == [
        "The record of what was made last time is damaged, or another version of reportgen wrote it, so it is not "
        "trusted."
    ]


@pytest.mark.parametrize("harm", [emptied, truncated, altered, sealed_for_another_content, of_another_version])
def test_a_damaged_record_is_not_trusted(root, harm):
    before = outputs(root)
    harm(record(root))
    built = build_all(root)
    assert built.made == 2
    assert [say(reason, "en") for reason in built.reasons] == [
        "The record of what was made last time is damaged, or another version of reportgen wrote it, so it is not "
        "trusted."
    ]
    assert outputs(root) == before
    assert build_all(root).made == 0


def test_what_a_build_warned_of_is_remembered_as_it_was(tmp_path):
    together = several("{count} of them", "{name}", "{name}")
    warnings = (
        warning("Plain."),
        warning("{name} is odd.", Place("a.csv", "s", "B2", 3), together, name="Kainuu \ud800"),
    )
    record = Record("key", "ingredients", "sources", {"a.pdf": ("key", "digest")}, 1, 2, 3, warnings)
    replace_files(Records(tmp_path).file("name", record))
    assert Records(tmp_path).read("name") == record


def test_a_record_that_speaks_of_other_files_vouches_for_none(root):
    other = next(record(root).parent.glob("report-*-lappi.json"))
    shutil.copy(other, record(root))
    before = outputs(root)
    assert build_all(root).made == 2
    assert outputs(root) == before


def test_a_missing_record_makes_the_report(root):
    before = outputs(root)
    record(root).unlink()
    assert build_all(root).made == 2
    assert outputs(root) == before


@pytest.mark.parametrize("harm", [emptied, truncated, altered])
def test_damaged_sources_leave_the_reports_right_and_the_reason_plain(root, harm):
    for path in record(root).parent.glob("sources-*.json"):
        harm(path)
    replace_text(root, "deck.md", "Avustuksia on", "Avustuksia on yhteensä")
    built = build_all(root)
    assert built.made == 2
    assert len(built.reasons) == 1
    assert "damaged" in say(built.reasons[0], "en")
    assert build_all(root).made == 0


@pytest.mark.parametrize("name", [f"{KAINUU}.pptx", f"{KAINUU}.pdf", "areas/20-kainuu/luvut.xlsx"])
def test_a_file_that_is_missing_is_made_again(root, name):
    before = outputs(root)
    (folder(root) / name).unlink()
    built = build_all(root)
    assert built.made == 2
    (reason,) = built.reasons
    assert reason.message == "This file was missing."
    assert reason.place.file == name
    assert outputs(root) == before


@pytest.mark.parametrize("harm", [emptied, truncated, altered])
def test_a_file_that_is_not_as_it_was_made_is_made_again_and_what_was_there_is_kept(root, harm):
    before = outputs(root)
    deck = folder(root) / f"{KAINUU}.pptx"
    harm(deck)
    work = deck.read_bytes()
    built = build_all(root)
    assert [reason.message for reason in built.reasons] == ["This file was changed after it was made."]
    assert [reason.place.file for reason in built.reasons] == [f"{KAINUU}.pptx"]
    after = outputs(root)
    assert after.pop(f"{KAINUU}-muokattu-1.pptx") == work
    assert after == before
    assert any("muokattu-1" in say(warning, "en") for warning in built.warnings)


def test_a_receipt_that_somebody_changed_is_made_again_and_told_as_such(root):
    before = outputs(root)
    receipt = folder(root) / "areas/20-kainuu/report.json"
    receipt.write_bytes(receipt.read_bytes() + b" \n")
    built = build_all(root)
    assert [reason.message for reason in built.reasons] == ["This file was changed after it was made."]
    assert outputs(root) == before


def test_what_a_killed_build_had_put_in_place_is_no_persons_work(root, monkeypatch, tmp_path):
    """Killed between any two files, and built anew from other tables: nothing is kept as if somebody had edited it."""
    before, after = tmp_path / "before", tmp_path / "after"
    shutil.copytree(folder(root), before)
    placed = []
    replace = Path.replace
    with monkeypatch.context() as listening:
        listening.setattr(Path, "replace", lambda beside, path: placed.append(path) or replace(beside, path))
        replace_text(root, "tables/jarjestorakenne.csv", "Kainuun JANE.", "Kainuun JÄNE.")
        assert build_all(root).made == 4
    shutil.copytree(folder(root), after)
    replace_text(root, "tables/jarjestorakenne.csv", "JÄNE.", "Jane.")
    build_all(root)
    expected = outputs(root)
    names = [path.relative_to(folder(root)) for path in placed if path.is_relative_to(folder(root))]
    last = next(number for number, name in enumerate(names) if "kainuu" in str(name))
    assert len(names) > last + 4
    for cut in range(last + 1, len(names)):
        shutil.rmtree(folder(root))
        shutil.copytree(before, folder(root))
        for name in names[:cut]:
            shutil.copy(after / name, folder(root) / name)
        reasons = {reason.message for reason in build_all(root).reasons}
        assert outputs(root) == expected, names[:cut]
        assert "This file was changed after it was made." not in reasons, names[:cut]


def test_what_someone_made_of_a_deck_is_kept_before_it_is_replaced(root, monkeypatch):
    altered(folder(root) / f"{KAINUU}.pptx")
    placed = []
    replace = Path.replace
    with monkeypatch.context() as listening:
        listening.setattr(Path, "replace", lambda beside, path: placed.append(path.name) or replace(beside, path))
        build_all(root)
    decks = [name for name in placed if name.endswith(".pptx")]
    assert decks == ["tilannekuva-2025-08-kainuu-muokattu-1.pptx", "tilannekuva-2025-08-kainuu.pptx"]


def test_where_a_report_cannot_be_remembered_none_is_put_in_place(root):
    shutil.rmtree(folder(root))
    folder(root).mkdir()
    (folder(root) / ".reportgen").touch()
    with pytest.raises(ReportError, match="A file is where the folder"):
        build_all(root)
    assert outputs(root) == {}


def test_sources_that_no_record_names_are_forgotten(root):
    replace_text(root, "tables/avustukset.csv", "20,Kainuu,150000", "20,Kainuu,150001")
    build_all(root)
    assert len(list(record(root).parent.glob("sources-*.json"))) == 1
