"""`figures` -> a table of an area's figures with their rank, the median and the total of all."""

from dataclasses import replace

from reportgen.composing.answers import missing_in_words
from reportgen.composing.context import Call, Context, SlidePart
from reportgen.composing.directives.cells import no_total_in_words
from reportgen.composing.directives.own_tables import figure_run, own_facts, own_table, rank_runs
from reportgen.composing.expressions.figures import GroupedValue
from reportgen.composing.expressions.lookups import find_area, find_column, find_table
from reportgen.composing.expressions.own import OwnFacts
from reportgen.composing.expressions.totals import NoTotal, no_total, total_of
from reportgen.composing.phrasing.phrases import fill
from reportgen.model.blocks import TableCell, TableColumn
from reportgen.model.problems import ReportError, error
from reportgen.model.questions import Column, ColumnKind, Operation
from reportgen.model.rounds import AnswerTable
from reportgen.model.text import Run
from reportgen.model.values import Missing, Value


def compose_figures(call: Call, context: Context) -> SlidePart:
    """`figures QUESTION`: a row for each column of figures. The area `without` gets neither rank nor median."""
    facts = own_facts(context)
    words = context.words
    source = find_table(context.survey, call.argument)
    figures = [column for column in map(source.question.column, source.columns) if column.kind is ColumnKind.AMOUNT]
    named = call.choices("columns") or tuple(column.id for column in figures) or ("",)
    columns = [find_column(source, ColumnKind.AMOUNT, name) for name in named]
    headings = call.choices("headings") or tuple(column.heading for column in columns)
    if len(headings) != len(columns):
        raise ReportError(
            error(
                "The table has {columns} rows of figures and {headings} headings; it needs one for each.",
                columns=len(columns),
                headings=len(headings),
            )
        )
    apart = find_area(context.survey.areas, call.option("without")).name if call.option("without") else ""
    compared = apart != facts.area.name
    shape = [TableColumn(words.standing.figure, heads=True), TableColumn(facts.area.name, numeric=True)]
    if compared:
        shape += [TableColumn(words.standing.rank, numeric=True), TableColumn(words.standing.median, numeric=True)]
    shape.append(TableColumn(words.standing.total, numeric=True))
    rows = tuple(
        _row(source, column, heading, apart, facts, context) for column, heading in zip(columns, headings, strict=True)
    )
    name = words.standing.figures.format(title=source.question.wording, area=facts.area.name)
    return own_table(name, shape, rows, words)


def _row(
    source: AnswerTable, column: Column, heading: str, apart: str, facts: OwnFacts, context: Context
) -> tuple[TableCell, ...]:
    question, words = source.question.id, context.words
    content = source.cell(facts.area, column.id).content
    if isinstance(content, Missing):
        own = TableCell((Run(missing_in_words(source, column, facts.area, content, words)),), content)
    else:
        told = _told(facts.value(question, column.id), source, column, context)
        own = TableCell(tuple(replace(run, bold=True) for run in told))
    figures = facts.figures(source, column)
    rank = median = TableCell((Run(words.empty_cell),))
    total = _total(source, column, context)
    if isinstance(total, NoTotal):
        last = no_total_in_words(total, source, column, context)
    else:
        last = TableCell(_told(GroupedValue(total, figures.decimals), source, column, context))
    if apart == facts.area.name:
        return TableCell((Run(heading),)), own, last
    ranks = not isinstance(content, Missing) and not _is_difference(column)
    if ranks and not facts.has_rank(question, column.id, without=apart):
        rank = TableCell((Run(words.withheld),))
    elif ranks:
        phrases = words.standing.rank_of, words.standing.rank_of_tied
        rank = TableCell(rank_runs(source, column, apart, context, phrases))
    if figures.values and source.question.published:
        median = TableCell(_told(facts.median(question, column.id, without=apart), source, column, context))
    return TableCell((Run(heading),)), own, rank, median, last


def _total(source: AnswerTable, column: Column, context: Context) -> Value | NoTotal:
    """The total of all areas, the same in every extract, or why there is none to tell."""
    areas = context.survey.areas.members
    return context.memory.recall(
        ("total", source.place, column.id),
        lambda: no_total(source, column, areas) or total_of(source, column, areas, context.words),
    )


def _is_difference(column: Column) -> bool:
    return column.computed is not None and column.computed.operation is Operation.SUBTRACT


def _told(figure: GroupedValue, source: AnswerTable, column: Column, context: Context) -> tuple[Run, ...]:
    """A figure; a difference says in words which way it goes from the column that is named first in the table."""
    amount, computed = figure.value.amount, column.computed
    if computed is None or not _is_difference(column) or not amount:
        return (figure_run(figure, context),)
    size = figure_run(replace(figure, value=replace(figure.value, amount=abs(amount))), context)
    order = [each.id for each in source.question.columns]
    falls = (amount > 0) == (order.index(computed.first) < order.index(computed.second))
    return fill(context.words.standing.fall if falls else context.words.standing.rise, value=size)
