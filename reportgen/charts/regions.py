"""Areas with their outlines in points in; their shapes on the sheet, and the names that fit inside them, out."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from reportgen.charts.ground import Ground, Points
from reportgen.charts.naming import NOTHING, PILL, PlacedName, place, write
from reportgen.charts.sheet import Sheet, closed
from reportgen.model.basemap import Ring
from reportgen.model.deck import Shade
from reportgen.model.drawing import POINTER, Stroke
from reportgen.model.theme import FillStyle
from reportgen.typography import Typeface

BORDER = 0.75
OUTLINE = 0.6


@dataclass(frozen=True, slots=True)
class Region:
    """One area as it is drawn: its rings in points and where its name is wanted."""

    shade: Shade
    style: FillStyle
    rings: tuple[Ring, ...]
    centre: tuple[float, float]

    @property
    def patterned(self) -> bool:
        """A name on a pattern needs paper under it."""
        return self.style.fill.pattern is not None


def fill_regions(sheet: Sheet, regions: Sequence[Region], suffix: str = "") -> None:
    """Put the areas' shapes: white borders first, so that none cuts into an outline; areas pointed at last."""
    outlined = [region for region in regions if region.style.outline != region.style.fill.colour]
    for region in regions:
        if region not in outlined:
            _fill(sheet, region, Stroke("paper", BORDER), suffix)
    for region in outlined:
        _fill(sheet, region, Stroke(region.style.outline, OUTLINE), suffix)
    for region in regions:
        if region.shade.highlighted:
            edge, line = POINTER
            _fill(sheet, region, edge, suffix)
            sheet.shape(closed(region.rings), None, line, region.shade.name + suffix)


def placed_names(
    sheet: Sheet, regions: Sequence[Region], sizes: Sequence[float], obstacles: Points = NOTHING
) -> dict[str, PlacedName]:
    """The names that fit inside, by code: all in one size.

    That is the largest of `sizes` that loses no name which fits at the smallest, and breaks none into more lines.
    """
    around = tuple(map(tuple, obstacles.tolist()))
    named: dict[str, PlacedName] = {}
    candidates = list(regions)
    for size in sorted(sizes):
        placed = {}
        for region in candidates:
            name = _placed(
                region.shade.name, region.rings, region.centre, size, sheet.typeface, region.patterned, around
            )
            before = named.get(region.shade.code)
            if before is not None and (name is None or len(name.lines) > len(before.lines)):
                return named
            if name is not None:
                placed[region.shade.code] = name
        named = placed
        candidates = [region for region in candidates if region.shade.code in placed]
    return named


# Maps of a size differ in their fills only: most names have their places from the first of them.
@lru_cache(maxsize=5000)
def _placed(  # noqa: PLR0913, PLR0917  # all that a name's place depends on
    name: str,
    rings: tuple[Ring, ...],
    centre: tuple[float, float],
    size: float,
    typeface: Typeface,
    patterned: bool,  # noqa: FBT001  # by position, as caches want
    obstacles: tuple[tuple[float, ...], ...],
) -> PlacedName | None:
    around = np.array(obstacles, dtype=np.float64).reshape(-1, 4)
    return place(name, _ground(rings), centre, size, typeface, pill=patterned, obstacles=around)


@lru_cache(maxsize=500)
def _ground(rings: tuple[Ring, ...]) -> Ground:
    return Ground(rings)


def write_names(sheet: Sheet, regions: Sequence[Region], named: dict[str, PlacedName]) -> None:
    """Put names on the sheet, each in the colour that its area's fill wants."""
    for region in regions:
        if region.shade.code in named:
            pill = PILL if region.patterned else None
            colour = "ink" if region.patterned else region.style.label
            write(sheet, named[region.shade.code], colour, pill)


def _fill(sheet: Sheet, region: Region, stroke: Stroke, suffix: str) -> None:
    sheet.shape(closed(region.rings), region.style.fill, stroke, region.shade.name + suffix)
