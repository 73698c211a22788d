"""The capital region's window -> what it shows magnified, with its names, put on the sheet."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from reportgen.charts import words
from reportgen.charts.atsea import Leader, draw_leader, names_at_sea
from reportgen.charts.geometry import Bounds, Projection, centroid, clipped, frame_ring
from reportgen.charts.insetplace import CAPTION_LEADING, window_frame
from reportgen.charts.naming import PlacedName, write
from reportgen.charts.regions import Region, fill_regions, write_names
from reportgen.charts.sheet import Canvas, closed
from reportgen.charts.sites import Grounds, Site, names_inside
from reportgen.model.basemap import BaseMap, Ring
from reportgen.model.blocks import Shade
from reportgen.model.drawing import Fill, Stroke
from reportgen.model.theme import Theme
from reportgen.typography import Typeface

FRAME = Stroke("muted", 0.75)
_CASING = Stroke("paper", 2.0)


@dataclass(frozen=True, slots=True)
class View:
    """What the window shows of an area, in points.

    `whole` tells that it is all of it; `home` that the area's own middle lies in the window, not just a corner of it.
    """

    code: str
    rings: tuple[Ring, ...]
    centre: tuple[float, float]
    whole: bool
    home: bool


@dataclass(frozen=True, slots=True)
class Inset:
    """An inset with its names: those inside their areas by code, those on the water with their leaders."""

    projection: Projection
    views: tuple[View, ...]
    inside: dict[str, PlacedName]
    at_sea: tuple[tuple[PlacedName, Leader | None], ...]

    @property
    def names(self) -> tuple[PlacedName, ...]:
        """All names."""
        return (*self.inside.values(), *(name for name, _ in self.at_sea))


def plan_inset(
    projection: Projection, basemap: BaseMap, names: Mapping[str, str], size: float, typeface: Typeface
) -> Inset:
    """What the window shows magnified, with the names of areas, by code, whose middle it shows."""
    views = tuple(view for view in _views(basemap, projection) if view.code in names)
    sites = {view.code: Site(view.code, names[view.code], view.rings, view.centre) for view in views}
    at_home = [sites[view.code] for view in views if view.home]
    inside = names_inside(at_home, Grounds(), size, typeface)
    nameless = [sites[view.code] for view in views if (view.whole or view.home) and view.code not in inside]
    at_sea = names_at_sea(
        list(sites.values()), nameless, inside, window_frame(projection, basemap.inset), size, typeface
    )
    return Inset(projection, views, inside, tuple(at_sea))


def draw_inset(sheet: Canvas, inset: Inset, basemap: BaseMap, shades: dict[str, Shade], theme: Theme) -> None:
    """Put the window's part of every area, with names, a frame, and the words under it."""
    frame = window_frame(inset.projection, basemap.inset)
    box = closed((frame_ring(frame),))
    sheet.shape(box, Fill("paper"), part=words.INSET_GROUND)
    regions = [Region(shades[view.code], theme.fills[shades[view.code].style], view.rings) for view in inset.views]
    fill_regions(sheet, regions, inset=True)
    sheet.shape(box, None, FRAME, part=words.INSET_FRAME)
    write_names(sheet, regions, inset.inside, inset=True)
    pointed = {shade.name for shade in shades.values() if shade.highlighted}
    for name, leader in inset.at_sea:
        # The line round an area that is pointed at says whose the name is; a dot would hide the area's answer.
        if leader is not None and name.name not in pointed:
            draw_leader(sheet, leader, inset=True)
        write(sheet, name, "ink", inset=True)
    caption = theme.sizes.map[-1]
    baseline = frame[3] + CAPTION_LEADING * caption
    sheet.label(frame[0], baseline, words.CAPITAL_REGION, caption, "muted", part=words.INSET_CAPTION)


# Maps of a size differ in their fills only.
@lru_cache(maxsize=20)
def _views(basemap: BaseMap, projection: Projection) -> tuple[View, ...]:
    views = []
    for outline in basemap.outlines:
        parts = [part for ring in outline.rings if (part := clipped(ring, basemap.inset))]
        if parts:
            rings = tuple(projection.ring(part) for part in parts)
            centre = centroid(max(rings, key=len))
            east, north = outline.centre
            home = basemap.inset[0] <= east <= basemap.inset[2] and basemap.inset[1] <= north <= basemap.inset[3]
            views.append(View(outline.code, rings, centre, parts == list(outline.rings), home))
    return tuple(views)


def draw_window(sheet: Canvas, projection: Projection, window: Bounds) -> None:
    """Put the small frame on the map that shows where the inset's window is."""
    ring = frame_ring(window_frame(projection, window))
    sheet.shape(closed((ring,)), None, _CASING, part=words.WINDOW_EDGE)
    sheet.shape(closed((ring,)), None, FRAME, part=words.WINDOW)
