"""Frames -> the deck's layouts, so that a slide added by hand looks like the others."""

from reportgen.model.boxes import Insets
from reportgen.model.page import Document, Frame, FrameKind, FrameSlot
from reportgen.model.typeset import Slot
from reportgen.writing.pptx.canvas import Canvas
from reportgen.writing.pptx.decoration import write_decoration
from reportgen.writing.pptx.markup import (
    DECLARATION,
    MASTER_COLOURS,
    NAMESPACES,
    escape,
    rectangle,
    shape_tree,
    transform,
)
from reportgen.writing.pptx.placeholders import Master, placeholder
from reportgen.writing.pptx.styles import level_properties
from reportgen.writing.pptx.text_boxes import body_properties

_NAMES = {
    FrameKind.COVER: ("Kansi", "title"),
    FrameKind.TEXT: ("Teksti", "tx"),
    FrameKind.TWO_COLUMNS: ("Kaksi palstaa", "cust"),
    FrameKind.FIGURE_AND_TEXT: ("Kuva ja teksti", "cust"),
    FrameKind.FIGURE: ("Kuva", "cust"),
}
_TEXT_PROMPTS = ("Muokkaa tekstiä napsauttamalla", "Toinen taso", "Kolmas taso")
_PROMPTS = {
    Slot.TITLE: ("Otsikko", ("Muokkaa otsikkoa napsauttamalla",)),
    Slot.SUBTITLE: ("Alaotsikko", ("Muokkaa alaotsikkoa napsauttamalla",)),
    Slot.BODY: ("Teksti", _TEXT_PROMPTS),
    Slot.SECOND_BODY: ("Toinen teksti", _TEXT_PROMPTS),
    Slot.FOOTER: ("Alatunniste", ()),
    Slot.PAGE_NUMBER: ("Sivunumero", ()),
    Slot.CONTENT: ("Sisältö", ("Lisää kuva, kaavio tai taulukko napsauttamalla",)),
}


def write_layout(frame: Frame, document: Document, master: Master, canvas: Canvas) -> str:
    """A layout: the frame's ground and decoration, and its placeholders with what they restate of the master."""
    name, kind = _NAMES[frame.kind]
    shapes = "".join(write_decoration(item, canvas) for item in frame.decoration)
    footer = document.author if frame.kind is FrameKind.COVER else document.footer
    for slot in frame.slots:
        style = level_properties(master.passed_on(slot), master.inherited(slot.slot), canvas.palette)
        shapes += write_placeholder(slot, placeholder(frame.kind, slot.slot), footer, style, canvas)
    ground = "" if frame.ground == "paper" else write_ground(frame.ground, canvas)
    return (
        f'{DECLARATION}<p:sldLayout {NAMESPACES} type="{kind}" preserve="1" userDrawn="1">'
        f'<p:cSld name="{name}">{ground}{shape_tree(shapes)}</p:cSld>{MASTER_COLOURS}</p:sldLayout>'
    )


def write_ground(role: str, canvas: Canvas) -> str:
    """A background of one colour."""
    return f"<p:bg><p:bgPr>{canvas.palette.solid(role)}<a:effectLst/></p:bgPr></p:bg>"


def write_placeholder(slot: FrameSlot, element: str, footer: str, style: str, canvas: Canvas) -> str:
    """A placeholder of a layout or the master, with its prompt or, at the foot, `footer`."""
    name, prompts = _PROMPTS[slot.slot]
    if slot.slot is Slot.PAGE_NUMBER:
        field = canvas.page_field("‹#›", f'<a:rPr lang="{canvas.language}"/>')
        text = f"<a:p>{field}</a:p>"
    else:
        text = "".join(_prompt(prompt, level, canvas) for level, prompt in enumerate(prompts or (footer,)))
    properties = body_properties(Insets(), grows_up=slot.grows_up)
    return (
        f'<p:sp><p:nvSpPr>{canvas.identity(name)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr>{element}</p:nvPr></p:nvSpPr><p:spPr>{transform(slot.box)}{rectangle(slot.box)}</p:spPr>"
        f"<p:txBody>{properties}<a:lstStyle>{style}</a:lstStyle>{text}</p:txBody></p:sp>"
    )


def _prompt(text: str, level: int, canvas: Canvas) -> str:
    depth = f'<a:pPr lvl="{level}"/>' if level else ""
    return f'<a:p>{depth}<a:r><a:rPr lang="{canvas.language}"/><a:t>{escape(text)}</a:t></a:r></a:p>'
