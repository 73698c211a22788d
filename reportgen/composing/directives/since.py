"""`since` -> a table of what an area answered in the round before and answers now, question by question."""

from collections.abc import Sequence
from dataclasses import replace

from reportgen.composing.answers import comparable_tables
from reportgen.composing.context import Call, Context, SlidePart
from reportgen.composing.directives.compared import compared
from reportgen.composing.directives.own_answers import columns_of, gap, said, wording
from reportgen.composing.directives.own_tables import own_facts, own_table
from reportgen.composing.expressions.lookups import find_table
from reportgen.composing.expressions.own import OwnFacts
from reportgen.composing.expressions.rounds import PREVIOUS, round_named
from reportgen.composing.phrasing.phrases import join
from reportgen.model.blocks import TableCell, TableColumn
from reportgen.model.questions import Column, ColumnKind
from reportgen.model.rounds import AnswerTable, Round
from reportgen.model.text import Run


def compose_since(call: Call, context: Context) -> SlidePart:
    """`since`: a row for each of `questions`; without them for each that both rounds have any answer to."""
    facts, words = own_facts(context), context.words
    before = round_named(PREVIOUS, context.survey)
    pairs = comparable_tables(context.survey)
    if named := call.choices("questions"):
        asked = dict.fromkeys(find_table(context.survey, name).question.id for name in named)
        by_question = {now.question.id: (earlier, now) for earlier, now in pairs}
        pairs = tuple(by_question[question] for question in asked if question in by_question)
    headings = words.standing.question, before.label, context.survey.label, words.comparing.change
    shape = tuple(TableColumn(heading, heads=not number) for number, heading in enumerate(headings))
    rows = tuple(_row(earlier, now, before, facts, context) for earlier, now in pairs)
    return own_table(words.standing.since.format(area=facts.area.name), shape, rows, words)


def _row(
    earlier: AnswerTable, now: AnswerTable, before: Round, facts: OwnFacts, context: Context
) -> tuple[TableCell, ...]:
    columns = tuple(column for column in columns_of(now) if column.id in earlier.columns)
    then = tuple(earlier.question.column(column.id) for column in columns)
    return (
        TableCell((wording(now),)),
        said(earlier, then, replace(facts, survey=before), context),
        said(now, columns, facts, context),
        _change(columns, now, facts, context),
    )


def _change(columns: Sequence[Column], now: AnswerTable, facts: OwnFacts, context: Context) -> TableCell:
    """What has changed, column by column; of answers, which stand beside it, only that they did."""
    cells = [compared(column, now, context, change=True).cell(facts.area, context) for column in columns]
    told = [
        (Run(context.words.comparing.text_changed, bold=True),)
        if len(cell.runs) > 1 and column.kind is ColumnKind.CHOICE
        else cell.runs
        for column, cell in zip(columns, cells, strict=True)
    ]
    missing = cells[0].missing if all(cell.missing for cell in cells) else None
    return TableCell(join(told, gap(columns)), missing)
