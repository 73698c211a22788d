"""A share chart -> its Drawing: a bar for each answer against the whole, or words where nothing is known."""

from reportgen.charts import words
from reportgen.charts.fitting import too_large
from reportgen.charts.lines import widest, wrapped
from reportgen.charts.sheet import Canvas, rectangle
from reportgen.model.blocks import Share, ShareChart
from reportgen.model.drawing import Drawing, Fill, Stroke
from reportgen.model.theme import Theme

_LEADING = 1.35
_RISE = 0.33
_BAR = 1.5
_LABEL_GAP = 0.45
_BLOCK_GAP = 1.1
_STRETCH_MOST = 1.8
"""How many times higher than at the least bars and the space between them may be where there is room."""
_NOTE_PADDING = 0.9
_SWATCH = 1.0
_SWATCH_GAP = 0.6
_LIST_GAP = 0.4
_COUNT_GAP = 0.5
_EDGE = 0.5
_ROUNDING = 2.0
_OUTLINE = 0.75


def draw_shares(sheet: Canvas, chart: ShareChart, theme: Theme) -> Drawing:
    """Draw each answer as a bar against all areas, at the largest size of `theme.sizes.chart` that fits.

    Where no share has a value, the bar is one, neutral, and holds `chart.note`; the answers are listed below it.
    Raises ReportError where not even the smallest size fits.
    """
    known = any(share.value is not None for share in chart.shares)
    put = _put_known if known else _put_unknown
    for size in theme.sizes.chart:
        # A size that does not fit leaves its marks on a sheet of its own.
        trial = Canvas(sheet.width, sheet.height, sheet.typeface)
        width, height = put(trial, chart, size, theme)
        if width <= sheet.width and height <= sheet.height:
            return _stretched(trial, chart, size, sheet.height - height, theme) if known else trial.record()
    raise too_large(chart.name, width, height, sheet)


def _stretched(trial: Canvas, chart: ShareChart, size: float, free: float, theme: Theme) -> Drawing:
    """The bars that were tried, higher and farther apart where points of height are free."""
    count = len(chart.shares)
    bars = (count * _BAR + (count - 1) * _BLOCK_GAP) * size
    sheet = Canvas(trial.width, trial.height, trial.typeface)
    _put_known(sheet, chart, size, theme, min(_STRETCH_MOST, 1 + free / bars))
    return sheet.record()


def _put_known(
    sheet: Canvas, chart: ShareChart, size: float, theme: Theme, stretch: float = 1.0
) -> tuple[float, float]:
    """Put every answer with its bar, `stretch` times as high as at the least; the width and height that they take."""
    bar, gap = _BAR * size * stretch, _BLOCK_GAP * size * stretch
    whole = float(sum(share.value.amount for share in chart.shares if share.value is not None)) or 1.0
    length = sheet.width - 2 * _EDGE
    used, y = 0.0, 0.0
    for share in chart.shares:
        right, y = _put_label(sheet, share, size, left=0.0, top=y)
        used = max(used, right)
        y += _LABEL_GAP * size
        style = theme.fills[share.style]
        sheet.shape(rectangle(_EDGE, y, length, bar, _ROUNDING), Fill("ground"), None, share.label, words.WHOLE)
        part = length * float(share.value.amount if share.value is not None else 0) / whole
        if part:
            stroke = Stroke(style.outline, _OUTLINE)
            sheet.shape(rectangle(_EDGE, y, part, bar, _ROUNDING), style.fill, stroke, share.label, words.BAR)
        y += bar + gap
    return used, y - gap + _EDGE


def _put_unknown(sheet: Canvas, chart: ShareChart, size: float, theme: Theme) -> tuple[float, float]:
    """Put the note on an empty bar and the answers below it; the width and height that they take."""
    style = theme.fills["not-in-data"]
    padding = _NOTE_PADDING * size
    note = wrapped(chart.note, size, sheet.width - 2 * padding - 2 * _EDGE, sheet.typeface)
    bar = rectangle(_EDGE, _EDGE, sheet.width - 2 * _EDGE, len(note) * _LEADING * size + 1.4 * padding, _ROUNDING)
    sheet.shape(bar, style.fill, Stroke(style.outline, _OUTLINE), part=words.REMARK_GROUND)
    y = _EDGE + 0.7 * padding
    for line in note:
        y += _LEADING * size
        sheet.label(
            _EDGE + padding, y - _RISE * size, line, size, style.label, word=_word(note, chart.note), part=words.REMARK
        )
    used = widest(note, size, sheet.typeface) + 2 * padding + 2 * _EDGE
    y += 0.7 * padding + _BLOCK_GAP * size
    for share in chart.shares:
        answer = theme.fills[share.style]
        swatch = rectangle(_EDGE, y + 0.17 * size, _SWATCH * size, _SWATCH * size, _ROUNDING)
        sheet.shape(swatch, answer.fill, Stroke(answer.outline, _OUTLINE), share.label, words.SWATCH)
        right, y = _put_label(sheet, share, size, left=(_SWATCH + _SWATCH_GAP) * size, top=y)
        used = max(used, right)
        y += _LIST_GAP * size
    return used, y - _LIST_GAP * size


def _put_label(sheet: Canvas, share: Share, size: float, *, left: float, top: float) -> tuple[float, float]:
    """Put an answer's words with its count behind them; where they end at the right and below."""
    face = sheet.typeface
    count = _COUNT_GAP * size + widest((share.text,), size, face, bold=True) if share.text else 0.0
    lines = wrapped(share.label, size, sheet.width - left - count, face)
    word = _word(lines, share.label)
    for line in lines:
        top += _LEADING * size
        sheet.label(left, top - _RISE * size, line, size, "ink", name=share.label, word=word, part=words.ANSWER)
    if share.text:
        behind = left + face.width(lines[-1], size) + _COUNT_GAP * size
        sheet.label(behind, top - _RISE * size, share.text, size, "ink", bold=True, name=share.label, part=words.FIGURE)
    return max(left + widest(lines, size, face), left + widest(lines[-1:], size, face) + count), top


def _word(lines: tuple[str, ...], text: str) -> str:
    return text if len(lines) > 1 else ""
