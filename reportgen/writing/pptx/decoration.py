"""Ornaments and pictures -> shapes marked as decoration."""

from reportgen.model.figures import Ornament, Picture, PlacedFigure
from reportgen.writing.pptx.canvas import Canvas
from reportgen.writing.pptx.figures import write_figure
from reportgen.writing.pptx.markup import rectangle, transform


def write_ornament(ornament: Ornament, canvas: Canvas) -> str:
    """A rectangle that means nothing by itself."""
    return (
        f"<p:sp><p:nvSpPr>{canvas.identity(ornament.name, decorative=True)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>"
        f"{transform(ornament.box)}{rectangle(ornament.box, ornament.rounding)}"
        f"{canvas.palette.fill(ornament.fill)}{canvas.palette.line(ornament.stroke)}</p:spPr></p:sp>"
    )


def write_picture(picture: Picture, canvas: Canvas) -> str:
    """The logo, which has its box's proportions."""
    return (
        f"<p:pic><p:nvPicPr>{canvas.identity(picture.name, decorative=True)}"
        '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>'
        f'<p:blipFill><a:blip r:embed="{canvas.picture(picture.data)}"/>'
        "<a:stretch><a:fillRect/></a:stretch></p:blipFill>"
        f"<p:spPr>{transform(picture.box)}{rectangle(picture.box)}</p:spPr></p:pic>"
    )


def write_decoration(item: Ornament | PlacedFigure | Picture, canvas: Canvas) -> str:
    """Whatever may stand under the items of a page."""
    if isinstance(item, Ornament):
        return write_ornament(item, canvas)
    return write_picture(item, canvas) if isinstance(item, Picture) else write_figure(item, canvas)
