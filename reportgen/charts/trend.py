"""A trend chart in, its Drawing out: one figure over rounds as a line of points, each with its value and its round."""

from collections.abc import Sequence
from itertools import pairwise

from reportgen.charts.lines import widest
from reportgen.charts.sheet import Sheet, disc, line_between
from reportgen.model.deck import TrendChart, TrendPoint
from reportgen.model.drawing import Anchor, Drawing, Fill, Stroke
from reportgen.model.problems import ReportError, error
from reportgen.model.theme import Theme

_LEADING = 1.35
_RADIUS = 4.0
_LINE = 2.0
_BASE = 0.75
_VALUE_GAP = 5.0
_LABEL_GAP = 6.0
_BETWEEN = 12.0
"""The least distance in points of two rounds' texts."""
_EDGE = 1.0
_STEEP = 1.0
_LEAST_RISE = 40.0
"""The least height in points between zero and the largest value."""


def draw_trend(sheet: Sheet, chart: TrendChart, theme: Theme) -> Drawing:
    """Draw the points over an axis that starts from zero, at the largest size of `theme.sizes.chart` that fits.

    Raises ReportError where not even the smallest size fits.
    """
    for size in theme.sizes.chart:
        slot = max(_slot(point, size, sheet) for point in chart.points)
        width, height = slot * len(chart.points), _margins(size) + _LEAST_RISE
        if width <= sheet.width and height <= sheet.height:
            return _drawn(sheet, chart, size, slot)
    raise ReportError(
        error(
            "The chart {figure} is too large: at its smallest size it needs {width} x {height} points and has "
            "{available_width} x {available_height}. Give it a slide of its own.",
            figure=chart.name,
            width=round(width),
            height=round(height),
            available_width=round(sheet.width),
            available_height=round(sheet.height),
        )
    )


def _slot(point: TrendPoint, size: float, sheet: Sheet) -> float:
    """The width that a round takes: that of its widest text."""
    bold = widest((point.text,), size, sheet.typeface, bold=True)
    return max(bold, widest((point.label, point.detail), size, sheet.typeface)) + _BETWEEN


def _margins(size: float) -> float:
    """What stands above the highest point and below zero: the value; the round and its detail."""
    return (_LEADING * size + _VALUE_GAP + _RADIUS) + (2 * _LEADING * size + _LABEL_GAP + _EDGE)


def _drawn(sheet: Sheet, chart: TrendChart, size: float, slot: float) -> Drawing:
    top = _LEADING * size + _VALUE_GAP + _RADIUS
    bottom = sheet.height - (2 * _LEADING * size + _LABEL_GAP + _EDGE)
    first, last = slot / 2, sheet.width - slot / 2
    step = (last - first) / max(len(chart.points) - 1, 1)
    amounts = [float(point.value.amount) for point in chart.points if point.value is not None]
    least, most = min([0.0, *amounts]), max([0.0, *amounts])
    scale = (bottom - top) / (most - least) if most > least else 0.0
    places = [
        (first + number * step, None if point.value is None else bottom - (float(point.value.amount) - least) * scale)
        for number, point in enumerate(chart.points)
    ]
    zero = bottom + least * scale
    sheet.shape(line_between((_EDGE, zero), (sheet.width - _EDGE, zero)), None, Stroke("muted", _BASE))
    _put_lines(sheet, places)
    for number, (point, (x, y)) in enumerate(zip(chart.points, places, strict=True)):
        height = bottom if y is None else y
        if y is not None:
            sheet.shape(disc((x, y), _RADIUS), Fill("accent"), None, point.label)
        sheet.label(
            x,
            height - _RADIUS - _VALUE_GAP,
            point.text,
            size,
            "ink" if y is not None else "muted",
            bold=y is not None,
            anchor=_value_anchor(places, number),
            name=point.label,
        )
        baseline = bottom + _LABEL_GAP + size
        sheet.label(x, baseline, point.label, size, "ink", anchor=Anchor.MIDDLE, name=point.label)
        if point.detail:
            detail = baseline + _LEADING * size
            sheet.label(x, detail, point.detail, size, "muted", anchor=Anchor.MIDDLE, name=point.label)
    return sheet.record()


def _value_anchor(places: Sequence[tuple[float, float | None]], number: int) -> Anchor:
    """Beside a steep line rather than on it: the value ends, or starts, over the middle of its point."""
    before, after = (_rise(places, number, other) for other in (number - 1, number + 1))
    if (after > _STEEP) is (before > _STEEP):
        return Anchor.MIDDLE
    return Anchor.END if after > _STEEP else Anchor.START


def _rise(places: Sequence[tuple[float, float | None]], number: int, other: int) -> float:
    """How steeply the line climbs from a point to a neighbour, 1 for half a right angle; 0 where there is no line."""
    if not 0 <= other < len(places):
        return 0.0
    (x, y), (other_x, other_y) = places[number], places[other]
    return 0.0 if y is None or other_y is None else (y - other_y) / abs(other_x - x)


def _put_lines(sheet: Sheet, places: Sequence[tuple[float, float | None]]) -> None:
    """Lines between neighbours that both have a value: over a gap nothing is known, and nothing is drawn."""
    for (x, y), (next_x, next_y) in pairwise(places):
        if y is not None and next_y is not None:
            sheet.shape(line_between((x, y), (next_x, next_y)), None, Stroke("accent", _LINE))
