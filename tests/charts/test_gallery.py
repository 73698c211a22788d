"""What holds for every chart: its approved marks, all inside, no two words on each other, sizes that can be read."""

import pickle

import pytest

from reportgen.model.drawing import LabelMark
from tests import gallery
from tests.approving import assert_approved
from tests.charts.dumping import dump
from tests.charts.measuring import extent, labels, letters, overlapping, paths

CASES = list(gallery.CASES)


@pytest.mark.parametrize("name", CASES)
def test_the_marks_are_the_approved_ones(name, drawings):
    assert_approved(dump(drawings[name]), f"gallery/{name}.txt")


@pytest.mark.parametrize("name", CASES)
def test_a_drawing_is_data_and_the_same_each_time(name, drawings):
    assert gallery.CASES[name]() == drawings[name]
    assert pickle.loads(pickle.dumps(drawings[name])) == drawings[name]  # noqa: S301  # pickled on this line


@pytest.mark.parametrize("name", CASES)
def test_every_mark_lies_inside_with_its_line(name, drawings):
    drawing = drawings[name]
    boxes = [letters(label) for label in labels(drawing)]
    for path in paths(drawing):
        x0, y0, x1, y1 = extent(path)
        half = path.stroke.width / 2 if path.stroke else 0.0
        boxes.append((x0 - half, y0 - half, x1 + half, y1 + half))
    assert [
        box
        for box in boxes
        if box[0] < -0.01 or box[1] < -0.01 or box[2] > drawing.width + 0.01 or box[3] > drawing.height + 0.01
    ] == []


@pytest.mark.parametrize("name", CASES)
def test_no_two_labels_overlap(name, drawings):
    assert overlapping([(label.text, letters(label)) for label in labels(drawings[name])]) == []


@pytest.mark.parametrize("name", CASES)
def test_type_is_no_smaller_than_the_theme_allows(name, drawings):
    sizes = gallery.project().theme.sizes
    allowed = sizes.chart if name.startswith(("bars", "shares", "trend")) else sizes.map
    assert {label.size for label in labels(drawings[name])} <= set(allowed)
    assert min(allowed) >= (11 if name.startswith(("bars", "shares", "trend")) else 9)


@pytest.mark.parametrize("name", CASES)
def test_colours_are_roles_of_the_theme(name, drawings):
    used = set()
    for mark in drawings[name].marks:
        if isinstance(mark, LabelMark):
            used.add(mark.colour)
            continue
        if mark.fill:
            used |= {mark.fill.colour, *filter(None, [mark.fill.ink])}
        if mark.stroke:
            used.add(mark.stroke.colour)
    assert used <= set(gallery.project().theme.colours)
