"""A project -> what its slides hold, as plain JSON for the hand-written script, and its pages, pickled, for bare.py.

The references get for nothing what they are not measured for: texts put together, figures computed, text laid out.
"""

import json
import pickle
import sys
from pathlib import Path
from typing import Any

from reportgen import charts, layout, making, pipeline
from reportgen.model.blocks import AreaMap, BarChart, Prose, ShareChart, TableBlock
from reportgen.model.deck import Deck
from reportgen.model.theme import Theme


def plain_deck(deck: Deck, theme: Theme, name: str) -> dict[str, Any]:
    """A deck's slides: titles, lines of text, tables of text, maps and charts as names, colours and numbers."""
    slides = []
    for slide in deck.slides:
        blocks: list[dict[str, Any]] = []
        for block in slide.blocks:
            match block:
                case Prose():
                    lines = ["".join(run.text for run in paragraph.runs) for paragraph in block.paragraphs]
                    blocks.append({"kind": "text", "lines": lines})
                case TableBlock():
                    rows = [
                        [cell.text for cell in row] for row in (*block.rows, *((block.total,) if block.total else ()))
                    ]
                    blocks.append({"kind": "table", "head": [column.heading for column in block.columns], "rows": rows})
                case AreaMap():
                    colours = {shade.code: _hex(theme, shade.style) for shade in block.shades}
                    legend = [[entry.label, _hex(theme, entry.style)] for entry in block.legend]
                    blocks.append({"kind": "map", "title": block.heading, "colours": colours, "legend": legend})
                case BarChart():
                    bars = [[bar.name, float(bar.value.amount), bar.text] for bar in block.bars]
                    blocks.append({"kind": "bars", "title": block.caption, "bars": bars})
                case ShareChart():
                    shares = [
                        [share.label, float(share.value.amount) if share.value else 0.0, share.text]
                        for share in block.shares
                    ]
                    blocks.append({"kind": "bars", "title": block.caption, "bars": shares})
                case _:
                    raise TypeError(type(block).__name__)
        slides.append({"title": slide.title, "blocks": blocks})
    return {"name": name, "footer": deck.footer, "slides": slides}


def _hex(theme: Theme, style: str) -> str:
    red, green, blue = theme.rgb(theme.fills[style].fill.colour)
    return f"#{round(255 * red):02x}{round(255 * green):02x}{round(255 * blue):02x}"


def main(root: str, target: str) -> None:
    """Write contents.json and pages.pickle of all reports of a project into a folder."""
    work, areas = pipeline._read(Path(root), pipeline.Order(areas=("all",)))  # noqa: SLF001 - what a build reads
    theme = work.project.theme
    tools = making.tools_of(work)
    plain, pages = [], []
    for area in (None, *areas):
        deck = making.compose(work, area).deck
        name = area.code if area else "maa"
        plain.append(plain_deck(deck, theme, name))
        box = layout.COVER_MAP
        cover = charts.draw_silhouette(box.width, box.height, work.project.basemap)
        pages.append((name, layout.lay_out(deck, theme, tools.typeface, tools.draw, cover)))
    features = json.loads((Path(root) / "assets" / "basemap.json").read_text(encoding="utf-8"))["features"]
    content = {
        "tables": sorted(str(path) for path in (Path(root) / "data" / work.survey.id / "tables").glob("*.csv")),
        "outlines": {str(feature["id"]): _rings(feature["geometry"]) for feature in features},
        "reports": plain,
    }
    (Path(target) / "contents.json").write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    fonts = {
        (bold, italic): str(tools.typeface.cut(bold=bold, italic=italic).path)
        for bold in (False, True)
        for italic in (False, True)
    }
    colours = {role: theme.rgb(role) for role in theme.colours}
    (Path(target) / "pages.pickle").write_bytes(pickle.dumps((fonts, colours, pages)))


def _rings(geometry: dict[str, Any]) -> list[list[list[float]]]:
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return [ring for polygon in polygons for ring in polygon]


if __name__ == "__main__":
    main(*sys.argv[1:])
