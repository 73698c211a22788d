"""A Grid in its place -> the rows of a table with their rules."""

from collections.abc import Callable
from itertools import accumulate

from reportgen.model.boxes import Box
from reportgen.model.typeset import GridRow, PlacedTable, SetParagraph
from reportgen.writing.pdf.content import Content, rectangle
from reportgen.writing.pdf.links import Links
from reportgen.writing.pdf.structure import StructureElement
from reportgen.writing.pdf.tagging import Flow, Tagging, Tags, cell_element
from reportgen.writing.pdf.text import draw_for_the_eye, draw_paragraphs


def draw_grid(content: Content, grid: PlacedTable, tagging: Tagging, links: Links) -> None:
    """Draw the rules, then the rows; a row that is shown again where the table continues is for the eye only."""
    with content.artifact():
        _draw_rules(content, grid)
    table = tagging.table(grid)
    for row in grid.rows:
        if row.repeated:
            _draw_repeated(content, row)
        else:
            elements = [cell_element(grid, row, column) for column in range(len(row.cells))]
            _draw_row(content, row, table.add(StructureElement("TR")), elements, links)


def _draw_rules(content: Content, grid: PlacedTable) -> None:
    bottoms = accumulate((row.height for row in grid.rows), initial=grid.box.y)
    next(bottoms)
    for row, bottom in zip(grid.rows, bottoms, strict=True):
        if row.rule is not None:
            content.paint(rectangle(Box(grid.box.x, bottom, sum(grid.columns), 0.0)), None, row.rule)


def _draw_repeated(content: Content, row: GridRow) -> None:
    with content.artifact():
        for cell in row.cells:
            draw_for_the_eye(content, cell.paragraphs, cell.lines)


def _draw_row(
    content: Content, row: GridRow, element: StructureElement, cells: list[StructureElement], links: Links
) -> None:
    for own, cell in zip(map(element.add, cells), row.cells, strict=True):
        tags_of = _only(own) if len(cell.paragraphs) == 1 else Flow(own).paragraph
        draw_paragraphs(content, cell.paragraphs, cell.lines, tags_of, links)


def _only(cell: StructureElement) -> Callable[[SetParagraph], Tags]:
    """The one paragraph of a cell needs no element of its own."""
    return lambda _: Tags(cell)
