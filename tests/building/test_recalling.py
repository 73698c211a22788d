"""A build makes the same files of what earlier builds left in the cache folder as without it, with less work."""

import os
import shutil
import subprocess
import sys

import pytest

from reportgen import layout
from reportgen.caching import store
from tests.building.projects import build_all, outputs, replace_text, small_project


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setattr(store, "cache_folder", lambda: tmp_path / "cache")
    return tmp_path / "cache"


def test_a_build_is_the_same_with_what_is_stored_and_without(root, tmp_path, cache, built_once):
    again = small_project(tmp_path / "again")
    build_all(again)
    assert {path.parent.name for path in cache.rglob("*.z")} == {"drawings", "pages"}
    shutil.rmtree(again / "output")
    build_all(again)
    assert outputs(again) == outputs(root) == outputs(built_once[0])


def test_only_the_slide_that_changed_is_laid_out(root, monkeypatch):
    laid_out, lay_out = [], layout._lay_out_slide
    monkeypatch.setattr(
        layout, "_lay_out_slide", lambda slide, *rest: laid_out.append(slide.title) or lay_out(slide, *rest)
    )
    shutil.rmtree(root / "output")
    build_all(root, areas=())
    assert len(laid_out) == 3
    laid_out.clear()
    replace_text(root, "deck.md", "Rakenne on", "Yhteinen rakenne on")
    assert build_all(root, areas=()).made == 2
    assert laid_out == ["Järjestölähtöinen yhteistyörakenne"]
    laid_out.clear()
    build_all(root, areas=(), force=True)
    assert len(laid_out) == 3


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
