"""Where areas lie on a sheet -> the names that fit inside them, whatever the areas' fills."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from reportgen.charts.ground import Ground, Points
from reportgen.charts.naming import NOTHING, PlacedName, broken, place, unbroken
from reportgen.model.basemap import Ring
from reportgen.typography import Typeface


@dataclass(frozen=True, slots=True)
class Site:
    """One area on a sheet: its rings in points and where its name is wanted."""

    code: str
    name: str
    rings: tuple[Ring, ...]
    centre: tuple[float, float]


def names_inside(
    sites: Sequence[Site], size: float, typeface: Typeface, obstacles: Points = NOTHING
) -> dict[str, PlacedName]:
    """The names that fit inside with no word broken, by code."""
    found = ((site.code, _placed(site, size, typeface, unbroken(site.name), _frozen(obstacles))) for site in sites)
    return {code: name for code, name in found if name is not None}


def broken_names_inside(
    sites: Sequence[Site], size: float, typeface: Typeface, obstacles: Points = NOTHING
) -> dict[str, PlacedName]:
    """The names of one word that fit inside in two lines, by code."""
    found = ((site.code, _placed(site, size, typeface, broken(site.name), _frozen(obstacles))) for site in sites)
    return {code: name for code, name in found if name is not None}


def _frozen(obstacles: Points) -> tuple[tuple[float, ...], ...]:
    return tuple(map(tuple, obstacles.tolist()))


# Maps of a size differ in their fills only: names have their places from the first of them.
@lru_cache(maxsize=5000)
def _placed(
    site: Site,
    size: float,
    typeface: Typeface,
    ways: tuple[tuple[str, ...], ...],
    obstacles: tuple[tuple[float, ...], ...],
) -> PlacedName | None:
    around = np.array(obstacles, dtype=np.float64).reshape(-1, 4)
    return place(site.name, _ground(site.rings), site.centre, size, typeface, ways=ways, obstacles=around)


@lru_cache(maxsize=500)
def _ground(rings: tuple[Ring, ...]) -> Ground:
    return Ground(rings)
