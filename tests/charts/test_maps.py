"""Maps: every area is there by name, and a name stands wholly in its area, or at sea with a leader."""

import dataclasses
from itertools import pairwise

import numpy as np
import pytest

from reportgen.charts import words
from reportgen.charts.geometry import clipped
from reportgen.charts.words import CAPITAL_REGION
from reportgen.model.drawing import LabelMark
from reportgen.model.problems import ReportError
from tests import gallery
from tests.charts.measuring import extent, holds, labels, letters, paths, touches

MAPS = [name for name in gallery.CASES if name.startswith("map")]
TILES = [name for name in gallery.CASES if name.startswith("tiles")]
COAST = {
    "Pohjois-Pohjanmaa", "Pohjanmaa", "Keski-Pohjanmaa", "Satakunta", "Varsinais-Suomi", "Kymenlaakso", "Etelä-Karjala",
    "Pohjois-Karjala",
}  # fmt: skip
NAMES = {outline.name for outline in gallery.project().basemap.outlines if outline.tile is not None}


@pytest.mark.parametrize("name", MAPS + TILES)
def test_every_area_has_a_shape_of_its_name(name, drawings):
    assert {path.name for path in paths(drawings[name]) if path.fill} >= NAMES


@pytest.mark.parametrize("name", MAPS)
def test_a_name_stands_clear_inside_its_area_or_at_sea(name, drawings):
    drawing = drawings[name]
    areas = [path for path in paths(drawing) if path.part.startswith(words.AREA)]
    at_sea = set()
    for label in labels(drawing):
        if label.text == CAPITAL_REGION:
            continue
        box = letters(label)
        if not any(holds(path, box, margin=1.2) for path in areas if path.name == label.name):
            at_sea.add(label.name)
            inset = label.part.endswith(words.IN_INSET)
            assert [
                path.name for path in areas if path.part.endswith(words.IN_INSET) is inset and touches(path, box)
            ] == []
    assert at_sea <= {"Helsinki", "Vantaa-Kerava", "Kainuu"} | COAST


@pytest.mark.parametrize("name", MAPS)
def test_the_inset_names_helsinki(name, drawings):
    frame = next(path for path in paths(drawings[name], part=words.INSET_FRAME))
    helsinki = [label for label in labels(drawings[name]) if label.text == "Helsinki"]
    assert any(holds(frame, letters(label), margin=1.0) for label in helsinki)


@pytest.mark.parametrize("name", ["map-every-style", "map-wide"])
def test_a_wide_inset_names_vantaa_and_kerava_with_a_leader(name, drawings):
    drawing = drawings[name]
    assert [label.text for label in labels(drawing) if label.name == "Vantaa-Kerava"] == ["Vantaa-", "Kerava"]
    dot = next(path for path in paths(drawing, "Vantaa-Kerava") if path.part.startswith(words.LEADER_DOT))
    inset = next(path for path in paths(drawing, "Vantaa-Kerava", "alue suurennoksessa"))
    assert holds(inset, extent(dot))


@pytest.mark.parametrize("name", MAPS)
def test_the_inset_shares_no_ground_with_the_map(name, drawings):
    drawing = drawings[name]
    frame = extent(next(path for path in paths(drawing, part=words.INSET_FRAME)))
    caption = letters(next(label for label in labels(drawing) if label.text == CAPITAL_REGION))
    land = [path for path in paths(drawing) if path.part == words.AREA]
    assert [path.name for path in land for box in (frame, caption) if touches(path, box)] == []


@pytest.mark.parametrize("name", MAPS)
def test_the_inset_keeps_within_its_frame(name, drawings):
    drawing = drawings[name]
    x0, y0, x1, y1 = extent(next(path for path in paths(drawing, part=words.INSET_FRAME)))
    for path in paths(drawing):
        if path.part.endswith(words.IN_INSET) and not path.part.startswith(words.LEADER):
            a, b, c, d = extent(path)
            assert x0 - 0.02 <= a
            assert y0 - 0.02 <= b
            assert c <= x1 + 0.02
            assert d <= y1 + 0.02


@pytest.mark.parametrize("name", [name for name in MAPS if name != "map-unknown"])  # which has no pattern
def test_patterned_areas_have_paper_under_their_names(name, drawings):
    drawing = drawings[name]
    patterned = [path for path in paths(drawing) if path.fill and path.fill.pattern]
    on_patterns = [
        label
        for label in labels(drawing)
        for path in patterned
        if path.part.endswith(words.IN_INSET) == label.part.endswith(words.IN_INSET) and touches(path, letters(label))
    ]
    assert on_patterns
    for label in on_patterns:
        papers = [path for path in paths(drawing, label.name) if path.part.startswith(words.NAME_GROUND)]
        assert any(holds(paper, letters(label)) for paper in papers), label.text


def test_an_area_pointed_at_is_not_hidden_by_a_leader(drawings):
    drawing = drawings["map-highlighted-small"]
    assert [label.text for label in labels(drawing) if label.name == "Vantaa-Kerava"] == ["Vantaa-", "Kerava"]
    assert paths(drawing, "Vantaa-Kerava", "viiteviivan piste suurennoksessa") == []


def test_the_map_is_as_large_as_its_box(drawings):
    for name in set(MAPS) - {"map-narrow"}:
        drawing = drawings[name]
        boxes = np.array([extent(path) for path in paths(drawing) if path.part == words.AREA])
        height = boxes[:, 3].max() - boxes[:, 1].min()
        width = boxes[:, 2].max() - boxes[:, 0].min()
        assert height > drawing.height - 4 or width > drawing.width - 4


def test_an_area_pointed_at_is_drawn_over_its_neighbours(drawings):
    drawing = drawings["map-highlighted"]
    pointed = [path.stroke.colour for path in paths(drawing, "Pohjois-Savo")]
    assert pointed[-2:] == ["ink", "highlight"]
    areas = paths(drawing, part=words.AREA)
    assert len(areas) == len(NAMES) + 1
    assert areas[-1].name == "Pohjois-Savo"


@pytest.mark.parametrize("name", MAPS)
def test_the_largest_areas_are_named_and_no_name_takes_three_lines(name, drawings):
    lines = [label.name for label in labels(drawings[name]) if label.name]
    assert set(lines) >= {"Lappi", "Pohjois-Pohjanmaa", "Kainuu", "Etelä-Karjala", "Helsinki"}
    assert max(map(lines.count, lines)) <= 2


@pytest.mark.parametrize("size", [(236, 381), (153, 344)])
def test_an_area_pointed_at_is_always_named(size):
    for area in NAMES:
        drawing = gallery.drawn(gallery.area_map("answer-1", "answer-4", highlighted=area), *size)
        own = [label for label in labels(drawing) if label.name == area]
        assert own, area
        outside = [path for path in paths(drawing, area) if path.part.startswith(words.AREA)]
        if not any(touches(path, letters(label)) for path in outside for label in own):
            assert area in COAST | {"Helsinki", "Kainuu"} or paths(drawing, area, words.LEADER), area


@pytest.mark.parametrize("name", ["map-narrow", "map-of-a-pair"])
def test_a_narrow_map_has_room_for_the_inset(name, drawings):
    frame = extent(next(path for path in paths(drawings[name], part=words.INSET_FRAME)))
    assert frame[2] - frame[0] > 55


def test_a_name_by_the_coast_stands_beside_its_own_area():
    drawing = gallery.drawn(gallery.area_map("answer-1"), 236, 381)
    rings = {path.name: [v[-2:] for _, v in path.segments if v] for path in paths(drawing, part=words.AREA)}
    beside = {label.name for label in labels(drawing)} & COAST
    assert len(beside) >= 6
    for name in beside:
        boxes = [letters(label) for label in labels(drawing) if label.name == name]
        box = np.array([*np.min(boxes, axis=0)[:2], *np.max(boxes, axis=0)[2:]])
        near = {area: _distance(box, np.array(points)) for area, points in rings.items()}
        assert min(near, key=near.get) == name or near[name] < 6, name


def _distance(box, points):
    across = np.maximum(np.maximum(box[0] - points[:, 0], points[:, 0] - box[2]), 0)
    down = np.maximum(np.maximum(box[1] - points[:, 1], points[:, 1] - box[3]), 0)
    return float(np.hypot(across, down).min())


def test_answers_change_fills_and_never_places():
    one = gallery.drawn(gallery.area_map("answer-1", "answer-2"), 236, 368)
    other = gallery.drawn(gallery.area_map("answer-3", "answer-4"), 236, 368)
    assert [(label.text, label.x, label.y, label.size) for label in labels(one)] == [
        (label.text, label.x, label.y, label.size) for label in labels(other)
    ]
    by_name = [{path.name: path.segments for path in paths(drawing, part=words.AREA)} for drawing in (one, other)]
    assert by_name[0] == by_name[1]


def test_a_window_cuts_a_ring_along_its_edge():
    square = ((0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0))
    assert set(clipped(square, (5.0, -5.0, 20.0, 4.0))) == {(5.0, 0.0), (10.0, 0.0), (10.0, 4.0), (5.0, 4.0)}
    assert clipped(square, (-5.0, -5.0, 20.0, 20.0)) == square
    assert clipped(square, (20.0, 20.0, 30.0, 30.0)) == ()


@pytest.mark.parametrize("name", TILES)
def test_every_tile_holds_its_name_and_only_that(name, drawings):
    drawing = drawings[name]
    written: dict[str, str] = {}
    for label in labels(drawing):
        tile = paths(drawing, label.name)[0]
        assert holds(tile, letters(label), margin=0.9)
        written[label.name] = written.get(label.name, "") + label.text
    assert {name: text.replace("-", "") for name, text in written.items()} == {
        name: name.replace("-", "") for name in NAMES
    }


@pytest.mark.parametrize("name", TILES)
def test_tiles_stand_in_rows_and_do_not_touch(name, drawings):
    boxes = sorted({extent(path) for path in paths(drawings[name], part=words.TILE)})
    assert len(boxes) == len(NAMES)
    for (_, top, right, _), (left, other_top, _, _) in pairwise(sorted(boxes, key=lambda box: (box[1], box[0]))):
        assert other_top > top or left > right


def test_a_tile_too_small_for_a_name_is_refused_by_name():
    with pytest.raises(ReportError) as refused:
        gallery.drawn(gallery.area_map("answer-1", tiles=True), 120, 200)
    fields = dict(refused.value.problems[0].fields)
    assert fields["figure"] == "Kartta"
    assert "Varsinais-Suomi" in fields["names"]


def test_a_map_in_a_box_too_small_for_names_still_shows_its_areas():
    drawing = gallery.drawn(gallery.area_map("answer-1"), 60, 100)
    assert {path.name for path in paths(drawing)} >= NAMES
    assert all(label.size >= 9 for label in labels(drawing))


def test_areas_without_a_shade_are_there_without_a_name():
    figure = gallery.area_map("answer-1")
    drawing = gallery.drawn(dataclasses.replace(figure, shades=figure.shades[:3]), 230, 392)
    assert {mark.name for mark in drawing.marks if isinstance(mark, LabelMark)} - {""} <= {
        shade.name for shade in figure.shades[:3]
    }
    assert "Ahvenanmaa" in {path.name for path in paths(drawing)}


def test_a_name_in_several_lines_says_which_word_they_are():
    labels = [mark for mark in gallery.CASES["map-highlighted"]().marks if isinstance(mark, LabelMark)]
    broken = [label for label in labels if label.word]
    assert "".join(label.text for label in broken if label.word == "Pohjois-Pohjanmaa") == "Pohjois-Pohjanmaa"
    assert all(label.text == label.name for label in labels if label.name and not label.word)
