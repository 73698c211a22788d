"""Columns of running text and the width that they share -> the width of each, at which the rows take few lines."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_RAGGED = 1.1
"""Lines are not all full: three or more take so much more than their share of the words."""

_TELLING = 80
_EVEN = 12
"""The widths that are tried of a column: those at which words take a line more, no more than about so many of them in a
long table; and some at even distances, for texts of many lines."""

_CELL = 0.1
"""What a line more of a cell costs, of what a row's costs, even where another cell of the row is as high."""


@dataclass(frozen=True, slots=True)
class Words:
    """A line of a cell: the width at which it stays one line, and at which it takes two, in points."""

    whole: float
    halved: float

    def lines(self, width: float) -> int:
        """How many lines it takes at a width, about."""
        if self.whole <= width:
            return 1
        return 2 if self.halved <= width else max(3, math.ceil(self.whole * _RAGGED / width))


@dataclass(frozen=True, slots=True)
class TextColumn:
    """A column: the own lines of each cell, its heading's too, and the width at which it tears no word."""

    cells: tuple[tuple[Words, ...], ...]
    least: float

    def widths(self, most: float) -> list[float]:
        """Widths to try, the widest first, which is that of its longest line where that is no more than `most`."""
        words = {words for cell in self.cells for words in cell}
        widest = min(most, max((self.least, *(each.whole for each in words))))
        telling = sorted({width for each in words for width in (each.whole, each.halved)})
        telling = [width for width in telling[:: 1 + len(telling) // _TELLING] if self.least < width < widest]
        even = {self.least + (widest - self.least) * number / _EVEN for number in range(_EVEN)}
        return sorted({widest, *telling, *even}, reverse=True)

    def lines(self, width: float) -> list[int]:
        """The lines of each cell at a width, about."""
        return [sum(words.lines(width) for words in cell) for cell in self.cells]


def share_width(spare: float, columns: Sequence[TextColumn]) -> list[float]:
    """The width of each column, in points, where that at which they tear no word is no more than `spare`.

    Columns are as wide as their longest line. While that is too much, the one that costs the rows the fewest lines for
    the width is made narrower. What is left goes to all alike.
    """
    free = spare - sum(column.least for column in columns)
    tried = [column.widths(free + column.least) for column in columns]
    lines = [[column.lines(width) for width in widths] for column, widths in zip(columns, tried, strict=True)]
    chosen = [0] * len(columns)
    while (excess := sum(widths[at] for widths, at in zip(tried, chosen, strict=True)) - spare) > 0:
        at_hand = [each[at] for each, at in zip(lines, chosen, strict=True)]
        now = _cost(at_hand)
        ways = []
        for index, widths in enumerate(tried):
            for at in range(chosen[index] + 1, len(widths)):
                cost = _cost([*at_hand[:index], lines[index][at], *at_hand[index + 1 :]]) - now
                gain = widths[chosen[index]] - widths[at]
                ways.append((cost / min(gain, excess), -gain, index, at))
        if not ways:
            break
        *_, index, at = min(ways)
        chosen[index] = at
    widths = [each[at] for each, at in zip(tried, chosen, strict=True)]
    rest = (spare - sum(widths)) / len(widths)
    return [width + rest for width in widths]


def _cost(lines: Sequence[Sequence[int]]) -> float:
    """What it costs that the cells of some columns take so many lines: rows are as high as their highest cell."""
    highest: Iterator[int] = map(max, zip(*lines, strict=True))
    return sum(highest) + _CELL * sum(map(sum, lines))
