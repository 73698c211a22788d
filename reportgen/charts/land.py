"""The base map and the size of a box -> where its areas and its inset lie, and what names keep clear of."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from reportgen.charts.geometry import Bounds, Projection, bounds, frame_ring
from reportgen.charts.ground import Points, edges, nearest_edge
from reportgen.charts.insetplace import caption_frame, find_inset_place, window_frame
from reportgen.charts.lines import widest
from reportgen.charts.naming import NOTHING
from reportgen.charts.sites import Site
from reportgen.charts.words import CAPITAL_REGION
from reportgen.model.basemap import BaseMap
from reportgen.typography import Typeface

# Room for half of the widest line about the outermost areas.
_EDGE = 1.5
# How much smaller the map may be to make room for an inset, the largest first.
_SHARES = (1.0, 0.98, 0.96, 0.94, 0.92, 0.9)
# In points per kilometre: in a smaller inset the line round Helsinki hides its answer.
_LARGE = 0.6


@dataclass(frozen=True, slots=True)
class Land:
    """The areas of a map in its `room`, with the projections of the map and of its inset, if it has one.

    `sites` are the report's areas, `others` those that it only shows. `window` has the edges of the inset's window on
    the map, `taken` the frames where names that are not inside an area cannot stand.
    """

    room: Bounds
    projection: Projection
    inset: Projection | None
    sites: tuple[Site, ...]
    others: tuple[Site, ...]
    window: Points
    taken: tuple[Bounds, ...]


# Maps of a size lie alike, whatever the marks of notes after their names.
@lru_cache(maxsize=20)
def place_land(basemap: BaseMap, width: float, height: float, size: float, typeface: Typeface) -> Land:
    """The areas as large as the box allows, from the left, with an inset where there can be one.

    `size` is that of the words under the inset.
    """
    caption = widest((CAPITAL_REGION,), size, typeface), size
    projection, inset = _projections(basemap, width, height, caption)
    placed = [
        Site(
            outline.code,
            outline.name,
            tuple(map(projection.ring, outline.rings)),
            projection.point(*outline.centre),
        )
        for outline in basemap.outlines
    ]
    ours = {outline.code for outline in basemap.outlines if outline.tile is not None}
    others = tuple(site for site in placed if site.code not in ours)
    taken = [bounds(site.rings) for site in others]
    window = NOTHING
    if inset is not None:
        small = window_frame(projection, basemap.inset)
        window = edges([frame_ring(small)])
        taken += [small, window_frame(inset, basemap.inset), caption_frame(inset, basemap.inset, caption)]
    sites = tuple(site for site in placed if site.code in ours)
    return Land((0.0, 0.0, width, height), projection, inset, sites, others, window, tuple(taken))


def _projections(
    basemap: BaseMap, width: float, height: float, caption: tuple[float, float]
) -> tuple[Projection, Projection | None]:
    """The largest map with room for a large inset, and the inset; else that with the largest; else the map alone."""
    west, south, east, north = bounds(ring for outline in basemap.outlines for ring in outline.rings)
    largest = min((height - 2 * _EDGE) / (north - south), (width - 2 * _EDGE) / (east - west))
    rows = int(np.ceil(height)) + 1
    best: tuple[Projection, Projection | None] = Projection(largest, _EDGE, _EDGE, west, north), None
    for share in _SHARES:
        scale = largest * share
        projection = Projection(scale, _EDGE, _EDGE, west, north)
        coasts = [nearest_edge(edges(map(projection.ring, outline.rings)), rows) for outline in basemap.outlines]
        room = width - 2 * _EDGE - scale * (east - west)
        found = find_inset_place(np.array(coasts), basemap.inset, room, _EDGE, caption)
        if found is not None and (best[1] is None or found.projection.scale > best[1].scale):
            best = Projection(scale, _EDGE + found.shift, _EDGE, west, north), found.projection
            if found.projection.scale >= _LARGE:
                break
    return best
