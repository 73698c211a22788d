"""The master's slots -> the slide master, with the styles that all text of the deck stands on."""

from reportgen.model.page import Document, FrameSlot
from reportgen.model.theme import Theme
from reportgen.model.typeset import Slot
from reportgen.writing.pptx.canvas import Canvas
from reportgen.writing.pptx.layouts import write_ground, write_placeholder
from reportgen.writing.pptx.markup import DECLARATION, NAMESPACES, shape_tree
from reportgen.writing.pptx.palette import COLOUR_MAP
from reportgen.writing.pptx.placeholders import Master
from reportgen.writing.pptx.styles import LEVELS, NOTHING, PLAIN, Levels, Style, level_properties, slot_style

_FIRST_LAYOUT = 2147483649
_ELEMENTS = {
    Slot.TITLE: '<p:ph type="title"/>',
    Slot.BODY: '<p:ph type="body" idx="1"/>',
    Slot.FOOTER: '<p:ph type="ftr" idx="3"/>',
    Slot.PAGE_NUMBER: '<p:ph type="sldNum" idx="4"/>',
}


def write_master(document: Document, master: Master, theme: Theme, canvas: Canvas, layouts: list[str]) -> str:
    """The slide master; `layouts` are the relationships to its layouts."""
    shapes = "".join(
        write_placeholder(slot, _ELEMENTS[slot.slot], document.footer, _own_style(slot, canvas), canvas)
        for slot in master.slots.values()
    )
    ids = "".join(
        f'<p:sldLayoutId id="{_FIRST_LAYOUT + index}" r:id="{layout}"/>' for index, layout in enumerate(layouts)
    )
    title = (slot_style(master.slots[Slot.TITLE], PLAIN),)
    return (
        f'{DECLARATION}<p:sldMaster {NAMESPACES} preserve="1">'
        f"<p:cSld>{write_ground('paper', canvas)}{shape_tree(shapes)}</p:cSld>{COLOUR_MAP}"
        f'<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst><p:hf hdr="0" dt="0"/><p:txStyles>'
        f"<p:titleStyle>{_list_style(title, 'mj', canvas)}</p:titleStyle>"
        f"<p:bodyStyle>{_list_style(master.body, 'mn', canvas)}</p:bodyStyle>"
        f"<p:otherStyle>{plain_style(theme, canvas)}</p:otherStyle></p:txStyles></p:sldMaster>"
    )


def plain_style(theme: Theme, canvas: Canvas) -> str:
    """What text in boxes and tables added by hand looks like."""
    size = theme.sizes.body_master
    return _list_style((Style(size, size * theme.spacing.leading),) * LEVELS, "mn", canvas)


def _list_style(levels: Levels, font: str, canvas: Canvas) -> str:
    """A whole list style, stated on every level, in the theme's major ("mj") or minor ("mn") font."""
    faces = f'<a:latin typeface="+{font}-lt"/><a:ea typeface="+{font}-ea"/><a:cs typeface="+{font}-cs"/>'
    return level_properties(levels, (NOTHING,) * len(levels), canvas.palette, faces)


def _own_style(slot: FrameSlot, canvas: Canvas) -> str:
    """Title and running text have the master's text styles; the foot of the page states its own."""
    if slot.slot in {Slot.TITLE, Slot.BODY}:
        return ""
    return level_properties((slot_style(slot, PLAIN),), (PLAIN,), canvas.palette)
