"""A question and an extract's area -> the cell that tells what the area answered, and the question's name."""

from collections.abc import Sequence
from dataclasses import replace

from reportgen.composing.context import Context
from reportgen.composing.directives.own_tables import figure_run
from reportgen.composing.expressions.own import OwnFacts
from reportgen.composing.expressions.rounds import value_of_round
from reportgen.composing.phrasing.formats import typographic
from reportgen.composing.phrasing.phrases import join
from reportgen.model.blocks import TableCell
from reportgen.model.questions import Column, ColumnKind, Option
from reportgen.model.rounds import AnswerTable
from reportgen.model.text import Run
from reportgen.model.values import Date, Missing, Value
from reportgen.wording.figures import date_in_figures

_GAP = "; "
_LINES = "\n"


def columns_of(source: AnswerTable) -> tuple[Column, ...]:
    """The columns that tell an area's answer: the last of several with options, else figures, else texts."""
    columns = [source.question.column(name) for name in source.columns]
    choices = _choices(source)
    figures = tuple(column for column in columns if column.kind is ColumnKind.AMOUNT and column.computed is None)
    return choices[-1:] or figures or tuple(columns)


def wording(source: AnswerTable) -> Run:
    """The question, with the heading of the column that is shown where it has others like it."""
    choices = _choices(source)
    if len(choices) > 1:
        return Run(f"{source.question.wording}, {choices[-1].heading}", place=choices[-1].place)
    return Run(source.question.wording, place=source.question.place)


def said(source: AnswerTable, columns: Sequence[Column], facts: OwnFacts, context: Context) -> TableCell:
    """What the area says, column by column; muted where it says nothing at all, in bold where it says so now.

    The facts are those of the round that the table is of.
    """
    contents = [source.cell(facts.area, column.id).content for column in columns]
    missing = next((content for content in contents if isinstance(content, Missing)), None)
    if missing is not None and all(content == missing for content in contents):
        kind = columns[0].kind
        own = kind is ColumnKind.CHOICE and missing is Missing.NO_ANSWER and source.question.no_answer
        return TableCell((Run(own or context.words.missing(missing)),), missing)
    parts = [headed(_said(source, column, facts, context), column, columns) for column in columns]
    return TableCell(join(parts, gap(columns)))


def headed(runs: tuple[Run, ...], column: Column, columns: Sequence[Column]) -> tuple[Run, ...]:
    """The runs after the column's heading, where the question has several columns."""
    return (Run(f"{column.heading}: ", place=column.place), *runs) if len(columns) > 1 and runs else runs


def gap(columns: Sequence[Column]) -> str:
    """Figures stand on a line each, as those of two years are read beside each other."""
    return _LINES if all(column.kind is ColumnKind.AMOUNT for column in columns) else _GAP


def _choices(source: AnswerTable) -> tuple[Column, ...]:
    columns = (source.question.column(name) for name in source.columns)
    return tuple(column for column in columns if column.kind is ColumnKind.CHOICE)


def _said(source: AnswerTable, column: Column, facts: OwnFacts, context: Context) -> tuple[Run, ...]:
    now = facts.survey is context.survey
    match source.cell(facts.area, column.id).content:
        case Value():
            figure = facts.value(source.question.id, column.id)
            return (replace(figure_run(figure if now else value_of_round(figure, facts), context), bold=now),)
        case Missing() as missing:
            return (Run(context.words.missing(missing)),)
        case Option(short=short):
            return (Run(short, bold=now),)
        case Date() as date:
            return (Run(date_in_figures(date)),)
        case str() as text:
            return (Run(typographic(text)),)
        case None:
            return (Run(context.words.empty_cell),)
