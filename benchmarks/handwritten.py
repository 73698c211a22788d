"""The afternoon's script: pandas, pictures by matplotlib, python-pptx and reportlab, no care. A reference.

It gets its texts and figures ready from contents.json. No layout, no check, no text in its figures that a reader can
select, no alternative, no tags.
"""

import io
import json
import sys
from pathlib import Path
from typing import Any

import matplotlib as mpl
import pandas as pd
from pptx import Presentation
from pptx.util import Inches, Pt
from reportlab.lib.pagesizes import landscape
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

mpl.use("Agg")
from matplotlib import pyplot as plt
from matplotlib.patches import Polygon

_PAGE = landscape((540, 960))


def picture(block: dict[str, Any], outlines: dict[str, Any]) -> bytes:
    """A map or a bar chart as PNG."""
    if block["kind"] == "map":
        figure, axes = plt.subplots(figsize=(4.5, 6))
        for code, rings in outlines.items():
            for ring in rings:
                axes.add_patch(
                    Polygon(ring, facecolor=block["colours"].get(code, "#dddddd"), edgecolor="white", lw=0.5)
                )
        axes.autoscale_view()
        axes.set_aspect("equal")
        axes.axis("off")
        handles = [plt.Rectangle((0, 0), 1, 1, color=colour) for _, colour in block["legend"]]
        axes.legend(handles, [label for label, _ in block["legend"]], loc="upper left", fontsize=7)
    else:
        figure, axes = plt.subplots(figsize=(6, 6))
        names, values = [bar[0] for bar in block["bars"]][::-1], [bar[1] for bar in block["bars"]][::-1]
        drawn = axes.barh(names, values)
        axes.bar_label(drawn, [bar[2] for bar in block["bars"]][::-1], fontsize=8)
        axes.tick_params(labelsize=8)
    axes.set_title(block["title"], fontsize=10)
    file = io.BytesIO()
    figure.savefig(file, dpi=150, bbox_inches="tight")
    plt.close(figure)
    return file.getvalue()


def write_deck(report: dict[str, Any], pictures: list[list[bytes | None]], path: Path) -> None:
    """The deck: a title, text boxes, tables and pictures side by side."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(13.333), Inches(7.5)
    for slide_content, drawn in zip(report["slides"], pictures, strict=True):
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = slide_content["title"]
        width = 12.3 / max(1, len(slide_content["blocks"]))
        for place, (block, png) in enumerate(zip(slide_content["blocks"], drawn, strict=True)):
            left, top = Inches(0.5 + place * width), Inches(1.5)
            if png is not None:
                slide.shapes.add_picture(io.BytesIO(png), left, top, height=Inches(5.3))
            elif block["kind"] == "table":
                rows = [block["head"], *block["rows"]]
                table = slide.shapes.add_table(len(rows), len(block["head"]), left, top, Inches(width), Inches(5)).table
                for row, texts in enumerate(rows):
                    for column, text in enumerate(texts):
                        table.cell(row, column).text = text
                        table.cell(row, column).text_frame.paragraphs[0].font.size = Pt(9)
            else:
                frame = slide.shapes.add_textbox(left, top, Inches(width - 0.2), Inches(5.3)).text_frame
                frame.word_wrap = True
                for line in block["lines"]:
                    paragraph = frame.add_paragraph()
                    paragraph.text = line
                    paragraph.font.size = Pt(12)
    deck.save(str(path))


def write_pdf(report: dict[str, Any], pictures: list[list[bytes | None]], path: Path) -> None:
    """The PDF: strings and pictures."""
    page = canvas.Canvas(str(path), pagesize=_PAGE)
    for slide_content, drawn in zip(report["slides"], pictures, strict=True):
        page.setFont("Helvetica-Bold", 24)
        page.drawString(36, 490, slide_content["title"])
        width = 880 / max(1, len(slide_content["blocks"]))
        for place, (block, png) in enumerate(zip(slide_content["blocks"], drawn, strict=True)):
            left, y = 36 + place * width, 440
            if png is not None:
                page.drawImage(
                    ImageReader(io.BytesIO(png)), left, 40, height=400, width=width, preserveAspectRatio=True
                )
                continue
            page.setFont("Helvetica", 10)
            lines = (
                block["lines"]
                if block["kind"] == "text"
                else ["   ".join(row) for row in (block["head"], *block["rows"])]
            )
            for line in lines:
                for start in range(0, len(line), 90):
                    page.drawString(left, y, line[start : start + 90])
                    y -= 14
        page.setFont("Helvetica", 8)
        page.drawString(36, 20, report["footer"])
        page.showPage()
    page.save()


def main(contents: str, target: str, names: str) -> None:
    """Make the reports with the names given, separated by commas, or all of them."""
    content = json.loads(Path(contents).read_text(encoding="utf-8"))
    for table in content["tables"]:
        pd.read_csv(table)
    for report in content["reports"]:
        if names != "all" and report["name"] not in names.split(","):
            continue
        pictures = [
            [
                picture(block, content["outlines"]) if block["kind"] in {"map", "bars"} else None
                for block in slide["blocks"]
            ]
            for slide in report["slides"]
        ]
        write_deck(report, pictures, Path(target) / f"{report['name']}.pptx")
        write_pdf(report, pictures, Path(target) / f"{report['name']}.pdf")


if __name__ == "__main__":
    main(*sys.argv[1:])
