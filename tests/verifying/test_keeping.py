"""Work done by hand is kept beside what a build makes; what nobody touched is not."""

import json
import re

import pytest

from reportgen.verifying import RECEIPT
from tests.verifying.altering import altered_deck, slide_part
from tests.verifying.outputs import DECK, NAMES, PDF, names, said


def test_building_again_changes_nothing_and_keeps_nothing(first, folder, make):
    for _ in range(2):
        assert said(make()) == []
        assert names(folder) == sorted(NAMES)
        works = set(NAMES) - {RECEIPT}
        assert [name for name in works if (folder / name).read_bytes() != (first / name).read_bytes()] == []


def test_an_edited_deck_is_kept_and_its_edits_are_told(folder, make):
    edited = altered_deck(
        (folder / DECK).read_bytes(), slide_part(2), lambda xml: xml.replace("Joillain alueilla", "Monilla alueilla", 1)
    )
    (folder / DECK).write_bytes(edited)
    built = make()
    kept = "tilannekuva-2025-08-muokattu-1.pptx"
    assert (folder / kept).read_bytes() == edited
    assert kept in built.files
    told, edit = said(built)
    assert DECK in told
    assert kept in told
    assert re.search(r"slide 2, .Taustaa.*Joillain alueilla.*Monilla alueilla", edit)
    assert (folder / DECK).read_bytes() != edited
    assert said(make()) == []


def test_the_same_work_is_kept_once_and_other_work_beside_it(folder, make):
    original = (folder / DECK).read_bytes()
    for words in ("yksi", "yksi", "kaksi"):
        edited = altered_deck(original, slide_part(2), lambda xml, words=words: xml.replace("Taustaa", words))
        (folder / DECK).write_bytes(edited)
        make()
    kept = [name for name in names(folder) if "muokattu" in name]
    assert kept == ["tilannekuva-2025-08-muokattu-1.pptx", "tilannekuva-2025-08-muokattu-2.pptx"]


def test_an_edited_pdf_workbook_and_a_broken_deck_are_kept(folder, make):
    for name in (DECK, PDF, "luvut.xlsx"):
        (folder / name).write_bytes(b"somebody's work")
    told = said(make())
    assert len(told) == 3
    kept = [name for name in names(folder) if "muokattu" in name]
    assert [(folder / name).read_bytes() for name in kept] == [b"somebody's work"] * 3


def test_without_a_receipt_a_file_may_be_someones_work(folder, make):
    (folder / RECEIPT).write_text("{}")
    (folder / PDF).write_bytes(b"older")
    [told] = said(make())
    assert "no receipt vouches for" in told
    assert (folder / "tilannekuva-2025-08-muokattu-1.pdf").read_bytes() == b"older"


@pytest.mark.parametrize(
    ("where", "key", "value"),
    [
        ("texts", "texts", "Taustaa"),
        ("texts", "shapes", ["Otsikko"]),
        ("looks", "colours", ["ink"]),
        ("looks", "fonts", None),
    ],
)
def test_looks_in_a_receipt_that_somebody_has_edited_are_not_compared(folder, make, where, key, value):
    receipt = json.loads((folder / RECEIPT).read_text(encoding="utf-8"))
    if value is None:
        del receipt[where][0][key]
    else:
        receipt[where][0][key] = value
    (folder / RECEIPT).write_text(json.dumps(receipt), encoding="utf-8")
    edited = altered_deck((folder / DECK).read_bytes(), slide_part(2), lambda xml: xml.replace("Taustaa", "Alku"))
    (folder / DECK).write_bytes(edited)
    [told] = said(make())
    assert "had been changed" in told


def test_a_receipt_that_knows_no_looks_vouches_for_files_all_the_same(folder, make):
    """As receipts were before looks stood in them."""
    receipt = json.loads((folder / RECEIPT).read_text(encoding="utf-8"))
    del receipt["looks"]
    (folder / RECEIPT).write_text(json.dumps(receipt), encoding="utf-8")
    assert said(make(PDF)) == []
    edited = altered_deck((folder / DECK).read_bytes(), slide_part(2), lambda xml: xml.replace("Taustaa", "Alku"))
    (folder / DECK).write_bytes(edited)
    assert len(said(make())) == 1
