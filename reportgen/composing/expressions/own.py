"""A round and the area of an extract -> what an expression can ask for about that area."""

from dataclasses import dataclass, replace
from decimal import Decimal

from reportgen.composing.answers import comparable_tables, lacking_tables, missing_in_words
from reportgen.composing.expressions.comparisons import Comparisons
from reportgen.composing.expressions.facts import Facts
from reportgen.composing.expressions.figures import GroupedValue
from reportgen.composing.expressions.filters import Phrase
from reportgen.composing.expressions.lookups import find_area, find_column, find_published, find_table
from reportgen.composing.expressions.standing import Standing, nothing_of
from reportgen.composing.phrasing.formats import typographic
from reportgen.model.areas import Area
from reportgen.model.problems import ReportError, error
from reportgen.model.questions import Column, ColumnKind, Option
from reportgen.model.rounds import AnswerTable, Cell
from reportgen.model.values import Date, Missing, Unit, Value
from reportgen.wording.figures import date_in_figures


@dataclass(frozen=True, slots=True)
class OwnFacts(Facts):
    """What the tables say of one area, besides what they say of all.

    A condition (answered, no_answer, not_in_data) tells which of the other functions have something to say.
    """

    area: Area
    comparisons: Comparisons

    def answer(self, question: str, column: str = "") -> Phrase:
        """The area's answer in words: an option, a text, or that there is none."""
        table = find_table(self.survey, question)
        chosen = find_column(table, None if column else ColumnKind.CHOICE, column)
        cell = table.cell(self.area, chosen.id)
        match cell.content:
            case Option(short=text):
                pass
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
            place=cell.content.place if isinstance(cell.content, Option) else cell.place,
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
        standing = self._standing(question, column, per, without)
        template = self.words.rules.rank_per_resident if per else self.words.rules.rank
        return self._told_of(standing, Decimal(standing.rank(self.area)), Unit.COUNT, template)

    def has_rank(self, question: str, column: str = "", without: str = "") -> bool:
        """Whether a rank may be told: among few figures that are not published it would tell of the others."""
        return self._standing(question, column, "", without).may_be_told

    def tied(self, question: str, column: str = "", per: str = "", without: str = "") -> bool:
        """Whether another area has the same figure."""
        return self._standing(question, column, per, without).is_tied(self.area)

    def ranked(self, question: str, column: str = "", without: str = "") -> Value:
        """How many areas have a figure in a column."""
        standing = self._standing(question, column, "", without)
        return self._told_of(standing, Decimal(len(standing.values)), Unit.COUNT, self.words.rules.ranked_areas)

    def median(self, question: str, column: str = "", per: str = "", without: str = "") -> GroupedValue:
        """The middle figure of a column; between the two in the middle where there are as many below as above.

        It may be one area's own figure, so it is told of published questions only.
        """
        find_published(self.survey, question)
        standing = self._standing(question, column, per, without)
        middle = standing.median()
        template = self.words.rules.median_per_resident if per else self.words.rules.median
        unit = standing.values[0][1].unit
        decimals = self.figures(standing.table, standing.column, per).decimals
        return GroupedValue(self._told_of(standing, middle, unit, template), decimals)

    def same_answer_count(self, question: str, column: str = "") -> Value:
        """How many areas gave the same answer as this one, itself among them."""
        table, chosen = self._choice(question, column)
        content = table.cell(self.area, chosen.id).content
        if not isinstance(content, Option):
            raise nothing_of(self.area, chosen)
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

    def has_previous(self) -> bool:
        """Whether there is a round before this one in which areas answered any of the same questions."""
        return bool(comparable_tables(self.survey))

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
        raise nothing_of(self.area, column)

    def _standing(self, question: str, column: str, per: str, without: str) -> Standing:
        """The figures that the area's is compared with, its own among them."""
        table, chosen = self._column(question, ColumnKind.AMOUNT, column)
        left_out = find_area(self.survey.areas, without) if without else None
        if not table.question.published:
            self.comparisons.add(self.survey, table, chosen, per, left_out)
        values = self.figures(table, chosen, per).values
        compared = tuple(each for each in values if left_out is None or each[0].code != left_out.code)
        return Standing(table, chosen, compared, left_out)

    def _told_of(self, standing: Standing, amount: Decimal, unit: Unit, template: str) -> Value:
        rule = template.format(column=self.words.column(standing.column.heading))
        if standing.left_out is not None:
            rule += self.words.rules.without.format(without=standing.left_out.name)
        return Value(amount, unit, standing.sources, rule)
