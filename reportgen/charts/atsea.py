"""Small areas and the sea beside them in, their names on the water out, with a leader where the coast is not theirs."""

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from reportgen.charts.geometry import Frame, frame_ring, widened
from reportgen.charts.ground import Ground, edges, untouched
from reportgen.charts.naming import PlacedName, at_hyphen, frame_of, place
from reportgen.charts.regions import Region
from reportgen.charts.sheet import Sheet, disc, line_between
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


def names_at_sea(  # what lies in the inset
    regions: Sequence[Region],
    named: dict[str, PlacedName],
    whole: Collection[str],
    frame: Frame,
    size: float,
    typeface: Typeface,
) -> list[tuple[PlacedName, Leader | None]]:
    """The names of areas wholly in the frame that do not hold them, from the south, where the water has room for them.

    A name that is not read as its area's for nearness gets a leader, unless that crosses another name.
    """
    sea = Ground([ring for region in regions for ring in region.rings], frame)
    frames = [frame_of(name, typeface) for name in named.values()]
    found: list[tuple[PlacedName, Leader | None]] = []
    nameless = [region for region in regions if region.shade.code in whole and region.shade.code not in named]
    for region in sorted(nameless, key=lambda region: -region.centre[1]):
        taken = edges(frame_ring(widened(other, _APART)) for other in frames)
        for eastwards in _AIMS:
            aim = (region.centre[0] + eastwards, region.centre[1])
            name = place(
                region.shade.name, sea, aim, size, typeface, obstacles=taken, ways=[at_hyphen(region.shade.name)]
            )
            if name is None:
                break
            box = frame_of(name, typeface)
            leader = None
            if not _beside(box, region, regions):
                leader = Leader(region.shade.name, _nearest(box, region.centre), region.centre)
            if leader is None or _is_clear(leader, frames):
                frames.append(box)
                found.append((name, leader))
                break
    return found


def draw_leader(sheet: Sheet, leader: Leader) -> None:
    """Put a leader, cased in paper so that it shows on dark fills too, with a dot on its area."""
    line = line_between(leader.start, leader.end)
    for stroke in (_CASING, _LEADER):
        sheet.shape(line, None, stroke, leader.name)
    sheet.shape(disc(leader.end, _DOT), Fill("ink"), Stroke("paper", 0.75), leader.name)


def _is_clear(leader: Leader, frames: Sequence[Frame]) -> bool:
    """Whether a leader is short, and clear of the names."""
    line = np.array([[*leader.start, *leader.end]])
    return math.dist(leader.start, leader.end) <= _LONGEST and all(untouched(line, frame) for frame in frames)


def _beside(box: Frame, region: Region, regions: Sequence[Region]) -> bool:
    """Whether a name is so near to its area, and nearer than to any other, that it is read as that area's."""
    distances = {other.shade.code: _distance(box, other) for other in regions}
    own = distances.pop(region.shade.code)
    return own <= _BESIDE and own < min(distances.values(), default=np.inf)


def _distance(box: Frame, region: Region) -> float:
    x0, y0, x1, y1 = box
    corners = np.array([point for ring in region.rings for point in ring])
    across = np.maximum(np.maximum(x0 - corners[:, 0], corners[:, 0] - x1), 0.0)
    down = np.maximum(np.maximum(y0 - corners[:, 1], corners[:, 1] - y1), 0.0)
    return float(np.hypot(across, down).min())


def _nearest(box: Frame, point: tuple[float, float]) -> tuple[float, float]:
    """The point of a box, a little widened, that is nearest to a point: where a leader starts."""
    x0, y0, x1, y1 = widened(box, _LEADER_GAP)
    return min(max(point[0], x0), x1), min(max(point[1], y0), y1)
