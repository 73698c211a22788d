"""A small project of its own in a temporary folder, with one round in which nothing is wrong."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.reading.workshop import Workshop, make_workshop


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    return make_workshop(tmp_path)


@pytest.fixture
def edited(workshop: Workshop) -> Callable[[str, int, int, str], Workshop]:
    """Changes one cell of a table, by row and column from 0, and saves."""

    def edit(table: str, row: int, column: int, text: str) -> Workshop:
        workshop.tables[table][row][column] = text
        workshop.save()
        return workshop

    return edit
