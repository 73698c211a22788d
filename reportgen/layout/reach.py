"""The parts that are left of a slide -> as much of their texts as a page can reach, and with what it leaves of it, all.

A page looks at its text many times, at sizes and widths of which one is chosen. Were that all of a long text each time,
twice the text would take four times as long.
"""

from dataclasses import replace

from reportgen.layout.parts import Part, Text
from reportgen.layout.splitting import cut_runs

REACH = 12_000
"""How much text is shown to a page, in letters: some four times what the fullest page holds."""

_PARAGRAPH = 50
"""A paragraph takes as much room as so many letters, even if it is empty."""

_UNTOUCHED = 1 / 3
"""A page that leaves less than this share may have been decided by where its text was cut off: it is shown more."""


def within_reach(parts: tuple[Part, ...], reach: int) -> tuple[Part, ...]:
    """The parts with texts of no more than about `reach` letters."""
    return tuple(_beginning(part, reach) if isinstance(part, Text) else part for part in parts)


def is_enough(shown: tuple[Part, ...], parts: tuple[Part, ...], rest: tuple[Part, ...], reach: int) -> bool:
    """Whether a page that was shown so much of the parts, and leaves `rest`, would leave the same if shown all."""
    left = {part.flow: part for part in rest if isinstance(part, Text)}
    return all(
        text is part or (text.flow in left and _weight(left[text.flow]) >= _UNTOUCHED * reach)
        for text, part in zip(shown, parts, strict=True)
        if isinstance(text, Text)
    )


def put_back(shown: tuple[Part, ...], parts: tuple[Part, ...], rest: tuple[Part, ...]) -> tuple[Part, ...]:
    """What a page leaves of the parts that it was shown, with what it was not shown."""
    held = {
        text.flow: (text, part)
        for text, part in zip(shown, parts, strict=True)
        if isinstance(text, Text) and isinstance(part, Text) and text is not part
    }
    return tuple(
        _whole(part, *held[part.flow]) if isinstance(part, Text) and part.flow in held else part for part in rest
    )


def _beginning(text: Text, reach: int) -> Text:
    left = reach
    for index, paragraph in enumerate(text.paragraphs):
        length = len(paragraph.text)
        if left < length + _PARAGRAPH:
            cut = max(left - _PARAGRAPH, 0)
            part = (replace(paragraph, runs=cut_runs(paragraph.runs, cut)[0]),) if cut else ()
            return replace(text, paragraphs=(*text.paragraphs[:index], *part))
        left -= length + _PARAGRAPH
    return text


def _whole(left: Text, shown: Text, text: Text) -> Text:
    count = len(shown.paragraphs)
    last, before, original = left.paragraphs[-1], shown.paragraphs[-1], text.paragraphs[count - 1]
    start = len(before.text) - len(last.text)
    runs = cut_runs(original.runs, start)[1] if start else original.runs
    return replace(left, paragraphs=(*left.paragraphs[:-1], replace(last, runs=runs), *text.paragraphs[count:]))


def _weight(text: Text) -> int:
    return sum(len(paragraph.text) + _PARAGRAPH for paragraph in text.paragraphs)
