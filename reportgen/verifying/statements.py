"""A slide of the deck -> everything it states, text by text, each with the figures that are in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from reportgen.model.deck import AreaMap, BarChart, Block, Prose, ShareChart, Slide, Table, TrendChart
from reportgen.model.text import Run


class Part(StrEnum):
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
    an answer in a legend.
    """

    part: Part
    runs: tuple[Run, ...]
    block: int = 0
    subject: str = ""

    @property
    def text(self) -> str:
        """The words without their style."""
        return "".join(run.text for run in self.runs)


def statements(slide: Slide) -> tuple[Statement, ...]:
    """All that a slide states, in its own order: its head, its blocks one by one, its foot. Nothing empty."""
    found = [_plain(Part.TITLE, slide.title), Statement(Part.SUBTITLE, slide.subtitle)]
    for number, block in enumerate(slide.blocks, start=1):
        found += _of_block(block, number)
    found += (Statement(Part.FOOTNOTE, footnote.runs) for footnote in slide.footnotes)
    found.append(Statement(Part.SOURCE, slide.source))
    return tuple(statement for statement in found if statement.text)


def _plain(part: Part, text: str, block: int = 0) -> Statement:
    return Statement(part, (Run(text),), block)


def _of_block(block: Block, number: int) -> Iterator[Statement]:
    match block:
        case Prose():
            yield from (Statement(Part.TEXT, paragraph.runs, number) for paragraph in block.paragraphs)
        case Table():
            yield _plain(Part.ALTERNATIVE, block.alternative, number)
            yield from _of_table(block, number)
        case BarChart():
            yield _plain(Part.ALTERNATIVE, block.alternative, number)
            yield _plain(Part.CAPTION, block.caption, number)
            for bar in block.bars:
                yield _plain(Part.LABEL, bar.name, number)
                yield Statement(Part.LABEL, (Run(bar.text, value=bar.value),), number, bar.name)
            yield _plain(Part.LABEL, "; ".join(block.missing), number)
        case ShareChart():
            yield _plain(Part.ALTERNATIVE, block.alternative, number)
            yield _plain(Part.CAPTION, block.caption, number)
            for share in block.shares:
                yield _plain(Part.LABEL, share.label, number)
                yield Statement(Part.LABEL, (Run(share.text, value=share.value),), number, share.label)
            yield _plain(Part.LABEL, block.note, number)
        case TrendChart():
            yield _plain(Part.ALTERNATIVE, block.alternative, number)
            yield _plain(Part.CAPTION, block.caption, number)
            for point in block.points:
                yield _plain(Part.LABEL, point.label, number)
                yield Statement(Part.LABEL, (Run(point.text, value=point.value),), number, point.label)
                yield _plain(Part.LABEL, point.detail, number)
        case AreaMap():
            yield _plain(Part.ALTERNATIVE, block.alternative, number)
            yield _plain(Part.CAPTION, block.heading, number)
            for entry in block.legend:
                yield Statement(Part.LEGEND, (Run(entry.label), *entry.counts), number, entry.label)
                yield Statement(Part.LEGEND, entry.detail, number, entry.label)


def _of_table(table: Table, number: int) -> Iterator[Statement]:
    yield from (_plain(Part.HEADING, column.heading, number) for column in table.columns)
    for row in (*table.rows, *(() if table.total is None else (table.total,))):
        for column, cell in zip(table.columns, row, strict=True):
            name = row[0].text
            subject = f"{name}, {column.heading}" if cell is not row[0] else name
            yield Statement(Part.CELL, cell.runs, number, subject)
