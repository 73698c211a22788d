"""Areas with their outlines in points -> their shapes and names on the sheet."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.charts import words
from reportgen.charts.naming import PlacedName, write
from reportgen.charts.sheet import Canvas, closed
from reportgen.model.basemap import Ring
from reportgen.model.blocks import Shade
from reportgen.model.drawing import POINTER, Stroke
from reportgen.model.theme import FillStyle

BORDER = 0.75
OUTLINE = 0.6


@dataclass(frozen=True, slots=True)
class Region:
    """One area as it is drawn: how it is filled, and its rings in points."""

    shade: Shade
    style: FillStyle
    rings: tuple[Ring, ...]


def fill_regions(sheet: Canvas, regions: Sequence[Region], *, inset: bool = False) -> None:
    """Put the areas' shapes: white borders first, so that none cuts into an outline; areas pointed at last."""
    plain = [region for region in regions if not region.shade.highlighted]
    for region in plain:
        if not _is_outlined(region):
            _fill(sheet, region, Stroke("paper", BORDER), inset=inset)
    for region in plain:
        if _is_outlined(region):
            _fill(sheet, region, Stroke(region.style.outline, OUTLINE), inset=inset)
    for region in regions:
        if region.shade.highlighted:
            edge, line = POINTER
            _fill(sheet, region, edge, inset=inset)
            part = words.within(words.POINTER, inset=inset)
            sheet.shape(closed(region.rings), None, line, region.shade.name, part)


def write_names(sheet: Canvas, regions: Sequence[Region], named: dict[str, PlacedName], *, inset: bool = False) -> None:
    """Put names inside their areas, each in the colour that its fill wants, on paper where that has a pattern."""
    for region in regions:
        if region.shade.code in named:
            patterned = region.style.fill.pattern is not None
            colour = "ink" if patterned else region.style.label
            write(sheet, named[region.shade.code], colour, plate=patterned, inset=inset)


def _is_outlined(region: Region) -> bool:
    """Whether an area's border is other than its fill."""
    return region.style.outline != region.style.fill.colour


def _fill(sheet: Canvas, region: Region, stroke: Stroke, *, inset: bool) -> None:
    part = words.within(words.AREA, inset=inset)
    sheet.shape(closed(region.rings), region.style.fill, stroke, region.shade.name, part)
