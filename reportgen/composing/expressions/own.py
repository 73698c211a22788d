"""A round and the area of an extract in; what an expression can ask for about that area out."""

from dataclasses import dataclass, replace
from decimal import Decimal

from reportgen.composing.answers import missing_in_words
from reportgen.composing.expressions.facts import Facts, GroupedValue
from reportgen.composing.expressions.filters import Phrase
from reportgen.composing.expressions.lookups import find_area, find_column, find_published, find_table
from reportgen.composing.expressions.totals import FEWEST_IN_TOTAL
from reportgen.composing.memory import Memory
from reportgen.composing.origins import origin
from reportgen.composing.phrasing.formats import typographic
from reportgen.model.areas import Area
from reportgen.model.places import Place
from reportgen.model.problems import ReportError, error
from reportgen.model.questions import Column, ColumnKind, Option
from reportgen.model.rounds import AnswerTable, Cell, Round
from reportgen.model.values import Date, Missing, Unit, Value
from reportgen.wording.figures import date_in_figures


@dataclass(frozen=True, slots=True)
class OwnFacts(Facts):
    """What the tables say of one area, besides what they say of all.

    A condition (answered, no_answer, not_in_data) tells which of the other functions have something to say.
    """

    area: Area

    def answer(self, question: str, column: str = "") -> Phrase:
        """The area's answer in words: an option, a text, or that there is none."""
        table = find_table(self.survey, question)
        chosen = find_column(table, None if column else ColumnKind.CHOICE, column)
        cell = table.cell(self.area, chosen.id)
        place: Place | None = cell.place
        match cell.content:
            case Option(short=text, place=option_place):
                place = option_place
            case Missing() as kind:
                text = missing_in_words(table, chosen, self.area, kind, self.words)
            case Date() as date:
                text = date_in_figures(date)
            case str() as typed:
                text = typographic(typed)
            case None:
                text = self.words.empty_cell
            case _:
                raise ReportError(
                    error('The column "{column}" holds figures. Write value instead of answer.', column=chosen.id)
                )
        return Phrase(
            text,
            (self.area,),
            (cell.place,),
            self.words.rules.answer.format(column=self.words.column(chosen.heading)),
            place=place,
            answer=True,
        )

    def value(self, question: str, column: str = "") -> GroupedValue:
        """The area's figure in a column."""
        return self._own(*self._column(question, ColumnKind.AMOUNT, column))

    def per_resident(self, question: str, column: str = "") -> GroupedValue:
        """The area's figure in a column for each of its residents."""
        return self._own(*self._column(question, ColumnKind.AMOUNT, column), per="resident")

    def rank(self, question: str, column: str = "", per: str = "", without: str = "") -> Value:
        """The area's place from the largest figure of a column to the smallest; equal ones share the better place."""
        values, chosen = self._compared(question, column, per, without)
        own = self._in_ranking(values, chosen, without)
        larger = sum(value.amount > own.amount for _, value in values)
        rule = self.words.rules.rank_per_resident if per else self.words.rules.rank
        sources = self._origin(question, chosen, values)
        return Value(Decimal(larger + 1), Unit.COUNT, sources, self._rule(rule, chosen, without))

    def has_rank(self, question: str, column: str = "", without: str = "") -> bool:
        """Whether a rank may be told: among few figures that are not published it would tell of the others."""
        values, _ = self._ranking(question, column, "", without)
        return find_table(self.survey, question).question.published or len(values) >= FEWEST_IN_TOTAL

    def tied(self, question: str, column: str = "", per: str = "", without: str = "") -> bool:
        """Whether another area has the same figure."""
        values, chosen = self._compared(question, column, per, without)
        own = self._in_ranking(values, chosen, without)
        return sum(value.amount == own.amount for _, value in values) > 1

    def ranked(self, question: str, column: str = "", without: str = "") -> Value:
        """How many areas have a figure in a column."""
        values, chosen = self._ranking(question, column, "", without)
        rule = self._rule(self.words.rules.ranked_areas, chosen, without)
        return Value(Decimal(len(values)), Unit.COUNT, self._origin(question, chosen, values), rule)

    def median(self, question: str, column: str = "", per: str = "", without: str = "") -> GroupedValue:
        """The middle figure of a column; between the two in the middle where there are as many below as above.

        It may be one area's own figure, so it is told of published questions only.
        """
        find_published(self.survey, question)
        values, chosen = self._ranking(question, column, per, without)
        if not values:
            raise ReportError(
                error('The column "{column}" of "{question}" has no figure.', column=chosen.id, question=question)
            )
        amounts = sorted(value.amount for _, value in values)
        middle = (amounts[(len(amounts) - 1) // 2] + amounts[len(amounts) // 2]) / 2
        rule = self.words.rules.median_per_resident if per else self.words.rules.median
        table = find_table(self.survey, question)
        decimals = self.figures(table, chosen, per).decimals
        sources = self._origin(question, chosen, values)
        return GroupedValue(Value(middle, values[0][1].unit, sources, self._rule(rule, chosen, without)), decimals)

    def same_answer_count(self, question: str, column: str = "") -> Value:
        """How many areas gave the same answer as this one, itself among them."""
        table, chosen = self._choice(question, column)
        content = table.cell(self.area, chosen.id).content
        if not isinstance(content, Option):
            raise self._nothing(chosen)
        return self.count(question, content.id, chosen.id)

    def shared(self, question: str, column: str = "") -> bool:
        """Whether another area gave the same answer."""
        return self.same_answer_count(question, column).amount > 1

    def answered(self, question: str, column: str = "") -> bool:
        """Whether the area has an answer or a figure in a column."""
        content = self._cell(question, column).content
        return content is not None and not isinstance(content, Missing)

    def no_answer(self, question: str, column: str = "") -> bool:
        """Whether the area did not answer."""
        return self._cell(question, column).content is Missing.NO_ANSWER

    def not_in_data(self, question: str, column: str = "") -> bool:
        """Whether the data does not have the area's answer."""
        return self._cell(question, column).content is Missing.NOT_IN_DATA

    def is_city(self) -> bool:
        """Whether the area is a city, Helsinki, and no county."""
        return self.area.is_city

    def lacking(self) -> bool:
        """Whether the data has no area's answer to some question."""
        return bool(lacking_tables(self.survey, self.memory))

    def _cell(self, question: str, column: str) -> Cell:
        table = find_table(self.survey, question)
        kind = None if column else ColumnKind.CHOICE if table.question.options else ColumnKind.AMOUNT
        return table.cell(self.area, find_column(table, kind, column).id)

    def _own(self, table: AnswerTable, column: Column, per: str = "") -> GroupedValue:
        figures = self.figures(table, column, per)
        for area, value in figures.values:
            if area.code == self.area.code:
                return GroupedValue(
                    value if value.rule else replace(value, rule=self.words.column(column.heading)), figures.decimals
                )
        raise self._nothing(column)

    def _ranking(
        self, question: str, column: str, per: str, without: str
    ) -> tuple[tuple[tuple[Area, Value], ...], Column]:
        table, chosen = self._column(question, ColumnKind.AMOUNT, column)
        left_out = find_area(self.survey.areas, without).code if without else ""
        values = self.figures(table, chosen, per).values
        return tuple((area, value) for area, value in values if area.code != left_out), chosen

    def _compared(
        self, question: str, column: str, per: str, without: str
    ) -> tuple[tuple[tuple[Area, Value], ...], Column]:
        values, chosen = self._ranking(question, column, per, without)
        if not self.has_rank(question, column, without):
            raise ReportError(
                error(
                    'The column "{column}" of "{question}" is not published and has fewer figures to compare than '
                    "{fewest}. A rank among them would tell too much.",
                    column=chosen.id,
                    question=question,
                    fewest=FEWEST_IN_TOTAL,
                )
            )
        return values, chosen

    def _in_ranking(self, values: tuple[tuple[Area, Value], ...], column: Column, without: str) -> Value:
        for area, value in values:
            if area.code == self.area.code:
                return value
        if without and find_area(self.survey.areas, without).code == self.area.code:
            raise ReportError(
                error(
                    "{area} is left out of the ranking, so it has no rank. Leave the rank out for it: {guard}.",
                    area=self.area.name,
                    guard="when: not is_city()",
                )
            )
        raise self._nothing(column)

    def _origin(self, question: str, column: Column, values: tuple[tuple[Area, Value], ...]) -> tuple[Place, ...]:
        """The cells of the areas compared; of a question that is not published the whole column, whoever answered."""
        table = find_table(self.survey, question)
        if not table.question.published or not values:
            return origin(table, column, ())
        return tuple(place for _, value in values for place in value.sources)

    def _rule(self, rule: str, column: Column, without: str) -> str:
        return rule.format(column=self.words.column(column.heading)) + (
            self.words.rules.without.format(without=without) if without else ""
        )

    def _nothing(self, column: Column) -> ReportError:
        return ReportError(
            error(
                'There is no figure or answer of {area} in the column "{column}". Tell it only where there is one: '
                "{guard}.",
                area=self.area.name,
                column=column.id,
                guard='when: answered("…")',
            )
        )


def lacking_tables(survey: Round, memory: Memory) -> tuple[AnswerTable, ...]:
    """The questions to which the data has no area's answer."""
    return memory.recall(("lacking",), lambda: tuple(table for table in survey.tables if not _has_content(table)))


def _has_content(table: AnswerTable) -> bool:
    return any(
        not isinstance(cell.content, Missing) and cell.content is not None for row in table.rows for cell in row.cells
    )
