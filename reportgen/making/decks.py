"""A work and whose report -> its deck, and the keys that say whether the report has to be made again."""

from dataclasses import dataclass, replace
from functools import lru_cache
from weakref import WeakKeyDictionary

from reportgen import composing, layout
from reportgen.building import content_key
from reportgen.making.tools import tools_of
from reportgen.making.work import Work
from reportgen.model.areas import Area
from reportgen.model.deck import Deck
from reportgen.model.problems import Problem

_DECKS = 24
"""How many decks are kept between asking whether their reports are up to date and making those that are not."""


@dataclass(frozen=True, slots=True)
class Composed:
    """The deck of a report, with the warnings that are its own.

    `key` covers everything that decides the report's files: equal keys, equal bytes. `slide_keys` do the same for the
    pages of each slide, except for the page numbers.
    """

    deck: Deck
    warnings: tuple[Problem, ...]
    key: str
    slide_keys: tuple[str, ...]


# Weak, so that the decks of a work go when it does.
_asked_for: WeakKeyDictionary[Work, dict[Area | None, Composed]] = WeakKeyDictionary()


def compose(work: Work, area: Area | None) -> Composed:
    """Compose the deck of a report to learn its key, and keep it: `deck_of` is likely to ask for it next.

    Raises:
        ReportError: everything wrong in its script.

    """
    composed, kept = composed_anew(work, area), _kept(work)
    if len(kept) < _DECKS:
        kept[area] = composed
    return composed


def deck_of(work: Work, area: Area | None) -> Composed:
    """The deck of a report that is made now: the one that `compose` kept, which is given away, or a new one.

    Raises:
        ReportError: everything wrong in its script.

    """
    kept = _kept(work)
    return kept.pop(area) if area in kept else composed_anew(work, area)


def composed_anew(work: Work, area: Area | None) -> Composed:
    """Compose the deck of a report without keeping it.

    Raises:
        ReportError: everything wrong in its script.

    """
    tiles = work.project.theme.tiles
    if area is None:
        deck, warnings = composing.compose(work.survey, tiles=tiles)
    else:
        deck, warnings = composing.compose_extract(work.survey, area, tiles=tiles)
    tools = tools_of(work)
    common = content_key(tools.key, replace(deck, slides=()))
    slide_keys = tuple(content_key(common, slide) for slide in deck.slides)
    key = content_key(common, area.code if area else "", slide_keys)
    return Composed(deck, (*warnings, *layout.borrowed_glyphs(deck, tools.typeface)), key, slide_keys)


def ingredients_key(work: Work, area: Area | None) -> str:
    """The key of everything that a report's deck is composed from: equal keys, equal decks, without composing any."""
    if area is None:
        return content_key(tools_of(work).key, composing.national_view(work.survey))
    return content_key(_common_key(work), area.code, composing.own_rows(work.survey, area))


@lru_cache(maxsize=1)
def _common_key(work: Work) -> str:
    return content_key(tools_of(work).key, composing.common_view(work.survey))


def _kept(work: Work) -> dict[Area | None, Composed]:
    return _asked_for.setdefault(work, {})
