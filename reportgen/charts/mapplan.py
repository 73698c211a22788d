"""The base map and the size of a box -> where the areas, the inset and all names lie on the sheet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reportgen.charts.atsea import Leader, name_in_the_open
from reportgen.charts.coast import names_by_the_coast
from reportgen.charts.inset import Inset, plan_inset
from reportgen.charts.land import Land, place_land
from reportgen.charts.naming import PlacedName, frame_of
from reportgen.charts.sites import Grounds, Site, broken_names_inside, names_inside
from reportgen.model.basemap import BaseMap
from reportgen.typography import Typeface


@dataclass(frozen=True, slots=True)
class MapPlan:
    """A map: where its areas lie, its inset if there is room for one, and its names, all in one size.

    `inside` and `beside` their areas are names by code; `pointing` those that point at areas with a leader.
    """

    land: Land
    size: float
    inset: Inset | None
    inside: dict[str, PlacedName]
    beside: dict[str, PlacedName]
    pointing: tuple[tuple[PlacedName, Leader], ...] = ()

    @property
    def names(self) -> tuple[PlacedName, ...]:
        """All names but those that point."""
        magnified = self.inset.names if self.inset else ()
        return (*self.inside.values(), *self.beside.values(), *magnified)

    def keeps(self, other: "MapPlan") -> bool:
        """Whether no name is lost that another plan has, or set in more lines."""
        lines = {name.name: len(name.lines) for name in self.names}
        return all(name.name in lines and lines[name.name] <= len(name.lines) for name in other.names)


def plan_map(  # noqa: PLR0913, PLR0917  # all that a map's places depend on
    basemap: BaseMap,
    width: float,
    height: float,
    sizes: tuple[float, ...],
    typeface: Typeface,
    names: tuple[tuple[str, str], ...],
    pointed: tuple[str, ...],
) -> MapPlan:
    """The places for the areas, and for the `names` of some by code, whatever their fills are.

    Their size is the largest of `sizes` that loses no name which the smallest has. Areas `pointed` at are always named.
    """
    plan = _plan_in_one_size(basemap, width, height, sizes, typeface, names)
    return _with_pointed(plan, [site for site in plan.land.sites if site.code in pointed], typeface)


# Maps of a size differ in their fills, and in the area that they point at, only.
@lru_cache(maxsize=40)
def _plan_in_one_size(  # all that it depends on, as caches want it
    basemap: BaseMap,
    width: float,
    height: float,
    sizes: tuple[float, ...],
    typeface: Typeface,
    names: tuple[tuple[str, str], ...],
) -> MapPlan:
    land = place_land(basemap, width, height, sizes[-1], typeface)
    grounds = Grounds()
    smallest, *larger = sorted(sizes)
    plan = _plan(land, grounds, basemap, dict(names), smallest, typeface)
    for size in larger:
        other = _plan(land, grounds, basemap, dict(names), size, typeface)
        if not other.keeps(plan):
            break
        plan = other
    return plan


def _plan(
    land: Land, grounds: Grounds, basemap: BaseMap, names: Mapping[str, str], size: float, typeface: Typeface
) -> MapPlan:
    named = [site for site in land.sites if site.code in names]
    inset = None if land.inset is None else plan_inset(land.inset, basemap, names, size, typeface)
    inside = names_inside(named, grounds, size, typeface, land.window)
    magnified = {name.name for name in inset.names} if inset else set[str]()
    nameless = [site for site in named if site.code not in inside and site.name not in magnified]
    beside = names_by_the_coast(land.sites, nameless, land.taken, land.room, size, typeface)
    nameless = [site for site in nameless if site.code not in beside]
    inside |= broken_names_inside(nameless, grounds, size, typeface, land.window)
    return MapPlan(land, size, inset, inside, beside)


def _with_pointed(plan: MapPlan, pointed: Sequence[Site], typeface: Typeface) -> MapPlan:
    """The plan with the names of some areas too, where it lacks them, in the open."""
    land = plan.land
    taken = [*land.taken, *(frame_of(name, typeface) for name in plan.beside.values())]
    pointing = []
    for site in pointed:
        if site.name not in {name.name for name in plan.names}:
            found = name_in_the_open(site, land.sites, taken, land.room, plan.size, typeface)
            if found is not None:
                pointing.append(found)
                taken.append(frame_of(found[0], typeface))
    return MapPlan(land, plan.size, plan.inset, plan.inside, plan.beside, tuple(pointing))
