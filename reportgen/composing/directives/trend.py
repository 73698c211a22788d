"""`trend` -> one figure over this round and those before it: a chart of three rounds or more, words of fewer."""

from collections.abc import Sequence
from decimal import Decimal

from reportgen.composing.context import Call, Context, SlidePart
from reportgen.composing.expressions.lookups import find_answer, find_area, find_column, find_published, find_table
from reportgen.composing.expressions.totals import total_of
from reportgen.composing.phrasing.formats import decimals_of, format_value
from reportgen.composing.phrasing.notes import note_of_value
from reportgen.composing.prose import tell_option
from reportgen.model.areas import Area
from reportgen.model.blocks import Prose, TrendChart, TrendPoint
from reportgen.model.problems import ReportError, error
from reportgen.model.questions import Column, ColumnKind, Option
from reportgen.model.rounds import AnswerTable, Round
from reportgen.model.text import Paragraph, Run
from reportgen.model.values import Unit, Value

_FEWEST = 3

Answered = tuple[int, int]
"""How many areas answered, of how many."""


def compose_trend(call: Call, context: Context) -> SlidePart:
    """`trend QUESTION`: how many areas chose `option`, or the total of a column, in each round."""
    table = find_table(context.survey, call.argument)
    if call.option("without") and call.option("option"):
        raise ReportError(
            error("without leaves an area out of a total, and option counts areas. Remove one of the two.")
        )
    if call.option("without"):
        # A total of all beside one without an area would tell that area's figure.
        find_published(context.survey, call.argument)
    kind = ColumnKind.CHOICE if call.option("option") else ColumnKind.AMOUNT
    column = find_column(table, kind, call.option("column"))
    told = tell_option(call, "caption", context)
    caption = "".join(run.text for run in told.runs) or _caption(call, table, column, context)
    rounds = (*context.survey.earlier, context.survey)
    values = [_value(call, survey, column, context) for survey in rounds]
    known = [value for value in values if value is not None]
    decimals = decimals_of(known) if known else 0
    answered = [_answered(call, survey, column) for survey in rounds]
    points = tuple(
        TrendPoint(
            survey.label,
            value,
            context.words.unknown_count if value is None else format_value(value, context.words.locale, decimals),
            context.words.comparing.trend_answered.format(count=among[0], areas=among[1]) if value is not None else "",
        )
        for survey, value, among in zip(rounds, values, answered, strict=True)
    )
    notes = [note_of_value(point.text, point.value, context.words) for point in points if point.value is not None]
    if len(points) < _FEWEST:
        return SlidePart(
            blocks=(Prose((_few(caption, points, column, answered, context),)),), notes=(*told.notes, *notes)
        )
    listed = "; ".join(_in_words(point, column, among, context) for point, among in zip(points, answered, strict=True))
    alternative = context.words.alternatives.trend.format(caption=caption, values=listed)
    return SlidePart(blocks=(TrendChart(caption, caption, points, alternative),), notes=(*told.notes, *notes))


def _caption(call: Call, table: AnswerTable, column: Column, context: Context) -> str:
    what = column.heading
    if column.kind is ColumnKind.CHOICE:
        answer = find_answer(table, call.option("option"))
        what = answer.short if isinstance(answer, Option) else context.words.missing(answer)
    return context.words.comparing.trend_caption.format(title=table.question.wording, option=what)


def _value(call: Call, survey: Round, column: Column, context: Context) -> Value | None:
    """The figure of one round; None where its tables do not have it."""
    table = next((table for table in survey.tables if table.question.id == call.argument), None)
    if table is None:
        return None
    if column.kind is ColumnKind.AMOUNT:
        areas = _areas(call, survey)
        if not any(isinstance(table.cell(area, column.id).content, Value) for area in areas):
            return None
        total = total_of(table, column, areas, context.words, call.option("without"))
        return Value(total.amount, total.unit, total.sources, _rule(total.rule, survey, context))
    answer = find_answer(table, call.option("option"))
    answers = context.answers(table, column)
    if isinstance(answer, Option) and not answers.known:
        return None
    key = answer.id if isinstance(answer, Option) else answer.value
    group = next((group for group in answers.groups if group.key == key), None)
    if group is None:
        rule = context.words.rules.count.format(
            column=context.words.column(column.heading), option=context.words.answer(answer)
        )
        return Value(Decimal(0), Unit.COUNT, answers.places, _rule(rule, survey, context))
    count = answers.count(group, context.words)
    return Value(count.amount, count.unit, count.sources, _rule(count.rule, survey, context))


def _rule(rule: str, survey: Round, context: Context) -> str:
    return context.words.rules.of_round.format(what=rule, round=survey.label)


def _answered(call: Call, survey: Round, column: Column) -> Answered:
    """How many areas a figure stands on: rounds in which fewer answered are not like the others."""
    table = next((table for table in survey.tables if table.question.id == call.argument), None)
    areas = _areas(call, survey)
    cells = [table.cell(area, column.id) for area in areas] if table is not None else []
    return sum(isinstance(cell.content, Option | Value) for cell in cells), len(areas)


def _areas(call: Call, survey: Round) -> list[Area]:
    """The areas that the figure is of: all but the one that `without` leaves out."""
    apart = find_area(survey.areas, call.option("without")).code if call.option("without") else ""
    return [area for area in survey.areas if area.code != apart]


def _in_words(point: TrendPoint, column: Column, answered: Answered, context: Context) -> str:
    return f"{point.label}: {point.text}{_after(point, column, answered, context)}"


def _after(point: TrendPoint, column: Column, answered: Answered, context: Context) -> str:
    """What follows a figure in words: the areas that it counts, and how many answered."""
    if point.value is None:
        return ""
    words = context.words
    noun = ""
    if column.kind is ColumnKind.CHOICE:
        noun = f"\u00a0{words.one_area if point.value.amount == 1 else words.areas}"
    count, areas = answered
    told = words.comparing.trend_all_answered if count == areas else words.comparing.trend_answered_told
    return f"{noun} ({told.format(count=count, areas=areas)})"


def _few(
    caption: str, points: Sequence[TrendPoint], column: Column, answered: Sequence[Answered], context: Context
) -> Paragraph:
    """The same in a sentence, each figure with its origin."""
    before, after = context.words.comparing.trend_few.format(caption=caption, values="\0").split("\0")
    runs = [Run(before)]
    for number, (point, among) in enumerate(zip(points, answered, strict=True)):
        runs.append(Run(f"{'; ' if number else ''}{point.label}: "))
        runs.append(Run(point.text, value=point.value))
        if words := _after(point, column, among, context):
            runs.append(Run(words))
    return Paragraph((*runs, Run(after)))
