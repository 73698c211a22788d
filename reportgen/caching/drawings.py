"""What a drawing is made from -> the drawing: as it was stored where it is there whole, else drawn.

A change of text leaves most figures as they were: they need not be drawn again, nor matplotlib be imported for them.
"""

from collections.abc import Callable
from dataclasses import replace

from reportgen.caching.packing import Packing
from reportgen.caching.store import Store
from reportgen.model.drawing import Drawing

_STORE = Store("drawings", most=600)
"""Less than ten megabytes."""

_PACKING = Packing(Drawing)


def recall_drawing(key: str, draw: Callable[[], Drawing], *, afresh: bool = False) -> Drawing:
    """The drawing of a `content_key`, which it has as its key. `draw` makes it `afresh`, or where it is not stored."""
    found = None if afresh else stored_drawing(key)
    if found is not None:
        return found
    drawing = replace(draw(), key=key)
    _STORE.write(key, _PACKING.pack(drawing))
    return drawing


def stored_drawing(key: str) -> Drawing | None:
    """The drawing of a key, where it is stored."""
    packed = _STORE.read(key)
    drawing = None if packed is None else _PACKING.unpack(packed)
    return drawing if drawing is not None and drawing.key == key else None


def forget_old_drawings() -> None:
    """Remove the oldest drawings of too many."""
    _STORE.forget_oldest()
