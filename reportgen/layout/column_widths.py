"""A table, a type size and a width -> the width of each column, in points; or none, where that is too little."""

import math
import re
from itertools import accumulate

from reportgen.layout.text_columns import TextColumn, Words, share_width
from reportgen.model.blocks import TableBlock
from reportgen.model.boxes import Insets
from reportgen.model.text import Run
from reportgen.typography import Typeface

COLUMN_SPACES = (14.0, 10.0)
"""The space between the text of two columns, in points: as it should be, and the least. Outside them all is none."""

LEAST_TEXT_COLUMN = 90.0
"""A column of running text is at least this wide."""

_LONGEST_WORD = 16.0
"""A word longer than this, in ems, as an address, is broken inside rather than taking the width of other columns."""

_LONG_HEADING = 9.0
"""A heading longer than this, in ems, is meant to take two lines."""

_SPACE = " "
"""Where words may be parted; a space that does not break keeps a figure together."""

_SAFETY = 1.02
"""Office programs measure a little differently: a column is this much wider than its longest single line."""


def cell_insets(index: int, count: int, space: float) -> Insets:
    """How far a cell's text stands from its left and right edge, by its column and how many columns there are."""
    half = space / 2
    return Insets(left=0.0 if index == 0 else half, right=0.0 if index == count - 1 else half)


def column_widths(
    table: TableBlock, size: float, width: float, space: float, typeface: Typeface, *, narrow: bool = False
) -> tuple[float, ...] | None:
    """Numbers and names get what they need, running text shares the rest; None where that is too little.

    In `narrow` ones, figures may be followed by words on a line of their own, as a shared rank is.
    """
    insets = [cell_insets(index, len(table.columns), space) for index in range(len(table.columns))]
    sides = [each.left + each.right for each in insets]
    flexible = [i for i, column in enumerate(table.columns) if not column.numeric and not column.strong]
    needs = {
        index: side + _need(table, index, size, typeface, narrow=narrow)
        for index, side in enumerate(sides)
        if index not in flexible
    }
    spare = width - sum(needs.values())
    if not flexible:
        if spare < 0:
            return None
        headings = [side + _heading_need(table, index, size, typeface) for index, side in enumerate(sides)]
        return _spread(list(needs.values()), headings, spare)
    least = {index: min(sides[index] + _longest_word(table, index, size, typeface), spare) for index in flexible}
    if spare < max(LEAST_TEXT_COLUMN * len(flexible), sum(least.values())):
        return None
    columns = [_text_column(table, index, sides[index], least[index], size, typeface) for index in flexible]
    shared = dict(zip(flexible, share_width(spare, columns), strict=True))
    return tuple(round(needs[index] if index in needs else shared[index], 2) for index in range(len(table.columns)))


def _spread(needs: list[float], wishes: list[float], spare: float) -> tuple[float, ...]:
    """The width that is left goes first to headings that would take more lines, then to all columns alike."""
    lacking = [max(wish - need, 0.0) for need, wish in zip(needs, wishes, strict=True)]
    for_headings = min(spare, sum(lacking))
    rest = (spare - for_headings) / len(needs)
    share = for_headings / sum(lacking) if for_headings else 0.0
    return tuple(round(need + lack * share + rest, 2) for need, lack in zip(needs, lacking, strict=True))


def _longest_word(table: TableBlock, index: int, size: float, typeface: Typeface) -> float:
    """The width at which no word of a column is broken inside, without insets; but no more than _LONGEST_WORD ems."""
    texts = [row[index].text for row in table.rows] + [table.columns[index].heading]
    words = (word for text in texts for word in text.split())
    longest = max((typeface.width(word, size, bold=True) for word in words), default=0.0)
    return min(math.ceil(longest * _SAFETY + 1), _LONGEST_WORD * size)


def _text_column(
    table: TableBlock, index: int, side: float, least: float, size: float, typeface: Typeface
) -> TextColumn:
    """A column of running text with the widths of its heading and cells, with insets."""
    column = table.columns[index]
    texts = [((Run(column.heading, bold=True),),), *(row[index].lines for row in table.rows)]
    cells = tuple(tuple(_words(runs, side, size, typeface) for runs in lines) for lines in texts)
    return TextColumn(cells, least)


def _words(runs: tuple[Run, ...], side: float, size: float, typeface: Typeface) -> Words:
    """The widths at which words take one line and two."""
    parts = [(part, run.bold) for run in runs for part in re.split(r"(?<= )", run.text)]
    offsets = list(accumulate((typeface.width(part, size, bold=bold) for part, bold in parts), initial=0.0))
    ends = [end for end, (part, _) in zip(offsets[1:], parts, strict=True) if part.endswith(_SPACE)]
    whole = offsets[-1]
    halved = min((max(end, whole - end) for end in ends), default=whole)
    return Words(*(side + math.ceil(each * _SAFETY + 1) for each in (whole, halved)))


def _heading_need(table: TableBlock, index: int, size: float, typeface: Typeface) -> float:
    """The width at which a column's heading takes one line, or two where it is long, without insets."""
    heading = table.columns[index].heading
    words = heading.split()
    lines = [heading, *(_longer(words, at, size, typeface) for at in range(1, len(words)))]
    widths = [typeface.width(line, size, bold=True) for line in lines]
    wanted = widths[0] if widths[0] <= _LONG_HEADING * size else min(widths)
    return math.ceil(wanted * _SAFETY + 1)


def _longer(words: list[str], at: int, size: float, typeface: Typeface) -> str:
    """The longer of the two lines of a heading that is broken before the word `at`."""
    return max(" ".join(words[:at]), " ".join(words[at:]), key=lambda line: typeface.width(line, size, bold=True))


def _need(table: TableBlock, index: int, size: float, typeface: Typeface, *, narrow: bool) -> float:
    """The width of a column's longest cell on one line, and of the longest word that may take one, without insets."""
    column = table.columns[index]
    cells = [row[index].text for row in table.rows if not row[index].missing]
    wrapping = [column.heading, *(row[index].text for row in table.rows if row[index].missing)]
    if narrow and column.numeric:
        cells, wrapping = [], wrapping + cells
    lines = [typeface.width(text, size, bold=column.strong) for text in cells]
    if table.total is not None and column.numeric:
        lines.append(typeface.width(table.total[index].text, size, bold=True))
    lines += (typeface.width(word, size, bold=True) for text in wrapping for word in text.split(_SPACE))
    return math.ceil(max(lines, default=0.0) * _SAFETY + 1)
