"""A survey tool's export file -> its headings and responses: one row a response, whatever the tool."""

import re
from dataclasses import dataclass
from pathlib import Path

from reportgen.model.grids import Grid
from reportgen.model.places import Place
from reportgen.model.problems import ReportError, error
from reportgen.reading.delimited import read_csv
from reportgen.reading.words import key
from reportgen.reading.workbooks import read_workbook

_OF_OPTION = re.compile(r"(?P<question>.*\S)\s*\[(?P<option>[^\[\]]+)\]", re.DOTALL)
_NUMBERED = re.compile(r"(?:[A-Za-z]{1,4}\d\w*|\d{1,3})[.)]\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Heading:
    """A column of an export: its text on one line, and which of the equal headings it is, from 1."""

    text: str
    number: int
    column: int

    @property
    def name(self) -> tuple[str, int]:
        """What tells the heading from all others."""
        return key(self.text), self.number

    @property
    def question(self) -> str:
        """The words of the question: without its number or code, and without the option that a column stands for."""
        found = _OF_OPTION.fullmatch(self.text)
        return _NUMBERED.sub("", found["question"] if found else self.text, count=1).strip()

    @property
    def option(self) -> str:
        """The option that the column stands for ("Question [option]"), or ""."""
        found = _OF_OPTION.fullmatch(self.text)
        return found["option"].strip() if found else ""


@dataclass(frozen=True, slots=True)
class Export:
    """The headings, and the grid's rows that hold responses, counted from 0."""

    grid: Grid
    headings: tuple[Heading, ...]
    rows: tuple[int, ...]

    def answer(self, row: int, heading: Heading) -> str:
        """What a response says under a heading; "" where it says nothing."""
        return self.grid.rows[row][heading.column]

    def answers(self, heading: Heading) -> tuple[str, ...]:
        """Everything said under a heading, without what is empty."""
        return tuple(answer for row in self.rows if (answer := self.answer(row, heading)))

    def place(self, row: int, heading: Heading) -> Place:
        """The cell of an answer."""
        return self.grid.place(row, heading.column)


def read_export(path: Path) -> Export:
    """The responses of a .csv or .xlsx file, of a workbook's first sheet that has any.

    A second row of headings is understood where the first leaves columns unnamed: question, then options.
    """
    match path.suffix.lower():
        case ".csv" | ".txt" | ".tsv":
            grids: tuple[Grid, ...] = (read_csv(path.parent, path),)
        case ".xlsx":
            grids = read_workbook(path.parent, path)
        case _:
            message = error(
                "The export must be a .csv file or an .xlsx workbook. Export the answers again from the survey tool.",
                Place(path.name),
            )
            raise ReportError(message)
    for grid in grids:
        export = _export(grid)
        if export.rows:
            return export
    raise ReportError(
        error(
            "The export holds no responses: a row of headings and at least one response were expected.",
            Place(path.name),
        )
    )


def _export(grid: Grid) -> Export:
    first = next((number for number, texts in enumerate(grid.rows) if any(texts)), None)
    if first is None:
        return Export(grid, (), ())
    names = [_one_line(text) for text in grid.rows[first]]
    second = [_one_line(text) for text in grid.rows[first + 1]] if first + 1 < len(grid.rows) else []
    start = first + 1
    unnamed = [column for column, name in enumerate(names) if not name]
    if unnamed and names[0] and second and all(second[column] for column in unnamed):
        names = _two_rows(names, second)
        start += 1
    counted: dict[str, int] = {}
    headings = []
    for column, name in enumerate(names):
        if not name and not any(texts[column] for texts in grid.rows[start:]):
            continue
        # A column that has answers and no heading still has to be told apart, by its letter.
        name = name or f"(sarake {grid.place(0, column).cell.rstrip('0123456789')})"  # noqa: PLW2901
        counted[key(name)] = counted.get(key(name), 0) + 1
        headings.append(Heading(name, counted[key(name)], column))
    rows = tuple(number for number in range(start, len(grid.rows)) if any(grid.rows[number]))
    return Export(grid, tuple(headings), rows)


def _two_rows(names: list[str], second: list[str]) -> list[str]:
    """Headings of both rows in one: "Question [option]"; a question stands over the first of its options only."""
    joined = []
    question = ""
    for name, option in zip(names, second, strict=True):
        question = name or question
        joined.append(f"{question} [{option}]" if option else question)
    return joined


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
