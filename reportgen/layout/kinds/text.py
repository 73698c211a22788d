"""Slides of text alone: one column, two, or text with a part set apart beside it."""

from dataclasses import replace

from reportgen.layout.filling import Zone, fill, largest_size, tears_words
from reportgen.layout.grid import columns
from reportgen.layout.parts import Arrangement, Part, Setup, Text
from reportgen.model.page import Box, FrameKind, Slot

_MEASURE = (3, 1)
"""A single column leaves a quarter of the width free: longer lines are hard to follow."""

_BESIDE_BOX = (7, 5)

_COMFORTABLE = 14.0
"""Text that would be smaller than this in one column is set in two."""


def takes(parts: tuple[Part, ...]) -> bool:
    """Text only."""
    return all(isinstance(part, Text) for part in parts)


def arrange(parts: tuple[Part, ...], box: Box, setup: Setup) -> Arrangement:
    """Text set apart stands beside the rest; under it where the rest takes both columns, or a long word needs them."""
    texts = tuple(part for part in parts if isinstance(part, Text))
    open_texts = tuple(text for text in texts if not text.boxed)
    boxed = tuple(text for text in texts if text.boxed)
    gutter = setup.theme.spacing.gutter
    if any(text.columns > 1 for text in open_texts):
        zones: tuple[Zone, ...] = (Zone(box, (*open_texts, *boxed), (Slot.BODY, Slot.SECOND_BODY)),)
        frame = FrameKind.TWO_COLUMNS
    elif open_texts and boxed:
        left, right = columns(box, _BESIDE_BOX, gutter)
        zones = (Zone(left, open_texts, (Slot.BODY,)), Zone(right, boxed))
        frame = FrameKind.TEXT
        stacked = (Zone(box, (*open_texts, *boxed), (Slot.BODY,)),)
        if tears_words(zones, largest_size(zones, setup), setup) and largest_size(stacked, setup) >= _COMFORTABLE:
            zones = stacked
    else:
        column = replace(box, width=columns(box, _MEASURE, gutter)[0].width)
        zones = (Zone(column, texts, (Slot.BODY,)),)
        frame = FrameKind.TEXT
        in_two = Zone(box, tuple(replace(text, columns=2) for text in texts), (Slot.BODY, Slot.SECOND_BODY))
        if not boxed and largest_size(zones, setup) < _COMFORTABLE:
            zones, frame = (in_two,), FrameKind.TWO_COLUMNS
    filled = fill(zones, setup)
    return Arrangement(frame, tuple(item for items in filled.items for item in items), filled.rest)
