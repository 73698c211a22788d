"""A slide's blocks as the layout carries them from page to page: what may go on, and what is left of it."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import assert_never

from reportgen.model.blocks import (
    AreaMap,
    BarChart,
    Block,
    Figure,
    LegendEntry,
    Prose,
    ShareChart,
    TableBlock,
    TrendChart,
)
from reportgen.model.drawing import Drawing
from reportgen.model.page import FrameKind, Item
from reportgen.model.text import Paragraph
from reportgen.model.theme import Theme
from reportgen.typography import Typeface

Draw = Callable[[Figure, float, float], Drawing]
"""Draws a figure for a box of so many points width and height."""


@dataclass(frozen=True, slots=True)
class Text:
    """Running text, or what is left of it. `repeated`: its first paragraph, a heading, was shown on the page before.

    `largest` is the size of the page before, in points, which the rest keeps to.
    """

    paragraphs: tuple[Paragraph, ...]
    flow: str
    columns: int = 1
    boxed: bool = False
    repeated: bool = False
    largest: float = math.inf


@dataclass(frozen=True, slots=True)
class TablePart:
    """A table, or the rows of it that are left after the first `shown`, under its header row again.

    `largest` is the size of the page before, in points, which the rest keeps to.
    """

    table: TableBlock
    flow: str
    shown: int = 0
    largest: float = math.inf

    @property
    def repeated(self) -> bool:
        """Whether its header row was shown on the page before."""
        return self.shown > 0


@dataclass(frozen=True, slots=True)
class Legend:
    """The legend of a map."""

    entries: tuple[LegendEntry, ...]
    name: str


Part = Text | TablePart | Figure


@dataclass(frozen=True, slots=True)
class Setup:
    """What everything is laid out with: the looks, the font, and what draws the figures."""

    theme: Theme
    typeface: Typeface
    draw: Draw


@dataclass(frozen=True, slots=True)
class Arrangement:
    """One page's content in its place, and the parts that go on to the next page."""

    frame: FrameKind
    items: tuple[Item, ...]
    rest: tuple[Part, ...] = ()


def part_name(part: Part) -> str:
    """What the person who writes deck.md calls a part: its directive, or text."""
    match part:
        case Text():
            return "text"
        case TablePart():
            return "table"
        case AreaMap():
            return "map"
        case BarChart():
            return "bars"
        case ShareChart():
            return "shares"
        case TrendChart():
            return "trend"
        case _:
            assert_never(part)


def parts_of(blocks: tuple[Block, ...], slide: str) -> tuple[Part, ...]:
    """The blocks of a slide, each that may continue with a flow of its own."""
    parts: list[Part] = []
    for number, block in enumerate(blocks, start=1):
        match block:
            case Prose():
                parts.append(Text(block.paragraphs, f"{slide}/{number}", block.columns, block.boxed))
            case TableBlock():
                parts.append(TablePart(block, f"{slide}/{number}"))
            case _:
                parts.append(block)
    return tuple(parts)
