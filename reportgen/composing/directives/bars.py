"""`bars` -> a bar for every area with a figure, the largest first."""

from reportgen.composing.answers import missing_in_words
from reportgen.composing.context import Call, Context, SlidePart
from reportgen.composing.directives.alternatives import describe_bars
from reportgen.composing.expressions.figures import PER_RESIDENT
from reportgen.composing.expressions.lookups import find_area, find_column, find_published
from reportgen.composing.phrasing.formats import format_value
from reportgen.composing.phrasing.headings import told_heading
from reportgen.composing.phrasing.notes import describe
from reportgen.composing.phrasing.phrases import uncapitalised
from reportgen.composing.prose import tell_option
from reportgen.model.blocks import Bar, BarChart
from reportgen.model.questions import Column, ColumnKind
from reportgen.model.rounds import AnswerTable
from reportgen.model.text import Run
from reportgen.model.values import Missing


def compose_bars(call: Call, context: Context) -> SlidePart:
    """`bars QUESTION`: sorted by figure, equal ones by name; the missing are named, never drawn."""
    words = context.words
    table = find_published(context.survey, call.argument)
    column = find_column(table, ColumnKind.AMOUNT, call.option("column"))
    per_resident = call.option("per") == PER_RESIDENT
    found = context.facts.figures(table, column, call.option("per"))
    apart = find_area(context.survey.areas, call.option("apart")).code if call.option("apart") else ""
    figures = sorted(found.values, key=lambda figure: (figure[0].code == apart, -figure[1].amount))
    bars = tuple(
        Bar(context.name(area), value, format_value(value, words.locale, found.decimals), area.code == apart)
        for area, value in figures
    )
    missing = tuple(
        f"{context.name(area)}: {uncapitalised(missing_in_words(table, column, area, cell.content, words))}"
        for area, cell in table.column(column.id)
        if isinstance(cell.content, Missing)
    )
    told = tell_option(call, "caption", context)
    caption = "".join(run.text for run in told.runs) or _caption(table, column, context, per_resident=per_resident)
    in_table = not per_resident and context.tabled(table, column)
    areas = context.survey.areas
    measured = words.column(told_heading(column, table.question))
    rule = words.rules.per_resident.format(column=measured) if per_resident else measured
    sources = describe([place for _, value in figures for place in value.sources], words)
    notes = [words.notes.bars.format(rule=rule, sources=sources), *told.notes]
    return SlidePart(
        blocks=(
            BarChart(caption, caption, bars, describe_bars(caption, bars, missing, words, in_table=in_table), missing),
        ),
        source=((Run(areas.population_source, place=areas.population_source_place),),) if per_resident else (),
        notes=tuple(notes),
        named=frozenset(area.code for area in context.survey.areas),
    )


def _caption(table: AnswerTable, column: Column, context: Context, *, per_resident: bool) -> str:
    """What is measured, in the question's own words, and the unit where the bars' own labels do not say it."""
    caption = f"{table.question.wording}, {told_heading(column, table.question)}"
    return f"{caption}, {context.words.eur_per_resident}" if per_resident else caption
