"""A figure and a box -> the figure drawn for that box, with its caption over it."""

from dataclasses import replace

from reportgen.layout.misfits import DoesNotFitError, Spot
from reportgen.layout.parts import Setup
from reportgen.layout.set_lines import SetLines, place
from reportgen.layout.setting import set_text
from reportgen.layout.styling import line_of
from reportgen.model.blocks import AreaMap, Figure
from reportgen.model.boxes import Box
from reportgen.model.figures import PlacedFigure
from reportgen.model.page import Item
from reportgen.model.text import Paragraph, Run
from reportgen.model.typeset import TextRole

_CAPTION_SIZE = 13.0
_CAPTION_GAP = 6.0
_LEAST_DRAWING = 40.0
"""What a caption has to leave of its figure's height, in points. A chart itself tells how much more it needs."""


def place_figure(
    figure: Figure, box: Box, setup: Setup, top: float | None = None, beside: Box | None = None
) -> tuple[Item, ...]:
    """The figure in `box`, under its caption or heading if it has one; the drawing begins at `top`, if told.

    The caption reaches over what stands `beside` the drawing, from its top, and is part of the figure.

    Raises:
        DoesNotFitError: the caption leaves the drawing no height.
        ReportError: the drawing does not fit.

    """
    captioned = replace(box, width=round(beside.right - box.x, 2)) if beside else box
    caption = _set_caption(figure, captioned.width, setup)
    start = figure_top((figure,), captioned, setup) if top is None else top
    drawing_box = replace(box, y=start, height=round(box.bottom - start, 2))
    if drawing_box.height < _LEAST_DRAWING:
        raise DoesNotFitError(Spot.CAPTION, _LEAST_DRAWING - drawing_box.height)
    drawing = setup.draw(figure, drawing_box.width, drawing_box.height)
    placed = PlacedFigure(figure.name, drawing_box, drawing, figure.alternative)
    if caption is None:
        return (placed,)
    caption_box = replace(captioned, height=round(caption.height, 2))
    return (place(caption, caption_box, name="Kuvaotsikko", role=TextRole.CAPTION), placed)


def figure_top(figures: tuple[Figure, ...], box: Box, setup: Setup) -> float:
    """Where drawings begin that stand side by side, each under a caption as wide as `box`, the highest, in points."""
    captions = [caption for figure in figures if (caption := _set_caption(figure, box.width, setup))]
    if not captions:
        return box.y
    return round(box.y + max(caption.height for caption in captions) + _CAPTION_GAP, 2)


def _set_caption(figure: Figure, width: float, setup: Setup) -> SetLines | None:
    words = figure.heading if isinstance(figure, AreaMap) else figure.caption
    if not words:
        return None
    styled = line_of(Paragraph((Run(words),)), _CAPTION_SIZE, setup.theme.spacing.leading_table, "ink", bold=True)
    return set_text((styled,), width, setup.typeface)
