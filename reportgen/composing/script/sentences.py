"""The lines of a list's items in; errors for those of sentences that only start, or were wrapped, as items are."""

import re
from collections.abc import Callable, Iterator, Sequence

from reportgen.composing.script.quoting import quoted
from reportgen.model.places import Place
from reportgen.model.problems import Problem, error

MARK = re.compile(r"\s*([-*+]|\d+[.)])(?:\s+|$)")
"""What an item of a list starts with."""

_DASH = re.compile(r"\s[-–—](?:\s|$)")
_MONTH = re.compile(
    "(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuu(?:ta|ssa|n|hun|sta|lla|lle|lta)\\b"
)


def split_marks(line: str) -> tuple[str, str]:
    """The first mark of an item's line, and its words, without the marks of others before them."""
    first = ""
    while found := MARK.match(line):
        first, line = first or found[1], line[found.end() :]
    return first, line.strip()


def numbered_sentences(
    items: Sequence[tuple[int, int]], lines: Sequence[str], place: Callable[[int], Place]
) -> Iterator[Problem]:
    """What starts with a date or an ordinal number; `items` are the lines of a list's items, and their numbers."""
    for line, typed in items:
        mark, words = split_marks(lines[line])
        is_alone = len(items) == 1 and typed > 1 and words[:1].islower()
        if is_alone or _MONTH.match(words):
            yield error(
                'The line "{found}" would be shown as an item of a list. Write: {sentence}; a list starts with 1.',
                place(line),
                found=quoted(lines[line].strip()),
                sentence=quoted(f"{mark[:-1]}\\{mark[-1:]} {words}"),
            )


def dashed_sentence(items: Sequence[int], lines: Sequence[str], place: Callable[[int], Place]) -> Iterator[Problem]:
    """What goes on with the line before it, after a dash; `items` are the lines of the items of a bulleted list."""
    first = items[0]
    mark, words = split_marks(lines[first])
    if mark != "-" or not words[:1].islower() or lines[first - 1].rstrip().endswith(":"):
        return
    if len(items) == 1 or _DASH.search(words):
        yield error(
            'The line "{found}" would be shown as an item of a list, but seems to go on with the line before it. '
            "Write &ndash; for a dash, or put an empty line before a list.",
            place(first),
            found=quoted(lines[first].strip()),
        )
