"""A map of the areas -> its Drawing: filled outlines with their names, the capital region in an inset."""

from reportgen.charts import words
from reportgen.charts.atsea import draw_leader
from reportgen.charts.inset import draw_inset, draw_window
from reportgen.charts.mapplan import plan_map
from reportgen.charts.naming import write
from reportgen.charts.regions import Region, fill_regions, write_names
from reportgen.charts.sheet import Canvas, closed
from reportgen.model.basemap import BaseMap
from reportgen.model.blocks import AreaMap
from reportgen.model.drawing import Drawing, Fill
from reportgen.model.theme import Theme


def draw_areas(sheet: Canvas, figure: AreaMap, theme: Theme, basemap: BaseMap) -> Drawing:
    """Draw a map as large as its box allows, from the left; where the box is wider than the map, the inset grows.

    Areas without a shade (Åland) are drawn pale and without a name. An area pointed at is always named.
    """
    shades = {shade.code: shade for shade in figure.shades}
    names = tuple((shade.code, shade.name) for shade in figure.shades)
    pointed = tuple(shade.code for shade in figure.shades if shade.highlighted)
    plan = plan_map(basemap, sheet.width, sheet.height, theme.sizes.map, sheet.typeface, names, pointed)
    regions = []
    for site in (*plan.land.sites, *plan.land.others):
        if site.code in shades:
            shade = shades[site.code]
            regions.append(Region(shade, theme.fills[shade.style], site.rings))
        else:
            sheet.shape(closed(site.rings), Fill("line"), None, site.name, words.AREA)
    fill_regions(sheet, regions)
    if plan.inset is not None:
        draw_window(sheet, plan.land.projection, basemap.inset)
        draw_inset(sheet, plan.inset, basemap, shades, theme)
    write_names(sheet, regions, plan.inside)
    for name in plan.beside.values():
        write(sheet, name, "ink")
    for name, leader in plan.pointing:
        draw_leader(sheet, leader)
        write(sheet, name, "ink")
    return sheet.record()
