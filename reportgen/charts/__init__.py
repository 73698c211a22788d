"""A figure and the size of its box -> its Drawing. The home of matplotlib."""

from typing import TYPE_CHECKING

from reportgen.charts.silhouette import draw_silhouette
from reportgen.model.blocks import BarChart, Figure, ShareChart, TrendChart

if TYPE_CHECKING:
    from reportgen.model.basemap import BaseMap
    from reportgen.model.drawing import Drawing
    from reportgen.model.theme import Theme
    from reportgen.typography import Typeface

__all__ = ["draw", "draw_silhouette"]


def draw(  # the stage's one entry takes all that a chart may need
    figure: Figure, width: float, height: float, theme: "Theme", typeface: "Typeface", basemap: "BaseMap"
) -> "Drawing":
    """Draw a figure in exactly `width` x `height` points, every mark inside.

    Raises ReportError, naming the figure and by how much, where it does not fit at its smallest type.
    """
    # Imported only when something is drawn: matplotlib costs half a second.
    from reportgen.charts.sheet import Canvas  # noqa: PLC0415

    sheet = Canvas(width, height, typeface)
    if isinstance(figure, BarChart):
        from reportgen.charts.bars import draw_bars  # noqa: PLC0415

        return draw_bars(sheet, figure, theme)
    if isinstance(figure, ShareChart):
        from reportgen.charts.shares import draw_shares  # noqa: PLC0415

        return draw_shares(sheet, figure, theme)
    if isinstance(figure, TrendChart):
        from reportgen.charts.trend import draw_trend  # noqa: PLC0415

        return draw_trend(sheet, figure, theme)
    if figure.tiles:
        from reportgen.charts.tiles import draw_tiles  # noqa: PLC0415

        return draw_tiles(sheet, figure, theme, basemap)
    from reportgen.charts.areas import draw_areas  # noqa: PLC0415

    return draw_areas(sheet, figure, theme, basemap)
