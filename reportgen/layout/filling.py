"""Zones of text and legends -> text in its place, at the largest size at which every zone holds its own."""

import math
from dataclasses import dataclass, replace

from reportgen.layout.grid import columns
from reportgen.layout.legends import place_legend, set_legend, style_legend
from reportgen.layout.misfits import DoesNotFitError, Spot
from reportgen.layout.parts import Legend, Setup, Text
from reportgen.layout.setting import Setting, height_of, place, set_text, tears
from reportgen.layout.splitting import balanced_cut, cut_at, cut_chances, split, strands_an_item
from reportgen.layout.styling import SMALLEST, style, style_all
from reportgen.model.boxes import Box, Insets
from reportgen.model.drawing import Fill
from reportgen.model.page import Item
from reportgen.model.typeset import SetParagraph, Slot, TextRole

GAP = 18.0
"""The space between two blocks of one zone, in points."""

PADDING = 16.0
"""The space between the edge of a text set apart and its words."""

_TOLERANCE = 0.01
"""Heights may add up to so much more than their sum, in points."""

_MOST_SPARE_LINES = 6
"""How many lines at most a page is left with, so that what begins on it fits."""

COMFORTABLE = 14.0
"""Text of this size, in points, is easy to read; what is smaller is given more room where there is a way to."""

_CONTINUED_SIZE = 14.0
"""What goes on to a next page is set at this size: there is room for it."""


@dataclass(frozen=True, slots=True)
class Zone:
    """A box that blocks are stacked in, from its top. Its first running text takes the deck's placeholders `slots`."""

    box: Box
    blocks: tuple[Text | Legend, ...]
    slots: tuple[Slot, ...] = ()


@dataclass(frozen=True, slots=True)
class Filled:
    """The items of each zone, and the text that goes on to the next page; the smallest size, 0 where text goes on."""

    items: tuple[tuple[Item, ...], ...]
    rest: tuple[Text, ...] = ()
    size: float = 0.0


def fill(zones: tuple[Zone, ...], setup: Setup) -> Filled:
    """Set zones of text at one size: the largest at which all fit; where none does, text goes on to the next page.

    A legend that stands by itself keeps its own size: a long one must not make the text beside it small.

    Raises:
        DoesNotFitError: a legend, which cannot go on, is too high for its zone; or not even the first lines fit.

    """
    texts = tuple(zone for zone in zones if any(isinstance(block, Text) for block in zone.blocks))
    together = _fill_together(texts, setup)
    of_texts = iter(together.items)
    alone = {zone: _fill_together((zone,), setup) for zone in zones if zone not in texts}
    items = tuple(alone[zone].items[0] if zone in alone else next(of_texts) for zone in zones)
    sizes = [*([together.size] if texts else []), *(filled.size for filled in alone.values())]
    return Filled(items, together.rest, min(sizes))


def fill_best(
    choices: tuple[tuple[Zone, ...], ...], setup: Setup, *, enough: float = COMFORTABLE
) -> tuple[int, Filled]:
    """The best of several ways to divide a page, filled, and which it is: the first whose size is `enough`.

    Where none is, the one with the largest; text that goes on to a next page comes last.

    Raises:
        DoesNotFitError: as `fill`, of the last way, where none fits.

    """
    found: list[tuple[int, Filled]] = []
    for number, zones in enumerate(choices):
        try:
            filled = fill(zones, setup)
        except DoesNotFitError:
            if found or number < len(choices) - 1:
                continue
            raise
        if filled.size >= enough:
            return number, filled
        found.append((number, filled))
    return max(found, key=lambda way: way[1].size)


def _fill_together(zones: tuple[Zone, ...], setup: Setup) -> Filled:
    largest = min(
        (block.largest for zone in zones for block in zone.blocks if isinstance(block, Text)), default=math.inf
    )
    sizes = setup.theme.sizes.body
    if not any(isinstance(block, Text) for zone in zones for block in zone.blocks):
        sizes = (*sizes, SMALLEST)
    ladder = tuple(size for size in sizes if size <= largest) or sizes[-1:]
    for size in ladder:
        if _hold(zones, size, setup):
            placed = tuple(_place_zone(zone, size, setup) for zone in zones)
            if all(bottom <= zone.box.bottom + _TOLERANCE for zone, (_, bottom) in zip(zones, placed, strict=True)):
                return Filled(tuple(items for items, _ in placed), size=size)
    size = max((step for step in ladder if step <= _CONTINUED_SIZE), default=ladder[-1])
    continuing = [_begin(zone, size, setup) for zone in zones]
    return Filled(tuple(items for items, _ in continuing), tuple(text for _, left in continuing for text in left))


def _begin(zone: Zone, size: float, setup: Setup) -> tuple[tuple[Item, ...], list[Text]]:
    """The items of a zone that cannot hold all, and the texts that go on.

    Lines that are stable are narrower than the quick measure's, so that they can be more: then less is kept.
    """
    line = size * setup.theme.spacing.leading
    excess = 0.0
    for spare in range(_MOST_SPARE_LINES):
        room = replace(zone, box=replace(zone.box, height=zone.box.height - spare * line))
        kept, left = _divide(room, size, setup)
        items, bottom = _place_zone(replace(kept, box=zone.box), size, setup)
        excess = bottom - zone.box.bottom
        if excess <= _TOLERANCE:
            return items, left
    raise DoesNotFitError(Spot.TEXT, excess)


def largest_size(zones: tuple[Zone, ...], setup: Setup) -> float:
    """The largest size of the ladder at which every zone holds its own, in points; 0 where none does."""
    return next((size for size in setup.theme.sizes.body if _hold(zones, size, setup)), 0.0)


def tears_words(zones: tuple[Zone, ...], size: float, setup: Setup) -> bool:
    """Whether some word, as a long address, is broken inside at a size."""
    return any(
        tears(_styled(block, size, setup), _inner_width(block, zone.box.width, setup), setup.typeface)
        for zone in zones
        for block in zone.blocks
        if isinstance(block, Text)
    )


def room_for(texts: tuple[Text, ...], width: float, most: float, setup: Setup) -> float:
    """The height that texts want under something else, with the gap over them; 0 where it is more than `most`."""
    if not texts:
        return 0.0
    wanted = GAP + _height(Zone(Box(0, 0, width, most), texts), _CONTINUED_SIZE, setup)
    return wanted if wanted <= most else 0.0


def _hold(zones: tuple[Zone, ...], size: float, setup: Setup) -> bool:
    return all(_height(zone, size, setup) <= zone.box.height for zone in zones)


def _inner_width(text: Text, width: float, setup: Setup) -> float:
    if text.columns > 1:
        return columns(Box(0, 0, width, 0), (1,) * text.columns, setup.theme.spacing.gutter)[0].width
    return width - 2 * PADDING if text.boxed else width


def _styled(text: Text, size: float, setup: Setup) -> tuple[SetParagraph, ...]:
    styled = style_all(text.paragraphs, size, setup.theme)
    if text.repeated:
        return (style(text.paragraphs[0], size, setup.theme, repeated=True), *styled[1:])
    return styled


def _block_height(block: Text | Legend, size: float, width: float, limit: float, setup: Setup) -> float:
    """The height of one block, in points, by the quick measure."""
    if isinstance(block, Legend):
        return height_of(style_legend(block, size, setup.theme), width, setup.typeface)
    inner = _inner_width(block, width, setup)
    if block.columns > 1:
        return max(
            height_of(_styled(half, size, setup), inner, setup.typeface)
            for half in _halves(block, size, inner, limit, setup)
        )
    return height_of(_styled(block, size, setup), inner, setup.typeface) + (2 * PADDING if block.boxed else 0.0)


def _height(zone: Zone, size: float, setup: Setup) -> float:
    blocks = [_block_height(block, size, zone.box.width, zone.box.height, setup) for block in zone.blocks]
    return sum(blocks) + GAP * max(0, len(blocks) - 1)


def _halves(text: Text, size: float, width: float, limit: float, setup: Setup) -> tuple[Text, Text]:
    cut = balanced_cut(text, size, width, limit, setup)
    return (
        replace(text, paragraphs=text.paragraphs[:cut]),
        replace(text, paragraphs=text.paragraphs[cut:], repeated=False),
    )


def _place_zone(zone: Zone, size: float, setup: Setup) -> tuple[tuple[Item, ...], float]:
    """The zone's items, and the y of the lowest line's bottom."""
    items: list[Item] = []
    slots = list(zone.slots)
    y = zone.box.y
    bottom = y
    for block in zone.blocks:
        alone = len(zone.blocks) == 1
        box = Box(zone.box.x, y, zone.box.width, zone.box.bottom - y)
        if isinstance(block, Legend):
            setting = set_legend(block, size, box.width, setup.theme, setup.typeface)
            items += place_legend(block, setting, replace(box, height=setting.height), setup.theme)
            bottom = y + setting.height
        elif block.columns > 1:
            columned, bottom = _place_columns(block, box, size, slots, setup)
            items += columned
        else:
            item, bottom = _place_text(block, box, size, slots, setup, whole=alone)
            items.append(item)
        y = bottom + GAP
    return tuple(items), bottom


def _place_columns(text: Text, box: Box, size: float, slots: list[Slot], setup: Setup) -> tuple[list[Item], float]:
    boxes = columns(box, (1,) * text.columns, setup.theme.spacing.gutter)
    placed = [
        _place_text(replace(half, columns=1), half_box, size, slots, setup, whole=True)
        for half, half_box in zip(_halves(text, size, boxes[0].width, box.height, setup), boxes, strict=True)
        if half.paragraphs
    ]
    return [item for item, _ in placed], max(bottom for _, bottom in placed)


def _place_text(
    text: Text, box: Box, size: float, slots: list[Slot], setup: Setup, *, whole: bool
) -> tuple[Item, float]:
    """One text box: the whole box where it stands alone, else as high as its words. Takes a slot if any is left."""
    setting: Setting = set_text(_styled(text, size, setup), _inner_width(text, box.width, setup), setup.typeface)
    height = setting.height + (2 * PADDING if text.boxed else 0.0)
    if text.boxed:
        insets = Insets(PADDING, PADDING, PADDING, PADDING)
        box = replace(box, height=round(height, 2))
        # No placeholder: office programs differ in how far a placeholder's rounded corners push its text in.
        aside = place(setting, box, name="Nosto", role=TextRole.ASIDE, insets=insets)
        return replace(aside, flow=text.flow, fill=Fill("ground"), rounding=6.0), box.y + height
    slot = slots.pop(0) if slots else None
    box = box if whole else replace(box, height=round(height, 2))
    body = place(setting, box, name="Teksti", role=TextRole.BODY, slot=slot)
    return replace(body, flow=text.flow), box.y + height


def _divide(zone: Zone, size: float, setup: Setup) -> tuple[Zone, list[Text]]:
    """What of a zone's stack fits at a size, and the texts that go on."""
    kept: list[Text | Legend] = []
    left: list[Text] = []
    y = 0.0
    for block in zone.blocks:
        height = _block_height(block, size, zone.box.width, zone.box.height - y, setup)
        room = zone.box.height - y
        if left and isinstance(block, Text):
            left.append(block)
        elif height <= room:
            kept.append(block)
            y += height + GAP
        elif isinstance(block, Legend):
            raise DoesNotFitError(block.name, height - room)
        else:
            head, tail = _split_text(block, size, zone.box.width, room, setup)
            if kept and strands_an_item(head, tail):
                head, tail = replace(block, paragraphs=()), block
            kept += [head] if head.paragraphs else []
            # Two columns may hold what one measure of their height said they would not.
            left += [tail] if tail.paragraphs else []
    return replace(zone, blocks=tuple(kept)), left


def _split_text(text: Text, size: float, width: float, room: float, setup: Setup) -> tuple[Text, Text]:
    inner = _inner_width(text, width, setup)
    one = replace(text, columns=1)
    usable = room - (2 * PADDING if text.boxed else 0.0)
    if usable < 3 * size * setup.theme.spacing.leading:
        return replace(text, paragraphs=()), text
    if text.columns == 1:
        head, rest = split(one, size, inner, usable, setup)
        return replace(head, boxed=text.boxed), replace(rest, largest=size)
    total = height_of(_styled(one, size, setup), inner, setup.typeface)
    share = total / math.ceil(total / (usable * text.columns))
    cut = _page_cut(text, size, inner, usable, share, setup)
    if cut:
        head, rest = cut_at(text, cut)
    else:
        first, rest = split(one, size, inner, usable, setup)
        second, rest = split(rest, size, inner, usable, setup)
        kept = (*first.paragraphs, *(second.paragraphs[1:] if second.repeated else second.paragraphs))
        head = replace(text, paragraphs=kept)
    return head, replace(rest, columns=text.columns, largest=size)


def _page_cut(text: Text, size: float, width: float, limit: float, share: float, setup: Setup) -> int:
    """Where a page of columns ends: the first group's end past its even `share` that fits, else the last that fits."""
    fitting = 0
    for cut in cut_chances(text.paragraphs, groups_only=True):
        head = replace(text, paragraphs=text.paragraphs[:cut])
        columned = [
            height_of(_styled(half, size, setup), width, setup.typeface)
            for half in _halves(head, size, width, limit, setup)
        ]
        if max(columned) > limit:
            break
        fitting = cut
        if sum(columned) >= share:
            break
    return fitting
