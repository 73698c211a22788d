"""The texts in a row of a grid -> its cells, each understood as its column says, and those that follow from others."""

from dataclasses import dataclass

from reportgen.model.grids import Oddity, RawGrid
from reportgen.model.problems import Problem, Severity, warning
from reportgen.model.questions import Column, ColumnKind, Computed, Question
from reportgen.model.rounds import Cell
from reportgen.model.values import Value
from reportgen.reading.amounts import shown_otherwise
from reportgen.reading.answers import AnswerReader
from reportgen.reading.derived import compare_printed, compute
from reportgen.reading.headings import Headings
from reportgen.reading.oddities import merged_text, unusable
from reportgen.reading.rowareas import RowAreas
from reportgen.reading.splits import Splits


@dataclass(frozen=True, slots=True)
class RowCells:
    """Reads the cells of a grid's rows; a row counts from 0. What is wrong with a cell is added to `problems`."""

    grid: RawGrid
    question: Question
    headings: Headings
    row_areas: RowAreas
    splits: Splits
    answers: AnswerReader
    problems: list[Problem]

    def read(self, row: int) -> tuple[Cell, ...]:
        """The cells of a row, in the order of the question's columns; empty where it may be torn."""
        unsure = self.splits.unsure(row)
        if unsure is not None:
            self.problems.append(unsure)
            return tuple(Cell(None, self.row_areas.place(row)) for _ in self.question.columns)
        typed = {column.id: self.typed(row, column) for column in self.question.columns if column.computed is None}
        return tuple(
            typed[column.id] if column.computed is None else self._computed(row, column, column.computed, typed)
            for column in self.question.columns
        )

    def typed(self, row: int, column: Column) -> Cell:
        """A cell as its author filled it; what cannot be understood is named, and left without content."""
        position = self.headings.columns.get(column.id)
        if position is None:
            return Cell(None, self.row_areas.place(row))
        place = self.grid.place(row, position)
        broken = unusable(self.grid, row, position)
        text, merged = merged_text(self.grid, row, position, column, self.question.no_answer)
        for problem in (broken, merged):
            if problem is not None:
                self.problems.append(problem)
            if problem is not None and problem.severity is Severity.ERROR:
                return Cell(None, place)
        answer = self.answers.read(text, column, place)
        shown = self.grid.oddity(row, position, Oddity.SHOWN)
        if isinstance(answer.content, Value) and shown is not None:
            otherwise = shown_otherwise(answer.content, text, shown, place)
            if otherwise is not None:
                self.problems.append(otherwise)
                return Cell(None, place)
        if answer.problem is not None:
            self.problems.append(answer.problem)
        elif column.kind is ColumnKind.TEXT and answer.content and self.grid.oddity(row, position, Oddity.DATE):
            self.problems.append(
                warning(
                    "The cell holds a date, which the report shows as {found}. If it is no date, set the cell's "
                    "format to Text and write it again.",
                    place,
                    found=text,
                )
            )
        return Cell(answer.content, place)

    def _computed(self, row: int, column: Column, rule: Computed, typed: dict[str, Cell]) -> Cell:
        position = self.headings.columns.get(column.id)
        operands = (typed[rule.first], typed[rule.second])
        place = operands[0].place if position is None else self.grid.place(row, position)
        computed = compute(self.question, column, rule, operands, place)
        printed = position is not None and bool(self.grid.rows[row][position])
        stated = self.typed(row, column) if printed else None
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
