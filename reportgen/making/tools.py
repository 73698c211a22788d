"""A work -> what all its reports are made with: a typeface, a function that draws, and a key of all looks."""

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
"""How many drawings that any report may use are kept for the next one; each takes about a megabyte."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What all reports of one work share. `key` covers the program, the theme and the base map."""

    typeface: Typeface
    draw: Draw
    key: str


@lru_cache(maxsize=1)
def tools_of(work: Work) -> Tools:
    """The tools of a work, prepared once in a process."""
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
    """The key of everything besides the project that may decide a byte: reportgen, Python and the libraries."""
    return content_key(program_key(), library_versions())
