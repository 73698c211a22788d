"""A map's legend -> text with a swatch at each answer."""

from dataclasses import replace

from reportgen.layout.parts import Legend
from reportgen.layout.set_lines import SetLines, place
from reportgen.layout.setting import set_text
from reportgen.layout.styling import style_all
from reportgen.model.blocks import AreaMap, LegendEntry
from reportgen.model.boxes import Box
from reportgen.model.drawing import POINTER, Fill, Stroke
from reportgen.model.figures import Ornament
from reportgen.model.page import Item
from reportgen.model.text import Paragraph, Role, Run
from reportgen.model.theme import Theme
from reportgen.model.typeset import SetParagraph, TextRole
from reportgen.typography import Typeface

_SWATCH = 14.0
_POINTED = "highlight"
_NO_BREAK = "\u00a0"

_SHORT = 6
"""A word of so many characters makes no line of a legend."""


def legend_of(area_map: AreaMap) -> Legend:
    """The legend of a map. A map of tiles names every area in its tile, so that its legend need not."""
    entries = area_map.legend
    if area_map.tiles:
        entries = tuple(replace(entry, detail=()) for entry in entries)
    return Legend(entries, area_map.name)


def legend_paragraphs(legend: Legend) -> tuple[Paragraph, ...]:
    """A KEY for each answer, its count in bold after it, and a DETAIL where it names areas."""
    paragraphs: list[Paragraph] = []
    for entry in legend.entries:
        counts = tuple(replace(run, bold=run.value is not None) for run in entry.counts)
        counts = (Run(" "), *counts) if counts else ()
        label = entry.label if counts else _ending_whole(entry.label)
        paragraphs.append(Paragraph((Run(label), *counts), Role.KEY))
        if entry.detail:
            paragraphs.append(Paragraph(entry.detail, Role.DETAIL))
    return tuple(paragraphs)


def _ending_whole(label: str) -> str:
    """A label with a short last word tied to the one before it: that word has no line of its own."""
    before, space, last = label.rpartition(" ")
    return f"{before}{_NO_BREAK}{last}" if space and len(last) <= _SHORT else label


def legend_size(size: float, theme: Theme) -> float:
    """The legend's type size beside body text of a size: never larger than its own ladder allows."""
    return min(size, theme.sizes.legend[0])


def style_legend(legend: Legend, size: float, theme: Theme) -> tuple[SetParagraph, ...]:
    """The legend's paragraphs at a body size."""
    return style_all(legend_paragraphs(legend), legend_size(size, theme), theme)


def set_legend(legend: Legend, size: float, width: float, theme: Theme, typeface: Typeface) -> SetLines:
    """The legend broken into lines."""
    return set_text(style_legend(legend, size, theme), width, typeface)


def place_legend(legend: Legend, setting: SetLines, box: Box, theme: Theme) -> tuple[Item, ...]:
    """The swatches, then the text."""
    text = place(setting, box, name=f"Selite: {legend.name}", role=TextRole.LEGEND)
    first_lines = {line.paragraph: line for line in reversed(text.lines)}
    keys = [index for index, paragraph in enumerate(text.paragraphs) if paragraph.paragraph.role is Role.KEY]
    swatches: list[Ornament] = []
    for entry, index in zip(legend.entries, keys, strict=True):
        middle = first_lines[index].baseline - 0.36 * text.paragraphs[index].size
        swatches += _swatch(entry, box.x, round(middle - _SWATCH / 2, 2), theme)
    return (*swatches, text)


def _swatch(entry: LegendEntry, left: float, top: float, theme: Theme) -> tuple[Ornament, ...]:
    """An answer's fill; for the area of an extract, which keeps that of its answer, the line round it."""
    box, name = Box(left, top, _SWATCH, _SWATCH), f"Väri: {entry.label}"
    if entry.style == _POINTED:
        edge, line = POINTER
        return Ornament(name, box, Fill("paper"), edge, rounding=2.0), Ornament(name, box, None, line, rounding=2.0)
    style = theme.fills[entry.style]
    return (Ornament(name, box, style.fill, Stroke(style.outline, 0.75), rounding=2.0),)
