"""A work in; what every report of it is made with out: its typeface, its drawings, the key of both."""

from dataclasses import dataclass
from functools import lru_cache

from reportgen import charts
from reportgen.building import content_key, library_versions, program_key
from reportgen.caching import recall_drawing
from reportgen.layout import Draw
from reportgen.making.work import Work
from reportgen.model.blocks import Figure, points_at_area
from reportgen.model.drawing import Drawing
from reportgen.typography import Typeface, load_typeface

_DRAWINGS = 12
"""So many drawings that every report may have are kept for the next: each takes a megabyte or so."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What is the same for all reports of one work. `key` is that of the program and of all looks."""

    typeface: Typeface
    draw: Draw
    key: str


@lru_cache(maxsize=1)
def tools_of(work: Work) -> Tools:
    """The tools of a work, got ready once in a process."""
    project = work.project
    typeface = load_typeface(project.theme.page_font)
    key = content_key(program(), project.theme, project.basemap)

    def draw_anew(figure: Figure, width: float, height: float) -> Drawing:
        return recall_drawing(
            content_key(key, figure, width, height),
            lambda: charts.draw(figure, width, height, project.theme, typeface, project.basemap),
            afresh=work.afresh,
        )

    draw_once = lru_cache(maxsize=_DRAWINGS)(draw_anew)

    def draw(figure: Figure, width: float, height: float) -> Drawing:
        return (draw_anew if points_at_area(figure) else draw_once)(figure, width, height)

    return Tools(typeface, draw, key)


def program() -> str:
    """The key of all that may decide a byte besides the project: reportgen, Python and their libraries."""
    return content_key(program_key(), library_versions())
