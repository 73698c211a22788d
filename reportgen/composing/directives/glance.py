"""`glance` in; a table of an area's answers to every question, beside those of all areas, out."""

from collections.abc import Sequence
from dataclasses import replace

from reportgen.composing.answers import lacking_tables
from reportgen.composing.context import Call, Context, SlidePart
from reportgen.composing.directives.own_tables import figure_run, own_facts, own_table, rank_runs
from reportgen.composing.expressions.lookups import find_area, find_table
from reportgen.composing.expressions.own import OwnFacts
from reportgen.composing.phrasing.formats import typographic
from reportgen.composing.phrasing.phrases import fill, join
from reportgen.model.blocks import TableCell, TableColumn
from reportgen.model.questions import Column, ColumnKind, Option
from reportgen.model.rounds import AnswerTable
from reportgen.model.text import Run
from reportgen.model.values import Date, Missing, Value
from reportgen.wording.figures import date_in_figures

_GAP = "; "
_LINES = "\n"
_ANSWERS_GAP = "\u00a0· "
_NO_BREAK = "\u00a0"
_WHOLE = 24
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
        (TableCell((_wording(source),)), _own(source, facts, context), _all(source, facts, apart, context))
        for source in sources
    )
    return own_table(name, shape, rows, words)


def _columns(source: AnswerTable) -> tuple[Column, ...]:
    """The columns that tell an area's answer: the last of several with options, else figures, else texts."""
    columns = [source.question.column(name) for name in source.columns]
    choices = _choices(source)
    figures = tuple(column for column in columns if column.kind is ColumnKind.AMOUNT and column.computed is None)
    return choices[-1:] or figures or tuple(columns)


def _choices(source: AnswerTable) -> tuple[Column, ...]:
    columns = (source.question.column(name) for name in source.columns)
    return tuple(column for column in columns if column.kind is ColumnKind.CHOICE)


def _wording(source: AnswerTable) -> Run:
    """The question, with the heading of the column that is shown where it has others like it."""
    choices = _choices(source)
    if len(choices) > 1:
        return Run(f"{source.question.wording}, {choices[-1].heading}", place=choices[-1].place)
    return Run(source.question.wording, place=source.question.place)


def _own(source: AnswerTable, facts: OwnFacts, context: Context) -> TableCell:
    """What the area says, column by column; muted where it says nothing at all."""
    columns = _columns(source)
    contents = [source.cell(facts.area, column.id).content for column in columns]
    missing = next((content for content in contents if isinstance(content, Missing)), None)
    if missing is not None and all(content == missing for content in contents):
        kind = columns[0].kind
        own = kind is ColumnKind.CHOICE and missing is Missing.NO_ANSWER and source.question.no_answer
        return TableCell((Run(own or context.words.missing(missing)),), missing)
    parts = [_headed(_said(source, column, facts, context), column, columns) for column in columns]
    return TableCell(join(parts, _gap(columns)))


def _said(source: AnswerTable, column: Column, facts: OwnFacts, context: Context) -> tuple[Run, ...]:
    match source.cell(facts.area, column.id).content:
        case Value():
            return (replace(figure_run(facts.value(source.question.id, column.id), context), bold=True),)
        case Missing() as missing:
            return (Run(context.words.missing(missing)),)
        case Option(short=short):
            return (Run(short, bold=True),)
        case Date() as date:
            return (Run(date_in_figures(date)),)
        case str() as text:
            return (Run(typographic(text)),)
        case None:
            return (Run(context.words.empty_cell),)


def _all(source: AnswerTable, facts: OwnFacts, apart: str, context: Context) -> TableCell:
    """What all areas say: how many gave each answer, or where the area's figure stands."""
    columns = _columns(source)
    told = [_of_column(source, column, facts, apart, context) for column in columns]
    if len(columns) > 1:
        told = [(replace(runs[0], text=_uncapitalised(runs[0].text)), *runs[1:]) if runs else runs for runs in told]
    parts = [_headed(runs, column, columns) for runs, column in zip(told, columns, strict=True)]
    if all(column.kind is ColumnKind.AMOUNT for column in columns) and facts.area.name == apart:
        return TableCell((Run(context.words.standing.not_compared + context.mark(facts.area)),))
    return TableCell(join(parts, _gap(columns)))


def _gap(columns: Sequence[Column]) -> str:
    """Figures stand on a line each, as those of two years are read beside each other."""
    return _LINES if all(column.kind is ColumnKind.AMOUNT for column in columns) else _GAP


def _uncapitalised(text: str) -> str:
    """Words that follow a heading and a colon."""
    return text[:1].lower() + text[1:]


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


def _headed(runs: tuple[Run, ...], column: Column, columns: Sequence[Column]) -> tuple[Run, ...]:
    """The runs after the column's heading, where the question has several columns."""
    return (Run(f"{column.heading}: ", place=column.place), *runs) if len(columns) > 1 and runs else runs
