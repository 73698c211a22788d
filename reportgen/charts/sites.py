"""Where areas lie on a sheet -> the names that fit inside them, whatever the areas' fills."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportgen.charts.ground import Ground, Points
from reportgen.charts.naming import NOTHING, PlacedName, broken, place, unbroken
from reportgen.model.basemap import Ring
from reportgen.typography import Typeface

Ways = Callable[[str], Sequence[tuple[str, ...]]]
"""Gives the ways to set a name in lines, the best first."""


@dataclass(frozen=True, slots=True)
class Site:
    """One area on a sheet: its rings in points and where its name is wanted."""

    code: str
    name: str
    rings: tuple[Ring, ...]
    centre: tuple[float, float]


class Grounds:
    """The grounds inside areas, each made once: names are tried on them in several sizes and ways."""

    def __init__(self) -> None:
        self._by_code: dict[str, Ground] = {}

    def inside(self, site: Site) -> Ground:
        """The ground inside an area, whose place does not change."""
        if site.code not in self._by_code:
            self._by_code[site.code] = Ground(site.rings)
        return self._by_code[site.code]


def names_inside(
    sites: Sequence[Site], grounds: Grounds, size: float, typeface: Typeface, obstacles: Points = NOTHING
) -> dict[str, PlacedName]:
    """The names that fit inside with no word broken, by code."""
    return _placed(sites, unbroken, grounds, size, typeface, obstacles)


def broken_names_inside(
    sites: Sequence[Site], grounds: Grounds, size: float, typeface: Typeface, obstacles: Points = NOTHING
) -> dict[str, PlacedName]:
    """The names of one word that fit inside in two lines, by code."""
    return _placed(sites, broken, grounds, size, typeface, obstacles)


def _placed(
    sites: Sequence[Site], ways: Ways, grounds: Grounds, size: float, typeface: Typeface, obstacles: Points
) -> dict[str, PlacedName]:
    names: dict[str, PlacedName] = {}
    for site in sites:
        ground, settings = grounds.inside(site), ways(site.name)
        name = place(site.name, ground, site.centre, size, typeface, ways=settings, obstacles=obstacles)
        if name is not None:
            names[site.code] = name
    return names
