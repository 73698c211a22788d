"""The command as a person runs it: other processes, other languages, other folders."""

import subprocess
import sys

import pytest

from tests.cli.running import GENERATE, INSTALLED, PROJECT, run


@pytest.mark.parametrize(
    ("surroundings", "word"),
    [
        ({"LANG": "fi_FI.UTF-8"}, "käyttö:"),
        ({"LANG": "en_GB.UTF-8"}, "usage:"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "fi_FI"}, "käyttö:"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "fi"}, "käyttö:"),
        ({"LANG": "fi_FI.UTF-8", "LANGUAGE": "en:fi"}, "usage:"),
        ({"LANG": "sv_FI.UTF-8"}, "usage:"),
    ],
)
def test_help_speaks_the_language_of_the_system(surroundings, word):
    shown = run(GENERATE, "--help", **surroundings)
    assert shown.returncode == 0
    assert shown.stdout.startswith(word)


@pytest.mark.parametrize(
    ("system", "chosen", "example"), [("fi_FI.UTF-8", "en", "examples:"), ("en_GB.UTF-8", "fi", "esimerkkejä:")]
)
def test_lang_overrides_the_system_and_help_holds_examples(system, chosen, example):
    shown = run(GENERATE, "--help", f"--lang={chosen}", language=system)
    assert example in shown.stdout
    assert "python generate.py 2025-08 --format pdf" in shown.stdout


def test_the_installed_command_and_generate_take_the_same_options():
    generate = run(GENERATE, "--help").stdout
    build = run(INSTALLED, "build", "--help").stdout
    for option in ("ROUND", "--output", "--format", "--project", "--lang"):
        assert option in generate
        assert option in build


def test_the_group_lists_its_commands(reportgen):
    assert "build" in reportgen("--help").stdout


@pytest.mark.parametrize(
    "arguments", [("--format", "docx"), ("--frmat", "pdf"), ("2025-08", "2024-08"), ("--lang", "sv"), ("--output",)]
)
def test_wrong_usage_is_exit_code_2_in_words(arguments):
    refused = run(GENERATE, *arguments, language="fi_FI.UTF-8")
    assert refused.returncode == 2
    assert refused.stdout == ""
    assert "virhe:" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_python_runs_the_command_where_the_path_does_not_lead_to_it():
    by_name, by_python = run(INSTALLED, "check", "--help"), run((sys.executable, "-m", "reportgen"), "check", "--help")
    assert by_python.stdout == by_name.stdout.replace("-c check", "reportgen check")


def test_a_command_that_is_none_is_wrong_usage():
    assert run(INSTALLED, "bild").returncode == 2
    assert run(INSTALLED).returncode == 2


def test_what_holds_for_every_command_may_stand_before_it(tmp_path, reportgen):
    before = reportgen("--lang", "fi", "--project", str(tmp_path), "check")
    behind = reportgen("check", "--lang", "fi", "--project", str(tmp_path))
    assert (before.returncode, before.stderr) == (1, behind.stderr)
    assert "ei ole raporttiprojekti" in before.stderr
    assert reportgen("--lang=fi", "check", "--project", str(tmp_path)).stderr == behind.stderr


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("bild",), "Komentoa bild ei ole. Tarkoititko: build?"),
        (("tarkista",), "Komentoa tarkista ei ole. Tarkoititko: check?"),
        (("uusi", "2026-02"), "Komentoa uusi ei ole. Tarkoititko: new?"),
        (("2025-08",), "Komentoa 2025-08 ei ole. Tarkoititko: build 2025-08?"),
        (("xyzzy",), "Komentoa xyzzy ei ole. Komennot: build, check, new, import."),
        (("check", "--strct"), "Valintaa --strct ei ole. Tarkoititko: --strict?"),
        (("build", "--are", "Kainuu"), "Valintaa --are ei ole. Tarkoititko: --area?"),
        (("check", "--xyzzy"), "Valintaa --xyzzy ei ole."),
        (("check", "2025-08", "2024-08"), "ylimääräistä: 2024-08"),
        (("build", "2025-08", "--area", "Kainuu", "Lappi"), "ylimääräistä: Lappi. Lainausmerkkeihin "),
    ],
)
def test_a_word_that_is_none_is_told_with_the_one_that_is_meant(words, told, reportgen):
    refused = reportgen(*words, language="fi_FI.UTF-8")
    assert (refused.returncode, refused.stdout) == (2, "")
    command = " check" if words[0] == "check" else " build" if words[0] == "build" else ""
    assert refused.stderr.splitlines()[-1].startswith(f"reportgen{command}: virhe: {told}")


@pytest.mark.parametrize("language", ["fi", "en"])
@pytest.mark.parametrize("command", [(), ("build",), ("check",), ("new",), ("import",)])
def test_help_is_no_wider_than_the_terminal(command, language, reportgen):
    shown = reportgen(*command, "--help", "--lang", language, COLUMNS="80")
    assert shown.returncode == 0
    lines = shown.stdout.splitlines()
    examples = next((number for number, line in enumerate(lines) if line.startswith(("examples", "esim"))), len(lines))
    assert max(map(len, lines[:examples])) <= 80
    assert "--lang" in shown.stdout


def test_a_folder_without_a_project_is_told_so(tmp_path):
    here = run(INSTALLED, "build", folder=tmp_path)
    named = run(GENERATE, "--project", str(tmp_path), language="fi_FI.UTF-8")
    assert here.returncode == named.returncode == 1
    assert "data/questions.toml" in here.stderr
    assert "ei ole raporttiprojekti" in named.stderr
    assert str(tmp_path) in here.stderr
    assert "Traceback" not in here.stderr + named.stderr


def test_help_loads_none_of_the_libraries():
    code = "import sys, reportgen.cli; print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    loaded = set(run((sys.executable, "-c", code)).stdout.split())
    assert "reportgen" in loaded
    heavy = {"babel", "fontTools", "jinja2", "lxml", "markdown_it", "matplotlib", "numpy", "openpyxl", "pandas", "pptx"}
    assert loaded & (heavy | {"reportlab", "PIL", "platformdirs"}) == set()


def test_a_terminal_without_the_letters_still_gets_the_help():
    shown = run(GENERATE, "--help", "--lang", "fi", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert shown.returncode == 0
    assert r"k\xe4ytt\xf6" in shown.stdout


def test_a_command_that_a_program_without_a_window_starts_has_nowhere_to_speak():
    code = (
        "import sys; sys.stdout = sys.stderr = None\n"
        "from reportgen.cli import main; sys.exit(main(['check', '2025-08', '--project', '.']))"
    )
    assert run((sys.executable, "-c", code)).returncode == 0


def test_a_reader_that_has_had_enough_is_no_crash():
    code = (
        "import sys; from reportgen.cli.console import Console; from reportgen.cli.ending import ending_well\n"
        "console = Console('en', sys.stdout, sys.stderr)\n"
        "sys.exit(ending_well(lambda: [console.write('line' * 100) for _ in range(10000)] and 0, console))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as writer:
        writer.stdout.readline()
        writer.stdout.close()
        assert writer.stderr.read() == ""
    assert writer.returncode == 1


def test_a_build_writes_its_files_and_is_quiet_where_nobody_watches(tmp_path):
    built = run(GENERATE, "--output", str(tmp_path), language="fi_FI.UTF-8")
    assert (built.returncode, built.stderr) == (0, "")
    names = ["luvut.xlsx", "report.json", "tilannekuva-2025-08.pdf", "tilannekuva-2025-08.pptx"]
    assert sorted(file.name for file in (tmp_path / "2025-08").glob("[!.]*")) == names
    assert built.stdout.startswith("Kierros 2025-08 on valmis. Dioja: 19,")
    for name in names:
        assert str(tmp_path / "2025-08" / name) in built.stdout


def test_every_mistake_is_named_at_once_and_earlier_files_stay(project):
    earlier = project / "output" / "2025-08" / "tilannekuva-2025-08.pdf"
    earlier.parent.mkdir(parents=True)
    earlier.write_bytes(b"earlier")
    tables = project / "data" / "2025-08" / "tables"
    for table, right, wrong in (("avustukset", ",400000", ",paljon"), ("hva_rakenne", ",ei,", ",eii,")):
        file = tables / f"{table}.csv"
        text = file.read_text(encoding="utf-8")
        assert right in text
        file.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    refused = run(INSTALLED, "build", folder=tables, language="fi_FI.UTF-8")
    assert (refused.returncode, refused.stdout) == (1, "")
    heading, *problems = refused.stderr.splitlines()
    assert heading == "Mitään ei tehty. Korjattavaa:"
    assert [problem.split(":")[0] for problem in problems] == [
        "  data/2025-08/tables/avustukset.csv, solu C3",
        "  data/2025-08/tables/hva_rakenne.csv, solu C2",
        "Tarkistettavaa",
        "  data/2025-08/tables/jarjestorakenne.csv, solu C5",
        "Korjattavaa",
    ]
    assert [file.read_bytes() for file in earlier.parent.iterdir()] == [b"earlier"]


def test_a_round_that_is_not_there_is_told_so(tmp_path):
    refused = run(GENERATE, "2025-80", "--output", str(tmp_path))
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "2025-80" in refused.stderr
    assert "Traceback" not in refused.stderr
    for word, told in (("lappi", "lappi is an area"), ("", "The name of the round is empty. The rounds are: ")):
        refused = run(GENERATE, "--output", str(tmp_path), "--area", "Kainuu", word)
        assert (refused.returncode, refused.stdout) == (1, "")
        assert told in refused.stderr
    assert list(tmp_path.iterdir()) == []
