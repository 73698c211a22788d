"""A table's columns `previous.X` and `change.X` -> what the round before said, and what has changed since."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportgen.composing.context import Context
from reportgen.composing.directives.cells import cell_in_words, no_total_in_words
from reportgen.composing.directives.sides import table_of
from reportgen.composing.expressions.lookups import find_column
from reportgen.composing.expressions.rounds import PREVIOUS, round_named
from reportgen.composing.expressions.totals import no_total, total_of
from reportgen.composing.origins import cell_value, places_of
from reportgen.composing.phrasing.formats import decimals_of, format_value
from reportgen.composing.phrasing.phrases import arrow
from reportgen.model.areas import Area
from reportgen.model.blocks import TableCell
from reportgen.model.places import Place
from reportgen.model.problems import ReportError, error
from reportgen.model.questions import Column, ColumnKind, Option
from reportgen.model.rounds import AnswerTable, Cell, Round
from reportgen.model.text import Run
from reportgen.model.values import Missing, Value

_CHANGE = "change"
_UP, _DOWN = "↑\u00a0", "↓\u00a0"


@dataclass(frozen=True, slots=True)
class Compared:
    """A column of a table in the round before: `of` as it was, or, where it is a `change`, what has changed since."""

    of: Column
    change: bool
    before: Round
    earlier: AnswerTable
    source: AnswerTable
    decimals: int

    @property
    def numeric(self) -> bool:
        """Whether its cells are figures."""
        return self.of.kind is ColumnKind.AMOUNT

    def heading(self, context: Context) -> str:
        """What the column is called unless the author says otherwise."""
        if self.change:
            return context.words.comparing.change
        return context.words.comparing.previous_round.format(
            heading=self.earlier.question.column(self.of.id).heading, round=self.before.label
        )

    def places(self, area: Area) -> tuple[Place, ...]:
        """The cells that an area's cell comes from."""
        tables = (self.earlier, self.source) if self.change else (self.earlier,)
        return tuple(place for table in tables for place in places_of(table, self.of, area))

    def cell(self, area: Area, context: Context) -> TableCell:
        """An area's cell."""
        before, now = self.earlier.cell(area, self.of.id), self.source.cell(area, self.of.id)
        if self.change:
            return self._changed(before, now, context)
        return cell_in_words(area, self.earlier, self.of, self.decimals, context)

    def total(self, areas: Sequence[Area], context: Context) -> tuple[TableCell, Value | None]:
        """The total's cell; empty where the rounds do not have the figures of the same areas."""
        if not self.numeric:
            return TableCell(()), None
        known = [
            {area.code for area in areas if isinstance(table.cell(area, self.of.id).content, Value)}
            for table in (self.earlier, self.source)
        ]
        if not known[0] or (self.change and known[0] != known[1]):
            return TableCell(()), None
        tables = (self.earlier, self.source) if self.change else (self.earlier,)
        for table in tables:
            if reason := no_total(table, self.of, areas):
                return no_total_in_words(reason, table, self.of, context), None
        before = total_of(self.earlier, self.of, areas, context.words)
        if not self.change:
            rule = context.words.rules.of_round.format(what=before.rule, round=self.before.label)
            value = Value(before.amount, before.unit, before.sources, rule)
            return TableCell((Run(format_value(value, context.words.locale, self.decimals), value=value),)), value
        value = self._difference(before, total_of(self.source, self.of, areas, context.words), context)
        return self._arrow(value, context), value

    def _changed(self, before: Cell, now: Cell, context: Context) -> TableCell:
        for content in (now.content, before.content):
            if isinstance(content, Missing):
                return TableCell((Run(context.words.comparing.not_comparable),), content)
        match before.content, now.content:
            case Value(), Value():
                return self._arrow(self._difference(cell_value(before), cell_value(now), context), context)
            case Option() as first, Option() as second if first.id != second.id:
                # Options have no order that holds for every question: an arrow up or down would claim one.
                return TableCell((Run(first.short), arrow(context.words), Run(second.short)))
            case first, second if first != second and not isinstance(first, Option):
                return TableCell((Run(context.words.comparing.text_changed),))
            case _:
                return TableCell((Run(context.words.comparing.unchanged),))

    def _difference(self, before: Value, now: Value, context: Context) -> Value:
        rule = context.words.rules.change.format(column=context.words.column(self.of.heading), round=self.before.label)
        return Value(now.amount - before.amount, now.unit, (*now.sources, *before.sources), rule)

    def _arrow(self, value: Value, context: Context) -> TableCell:
        if not value.amount:
            return TableCell((Run(context.words.comparing.unchanged),))
        # The arrow is the sign: both would be read as twice the same, or as a fall of a negative figure.
        size = replace(value, amount=abs(value.amount))
        figure = format_value(size, context.words.locale, self.decimals)
        phrases = context.words.comparing
        sign, told = (_UP, phrases.risen) if value.amount > 0 else (_DOWN, phrases.fallen)
        return TableCell((Run(sign + figure, value=value, spoken=told.format(figure=figure)),))


def find_compared(name: str, names: Sequence[str], source: AnswerTable, context: Context) -> Compared | None:
    """The column that `previous.X` or `change.X` names; the bare words go with the table's only other column.

    None for a name that is none of these.
    """
    word, _, column_id = name.partition(".")
    if word not in {PREVIOUS, _CHANGE}:
        return None
    if not column_id:
        others = [other for other in names if other in source.columns]
        if len(others) != 1:
            raise ReportError(
                error(
                    'The table has several columns, so say which one "{name}" belongs to: {example}.',
                    name=name,
                    example=", ".join(f"{word}.{column}" for column in source.columns),
                )
            )
        column_id = others[0]
    return compared(find_column(source, None, column_id), source, context, change=word == _CHANGE)


def compared(of: Column, source: AnswerTable, context: Context, *, change: bool) -> Compared:
    """A column of a table in the round before, or what has changed in it since. ReportError where there is none."""
    before = round_named(PREVIOUS, context.survey)
    earlier = table_of(before, source.question.id, context)
    contents = [cell.content for table in (earlier, source) for _, cell in table.column(of.id)]
    values = [content for content in contents if isinstance(content, Value)]
    return Compared(of, change, before, earlier, source, decimals_of(values) if values else 0)


AnyColumn = str | Column | Compared
"""What a table may show: an area's name, a column, a column compared with the round before."""


def is_numeric(column: AnyColumn) -> bool:
    """Whether a column of a table holds figures."""
    return (
        column.numeric
        if isinstance(column, Compared)
        else isinstance(column, Column) and column.kind is ColumnKind.AMOUNT
    )
