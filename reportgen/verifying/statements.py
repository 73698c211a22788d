"""A slide of the deck -> everything it states, text by text, each with the figures that are in it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import assert_never

from reportgen.model.blocks import AreaMap, BarChart, Block, Figure, Prose, ShareChart, TableBlock, TrendChart
from reportgen.model.deck import Deck, Lines, Slide
from reportgen.model.places import Place
from reportgen.model.text import Run
from reportgen.model.values import Value


class StatedPart(StrEnum):
    """Which part of a slide states something."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    TEXT = "text"
    HEADING = "heading"
    CELL = "cell"
    CAPTION = "caption"
    LABEL = "label"
    LEGEND = "legend"
    ALTERNATIVE = "alternative"
    FOOTNOTE = "footnote"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Statement:
    """One text of a slide. `block` counts the slide's blocks from 1 and is 0 for what stands around them.

    `subject` says what the text is about where it stands for itself: the row and column of a cell, the name of a bar,
    an answer in a legend. `line` is where it stands in the script, 0 where it does not stand there; `place` is where
    the text of a cell was typed. What a directive `made` has the directive's line; its words are not typed there.
    """

    part: StatedPart
    runs: tuple[Run, ...]
    block: int = 0
    subject: str = ""
    line: int = 0
    place: Place | None = None
    made: bool = False

    @property
    def text(self) -> str:
        """The words without their style."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True, eq=False)
class StatedSlide:
    """A slide with all that it states, gathered once for everything that looks at it."""

    slide: Slide
    statements: tuple[Statement, ...]


def stated(deck: Deck) -> tuple[StatedSlide, ...]:
    """The slides of a deck with all that each states."""
    return tuple(map(state, deck.slides))


def state(slide: Slide) -> StatedSlide:
    """All that a slide states, in its own order: its head, its blocks one by one, its foot. Nothing empty."""
    lines = slide.lines
    found = [
        Statement(StatedPart.TITLE, (Run(slide.title),), line=slide.line),
        Statement(StatedPart.SUBTITLE, slide.subtitle, line=lines.subtitle),
    ]
    for number, block in enumerate(slide.blocks, start=1):
        found += (_placed(statement, lines) for statement in _of_block(block, number))
    found += (Statement(StatedPart.FOOTNOTE, footnote.runs, line=footnote.line) for footnote in slide.footnotes)
    found += (
        Statement(StatedPart.SOURCE, slide.source, line=lines.source),
        Statement(StatedPart.SOURCE, slide.map_credit),
    )
    return StatedSlide(slide, tuple(statement for statement in found if statement.text))


def _placed(statement: Statement, lines: Lines) -> Statement:
    """A statement of a block with its line: its own, or that of the directive or the option which says it."""
    options = {StatedPart.CAPTION: lines.captions, StatedPart.HEADING: lines.headings}.get(statement.part, lines.blocks)
    if statement.line or len(options) < statement.block:
        return statement
    line = options[statement.block - 1]
    return replace(statement, line=line, made=line == lines.blocks[statement.block - 1])


def _plain(part: StatedPart, text: str, block: int = 0) -> Statement:
    return Statement(part, (Run(text),), block)


def _of_block(block: Block, number: int) -> Iterator[Statement]:
    if isinstance(block, Prose):
        yield from (Statement(StatedPart.TEXT, item.runs, number, line=item.line) for item in block.paragraphs)
        return
    yield _plain(StatedPart.ALTERNATIVE, block.alternative, number)
    if isinstance(block, TableBlock):
        yield from _of_table(block, number)
        return
    yield _plain(StatedPart.CAPTION, block.heading if isinstance(block, AreaMap) else block.caption, number)
    yield from _of_figure(block, number)


def _of_figure(figure: Figure, number: int) -> Iterator[Statement]:
    match figure:
        case BarChart():
            for bar in figure.bars:
                yield from _drawn(bar.name, bar.text, bar.value, number)
            yield _plain(StatedPart.LABEL, "; ".join(figure.missing), number)
        case ShareChart():
            for share in figure.shares:
                yield from _drawn(share.label, share.text, share.value, number)
            yield _plain(StatedPart.LABEL, figure.note, number)
        case TrendChart():
            for point in figure.points:
                yield from _drawn(point.label, point.text, point.value, number)
                yield _plain(StatedPart.LABEL, point.detail, number)
        case AreaMap():
            for entry in figure.legend:
                yield Statement(
                    StatedPart.LEGEND,
                    (Run(entry.label), *((Run(" "),) if entry.counts else ()), *entry.counts),
                    number,
                    entry.label,
                )
                if not figure.tiles:  # which name their areas themselves
                    yield Statement(StatedPart.LEGEND, entry.detail, number, entry.label)
        case _:
            assert_never(figure)


def _drawn(name: str, text: str, value: Value | None, number: int) -> Iterator[Statement]:
    """A name and a figure of a drawing; the drawing may break the name into lines, the figure never."""
    yield _plain(StatedPart.LABEL, name, number)
    yield Statement(StatedPart.LABEL, (Run(text, value=value),), number, name)


def _of_table(table: TableBlock, number: int) -> Iterator[Statement]:
    yield from (_plain(StatedPart.HEADING, column.heading, number) for column in table.columns)
    for row in (*table.rows, *(() if table.total is None else (table.total,))):
        for column, cell in zip(table.columns, row, strict=True):
            name = row[0].text
            subject = f"{name}, {column.heading}" if cell is not row[0] else name
            yield from (Statement(StatedPart.CELL, runs, number, subject, place=cell.place) for runs in cell.lines)
