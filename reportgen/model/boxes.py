"""The measures that every page keeps: its size, boxes on it, what stands round text in a box.

Points, origin at the top left of a 960 x 540 page.
"""

from dataclasses import dataclass
from enum import StrEnum

EMU_PER_POINT = 12_700
"""How many English Metric Units, the whole numbers that office files measure in, are a point."""

PAGE_WIDTH = 960.0
PAGE_HEIGHT = 540.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle: the top left corner and the size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Insets:
    """The distance of text from its box's edges. `right` holds the stable wrap width (see typography)."""

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


class Align(StrEnum):
    """Horizontal alignment."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
