"""What stands beside the texts of a table is told where the table is read, and there only."""

import pytest

from reportgen.model.grids import Oddity, RawGrid
from reportgen.reading.oddities import beside_texts

ROWS = (
    ("Vanha otsikko", "", ""),
    ("alue", "vastaus", "_oma"),
    ("Kainuu", "on", "x"),
    ("", "", ""),
    ("Lappi", "ei", "y"),
)
FIRST, READ = 1, {0, 1}
"""The table's headings stand in its second row; its third column is its author's own."""


@pytest.mark.parametrize("kind", [Oddity.STRUCK, Oddity.LINKED])
@pytest.mark.parametrize(
    ("row", "column", "told"), [(0, 0, False), (1, 0, True), (2, 1, True), (2, 2, False), (4, 1, True)]
)
def test_what_is_told_of_a_cell_is_told_where_the_table_is_read(
    kind: Oddity, row: int, column: int, told: bool
) -> None:
    grid = RawGrid("a.xlsx", "a", ROWS, oddities={(row, column): {kind: ""}})
    assert [problem.place for problem in beside_texts(grid, FIRST, READ)] == [grid.place(row, column)] * told


@pytest.mark.parametrize(
    ("hidden", "rows"), [({0}, None), ({3}, None), ({2}, "3"), ({0, 2, 3, 4}, "3, 5"), ({1, 2}, "2–3")]
)
def test_hidden_rows_are_told_where_something_in_them_is_read(hidden: set[int], rows: str | None) -> None:
    grid = RawGrid("a.xlsx", "a", ROWS, hidden_rows=frozenset(hidden))
    assert [dict(problem.fields)["rows"] for problem in beside_texts(grid, FIRST, READ)] == (
        [] if rows is None else [rows]
    )


@pytest.mark.parametrize(("hidden", "columns"), [({2}, None), ({1}, "B"), ({0, 1, 2}, "A, B")])
def test_hidden_columns_are_told_where_they_are_read(hidden: set[int], columns: str | None) -> None:
    grid = RawGrid("a.xlsx", "a", ROWS, hidden_columns=frozenset(hidden))
    told = [dict(problem.fields)["columns"] for problem in beside_texts(grid, FIRST, READ)]
    assert told == ([] if columns is None else [columns])


def test_a_formula_of_another_file_without_a_result_is_not_told_twice() -> None:
    grid = RawGrid("a.xlsx", "a", ROWS, oddities={(2, 1): {Oddity.LINKED: "", Oddity.NO_RESULT: "[1]A!B2"}})
    assert beside_texts(grid, FIRST, READ) == []
