"""A question's grid -> its table: one row for every area, every cell understood."""

from collections.abc import Mapping
from dataclasses import dataclass

from reportgen.model.areas import Areas
from reportgen.model.grids import RawGrid
from reportgen.model.problems import Problem, Severity, error, warning
from reportgen.model.questions import ColumnKind, Question
from reportgen.model.rounds import AnswerTable, Row
from reportgen.reading.answers import AnswerReader
from reportgen.reading.areafinder import finder_of
from reportgen.reading.derived import compare_total
from reportgen.reading.headings import Headings, read_headings
from reportgen.reading.missing import NO_ANSWER
from reportgen.reading.oddities import beside_texts
from reportgen.reading.rowareas import RowAreas
from reportgen.reading.rowcells import RowCells
from reportgen.reading.scales import is_scaled, scaled
from reportgen.reading.splits import Splits
from reportgen.reading.words import shown

_MOST_ROWS, _SPARE_ROWS = 5, 200
"""How many rows a table may have for each area, and how many more: a longer one is something else."""


def read_table(grid: RawGrid, question: Question, areas: Areas) -> tuple[AnswerTable | None, list[Problem]]:
    """The table of a question, its rows in the order of `areas`, with its errors and warnings.

    None where nothing says what the columns or rows are about. A table with errors is returned as far as it could be
    read: what is wrong elsewhere in the round is to be found in the same run.
    """
    headings, found = read_headings(grid, question)
    table = None
    count = 0 if headings is None else sum(map(any, grid.rows[headings.row + 1 :]))
    if count > _SPARE_ROWS + _MOST_ROWS * len(areas):
        found.append(_something_else(grid, count, len(areas)))
    elif headings is not None:
        row_areas = RowAreas(grid, headings, finder_of(areas))
        splits = Splits(grid, question, headings, _rows_of_areas(grid, headings, row_areas))
        cells = RowCells(grid, question, headings, row_areas, splits, AnswerReader(question), found)
        table = _Reader(grid, question, headings, row_areas, cells, found).table(areas)
    return table, found


def _something_else(grid: RawGrid, count: int, areas: int) -> Problem:
    return error(
        "The table has {count} rows, and there are {areas} areas: it holds something else than a row for each area. "
        "Put the right table in its place; the answers of a survey's respondents are read by reportgen import.",
        grid.whole,
        count=count,
        areas=areas,
    )


def _rows_of_areas(grid: RawGrid, headings: Headings, row_areas: RowAreas) -> tuple[int, ...]:
    """The rows that may be areas': those with more than one text that state no totals."""
    numbers = range(headings.row + 1, len(grid.rows))
    return tuple(row for row in numbers if sum(map(bool, grid.rows[row])) > 1 and not row_areas.is_total(row))


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one grid; what is wrong goes to `problems`."""

    grid: RawGrid
    question: Question
    headings: Headings
    row_areas: RowAreas
    cells: RowCells
    problems: list[Problem]

    def table(self, areas: Areas) -> AnswerTable:
        rows, totals = self._rows()
        self.problems.extend(beside_texts(self.grid, self.headings.row + 1, self.headings.positions))
        self._name_absent(areas, rows)
        ordered = tuple(rows[area.code] for area in areas if area.code in rows)
        # Sums of rows that could not be read would only add false alarms.
        if all(problem.severity is Severity.WARNING for problem in self.problems):
            for number in totals:
                self._check_total(number, ordered)
        return AnswerTable(
            self.question, tuple(column.id for column in self.question.columns), ordered, self.grid.whole
        )

    def _rows(self) -> tuple[dict[str, Row], list[int]]:
        """The row of each area by its code, of two the later one, and the numbers of the rows that state totals."""
        rows: dict[str, Row] = {}
        first: dict[str, int] = {}
        totals: list[int] = []
        for number in range(self.headings.row + 1, len(self.grid.rows)):
            if not any(self.grid.rows[number]):
                continue
            if self.row_areas.is_total(number):
                totals.append(number)
                continue
            if self.row_areas.is_remark(number):
                self.problems.append(self._remark(number))
                continue
            area, wrong = self.row_areas.find(number)
            self.problems.extend(wrong)
            cells = self.cells.read(number)
            if area is None:
                continue
            if area.code in first:
                self.problems.append(
                    error(
                        "{area} has two rows, this one and row {first}. Remove one of them.",
                        self.row_areas.place(number),
                        area=area.name,
                        first=first[area.code] + 1,
                    )
                )
            first.setdefault(area.code, number)
            rows[area.code] = Row(area, cells)
        return rows, totals

    def _name_absent(self, areas: Areas, rows: Mapping[str, Row]) -> None:
        absent = [area.name for area in areas if area.code not in rows and area.code not in self.row_areas.meant]
        if absent:
            self.problems.append(
                error(
                    "Areas without a row: {areas}. Add a row for each; if an area did not answer, write "
                    '"{no_answer}" in it.',
                    self.grid.whole,
                    areas=", ".join(absent),
                    no_answer=NO_ANSWER,
                )
            )

    def _remark(self, number: int) -> Problem:
        column, text = next((column, text) for column, text in enumerate(self.grid.rows[number]) if text)
        if is_scaled(text, self.question):
            return scaled(text, self.grid.place(number, column))
        return warning(
            "The row is not read, since it is no area's but a note: {found}",
            self.grid.place(number, column),
            found=shown(text),
        )

    def _check_total(self, number: int, rows: tuple[Row, ...]) -> None:
        for column in self.question.columns:
            position = self.headings.columns.get(column.id)
            if position is None or not self.grid.rows[number][position]:
                continue
            if column.kind is ColumnKind.AMOUNT:
                compared = compare_total(self.question, column, self.cells.typed(number, column), rows)
            else:
                compared = warning(
                    "{found} stands in the row of totals, where it is not read.",
                    self.grid.place(number, position),
                    found=shown(self.grid.rows[number][position]),
                )
            if compared is not None:
                self.problems.append(compared)
