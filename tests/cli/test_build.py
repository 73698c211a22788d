"""A build seen from the command: what it hands to the pipeline, and what it says of what comes back."""

import argparse
import errno
import importlib
import io
import signal
from pathlib import Path
from types import SimpleNamespace

import pytest

from reportgen.cli import build
from reportgen.cli.arguments import parse_arguments, parse_command
from reportgen.cli.console import Console
from reportgen.cli.ending import ending_well
from reportgen.cli.progress import ProgressBar
from reportgen.cli.project import page_font, project_folder
from reportgen.model.places import Place
from reportgen.model.problems import ReportError, error, warning
from reportgen.model.steps import Step
from reportgen.pipeline import Built, Failure, Order
from reportgen.placing import blocked


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def project(tmp_path):
    (tmp_path / "data" / "2025-08").mkdir(parents=True)
    (tmp_path / "data" / "questions.toml").touch()
    return tmp_path


def console(language="en", err=None):
    return Console(language, io.StringIO(), err or io.StringIO())


def options(*words):
    return parse_arguments(build, words, console(), Path("project"))


def stand_in(warnings=(), **more):
    """A pipeline that writes its arguments into its files."""

    def make(root, order, progress):
        target = order.output or root / "output" / (order.round_id or "2025-08")
        target.mkdir(parents=True)
        files = []
        for done, name in enumerate(order.formats):
            progress(name, done, len(order.formats))
            files.append(target / f"tilannekuva.{name}")
            files[-1].write_bytes(b"." * 1234 * (done + 1))
        return Built(
            order.round_id or "2025-08", tuple(files), 19, 20, 22, warnings, total=len(files), made=len(files), **more
        )

    return make


@pytest.mark.parametrize(
    ("words", "files"),
    [
        ((), ["tilannekuva.pptx", "tilannekuva.pdf"]),
        (("--format", "pdf"), ["tilannekuva.pdf"]),
        (("--format", "pdf", "--format", "pptx", "--format", "pdf"), ["tilannekuva.pptx", "tilannekuva.pdf"]),
    ],
)
def test_formats_are_made_once_and_in_one_order(project, words, files):
    shown = console()
    assert build.run_with(stand_in(), project, options(*words), shown) == 0
    lines = shown.out.getvalue().splitlines()
    assert [Path(line.split()[0]).name for line in lines[1:-1]] == files


def test_round_and_output_reach_the_pipeline(project, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    build.run_with(stand_in(), project, options("2024-08", "--output", "draft"), console())
    assert sorted(file.name for file in (tmp_path / "draft").iterdir()) == ["tilannekuva.pdf", "tilannekuva.pptx"]


def test_the_summary_names_files_sizes_counts_and_warnings(project, monkeypatch):
    monkeypatch.chdir(project)
    shown = console("fi")
    place = Place("data/2025-08/tables/stea_c.csv", cell="D7")
    told = (warning("No warnings.", place),)  # any text that the catalogue has
    build.run_with(stand_in(told), project, options(), shown)
    pptx, pdf = (Path("output", "2025-08", f"tilannekuva.{name}") for name in ("pptx", "pdf"))
    assert shown.out.getvalue().splitlines() == [
        "Kierros 2025-08 on valmis. Dioja: 19, sivuja: 20, alueita: 22.",
        f"  {pptx}  2 kt",
        f"  {pdf}   3 kt",
        "Varoituksia: 1",
        "  data/2025-08/tables/stea_c.csv, solu D7: Ei varoituksia.",
    ]
    assert shown.err.getvalue() == ""


def ordered(words):
    orders = []

    def make(_root, order, _progress):
        orders.append(order)
        return Built("2025-08", (), 19, 20, 22, ())

    build.run_with(make, Path("project"), options(*words), console())
    return orders[0]


def test_areas_and_who_makes_them_reach_the_pipeline():
    assert ordered(()) == Order()
    assert ordered(("--area", "Kainuu", "--area", "17")).areas == ("Kainuu", "17")
    assert ordered(("--areas", "all", "--force")) == Order(areas=("all",), force=True)
    assert ordered(("--areas", "Kainuu", "--area", "17")).areas == ("Kainuu", "17")
    assert ordered(("--processes", "3")).processes == 3
    assert ordered(("--scheduler", "tcp://host:8786")).scheduler == "tcp://host:8786"


@pytest.mark.parametrize("count", ["0", "-1", "two", "1.5"])
def test_a_number_of_processes_is_a_whole_one(count, capsys):
    with pytest.raises(SystemExit) as stopped:
        options("--processes", count)
    assert stopped.value.code == 2
    assert count in capsys.readouterr().err


@pytest.mark.parametrize("option", ["--output", "--project"])
@pytest.mark.parametrize("folder", ["", " "])
def test_a_folder_without_a_name_is_not_the_current_one(option, folder, capsys):
    with pytest.raises(SystemExit) as stopped:
        options(option, folder)
    assert stopped.value.code == 2
    assert "the name of the folder is empty" in capsys.readouterr().err


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
    code, _, complaints = summary(round_id="2025-08", total=46, made=40, failures=failures)
    assert code == 1
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


def test_a_file_elsewhere_is_named_in_full(project, tmp_path, monkeypatch):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    shown = console()
    build.run_with(stand_in(), project, options("--format", "pdf"), shown)
    assert str(project / "output" / "2025-08" / "tilannekuva.pdf") in shown.out.getvalue()


def test_problems_are_told_together_errors_first_each_once():
    shown = console()
    place = Place("data/2025-08/deck.md", line=12)

    def fail():
        raise ReportError(warning("W"), error("E {found}", place, found="kaksi"), warning("W"), error("F"))

    assert ending_well(fail, shown) == 1
    assert shown.out.getvalue() == ""
    assert shown.err.getvalue().splitlines() == [
        "Nothing was made. To be mended:",
        "  data/2025-08/deck.md, line 12: E kaksi",
        "  F",
        "To be looked at:",
        "  W",
        "To be mended: 2. To be looked at: 1.",
    ]


def test_stopping_is_polite():
    shown = console("fi")

    def stop():
        raise KeyboardInterrupt

    assert ending_well(stop, shown) == 130
    assert shown.err.getvalue() == "\nKeskeytetty.\n"


def test_being_ended_from_outside_is_as_polite():
    shown, before = console("fi"), signal.getsignal(signal.SIGTERM)
    assert ending_well(lambda: signal.raise_signal(signal.SIGTERM), shown) == 130
    assert shown.err.getvalue() == "\nKeskeytetty.\n"
    assert signal.getsignal(signal.SIGTERM) is before


def test_a_missing_library_is_said_and_a_defect_is_not_hidden():
    shown = console()
    assert ending_well(lambda: importlib.import_module("no_such_library.part"), shown) == 1
    assert "no_such_library" in shown.err.getvalue()
    assert "pip install ." in shown.err.getvalue()
    with pytest.raises(ModuleNotFoundError):
        ending_well(lambda: importlib.import_module("reportgen.no_such_module"), console())


def test_the_bar_draws_on_a_terminal_and_leaves_no_trace():
    screen = Screen()
    with ProgressBar(console("fi", screen)) as bar:
        bar(Step.COMPOSE, 3, 12)
        bar(Step.DONE, 0, 0)
    drawn = screen.getvalue().split("\r")
    assert drawn[1].rstrip() == "[######..................] Kootaan diat 3/12"
    assert drawn[2].rstrip() == "[........................] Valmis 0/0"
    assert len(drawn[2]) >= len(drawn[1].rstrip())
    assert drawn[-2].strip() == drawn[-1] == ""


def test_every_step_of_the_pipeline_has_words():
    screen = Screen()
    with ProgressBar(console("fi", screen)) as bar:
        for count, step in enumerate(Step):
            bar(step, count, len(Step))
    drawn = screen.getvalue().split("\r")[1:-2]
    assert len({line.split("] ")[1].rsplit(" ", 1)[0] for line in drawn}) == len(Step)


def test_the_bar_is_silent_elsewhere():
    shown = console()
    with ProgressBar(shown) as bar:
        bar(Step.COMPOSE, 3, 12)
    assert shown.err.getvalue() == ""


def test_a_folder_is_a_project_or_is_refused(project):
    assert project_folder(project) == project.resolve()
    with pytest.raises(ReportError):
        project_folder(project / "data" / "2025-08")


def test_the_font_is_known_only_from_a_theme_that_says_it(project):
    theme = project / "assets" / "theme.toml"
    assert page_font(project) is None
    theme.parent.mkdir()
    for text in ("[fonts", "fonts = 1", "[fonts]\npage = 1", "[fonts]\ndeck = 'Arial'"):
        theme.write_text(text, encoding="utf-8")
        assert page_font(project) is None
    theme.write_text("[fonts]\npage = 'Arimo'", encoding="utf-8")
    assert page_font(project) == "Arimo"


def test_the_group_hands_over_to_the_command():
    command, parsed = parse_command((build,), ("build", "2025-08", "--lang", "fi"), console())
    assert command is build
    assert isinstance(parsed, argparse.Namespace)
    assert (parsed.round, parsed.project) == ("2025-08", None)
