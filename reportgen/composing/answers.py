"""A column of answers -> the areas grouped by what they answered, the options in order and the missing last."""

from dataclasses import dataclass, replace
from decimal import Decimal

from reportgen.composing.memory import Memory
from reportgen.composing.origins import origin
from reportgen.composing.phrasing.formats import format_value
from reportgen.composing.phrasing.words import Words
from reportgen.model.areas import Area
from reportgen.model.places import Place
from reportgen.model.questions import Column, ColumnKind, Operation, Option
from reportgen.model.rounds import AnswerTable, Round
from reportgen.model.values import Missing, Unit, Value


@dataclass(frozen=True, slots=True)
class Group:
    """The areas of one answer. `key` is the option's id, or the kind of no value.

    `places` are the areas' cells; the whole column's where there are none, or the question is not published.
    """

    key: str
    label: str
    short: str
    style: str
    areas: tuple[Area, ...]
    places: tuple[Place, ...]
    missing: Missing | None


@dataclass(frozen=True, slots=True)
class GroupedAnswers:
    """A column's groups. `known` tells that at least one area answered, `places` are all cells of the column.

    `round_label` is set where answers of several rounds stand side by side; the column is then called so, and `heading`
    is its own.
    """

    column: Column
    groups: tuple[Group, ...]
    known: bool
    places: tuple[Place, ...]
    round_label: str = ""
    heading: str = ""

    def named(self, words: Words) -> str:
        """The column as the speaker notes name it, with its round where there are several."""
        column = words.column(self.heading or self.column.heading)
        return words.rules.of_round.format(what=column, round=self.round_label) if self.round_label else column

    def count(self, group: Group, words: Words) -> Value:
        """How many areas gave an answer; none is known from all of the column's cells."""
        rule = words.rules.count.format(
            column=self.named(words), option=words.missing(group.missing) if group.missing else group.short
        )
        return Value(Decimal(len(group.areas)), Unit.COUNT, group.places, rule)

    def group(self, key: str) -> Group:
        """The group of an answer; KeyError where there is none."""
        for group in self.groups:
            if group.key == key:
                return group
        raise KeyError(key)

    def like(self, group: Group) -> Group:
        """The group of the same answer in another column; here without areas, where nobody gave it."""
        found = next((candidate for candidate in self.groups if candidate.key == group.key), None)
        return found or replace(group, areas=(), places=self.places)

    def group_of(self, area: Area) -> Group:
        """The group that an area is in."""
        return next(group for group in self.groups if area in group.areas)


def group_answers(table: AnswerTable, column: Column, words: Words) -> GroupedAnswers:
    """All options of the question, then the kinds of no value that are there."""
    cells = table.column(column.id)
    groups = [
        _group(table, column, (option.id, option.label, option.short, option.style), option)
        for option in table.question.options
    ]
    for kind in Missing:
        label = missing_label(table, kind, words)
        group = _group(table, column, (kind.value, label, label, kind.value), kind)
        if group.areas:
            groups.append(group)
    known = any(isinstance(cell.content, Option) for _, cell in cells)
    return GroupedAnswers(column, tuple(groups), known, origin(table, column, ()))


def missing_in_words(table: AnswerTable, column: Column, area: Area, kind: Missing, words: Words) -> str:
    """What an area's value that is not there is called; of a percentage why there is none, where it would be of 0.

    Answers are missing in the question's own words; names and figures in the report's.
    """
    if column.kind is ColumnKind.CHOICE:
        return missing_label(table, kind, words)
    whole = divisor(table, column)
    content = table.cell(area, whole.id).content if whole is not None else None
    if whole is None or not isinstance(content, Value) or content.amount:
        return words.missing(kind)
    return words.undividable.format(column=whole.heading, zero=format_value(content, words.locale))


def divisor(table: AnswerTable, column: Column) -> Column | None:
    """The column that a column is a percentage of; None for one that is none."""
    if column.computed is None or column.computed.operation is not Operation.PERCENT:
        return None
    return table.question.column(column.computed.second)


def missing_label(table: AnswerTable, kind: Missing, words: Words) -> str:
    """What a value that is not there is called: in the question's own words where it has them."""
    if kind is Missing.NO_ANSWER and table.question.no_answer:
        return table.question.no_answer
    return words.missing(kind)


def lacking_tables(survey: Round, memory: Memory) -> tuple[AnswerTable, ...]:
    """The questions to which the data has no area's answer."""
    return memory.recall(("lacking",), lambda: tuple(table for table in survey.tables if not _has_content(table)))


def comparable_tables(survey: Round) -> tuple[tuple[AnswerTable, AnswerTable], ...]:
    """The tables of the round before and of this one, of each question that some area answered in both."""
    before = {table.question.id: table for table in survey.previous.tables} if survey.previous else {}
    pairs = ((before[table.question.id], table) for table in survey.tables if table.question.id in before)
    return tuple(pair for pair in pairs if all(map(_has_content, pair)))


def _has_content(table: AnswerTable) -> bool:
    return any(
        not isinstance(cell.content, Missing) and cell.content is not None for row in table.rows for cell in row.cells
    )


def _group(table: AnswerTable, column: Column, names: tuple[str, str, str, str], content: Option | Missing) -> Group:
    areas = tuple(area for area, cell in table.column(column.id) if cell.content == content)
    key, label, short, style = names
    return Group(
        key,
        label,
        short,
        style,
        areas,
        origin(table, column, areas),
        content if isinstance(content, Missing) else None,
    )
