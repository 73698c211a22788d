"""`shares` -> each answer as a part of all areas."""

from reportgen.composing.context import Call, Context, SlidePart
from reportgen.composing.directives.alternatives import describe_shares
from reportgen.composing.expressions.lookups import find_column, find_table
from reportgen.composing.phrasing.formats import format_value
from reportgen.composing.phrasing.notes import describe, note_of_value
from reportgen.composing.prose import tell_option
from reportgen.model.blocks import Share, ShareChart
from reportgen.model.questions import ColumnKind


def compose_shares(call: Call, context: Context) -> SlidePart:
    """`shares QUESTION`: the options in order, then the kinds of no value; where nothing is known, a note says so."""
    words = context.words
    table = find_table(context.survey, call.argument)
    answers = context.answers(table, find_column(table, ColumnKind.CHOICE, call.option("column")))
    told = tell_option(call, "caption", context)
    caption = "".join(run.text for run in told.runs) or table.question.wording
    shares = []
    notes = [
        words.notes.shares.format(column=answers.named(words), sources=describe(answers.places, words)),
        *told.notes,
    ]
    for group in answers.groups:
        if not answers.known and group.missing:
            continue
        value = answers.count(group, words) if answers.known else None
        text = format_value(value, words.locale) if value else ""
        shares.append(Share(group.label, group.style, value, text))
        if value:
            notes.append(note_of_value(text, value, words))
    everyone = words.all_areas.format(count=len(context.survey.areas))
    return SlidePart(
        blocks=(
            ShareChart(
                name=caption,
                caption=caption,
                shares=tuple(shares),
                note="" if answers.known else words.shares_unknown.format(areas=everyone),
                alternative=describe_shares(
                    caption, answers, context.survey.areas, words, named=table.question.published
                ),
            ),
        ),
        notes=tuple(notes),
    )
