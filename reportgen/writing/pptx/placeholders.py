"""The slots of a frame -> the deck's placeholders: what each is called and what text in it inherits."""

from dataclasses import dataclass, replace

from reportgen.model.boxes import Box
from reportgen.model.page import Document, Frame, FrameKind, FrameSlot
from reportgen.model.theme import Theme
from reportgen.model.typeset import Slot
from reportgen.writing.pptx.styles import LEVELS, PLAIN, Levels, body_levels, slot_style

_INDEX = {
    Slot.SUBTITLE: 13,
    Slot.BODY: 1,
    Slot.SECOND_BODY: 14,
    Slot.FOOTER: 11,
    Slot.PAGE_NUMBER: 12,
    Slot.CONTENT: 15,
}
_TYPE = {
    Slot.TITLE: "title",
    Slot.SUBTITLE: "body",
    Slot.BODY: "body",
    Slot.SECOND_BODY: "body",
    Slot.FOOTER: "ftr",
    Slot.PAGE_NUMBER: "sldNum",
    Slot.CONTENT: "obj",
}
_COVER_TYPE = {Slot.TITLE: "ctrTitle", Slot.SUBTITLE: "subTitle"}


def placeholder(kind: FrameKind, slot: Slot) -> str:
    """The element that makes a shape the placeholder of a slot, equal on a layout and on its slides."""
    named = _COVER_TYPE.get(slot, _TYPE[slot]) if kind is FrameKind.COVER else _TYPE[slot]
    index = f' idx="{_INDEX[slot]}"' if slot in _INDEX else ""
    return f'<p:ph type="{named}"{index}/>'


@dataclass(frozen=True)
class Master:
    """The master's placeholders and what they pass on to the layouts."""

    slots: dict[Slot, FrameSlot]
    body: Levels

    def inherited(self, slot: Slot) -> Levels:
        """What a layout's placeholder inherits."""
        if slot in {Slot.SUBTITLE, Slot.BODY, Slot.SECOND_BODY, Slot.CONTENT}:
            return self.body
        return (slot_style(self.slots[slot], PLAIN),) * LEVELS

    def passed_on(self, slot: FrameSlot) -> Levels:
        """What a slide's text inherits from the layout's placeholder, which restates the first level only."""
        first, *others = self.inherited(slot.slot)
        first = slot_style(slot, first)
        if slot.slot is Slot.SUBTITLE:
            first = replace(first, space_before=0.0, left=0.0, hanging=0.0, bullet="", bullet_colour="")
        return (first, *others)


def master_of(document: Document, theme: Theme) -> Master:
    """The master that the layouts of a document share: the text frame's slots, with the theme's running text."""
    margin, right, spacing, sizes = theme.spacing.margin, 960 - 2 * theme.spacing.margin, theme.spacing, theme.sizes
    height = sizes.title * spacing.leading_title
    foot = sizes.footer * spacing.leading
    body = body_levels(theme)
    slots = {
        Slot.TITLE: FrameSlot(
            Slot.TITLE, Box(margin, spacing.title_top, right, height), sizes.title, height, bold=True, colour="ink"
        ),
        Slot.BODY: FrameSlot(
            Slot.BODY,
            Box(margin, spacing.content_top, right, spacing.content_bottom - spacing.content_top),
            body[0].size,
            body[0].leading,
            bold=False,
            colour="ink",
        ),
        Slot.FOOTER: FrameSlot(
            Slot.FOOTER, Box(margin, spacing.hairline, right - 48, foot), sizes.footer, foot, bold=False, colour="muted"
        ),
        Slot.PAGE_NUMBER: FrameSlot(
            Slot.PAGE_NUMBER,
            Box(margin + right - 48, spacing.hairline, 48, foot),
            sizes.footer,
            foot,
            bold=False,
            colour="muted",
        ),
    }
    for frame in _from_least_to_most_typical(document.frames):
        slots.update({slot.slot: slot for slot in frame.slots if slot.slot in slots})
    return Master(slots, body)


def _from_least_to_most_typical(frames: tuple[Frame, ...]) -> list[Frame]:
    return sorted(
        (frame for frame in frames if frame.kind is not FrameKind.COVER), key=lambda frame: frame.kind is FrameKind.TEXT
    )
