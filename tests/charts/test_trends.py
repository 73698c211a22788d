"""Trends: a column from zero is as high as its figure, its words stand clear of every column, and a gap stays a gap."""

import pytest

from reportgen.model.drawing import Fill
from reportgen.model.problems import ReportError
from tests import gallery
from tests.charts.measuring import extent, labels, letters, paths, touches

TRENDS = [name for name in gallery.CASES if name.startswith("trend")]


def height(path):
    _, y0, _, y1 = extent(path)
    return y1 - y0


@pytest.mark.parametrize("name", TRENDS)
def test_no_word_stands_on_a_column_or_a_line(drawings, name):
    drawing = drawings[name]
    for label in labels(drawing):
        x0, y0, x1, y1 = box = letters(label)
        for path in paths(drawing):
            left, top, right, bottom = extent(path)
            assert not touches(path, box)
            assert x1 <= left or right <= x0 or y1 <= top or bottom <= y0


def test_heights_are_the_figures_and_this_rounds_column_is_the_dark_one(drawings):
    drawing = drawings["trend-three"]
    first, second, last = (paths(drawing, label)[0] for label in ("8/2024", "8/2025", "2/2026"))
    assert height(first) / height(last) == pytest.approx(11 / 17, abs=0.001)
    assert height(second) / height(last) == pytest.approx(14 / 17, abs=0.001)
    assert height(last) > 0.75 * drawing.height
    assert last.fill == Fill("accent")
    assert first.fill == second.fill == gallery.project().theme.fills["answer-3"].fill


def test_a_round_without_the_figure_has_words_and_no_column(drawings):
    drawing = drawings["trend-gap-wide"]
    assert paths(drawing, "2/2024") == []
    assert [label.text for label in labels(drawing) if label.name == "2/2024"] == ["ei tietoa", "2/2024"]
    # A figure of zero is known, and is no gap.
    assert [label.text for label in labels(drawing) if label.name == "8/2024"] == ["0", "8/2024", "20/22 vastasi"]


@pytest.mark.parametrize(("width", "tall", "field"), [(60, 300, "60"), (400, 50, "50")])
def test_what_does_not_fit_is_refused_with_its_measure(width, tall, field):
    with pytest.raises(ReportError) as refused:
        gallery.drawn(gallery.trend_chart(("8/2024", 11), ("8/2025", 14)), width, tall)
    assert dict(refused.value.problems[-1].fields)["available"] == field
