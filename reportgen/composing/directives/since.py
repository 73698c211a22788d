"""`since` -> a table of what an area answered in the round before and answers now, question by question."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportgen.composing.answers import comparable_tables
from reportgen.composing.context import Call, Context, SlidePart
from reportgen.composing.directives.compared import compared
from reportgen.composing.directives.own_answers import columns_of, gap, headed, said, wording
from reportgen.composing.directives.own_tables import own_facts, own_table
from reportgen.composing.expressions.lookups import find_table
from reportgen.composing.expressions.own import OwnFacts
from reportgen.composing.expressions.rounds import PREVIOUS, round_named
from reportgen.composing.phrasing.formats import typographic
from reportgen.composing.phrasing.phrases import join
from reportgen.model.areas import Area
from reportgen.model.blocks import TableCell, TableColumn
from reportgen.model.questions import Column, ColumnKind, Option
from reportgen.model.rounds import AnswerTable, Round
from reportgen.model.text import Run
from reportgen.model.values import Missing


def compose_since(call: Call, context: Context) -> SlidePart:
    """`since`: a row for each of `questions`; without them for each that both rounds have any answer to.

    A question that is asked for by its name has its row where one of the rounds has no answers to it, too.
    """
    facts, words = own_facts(context), context.words
    before = round_named(PREVIOUS, context.survey)
    pairs: Iterable[tuple[AnswerTable | None, AnswerTable]] = comparable_tables(context.survey)
    if named := dict.fromkeys(call.choices("questions")):
        then = {table.question.id: table for table in before.tables}
        pairs = [(then.get(name), find_table(context.survey, name)) for name in named]
    headings = words.standing.question, before.label, context.survey.label, words.comparing.change
    shape = tuple(TableColumn(heading, heads=not number) for number, heading in enumerate(headings))
    rows = tuple(_row(earlier, now, before, facts, context) for earlier, now in pairs)
    return own_table(words.standing.since.format(area=facts.area.name), shape, rows, words)


def _row(
    earlier: AnswerTable | None, now: AnswerTable, before: Round, facts: OwnFacts, context: Context
) -> tuple[TableCell, ...]:
    question = TableCell((wording(now),))
    columns = columns_of(now)
    common = tuple(column for column in columns if earlier and column.id in earlier.columns)
    if earlier is None or not common:
        lacking = Missing.NOT_IN_DATA
        return (
            question,
            TableCell((Run(context.words.missing(lacking)),), lacking),
            said(now, columns, facts, context),
            TableCell((Run(context.words.comparing.not_comparable),), lacking),
        )
    common += _reworded(common, earlier, now, facts.area)
    then = tuple(earlier.question.column(column.id) for column in common)
    return (
        question,
        said(earlier, then, replace(facts, survey=before), context),
        said(now, common, facts, context),
        _change(common, now, facts, context),
    )


def _reworded(columns: Sequence[Column], earlier: AnswerTable, now: AnswerTable, area: Area) -> tuple[Column, ...]:
    """The columns of texts that say something else now, as another name, while the area's answers are the same."""
    answers = [(_answered(earlier, column, area), _answered(now, column, area)) for column in columns]
    if not all(before and before == answer for before, answer in answers):
        return ()
    shared = (now.question.column(name) for name in now.columns if name in earlier.columns)
    return tuple(
        column
        for column in shared
        if column.kind is ColumnKind.TEXT
        and (before := _answered(earlier, column, area))
        and (written := _answered(now, column, area))
        and before != written
    )


def _answered(source: AnswerTable, column: Column, area: Area) -> str:
    """An option's id, or a text as it is shown; nothing for what is neither."""
    match source.cell(area, column.id).content:
        case Option(id=option):
            return option
        case str() as text:
            return typographic(text)
        case _:
            return ""


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
    if any(column.kind is not ColumnKind.AMOUNT for column in columns):  # figures stand on their lines, side by side
        told = [headed(runs, column, columns) for runs, column in zip(told, columns, strict=True)]
    return TableCell(join(told, gap(columns)), missing)
