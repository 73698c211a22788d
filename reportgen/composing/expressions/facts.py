"""A round -> the figures and lists that an expression can ask for, each with the cells that it comes from."""

from dataclasses import dataclass, replace
from decimal import Decimal

from reportgen.composing.expressions.figures import Figures, figures_in
from reportgen.composing.expressions.lookups import find_answer, find_area, find_column, find_published, find_table
from reportgen.composing.expressions.ranking import Ranked, by_rank
from reportgen.composing.expressions.totals import total_of
from reportgen.composing.memory import Memory
from reportgen.composing.origins import origin
from reportgen.composing.phrasing.words import Words
from reportgen.model.areas import Area
from reportgen.model.places import Place
from reportgen.model.problems import ReportError, error
from reportgen.model.questions import Column, ColumnKind, Option
from reportgen.model.rounds import AnswerTable, Round
from reportgen.model.values import Missing, Unit, Value


@dataclass(frozen=True, slots=True)
class AreaList:
    """Areas in Finnish alphabetical order, with their origin; a filter turns them into words."""

    areas: tuple[Area, ...]
    sources: tuple[Place, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What the tables of a round say: the functions of the deck's expressions, as `functions.py` lists them.

    Every method raises ReportError, without a place, where a name is unknown or the data cannot answer. Of a question
    that is not published only totals are told, and their origin is the whole column, so that it names no area either.
    """

    survey: Round
    words: Words
    memory: Memory

    def known(self, question: str, column: str = "") -> bool:
        """Whether at least one area has a value in the column."""
        table, chosen = self._column(question, None if column else _main_kind(self.survey, question), column)
        contents = [cell.content for _, cell in table.column(chosen.id)]
        return any(content is not None and not isinstance(content, Missing) for content in contents)

    def count(self, question: str, option: str, column: str = "") -> Value:
        """The number of areas whose answer is the option (or "no-answer", "not-in-data")."""
        table, chosen = self._choice(question, column)
        listed = self._matching(table, chosen, option)
        rule = self.words.rules.count.format(**self._told(table, chosen, option))
        return Value(Decimal(len(listed.areas)), Unit.COUNT, listed.sources, rule)

    def share(self, question: str, option: str, column: str = "") -> Value:
        """The areas whose answer is the option, as a percentage of the areas that answered."""
        table, chosen = self._choice(question, column)
        if isinstance(find_answer(table, option), Missing):
            raise ReportError(
                error(
                    'A share is of the areas that answered, so "{option}" has none. Write how many areas it is: '
                    "{instead}.",
                    option=option,
                    instead=f'count("{question}", "{option}", column="{chosen.id}")',
                )
            )
        answered = [area for area, cell in table.column(chosen.id) if isinstance(cell.content, Option)]
        amount = 100 * self.count(question, option, column).amount / len(answered)
        rule = self.words.rules.share.format(**self._told(table, chosen, option))
        return Value(amount, Unit.PERCENT, origin(table, chosen, answered), rule)

    def areas(self, question: str, option: str, column: str = "") -> AreaList:
        """The areas whose answer is the option (or "no-answer", "not-in-data"); of none the sources are all cells."""
        table = find_published(self.survey, question)
        return self._matching(table, find_column(table, ColumnKind.CHOICE, column), option)

    def _told(self, table: AnswerTable, column: Column, option: str) -> dict[str, str]:
        """The column and the answer as a rule names them."""
        return {
            "column": self.words.column(column.heading),
            "option": self.words.answer(find_answer(table, option)),
        }

    def _matching(self, table: AnswerTable, chosen: Column, option: str) -> AreaList:
        question = table.question.id
        answer = find_answer(table, option)
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
        matching = tuple(area for area, cell in table.column(chosen.id) if cell.content == answer)
        rule = self.words.rules.areas.format(**self._told(table, chosen, option))
        return AreaList(matching, origin(table, chosen, matching), rule)

    def total(self, question: str, column: str = "", without: str = "") -> Value:
        """The sum of a column, or, for a computed column, what follows from the sums of its two."""
        table, chosen = self._column(question, ColumnKind.AMOUNT, column)
        if without:
            find_published(self.survey, question)
        left_out = find_area(self.survey.areas, without) if without else None
        areas = [row.area for row in table.rows if left_out is None or row.area.code != left_out.code]
        return total_of(table, chosen, areas, self.words, left_out.name if left_out else "")

    def largest(self, question: str, column: str = "", rank: int = 1, without: str = "") -> Ranked:
        """The largest figure of a column, or the one at a rank among different figures, with the areas that have it."""
        chosen, figures = self._ranked(question, column, without)
        if not 1 <= rank <= len(figures):
            raise ReportError(
                error(
                    'There is no figure of rank {rank} in the column "{column}": it has {count} different figures.',
                    rank=rank,
                    column=chosen.id,
                    count=len(figures),
                )
            )
        return self._ruled(
            figures[rank - 1], self.words.rules.largest if rank == 1 else self.words.rules.ranked, chosen, rank
        )

    def smallest(self, question: str, column: str = "", without: str = "") -> Ranked:
        """The smallest figure of a column, with the areas that have it."""
        chosen, figures = self._ranked(question, column, without)
        return self._ruled(figures[-1], self.words.rules.smallest, chosen)

    def figures(self, table: AnswerTable, column: Column, per: str = "") -> Figures:
        """The figures of a column as they are, or `per` "resident"."""
        return figures_in(table, column, per, self.words, self.memory)

    def number_of_areas(self) -> Value:
        """How many areas the report has."""
        places = tuple(area.code_place for area in self.survey.areas)
        return Value(Decimal(len(self.survey.areas)), Unit.COUNT, places, self.words.rules.number_of_areas)

    def _column(self, question: str, kind: ColumnKind | None, column: str) -> tuple[AnswerTable, Column]:
        table = find_table(self.survey, question)
        return table, find_column(table, kind, column)

    def _choice(self, question: str, column: str) -> tuple[AnswerTable, Column]:
        return self._column(question, ColumnKind.CHOICE, column)

    def _ranked(self, question: str, column: str, without: str) -> tuple[Column, tuple[Ranked, ...]]:
        table = find_published(self.survey, question)
        chosen = find_column(table, ColumnKind.AMOUNT, column)
        return chosen, by_rank(table, chosen, find_area(self.survey.areas, without) if without else None)

    def _ruled(self, found: Ranked, template: str, column: Column, rank: int = 1) -> Ranked:
        names = self.words.listing([area.name for area in found.areas])
        rule = template.format(column=self.words.column(column.heading), rank=rank, area=names)
        return replace(found, value=replace(found.value, rule=rule))


def _main_kind(survey: Round, question: str) -> ColumnKind:
    """Answers where a question has options, else amounts."""
    return ColumnKind.CHOICE if find_table(survey, question).question.options else ColumnKind.AMOUNT
