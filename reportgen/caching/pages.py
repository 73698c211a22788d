"""What a slide is laid out from -> its pages: as they were stored where they are there whole, else laid out.

A change of one name leaves most slides as they were: their texts need not be measured and broken again.
"""

import marshal
from collections.abc import Callable

from reportgen.caching.drawings import stored_drawing
from reportgen.caching.packing import Form, Packing, unmarshalled
from reportgen.caching.store import Store
from reportgen.model.drawing import Drawing
from reportgen.model.page import Page

_STORE = Store("pages", most=400)
"""A file a report: less than ten megabytes."""


def _drawing(key: str) -> Drawing:
    drawing = stored_drawing(key)
    if drawing is None:
        raise LookupError(key)  # it is not stored any more: the page is laid out again
    return drawing


_PACKING = Packing(tuple[Page, ...], {Drawing: Form(lambda drawing: (drawing.key,), _drawing)})


class PageCache:
    """The pages of one report's slides: those of the last build that laid it out, then those of this one."""

    def __init__(self, name: str, *, afresh: bool = False) -> None:
        """Read what was stored under a report's name, or begin `afresh`."""
        self._name = name
        stored = None if afresh else _STORE.read(name)
        before = None if stored is None else unmarshalled(stored)
        self._before: dict[str, bytes] = before if isinstance(before, dict) else {}
        self._now: dict[str, bytes] = {}

    def recall(self, key: str, lay_out: Callable[[], tuple[Page, ...]]) -> tuple[Page, ...]:
        """The pages of the `content_key` of a slide and all that it is laid out with."""
        packed = self._before.get(key)
        found = None if packed is None else _PACKING.unpack(packed)
        if packed is not None and found:  # no slide is without a page
            self._now[key] = packed
            return found
        pages = lay_out()
        self._now[key] = _PACKING.pack(pages)
        return pages

    def store(self) -> None:
        """Store the pages that were recalled, for the next build; no others."""
        if self._now != self._before:
            _STORE.write(self._name, marshal.dumps(self._now))


def forget_old_pages() -> None:
    """Remove the oldest of too many reports' pages."""
    _STORE.forget_oldest()
