"""Text boxes -> placeholders and plain text boxes, with their insets stated and autofit off."""

from reportgen.model.boxes import Insets
from reportgen.model.page import Frame
from reportgen.model.typeset import Slot, TextBox
from reportgen.writing.pptx.canvas import Canvas
from reportgen.writing.pptx.markup import emu, rectangle, transform
from reportgen.writing.pptx.paragraphs import BodyContext, write_paragraphs
from reportgen.writing.pptx.placeholders import Master, placeholder
from reportgen.writing.pptx.styles import LEVELS, PLAIN

_CORNER = 1 - 0.5**0.5
"""The part of its corners' radius by which a rounded rectangle holds text off its edges besides insets (ECMA-376)."""


def body_properties(insets: Insets, wrap: str = "square", *, grows_up: bool = False) -> str:
    """Exact insets, text from the top or on the lower edge, and no fitting by the program that opens the file."""
    return (
        f'<a:bodyPr wrap="{wrap}" lIns="{emu(insets.left)}" tIns="{emu(insets.top)}" rIns="{emu(insets.right)}" '
        f'bIns="{emu(insets.bottom)}" rtlCol="0" anchor="{"b" if grows_up else "t"}"><a:noAutofit/></a:bodyPr>'
    )


def write_text_box(box: TextBox, frame: Frame, master: Master, canvas: Canvas) -> str:
    """A text box as a shape; KeyError where it has a slot that its frame lacks. An empty placeholder is not written."""
    if box.slot is None:
        levels, kind, shape = (PLAIN,) * LEVELS, '<p:cNvSpPr txBox="1"/><p:nvPr/>', _shape(box, canvas)
        grows_up = False
    else:
        if not any(paragraph.paragraph.text for paragraph in box.paragraphs):
            return ""
        slot = {slot.slot: slot for slot in frame.slots}[box.slot]
        levels, grows_up = master.passed_on(slot), slot.grows_up
        kind = f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{placeholder(frame.kind, box.slot)}</p:nvPr>'
        shape = _shape(box, canvas) if box.fill or box.rounding else transform(box.box) if box.box != slot.box else ""
    corner = _CORNER * min(box.rounding, box.box.width / 2, box.box.height / 2)
    number = str(canvas.page_number) if box.slot is Slot.PAGE_NUMBER else ""
    text = write_paragraphs(box.paragraphs, BodyContext(levels, box.lines, number), canvas)
    properties = body_properties(_less(box.insets, corner), grows_up=grows_up)
    return (
        f"<p:sp><p:nvSpPr>{canvas.identity(box.name)}{kind}</p:nvSpPr><p:spPr>{shape}</p:spPr>"
        f"<p:txBody>{properties}<a:lstStyle/>{text or '<a:p/>'}</p:txBody></p:sp>"
    )


def _shape(box: TextBox, canvas: Canvas) -> str:
    return transform(box.box) + rectangle(box.box, box.rounding) + canvas.palette.fill(box.fill)


def _less(insets: Insets, corner: float) -> Insets:
    return Insets(insets.left - corner, insets.top - corner, insets.right - corner, insets.bottom - corner)
