"""A question's grid -> its table: one row for every area, every cell understood."""

from dataclasses import dataclass

from reportgen.model.areas import Area, Areas
from reportgen.model.places import Place
from reportgen.model.problems import Problem, error, warning
from reportgen.model.questions import Column, Kind, Question
from reportgen.model.rounds import Cell, Row, Table
from reportgen.model.values import Missing
from reportgen.reading.answers import key, read_answer
from reportgen.reading.areas import AreaFinder
from reportgen.reading.derived import compare_printed, compare_total, compute
from reportgen.reading.grids import Grid
from reportgen.reading.headings import Headings, read_headings

_TOTALS = {"yhteensä", "kaikki yhteensä"}


def read_table(grid: Grid, question: Question, areas: Areas, problems: list[Problem]) -> Table | None:
    """The table of a question; errors and warnings go to `problems`, and None stands for a table that has errors."""
    headings = read_headings(grid, question, problems)
    if headings is None or (headings.code is None and headings.name is None):
        return None
    reader = _Reader(grid, question, headings, AreaFinder(areas), [])
    table = reader.table(areas)
    problems += reader.problems
    return table


@dataclass(frozen=True, slots=True)
class _Reader:
    """What is at hand while one grid is read."""

    grid: Grid
    question: Question
    headings: Headings
    finder: AreaFinder
    problems: list[Problem]

    def table(self, areas: Areas) -> Table:
        rows: dict[str, Row] = {}
        first: dict[str, int] = {}
        totals: list[int] = []
        for number in range(self.headings.row + 1, len(self.grid.rows)):
            if not any(self.grid.rows[number]):
                continue
            if self._is_total(number):
                totals.append(number)
                continue
            area, cells = self._area(number), self._cells(number)
            if area is None:
                continue
            if area.code in first:
                self.problems.append(
                    error(
                        "{area} has two rows, this one and row {first}. Remove one of them.",
                        self._area_place(number),
                        area=area.name,
                        first=first[area.code] + 1,
                    )
                )
            first.setdefault(area.code, number)
            rows[area.code] = Row(area, cells)
        absent = [area.name for area in areas if area.code not in rows]
        if absent:
            self.problems.append(
                error(
                    'Areas without a row: {areas}. Add a row for each; if an area did not answer, write "Alueen '
                    'vastaus puuttuu" in it.',
                    self.grid.whole,
                    areas=", ".join(absent),
                )
            )
        ordered = tuple(rows[area.code] for area in areas if area.code in rows)
        for number in totals:
            self._check_total(number, ordered)
        return Table(self.question, tuple(column.id for column in self.question.columns), ordered, self.grid.whole)

    def _is_total(self, number: int) -> bool:
        texts = [key(text) for text in self._area_texts(number) if text]
        return bool(texts) and all(text in _TOTALS for text in texts)

    def _area_texts(self, number: int) -> tuple[str, str]:
        row = self.grid.rows[number]
        code, name = self.headings.code, self.headings.name
        return ("" if code is None else row[code], "" if name is None else row[name])

    def _area_place(self, number: int) -> Place:
        columns = (self.headings.code, self.headings.name)
        return self.grid.place(number, min(column for column in columns if column is not None))

    def _area(self, number: int) -> Area | None:
        texts = self._area_texts(number)
        if not any(texts):
            self.problems.append(
                error(
                    "The row names no area. Write the area's name or code in it, or empty the whole row.",
                    self._area_place(number),
                )
            )
            return None
        found = {text: self.finder.find(text) for text in texts if text}
        for column, text in zip((self.headings.code, self.headings.name), texts, strict=True):
            if text and found[text] is None and column is not None:
                self._name_unknown(text, self.grid.place(number, column))
        known = [area for area in found.values() if area is not None]
        if len(known) < len(found):
            return None
        if len({area.code for area in known}) > 1:
            self.problems.append(
                error(
                    "The code {code} is that of {area}, but the row names {name}. Correct one of them.",
                    self._area_place(number),
                    code=texts[0],
                    area=known[0].name,
                    name=texts[1],
                )
            )
            return None
        return known[0]

    def _name_unknown(self, text: str, place: Place) -> None:
        meant = self.finder.nearest(text)
        if meant:
            self.problems.append(
                error("The area {found} is unknown. Did you mean {meant}?", place, found=text, meant=meant)
            )
        else:
            self.problems.append(
                error(
                    "The area {found} is unknown. The names and codes of the areas are in data/areas.csv.",
                    place,
                    found=text,
                )
            )

    def _cells(self, number: int) -> tuple[Cell, ...]:
        typed = {column.id: self._typed(number, column) for column in self.question.columns if column.computed is None}
        return tuple(
            typed[column.id] if column.computed is None else self._computed(number, column, typed)
            for column in self.question.columns
        )

    def _typed(self, number: int, column: Column) -> Cell:
        position = self.headings.columns.get(column.id)
        if position is None:
            return Cell(None, self._area_place(number))
        place = self.grid.place(number, position)
        answer = read_answer(self.grid.rows[number][position], column, self.question, place)
        if isinstance(answer, Problem):
            self.problems.append(answer)
            return Cell(Missing.NOT_IN_DATA, place)
        return Cell(answer, place)

    def _computed(self, number: int, column: Column, typed: dict[str, Cell]) -> Cell:
        if column.computed is None:
            raise ValueError(column.id)
        position = self.headings.columns.get(column.id)
        if position is None:
            return compute(self.question, column, column.computed, typed, typed[column.computed.first].place)
        errors = len(self.problems)
        computed = compute(self.question, column, column.computed, typed, self.grid.place(number, position))
        if self.grid.rows[number][position]:
            printed = self._typed(number, column)
            compared = compare_printed(column, column.computed, printed, computed)
            if compared is not None and len(self.problems) == errors:
                self.problems.append(compared)
        return computed

    def _check_total(self, number: int, rows: tuple[Row, ...]) -> None:
        for column in self.question.columns:
            position = self.headings.columns.get(column.id)
            if position is None or not self.grid.rows[number][position]:
                continue
            if column.kind is not Kind.AMOUNT:
                self.problems.append(
                    warning(
                        "{found} stands in the row of totals, where it is not read.",
                        self.grid.place(number, position),
                        found=self.grid.rows[number][position],
                    )
                )
                continue
            compared = compare_total(self.question, column, self._typed(number, column), rows)
            if compared is not None:
                self.problems.append(compared)
