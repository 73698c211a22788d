"""A question's grid -> its table: one row for every area, every cell understood."""

from dataclasses import dataclass

from reportgen.model.areas import Areas
from reportgen.model.grids import Oddity, RawGrid
from reportgen.model.problems import Problem, Severity, error, warning
from reportgen.model.questions import Column, ColumnKind, Computed, Question
from reportgen.model.rounds import AnswerTable, Cell, Row
from reportgen.model.values import Value
from reportgen.reading.amounts import shown_otherwise
from reportgen.reading.answers import AnswerReader
from reportgen.reading.areafinder import AreaFinder
from reportgen.reading.derived import compare_printed, compare_total, compute
from reportgen.reading.headings import Headings, read_headings
from reportgen.reading.missing import NO_ANSWER
from reportgen.reading.oddities import beside_texts, merged_text, unusable
from reportgen.reading.rowareas import RowAreas
from reportgen.reading.scales import is_scaled, scaled
from reportgen.reading.splits import Splits
from reportgen.reading.words import shown

_MOST_ROWS, _SPARE_ROWS = 5, 200
"""Of an area, and besides: what has more rows, remarks and mistakes included, is no table of areas, and takes time."""


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
        table = _Reader(
            grid, question, AnswerReader(question), headings, RowAreas(grid, headings, AreaFinder(areas)), found
        ).table(areas)
    return table, found


def _something_else(grid: RawGrid, count: int, areas: int) -> Problem:
    return error(
        "The table has {count} rows, and there are {areas} areas: it holds something else than a row for each area. "
        "Put the right table in its place; the answers of a survey's respondents are read by reportgen import.",
        grid.whole,
        count=count,
        areas=areas,
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """What is at hand while one grid is read."""

    grid: RawGrid
    question: Question
    answers: AnswerReader
    headings: Headings
    row_areas: RowAreas
    problems: list[Problem]

    def table(self, areas: Areas) -> AnswerTable:
        rows: dict[str, Row] = {}
        first: dict[str, int] = {}
        totals: list[int] = []
        splits = Splits(self.grid, self.question, self.headings, self._rows_of_areas())
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
            cells = self._cells(number, splits)
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
        self.problems.extend(beside_texts(self.grid, self.headings.row + 1, self.headings.positions))
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
        ordered = tuple(rows[area.code] for area in areas if area.code in rows)
        # Sums of rows that could not be read would only add false alarms.
        if all(problem.severity is Severity.WARNING for problem in self.problems):
            for number in totals:
                self._check_total(number, ordered)
        return AnswerTable(
            self.question, tuple(column.id for column in self.question.columns), ordered, self.grid.whole
        )

    def _rows_of_areas(self) -> tuple[int, ...]:
        numbers = range(self.headings.row + 1, len(self.grid.rows))
        return tuple(
            number
            for number in numbers
            if sum(map(bool, self.grid.rows[number])) > 1 and not self.row_areas.is_total(number)
        )

    def _cells(self, number: int, splits: Splits) -> tuple[Cell, ...]:
        unsure = splits.unsure(number)
        if unsure is not None:
            self.problems.append(unsure)
            return tuple(Cell(None, self.row_areas.place(number)) for _ in self.question.columns)
        typed = {column.id: self._typed(number, column) for column in self.question.columns if column.computed is None}
        return tuple(
            typed[column.id] if column.computed is None else self._computed(number, column, column.computed, typed)
            for column in self.question.columns
        )

    def _typed(self, number: int, column: Column) -> Cell:
        """A cell as its author filled it; what cannot be understood is named, and left without content."""
        position = self.headings.columns.get(column.id)
        if position is None:
            return Cell(None, self.row_areas.place(number))
        place = self.grid.place(number, position)
        broken = unusable(self.grid, number, position)
        text, merged = merged_text(self.grid, number, position, column, self.question.no_answer)
        for problem in (broken, merged):
            if problem is not None:
                self.problems.append(problem)
            if problem is not None and problem.severity is Severity.ERROR:
                return Cell(None, place)
        answer = self.answers.read(text, column, place)
        shown = self.grid.oddity(number, position, Oddity.SHOWN)
        if isinstance(answer.content, Value) and shown is not None:
            otherwise = shown_otherwise(answer.content, text, shown, place)
            if otherwise is not None:
                self.problems.append(otherwise)
                return Cell(None, place)
        if answer.problem is not None:
            self.problems.append(answer.problem)
        elif column.kind is ColumnKind.TEXT and answer.content and self.grid.oddity(number, position, Oddity.DATE):
            self.problems.append(
                warning(
                    "The cell holds a date, which the report shows as {found}. If it is no date, set the cell's "
                    "format to Text and write it again.",
                    place,
                    found=text,
                )
            )
        return Cell(answer.content, place)

    def _computed(self, number: int, column: Column, rule: Computed, typed: dict[str, Cell]) -> Cell:
        position = self.headings.columns.get(column.id)
        operands = (typed[rule.first], typed[rule.second])
        place = operands[0].place if position is None else self.grid.place(number, position)
        computed = compute(self.question, column, rule, operands, place)
        printed = position is not None and bool(self.grid.rows[number][position])
        stated = self._typed(number, column) if printed else None
        if any(cell.content is None for cell in operands):
            return computed
        if stated is not None and stated.content is not None:
            compared = compare_printed(column, rule, stated, computed)
            if compared is not None:
                self.problems.append(compared)
        elif not isinstance(computed.content, Value) and all(isinstance(cell.content, Value) for cell in operands):
            self.problems.append(
                warning(
                    "{column} cannot be computed, because {second} is 0. The report shows no figure.",
                    operands[1].place,
                    column=column.heading,
                    second=self.question.column(rule.second).heading,
                )
            )
        return computed

    def _remark(self, number: int) -> Problem:
        column, text = next((column, text) for column, text in enumerate(self.grid.rows[number]) if text)
        if is_scaled(text, self.question):
            return scaled(text, self.grid.place(number, column))
        return warning(
            "The row is not read, since it names no area: {found}", self.grid.place(number, column), found=shown(text)
        )

    def _check_total(self, number: int, rows: tuple[Row, ...]) -> None:
        for column in self.question.columns:
            position = self.headings.columns.get(column.id)
            if position is None or not self.grid.rows[number][position]:
                continue
            if column.kind is ColumnKind.AMOUNT:
                compared = compare_total(self.question, column, self._typed(number, column), rows)
            else:
                compared = warning(
                    "{found} stands in the row of totals, where it is not read.",
                    self.grid.place(number, position),
                    found=shown(self.grid.rows[number][position]),
                )
            if compared is not None:
                self.problems.append(compared)
