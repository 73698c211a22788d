"""A zone that cannot hold all of its blocks -> what stands in it, and the texts that go on to the next page."""

import math
from dataclasses import replace

from reportgen.layout.misfits import DoesNotFitError, Spot
from reportgen.layout.parts import Legend, Setup, Text
from reportgen.layout.setting import height_of
from reportgen.layout.splitting import balanced_cut, cut_at, cut_chances, group_cuts, split, strands_an_item
from reportgen.layout.zone_placing import place_zone
from reportgen.layout.zones import GAP, PADDING, Zone, block_height, halves, inner_width, styled
from reportgen.model.page import Item

TOLERANCE = 0.01
"""Heights may add up to so much more than their sum, in points."""

_MOST_SPARE_LINES = 6
"""How many lines at most a page is left with, so that what begins on it fits."""


def begin(zone: Zone, size: float, setup: Setup) -> tuple[tuple[Item, ...], list[Text]]:
    """The items of a zone that cannot hold all, and the texts that go on.

    Lines that are stable are narrower than the quick measure's, so that they can be more: then less is kept.
    """
    line = size * setup.theme.spacing.leading
    excess = 0.0
    for spare in range(_MOST_SPARE_LINES):
        room = replace(zone, box=replace(zone.box, height=zone.box.height - spare * line))
        kept, left = _divide(room, size, setup)
        items, bottom = place_zone(replace(kept, box=zone.box), size, setup)
        excess = bottom - zone.box.bottom
        if excess <= TOLERANCE:
            return items, left
    raise DoesNotFitError(Spot.TEXT, excess)


def pages_of(zone: Zone, size: float, most: int, setup: Setup) -> tuple[Zone, ...]:
    """What stands on each of the pages like this one that a zone takes at a size; what is left after `most`, last."""
    pages: list[Zone] = []
    left = zone
    while left.blocks and len(pages) < most:
        page, texts = _divide(left, size, setup)
        if not page.blocks:
            break
        pages.append(page)
        left = replace(left, blocks=tuple(texts))
    return (*pages, left) if left.blocks else tuple(pages)


def parts_a_group(zone: Zone, size: float, setup: Setup) -> bool:
    """Whether a text's second column begins within a group of it."""
    for text in (block for block in zone.blocks if isinstance(block, Text) and block.columns > 1):
        cut = balanced_cut(text, size, inner_width(text, zone.box.width, setup), zone.box.height, setup)
        groups = group_cuts(text.paragraphs)
        if groups and cut < len(text.paragraphs) and cut not in groups:
            return True
    return False


def _divide(zone: Zone, size: float, setup: Setup) -> tuple[Zone, list[Text]]:
    """What of a zone's stack fits at a size, and the texts that go on."""
    kept: list[Text | Legend] = []
    left: list[Text] = []
    y = 0.0
    for block in zone.blocks:
        height = block_height(block, size, zone.box.width, zone.box.height - y, setup)
        room = zone.box.height - y
        if left and isinstance(block, Text):
            left.append(block)
        elif height <= room:
            kept.append(block)
            y += height + GAP
        elif isinstance(block, Legend):
            raise DoesNotFitError(block.name, height - room, legend=True)
        else:
            head, tail = _split_text(block, size, zone.box.width, room, setup)
            if kept and strands_an_item(head, tail):
                head, tail = replace(block, paragraphs=()), block
            kept += [head] if head.paragraphs else []
            if zone.largest < math.inf and not any(paragraph.continued for paragraph in tail.paragraphs[:1]):
                # It stood beside something: by itself it may be larger, but not in the middle of a paragraph.
                tail = replace(tail, largest=block.largest)
            # Two columns may hold what one measure of their height said they would not.
            left += [tail] if tail.paragraphs else []
    return replace(zone, blocks=tuple(kept)), left


def _split_text(text: Text, size: float, width: float, room: float, setup: Setup) -> tuple[Text, Text]:
    inner = inner_width(text, width, setup)
    one = replace(text, columns=1)
    usable = room - (2 * PADDING if text.boxed else 0.0)
    if usable < 3 * size * setup.theme.spacing.leading:
        return replace(text, paragraphs=()), text
    if text.columns == 1:
        head, rest = split(one, size, inner, usable, setup)
        return replace(head, boxed=text.boxed), replace(rest, largest=size)
    cut = _page_cut(text, size, inner, usable, setup)
    if cut:
        head, rest = cut_at(text, cut)
    else:
        first, rest = split(one, size, inner, usable, setup)
        second, rest = split(rest, size, inner, usable, setup)
        kept = (*first.paragraphs, *(second.paragraphs[1:] if second.repeated else second.paragraphs))
        head = replace(text, paragraphs=kept)
    return head, replace(rest, columns=text.columns, largest=size)


def _page_cut(text: Text, size: float, width: float, limit: float, setup: Setup) -> int:
    """Where a page of columns ends: the first group's end past its even share that fits, else the last that fits."""
    cuts = cut_chances(text.paragraphs, groups_only=True)
    if not cuts:
        return 0
    total = height_of(styled(replace(text, columns=1), size, setup), width, setup.typeface)
    share = total / math.ceil(total / (limit * text.columns))
    fitting = 0
    for cut in cuts:
        head = replace(text, paragraphs=text.paragraphs[:cut])
        columned = [
            height_of(styled(half, size, setup), width, setup.typeface)
            for half in halves(head, size, width, limit, setup)
        ]
        if max(columned) > limit:
            break
        fitting = cut
        if sum(columned) >= share:
            break
    return fitting
