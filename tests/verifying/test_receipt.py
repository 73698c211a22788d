"""report.json and what a second build does with it: hashes that hold, no time, and work done by hand kept beside."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from reportgen import __version__
from reportgen.building import library_versions
from reportgen.model.formats import Format
from reportgen.model.problems import ReportError
from reportgen.pipeline import Order, build
from reportgen.placing import replace_files
from reportgen.verifying import RECEIPT, Report, hash_inputs, keep_edited, read_receipt, vouch
from reportgen.verifying.checks import check_in_words, not_compared
from reportgen.verifying.reading_back import Compared
from tests.conftest import ROOT
from tests.verifying.altering import altered_deck, slide_part

DECK, PDF = "tilannekuva-2025-08.pptx", "tilannekuva-2025-08.pdf"
NAMES = (DECK, PDF, "luvut.xlsx", RECEIPT)


@pytest.fixture(scope="module")
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
        kept = keep_edited(folder, works, receipt)
        replace_files({folder / name: content for name, content in (*vouched.files.items(), *kept.files.items())})
        return kept

    return again


def said(built):
    return [warning.message.format_map(dict(warning.fields)) for warning in built.warnings]


def names(folder):
    return sorted(path.name for path in folder.iterdir() if path.is_file())


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


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
    for name in ("data/2025-08/tables/a.csv", "data/2025-08/tables/~$a.xlsx", "data/2025-08/.x", "data/other/b.csv"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"1")
    assert list(hash_inputs(tmp_path, ["2025-08"])) == ["data/2025-08/tables/a.csv"]


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


def test_a_slide_that_was_removed_is_named(folder, make):
    def change(xml):
        return re.sub(r"<p:sldId [^>]*/>", "", xml, count=1)

    edited = altered_deck((folder / DECK).read_bytes(), "ppt/presentation.xml", change)
    (folder / DECK).write_bytes(edited)
    _, edit = said(make())
    assert "Järjestöjen ja hyvinvointialueiden yhteistyö" in edit
    assert "removed" in edit


def test_what_was_only_saved_anew_is_told_as_such(folder, make):
    edited = altered_deck(
        (folder / DECK).read_bytes(), slide_part(3), lambda xml: xml.replace("<a:off x=", "<a:off  x=")
    )
    (folder / DECK).write_bytes(edited)
    assert "no words, colours, places or sizes were changed" in said(make())[1]


MAP = "Hyvinvointialueen perustama yhteistyörakenne, kartta"
FRAME = '<a:xfrm><a:off x="9" y="9"/><a:ext cx="9" cy="9"/></a:xfrm>'
RED = '<a:solidFill><a:srgbClr val="FF0000"/></a:solidFill>'
ADDED = (
    '<p:sp><p:nvSpPr><p:cNvPr id="999" name="Nuoli 1"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="9" '
    'y="9"/><a:ext cx="90000" cy="90000"/></a:xfrm><a:prstGeom prst="rect"/></p:spPr></p:sp>'
)


def in_shape(name, pattern, replacement):
    return lambda xml: re.sub(f'(name="{re.escape(name)}".*?){pattern}', replacement, xml, count=1, flags=re.DOTALL)


@pytest.mark.parametrize(
    ("number", "change", "told"),
    [
        (6, in_shape("Kainuu, alue", '<a:off x="', r'\1<a:off x="9'), f"moved: Kainuu, alue ({MAP})"),
        (
            6,
            in_shape("Kainuu, alue", '<a:ext cx="', r'\1<a:ext cx="9'),
            f"made larger or smaller: Kainuu, alue ({MAP})",
        ),
        (
            6,
            in_shape("Kainuu, alue", "<a:pattFill.*?</a:pattFill>", rf"\1{RED}"),
            f"in another colour: Kainuu, alue ({MAP})",
        ),
        (6, lambda xml: xml.replace("<a:t>Suomi</a:t>", "<a:t>Savo</a:t>", 1), '"Keski-Suomi" is now "Keski-Savo"'),
        # A long text is shown near what was edited, which may be its end.
        (
            2,
            lambda xml: xml.replace("hyvinvointialueelta.</a:t>", "hyvinvointialueelta. Kiitos!</a:t>", 1),
            'hyvinvointialueelta." is now "…',
        ),
        (
            2,
            lambda xml: xml.replace("hyvinvointialueelta.</a:t>", "hyvinvointialueelta. Kiitos!</a:t>", 1),
            'hyvinvointialueelta. Kiitos!"',
        ),
        (6, in_shape(MAP, '<a:off x="', r'\1<a:off x="2'), f"moved: {MAP}"),
        (
            6,
            in_shape("Lappi, alue", "</p:cNvPr>.*?</p:sp>", r"\1</p:cNvPr></p:nvSpPr></p:sp>"),
            f"removed: Lappi, alue ({MAP})",
        ),
        (
            3,
            in_shape("Länsi-Uusimaa, pylväs", 'schemeClr val="accent1"', r'\1schemeClr val="accent4"'),
            "in another colour: Länsi-Uusimaa, pylväs (Avustukset yht., euroa)",
        ),
        (2, in_shape("Otsikko", 'kern="0"', r'\1sz="4000" kern="0"'), "words in another size or weight: Otsikko"),
        (
            2,
            in_shape("Otsikko", "<p:spPr></p:spPr>", rf"\1<p:spPr>{FRAME}</p:spPr>"),
            "made larger or smaller: Otsikko",
        ),
        (2, lambda xml: xml.replace("</p:spTree>", f"{ADDED}</p:spTree>"), "added: Nuoli 1"),
        (6, lambda xml: re.sub('descr="Kartta', 'descr="Tämä kartta', xml), 'is now "Tämä kartta'),
        (6, lambda xml: re.sub(' descr="[^"]*"', "", xml), "text alternatives of figures and tables are missing: 2"),
    ],
)
def test_looks_that_were_changed_are_told_by_shape(folder, make, number, change, told):
    edited = altered_deck((folder / DECK).read_bytes(), slide_part(number), change)
    (folder / DECK).write_bytes(edited)
    [_, edit] = said(make())
    assert told in edit
    assert "missing" in edit or f"slide {number}, " in edit


@pytest.mark.parametrize(
    ("part", "pattern", "replacement", "told"),
    [
        ("ppt/slideLayouts/slideLayout2.xml", '<a:off x="', '<a:off x="1', "layouts were changed: Teksti."),
        ("ppt/slideMasters/slideMaster1.xml", 'sz="2800"', 'sz="3600"', "the master was changed"),
        ("ppt/theme/theme1.xml", '(<a:accent1><a:srgbClr val=")[^"]*', r"\g<1>FF0000", "colours or fonts were changed"),
    ],
)
def test_a_changed_layout_master_or_theme_is_told(folder, make, part, pattern, replacement, told):
    changed = altered_deck((folder / DECK).read_bytes(), part, lambda xml: re.sub(pattern, replacement, xml))
    (folder / DECK).write_bytes(changed)
    _, first, *others = said(make())
    assert told in first
    assert not any("in another colour" in edit for edit in others)


@pytest.mark.office
def test_what_libreoffice_does_when_it_saves_is_not_told_as_somebodys_work(folder, make, saved_anew):
    saved = saved_anew((folder / DECK).read_bytes(), "anew")
    (folder / DECK).write_bytes(saved)
    kept, unknown, missing = said(make())
    assert "kept in the same folder" in kept
    assert "text alternatives of figures and tables are missing" in missing
    assert "saved by LibreOffice" in unknown
    (folder / DECK).write_bytes(
        altered_deck(saved, slide_part(6), in_shape("Kainuu, alue", '<a:off x="', r'\1<a:off x="9'))
    )
    assert f"moved: Kainuu, alue ({MAP})" in said(make())[2]


def test_many_edits_are_counted(folder, make):
    edited = altered_deck((folder / DECK).read_bytes(), slide_part(5), lambda xml: xml.replace("€</a:t>", "e</a:t>"))
    (folder / DECK).write_bytes(edited)
    *_, last = said(make())
    assert re.search(r"\d+ further edits", last)


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


def test_a_receipt_that_knows_no_looks_vouches_for_files_all_the_same(folder, make):
    """As receipts were before looks stood in them."""
    receipt = json.loads((folder / RECEIPT).read_text(encoding="utf-8"))
    del receipt["looks"]
    (folder / RECEIPT).write_text(json.dumps(receipt), encoding="utf-8")
    assert said(make(PDF)) == []
    edited = altered_deck((folder / DECK).read_bytes(), slide_part(2), lambda xml: xml.replace("Taustaa", "Alku"))
    (folder / DECK).write_bytes(edited)
    assert len(said(make())) == 1


def test_a_build_of_one_format_still_vouches_for_the_other(folder, make):
    make(PDF)
    receipt = read_receipt(folder)
    assert receipt.hashes[DECK] == sha256(folder / DECK)
    assert len(receipt.deck(DECK).slides) == 21
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


def test_the_readme_tells_of_every_check_that_is_made_and_of_every_one_that_is_not():
    """Both say what `verifying/checks.py` says, word for word, by who does it."""
    table = (ROOT / "README.md").read_text(encoding="utf-8").partition("## What is checked")[2].partition("## ")[0]
    rows = [line.lower() for line in table.splitlines() if line.startswith("| ")][1:]
    made = [check_in_words(compared, "en") for compared in Compared]
    told_by = ("the tests of reportgen", "a person")
    others = [[what for what, who in not_compared("en") if who == teller] for teller in told_by]
    assert all(others)
    for row, told in zip(rows, (made, *others), strict=True):
        plain = re.sub(r" \(`[^`]*`\)", "", row)
        assert [what for what in told if what.lower().rstrip(".") not in plain] == []
