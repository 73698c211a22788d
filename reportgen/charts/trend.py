"""A trend chart -> its Drawing: one figure over rounds as columns from zero, each with its value and its round."""

from reportgen.charts import words
from reportgen.charts.fitting import too_large
from reportgen.charts.lines import widest
from reportgen.charts.sheet import Canvas, line_between, rectangle
from reportgen.model.blocks import TrendChart, TrendPoint
from reportgen.model.drawing import Anchor, Drawing, Fill, Stroke
from reportgen.model.theme import Theme

_LEADING = 1.35
_BASE = 0.75
_OUTLINE = 0.75
_ROUNDING = 1.5
_VALUE_GAP = 5.0
_LABEL_GAP = 6.0
_BETWEEN = 12.0
"""The least distance in points of two rounds' texts."""
_COLUMN = 0.56
_COLUMN_MOST = 120.0
"""A column takes this share of its round's width, and no more than so many points."""
_EDGE = 1.0
_LEAST_RISE = 40.0
"""The least height in points between zero and the largest value."""


def draw_trend(sheet: Canvas, chart: TrendChart, theme: Theme) -> Drawing:
    """Draw a column for each round, at the largest size of `theme.sizes.chart` that fits; this round's is the dark one.

    Raises ReportError where not even the smallest size fits.
    """
    for size in theme.sizes.chart:
        width, height = _slot(chart, size, sheet) * len(chart.points), _margins(size) + _LEAST_RISE
        if width <= sheet.width and height <= sheet.height:
            return _drawn(sheet, chart, size, theme)
    raise too_large(chart.name, width, height, sheet)


def _slot(chart: TrendChart, size: float, sheet: Canvas) -> float:
    """The width that a round needs: that of the widest text of all."""
    plain = widest([text for point in chart.points for text in (point.label, point.detail)], size, sheet.typeface)
    values = widest([point.text for point in chart.points], size, sheet.typeface, bold=True)
    return max(plain, values) + _BETWEEN


def _margins(size: float) -> float:
    """What stands above the highest column and below zero: the value; the round and its detail."""
    return (_LEADING * size + _VALUE_GAP) + (2 * _LEADING * size + _LABEL_GAP + _EDGE)


def _drawn(sheet: Canvas, chart: TrendChart, size: float, theme: Theme) -> Drawing:
    top = _LEADING * size + _VALUE_GAP
    bottom = sheet.height - (2 * _LEADING * size + _LABEL_GAP + _EDGE)
    step = sheet.width / len(chart.points)
    width = min(_COLUMN * step, _COLUMN_MOST)
    amounts = [float(point.value.amount) for point in chart.points if point.value is not None]
    least, most = min([0.0, *amounts]), max([0.0, *amounts])
    scale = (bottom - top) / (most - least) if most > least else 0.0
    zero = bottom + least * scale
    for number, point in enumerate(chart.points):
        middle = (number + 0.5) * step
        end = zero if point.value is None else zero - float(point.value.amount) * scale
        if end != zero:
            fill, stroke = _looks(theme, last=number == len(chart.points) - 1)
            column = rectangle(middle - width / 2, min(end, zero), width, abs(zero - end), _ROUNDING)
            sheet.shape(column, fill, stroke, point.label, words.BAR)
        _put_words(sheet, point, middle, min(end, zero) - _VALUE_GAP, bottom + _LABEL_GAP + size, size)
    sheet.shape(line_between((_EDGE, zero), (sheet.width - _EDGE, zero)), None, Stroke("muted", _BASE), part=words.ZERO)
    return sheet.record()


def _looks(theme: Theme, *, last: bool) -> tuple[Fill, Stroke | None]:
    """The accent for this round's column; those before it are pale, and need a line against the page."""
    if last:
        return Fill("accent"), None
    style = theme.fills["answer-3"]
    return style.fill, Stroke(style.outline, _OUTLINE)


def _put_words(sheet: Canvas, point: TrendPoint, middle: float, value: float, label: float, size: float) -> None:
    """The value over its column or, where there is none, in muted words over zero; the round and its detail below."""
    known = point.value is not None
    colour = "ink" if known else "muted"
    texts = [(value, point.text, colour, known, words.FIGURE), (label, point.label, "ink", False, words.ROUND)]
    if point.detail:
        texts.append((label + _LEADING * size, point.detail, "muted", False, words.DETAIL))
    for y, text, role, bold, part in texts:
        sheet.label(middle, y, text, size, role, bold=bold, anchor=Anchor.MIDDLE, name=point.label, part=part)
