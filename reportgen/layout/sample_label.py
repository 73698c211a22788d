"""A deck of made-up data -> the label that says so on each of its pages."""

from dataclasses import replace

from reportgen.layout.parts import Setup
from reportgen.layout.set_lines import place
from reportgen.layout.setting import set_text
from reportgen.layout.styling import SMALLEST, line_of
from reportgen.model.boxes import PAGE_WIDTH, Align, Box, Insets
from reportgen.model.deck import Deck
from reportgen.model.drawing import Fill
from reportgen.model.page import Item
from reportgen.model.text import Paragraph, Run
from reportgen.model.typeset import TextRole


def sample_label(deck: Deck, setup: Setup, left: float | None = None) -> tuple[Item, ...]:
    """The label of made-up data, on every page made from it: at the upper edge, right or from `left`."""
    if not deck.sample:
        return ()
    styled = line_of(Paragraph((Run(deck.sample),)), SMALLEST, 1.2, "ink", bold=True, align=Align.CENTRE)
    width = setup.typeface.width(deck.sample, SMALLEST, bold=True) * 1.02 + 20
    x = round(PAGE_WIDTH - setup.theme.spacing.margin - width, 2) if left is None else left
    box = Box(x, 0.0, round(width, 2), 20.0)
    setting = set_text((styled,), width - 16, setup.typeface)
    insets = Insets(8.0, 3.4, 8.0, 3.4)
    label = place(setting, box, name="Esimerkkimerkintä", role=TextRole.SAMPLE, insets=insets)
    return (replace(label, fill=Fill("highlight")),)
