"""Columns of running text share a width so that rows take few lines."""

import pytest

from reportgen.layout import Draw
from reportgen.layout.parts import Setup, TablePart
from reportgen.layout.table_setting import set_tables
from reportgen.layout.text_columns import TextColumn, Words, share_width
from reportgen.model.blocks import TableBlock, TableCell, TableColumn
from reportgen.model.text import Run
from reportgen.reading import Project
from reportgen.typography import Typeface


def column(*widths: float, least: float = 60.0) -> TextColumn:
    """A column of cells of one line that may be halved."""
    return TextColumn(tuple((Words(width, width / 2 + 10),) for width in widths), least)


def test_short_columns_keep_their_lines_and_what_is_left_goes_to_all() -> None:
    assert share_width(600.0, [column(120, 80), column(200, 90), column(100, 100)]) == [180.0, 260.0, 160.0]


def test_columns_that_have_no_width_to_spare_tear_no_word() -> None:
    assert share_width(0.3, [column(0.2, least=0.1), column(0.4, least=0.2)]) == pytest.approx([0.1, 0.2])


def test_a_column_is_narrowed_where_that_costs_the_rows_no_line() -> None:
    """The first row takes two lines whatever the first column does, so that it may take two there too."""
    questions = column(400, 200)
    answers = TextColumn(((Words(150, 150), Words(150, 150)), (Words(180, 180),)), 100.0)
    first, second = share_width(410.0, [questions, answers])
    assert questions.lines(first) == [2, 1]
    assert answers.lines(second) == [2, 1]


def test_what_a_column_gives_up_beyond_what_is_needed_counts_for_nothing() -> None:
    """Ten points are too much: the first column could give up two hundred for a line of a row, the second the ten."""
    first = TextColumn(((Words(50, 40),), (Words(300, 100),)), 40.0)
    second = TextColumn(((Words(200, 190),), (Words(50, 40),)), 40.0)
    third = TextColumn(((Words(50, 40), Words(50, 40)), (Words(50, 40),)), 50.0)
    widths = share_width(540.0, [first, second, third])
    assert [first.lines(widths[0]), second.lines(widths[1]), third.lines(widths[2])] == [[1, 1], [2, 1], [2, 1]]


def test_of_two_columns_of_long_texts_neither_is_squeezed_for_the_other() -> None:
    assert min(share_width(600.0, [column(3000, 2800, 2500), column(3000, 2800, 2500)])) > 240
    longer, shorter = share_width(600.0, [column(6000, 5600), column(1500, 1400)])
    assert longer > 2 * shorter


def test_figures_of_two_years_need_no_more_than_one_of_them(project: Project, typeface: Typeface, draw: Draw) -> None:
    columns = (TableColumn("Kysymys"), TableColumn("Alue"), TableColumn("Kaikki alueet"))
    years = TableCell((Run("2024: 1 587 677 €\n2025: 1 216 571 €"),))
    groups = "Yhteistyörakenne 16 · Epävirallinen rakenne 3 · Ei rakennetta 3"
    rows = (
        (TableCell((Run("Avustukset hyvinvointialueittain 2024 ja 2025"),)), years, years),
        (TableCell((Run("Hyvinvointialueen perustama rakenne"),)), TableCell((Run("On"),)), TableCell((Run(groups),))),
    )
    part = TablePart(TableBlock("taulukko", columns, rows, None, "Taulukko"), "flow")
    table = next(set_tables(part, 780.0, 400.0, Setup(project.theme, typeface, draw)))
    assert [[len(cell.lines) for cell in row] for row in table.rows] == [[1, 2, 2], [1, 1, 1]]
