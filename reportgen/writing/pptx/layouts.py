"""Frames go in, the master and its layouts come out, so that a slide added by hand looks like the others."""

from reportgen.model.page import Box, Document, Frame, FrameKind, FrameSlot, Insets, Slot
from reportgen.model.theme import Theme
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
from reportgen.writing.pptx.palette import COLOUR_MAP
from reportgen.writing.pptx.placeholders import Master, placeholder
from reportgen.writing.pptx.styles import LEVELS, PLAIN, Levels, level_properties, slot_style
from reportgen.writing.pptx.text_boxes import body_properties

_NOWHERE = Box(0.0, 0.0, 0.0, 0.0)
_NAMES = {
    FrameKind.COVER: ("Kansi", "title"),
    FrameKind.TEXT: ("Teksti", "tx"),
    FrameKind.TWO_COLUMNS: ("Kaksi palstaa", "cust"),
    FrameKind.FIGURE_AND_TEXT: ("Kuva ja teksti", "cust"),
    FrameKind.FIGURE: ("Kuva", "cust"),
}
_PROMPTS = {
    Slot.TITLE: ("Otsikko", ("Muokkaa otsikkoa napsauttamalla",)),
    Slot.SUBTITLE: ("Alaotsikko", ("Muokkaa alaotsikkoa napsauttamalla",)),
    Slot.BODY: ("Teksti", ("Muokkaa tekstiä napsauttamalla", "Toinen taso", "Kolmas taso")),
    Slot.SECOND_BODY: ("Toinen teksti", ("Muokkaa tekstiä napsauttamalla", "Toinen taso", "Kolmas taso")),
    Slot.FOOTER: ("Alatunniste", ()),
    Slot.PAGE_NUMBER: ("Sivunumero", ()),
}
_MASTER_INDEX = {Slot.TITLE: "", Slot.BODY: ' idx="1"', Slot.FOOTER: ' idx="3"', Slot.PAGE_NUMBER: ' idx="4"'}
_PAGE_NUMBER = '<a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum"><a:rPr lang="{0}"/><a:t>‹#›</a:t></a:fld>'
FIRST_LAYOUT = 2147483649


def write_master(document: Document, master: Master, theme: Theme, canvas: Canvas, layouts: list[str]) -> str:
    """The slide master; `layouts` are the relationships to its layouts."""
    shapes = "".join(
        _placeholder(
            slot, f'<p:ph type="{_master_type(slot.slot)}"{_MASTER_INDEX[slot.slot]}/>', document, canvas, _own(slot, canvas)
        )
        for slot in master.slots.values()
    )
    ids = "".join(
        f'<p:sldLayoutId id="{FIRST_LAYOUT + index}" r:id="{layout}"/>' for index, layout in enumerate(layouts)
    )
    title = (slot_style(master.slots[Slot.TITLE], PLAIN),)
    return (
        f"{DECLARATION}<p:sldMaster {NAMESPACES} preserve=\"1\"><p:cSld>{_ground('paper', canvas)}{shape_tree(shapes)}</p:cSld>"
        f'{COLOUR_MAP}<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst><p:hf hdr="0" dt="0"/><p:txStyles>'
        f"<p:titleStyle>{list_style(title, 'mj', canvas)}</p:titleStyle>"
        f"<p:bodyStyle>{list_style(master.body, 'mn', canvas)}</p:bodyStyle>"
        f"<p:otherStyle>{other_style(theme, canvas)}</p:otherStyle></p:txStyles></p:sldMaster>"
    )


def write_layout(frame: Frame, document: Document, master: Master, canvas: Canvas) -> str:
    """A layout: the frame's ground and decoration, and its placeholders with what they restate of the master."""
    name, kind = _NAMES[frame.kind]
    shapes = "".join(write_decoration(item, canvas) for item in frame.decoration)
    for slot in frame.slots:
        style = level_properties(master.passed_on(slot), master.inherited(slot.slot), canvas.palette, lambda _: "")
        shapes += _placeholder(slot, placeholder(frame.kind, slot.slot), document, canvas, style)
    ground = "" if frame.ground == "paper" else _ground(frame.ground, canvas)
    return (
        f'{DECLARATION}<p:sldLayout {NAMESPACES} type="{kind}" preserve="1" userDrawn="1">'
        f'<p:cSld name="{name}">{ground}{shape_tree(shapes)}</p:cSld>{MASTER_COLOURS}</p:sldLayout>'
    )


def list_style(levels: Levels, font: str, canvas: Canvas) -> str:
    """A whole list style, stated on every level, in the theme's major ("mj") or minor ("mn") font."""
    faces = (
        f'<a:latin typeface="+{font}-lt"/><a:ea typeface="+{font}-ea"/><a:cs typeface="+{font}-cs"/>'
    )
    ink = canvas.palette.solid("ink")
    return level_properties(
        levels, (PLAIN,) * len(levels), canvas.palette, lambda level: (ink if levels[level].colour == "ink" else "") + faces
    )


def other_style(theme: Theme, canvas: Canvas) -> str:
    """What text in boxes and tables added by hand looks like."""
    size = theme.sizes.body_master
    plain = slot_style(FrameSlot(Slot.BODY, _NOWHERE, size, size * theme.spacing.leading, bold=False, colour="ink"), PLAIN)
    return list_style((plain,) * LEVELS, "mn", canvas)


def _ground(role: str, canvas: Canvas) -> str:
    return f"<p:bg><p:bgPr>{canvas.palette.solid(role)}<a:effectLst/></p:bgPr></p:bg>"


def _master_type(slot: Slot) -> str:
    return {Slot.TITLE: "title", Slot.BODY: "body", Slot.FOOTER: "ftr", Slot.PAGE_NUMBER: "sldNum"}[slot]


def _own(slot: FrameSlot, canvas: Canvas) -> str:
    """Title and running text have their styles in the master's own; the foot of the page states its here."""
    if slot.slot in {Slot.TITLE, Slot.BODY}:
        return ""
    return level_properties((slot_style(slot, PLAIN),), (PLAIN,), canvas.palette, lambda _: "")


def _placeholder(slot: FrameSlot, element: str, document: Document, canvas: Canvas, style: str) -> str:
    name, prompts = _PROMPTS[slot.slot]
    if slot.slot is Slot.PAGE_NUMBER:
        text = f"<a:p>{_PAGE_NUMBER.format(canvas.language)}</a:p>"
    else:
        text = "".join(_prompt(prompt, level, canvas) for level, prompt in enumerate(prompts or (document.title,)))
    return (
        f'<p:sp><p:nvSpPr>{canvas.identity(name)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr>{element}</p:nvPr></p:nvSpPr><p:spPr>{transform(slot.box)}{rectangle(slot.box)}</p:spPr>"
        f"<p:txBody>{body_properties(Insets())}<a:lstStyle>{style}</a:lstStyle>{text}</p:txBody></p:sp>"
    )


def _prompt(text: str, level: int, canvas: Canvas) -> str:
    depth = f'<a:pPr lvl="{level}"/>' if level else ""
    return f'<a:p>{depth}<a:r><a:rPr lang="{canvas.language}"/><a:t>{escape(text)}</a:t></a:r></a:p>'
