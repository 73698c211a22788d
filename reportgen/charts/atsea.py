"""Small areas and the sea beside them -> their names on the water, with a leader where the coast is not theirs."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from reportgen.charts import words
from reportgen.charts.geometry import Bounds, frame_ring, widened
from reportgen.charts.ground import Ground, edges, untouched
from reportgen.charts.naming import PlacedName, at_hyphen, frame_of, place, unbroken
from reportgen.charts.sheet import Canvas, disc, line_between
from reportgen.charts.sites import Site
from reportgen.model.basemap import Ring
from reportgen.model.drawing import Fill, Stroke
from reportgen.typography import Typeface

_BESIDE = 6.0
_APART = 4.0
_LEADER_GAP = 1.5
_LEADER = Stroke("ink", 0.75)
_CASING = Stroke("paper", 2.25)
_DOT = 1.5
_LONGEST = 45.0
# A name looks for water beside its area, then further and further to the east, where the sea is wider.
_AIMS = (0.0, 20.0, 40.0, 60.0)


@dataclass(frozen=True, slots=True)
class Leader:
    """A line from a name to the area that it names."""

    name: str
    start: tuple[float, float]
    end: tuple[float, float]


def names_at_sea(
    sites: Sequence[Site],
    nameless: Sequence[Site],
    named: dict[str, PlacedName],
    frame: Bounds,
    size: float,
    typeface: Typeface,
) -> list[tuple[PlacedName, Leader | None]]:
    """The names of `nameless` areas, which do not hold them, from the south, where the water has room for them.

    A name that is not read as its area's for nearness gets a leader, unless that crosses another name.
    """
    sea = Ground([ring for site in sites for ring in site.rings], frame)
    frames = [frame_of(name, typeface) for name in named.values()]
    found: list[tuple[PlacedName, Leader | None]] = []
    for site in sorted(nameless, key=lambda site: -site.centre[1]):
        taken = edges(frame_ring(widened(other, _APART)) for other in frames)
        for eastwards in _AIMS:
            aim = (site.centre[0] + eastwards, site.centre[1])
            name = place(site.name, sea, aim, size, typeface, ways=[at_hyphen(site.name)], obstacles=taken)
            if name is None:
                break
            box = frame_of(name, typeface)
            leader = None
            if not _beside(box, site, sites):
                leader = Leader(site.name, _nearest(box, site.centre), site.centre)
            if leader is None or _is_clear(leader, frames):
                frames.append(box)
                found.append((name, leader))
                break
    return found


def name_in_the_open(
    site: Site, sites: Sequence[Site], taken: Sequence[Bounds], room: Bounds, size: float, typeface: Typeface
) -> tuple[PlacedName, Leader] | None:
    """The name of an area as near to it as the open has room, with a leader; None where it has none."""
    rings = (*(ring for other in sites for ring in other.rings), *map(frame_ring, taken))
    name = place(site.name, _open_ground(rings, room), site.centre, size, typeface, ways=unbroken(site.name))
    if name is None:
        return None
    return name, Leader(site.name, _nearest(frame_of(name, typeface), site.centre), site.centre)


# Maps of a size have the same open ground, whichever area they point at.
@lru_cache(maxsize=20)
def _open_ground(rings: tuple[Ring, ...], room: Bounds) -> Ground:
    return Ground(rings, room)


def draw_leader(sheet: Canvas, leader: Leader, *, inset: bool = False) -> None:
    """Put a leader, cased in paper so that it shows on dark fills too, with a dot on its area."""
    line = line_between(leader.start, leader.end)
    for stroke, part in ((_CASING, words.LEADER_EDGE), (_LEADER, words.LEADER)):
        sheet.shape(line, None, stroke, leader.name, words.within(part, inset=inset))
    dot = words.within(words.LEADER_DOT, inset=inset)
    sheet.shape(disc(leader.end, _DOT), Fill("ink"), Stroke("paper", 0.75), leader.name, dot)


def _is_clear(leader: Leader, frames: Sequence[Bounds]) -> bool:
    """Whether a leader is short, and clear of the names."""
    line = np.array([[*leader.start, *leader.end]])
    return math.dist(leader.start, leader.end) <= _LONGEST and all(untouched(line, frame) for frame in frames)


def _beside(box: Bounds, site: Site, sites: Sequence[Site]) -> bool:
    """Whether a name is so near to its area, and nearer than to any other, that it is read as that area's."""
    distances = {other.code: _distance(box, other) for other in sites}
    own = distances.pop(site.code)
    return own <= _BESIDE and own < min(distances.values(), default=np.inf)


def _distance(box: Bounds, site: Site) -> float:
    x0, y0, x1, y1 = box
    corners = np.array([point for ring in site.rings for point in ring])
    across = np.maximum(np.maximum(x0 - corners[:, 0], corners[:, 0] - x1), 0.0)
    down = np.maximum(np.maximum(y0 - corners[:, 1], corners[:, 1] - y1), 0.0)
    return float(np.hypot(across, down).min())


def _nearest(box: Bounds, point: tuple[float, float]) -> tuple[float, float]:
    """The point of a box, a little widened, that is nearest to a point: where a leader starts."""
    x0, y0, x1, y1 = widened(box, _LEADER_GAP)
    return min(max(point[0], x0), x1), min(max(point[1], y0), y1)
