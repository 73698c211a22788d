"""A map of the areas in, its Drawing out as a grid of squares, one an area, each with its name."""

from reportgen.charts.lines import widest
from reportgen.charts.naming import ASCENT, DESCENT, LEADING, PlacedName, splits, write
from reportgen.charts.sheet import Sheet, rectangle
from reportgen.model.basemap import BaseMap
from reportgen.model.deck import AreaMap
from reportgen.model.drawing import Drawing, Stroke
from reportgen.model.problems import ReportError, error
from reportgen.model.theme import Theme
from reportgen.typography import Typeface

_GAP = 3.0
_EDGE = 1.25
_ROUNDING = 4.0
_PADDING = 2.0
_OUTLINE = 0.75
_POINTED_AT = 2.0


def draw_tiles(
    figure: AreaMap, width: float, height: float, theme: Theme, typeface: Typeface, basemap: BaseMap
) -> Drawing:
    """Draw the areas as squares in their places on the tile grid, as large as the box allows, from the top left.

    Raises ReportError where a name does not fit its square at the smallest size of `theme.sizes.map`.
    """
    sheet = Sheet(width, height, typeface)
    tiles = {outline.code: outline.tile for outline in basemap.outlines if outline.tile is not None}
    columns = 1 + max(column for column, _ in tiles.values())
    rows = 1 + max(row for _, row in tiles.values())
    pitch = min((width - 2 * _EDGE + _GAP) / columns, (height - 2 * _EDGE + _GAP) / rows)
    side = pitch - _GAP
    fitted = _fitted(figure, side, theme, typeface)
    for shade in figure.shades:
        column, row = tiles[shade.code]
        x, y = _EDGE + column * pitch, _EDGE + row * pitch
        style = theme.fills[shade.style]
        stroke = Stroke("ink", _POINTED_AT) if shade.highlighted else Stroke(style.outline, _OUTLINE)
        sheet.shape(rectangle(x, y, side, side, _ROUNDING), style.fill, stroke, shade.name)
        lines, size = fitted[shade.code]
        placed = PlacedName(
            shade.name, lines, size, x + side / 2, y + side / 2, widest(lines, size, typeface), _height(lines, size)
        )
        write(sheet, placed, style)
    return sheet.record()


def _fitted(figure: AreaMap, side: float, theme: Theme, typeface: Typeface) -> dict[str, tuple[tuple[str, ...], float]]:
    """Every name's lines and size: one size for all."""
    room = side - 2 * _PADDING
    for size in theme.sizes.map:
        fitted = {}
        too_wide = []
        for shade in figure.shades:
            ways = [way for way in splits(shade.name) if widest(way, size, typeface) <= room]
            if ways and _height(ways[0], size) <= room:
                fitted[shade.code] = (ways[0], size)
            else:
                too_wide.append(shade.name)
        if not too_wide:
            return fitted
    raise ReportError(
        error(
            "The tile map {figure} is too small for the names {names}: a tile is {available} points wide."
            " Give the map more room or use the map of areas.",
            figure=figure.name,
            names=", ".join(too_wide),
            available=round(side),
        )
    )


def _height(lines: tuple[str, ...], size: float) -> float:
    return (ASCENT + DESCENT + (len(lines) - 1) * LEADING) * size
