"""A grid -> a native table, with exact rows, exact insets and no style of the program's own."""

from reportgen.model.drawing import Stroke
from reportgen.model.typeset import GridCell, GridRow, PlacedTable
from reportgen.writing.pptx.canvas import Canvas
from reportgen.writing.pptx.markup import emu, extent, hundredths
from reportgen.writing.pptx.paragraphs import BodyContext, write_paragraphs
from reportgen.writing.pptx.styles import LEVELS, PLAIN

TABLE_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_SMALLEST = 8.0


def write_table(grid: PlacedTable, canvas: Canvas) -> str:
    """A grid as a graphic frame that holds a table; what heads its rows and columns, and its total, are marked."""
    flags = {"firstRow": grid.rows[0].header, "firstCol": grid.heads_rows, "lastRow": grid.rows[-1].total}
    header = "".join(f' {name}="1"' for name, is_set in flags.items() if is_set)
    columns = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in grid.columns)
    rules = [None, *(row.rule for row in grid.rows)]
    rows = "".join(_row(row, above, canvas) for row, above in zip(grid.rows, rules, strict=False))
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{canvas.identity(grid.name, grid.alternative)}"
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>'
        f"<p:xfrm>{extent(grid.box)}</p:xfrm>"
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">'
        f"<a:tbl><a:tblPr{header}><a:tableStyleId>{TABLE_STYLE}</a:tableStyleId></a:tblPr>"
        f"<a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )


def _row(row: GridRow, above: Stroke | None, canvas: Canvas) -> str:
    line = canvas.palette.line
    # A border is shared by two cells: unless both state it, programs differ on which of them has its way.
    borders = line(None, "a:lnL") + line(None, "a:lnR") + line(above, "a:lnT") + line(row.rule, "a:lnB")
    size = min((paragraph.size for cell in row.cells for paragraph in cell.paragraphs), default=_SMALLEST)
    cells = "".join(_cell(cell, borders, size, canvas) for cell in row.cells)
    return f'<a:tr h="{emu(row.height)}">{cells}</a:tr>'


def _cell(cell: GridCell, borders: str, size: float, canvas: Canvas) -> str:
    text = write_paragraphs(cell.paragraphs, BodyContext((PLAIN,) * LEVELS, cell.lines), canvas) or (
        f'<a:p><a:endParaRPr lang="{canvas.language}" sz="{hundredths(size)}" kern="0"/></a:p>'
    )
    insets = cell.insets
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{text}</a:txBody>"
        f'<a:tcPr marL="{emu(insets.left)}" marR="{emu(insets.right)}" marT="{emu(insets.top)}" '
        f'marB="{emu(insets.bottom)}" anchor="t">{borders}<a:noFill/></a:tcPr></a:tc>'
    )
