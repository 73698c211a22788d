"""Zones of text and legends -> text in its place, at the largest size at which every zone holds its own."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.layout.dividing import TOLERANCE, begin, pages_of, parts_a_group
from reportgen.layout.misfits import DoesNotFitError
from reportgen.layout.parts import Setup, Text
from reportgen.layout.setting import tears
from reportgen.layout.styling import SMALLEST
from reportgen.layout.zone_placing import place_zone
from reportgen.layout.zones import GAP, Zone, height_of_zone, inner_width, styled
from reportgen.model.boxes import Box
from reportgen.model.page import Item

COMFORTABLE = 14.0
"""Text of this size, in points, is easy to read; what is smaller is given more room where there is a way to."""

_CONTINUED_SIZE = 14.0
"""What goes on to a next page is set at this size, or larger where it has all pages to itself: there is room for it."""

_LEAST_ALONE = 13.0
"""Text with a page to itself goes on to a next one rather than be smaller: slides are read from afar, and on phones."""

_MOST_EVEN_PAGES = 3
"""Text of no more pages than this is set so that it fills them."""


@dataclass(frozen=True, slots=True)
class Filled:
    """The items of each zone, and the text that goes on to the next page; the smallest size, 0 where text goes on."""

    items: tuple[tuple[Item, ...], ...]
    rest: tuple[Text, ...] = ()
    size: float = 0.0


def fill(zones: tuple[Zone, ...], setup: Setup) -> Filled:
    """Set zones of text at one size: the largest at which all fit; where none does, text goes on to the next page.

    Legends that stand by themselves have a size of their own: a long one must not make the text beside it small.

    Raises:
        DoesNotFitError: a legend, which cannot go on, is too high for its zone; or not even the first lines fit.

    """
    texts = tuple(zone for zone in zones if any(isinstance(block, Text) for block in zone.blocks))
    legends = tuple(zone for zone in zones if zone not in texts)
    filled = [(each, _fill_together(each, setup)) for each in (texts, legends) if each]
    items = {zone: its for each, done in filled for zone, its in zip(each, done.items, strict=True)}
    rest = tuple(text for _, done in filled for text in done.rest)
    return Filled(tuple(items[zone] for zone in zones), rest, min(done.size for _, done in filled))


def fill_alone(zone: Zone, setup: Setup) -> Filled:
    """Set a zone of text that has the page, and those that it goes on to, to itself.

    Where it goes on, it does so at the largest size that takes no more pages: the last is not left almost empty.
    """
    return _fill_together((zone,), setup, alone=True)


def fill_best(
    choices: tuple[tuple[Zone, ...], ...], setup: Setup, *, enough: Sequence[float] = ()
) -> tuple[int, Filled]:
    """The best of several ways to divide a page, filled, and which it is: the first whose size is enough.

    `enough` says way by way what that is; of ways beyond its end, COMFORTABLE is. Where none is large enough, the one
    with the largest size is best; text that goes on to a next page comes last.

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
        if filled.size >= (enough[number] if number < len(enough) else COMFORTABLE):
            return number, filled
        found.append((number, filled))
    return max(found, key=lambda way: way[1].size)


def _fill_together(zones: tuple[Zone, ...], setup: Setup, *, alone: bool = False) -> Filled:
    texts = (block for zone in zones for block in zone.blocks if isinstance(block, Text))
    largest = min((*(zone.largest for zone in zones), *(text.largest for text in texts)), default=math.inf)
    sizes = setup.theme.sizes.body
    if not any(isinstance(block, Text) for zone in zones for block in zone.blocks):
        sizes = (*sizes, SMALLEST)
    ladder = tuple(size for size in sizes if size <= largest) or sizes[-1:]
    if alone:
        ladder = tuple(size for size in ladder if size >= _LEAST_ALONE) or ladder[:1]
    for size in ladder:
        if _hold(zones, size, setup):
            placed = tuple(place_zone(zone, size, setup) for zone in zones)
            if all(bottom <= zone.box.bottom + TOLERANCE for zone, (_, bottom) in zip(zones, placed, strict=True)):
                return Filled(tuple(items for items, _ in placed), size=size)
    size = _even_size(zones[0], ladder, setup) if alone else _continued_size(ladder)
    continuing = [begin(zone, size, setup) for zone in zones]
    return Filled(tuple(items for items, _ in continuing), tuple(text for _, left in continuing for text in left))


def _even_size(zone: Zone, ladder: tuple[float, ...], setup: Setup) -> float:
    """The largest size of the ladder that takes as few pages as its smallest, and leaves groups whole if one does.

    Text of many pages goes on at its size whatever the last of them holds.
    """
    count = len(pages_of(zone, ladder[-1], _MOST_EVEN_PAGES, setup))
    if count > _MOST_EVEN_PAGES:
        return _continued_size(ladder)
    as_few = [(size, pages) for size in ladder if len(pages := pages_of(zone, size, count, setup)) == count]
    whole = (size for size, pages in as_few if not any(parts_a_group(page, size, setup) for page in pages))
    return next(whole, as_few[0][0])


def _continued_size(ladder: tuple[float, ...]) -> float:
    return max((size for size in ladder if size <= _CONTINUED_SIZE), default=ladder[-1])


def largest_size(zones: tuple[Zone, ...], setup: Setup) -> float:
    """The largest size of the ladder at which every zone holds its own, in points; 0 where none does."""
    return next((size for size in setup.theme.sizes.body if _hold(zones, size, setup)), 0.0)


def tears_words(zones: tuple[Zone, ...], size: float, setup: Setup) -> bool:
    """Whether some word, as a long address, is broken inside at a size."""
    return any(
        tears(styled(block, size, setup), inner_width(block, zone.box.width, setup), setup.typeface)
        for zone in zones
        for block in zone.blocks
        if isinstance(block, Text)
    )


def room_for(texts: tuple[Text, ...], width: float, most: float, setup: Setup) -> float:
    """The height that texts want under something else, with the gap over them; 0 where it is more than `most`."""
    if not texts:
        return 0.0
    wanted = GAP + height_of_zone(Zone(Box(0, 0, width, most), texts), _CONTINUED_SIZE, setup)
    return wanted if wanted <= most else 0.0


def _hold(zones: tuple[Zone, ...], size: float, setup: Setup) -> bool:
    return all(height_of_zone(zone, size, setup) <= zone.box.height for zone in zones)
