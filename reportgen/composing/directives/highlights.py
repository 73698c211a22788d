"""A part that shows all areas, and one of them -> the part with that area pointed at."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reportgen.composing.context import Context, SlidePart
from reportgen.composing.phrasing.words import Words
from reportgen.model.areas import Area
from reportgen.model.blocks import AreaMap, Bar, BarChart, Block, LegendEntry

_STYLE = "highlight"


def highlight(part: SlidePart, area: Area, context: Context) -> SlidePart:
    """Maps and bar charts with the area's shape or bar highlighted, said in their text alternative too."""
    return replace(part, blocks=tuple(_pointed(block, area, context) for block in part.blocks))


def _pointed(block: Block, area: Area, context: Context) -> Block:
    match block:
        case AreaMap():
            return _map(block, area, context)
        case BarChart():
            return _bars(block, area, context)
        case _:
            return block


def _map(drawn: AreaMap, area: Area, context: Context) -> AreaMap:
    shades = tuple(replace(shade, highlighted=True) if shade.code == area.code else shade for shade in drawn.shades)
    answer = next(shade.answer for shade in shades if shade.highlighted)
    told = context.words.alternatives.map_highlight.format(area=area.name, answer=answer)
    lead = context.words.alternatives.map.format(title=drawn.name.removesuffix(", kartta"), groups="").rstrip()
    entry = LegendEntry(context.words.legend_highlight.format(area=area.name), _STYLE)
    return replace(
        drawn,
        shades=shades,
        legend=(entry, *(_found(each, context.name(area)) for each in drawn.legend)) if drawn.legend else (),
        alternative=_after(drawn.alternative, lead, told),
    )


def _found(entry: LegendEntry, name: str) -> LegendEntry:
    """A legend's entry with the area's name in bold among those that it lists: it is found at a glance."""
    whole = re.compile(rf"(?<![\w-])({re.escape(name)})(?![\w-])")
    runs = tuple(
        replace(run, text=text, bold=run.bold or text == name)
        for run in entry.detail
        for text in ([run.text] if run.value is not None else whole.split(run.text))
        if text
    )
    return entry if runs == entry.detail else replace(entry, detail=runs)  # what extracts share stays one object


def _bars(chart: BarChart, area: Area, context: Context) -> BarChart:
    words, name = context.words, context.name(area)
    bars = tuple(replace(bar, highlighted=True) if bar.name == name else bar for bar in chart.bars)
    own = next((bar for bar in bars if bar.highlighted), None)
    told = _standing(own, bars, area, words)
    lead = words.alternatives.bars.format(
        caption=chart.caption, count=words.counted(len(bars), words.one_area, words.areas)
    )
    alternative = chart.alternative
    if own is not None and own.apart:
        # Where it alone stands apart, that is told with it.
        alternative = alternative.replace(
            words.alternatives.bars_apart.format(names=f"{own.name} {own.text}") + " ", ""
        )
    return replace(chart, bars=bars, alternative=_after(alternative, lead, told))


def _standing(own: Bar | None, bars: Sequence[Bar], area: Area, words: Words) -> str:
    """The area's bar, and its rank among those that it is compared with; or that it has none."""
    if own is None:
        return words.alternatives.bar_highlight_missing.format(area=area.name)
    if own.apart:
        return words.alternatives.bar_highlight_apart.format(area=area.name, text=own.text)
    compared = [bar.value.amount for bar in bars if not bar.apart]
    if len(compared) == 1:
        return words.alternatives.bar_highlight.format(area=area.name, text=own.text)
    return words.alternatives.bar_highlight_ranked.format(
        area=area.name,
        text=own.text,
        rank=1 + sum(amount > own.value.amount for amount in compared),
        ranked=len(compared),
        tied=words.alternatives.tied if compared.count(own.value.amount) > 1 else "",
    )


def _after(alternative: str, lead: str, told: str) -> str:
    """What the reader asks for first, the own area, right after what kind of figure it is."""
    rest = alternative.removeprefix(lead)
    return f"{lead} {told}{rest}" if rest != alternative else f"{alternative} {told}"
