"""Names that tell a time move on from round to round."""

import io
import tomllib

import openpyxl
import pytest

from reportgen.cli import main
from reportgen.model.problems import ReportError
from reportgen.reading import examine_round, read_project, unconfirmed_text
from reportgen.starting import start_round
from tests.starting.conftest import content, write
from tests.starting.filling import fill_in


def test_names_that_tell_a_time_move_on_by_one_round_and_wait_to_be_confirmed(start, workbook):
    words = tomllib.loads(content(start, "round.toml").decode())["words"]
    assert words == {
        "stea_c": {
            "wording": "STEA:n järjestöille myöntämät C-avustukset hyvinvointialueittain 2025 ja 2026",
            "headings": {"eur_2024": "2025", "eur_2025": "2026"},
        },
        "asiakirja": {"headings": {"vastaus_2024": "08/2025", "vastaus": "02/2026"}},
        "hyte_neuvottelut": {"labels": {"kaytiin": "Vuonna 2025 käytiin HYTE-neuvottelut"}},
    }
    assert [cell.value for cell in workbook["asiakirja"][1]] == ["koodi", "alue", "08/2025", "02/2026"]
    listed = tomllib.loads(content(start, "vahvistettavat.toml").decode())["number"]
    numbers = [(entry["slide"], entry["text"]) for entry in listed if entry["file"] == "round.toml"]
    assert numbers == [
        ("stea_c", "2025"), ("stea_c", "2026"), ("stea_c", "2025"), ("stea_c", "2026"),
        ("asiakirja", "08/2025"), ("asiakirja", "02/2026"), ("hyte_neuvottelut", "2025"),
    ]  # fmt: skip


def test_a_question_that_is_new_is_called_what_it_was_just_called(root):
    shared = root / "data" / "questions.toml"
    asked = '[kokoukset]\nwording = "Kokoukset 2026"\npublished = true\n'
    asked += 'columns.maara = { kind = "amount", unit = "count", heading = "Kokouksia 2026" }\n'
    shared.write_text(shared.read_text(encoding="utf-8") + asked, encoding="utf-8")
    start = start_round(read_project(root), "2026-02", None)
    assert "kokoukset" not in tomllib.loads(content(start, "round.toml").decode())["words"]
    sheet = openpyxl.load_workbook(io.BytesIO(content(start, "Taulukot.xlsx")))["kokoukset"]
    assert sheet["C1"].value == "Kokouksia 2026"


def test_the_round_after_the_next_moves_on_from_its_names(project, start):
    write(start)
    numbers = unconfirmed_text(project.root, examine_round(project, "2026-02").round)
    assert sum(problem.place.file.endswith("round.toml") for problem in numbers) == 7
    fill_in(project.root)
    later = start_round(project, "2026-08", "2026-02")
    words = tomllib.loads(content(later, "round.toml").decode())["words"]
    assert words["asiakirja"]["headings"] == {"vastaus_2024": "02/2026", "vastaus": "08/2026"}
    assert words["stea_c"]["headings"] == {"eur_2024": "2025", "eur_2025": "2026"}


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('words.stea.wording = "x"', "[words] has an unknown key, stea. Did you mean stea_c?"),
        ('words.stea_c.headings.eur_2023 = "x"', "[words.stea_c.headings] has an unknown key, eur_2023."),
        (
            'words.stea_c.headings.eur_2024 = "2025"',
            "[words.stea_c] column eur_2025: 2025 is also the name of another column.",
        ),
    ],
)
def test_words_of_a_round_that_cannot_be(project, line, message):
    path = project.root / "data" / "2025-08" / "round.toml"
    path.write_text(path.read_text(encoding="utf-8") + f"\n{line}\n", encoding="utf-8")
    with pytest.raises(ReportError) as refused:
        start_round(project, "2026-02", "2025-08")
    assert message in str(refused.value)


def test_names_of_rounds_of_one_year_keep_the_year(root, start, capsys):
    write(start)
    fill_in(root)
    assert main(["new", "2026-08", "--project", str(root), "--lang", "fi"]) == 0
    told = capsys.readouterr().out
    assert "    stea_c: 2025 → ennallaan\n" in told
    assert "    asiakirja: 02/2026 → 08/2026\n" in told
