"""A table as it was typed, before anything in it is understood: texts in rows, and what stood beside the texts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from reportgen.model.places import Place
from reportgen.model.problems import Problem


class Oddity(Enum):
    """What a cell can hold besides its text."""

    NOTE = "note"
    NO_RESULT = "formula without a result"
    FAILED = "formula that failed"
    LINKED = "formula of another file"
    DATE = "date"
    SHOWN = "number that is shown as something else"
    STRUCK = "text with a line through it"


@dataclass(frozen=True, slots=True)
class Merge:
    """Cells merged into one: its edges, all within it, from 0. Its text stands in the cell at the top left."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class RawGrid:
    """Rows of texts, each as wide as the widest; an empty cell is "". Rows and columns count from 0.

    `merges` and `oddities` are by row and column; an oddity has its own words: the text of a note, a formula, an
    error, a date as "2024-08-01", a number as its author sees it ("192 t€"). `remarks` are warnings about how the file
    was read. `separator` is what stands between the cells of a CSV file, `widths` how many of these each row has, empty
    ones at its end too.
    """

    file: str
    sheet: str
    rows: tuple[tuple[str, ...], ...]
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merges: Mapping[tuple[int, int], Merge] = field(default_factory=dict)
    oddities: Mapping[tuple[int, int], Mapping[Oddity, str]] = field(default_factory=dict)
    remarks: tuple[Problem, ...] = ()
    separator: str = ""
    widths: tuple[int, ...] = ()

    def place(self, row: int, column: int) -> Place:
        """A cell's place in spreadsheet notation, for a CSV too: that is how its author sees it."""
        return Place(self.file, self.sheet, cell_name(row, column))

    @property
    def whole(self) -> Place:
        """The place of the table as a whole."""
        return Place(self.file, self.sheet)

    def oddity(self, row: int, column: int, kind: Oddity) -> str | None:
        """The words of a cell's oddity of a kind; None where it has none."""
        return self.oddities.get((row, column), {}).get(kind)

    def merge(self, row: int, column: int) -> Merge | None:
        """The merged cells that a cell is part of."""
        return self.merges.get((row, column))


def cell_name(row: int, column: int) -> str:
    """A cell in spreadsheet notation ("B7") by its row and column from 0."""
    return f"{column_name(column)}{row + 1}"


def column_name(column: int) -> str:
    """A column's letters by its number from 0."""
    letters = ""
    number = column + 1
    while number:
        number, remainder = divmod(number - 1, 26)
        letters = chr(ord("A") + remainder) + letters
    return letters
