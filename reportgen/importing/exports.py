"""A survey tool's export file -> its headings and responses: one row a response, whatever the tool."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from pandas import DataFrame, Series

from reportgen.model.grids import RawGrid, cell_name, column_name
from reportgen.model.places import Place
from reportgen.model.problems import ReportError, error
from reportgen.reading.delimited import read_csv
from reportgen.reading.words import key
from reportgen.reading.workbooks import read_workbook
from reportgen.wording.nearness import nearest

_LOOKED_THROUGH, _WIDEST_TITLE, _FEWEST_HEADINGS = 12, 2, 4
_TEXTS, _WORKBOOK = (".csv", ".txt", ".tsv"), ".xlsx"
_ENDINGS = (*_TEXTS, _WORKBOOK)
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


@dataclass(frozen=True, slots=True, eq=False)
class Export:
    """The headings, and the texts of the responses: rows and columns are numbered as in the grid, from 0."""

    grid: RawGrid
    headings: tuple[Heading, ...]
    responses: DataFrame

    def answers(self, heading: Heading) -> tuple[str, ...]:
        """Everything said under a heading, without what is empty."""
        texts = self.responses[heading.column]
        return tuple(texts[texts != ""])

    def told(self, headings: Iterable[Heading]) -> DataFrame:
        """Everything said under some headings, response by response: a row a cell, without those that are empty.

        `row` is the response's and `heading` the heading's column, both in the grid; `cell` is the name of the cell,
        `text` what it says.
        """
        texts = self.responses[[heading.column for heading in headings]].rename_axis(index="row", columns="heading")
        told = texts.melt(value_name="text", ignore_index=False).reset_index()
        told = told[told["text"] != ""].sort_values(["row", "heading"], ignore_index=True)
        return told.assign(cell=[cell_name(*numbers) for numbers in zip(told["row"], told["heading"], strict=True)])


def read_export(path: Path) -> Export:
    """The responses of a .csv or .xlsx file, of a workbook's first sheet that has any.

    A second row of headings is understood where the first leaves columns unnamed: question, then options.
    """
    _refuse_missing(path)
    ending = path.suffix.lower()
    if ending in _TEXTS:
        grids: tuple[RawGrid, ...] = (read_csv(path.parent, path),)
    elif ending == _WORKBOOK:
        grids = read_workbook(path.parent, path)
    else:
        message = error(
            "The export must be a .csv file or an .xlsx workbook. Export the answers again from the survey tool.",
            Place(path.name),
        )
        raise ReportError(message)
    for grid in grids:
        export = _export(grid)
        if not export.responses.empty:
            return export
    raise ReportError(
        error(
            "The export holds no responses: a row of headings and at least one response were expected.",
            Place(path.name),
        )
    )


def _refuse_missing(path: Path) -> None:
    """ReportError where nobody can read a file of this name, since there is none."""
    if path.is_file():
        return
    folder = path.parent
    place = Place(str(path))
    if path.is_dir():
        problem = error("This is a folder. Name the file in it that holds the exported answers.", place)
    elif not folder.is_dir():
        problem = error(
            "There is no folder {folder}. Check how the path of the file is written.", place, folder=folder.absolute()
        )
    else:
        meant = nearest(path.name, sorted(file.name for file in folder.iterdir() if file.suffix.lower() in _ENDINGS))
        problem = (
            error("There is no such file. Did you mean {meant}?", place, meant=meant)
            if meant
            else error(
                "There is no such file in the folder {folder}. Check its name, and in which folder it is.",
                place,
                folder=folder.absolute(),
            )
        )
    raise ReportError(problem)


def _export(grid: RawGrid) -> Export:
    cells = DataFrame(grid.rows, dtype="str")
    filled = cells[(cells != "").any(axis="columns")]
    if filled.empty:
        return Export(grid, (), filled)
    first = _heading_row(filled)
    names, second = ([_one_line(text) for text in row] for row in (*grid.rows, ())[first : first + 2])
    start = first + 1
    unnamed = [column for column, name in enumerate(names) if not name]
    if unnamed and names[0] and second and all(second[column] for column in unnamed):
        names = _two_rows(names, second)
        start += 1
    responses = filled.loc[start:]
    answered = (responses != "").any()
    # A column that has answers and no heading still has to be told apart, by its letter.
    heads = Series(
        {
            column: name or f"(sarake {column_name(column)})"
            for column, name in enumerate(names)
            if name or answered[column]
        }
    )
    numbers = heads.groupby(heads.map(key)).cumcount() + 1
    return Export(grid, tuple(map(Heading, heads, numbers, heads.index)), responses)


def _heading_row(filled: DataFrame) -> int:
    """The row of the headings: below titles, which fill a cell or two where the headings fill many.

    A question that stands over a row of its options is none of these: that row begins with an empty cell.
    """
    widths = (filled != "").sum(axis="columns").head(_LOOKED_THROUGH)
    rows = [int(row) for row in widths.index]
    if widths.max() >= _FEWEST_HEADINGS:
        for row, below in pairwise(rows):
            if widths[row] > _WIDEST_TITLE or filled.loc[below, 0] == "":
                return row
    return rows[0]


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
