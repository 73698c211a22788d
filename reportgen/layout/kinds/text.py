"""Slides of text alone: one column, two, or text with a part set apart beside it."""

from dataclasses import replace

from reportgen.layout.filling import COMFORTABLE, fill_alone, fill_best, largest_size, tears_words
from reportgen.layout.grid import columns
from reportgen.layout.parts import Arrangement, Part, Setup, Text
from reportgen.layout.splitting import group_cuts, heights
from reportgen.layout.zones import Zone
from reportgen.model.boxes import Box
from reportgen.model.page import FrameKind
from reportgen.model.typeset import Slot

_MEASURE = (5, 1)
"""A single column leaves a sixth of the width free: lines of more than some 80 letters are hard to follow."""

_BESIDE_BOX = ((7, 5), (2, 1))
"""Text and what is set apart beside it; and how they are divided where the text is long."""

_FULL = 0.55
_EVEN = 0.55
_SMALLER = 1.0
"""Text of groups that fills this share of its column or more is set in two, if the lower one is at least this share of
the other and its type no more than so many points smaller: one column would leave the right of the slide empty."""


def takes(parts: tuple[Part, ...]) -> bool:
    """Text only."""
    return all(isinstance(part, Text) for part in parts)


def arrange(parts: tuple[Part, ...], box: Box, setup: Setup) -> Arrangement:
    """Text set apart stands beside the rest; under it where the rest takes both columns, or a long word needs them."""
    texts = tuple(part for part in parts if isinstance(part, Text))
    open_texts = tuple(text for text in texts if not text.boxed)
    boxed = tuple(text for text in texts if text.boxed)
    if any(text.columns > 1 for text in open_texts):
        ways: tuple[tuple[Zone, ...], ...] = ((Zone(box, (*open_texts, *boxed), (Slot.BODY, Slot.SECOND_BODY)),),)
        frame = FrameKind.TWO_COLUMNS
    elif open_texts and boxed:
        ways, frame = _beside(open_texts, boxed, box, setup), FrameKind.TEXT
    else:
        column = replace(box, width=columns(box, _MEASURE, setup.theme.spacing.gutter)[0].width)
        one = Zone(column, texts, (Slot.BODY,))
        two = Zone(box, tuple(replace(text, columns=2) for text in texts), (Slot.BODY, Slot.SECOND_BODY))
        in_two = not boxed and (largest_size((one,), setup) < COMFORTABLE or _better_in_two(texts, one, two, setup))
        ways, frame = (((two,),), FrameKind.TWO_COLUMNS) if in_two else (((one,),), FrameKind.TEXT)
    filled = fill_alone(*ways[0], setup) if len(ways) == len(ways[0]) == 1 else fill_best(ways, setup)[1]
    return Arrangement(frame, tuple(item for items in filled.items for item in items), filled.rest)


def _beside(
    open_texts: tuple[Text, ...], boxed: tuple[Text, ...], box: Box, setup: Setup
) -> tuple[tuple[Zone, ...], ...]:
    """The ways to set text beside what is set apart; or over it, where a long word would be torn."""
    sides = [columns(box, shares, setup.theme.spacing.gutter) for shares in _BESIDE_BOX]
    ways = [(Zone(left, open_texts, (Slot.BODY,)), Zone(right, boxed)) for left, right in sides]
    stacked = (Zone(box, (*open_texts, *boxed), (Slot.BODY,)),)
    whole = [zones for zones in ways if not tears_words(zones, largest_size(zones, setup), setup)]
    if not whole and largest_size(stacked, setup) >= COMFORTABLE:
        return (stacked,)
    return tuple(whole or ways)


def _better_in_two(texts: tuple[Text, ...], one: Zone, two: Zone, setup: Setup) -> bool:
    """Whether groups of text that fill one column stand evenly in two, at about the same size."""
    if len(texts) != 1:
        return False
    text = texts[0]
    large = largest_size((one,), setup)
    if sum(heights(text, large, one.box.width, setup)) < _FULL * one.box.height:
        return False
    size = largest_size((two,), setup)
    if size < large - _SMALLER:
        return False
    width = columns(two.box, (1, 1), setup.theme.spacing.gutter)[0].width
    each = heights(text, size, width, setup)
    halves = [(sum(each[:cut]), sum(each[cut:])) for cut in group_cuts(text.paragraphs)]
    return any(min(pair) >= _EVEN * max(pair) for pair in halves)
