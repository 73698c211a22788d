"""A zone and a type size -> its text and legends in their places."""

from dataclasses import replace

from reportgen.layout.grid import columns
from reportgen.layout.legends import place_legend, set_legend
from reportgen.layout.parts import Legend, Setup, Text
from reportgen.layout.set_lines import SetLines, place
from reportgen.layout.setting import set_text
from reportgen.layout.zones import GAP, PADDING, Zone, halves, inner_width, styled
from reportgen.model.boxes import Box, Insets
from reportgen.model.drawing import Fill
from reportgen.model.page import Item
from reportgen.model.typeset import Slot, TextRole


def place_zone(zone: Zone, size: float, setup: Setup) -> tuple[tuple[Item, ...], float]:
    """The zone's items, and the y of the lowest line's bottom."""
    items: list[Item] = []
    slots = list(zone.slots)
    y = zone.box.y
    bottom = y
    for block in zone.blocks:
        alone = len(zone.blocks) == 1
        box = Box(zone.box.x, y, zone.box.width, zone.box.bottom - y)
        if isinstance(block, Legend):
            setting = set_legend(block, size, box.width, setup.theme, setup.typeface)
            items += place_legend(block, setting, replace(box, height=setting.height), setup.theme)
            bottom = y + setting.height
        elif block.columns > 1:
            columned, bottom = _place_columns(block, box, size, slots, setup)
            items += columned
        else:
            item, bottom = _place_text(block, box, size, slots, setup, whole=alone)
            items.append(item)
        y = bottom + GAP
    return tuple(items), bottom


def _place_columns(text: Text, box: Box, size: float, slots: list[Slot], setup: Setup) -> tuple[list[Item], float]:
    boxes = columns(box, (1,) * text.columns, setup.theme.spacing.gutter)
    placed = [
        _place_text(replace(half, columns=1), half_box, size, slots, setup, whole=True)
        for half, half_box in zip(halves(text, size, boxes[0].width, box.height, setup), boxes, strict=True)
        if half.paragraphs
    ]
    return [item for item, _ in placed], max(bottom for _, bottom in placed)


def _place_text(
    text: Text, box: Box, size: float, slots: list[Slot], setup: Setup, *, whole: bool
) -> tuple[Item, float]:
    """One text box: the whole box where it stands alone, else as high as its words. Takes a slot if any is left."""
    setting: SetLines = set_text(styled(text, size, setup), inner_width(text, box.width, setup), setup.typeface)
    height = setting.height + (2 * PADDING if text.boxed else 0.0)
    if text.boxed:
        insets = Insets(PADDING, PADDING, PADDING, PADDING)
        box = replace(box, height=round(height, 2))
        # No placeholder: office programs differ in how far a placeholder's rounded corners push its text in.
        aside = place(setting, box, name="Nosto", role=TextRole.ASIDE, insets=insets)
        return replace(aside, flow=text.flow, fill=Fill("ground"), rounding=6.0), box.y + height
    slot = slots.pop(0) if slots else None
    box = box if whole else replace(box, height=round(height, 2))
    body = place(setting, box, name="Teksti", role=TextRole.BODY, slot=slot)
    return replace(body, flow=text.flow), box.y + height
