"""Drawings are kept between builds: exact, checked, and never needed."""

import os
import shutil
import subprocess
import sys

import pytest

from reportgen.building import drawings, forget_old_drawings, recall
from reportgen.model.drawing import Anchor, Drawing, Fill, LabelMark, PathMark, Pattern, Stroke
from tests import gallery
from tests.building.projects import build_all, outputs, small_project

SMALL = Drawing(
    10.0,
    20.5,
    (
        PathMark(
            (("M", (0.1, 0.2)), ("C", (1.0, 2.0, 3.0, 4.0, 5.0, 6.0)), ("Z", ())), None, Stroke("ink", 0.75), "Kainuu"
        ),
        PathMark((("M", (0.0, 0.0)),), Fill("answer-1", Pattern.DOTS, "ink"), None),
        LabelMark(1.0, 2.0, "Åland ”ä”", 9.5, "ink", bold=True, anchor=Anchor.END, angle=90.0, name="Åland"),
    ),
)


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setattr(drawings, "cache_folder", lambda: tmp_path)
    return tmp_path / "drawings"


def refuse():
    raise AssertionError("drawn again")


@pytest.mark.parametrize("name", [None, *sorted(gallery.CASES)])
def test_a_drawing_comes_back_as_it_was(name):
    drawing = gallery.CASES[name]() if name else SMALL
    assert recall("key", lambda: drawing) is drawing
    again = recall("key", refuse)
    # By their texts too: 1 and 1.0 are equal, but are not written alike.
    assert (again, repr(again)) == (drawing, repr(drawing))


def test_a_drawing_of_another_key_is_another():
    recall("one", lambda: SMALL)
    other = Drawing(1.0, 1.0, ())
    assert recall("other", lambda: other) == other


@pytest.mark.parametrize("harm", [lambda _: b"", lambda data: data[:-3], lambda data: data[:40] + b"x" + data[41:]])
def test_a_damaged_drawing_is_drawn_again(cache, harm):
    recall("key", lambda: SMALL)
    (path,) = cache.iterdir()
    whole = path.read_bytes()
    path.write_bytes(harm(whole))
    drawn = []
    assert recall("key", lambda: drawn.append(1) or SMALL) == SMALL
    assert drawn == [1]
    assert path.read_bytes() == whole


def test_work_done_afresh_trusts_no_drawing():
    recall("key", lambda: Drawing(1.0, 1.0, ()))
    assert recall("key", lambda: SMALL, afresh=True) == SMALL
    assert recall("key", refuse) == SMALL


def test_where_nothing_can_be_kept_everything_is_drawn(tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setattr(drawings, "cache_folder", lambda: tmp_path / "file")
    assert recall("key", lambda: SMALL) == SMALL
    assert recall("key", lambda: SMALL) == SMALL
    forget_old_drawings()


def test_the_oldest_of_too_many_are_forgotten(cache, monkeypatch):
    monkeypatch.setattr(drawings, "_MOST", 2)
    for age, key in enumerate(("old", "middle", "new")):
        recall(key, lambda: SMALL)
        os.utime(cache / f"{key}.z", (age, age))
    forget_old_drawings()
    assert {path.stem for path in cache.iterdir()} == {"middle", "new"}


def test_a_build_is_the_same_with_drawings_and_without(built_once, tmp_path, cache):
    root = small_project(tmp_path / "project")
    build_all(root)
    assert list(cache.iterdir())
    again = small_project(tmp_path / "again")
    build_all(again)
    assert outputs(again) == outputs(root) == outputs(built_once[0])


def test_matplotlib_is_imported_only_to_draw(tmp_path, ready_cuts):
    shutil.copytree(ready_cuts, tmp_path / "cache" / "fonts" / ready_cuts.name)
    root = small_project(tmp_path / "project")
    code = (
        "import sys; from pathlib import Path; from reportgen.pipeline import Order, build\n"
        f"build(Path({str(root)!r}), Order(areas=('Kainuu',), output=Path(sys.argv[1])), lambda *_: None)\n"
        "print('matplotlib' in sys.modules)"
    )
    said = [
        subprocess.run(
            [sys.executable, "-c", code, str(tmp_path / name)],
            env={**os.environ, "REPORTGEN_CACHE": str(tmp_path / "cache")},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for name in ("first", "second")
    ]
    assert said == ["True", "False"]
