"""A round in; the figures and lists that an expression can ask for out, each with the cells that it comes from."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from reportgen.composing.lookups import find_answer, find_area, find_column, find_table
from reportgen.composing.words import Words
from reportgen.model.areas import Area
from reportgen.model.places import Place
from reportgen.model.problems import ReportError, error
from reportgen.model.questions import Column, Kind, Option
from reportgen.model.rounds import Cell, Round, Table
from reportgen.model.values import Missing, Unit, Value


@dataclass(frozen=True, slots=True)
class AreaList:
    """Areas in Finnish alphabetical order, with their origin; a filter turns them into words."""

    areas: tuple[Area, ...]
    sources: tuple[Place, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Ranked:
    """An area with its figure, by rank."""

    area: Area
    value: Value


@dataclass(frozen=True, slots=True)
class Facts:
    """What the tables of a round say. Each public method is a function of the deck's expressions.

    Every method raises ReportError, without a place, where a name is unknown or the data cannot answer.
    """

    report: Round
    words: Words

    def known(self, question: str, column: str = "") -> bool:
        """Whether at least one area has a value in the column."""
        table, chosen = self._column(question, None if column else _main_kind(self.report, question), column)
        return any(not isinstance(cell.content, Missing) for _, cell in table.column(chosen.id))

    def count(self, question: str, option: str, column: str = "") -> Value:
        """The number of areas whose answer is the option (or "no-answer", "not-in-data")."""
        listed = self.areas(question, option, column)
        rule = self.words.rule_count.format(
            column=self._choice(question, column)[1].id, option=self.words.answer(option)
        )
        return Value(Decimal(len(listed.areas)), Unit.COUNT, listed.sources, rule)

    def share(self, question: str, option: str, column: str = "") -> Value:
        """The areas whose answer is the option, as a percentage of the areas that answered."""
        table, chosen = self._choice(question, column)
        answered = [cell for _, cell in table.column(chosen.id) if isinstance(cell.content, Option)]
        amount = 100 * self.count(question, option, column).amount / max(len(answered), 1)
        rule = self.words.rule_share.format(column=chosen.id, option=self.words.answer(option))
        return Value(amount, Unit.PERCENT, tuple(cell.place for cell in answered), rule)

    def areas(self, question: str, option: str, column: str = "") -> AreaList:
        """The areas whose answer is the option (or "no-answer", "not-in-data"); of none the sources are all cells."""
        table, chosen = self._choice(question, column)
        answer = find_answer(table, option)
        cells = table.column(chosen.id)
        if isinstance(answer, Option) and not self.known(question, chosen.id):
            raise ReportError(
                error(
                    'The data has no answers to "{question}" in the column "{column}", so a figure or list of them '
                    "would be false. Leave it out, or show it only when there is data: when: {guard}.",
                    question=question,
                    column=chosen.id,
                    guard=f'known("{question}", column="{chosen.id}")',
                )
            )
        matching = [(area, cell) for area, cell in cells if cell.content == answer]
        rule = self.words.rule_areas.format(column=chosen.id, option=self.words.answer(option))
        places = tuple(cell.place for _, cell in matching or cells)
        return AreaList(tuple(area for area, _ in matching), places, rule)

    def total(self, question: str, column: str = "", without: str = "") -> Value:
        """The sum of a column, or, for a computed column, what follows from the sums of its two."""
        table, chosen = self._column(question, Kind.AMOUNT, column)
        left_out = find_area(self.report.areas, without) if without else None
        areas = [row.area for row in table.rows if left_out is None or row.area.code != left_out.code]
        return total_of(table, chosen, areas, self.words, without)

    def largest(self, question: str, column: str = "", rank: int = 1, without: str = "") -> Ranked:
        """The area with the largest figure of a column, or the one at a rank."""
        name, ranked = self._ranked(question, column, rank, without)
        area, value = ranked[rank - 1]
        template = self.words.rule_largest if rank == 1 else self.words.rule_ranked
        return Ranked(
            area,
            Value(value.amount, value.unit, value.sources, template.format(column=name, rank=rank, area=area.name)),
        )

    def smallest(self, question: str, column: str = "", without: str = "") -> Ranked:
        """The area with the smallest figure of a column."""
        name, ranked = self._ranked(question, column, 1, without)
        area, value = ranked[-1]
        rule = self.words.rule_smallest.format(column=name, area=area.name)
        return Ranked(area, Value(value.amount, value.unit, value.sources, rule))

    def number_of_areas(self) -> Value:
        """How many areas the report has."""
        places = tuple(area.population_place for area in self.report.areas)
        return Value(Decimal(len(self.report.areas)), Unit.COUNT, places, self.words.rule_number_of_areas)

    def _column(self, question: str, kind: Kind | None, column: str) -> tuple[Table, Column]:
        table = find_table(self.report, question)
        return table, find_column(table, kind, column)

    def _choice(self, question: str, column: str) -> tuple[Table, Column]:
        return self._column(question, Kind.CHOICE, column)

    def _ranked(self, question: str, column: str, rank: int, without: str) -> tuple[str, list[tuple[Area, Value]]]:
        table, chosen = self._column(question, Kind.AMOUNT, column)
        left_out = find_area(self.report.areas, without) if without else None
        figures = [
            (area, value) for area, value in figures_of(table, chosen) if left_out is None or area.code != left_out.code
        ]
        if not 1 <= rank <= len(figures):
            raise ReportError(
                error(
                    'There is no figure of rank {rank} in the column "{column}": it has {count}.',
                    rank=rank,
                    column=chosen.id,
                    count=len(figures),
                )
            )
        return chosen.id, sorted(figures, key=lambda figure: -figure[1].amount)


def figures_of(table: Table, column: Column) -> tuple[tuple[Area, Value], ...]:
    """The areas that have a figure in a column, with it, in the table's order; its source is at least its cell."""
    return tuple((area, cell_value(cell)) for area, cell in table.column(column.id) if isinstance(cell.content, Value))


def cell_value(cell: Cell) -> Value:
    """The figure of a cell that has one, with the cell as its source where reading named none."""
    if not isinstance(cell.content, Value):
        raise TypeError(cell)
    value = cell.content
    return value if value.sources else Value(value.amount, value.unit, (cell.place,), value.rule)


def total_of(table: Table, column: Column, areas: Sequence[Area], words: Words, without: str = "") -> Value:
    """The total of a column over some areas; missing figures are left out."""
    if column.computed is not None:
        first, second = (
            total_of(table, table.question.column(name), areas, words, without)
            for name in (column.computed.first, column.computed.second)
        )
        subtracts = column.computed.operation == "subtract"
        rule = words.rule_difference if subtracts else words.rule_percent
        amount = first.amount - second.amount if subtracts else _percent(first.amount, second.amount)
        return Value(
            amount,
            column.unit or Unit.COUNT,
            first.sources + second.sources,
            rule.format(first=first.rule, second=second.rule),
        )
    codes = {area.code for area in areas}
    values = [value for area, value in figures_of(table, column) if area.code in codes]
    if not values:
        raise ReportError(
            error(
                'The column "{column}" of "{question}" has no figure to add up.',
                column=column.id,
                question=table.question.id,
            )
        )
    rule = words.rule_total_without if without else words.rule_total
    return Value(
        sum((value.amount for value in values), Decimal(0)),
        column.unit or Unit.COUNT,
        tuple(place for value in values for place in value.sources),
        rule.format(column=column.id, without=without),
    )


def _percent(part: Decimal, whole: Decimal) -> Decimal:
    if whole == 0:
        raise ReportError(error("A percentage of a total of zero has no meaning; leave out the total of that column."))
    return 100 * part / whole


def _main_kind(report: Round, question: str) -> Kind:
    """Answers where a question has options, else amounts."""
    return Kind.CHOICE if find_table(report, question).question.options else Kind.AMOUNT
