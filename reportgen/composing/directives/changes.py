"""`changes` -> which areas' answers differ between two columns, from what to what, in words."""

from decimal import Decimal

from reportgen.composing.answers import GroupedAnswers
from reportgen.composing.context import Call, Context, SlidePart
from reportgen.composing.directives.own_change import compose_own_change
from reportgen.composing.directives.sides import Side, refuse_both, sides_of_columns, sides_of_rounds
from reportgen.composing.expressions.lookups import find_published, find_table
from reportgen.composing.phrasing.formats import format_value
from reportgen.composing.phrasing.notes import note_of_value
from reportgen.composing.phrasing.phrases import arrow, with_arrows
from reportgen.model.areas import Area
from reportgen.model.blocks import Prose
from reportgen.model.problems import ReportError, error
from reportgen.model.text import Paragraph, Role, Run, plain
from reportgen.model.values import Missing, Unit, Value


def compose_changes(call: Call, context: Context) -> SlidePart:
    """`changes QUESTION`: the areas that changed, grouped by the change, then those that cannot be compared.

    `rounds: previous, this` compares rounds, not columns. With `of: area` only what changed in the area of an extract.
    """
    find_table(context.survey, call.argument)
    refuse_both(call, "rounds", "from")
    refuse_both(call, "rounds", "to")
    if not call.option("rounds") and not (call.option("from") and call.option("to")):
        raise ReportError(error("A comparison needs two columns, from and to, or two rounds: rounds: previous, this."))
    sides = (
        sides_of_rounds(call, context)
        if call.option("rounds")
        else sides_of_columns(call, (call.option("from"), call.option("to")), context)
    )
    earlier, later = (side.answers for side in sides)
    if call.option("of"):
        return compose_own_change(earlier, later, _area(call, context), context)
    find_published(context.survey, call.argument)
    moves, skipped = _compare(earlier, later, context)
    between = {"first": earlier.column.heading, "second": later.column.heading}
    if len(skipped) == len(context.survey.areas):
        told = context.words.comparing.none_comparable.format(**between)
        return SlidePart(blocks=(Prose((_sentence(told, context),)),))
    changed = tuple(area for areas in moves.values() for area in areas)
    paragraphs: list[Paragraph] = []
    notes: tuple[str, ...] = ()
    if changed:
        value = _number(sides, changed, context)
        number = format_value(value, context.words.locale)
        before, after = context.words.comparing.changed.split("{count}")
        sentence = (Run(before), Run(number, value=value), *with_arrows(after.format(**between), context.words))
        paragraphs.append(Paragraph(sentence))
        notes = (note_of_value(number, value, context.words),)
    else:
        paragraphs.append(_sentence(context.words.comparing.none_changed.format(**between), context))
    for (before, after), areas in moves.items():
        moved = (Run(before), arrow(context.words), Run(f"{after}: {context.names(tuple(areas))}"))
        paragraphs.append(Paragraph(moved, Role.BULLET))
    paragraphs += _not_compared(skipped, earlier, later, context)
    named = frozenset(area.code for area in (*changed, *skipped))
    return SlidePart(blocks=(Prose(tuple(paragraphs)),), notes=notes, named=named)


def _sentence(text: str, context: Context) -> Paragraph:
    return Paragraph(with_arrows(text, context.words))


def _area(call: Call, context: Context) -> Area:
    if call.option("of") != "area" or context.area is None:
        raise ReportError(
            error('The option of is "{value}". Write of: area, in extract.md only.', value=call.option("of"))
        )
    return context.area


def _compare(
    earlier: GroupedAnswers, later: GroupedAnswers, context: Context
) -> tuple[dict[tuple[str, str], list[Area]], list[Area]]:
    """The areas that changed by their two answers, and those that lack one of the two."""
    moves: dict[tuple[str, str], list[Area]] = {}
    skipped: list[Area] = []
    for area in context.survey.areas:
        before, after = earlier.group_of(area), later.group_of(area)
        if before.missing or after.missing:
            skipped.append(area)
        elif before.key != after.key:
            moves.setdefault((before.short, after.short), []).append(area)
    return moves, skipped


def _not_compared(
    skipped: list[Area], earlier: GroupedAnswers, later: GroupedAnswers, context: Context
) -> list[Paragraph]:
    """The areas without one of the two answers, those that did not answer apart from those the data lacks."""
    lacking = [
        area
        for area in skipped
        if Missing.NOT_IN_DATA in {earlier.group_of(area).missing, later.group_of(area).missing}
    ]
    silent = [area for area in skipped if area not in lacking]
    return [
        plain(template.format(areas=context.names(tuple(areas))))
        for template, areas in (
            (context.words.comparing.no_answer, silent),
            (context.words.comparing.not_in_data, lacking),
        )
        if areas
    ]


def _number(sides: tuple[Side, Side], changed: tuple[Area, ...], context: Context) -> Value:
    places = tuple(side.place(area) for area in changed for side in sides)
    first, second = (side.answers.named(context.words) for side in sides)
    rule = context.words.rules.changed.format(first=first, second=second)
    return Value(Decimal(len(changed)), Unit.COUNT, places, rule)
