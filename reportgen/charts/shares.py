"""A share chart in, its Drawing out: a bar for each answer against the whole, or the words for that nothing is known."""

from typing import TYPE_CHECKING

from reportgen.charts.lines import widest, wrapped
from reportgen.charts.sheet import Sheet, rectangle
from reportgen.model.deck import Share, ShareChart
from reportgen.model.drawing import Drawing, Fill, Stroke
from reportgen.model.problems import ReportError, error

if TYPE_CHECKING:
    from reportgen.model.theme import Theme
    from reportgen.typography import Typeface

_LEADING = 1.35
_BAR = 1.6
_LABEL_GAP = 0.45
_BLOCK_GAP = 1.2
_NOTE_PADDING = 1.0
_SWATCH = 1.0
_SWATCH_GAP = 0.6
_COUNT_GAP = 0.5
_EDGE = 0.5
_ROUNDING = 2.0
_OUTLINE = 0.75


def draw_shares(chart: ShareChart, width: float, height: float, theme: "Theme", typeface: "Typeface") -> Drawing:
    """Draw each answer as a bar whose length is its share of all areas, at the largest size of `theme.sizes.chart` that fits.

    Where no share has a value, the bar is one, neutral, and holds `chart.note`; the answers are listed below it.
    Raises ReportError where not even the smallest size fits.
    """
    draw = _draw_known if any(share.value is not None for share in chart.shares) else _draw_unknown
    for size in theme.sizes.chart:
        sheet = Sheet(width, height, typeface)
        used_width, used_height = draw(sheet, chart, size, theme)
        if used_width <= width and used_height <= height:
            return sheet.record()
    if used_height > height:
        raise ReportError(
            error(
                "The chart {figure} is too high: at its smallest size it needs {needed} points and has {available}."
                " Show fewer areas or give it a slide of its own.",
                figure=chart.name,
                needed=round(used_height),
                available=round(height),
            )
        )
    raise ReportError(
        error(
            "The chart {figure} is too wide: at its smallest size it needs {needed} points and has {available}."
            " Shorten its names or give it a slide of its own.",
            figure=chart.name,
            needed=round(used_width),
            available=round(width),
        )
    )


def _draw_known(sheet: Sheet, chart: ShareChart, size: float, theme: "Theme") -> tuple[float, float]:
    whole = float(sum(share.value.amount for share in chart.shares if share.value is not None)) or 1.0
    length = sheet.width - 2 * _EDGE
    used, y = 0.0, 0.0
    for share in chart.shares:
        right, y = _label(sheet, share, size, left=0.0, top=y)
        used = max(used, right)
        y += _LABEL_GAP * size
        style = theme.fills[share.style]
        sheet.shape(rectangle(_EDGE, y, length, _BAR * size, _ROUNDING), Fill("ground"))
        part = length * float(share.value.amount if share.value is not None else 0) / whole
        if part:
            stroke = Stroke(style.outline, _OUTLINE)
            sheet.shape(rectangle(_EDGE, y, part, _BAR * size, _ROUNDING), style.fill, stroke, share.label)
        y += (_BAR + _BLOCK_GAP) * size
    return used, y - _BLOCK_GAP * size + _EDGE


def _draw_unknown(sheet: Sheet, chart: ShareChart, size: float, theme: "Theme") -> tuple[float, float]:
    style = theme.fills["not-in-data"]
    padding = _NOTE_PADDING * size
    note = wrapped(chart.note, size, sheet.width - 2 * padding - 2 * _EDGE, sheet.typeface)
    box = rectangle(_EDGE, _EDGE, sheet.width - 2 * _EDGE, len(note) * _LEADING * size + 1.4 * padding, _ROUNDING)
    sheet.shape(box, style.fill, Stroke(style.outline, _OUTLINE), chart.note)
    y = _EDGE + 0.7 * padding
    for line in note:
        sheet.label(_EDGE + padding, y + size, line, size, style.label)
        y += _LEADING * size
    used = widest(note, size, sheet.typeface) + 2 * padding + 2 * _EDGE
    y += 0.7 * padding + _BLOCK_GAP * size
    for share in chart.shares:
        answer = theme.fills[share.style]
        swatch = rectangle(_EDGE, y + 0.12 * size, _SWATCH * size, _SWATCH * size, _ROUNDING)
        sheet.shape(swatch, answer.fill, Stroke(answer.outline, _OUTLINE), share.label)
        right, y = _label(sheet, share, size, left=(_SWATCH + _SWATCH_GAP) * size, top=y)
        used = max(used, right)
        y += 0.5 * size
    return used, y


def _label(sheet: Sheet, share: Share, size: float, *, left: float, top: float) -> tuple[float, float]:
    """Put an answer's words with its count behind them; where it ends at the right and below."""
    face = sheet.typeface
    count = _COUNT_GAP * size + widest((share.text,), size, face) if share.text else 0.0
    lines = wrapped(share.label, size, sheet.width - left - count, face, bold=True)
    right = left
    for line in lines:
        top += _LEADING * size
        baseline = top - 0.33 * size
        sheet.label(left, baseline, line, size, "ink", bold=True, name=share.label)
        right = max(right, left + widest((line,), size, face, bold=True))
    if share.text:
        last = left + widest(lines[-1:], size, face, bold=True)
        sheet.label(last + _COUNT_GAP * size, baseline, share.text, size, "muted", name=share.label)
        right = max(right, last + count)
    return right, top
