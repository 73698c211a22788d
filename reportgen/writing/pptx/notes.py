"""A page's notes -> speaker notes, with the master that they stand on."""

from collections.abc import Sequence

from reportgen.model.boxes import Box
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

NOTES_WIDTH, NOTES_HEIGHT = 540.0, 720.0
_PICTURE = Box(30.0, 54.0, 480.0, 270.0)
_TEXT = Box(54.0, 346.5, 432.0, 324.0)
_SIZE = 1200


def write_notes_master(language: str) -> str:
    """The page of notes: the slide's picture over its text."""
    prompt = f'<a:p><a:r><a:rPr lang="{language}"/><a:t>Muokkaa muistiinpanoja napsauttamalla</a:t></a:r></a:p>'
    shapes = _picture(f"{transform(_PICTURE)}{rectangle(_PICTURE)}<a:noFill/>") + _text(
        f"{transform(_TEXT)}{rectangle(_TEXT)}", prompt
    )
    style = "".join(
        f'<a:lvl{level}pPr><a:defRPr sz="{_SIZE}" kern="0"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
        f'<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl{level}pPr>'
        for level in range(1, 10)
    )
    return (
        f"{DECLARATION}<p:notesMaster {NAMESPACES}><p:cSld>"
        '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
        f"{shape_tree(shapes)}</p:cSld>{COLOUR_MAP}<p:notesStyle>{style}</p:notesStyle></p:notesMaster>"
    )


def write_notes(notes: Sequence[str], language: str) -> str:
    """The speaker notes of one slide, a paragraph each."""
    text = "".join(f'<a:p><a:r><a:rPr lang="{language}"/><a:t>{escape(note)}</a:t></a:r></a:p>' for note in notes)
    return (
        f"{DECLARATION}<p:notes {NAMESPACES}><p:cSld>{shape_tree(_picture('') + _text('', text))}</p:cSld>"
        f"{MASTER_COLOURS}</p:notes>"
    )


def _picture(properties: str) -> str:
    return (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Dian kuva"/>'
        '<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>{properties}</p:spPr></p:sp>'
    )


def _text(properties: str, text: str) -> str:
    return (
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Muistiinpanot"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="body" idx="3"/></p:nvPr></p:nvSpPr><p:spPr>{properties}</p:spPr>'
        f"<p:txBody><a:bodyPr/><a:lstStyle/>{text}</p:txBody></p:sp>"
    )
