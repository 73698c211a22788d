"""A bar chart -> its Drawing: horizontal bars in the order given, each with its value, no axis and no grid."""

from dataclasses import dataclass

from reportgen.charts import words
from reportgen.charts.fitting import too_large
from reportgen.charts.lines import widest, wrapped
from reportgen.charts.sheet import Canvas, closed, rectangle
from reportgen.model.blocks import Bar, BarChart
from reportgen.model.drawing import Anchor, Drawing, Fill, Stroke
from reportgen.model.theme import Theme

# The distance of rows, in ems: the least that reads well, the least at all, and the most.
_PITCH_LEAST = 1.35
_PITCH_TIGHT = 1.2
_PITCH_MOST = 2.2
_THICKNESS = 0.76
_THICKNESS_MOST = 1.3
_GAP_APART = 0.55
_GAP_MISSING = 0.5
_NAME_GAP = 8.0
_TEXT_GAP = 6.0
_BAR_LEAST = 48.0
# How much of the width the longest whole bar takes where a broken one has to look longer.
_SHARE_UNBROKEN = 0.92
_EDGE = 0.5
_TOLERANCE = 0.01
_ROUNDING = 1.5
_OUTLINE = 0.75
# Half the height of a capital letter in ems: a label whose baseline is this far below a bar's middle looks centred.
_HALF_CAPITAL = 0.358
# A broken bar: two slanted cuts, in points from its end, each so wide and leaning so far.
_CUTS = (24.0, 17.0)
_CUT_WIDTH = 2.5
_CUT_LEAN = 4.0


@dataclass(frozen=True, slots=True)
class _Plan:
    """The chart's measures at one size of type, in points."""

    size: float
    pitch: float
    names: float
    texts: float
    missing: tuple[str, ...]
    height: float
    width: float


def draw_bars(sheet: Canvas, chart: BarChart, theme: Theme) -> Drawing:
    """Draw a bar chart at the largest size of `theme.sizes.chart` whose rows fit; closer, at the smallest, if none do.

    Raises ReportError where not even then they fit.
    """
    plan = _plan(sheet, chart, theme)
    scale, zero = _scale(chart, plan, sheet.width)
    middle = plan.pitch / 2
    for apart in (False, True):
        members = [bar for bar in chart.bars if bar.apart is apart]
        if apart and members and len(members) < len(chart.bars):
            middle += _GAP_APART * plan.pitch
        for bar in members:
            fill, stroke = _looks(bar, theme)
            _draw_bar(sheet, bar, plan, middle=middle, scale=scale, zero=zero, fill=fill, stroke=stroke)
            middle += plan.pitch
    baseline = middle - plan.pitch / 2 + _GAP_MISSING * plan.size if chart.bars else 0.0
    for line in plan.missing:
        baseline += _PITCH_LEAST * plan.size
        sheet.label(0, baseline - 0.3 * plan.size, line, plan.size, "muted", part=words.MISSING)
    return sheet.record()


def _bold(bar: Bar) -> bool:
    """The words of a bar that differs from the rest in colour are bold, so that colour is not the only sign."""
    return bar.apart or bar.highlighted


def _looks(bar: Bar, theme: Theme) -> tuple[Fill, Stroke | None]:
    """A bar's fill and outline: the pale ones, apart, and the one pointed at need a line against the page."""
    if bar.highlighted or bar.apart:
        style = theme.fills["highlight" if bar.highlighted else "answer-3"]
        return style.fill, Stroke(style.outline, _OUTLINE)
    return Fill("accent"), None


def _plan(sheet: Canvas, chart: BarChart, theme: Theme) -> _Plan:
    width, height, typeface = sheet.width, sheet.height, sheet.typeface
    rows = len(chart.bars)
    if any(bar.apart for bar in chart.bars) and not all(bar.apart for bar in chart.bars):
        rows_and_gaps = rows + _GAP_APART
    else:
        rows_and_gaps = float(rows)
    sides = 2 if any(bar.value.amount < 0 for bar in chart.bars) else 1
    sizes = theme.sizes.chart
    for size, least in (*((size, _PITCH_LEAST) for size in sizes), (sizes[-1], _PITCH_TIGHT)):
        names = max((widest((bar.name,), size, typeface, bold=_bold(bar)) for bar in chart.bars), default=0.0)
        texts = max((widest((bar.text,), size, typeface, bold=_bold(bar)) for bar in chart.bars), default=0.0)
        missing = wrapped("; ".join(chart.missing), size, width, typeface) if chart.missing else ()
        below = len(missing) * _PITCH_LEAST * size + (_GAP_MISSING * size if missing and rows else 0.0)
        pitch = min((height - below) / rows_and_gaps, _PITCH_MOST * size) if rows else 0.0
        plan = _Plan(
            size=size,
            pitch=pitch,
            names=names,
            texts=texts,
            missing=missing,
            height=below + rows_and_gaps * least * size,
            width=max(
                names + _NAME_GAP + _BAR_LEAST + sides * (_TEXT_GAP + texts) if rows else 0.0,
                widest(missing, size, typeface),
            ),
        )
        if plan.height <= height and plan.width <= width:
            return plan
    raise too_large(chart.name, plan.width, plan.height, sheet)


def _scale(chart: BarChart, plan: _Plan, width: float) -> tuple[float, float]:
    """Points per unit of value, and the x of zero: a bar apart has no say in how far up the scale goes."""
    amounts = [float(bar.value.amount) for bar in chart.bars]
    within = [float(bar.value.amount) for bar in chart.bars if not bar.apart] or amounts
    below, above = -min(0.0, *amounts, 0.0), max(0.0, *within, 0.0)
    left = plan.names + _NAME_GAP + (_TEXT_GAP + plan.texts if below else 0.0)
    room = width - _EDGE - left - _TEXT_GAP - plan.texts
    scale = room / (below + above) if below + above else 0.0
    if any(amount > above for amount in amounts):
        scale *= _SHARE_UNBROKEN
    return scale, left + below * scale


def _draw_bar(  # noqa: PLR0913  # a bar's place and its looks
    sheet: Canvas,
    bar: Bar,
    plan: _Plan,
    *,
    middle: float,
    scale: float,
    zero: float,
    fill: Fill,
    stroke: Stroke | None,
) -> None:
    size = plan.size
    baseline = middle + _HALF_CAPITAL * size
    thickness = min(_THICKNESS * plan.pitch, _THICKNESS_MOST * size)
    top = middle - thickness / 2
    length = float(bar.value.amount) * scale
    most = sheet.width - _EDGE - _TEXT_GAP - widest((bar.text,), size, sheet.typeface, bold=_bold(bar)) - zero
    broken = length > most + _TOLERANCE
    length = min(length, most)
    sheet.label(
        plan.names, baseline, bar.name, size, "ink", bold=_bold(bar), anchor=Anchor.END, name=bar.name, part=words.NAME
    )
    # A zero still has a mark, as thin as a hairline.
    drawn = max(abs(length), 0.75)
    start = zero if length >= 0 else zero - drawn
    sheet.shape(rectangle(start, top, drawn, thickness, _ROUNDING), fill, stroke, bar.name, words.BAR)
    if broken:
        for cut in _CUTS:
            x = start + drawn - cut
            low, high = top + thickness + 1, top - 1
            corners = ((x, low), (x + _CUT_LEAN, high), (x + _CUT_LEAN + _CUT_WIDTH, high), (x + _CUT_WIDTH, low))
            sheet.shape(closed((corners,)), Fill("paper"), None, bar.name, words.BREAK)
    x, anchor = (start + drawn + _TEXT_GAP, Anchor.START) if length >= 0 else (start - _TEXT_GAP, Anchor.END)
    sheet.label(x, baseline, bar.text, size, "ink", bold=_bold(bar), anchor=anchor, name=bar.name, part=words.FIGURE)
