"""Text and lengths -> pieces of the file format's XML."""

import re

from reportgen.model.boxes import EMU_PER_POINT, Box

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MASTER_COLOURS = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;"})


def escape(text: str) -> str:
    """Text as it stands in an element or, between double quotes, in an attribute.

    ValueError where a character cannot stand in XML: an earlier stage refuses those in words.
    """
    if forbidden := _NOT_XML.search(text):
        raise ValueError(f"U+{ord(forbidden[0]):04X} cannot stand in a file: {text!r}")
    return text.translate(_ESCAPES)


def emu(points: float) -> int:
    """Points in the file's unit of length."""
    return round(points * EMU_PER_POINT)


def hundredths(points: float) -> int:
    """Points in the file's unit of type sizes and spacing."""
    return round(points * 100)


def extent(box: Box) -> str:
    """The place and size of a box, as the children of a transform."""
    return f'<a:off x="{emu(box.x)}" y="{emu(box.y)}"/><a:ext cx="{emu(box.width)}" cy="{emu(box.height)}"/>'


def transform(box: Box, angle: float = 0.0) -> str:
    """The transform of a shape that stands in a box, turned by degrees anticlockwise about the box's centre."""
    rotation = f' rot="{round(-angle % 360 * 60000)}"' if angle else ""
    return f"<a:xfrm{rotation}>{extent(box)}</a:xfrm>"


def rectangle(box: Box, rounding: float = 0.0) -> str:
    """The geometry of a rectangle whose corners are rounded by a radius in points."""
    if not rounding:
        return '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    share = min(50000, round(100000 * rounding / min(box.width, box.height)))
    return f'<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val {share}"/></a:avLst></a:prstGeom>'


def shape_tree(shapes: str) -> str:
    """The tree that holds all shapes of a slide, a layout or a master."""
    return (
        '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/>'
        f"</a:xfrm></p:grpSpPr>{shapes}</p:spTree>"
    )
