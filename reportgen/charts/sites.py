"""Where areas lie on a sheet -> the names that fit inside them, whatever the areas' fills."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

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
    found = ((site.code, _placed(site, size, typeface, unbroken(site.name), obstacles)) for site in sites)
    return {code: name for code, name in found if name is not None}


def broken_names_inside(
    sites: Sequence[Site], size: float, typeface: Typeface, obstacles: Points = NOTHING
) -> dict[str, PlacedName]:
    """The names of one word that fit inside in two lines, by code."""
    found = ((site.code, _placed(site, size, typeface, broken(site.name), obstacles)) for site in sites)
    return {code: name for code, name in found if name is not None}


def _placed(
    site: Site, size: float, typeface: Typeface, ways: tuple[tuple[str, ...], ...], obstacles: Points
) -> PlacedName | None:
    return place(site.name, _ground(site.rings), site.centre, size, typeface, ways=ways, obstacles=obstacles)


@lru_cache(maxsize=500)
def _ground(rings: tuple[Ring, ...]) -> Ground:
    return Ground(rings)
