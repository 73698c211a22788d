"""Cells told in few words: what stands below each other is one range."""

import pytest

from reportgen.model.places import ranges, split_cell


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (["B4", "B2", "B3", "B3", "C9", "B12", "B11"], "B2–B4, B11–B12, C9"),
        (["7", "D2", "5", "6"], "5–7, D2"),
        (["B2", "A1:B2", "B3", "A1:B2"], "B2–B3, A1:B2"),
        (["AA9", "A10"], "AA9, A10"),
        ([], ""),
    ],
)
def test_neighbours_in_a_column_are_one_range(cells, told):
    assert ranges(cells) == told


def test_a_spreadsheet_has_another_sign_between():
    assert ranges(["B2", "B3"], to=":") == "B2:B3"


@pytest.mark.parametrize(
    ("cell", "parts"),
    [("B7", ("B", 7)), ("AB12", ("AB", 12)), ("7", ("", 7)), ("B2–B5", None), ("B", None), ("", None)],
)
def test_a_cell_has_a_column_and_a_row(cell, parts):
    assert split_cell(cell) == parts
