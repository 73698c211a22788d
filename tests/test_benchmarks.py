"""The benchmarks' own parts work: generated areas are built through the same tables, and the references run."""

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.generated import generate
from benchmarks.measuring import in_turn, run
from reportgen.pipeline import Order, build

ROOT = Path(__file__).parents[1]


def test_a_finer_division_of_areas_needs_no_code(tmp_path):
    project = generate(ROOT, tmp_path / "project", 60)
    built = build(project, Order(areas=("Kunta 142", "101")), lambda *_: None)
    assert (built.made, built.areas, built.failures) == (6, 60, ())
    folders = {path.parent.name for path in built.files}
    assert folders == {"2025-08", "142-kunta-142", "101-kunta-101"}


@pytest.fixture(scope="module")
def contents(tmp_path_factory):
    folder = tmp_path_factory.mktemp("contents")
    project = generate(ROOT, folder / "project", 2)
    subprocess.run([sys.executable, "-m", "benchmarks.contents", str(project), str(folder)], cwd=ROOT, check=True)
    return folder


@pytest.mark.parametrize(("reference", "source"), [("handwritten", "contents.json"), ("bare", "pages.pickle")])
def test_the_references_make_the_same_reports(contents, tmp_path, reference, source):
    run(["-m", f"benchmarks.{reference}", str(contents / source), str(tmp_path), "101"])
    assert {path.name for path in tmp_path.iterdir()} == {"101.pptx", "101.pdf"}


def test_runs_are_measured_in_turn_and_a_failing_one_says_why():
    prepared = []
    found = in_turn({"a": ["-c", "pass"], "b": ["-c", "pass"]}, 2, prepared.append)
    assert prepared == ["a", "b", "a", "b"]
    assert all(each.clock > 0 and each.processor > 0 and each.memory > 1 for each in found.values())
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        run(["-c", "1 / 0"])
