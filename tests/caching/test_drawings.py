"""Drawings are kept between builds: exact, checked, and never needed."""

import os
import shutil
from dataclasses import replace

import pytest

from reportgen.caching import drawings, forget_old_drawings, recall_drawing, store
from reportgen.model.drawing import Anchor, Drawing, Fill, LabelMark, PathMark, Pattern, Segments, Stroke
from tests import gallery
from tests.caching.harm import FOREIGN, ODD

SMALL = Drawing(
    10.0,
    20.5,
    (
        PathMark(
            Segments.of([("M", (0.1, 0.2)), ("C", (1.0, 2.0, 3.0, 4.0, 5.0, 6.0)), ("Z", ())]),
            None,
            Stroke("ink", 0.75),
            "Kainuu",
        ),
        PathMark(Segments.of([("M", (0.0, 0.0))]), Fill("answer-1", Pattern.DOTS, "ink"), None),
        LabelMark(1.0, 2.0, "Åland ”ä”", 9.5, "ink", bold=True, anchor=Anchor.END, angle=90.0, name="Åland"),
    ),
)


def refuse():
    raise AssertionError("drawn again")


@pytest.mark.parametrize("name", [None, *sorted(gallery.CASES)])
def test_a_drawing_comes_back_as_it_was(name):
    drawing = gallery.CASES[name]() if name else SMALL
    first, again = recall_drawing("key", lambda: drawing), recall_drawing("key", refuse)
    assert first == again == drawing
    # By their texts too: 1 and 1.0 are equal, but are not written alike.
    assert repr(first) == repr(again) == repr(replace(drawing, key="key"))


def test_a_drawing_of_another_key_is_another():
    recall_drawing("one", lambda: SMALL)
    other = Drawing(1.0, 1.0, ())
    assert recall_drawing("other", lambda: other) == other


@pytest.mark.parametrize("harm", [lambda _: b"", lambda data: data[:-3], lambda data: data[:40] + b"x" + data[41:]])
def test_a_damaged_drawing_is_drawn_again(cache, harm):
    recall_drawing("key", lambda: SMALL)
    (path,) = cache.glob("drawings/*")
    whole = path.read_bytes()
    path.write_bytes(harm(whole))
    drawn = []
    assert recall_drawing("key", lambda: drawn.append(1) or SMALL) == SMALL
    assert drawn == [1]
    assert path.read_bytes() == whole


@pytest.mark.parametrize("content", FOREIGN)
def test_what_is_whole_but_no_drawing_is_drawn_again(content):
    drawings._STORE.write("key", content)
    assert recall_drawing("key", lambda: SMALL) == SMALL
    assert recall_drawing("key", refuse) == SMALL


def test_a_drawing_under_the_name_of_another_is_drawn_again(cache):
    recall_drawing("other", lambda: Drawing(1.0, 1.0, ()))
    shutil.copy(cache / "drawings" / "other.z", cache / "drawings" / "key.z")
    assert recall_drawing("key", lambda: SMALL) == SMALL
    drawings._STORE.write("key", drawings._STORE.read("other"))
    assert recall_drawing("key", lambda: SMALL) == SMALL


@pytest.mark.parametrize("odd", ODD)
def test_what_is_no_file_keeps_nobody_from_drawing(cache, odd):
    path = cache / "drawings" / "key.z"
    path.parent.mkdir(parents=True)
    odd(path)
    assert recall_drawing("key", lambda: SMALL) == SMALL
    forget_old_drawings()


def test_work_done_afresh_trusts_no_drawing():
    recall_drawing("key", lambda: Drawing(1.0, 1.0, ()))
    assert recall_drawing("key", lambda: SMALL, afresh=True) == SMALL
    assert recall_drawing("key", refuse) == SMALL


def test_where_nothing_can_be_kept_everything_is_drawn(tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setattr(store, "cache_folder", lambda: tmp_path / "file")
    assert recall_drawing("key", lambda: SMALL) == SMALL
    assert recall_drawing("key", lambda: SMALL) == SMALL
    forget_old_drawings()


def test_the_oldest_of_too_many_are_forgotten(cache, monkeypatch):
    monkeypatch.setattr(drawings, "_STORE", store.Store("drawings", most=2))
    for age, key in enumerate(("old", "middle", "new")):
        recall_drawing(key, lambda: SMALL)
        os.utime(cache / "drawings" / f"{key}.z", (age, age))
    forget_old_drawings()
    assert {path.stem for path in cache.glob("drawings/*")} == {"middle", "new"}
