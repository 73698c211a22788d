"""A second build makes what changed and no more, says why, and leaves what a clean build would have made."""

import errno
import json
import re
from pathlib import Path

import pytest

from reportgen import composing, pipeline, verifying
from reportgen.model.formats import Format
from reportgen.model.problems import ReportError
from reportgen.wording import say
from tests.building.projects import (
    REPORTS,
    ROUND,
    build_all,
    outputs,
    replace_text,
    small_project,
)

NAME = "Kainuun järjestöasiainneuvottelukunta, Kainuun JANE."


def clean_build(root, folder):
    """What the files would be, had nothing been built before."""
    clean = small_project(folder / "clean")
    for part in ("data", "assets"):
        for path in (root / part).rglob("*"):
            if path.is_file():
                (clean / path.relative_to(root)).write_bytes(path.read_bytes())
    build_all(clean)
    return outputs(clean)


def told(built):
    return [say(reason, "en") for reason in built.reasons]


def test_every_report_is_made_in_its_folder(tmp_path):
    root = small_project(tmp_path)
    built = build_all(root, areas=("all",))
    assert (built.made, built.total, built.failures, built.reasons) == (46, 46, (), ())
    names = list(outputs(root))
    assert len(names) == 4 * 23
    areas = {name.split("/")[1] for name in names if name.startswith("areas/")}
    assert {"20-kainuu", "17-pohjanmaa", "90-helsinki", "09-paijat-hame", "04-vantaa-kerava"} < areas
    assert "areas/20-kainuu/tilannekuva-2025-08-kainuu.pptx" in names
    assert all(re.fullmatch(r"[a-z0-9./-]+", name) for name in names)
    # Files are told of in the order of the areas, whoever was done first.
    assert [path.parent.name for path in built.files[4:12:4]] == ["11-etela-karjala", "16-etela-pohjanmaa"]


def test_nothing_is_made_where_nothing_changed(root):
    before = {path: path.stat().st_mtime_ns for path in (root / "output").rglob("*")}
    built = build_all(root)
    assert (built.made, built.total, built.files, built.reasons) == (0, 2 * REPORTS, (), ())
    assert {path: path.stat().st_mtime_ns for path in (root / "output").rglob("*")} == before


def test_a_report_that_stands_is_told_of_as_when_it_was_made(built_once, root):
    first, again = built_once[1], build_all(root)
    for field in ("slides", "pages", "areas", "warnings", "typed_numbers"):
        assert getattr(again, field) == getattr(first, field)
    assert first.typed_numbers


def test_a_name_that_changed_makes_the_two_reports_that_show_it(root, tmp_path):
    replace_text(root, "tables/jarjestorakenne.csv", NAME, "Kainuun JANE")
    built = build_all(root)
    assert built.made == 4
    assert {path.parent.name for path in built.files} == {"2025-08", "20-kainuu"}
    place = "data/2025-08/tables/jarjestorakenne.csv, cell D7"
    assert told(built) == [f'{place}: Kainuu, Rakenteen nimi: "{NAME}" is now "Kainuun JANE".']
    assert outputs(root) == clean_build(root, tmp_path)


def test_no_deck_is_composed_of_what_has_not_changed(root, monkeypatch):
    decks = []
    for name in ("compose", "compose_extract"):
        real = getattr(composing, name)
        monkeypatch.setattr(
            composing, name, lambda *given, real=real, **options: decks.append(real(*given, **options)) or decks[-1]
        )

    def composed(name, before, after):
        replace_text(root, name, before, after)
        decks.clear()
        built = build_all(root)
        return built.made, len(decks)

    assert composed("tables/jarjestorakenne.csv", NAME, "Kainuun JANE") == (4, 2)
    assert composed("deck.md", "Avustuksia on", "Avustuksia on yhteensä") == (2, 1)
    assert composed("extract.md", "Kaikkien alueiden", "Alueiden") == (6, 3)
    assert composed("tables/avustukset.csv", "20,Kainuu,150000", "20,Kainuu,150001") == (8, 4)


def test_a_figure_that_every_report_shows_makes_them_all(root, tmp_path):
    replace_text(root, "tables/avustukset.csv", "20,Kainuu,150000", "20,Kainuu,150001")
    built = build_all(root)
    assert built.made == 2 * REPORTS
    assert len(told(built)) == 1
    assert '"150000" is now "150001"' in told(built)[0]
    assert outputs(root) == clean_build(root, tmp_path)


def test_a_line_of_the_areas_text_makes_their_reports(root, tmp_path):
    replace_text(root, "extract.md", "Kaikkien alueiden avustukset ovat", "Avustukset ovat")
    built = build_all(root)
    assert built.made == 2 * (REPORTS - 1)
    assert len(told(built)) == 1
    assert told(built)[0].startswith("data/2025-08/extract.md, line 16: ")
    assert '"Kaikkien alueiden avustukset ovat yhteensä' in told(built)[0]
    assert outputs(root) == clean_build(root, tmp_path)


def test_what_no_report_shows_makes_none_and_the_receipts_say_the_same_as_new_ones(root, tmp_path):
    with (root / "data" / "areas.csv").open("a", encoding="utf-8") as file:
        file.write("\n")
    built = build_all(root)
    assert (built.made, built.files) == (0, ())
    assert outputs(root) == clean_build(root, tmp_path)


def test_the_receipts_list_where_the_text_departs_from_its_source(root, tmp_path):
    replace_text(root, "round.toml", "Luetelmien merkit (-, •) on yhtenäistetty.", "Luetelmien merkit ovat viivoja.")
    built = build_all(root)
    assert built.made == 0
    assert outputs(root) == clean_build(root, tmp_path)
    listed = json.loads((root / "output" / "2025-08" / "report.json").read_text(encoding="utf-8"))["deviations"]
    assert "Luetelmien merkit ovat viivoja." in listed


def test_a_colour_of_the_theme_makes_everything(root):
    theme = root / "assets" / "theme.toml"
    text = theme.read_text(encoding="utf-8")
    first = re.search(r'^accent = "#?([0-9A-Fa-f]{6})"', text, re.MULTILINE)
    theme.write_text(text.replace(first[0], first[0].replace(first[1], "1B4B66")), encoding="utf-8")
    built = build_all(root)
    assert built.made == 2 * REPORTS
    assert [reason for reason in told(built) if reason.startswith("assets/theme.toml, line ")]


def test_force_makes_everything_again_with_the_same_bytes(root):
    before = outputs(root)
    built = build_all(root, force=True)
    assert (built.made, built.reasons) == (2 * REPORTS, ())
    assert outputs(root) == before


def test_what_a_deck_held_so_far_is_read_when_its_report_is_made(root, monkeypatch):
    steps = []
    real_read, real_make = verifying.read_receipt, pipeline.make
    monkeypatch.setattr(verifying, "read_receipt", lambda folder: steps.append("read") or real_read(folder))
    monkeypatch.setattr(pipeline, "make", lambda *given: steps.append("make") or real_make(*given))
    build_all(root, force=True)
    assert steps == ["read", "make"] * REPORTS


def test_one_area_leaves_the_others_alone(root):
    replace_text(root, "tables/avustukset.csv", "20,Kainuu,150000", "20,Kainuu,150001")
    built = build_all(root, areas=("kainuun hyvinvointialue",))
    assert (built.made, built.total) == (4, 4)
    rest = build_all(root)
    assert rest.made == 2 * (REPORTS - 2)


def test_one_format_leaves_the_other_behind_until_it_is_asked_for(root, tmp_path):
    replace_text(root, "deck.md", "Avustuksia on", "Avustuksia on yhteensä")
    before = outputs(root)
    built = build_all(root, areas=(), formats=(Format.PDF,))
    assert (built.made, built.total) == (1, 1)
    assert outputs(root)["tilannekuva-2025-08.pptx"] == before["tilannekuva-2025-08.pptx"]
    assert outputs(root)["tilannekuva-2025-08.pdf"] != before["tilannekuva-2025-08.pdf"]
    again = build_all(root, areas=(), formats=(Format.PDF,))
    assert again.made == 0
    older = [say(problem, "en") for problem in built.warnings if problem not in again.warnings]
    assert older == []
    assert [say(problem, "en") for problem in again.warnings if "older" in say(problem, "en")] == [
        "The file tilannekuva-2025-08.pptx is older than what was made now, and says something else. Build without "
        "--format to renew it."
    ]
    whole = build_all(root)
    assert whole.made == 2
    assert not [problem for problem in whole.warnings if "older" in say(problem, "en")]
    assert outputs(root) == clean_build(root, tmp_path)


def test_the_folder_of_an_area_that_is_none_any_more_is_named(root):
    (root / "output" / ROUND / "areas" / "20-kainuu").rename(root / "output" / ROUND / "areas" / "20-kajaani")
    (root / "output" / ROUND / "areas" / "valmiit").mkdir()
    named = [say(problem, "en") for problem in build_all(root).warnings if "folder" in say(problem, "en")]
    assert named == [
        "The folder areas/20-kajaani belongs to no area of areas.csv: it is of an earlier build. Remove it, or move "
        "it elsewhere."
    ]


@pytest.mark.parametrize("name", ["tilannekuva-2025-08.pptx", "luvut.xlsx", "report.json"])
def test_a_file_that_another_program_holds_is_named_and_the_other_reports_are_made(root, monkeypatch, name):
    _hold(root / "output" / ROUND / name, monkeypatch)
    replace_text(root, "tables/avustukset.csv", "20,Kainuu,150000", "20,Kainuu,150001")
    built = build_all(root)
    assert built.made == 2 * REPORTS - 2
    (failure,) = built.failures
    assert failure.area is None
    assert f"The file {name} is open in another program" in say(failure.problems[0], "en")


def test_a_source_that_another_program_holds_is_named(root, monkeypatch):
    _hold(root / "data" / ROUND / "deck.md", monkeypatch)
    with pytest.raises(ReportError, match="open in another program"):
        build_all(root)


def _hold(held, monkeypatch):
    read = Path.read_bytes

    def read_unless_held(path):
        if path == held:
            raise PermissionError(errno.EACCES, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", read_unless_held)


@pytest.mark.parametrize("order", [("1", "2"), ("2", "1")])
def test_the_order_of_changes_leaves_no_trace(root, tmp_path, order):
    changes = {
        "1": ("tables/jarjestorakenne.csv", NAME, "Kainuun JANE"),
        "2": ("deck.md", "Avustuksia on", "Avustuksia on yhteensä"),
    }
    for key in order:
        replace_text(root, *changes[key])
        build_all(root)
    assert outputs(root) == clean_build(root, tmp_path)
