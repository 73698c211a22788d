"""`reportgen check` as a person runs it: what it lists, how it ends, and that a build says the same."""

from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import Run
from tests.cli.running import GENERATE, INSTALLED, run


def spoil(project: Path, table: str, right: str, wrong: str) -> None:
    file = project / "data" / "2025-08" / "tables" / f"{table}.csv"
    text = file.read_text(encoding="utf-8")
    assert right in text
    file.write_text(text.replace(right, wrong, 1), encoding="utf-8")


def test_warnings_do_not_stop_anyone_unless_strict(reportgen: Run) -> None:
    plain = reportgen("check", "2025-08", language="fi_FI.UTF-8")
    strict = reportgen("check", "2025-08", "--strict", language="fi_FI.UTF-8")
    assert (plain.returncode, strict.returncode) == (0, 2)
    assert plain.stdout == strict.stdout
    heading, problem, hint, verdict = plain.stdout.splitlines()
    assert heading == "Tarkistettavaa:"
    assert "jarjestorakenne puuttuu vastaus: Helsinki, Itä-Uusimaa, Vantaa-Kerava" in problem
    code = problem.rpartition("[")[2].rstrip("]")
    assert hint.endswith(f'confirmed.{code} = "..."')
    assert verdict == "Kierros 2025-08: raportin voi tehdä. Tarkistettavaa: 1."


def test_what_someone_has_looked_at_is_told_as_confirmed_and_is_clean_when_strict(
    project: Path, reportgen: Run
) -> None:
    told = reportgen("check", "2025-08", folder=project, language="fi_FI.UTF-8").stdout.splitlines()
    line = told[2].rpartition(": ")[2].replace('"..."', '"Lähteessä lukee kumpikin."')
    about = project / "data" / "2025-08" / "round.toml"
    about.write_text(about.read_text(encoding="utf-8") + f"\n{line}\n", encoding="utf-8")
    confirmed = ["Vahvistettu tiedostossa round.toml: 1", f"{told[1].rpartition(' [')[0]} – Lähteessä lukee kumpikin."]
    again = reportgen("check", "2025-08", "--strict", folder=project, language="fi_FI.UTF-8")
    assert (again.returncode, again.stdout.splitlines()[:-1]) == (0, confirmed)
    built = reportgen("build", "2025-08", "--format", "pdf", folder=project, language="fi_FI.UTF-8")
    assert built.stdout.splitlines()[-2:] == confirmed


def test_a_round_without_a_fault_ends_well_also_when_strict(reportgen: Run) -> None:
    checked = reportgen("check", "esimerkki", "--strict")
    assert (checked.returncode, checked.stdout) == (0, "Round esimerkki: nothing to mend.\n")


def test_mistakes_come_first_and_copies_show_them(project: Path, reportgen: Run) -> None:
    spoil(project, "avustukset", ",400000", ",paljon")
    spoil(project, "hva_rakenne", ",ei,", ",eii,")
    checked = reportgen("check", "--mark", "merkityt", folder=project, language="fi_FI.UTF-8")
    assert (checked.returncode, checked.stderr) == (1, "")
    lines = checked.stdout.splitlines()
    assert lines[0] == "Korjattavaa ennen kuin raportin voi tehdä:"
    assert lines[-1] == "Kierros 2025-08: raporttia ei voi vielä tehdä. Korjattavaa: 2. Tarkistettavaa: 1."
    assert [line.split(":")[0] for line in lines[1:5]] == [
        "  data/2025-08/tables/avustukset.csv, solu C3",
        "  data/2025-08/tables/hva_rakenne.csv, solu C2",
        "Tarkistettavaa",
        "  data/2025-08/tables/jarjestorakenne.csv, solu C5",
    ]
    copies = sorted(path.name for path in (project / "merkityt").iterdir())
    assert copies == [f"{name}-csv-merkitty.xlsx" for name in ("avustukset", "hva_rakenne", "jarjestorakenne")]
    sheet = openpyxl.load_workbook(project / "merkityt" / copies[0])["avustukset"]
    assert "paljon" in sheet["C3"].comment.text


def test_a_build_that_fails_names_all_that_a_check_finds(project: Path, reportgen: Run) -> None:
    spoil(project, "avustukset", ",400000", ",paljon")
    deck = project / "data" / "2025-08" / "deck.md"
    deck.write_text(deck.read_text(encoding="utf-8") + "\n# Lisää\n\n::: mapp ptv\n:::\n", encoding="utf-8")
    built = reportgen("build", "2025-08", folder=project, language="fi_FI.UTF-8")
    checked = reportgen("check", "2025-08", folder=project, language="fi_FI.UTF-8")
    listed = [line for line in checked.stdout.splitlines() if line.startswith("  ")]
    assert len(listed) == 3
    told = [line for line in built.stderr.splitlines() if line.startswith("  ")]
    assert told == [line.partition(" [")[0] for line in listed]


def test_the_same_of_many_cells_is_counted_as_it_is_listed(project: Path, reportgen: Run) -> None:
    spoil(project, "hva_rakenne", ",ei,", ",,")
    spoil(project, "hva_rakenne", ",ei,", ",,")
    checked = reportgen("check", folder=project, language="fi_FI.UTF-8")
    assert "Korjattavaa: 1." in checked.stdout.splitlines()[-1]


def test_much_of_one_kind_is_one_line_with_the_rest_behind_it(project: Path, reportgen: Run) -> None:
    reportgen("new", "2026-02", folder=project)
    lines = reportgen("check", folder=project, language="fi_FI.UTF-8").stdout.splitlines()
    folder = "  data/2026-02"
    heads = [line.partition(". ")[0] for line in lines if line.startswith(folder) and "virkkeessä" not in line]
    assert heads == [
        f"{folder}/tables/Taulukot.xlsx: tyhjiä soluja 286",
        f"{folder}/deck.md: edellisen kierroksen lukuja 39",
        f"{folder}/extract.md: edellisen kierroksen lukuja 17",
        f"{folder}/round.toml: tälle kierrokselle ehdotettuja ajankohtia nimissä 7",
    ]
    assert "    taulukko stea_c, solut D2–D23: 2026" in lines
    (note,) = (line for line in lines if line.startswith("    rivi 339: "))
    assert note.startswith(
        "    rivi 339: *n. 19, vastauksissa · vastauksissa 12 järjestöedustajan · ja 7 hyvinvointialueen ["
    )
    assert lines[-1] == "Kierros 2026-02: raporttia ei voi vielä tehdä. Korjattavaa: 13. Tarkistettavaa: 65."


def test_a_build_says_what_the_check_says(tmp_path: Path) -> None:
    built = run(GENERATE, "2025-08", "--format", "pdf", "--output", str(tmp_path), language="en_GB.UTF-8")
    checked = run(INSTALLED, "check", "2025-08")
    problem = checked.stdout.splitlines()[1].rpartition(" [")[0]
    assert problem in built.stdout.splitlines()


def test_a_round_that_is_not_there(project: Path, reportgen: Run) -> None:
    checked = reportgen("check", "2025-80", folder=project)
    assert checked.returncode == 1
    assert "Did you mean 2025-08?" in checked.stderr


def test_copies_that_cannot_be_written(project: Path, reportgen: Run) -> None:
    (project / "file").write_text("x", encoding="utf-8")
    checked = reportgen("check", "--mark", "file", folder=project)
    assert checked.returncode == 1
    assert "A file is where the folder file should be" in checked.stderr


def test_of_copies_all_are_written_or_none(project: Path, reportgen: Run) -> None:
    spoil(project, "avustukset", ",400000", ",paljon")
    spoil(project, "hva_rakenne", ",ei,", ",eii,")
    taken = project / "marked" / "hva_rakenne-csv-marked.xlsx"
    taken.mkdir(parents=True)
    checked = reportgen("check", "--mark", "marked", folder=project)
    assert f"A folder is where the file {taken.relative_to(project)} should be" in checked.stderr
    assert [path.name for path in taken.parent.iterdir()] == [taken.name]


@pytest.mark.parametrize("linked", [False, True])
def test_copies_do_not_go_among_the_tables(project: Path, reportgen: Run, tmp_path: Path, *, linked: bool) -> None:
    tables = project / "data" / "2025-08" / "tables"
    if linked:  # as from a folder that is shared
        tables.symlink_to(tables.rename(tmp_path / "shared"))
    before = sorted(tables.iterdir())
    checked = reportgen("check", "--mark", "data/2025-08/tables", folder=project)
    assert (checked.returncode, checked.stdout) == (1, "")
    assert "data/2025-08/tables holds the tables that the report is made from" in checked.stderr
    assert sorted(tables.iterdir()) == before
