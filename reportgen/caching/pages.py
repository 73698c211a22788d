"""What a slide is laid out from in, its pages out: as they were stored where they are there whole, else laid out.

A change of one name leaves most slides as they were: their texts need not be measured and broken again.
"""

import marshal
from collections.abc import Callable

from reportgen.caching.drawings import stored_drawing
from reportgen.caching.packing import Form, Packing
from reportgen.caching.store import Store
from reportgen.model.drawing import Drawing
from reportgen.model.page import Page

_STORE = Store("pages", most=400)
"""A file a report: less than ten megabytes."""


class _NoDrawingError(Exception):
    """A drawing of a stored page is not stored any more."""


def _drawing(key: str) -> Drawing:
    drawing = stored_drawing(key)
    if drawing is None:
        raise _NoDrawingError(key)
    return drawing


_PACKING = Packing(tuple[Page, ...], {Drawing: Form(lambda drawing: (drawing.key,), _drawing)})


class PageCache:
    """The pages of one report's slides: those of the last build that laid it out, then those of this one."""

    def __init__(self, name: str, *, afresh: bool = False) -> None:
        """Read what was stored under a report's name, or begin `afresh`."""
        self._name = name
        stored = None if afresh else _STORE.read(name)
        self._before: dict[str, bytes] = {} if stored is None else marshal.loads(stored)  # noqa: S302 - as a packing
        self._now: dict[str, bytes] = {}

    def recall(self, key: str, lay_out: Callable[[], tuple[Page, ...]]) -> tuple[Page, ...]:
        """The pages of the `content_key` of a slide and all that it is laid out with."""
        packed = self._before.get(key)
        if packed is not None:
            try:
                pages = _PACKING.unpack(packed)
            except _NoDrawingError:
                pass
            else:
                self._now[key] = packed
                return pages
        pages = lay_out()
        self._now[key] = _PACKING.pack(pages)
        return pages

    def store(self) -> None:
        """Store the pages that were recalled, for the next build; no others."""
        if self._now.keys() != self._before.keys():
            _STORE.write(self._name, marshal.dumps(self._now))


def forget_old_pages() -> None:
    """Remove the oldest of too many reports' pages."""
    _STORE.forget_oldest()
