"""Shares: a bar's length is its part of all answers; where nothing is known, words say so and nothing looks known."""

import pytest

from reportgen.charts import words
from reportgen.model.problems import ReportError
from tests import gallery
from tests.charts.measuring import extent, labels, paths


def length(path):
    x0, _, x1, _ = extent(path)
    return x1 - x0


def test_lengths_are_parts_of_the_whole(drawings):
    drawing = drawings["shares-known"]
    track = length(paths(drawing, "Kyllä", words.WHOLE)[0])
    for label, amount in (("Kyllä", 9), ("Ei", 8), ("Ei tietoa", 5)):
        assert length(paths(drawing, label, words.BAR)[0]) == pytest.approx(track * amount / 22, abs=0.05)


def test_an_answer_that_nobody_gave_has_its_words_and_no_bar(drawings):
    drawing = drawings["shares-many"]
    assert paths(drawing, "Ei mainita", words.BAR) == []
    assert [label.text for label in labels(drawing) if label.name == "Ei mainita"] == ["Ei mainita", "0"]


def test_the_count_stands_behind_its_answer(drawings):
    words, figure = (label for label in labels(drawings["shares-known"]) if label.name == "Kyllä")
    assert (words.text, figure.text) == ("Kyllä", "9")
    assert words.y == figure.y
    assert figure.x > words.x + gallery.typeface().width("Kyllä", words.size)


def test_nothing_known_is_said_in_words(drawings):
    drawing = drawings["shares-unknown"]
    note = [label.text for label in labels(drawing) if not label.name]
    assert " ".join(note).startswith("Alueiden vastauksia ei ole lähdeaineistossa")
    assert len(note) > 1
    bar = paths(drawing)[0]
    assert bar.fill == gallery.project().theme.fills["not-in-data"].fill
    assert [label.text for label in labels(drawing) if label.name] == ["Kyllä", "Ei", "Ei tietoa"]
    swatches = [length(path) for path in paths(drawing)[1:]]
    assert len(set(swatches)) == 1


@pytest.mark.parametrize(("width", "height", "field"), [(300, 40, "40"), (12, 500, "12")])
def test_what_does_not_fit_is_refused_with_its_measure(width, height, field):
    chart = gallery.share_chart(("Hyvinvointialueella", "answer-1", 9), ("Ei", "answer-4", 8))
    with pytest.raises(ReportError) as refused:
        gallery.drawn(chart, width, height)
    fields = dict(refused.value.problems[-1].fields)
    assert fields["available"] == field
    assert float(fields["needed"]) > float(field)
