"""`glance` -> a table of an area's answers to every question, beside those of all areas."""

from dataclasses import replace

from reportgen.composing.answers import lacking_tables
from reportgen.composing.context import Call, Context, SlidePart
from reportgen.composing.directives.own_answers import columns_of, gap, headed, said, wording
from reportgen.composing.directives.own_tables import figure_run, own_facts, own_table, rank_runs
from reportgen.composing.expressions.lookups import find_area, find_table
from reportgen.composing.expressions.own import OwnFacts
from reportgen.composing.phrasing.phrases import fill, join, uncapitalised
from reportgen.model.blocks import TableCell, TableColumn
from reportgen.model.questions import Column, ColumnKind
from reportgen.model.rounds import AnswerTable
from reportgen.model.text import Run

_ANSWERS_GAP = "\u00a0· "
_NO_BREAK = "\u00a0"
_WHOLE = 32
"""An answer of so many letters is kept on one line with its number."""


def compose_glance(call: Call, context: Context) -> SlidePart:
    """`glance`: a row for each of `questions`; without them for each that the data has any answer to.

    Amounts of the area `without` are not compared with those of the others.
    """
    facts = own_facts(context)
    words = context.words
    chosen = tuple(find_table(context.survey, name) for name in call.choices("questions"))
    lacking = lacking_tables(context.survey, context.memory)
    sources = chosen or tuple(table for table in context.survey.tables if table not in lacking)
    apart = find_area(context.survey.areas, call.option("without")).name if call.option("without") else ""
    name = words.standing.glance.format(area=facts.area.name)
    everyone = words.standing.glance_all
    shape = (TableColumn(words.standing.question, heads=True), TableColumn(facts.area.name), TableColumn(everyone))
    rows = tuple(
        (
            TableCell((wording(source),)),
            said(source, columns_of(source), facts, context),
            _all(source, facts, apart, context),
        )
        for source in sources
    )
    return own_table(name, shape, rows, words)


def _all(source: AnswerTable, facts: OwnFacts, apart: str, context: Context) -> TableCell:
    """What all areas say: how many gave each answer, or where the area's figure stands."""
    columns = columns_of(source)
    told = [_of_column(source, column, facts, apart, context) for column in columns]
    if len(columns) > 1:
        told = [(replace(runs[0], text=uncapitalised(runs[0].text)), *runs[1:]) if runs else runs for runs in told]
    parts = [headed(runs, column, columns) for runs, column in zip(told, columns, strict=True)]
    if all(column.kind is ColumnKind.AMOUNT for column in columns) and facts.area.name == apart:
        return TableCell((Run(context.words.standing.not_compared + context.mark(facts.area)),))
    return TableCell(join(parts, gap(columns)))


def _of_column(source: AnswerTable, column: Column, facts: OwnFacts, apart: str, context: Context) -> tuple[Run, ...]:
    match column.kind:
        case ColumnKind.CHOICE:
            return _distribution(source, column, facts, context)
        case ColumnKind.AMOUNT:
            return () if facts.area.name == apart else _standing(source, column, facts, apart, context)
        case ColumnKind.TEXT | ColumnKind.DATE:
            return (Run(context.words.empty_cell),)


def _distribution(source: AnswerTable, column: Column, facts: OwnFacts, context: Context) -> tuple[Run, ...]:
    """The answers that any area gave, the area's own in bold."""
    answers = context.answers(source, column)
    if not answers.known:
        return (Run(context.words.not_in_data),)
    own = answers.group_of(facts.area)
    parts = []
    for group in answers.groups:
        if group.areas:
            count = figure_run(answers.count(group, context.words), context)
            told = context.words.counted(len(group.areas), context.words.one_area, context.words.areas)
            bold = group is own
            label = group.short.replace(" ", _NO_BREAK) if len(group.short) <= _WHOLE else group.short
            parts.append((Run(f"{label}{_NO_BREAK}", bold=bold), replace(count, bold=bold, spoken=told)))
    return join(parts, _ANSWERS_GAP)


def _standing(source: AnswerTable, column: Column, facts: OwnFacts, apart: str, context: Context) -> tuple[Run, ...]:
    """The median, and the area's rank if it has a figure."""
    question = source.question.id
    if not facts.figures(source, column).values:
        return (Run(context.words.not_in_data),)
    if not source.question.published:
        return _rank(source, column, facts, apart, context)
    median = figure_run(facts.median(question, column.id, without=apart), context)
    if not facts.answered(question, column.id):
        return fill(context.words.standing.median_alone, median=median)
    phrases = context.words.standing.median_ranked, context.words.standing.median_ranked_tied
    return rank_runs(source, column, apart, context, phrases, median=median)


def _rank(source: AnswerTable, column: Column, facts: OwnFacts, apart: str, context: Context) -> tuple[Run, ...]:
    """The rank alone, of figures that are not published."""
    if not facts.answered(source.question.id, column.id):
        return (Run(context.words.empty_cell),)
    if not facts.has_rank(source.question.id, column.id, without=apart):
        return (Run(context.words.withheld),)
    phrases = context.words.standing.rank_alone, context.words.standing.rank_alone_tied
    return rank_runs(source, column, apart, context, phrases)
