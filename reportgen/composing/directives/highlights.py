"""A part that shows all areas, and one of them, in; the part with that area pointed at out."""

from dataclasses import replace

from reportgen.composing.context import Context, SlidePart
from reportgen.model.areas import Area
from reportgen.model.deck import AreaMap, BarChart, Block, LegendEntry

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
    told = context.words.map_highlight.format(area=area.name, answer=answer)
    entry = LegendEntry(context.words.legend_highlight.format(area=area.name), _STYLE)
    return replace(
        drawn,
        shades=shades,
        legend=(entry, *drawn.legend) if drawn.legend else (),
        alternative=f"{drawn.alternative} {told}",
    )


def _bars(chart: BarChart, area: Area, context: Context) -> BarChart:
    name = context.name(area)
    bars = tuple(replace(bar, highlighted=True) if bar.name == name else bar for bar in chart.bars)
    told = next(
        (context.words.bar_highlight.format(area=bar.name, text=bar.text) for bar in bars if bar.highlighted),
        context.words.bar_highlight_missing.format(area=area.name),
    )
    return replace(chart, bars=bars, alternative=f"{chart.alternative} {told}")
