"""The base map -> a quiet drawing of it, in three shades close to the cover's ground: decoration, no data."""

from functools import lru_cache
from itertools import cycle

from reportgen.charts import words
from reportgen.charts.geometry import Projection, bounds
from reportgen.model.basemap import BaseMap, Ring
from reportgen.model.drawing import Drawing, Fill, PathMark, Segment, Segments, Stroke

_SHADES = ("cover-1", "cover-2", "cover-3")
_BORDER = Stroke("accent", 0.75)
_EDGE = 1.0


def draw_silhouette(width: float, height: float, basemap: BaseMap, highlighted: str = "") -> Drawing:
    """Draw the areas in `width` x `height` points, at the right, that of a `highlighted` code in amber."""
    marks = tuple(
        PathMark(segments, Fill("highlight" if code == highlighted else shade), _BORDER, name, words.AREA)
        for (code, name, segments), shade in zip(_outlines(width, height, basemap), cycle(_SHADES), strict=False)
    )
    return Drawing(width, height, marks)


# The covers of all reports have the same areas.
@lru_cache(maxsize=4)
def _outlines(width: float, height: float, basemap: BaseMap) -> tuple[tuple[str, str, Segments], ...]:
    """The code, the name and the outline in points of every area of the report."""
    outlines = [outline for outline in basemap.outlines if outline.tile is not None]
    west, south, east, north = bounds(ring for outline in outlines for ring in outline.rings)
    scale = min((width - 2 * _EDGE) / (east - west), (height - 2 * _EDGE) / (north - south))
    left = width - _EDGE - (east - west) * scale
    projection = Projection(scale, left, _EDGE, west, north)
    return tuple(
        (
            outline.code,
            outline.name,
            Segments.of(segment for ring in outline.rings for segment in _segments(projection, ring)),
        )
        for outline in outlines
    )


def _segments(projection: Projection, ring: Ring) -> list[Segment]:
    points = [(round(x, 2), round(y, 2)) for x, y in projection.ring(ring)]
    return [("M", points[0]), *(("L", point) for point in points[1:]), ("Z", ())]
