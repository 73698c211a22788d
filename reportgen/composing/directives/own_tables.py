"""What an extract's tables of its own area are made of: its facts, figures and ranks as text, and the notes on them."""

from collections.abc import Sequence

from reportgen.composing.context import Context, SlidePart
from reportgen.composing.directives.alternatives import describe_table
from reportgen.composing.expressions.figures import GroupedValue
from reportgen.composing.expressions.own import OwnFacts
from reportgen.composing.phrasing.formats import format_value
from reportgen.composing.phrasing.notes import note_of_value
from reportgen.composing.phrasing.phrases import fill, out_of
from reportgen.composing.phrasing.words import Words
from reportgen.model.blocks import TableBlock, TableCell, TableColumn
from reportgen.model.questions import Column
from reportgen.model.rounds import AnswerTable
from reportgen.model.text import Run
from reportgen.model.values import Value


def own_facts(context: Context) -> OwnFacts:
    """The facts of an extract. Directives that tell of one area are refused elsewhere."""
    if not isinstance(context.facts, OwnFacts):
        raise TypeError(context.facts)
    return context.facts


def own_table(
    title: str, columns: Sequence[TableColumn], rows: tuple[tuple[TableCell, ...], ...], words: Words
) -> SlidePart:
    """The table, and in the speaker notes where each figure in it comes from."""
    notes = [
        note_of_value(run.text, run.value, words)
        for row in rows
        for cell in row
        for run in cell.runs
        if run.value is not None
    ]
    alternative = describe_table(title, columns, rows, None, words)
    return SlidePart(blocks=(TableBlock(title, tuple(columns), rows, None, alternative),), notes=tuple(notes))


def figure_run(figure: GroupedValue | Value, context: Context) -> Run:
    """A figure as a run, with its decimals."""
    if isinstance(figure, Value):
        return Run(format_value(figure, context.words.locale), value=figure)
    return Run(format_value(figure.value, context.words.locale, figure.decimals), value=figure.value)


def rank_runs(
    source: AnswerTable, column: Column, without: str, context: Context, phrases: tuple[str, str], **others: Run
) -> tuple[Run, ...]:
    """The area's rank and among how many, in one of two `phrases`: the second where another area shares the rank."""
    facts, question = own_facts(context), source.question.id
    alone, tied = phrases
    return fill(
        tied if facts.tied(question, column.id, without=without) else alone,
        rank=figure_run(facts.rank(question, column.id, without=without), context),
        of=out_of(context.words),
        ranked=figure_run(facts.ranked(question, column.id, without=without), context),
        **others,
    )
