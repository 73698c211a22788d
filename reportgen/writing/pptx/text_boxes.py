"""Text boxes go in, placeholders and plain text boxes come out, with their insets stated and autofit off."""

from reportgen.model.page import Frame, Insets, Slot, TextBox
from reportgen.writing.pptx.canvas import Canvas
from reportgen.writing.pptx.markup import emu, rectangle, transform
from reportgen.writing.pptx.paragraphs import write_paragraphs
from reportgen.writing.pptx.placeholders import Master, placeholder
from reportgen.writing.pptx.styles import LEVELS, PLAIN


def body_properties(insets: Insets, wrap: str = "square") -> str:
    """Exact insets, text from the top, and no fitting by the program that opens the file."""
    return (
        f'<a:bodyPr wrap="{wrap}" lIns="{emu(insets.left)}" tIns="{emu(insets.top)}" rIns="{emu(insets.right)}" '
        f'bIns="{emu(insets.bottom)}" rtlCol="0" anchor="t"><a:noAutofit/></a:bodyPr>'
    )


def write_text_box(box: TextBox, frame: Frame, master: Master, canvas: Canvas) -> str:
    """A text box as a shape; KeyError where it has a slot that its frame lacks. An empty placeholder is not written."""
    if box.slot is None:
        levels, kind, shape = (PLAIN,) * LEVELS, "<p:cNvSpPr txBox=\"1\"/><p:nvPr/>", _shape(box, canvas)
    else:
        if not any(paragraph.paragraph.text for paragraph in box.paragraphs):
            return ""
        slot = {slot.slot: slot for slot in frame.slots}[box.slot]
        levels = master.passed_on(slot)
        kind = (
            '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
            f"<p:nvPr>{placeholder(frame.kind, box.slot)}</p:nvPr>"
        )
        shape = _shape(box, canvas) if box.fill or box.rounding else transform(box.box) if box.box != slot.box else ""
    text = write_paragraphs(box.paragraphs, levels, canvas, numbered=box.slot is Slot.PAGE_NUMBER)
    return (
        f"<p:sp><p:nvSpPr>{canvas.identity(box.name)}{kind}</p:nvSpPr><p:spPr>{shape}</p:spPr>"
        f"<p:txBody>{body_properties(box.insets)}<a:lstStyle/>{text or '<a:p/>'}</p:txBody></p:sp>"
    )


def _shape(box: TextBox, canvas: Canvas) -> str:
    return transform(box.box) + rectangle(box.box, box.rounding) + canvas.palette.fill(box.fill)
