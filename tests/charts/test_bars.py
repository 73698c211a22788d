"""Bars: lengths say the values, names and values are legible, and what does not fit is refused with its measure."""

import dataclasses
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.charts import words
from reportgen.model.blocks import Bar, BarChart
from reportgen.model.problems import ReportError
from reportgen.model.values import Unit, Value
from tests import gallery
from tests.charts.measuring import extent, labels, letters, overlapping, paths


def chart(*bars: tuple[str, int], apart: tuple[str, int] | None = None, missing: tuple[str, ...] = ()) -> BarChart:
    made = [Bar(name, Value(Decimal(amount), Unit.COUNT), str(amount)) for name, amount in bars]
    if apart:
        made.append(Bar(apart[0], Value(Decimal(apart[1]), Unit.COUNT), str(apart[1]), apart=True))
    return BarChart("Testi", "", tuple(made), "", missing)


def length(drawing, name):
    x0, _, x1, _ = extent(paths(drawing, name)[0])
    return x1 - x0


def test_lengths_are_proportional_to_values():
    drawing = gallery.drawn(chart(("A", 400), ("B", 100), ("C", 50)), 300, 100)
    assert length(drawing, "A") == pytest.approx(4 * length(drawing, "B"), abs=0.05)
    assert length(drawing, "B") == pytest.approx(2 * length(drawing, "C"), abs=0.05)


def test_bars_below_zero_grow_to_the_left_of_those_above():
    drawing = gallery.drawn(chart(("A", 40), ("B", -20)), 300, 100)
    zero = extent(paths(drawing, "A")[0])[0]
    assert extent(paths(drawing, "B")[0])[2] == pytest.approx(zero, abs=0.02)
    assert length(drawing, "A") == pytest.approx(2 * length(drawing, "B"), abs=0.05)


def test_a_bar_apart_within_the_scale_is_whole_and_true():
    drawing = gallery.drawn(chart(("A", 40), apart=("B", 30)), 300, 100)
    assert length(drawing, "B") == pytest.approx(0.75 * length(drawing, "A"), abs=0.05)
    assert paths(drawing, "B", words.BREAK) == []


def test_a_bar_apart_beyond_the_scale_is_broken_and_looks_the_longest():
    drawing = gallery.drawn(chart(("A", 40), apart=("B", 400)), 300, 100)
    assert length(drawing, "A") < length(drawing, "B") < 10 * length(drawing, "A")
    cuts = [extent(path) for path in paths(drawing, "B", words.BREAK)]
    _, top, _, bottom = extent(paths(drawing, "B")[0])
    assert len(cuts) == 2
    assert all(cut[1] < top and cut[3] > bottom for cut in cuts)


def test_the_bar_pointed_at_has_a_colour_an_outline_and_bold_words_of_its_own():
    pointed = chart(("A", 40), ("B", 30), ("C", 20))
    pointed = dataclasses.replace(
        pointed, bars=tuple(dataclasses.replace(bar, highlighted=bar.name == "B") for bar in pointed.bars)
    )
    drawing = gallery.drawn(pointed, 300, 100)
    assert [paths(drawing, name)[0].fill.colour for name in "ABC"] == ["accent", "highlight", "accent"]
    assert [paths(drawing, name)[0].stroke is None for name in "ABC"] == [True, False, True]
    assert {label.name: (label.bold, label.colour) for label in labels(drawing)} == {
        "A": (False, "ink"),
        "B": (True, "ink"),
        "C": (False, "ink"),
    }


def test_a_bar_apart_stands_below_a_gap():
    drawing = gallery.drawn(chart(("A", 40), ("B", 30), apart=("C", 30)), 300, 100)
    a, b, c = (extent(paths(drawing, name)[0])[1] for name in "ABC")
    assert c - b > 1.3 * (b - a)


def test_the_missing_are_named_in_words_below():
    missing = ("Kainuu: alueen vastaus puuttuu", "Lappi: ei tietoa lähdeaineistossa")
    drawing = gallery.drawn(chart(("A", 40), missing=missing), 160, 160)
    words = [label for label in labels(drawing) if label.colour == "muted"]
    assert " ".join(label.text for label in words) == "; ".join(missing)
    assert min(letters(label)[1] for label in words) > extent(paths(drawing, "A")[0])[3]


def test_all_missing_is_only_words():
    drawing = gallery.drawn(chart(missing=("Kainuu: alueen vastaus puuttuu",)), 160, 160)
    assert [label.text for label in labels(drawing)] == ["Kainuu: alueen vastaus", "puuttuu"]
    assert paths(drawing) == []


def test_too_many_rows_are_refused_with_their_measure():
    with pytest.raises(ReportError) as refused:
        gallery.drawn(gallery.bar_chart(), 400, 200)
    fields = dict(refused.value.problems[0].fields)
    assert fields["figure"] == "Avustukset"
    assert (fields["needed"], fields["available"]) == ("298", "200")
    gallery.drawn(gallery.bar_chart(), 400, float(fields["needed"]))


def test_names_too_wide_are_refused_with_their_measure():
    with pytest.raises(ReportError) as refused:
        gallery.drawn(gallery.bar_chart(), 180, 400)
    fields = dict(refused.value.problems[0].fields)
    assert float(fields["needed"]) > float(fields["available"]) == 180
    gallery.drawn(gallery.bar_chart(), float(fields["needed"]), 400)


def test_the_largest_size_that_fits_is_used():
    ladder = gallery.project().theme.sizes.chart
    sizes = []
    for height in (300, 335.5, 350, 370, 400, 500):
        drawing = gallery.drawn(gallery.bar_chart(), 400, height)
        sizes.append(labels(drawing)[0].size)
    assert sizes == sorted(sizes)
    assert (sizes[0], sizes[-1]) == (ladder[-1], ladder[0])


NAMES = st.text(st.sampled_from("aeklmnoprstuyäöAKLPV- "), min_size=1, max_size=24).filter(str.strip)
BARS = st.lists(
    st.tuples(NAMES, st.integers(-(10**7), 10**7), st.booleans()), max_size=30, unique_by=lambda bar: bar[0]
)


@settings(max_examples=60)
@given(BARS, st.integers(120, 900), st.integers(60, 500))
def test_any_chart_is_drawn_right_or_refused(bars, width, height):
    made = tuple(
        Bar(name, Value(Decimal(amount), Unit.COUNT), f"{amount:,} kpl", apart) for name, amount, apart in bars
    )
    try:
        drawing = gallery.drawn(dataclasses.replace(chart(), bars=made), width, height)
    except ReportError:
        return
    assert len(labels(drawing)) == 2 * len(bars)
    assert overlapping([(label.text, letters(label)) for label in labels(drawing)]) == []
    for label in labels(drawing):
        x0, y0, x1, y1 = letters(label)
        assert x0 >= -0.01
        assert y0 >= -0.01
        assert x1 <= width + 0.01
        assert y1 <= height + 0.01
