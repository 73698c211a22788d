"""Pages -> slides, their shapes in reading order."""

from reportgen.model.figures import PlacedFigure
from reportgen.model.page import Frame, Item, Page
from reportgen.model.typeset import PlacedTable, TextBox
from reportgen.writing.pptx.canvas import Canvas
from reportgen.writing.pptx.decoration import write_decoration
from reportgen.writing.pptx.figures import write_figure
from reportgen.writing.pptx.markup import DECLARATION, MASTER_COLOURS, NAMESPACES, shape_tree
from reportgen.writing.pptx.placeholders import Master
from reportgen.writing.pptx.tables import write_table
from reportgen.writing.pptx.text_boxes import write_text_box


def write_slide(page: Page, frame: Frame, master: Master, canvas: Canvas) -> str:
    """A page as the XML of a slide."""
    shapes = "".join(_shape(item, frame, master, canvas) for item in page.items)
    return f"{DECLARATION}<p:sld {NAMESPACES}><p:cSld>{shape_tree(shapes)}</p:cSld>{MASTER_COLOURS}</p:sld>"


def _shape(item: Item, frame: Frame, master: Master, canvas: Canvas) -> str:
    if isinstance(item, TextBox):
        return write_text_box(item, frame, master, canvas)
    if isinstance(item, PlacedTable):
        return write_table(item, canvas)
    return write_figure(item, canvas) if isinstance(item, PlacedFigure) else write_decoration(item, canvas)
