"""A work and whose report in; its deck out, and the keys that tell whether the report needs to be made again."""

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
"""So many decks are kept from asking whether a report stands to making the one that does not."""


@dataclass(frozen=True, slots=True)
class Composed:
    """The deck of a report, and the warnings of its own.

    `key` is that of all that the report's files hold: equal keys, equal bytes. `slide_keys` are those of all that each
    slide's pages hold, but for their numbers.
    """

    deck: Deck
    warnings: tuple[Problem, ...]
    key: str
    slide_keys: tuple[str, ...]


# Forgotten with the work that they are of.
_asked_for: WeakKeyDictionary[Work, dict[Area | None, Composed]] = WeakKeyDictionary()


def compose(work: Work, area: Area | None) -> Composed:
    """Compose the deck of a report to know its key; it is kept for `deck_of`, which is likely to be next.

    Raises:
        ReportError: everything wrong in its script.

    """
    composed, kept = composed_anew(work, area), _kept(work)
    if len(kept) < _DECKS:
        kept[area] = composed
    return composed


def deck_of(work: Work, area: Area | None) -> Composed:
    """The deck of a report that is made now, and is forgotten with it.

    Raises:
        ReportError: everything wrong in its script.

    """
    kept = _kept(work)
    return kept.pop(area) if area in kept else composed_anew(work, area)


def composed_anew(work: Work, area: Area | None) -> Composed:
    """The deck of a report, kept nowhere.

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
    """The key of all that a report's deck is composed from: equal keys, equal decks."""
    if area is None:
        return content_key(tools_of(work).key, composing.national_view(work.survey))
    return content_key(_common_key(work), area.code, composing.own_rows(work.survey, area))


@lru_cache(maxsize=1)
def _common_key(work: Work) -> str:
    return content_key(tools_of(work).key, composing.common_view(work.survey))


def _kept(work: Work) -> dict[Area | None, Composed]:
    return _asked_for.setdefault(work, {})
