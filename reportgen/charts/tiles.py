"""A map of the areas in, its Drawing out as a grid of tiles, one an area, each with its name."""

from reportgen.charts import words
from reportgen.charts.lines import widest
from reportgen.charts.naming import PlacedName, extent, syllables, whole_and_parted, write
from reportgen.charts.sheet import Canvas, rectangle
from reportgen.model.basemap import BaseMap
from reportgen.model.blocks import AreaMap
from reportgen.model.drawing import POINTER, Drawing, Stroke
from reportgen.model.problems import ReportError, error
from reportgen.model.theme import Theme
from reportgen.typography import Typeface

_GAP = 2.0
_EDGE = 1.5
_ROUNDING = 4.0
_PADDING = 3.0
_PADDING_LEAST = 1.25
_OUTLINE = 0.75
# Tiles are squares; in a narrow box they may grow higher than wide, so that names have lines enough.
_TALLEST = 1.3


def draw_tiles(sheet: Canvas, figure: AreaMap, theme: Theme, basemap: BaseMap) -> Drawing:
    """Draw the areas as tiles in their places on the grid, as large as the box allows, from the top left.

    Raises ReportError where a name does not fit its tile at the smallest size of `theme.sizes.map`.
    """
    places = {outline.code: outline.tile for outline in basemap.outlines if outline.tile is not None}
    columns = 1 + max(column for column, _ in places.values())
    rows = 1 + max(row for _, row in places.values())
    most_width = (sheet.width - 2 * _EDGE + _GAP) / columns - _GAP
    most_height = (sheet.height - 2 * _EDGE + _GAP) / rows - _GAP
    width = min(most_width, most_height)
    height = min(most_height, width * _TALLEST)
    fitted = _fitted(figure, width, height, theme, sheet.typeface)
    for shade in figure.shades:
        column, row = places[shade.code]
        x, y = _EDGE + column * (width + _GAP), _EDGE + row * (height + _GAP)
        style = theme.fills[shade.style]
        tile = rectangle(x, y, width, height, _ROUNDING)
        edge = POINTER[0] if shade.highlighted else Stroke(style.outline, _OUTLINE)
        sheet.shape(tile, style.fill, edge, shade.name, words.TILE)
        if shade.highlighted:
            sheet.shape(tile, None, POINTER[1], shade.name, words.POINTER)
        lines, size = fitted[shade.code]
        patterned = style.fill.pattern is not None
        name = PlacedName(shade.name, lines, size, x + width / 2, y + height / 2)
        write(sheet, name, "ink" if patterned else style.label, plate=patterned)
    return sheet.record()


def _fitted(
    figure: AreaMap, width: float, height: float, theme: Theme, typeface: Typeface
) -> dict[str, tuple[tuple[str, ...], float]]:
    """Every name's lines and size: one size for all, with good margins if that can be."""
    unfit = [shade.name for shade in figure.shades]
    for padding in (_PADDING, _PADDING_LEAST):
        for size in theme.sizes.map:
            fitted = {}
            unfit = []
            for shade in figure.shades:
                for lines in (*whole_and_parted(shade.name), syllables(shade.name)):
                    fits = widest(lines, size, typeface) <= width - 2 * padding
                    if fits and extent(lines, size) <= height - 2 * padding:
                        fitted[shade.code] = (lines, size)
                        break
                else:
                    unfit.append(shade.name)
            if not unfit:
                return fitted
    raise ReportError(
        error(
            "The tile map {figure} is too small for the names {names}: a tile is {width} points wide and {height} high."
            " Give the map more room, or set the map's kind to areas.",
            figure=figure.name,
            names=", ".join(unfit),
            width=round(width),
            height=round(height),
        )
    )
