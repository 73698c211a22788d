"""A map of the areas in, its Drawing out: filled outlines, names where they fit, the capital region in an inset."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from reportgen.charts.geometry import Points, Projection, bounds, centroid, clear, clipped, contains, edges, grid_around
from reportgen.charts.naming import ASCENT, PlacedName, place, write
from reportgen.charts.sheet import Sheet, closed, rectangle
from reportgen.model.basemap import BaseMap, Ring
from reportgen.model.deck import AreaMap, Shade
from reportgen.model.drawing import Anchor, Drawing, Fill, Stroke
from reportgen.model.theme import FillStyle, Theme
from reportgen.typography import Typeface

CAPITAL_REGION = "Pääkaupunkiseutu"
_EDGE = 1.25
_BORDER = 0.75
_OUTLINE = 0.6
_POINTED_AT = 2.0
_FRAME = Stroke("muted", 0.75)
_OUTSIDE = Stroke("line", 0.75)
_INSET_GAP = 8.0
_INSET_SCALES = np.arange(1.6, 0.5, -0.05)
_CAPTION_LEADING = 1.5


@dataclass(frozen=True, slots=True)
class _Area:
    """One area as it is drawn: its rings in points and where its name is wanted."""

    shade: Shade
    style: FillStyle
    rings: tuple[Ring, ...]
    centre: tuple[float, float]


def draw_areas(
    figure: AreaMap, width: float, height: float, theme: Theme, typeface: Typeface, basemap: BaseMap
) -> Drawing:
    """Draw a map at the full height, or width, of its box, from the left.

    Names are set in the largest size of `theme.sizes.map` that loses none of those that fit at the smallest.
    """
    sheet = Sheet(width, height, typeface)
    west, south, east, north = bounds(ring for outline in basemap.outlines for ring in outline.rings)
    scale = min((height - 2 * _EDGE) / (north - south), (width - 2 * _EDGE) / (east - west))
    caption = theme.sizes.map[0]
    land = edges(ring for outline in basemap.outlines for ring in outline.rings)
    shift, inset = _inset_place(land, basemap, scale, (west, north), (width, height), caption)
    main = Projection(scale, _EDGE + shift, _EDGE, west, north)
    shades = {shade.code: shade for shade in figure.shades}
    for outline in basemap.outlines:
        if outline.code not in shades:
            sheet.shape(closed([main.ring(ring) for ring in outline.rings]), Fill("paper"), _OUTSIDE, outline.name)
    areas = [
        _Area(
            shades[outline.code],
            theme.fills[shades[outline.code].style],
            tuple(main.ring(ring) for ring in outline.rings),
            main.point(*outline.centre),
        )
        for outline in basemap.outlines
        if outline.code in shades
    ]
    _fill(sheet, areas, "")
    frame_rings: tuple[Ring, ...] = ()
    magnified: list[_Area] = []
    if inset is not None:
        window = basemap.inset
        corners = (main.point(window[0], window[3]), main.point(window[2], window[1]))
        frame_rings = (_corners(corners),)
        sheet.shape(closed(frame_rings), None, _FRAME, "")
        box = _corners(((inset.left, inset.top), inset.point(window[2], window[1])))
        sheet.shape(closed([box]), Fill("paper"), None)
        for outline in basemap.outlines:
            rings = tuple(ring for ring in (clipped(ring, window) for ring in outline.rings) if ring)
            if rings and outline.code in shades:
                drawn = tuple(inset.ring(ring) for ring in rings)
                largest = max(drawn, key=len)
                style = theme.fills[shades[outline.code].style]
                magnified.append(_Area(shades[outline.code], style, drawn, centroid(largest)))
        _fill(sheet, magnified, " (suurennos)")
        sheet.shape(closed([box]), None, _FRAME, CAPITAL_REGION)
        sheet.label(inset.left, box[2][1] + ASCENT * caption + 4, CAPITAL_REGION, caption, "muted")
    for placed, style in _names(areas, theme, typeface, edges(frame_rings)):
        write(sheet, placed, style)
    for placed, style in _names(magnified, theme, typeface, edges(())):
        write(sheet, placed, style)
    return sheet.record()


def _corners(ends: tuple[tuple[float, float], tuple[float, float]]) -> Ring:
    (x0, y0), (x1, y1) = ends
    return ((x0, y0), (x1, y0), (x1, y1), (x0, y1))


def _inset_place(
    land: Points,
    basemap: BaseMap,
    scale: float,
    corner: tuple[float, float],
    size: tuple[float, float],
    caption: float,
) -> tuple[float, Projection | None]:
    """How far the map moves to the right, and where the magnified window stands: the largest that keeps off the land."""
    west, south, east, north = basemap.inset
    room = size[0] - 2 * _EDGE - (bounds_width(land) * scale)
    for inset_scale in _INSET_SCALES:
        across = (east - west) * inset_scale + _INSET_GAP
        down = (north - south) * inset_scale + _INSET_GAP + _CAPTION_LEADING * caption
        for shift in np.arange(0, max(room, 0) + 0.1, 4.0):
            projection = Projection(scale, _EDGE + shift, _EDGE, corner[0], corner[1])
            moved = (land - (corner[0], corner[1], corner[0], corner[1])) * (scale, -scale, scale, -scale) + (
                projection.left,
                projection.top,
                projection.left,
                projection.top,
            )
            tops = np.arange(_EDGE, size[1] - down, 3.0)
            centres = np.stack((np.full_like(tops, _EDGE + across / 2), tops + down / 2), axis=-1)
            fits = clear(moved, centres, across / 2, down / 2) & ~contains(moved, centres)
            if fits.any():
                free = tops[fits]
                top = float(free[len(free) // 2])
                return float(shift), Projection(float(inset_scale), _EDGE, top, west, north)
    return 0.0, None


def bounds_width(land: Points) -> float:
    """The width of some edges."""
    return float(land[:, 0].max() - land[:, 0].min())


def _fill(sheet: Sheet, areas: Sequence[_Area], suffix: str) -> None:
    """Plain areas first, then those with an outline of their own, so that no white border cuts into an outline."""
    for level in (0, 1, 2):
        for area in areas:
            style = area.style
            outlined = style.outline != style.fill.colour
            if (2 if area.shade.highlighted else int(outlined)) != level:
                continue
            stroke = (
                Stroke("paper", _BORDER),
                Stroke(style.outline, _OUTLINE),
                Stroke("ink", _POINTED_AT),
            )[level]
            sheet.shape(closed(area.rings), style.fill, stroke, area.shade.name + suffix)


def _names(
    areas: Sequence[_Area], theme: Theme, typeface: Typeface, obstacles: Points
) -> list[tuple[PlacedName, FillStyle]]:
    """The names that fit, all in one size."""
    most: list[tuple[PlacedName, FillStyle]] = []
    for size in sorted(theme.sizes.map):
        placed = [
            (name, area.style)
            for area in areas
            if (
                name := place(
                    area.shade.name,
                    area.rings,
                    area.centre,
                    size,
                    typeface,
                    pill=area.style.fill.pattern is not None,
                    obstacles=obstacles,
                )
            )
        ]
        if len(placed) >= len(most):
            most = placed
    return most
