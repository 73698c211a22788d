"""The base map in, a quiet drawing of it out, in three shades close to the cover's ground: decoration, no data."""

from reportgen.charts.geometry import Projection, bounds
from reportgen.model.basemap import BaseMap
from reportgen.model.drawing import Drawing, Fill, Path, Stroke

_SHADES = ("cover-1", "cover-2", "cover-3")
_BORDER = Stroke("accent", 0.75)
_EDGE = 1.0


def draw_silhouette(width: float, height: float, basemap: BaseMap, highlighted: str = "") -> Drawing:
    """Draw the areas in `width` x `height` points, at the right of the box; the one of a `highlighted` code in amber."""
    outlines = [outline for outline in basemap.outlines if outline.tile is not None]
    west, south, east, north = bounds(ring for outline in outlines for ring in outline.rings)
    scale = min((width - 2 * _EDGE) / (east - west), (height - 2 * _EDGE) / (north - south))
    left = width - _EDGE - (east - west) * scale
    projection = Projection(scale, left, _EDGE, west, north)
    marks = tuple(
        Path(
            tuple(segment for ring in outline.rings for segment in _segments(projection, ring)),
            Fill("highlight" if outline.code == highlighted else _SHADES[index % len(_SHADES)]),
            _BORDER,
            outline.name,
        )
        for index, outline in enumerate(outlines)
    )
    return Drawing(width, height, marks)


def _segments(projection: Projection, ring: tuple[tuple[float, float], ...]) -> list[tuple[str, tuple[float, ...]]]:
    points = [(round(x, 2), round(y, 2)) for x, y in projection.ring(ring)]
    return [("M", points[0]), *(("L", point) for point in points[1:]), ("Z", ())]
