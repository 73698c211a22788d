"""A figure and a box -> the figure drawn for that box, with its caption over it."""

from dataclasses import replace

from reportgen.layout.parts import Setup
from reportgen.layout.setting import place, set_text
from reportgen.layout.styling import line_of
from reportgen.model.deck import AreaMap, Figure
from reportgen.model.page import Box, Item, PlacedFigure, TextRole
from reportgen.model.text import Paragraph, Run

_CAPTION_SIZE = 13.0
_CAPTION_GAP = 6.0


def place_figure(figure: Figure, box: Box, setup: Setup) -> tuple[Item, ...]:
    """The figure in `box`, under its caption or heading if it has one."""
    words = figure.heading if isinstance(figure, AreaMap) else figure.caption
    caption, drawing_box = _caption(words, box, setup)
    drawing = setup.draw(figure, drawing_box.width, drawing_box.height)
    return (*caption, PlacedFigure(figure.name, drawing_box, drawing, figure.alternative))


def _caption(words: str, box: Box, setup: Setup) -> tuple[tuple[Item, ...], Box]:
    if not words:
        return (), box
    styled = line_of(Paragraph((Run(words),)), _CAPTION_SIZE, setup.theme.spacing.leading_table, "ink", bold=True)
    setting = set_text((styled,), box.width, setup.typeface)
    caption = place(setting, replace(box, height=round(setting.height, 2)), name="Kuvaotsikko", role=TextRole.CAPTION)
    top = box.y + setting.height + _CAPTION_GAP
    return (caption,), replace(box, y=round(top, 2), height=round(box.bottom - top, 2))
