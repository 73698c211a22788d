"""A box with blocks of text and legends in it, and a type size -> how high they stand."""

import math
from dataclasses import dataclass

from reportgen.layout.grid import columns
from reportgen.layout.legends import style_legend
from reportgen.layout.parts import Legend, Setup, Text
from reportgen.layout.setting import height_of
from reportgen.layout.splitting import balanced_cut, cut_at
from reportgen.layout.styling import style, style_all, style_each
from reportgen.model.boxes import Box
from reportgen.model.typeset import SetParagraph, Slot

GAP = 18.0
"""The space between two blocks of one zone, in points."""

PADDING = 16.0
"""The space between the edge of a text set apart and its words."""

_BESIDE = 15.0
"""The largest size of text beside a figure or a table, in points: their own words are 11 to 14."""


@dataclass(frozen=True, slots=True)
class Zone:
    """A box that blocks are stacked in, from its top. Its first running text takes the deck's placeholders `slots`.

    No text in it is larger than `largest` points.
    """

    box: Box
    blocks: tuple[Text | Legend, ...]
    slots: tuple[Slot, ...] = ()
    largest: float = math.inf


def zone_beside(box: Box, blocks: tuple[Text | Legend, ...], slots: tuple[Slot, ...] = ()) -> Zone:
    """A zone beside a figure or a table, whose text is no louder than what it explains."""
    return Zone(box, blocks, slots, _BESIDE)


def inner_width(text: Text, width: float, setup: Setup) -> float:
    """The width of a text's lines in a zone so wide, in points."""
    if text.columns > 1:
        return columns(Box(0, 0, width, 0), (1,) * text.columns, setup.theme.spacing.gutter)[0].width
    return width - 2 * PADDING if text.boxed else width


def styled(text: Text, size: float, setup: Setup) -> tuple[SetParagraph, ...]:
    """The paragraphs of a text with their type."""
    made = style_all(text.paragraphs, size, setup.theme)
    if text.repeated:
        return (style(text.paragraphs[0], size, setup.theme, repeated=True), *made[1:])
    return made


def block_height(block: Text | Legend, size: float, width: float, limit: float, setup: Setup) -> float:
    """The height of one block, in points, by the quick measure.

    Of a text that is higher than the limit it is some height above that: the rest of it need not be measured.
    """
    if isinstance(block, Legend):
        return height_of(style_legend(block, size, setup.theme), width, setup.typeface)
    inner = inner_width(block, width, setup)
    each = style_each(block.paragraphs, size, setup.theme)
    if block.columns > 1:
        # What is higher than two columns and the space between two paragraphs is too high however it is parted.
        both = 2 * limit + 2 * size
        if (total := height_of(each, inner, setup.typeface, both)) > both:
            return total
        return max(
            height_of(styled(half, size, setup), inner, setup.typeface)
            for half in halves(block, size, inner, limit, setup)
        )
    return height_of(each, inner, setup.typeface, limit) + (2 * PADDING if block.boxed else 0.0)


def height_of_zone(zone: Zone, size: float, setup: Setup) -> float:
    """The height of all blocks of a zone, in points, by the quick measure."""
    blocks = [block_height(block, size, zone.box.width, zone.box.height, setup) for block in zone.blocks]
    return sum(blocks) + GAP * max(0, len(blocks) - 1)


def halves(text: Text, size: float, width: float, limit: float, setup: Setup) -> tuple[Text, Text]:
    """A text parted for two columns of a width, about equally high and no higher than the limit, where that can be."""
    return cut_at(text, balanced_cut(text, size, width, limit, setup))
