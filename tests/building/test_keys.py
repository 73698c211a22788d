"""Keys tell content apart; names are safe everywhere; changes are told in a person's words."""

import subprocess
import sys
import tracemalloc
from dataclasses import replace
from importlib.metadata import version

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen import reading
from reportgen.building import content_key, folder_of, sources_of, stem_of, versions
from reportgen.building.changes import changes_between
from reportgen.building.naming import plain
from reportgen.building.sources import SourceCell
from reportgen.building.versions import LIBRARIES, library_versions, program_key
from reportgen.model.places import Place
from reportgen.model.values import Missing
from reportgen.wording import say
from tests.building.projects import ROOT, ROUND
from tests.test_architecture import SETTINGS


def test_parts_do_not_run_into_each_other():
    assert content_key("a", "b") != content_key("a\0'b'") != content_key("ab")


def test_the_key_of_many_areas_takes_no_memory_worth_speaking_of(project):
    survey, _ = reading.read_round(project, ROUND)
    many = replace(survey, tables=tuple(replace(table, rows=table.rows * 14) for table in survey.tables))
    in_words = len(repr(many))
    tracemalloc.start()
    content_key(many)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < in_words / 20


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((("a",), "b"), ("a", ("b",))),
        (("a", "b"), ("ab",)),
        ((1, 2), (12,)),
        (((),), ()),
        (Place("a", cell="B1"), Place("a", sheet="B1")),
        (Place("a"), ("a", "", "", 0)),
        ((((((("a",),),),),),), (((((("a"),),),),),)),
    ],
)
def test_content_of_other_shape_has_another_key(one, other):
    assert content_key(one) != content_key(other)


def test_keys_are_the_same_in_every_process():
    code = (
        "from pathlib import Path\n"
        "from reportgen import making, outputs, pipeline\n"
        f"work, areas = pipeline._read(Path({str(ROOT)!r}), pipeline.Order({ROUND!r}, areas=('Kainuu',)))\n"
        "print(making.compose(work, areas[0]).key, outputs.Outputs(work, Path('x'), "
        "force=False)._shelf._sources.key)"
    )
    keys = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(keys) == 1


def test_every_library_that_a_report_depends_on_is_in_its_key():
    # Importing a survey ends in tables, and a build reads those: only an import loads pandas.
    declared = {line.split(">=")[0] for line in SETTINGS["project"]["dependencies"]} - {"pandas"}
    assert declared <= set(LIBRARIES)
    found = library_versions()
    assert declared <= set(found)
    assert {name: found[name] for name in declared} == {name: version(name) for name in declared}


@given(st.text())
def test_names_of_files_are_safe_on_every_system(name):
    assert set(plain(name)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert not plain(name).startswith("-")
    assert plain(plain(name)) == plain(name)


def test_every_area_has_a_folder_of_its_own(project):
    folders = {folder_of(area) for area in project.areas}
    stems = {stem_of(ROUND, area) for area in project.areas}
    assert len(folders) == len(stems) == len(project.areas)
    assert max(len(f"{folder}/{stem}") for folder, stem in zip(folders, stems, strict=True)) < 100


@pytest.fixture(scope="module")
def sources(project):
    survey, _ = reading.read_round(project, ROUND)
    return sources_of(ROOT, survey, {"data/2025-08/deck.md": "1", "assets/basemap.json": "2"})


def told(before, after):
    return [say(change, "en") for change in changes_between(before, after)]


def test_equal_sources_have_no_changes(sources):
    assert told(sources, sources) == []


def test_other_files_libraries_and_the_program_are_named(sources):
    after = replace(
        sources,
        hashes={**sources.hashes, "assets/basemap.json": "3", "assets/logo.png": "4"},
        libraries={**sources.libraries, "matplotlib": "1.0"},
        program="another",
    )
    assert told(sources, after) == [
        "assets/basemap.json: This file has changed.",
        "assets/logo.png: This file has changed.",
        f"The library matplotlib was {sources.libraries['matplotlib']} and is now 1.0.",
        "The program reportgen itself has changed.",
    ]
    assert after.key != sources.key


def test_lines_that_come_and_go_are_told_with_their_place(sources):
    name = "data/2025-08/deck.md"
    lines = list(sources.lines[name])
    after = replace(sources, lines={name: [*lines[:4], "Uusi rivi", *lines[4:]]})
    assert told(sources, after) == [f'{name}, line 5: "Uusi rivi" was added.']
    assert told(after, sources) == [f'{name}, line 5: "Uusi rivi" was removed.']


def test_rows_that_only_move_are_said_to_have_moved(sources):
    moved = [
        each._replace(cell="Z9") if each.file == "data/2025-08/tables/avustukset.csv" else each
        for each in sources.cells
    ]
    assert told(sources, replace(sources, cells=moved)) == [
        "data/2025-08/tables/avustukset.csv: Rows or columns have moved."
    ]


def cell(meaning, *, column="nimi", heading="Nimi", words=""):
    return SourceCell("a.csv", "", "20", column, meaning, "B2", "Kainuu", heading, words or meaning)


def test_headings_may_hold_any_sign(sources):
    before, after = (replace(sources, cells=[cell(words, heading="Nimi\tosoite")]) for words in "AB")
    assert told(before, after) == ['a.csv, cell B2: Kainuu, Nimi\\tosoite: "A" is now "B".']


def test_what_an_option_or_a_column_is_called_is_no_change_of_every_cell(sources):
    before = replace(sources, cells=[cell("on", words="On nimetty")])
    after = replace(sources, cells=[cell("on", words="Nimetty", heading="Vastaus")], lines={"data/questions.toml": "x"})
    assert told(replace(before, lines={"data/questions.toml": "y"}), after) == [
        'data/questions.toml, line 1: "y" is now "x".'
    ]


def test_why_an_answer_is_missing_is_told(project):
    survey, _ = reading.read_round(project, ROUND)
    whole = survey.table("jarjestorakenne")
    first, *others = whole.rows

    def answered(kind):
        row = replace(first, cells=(replace(first.cells[0], content=kind), *first.cells[1:]))
        return sources_of(ROOT, replace(survey, tables=(replace(whole, rows=(row, *others)),)), {})

    (change,) = told(*map(answered, Missing))
    assert change.endswith(': "Alueen vastaus puuttuu" is now "ei tietoa lähdeaineistossa".')


def test_a_table_that_comes_or_goes_is_one_change(sources):
    file = "data/2025-08/tables/avustukset.csv"
    without = replace(sources, cells=[each for each in sources.cells if each.file != file])
    assert told(sources, without) == [f"{file}: This table is read no more."]
    assert told(without, sources) == [f"{file}: This table is new."]


def test_which_rounds_are_read_is_told_before_the_tables_that_are_read_no_more(sources):
    """A build tells the first changes only: the line that another round was named in, not all that follows from it."""
    about = "data/2025-08/round.toml"
    before = replace(sources, lines={"data/2024-08/deck.md": ["x"], about: ['previous = "2024-08"']})
    after = replace(sources, lines={about: ['previous = "2023-08"']}, cells=sources.cells[:1])
    changes = told(before, after)
    assert changes[0].startswith(f"{about}, line 1: ")
    assert changes[1].endswith("This table is read no more.")
    assert changes[-1] == 'data/2024-08/deck.md, line 1: "x" was removed.'


def test_of_a_long_line_the_part_that_differs_is_told(sources):
    long = "20,Kainuu,Kainuun hyvinvointialue,Kainuun,Kainuussa,Kajanaland,Kajanalands välfärdsområde,"
    (change,) = told(replace(sources, lines={"a": [f"{long}70521"]}), replace(sources, lines={"a": [f"{long}70522"]}))
    assert change == 'a, line 1: "…ajanalands välfärdsområde,70521" is now "…ajanalands välfärdsområde,70522".'


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        (["- a"], ["  - a"], '"- a" is now "  - a".'),
        (["a", "b"], ["a", "", "b"], "Empty lines have come or gone."),
    ],
)
def test_lines_that_say_the_same_are_told_by_what_differs(sources, before, after, change):
    (found,) = told(replace(sources, lines={"a": before}), replace(sources, lines={"a": after}))
    assert found.endswith(change)


@pytest.mark.parametrize("name", ["layout/pages.py", "wording/fi.mo"])
def test_another_byte_in_a_file_of_the_program_is_another_program(tmp_path, monkeypatch, name):
    monkeypatch.setattr(versions, "__file__", str(tmp_path / "building" / "versions.py"))
    path = tmp_path / name
    path.parent.mkdir()
    keys = []
    for content in (b"one\n", b"one\n\n", b"one\n"):
        path.write_bytes(content)
        keys.append(program_key.__wrapped__())  # a process keeps the key that it found first
    path.rename(path.with_stem("other"))
    keys.append(program_key.__wrapped__())
    path.with_suffix(".pyc").write_bytes(b"made from it")
    keys.append(program_key.__wrapped__())
    first, changed, restored, renamed, compiled = keys
    assert first == restored
    assert renamed == compiled
    assert len({first, changed, renamed}) == 3
