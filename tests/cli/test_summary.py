"""What a build says at its end: what was made and why, and what could not be."""

import errno
from pathlib import Path
from types import SimpleNamespace

from reportgen.cli import build
from reportgen.model.places import Place
from reportgen.model.problems import error, warning
from reportgen.pipeline import Built, Failure
from reportgen.placing import blocked
from tests.cli.pipelines import console, options, stand_in


def test_the_summary_names_files_sizes_counts_and_warnings(bare_project, monkeypatch):
    monkeypatch.chdir(bare_project)
    shown = console("fi")
    place = Place("data/2025-08/tables/stea_c.csv", cell="D7")
    told = (warning("No warnings.", place),)  # any text that the catalogue has
    build.run_with(stand_in(told), bare_project, options(), shown)
    pptx, pdf = (Path("output", "2025-08", f"tilannekuva.{name}") for name in ("pptx", "pdf"))
    assert shown.out.getvalue().splitlines() == [
        "Kierros 2025-08 on valmis. Dioja: 19, sivuja: 20, alueita: 22.",
        f"  {pptx}  2 kt",
        f"  {pdf}   3 kt",
        "Varoituksia: 1",
        "  data/2025-08/tables/stea_c.csv, solu D7: Ei varoituksia.",
        f"Valmiit tiedostot ovat kansiossa {pptx.parent}. Jos varoitus ei vaadi muutosta, komento "
        "reportgen check 2025-08 neuvoo, miten sen voi vahvistaa.",
    ]
    assert shown.err.getvalue() == ""


def summary(**built):
    shown = console()
    code = build.run_with(
        lambda *_: Built(**{**dict.fromkeys(("slides", "pages", "areas"), 19), "warnings": (), "files": (), **built}),
        Path("project"),
        options(),
        shown,
    )
    return code, shown.out.getvalue().splitlines(), shown.err.getvalue().splitlines()


def test_the_summary_says_what_was_made_and_why():
    reasons = tuple(warning("{area}, nimi", area=number) for number in range(14))
    code, lines, _ = summary(round_id="2025-08", total=46, made=4, reasons=reasons)
    assert code == 0
    assert lines[1] == "Made: 4 of 46 files."
    assert lines[2:15] == [*(f"  {number}, nimi" for number in range(12)), "  further changes: 2"]


def test_the_summary_says_where_nothing_was_made():
    _, lines, _ = summary(round_id="2025-08", total=46, made=0)
    assert "46" in lines[1]
    assert lines[1].startswith("Nothing had changed")


def test_below_warnings_stands_where_the_files_are_unless_some_could_not_be_made(tmp_path):
    told = {"round_id": "2025-08", "warnings": (warning("No warnings."),), "folder": tmp_path}
    assert summary(**told)[1][-1].startswith(f"The files are in the folder {tmp_path}. ")
    failed = Failure(SimpleNamespace(name="Kainuu"), (error("{name} is wrong", name="a"),))
    assert summary(**told, failures=(failed,))[1][-1] == "  No warnings."
    assert summary(round_id="2025-08", folder=tmp_path)[1][-1] == "No warnings."


def test_many_files_are_told_of_by_their_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    files = [
        Path("out", "a.pdf"),
        *(Path("out", "areas", str(number), f"{part}.pdf") for number in range(7) for part in "xy"),
    ]
    for file in files:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"." * 1000)
    _, lines, _ = summary(round_id="2025-08", files=tuple(files), total=15, made=15)
    assert [line.split() for line in lines[1:3]] == [
        [str(Path("out", "a.pdf")), "1", "kB"],
        [str(Path("out", "areas")), "14", "kB,", "files:", "14"],
    ]


def test_failures_are_named_together_where_the_reason_is_one():
    wrong, other = (error("{name} is wrong", name=name) for name in ("a", "b"))
    areas = (SimpleNamespace(name="Kainuu"), SimpleNamespace(name="Lappi"), None)
    failures = tuple(map(Failure, areas, ((wrong,), (wrong,), (other,))))
    code, lines, complaints = summary(round_id="2025-08", total=46, made=40, failures=failures)
    assert code == 1
    assert lines[0] == "The national report of round 2025-08 is ready. Slides: 19, pages: 19, areas: 19."
    assert complaints == [
        "Could not be made: Kainuu, Lappi",
        "  a is wrong",
        "Could not be made: the national report",
        "  b is wrong",
    ]


def test_a_full_disk_is_told_once_and_nothing_else_is_hidden_behind_it():
    full, odd = OSError(errno.ENOSPC, "No space left on device"), OSError(errno.EIO, "Input/output error")
    failures = tuple(
        Failure(SimpleNamespace(name=name), (blocked(Path("output", name), odd if name == "Lappi" else full),))
        for name in ("Kainuu", "Lappi", "Satakunta")
    )
    assert summary(round_id="2025-08", total=46, made=40, failures=failures)[2] == [
        "Could not be made: Kainuu, Satakunta",
        f"  The disk is full, so the file {Path('output', 'Kainuu')} and others cannot be written, 2 in all. Make room "
        "on it, and try again.",
        "Could not be made: Lappi",
        f"  The file {Path('output', 'Lappi')} cannot be written: Input/output error. Check the folder, and try again.",
    ]


def test_a_file_elsewhere_is_named_in_full(bare_project, tmp_path, monkeypatch):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    shown = console()
    build.run_with(stand_in(), bare_project, options("--format", "pdf"), shown)
    assert str(bare_project / "output" / "2025-08" / "tilannekuva.pdf") in shown.out.getvalue()
