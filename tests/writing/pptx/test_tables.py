import io

import pptx
import pytest


@pytest.fixture
def frame(deck):
    slide = pptx.Presentation(io.BytesIO(deck)).slides[4]
    return next(shape for shape in slide.shapes if shape.has_table)


def test_a_grid_is_a_native_table_with_a_header_and_an_alternative(frame, document):
    grid = document.pages[4].items[1]
    properties = frame._element.xpath("p:nvGraphicFramePr/p:cNvPr")[0]
    assert (properties.get("name"), properties.get("descr")) == (grid.name, grid.alternative)
    table = frame.table
    assert table.first_row
    assert table.first_col == grid.heads_rows
    assert not table.horz_banding
    assert [column.width.pt for column in table.columns] == list(grid.columns)
    assert [row.height.pt for row in table.rows] == [row.height for row in grid.rows]
    written = [[cell.text for cell in row.cells] for row in table.rows]
    assert written == [["".join(p.paragraph.text for p in cell.paragraphs) for cell in row.cells] for row in grid.rows]


def test_cells_have_exact_insets_and_a_size_even_where_empty(frame):
    for row in frame.table.rows:
        for cell in row.cells:
            margins = (cell.margin_left, cell.margin_top, cell.margin_right, cell.margin_bottom)
            assert [margin.pt for margin in margins] == [4, 3, 4, 3]
            assert cell._tc.xpath(".//a:endParaRPr/@sz") == ["1200"]
    assert frame.table.cell(2, 1).text == ""


def test_only_rules_are_drawn(frame):
    widths = [row.xpath("a:tc[1]/a:tcPr/a:lnB/@w") for row in frame._element.xpath(".//a:tr")]
    assert widths == [["15875"], ["9525"], ["9525"], ["9525"], []]
    above = [row.xpath("a:tc[1]/a:tcPr/a:lnT/@w") for row in frame._element.xpath(".//a:tr")]
    assert above == [[], *widths[:-1]]
    assert not frame._element.xpath(".//a:lnL/a:solidFill | .//a:lnR/a:solidFill | .//a:tcPr/a:solidFill")
    assert len(frame._element.xpath(".//a:tcPr/a:noFill")) == 10


def test_the_tables_style_is_in_the_deck(deck, frame):
    (style,) = frame._element.xpath(".//a:tableStyleId/text()")
    package = pptx.Presentation(io.BytesIO(deck)).part.package
    (styles,) = [part for part in package.iter_parts() if part.partname == "/ppt/tableStyles.xml"]
    assert f'styleId="{style}"'.encode() in styles.blob
