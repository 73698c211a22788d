"""A build seen from the command: what it hands to the pipeline, and where it finds its project."""

import argparse
from pathlib import Path

import pytest

from reportgen.cli import build
from reportgen.cli.arguments import parse_command
from reportgen.cli.project import page_font, project_folder
from reportgen.model.problems import ReportError
from reportgen.pipeline import Built, Order
from tests.cli.pipelines import console, options, stand_in


@pytest.mark.parametrize(
    ("words", "files"),
    [
        ((), ["tilannekuva.pptx", "tilannekuva.pdf"]),
        (("--format", "pdf"), ["tilannekuva.pdf"]),
        (("--format", "pdf", "--format", "pptx", "--format", "pdf"), ["tilannekuva.pptx", "tilannekuva.pdf"]),
    ],
)
def test_formats_are_made_once_and_in_one_order(bare_project, words, files):
    shown = console()
    assert build.run_with(stand_in(), bare_project, options(*words), shown) == 0
    lines = shown.out.getvalue().splitlines()
    assert [Path(line.split()[0]).name for line in lines[1:-1]] == files


def test_round_and_output_reach_the_pipeline(bare_project, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    build.run_with(stand_in(), bare_project, options("2024-08", "--output", "draft"), console())
    assert sorted(file.name for file in (tmp_path / "draft").iterdir()) == ["tilannekuva.pdf", "tilannekuva.pptx"]


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


def test_a_folder_is_a_project_or_is_refused(bare_project):
    assert project_folder(bare_project) == bare_project.resolve()
    with pytest.raises(ReportError):
        project_folder(bare_project / "data" / "2025-08")


def test_the_font_is_known_only_from_a_theme_that_says_it(bare_project):
    theme = bare_project / "assets" / "theme.toml"
    assert page_font(bare_project) is None
    theme.parent.mkdir()
    for text in ("[fonts", "fonts = 1", "[fonts]\npage = 1", "[fonts]\ndeck = 'Arial'"):
        theme.write_text(text, encoding="utf-8")
        assert page_font(bare_project) is None
    theme.write_text("[fonts]\npage = 'Arimo'", encoding="utf-8")
    assert page_font(bare_project) == "Arimo"


def test_the_group_hands_over_to_the_command():
    command, parsed = parse_command((build,), ("build", "2025-08", "--lang", "fi"), console())
    assert command is build
    assert isinstance(parsed, argparse.Namespace)
    assert (parsed.round, parsed.project) == ("2025-08", None)
