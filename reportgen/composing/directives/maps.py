"""`map` and `maps` -> maps with their legends."""

from reportgen.composing.answers import GroupedAnswers
from reportgen.composing.context import Call, Context, SlidePart
from reportgen.composing.directives.alternatives import describe_map
from reportgen.composing.directives.legends import counted, detail, paired_counts
from reportgen.composing.directives.sides import Side, refuse_both, sides_of_columns, sides_of_rounds
from reportgen.composing.expressions.lookups import find_answer, find_column, find_published
from reportgen.composing.phrasing.notes import describe, note_of_value
from reportgen.composing.prose import tell_option
from reportgen.model.blocks import AreaMap, LegendEntry, Shade
from reportgen.model.places import Place
from reportgen.model.problems import ReportError, error
from reportgen.model.questions import ColumnKind
from reportgen.model.rounds import AnswerTable
from reportgen.model.text import Run

_ALL, _NONE = "all", "none"


def compose_map(call: Call, context: Context) -> SlidePart:
    """`map QUESTION`: one map with its legend."""
    table = find_published(context.survey, call.argument)
    answers = _answers(table, call.option("column"), context)
    heading = tell_option(call, "heading", context)
    listed = _listed(call, table, answers, context)
    legend = tuple(
        LegendEntry(
            group.label,
            group.style,
            counted(answers, group, context) if answers.known else (),
            detail(answers, group, context, named=group.key in listed),
        )
        for group in answers.groups
    )
    text = "".join(run.text for run in heading.runs)
    drawn = _area_map(table, answers, text, legend, context, listed)
    return _part(context, (drawn,), (answers,), _named(answers, listed))


def compose_maps(call: Call, context: Context) -> SlidePart:
    """`maps QUESTION`: maps of two columns, or of two rounds, with one legend.

    The legend stands with the second map and lists the areas of the second, which it names before them.
    """
    table = find_published(context.survey, call.argument)
    columns = call.choices("columns")
    refuse_both(call, "rounds", "columns")
    if call.option("column") and not call.option("rounds"):
        raise ReportError(
            error("The option column goes with rounds: one column in two rounds. Write columns for two columns.")
        )
    if call.option("rounds"):
        first, second = sides_of_rounds(call, context)
    elif len(columns) == 2:  # noqa: PLR2004 - a pair
        first, second = sides_of_columns(call, (columns[0], columns[1]), context)
    else:
        raise _no_pair(table)
    headings = call.choices("headings") or (_heading(first), _heading(second))
    if len(headings) != 2:  # noqa: PLR2004 - a pair
        raise _no_pair(table)
    earlier, later = first.answers, second.answers
    listed = _listed(call, table, later, context)
    when = _later_heading(headings[1], call, context)
    later_keys = {group.key for group in later.groups}
    groups = (*later.groups, *(later.like(group) for group in earlier.groups if group.key not in later_keys))
    legend = tuple(
        LegendEntry(
            group.label,
            group.style,
            paired_counts(earlier, later, group, context),
            detail(later, group, context, named=group.key in listed, when=when if later.known else None),
        )
        for group in groups
    )
    maps = (
        _area_map(table, earlier, headings[0], (), context),
        _area_map(table, later, headings[1], legend, context, listed),
    )
    return _part(context, maps, (earlier, later), _named(later, listed))


def _later_heading(heading: str, call: Call, context: Context) -> Run:
    """What stands before the areas of the second map, whose legend counts those of both: "08/2025: "."""
    typed = call.option_lines.get("headings")
    place = Place(context.file, line=typed) if typed else None
    return Run(f"{heading.removeprefix('(').removesuffix(')')}: ", place=place)


def _no_pair(table: AnswerTable) -> ReportError:
    return ReportError(
        error(
            "A pair of maps needs two columns and, if any, two headings: columns: {example}.",
            example=", ".join(column.id for column in table.question.columns if column.kind is ColumnKind.CHOICE),
        )
    )


def _heading(side: Side) -> str:
    return f"({side.round_label})" if side.round_label else side.heading


def _answers(table: AnswerTable, column: str, context: Context) -> GroupedAnswers:
    return context.answers(table, find_column(table, ColumnKind.CHOICE, column))


def _listed(call: Call, table: AnswerTable, answers: GroupedAnswers, context: Context) -> tuple[str, ...]:
    """The keys of the groups whose areas the legend names."""
    wanted = call.choices("areas")
    if not wanted:
        beside = any(table.argument == call.argument for table in context.placed_as("table"))
        wanted = (_NONE,) if beside else (_ALL,)
    if wanted == (_ALL,):
        return tuple(group.key for group in answers.groups)
    if wanted == (_NONE,):
        return ()
    for name in wanted:
        find_answer(table, name, (_ALL, _NONE))
    return wanted


def _area_map(
    table: AnswerTable,
    answers: GroupedAnswers,
    heading: str,
    legend: tuple[LegendEntry, ...],
    context: Context,
    listed: tuple[str, ...] = (),
) -> AreaMap:
    title = _title(table.question.wording, heading)
    shades = []
    for area in context.survey.areas:
        group = answers.group_of(area)
        shades.append(Shade(area.code, area.name, group.style, group.short))
    alternative = describe_map(
        title,
        answers,
        context.survey.areas,
        context.words,
        # A map of tiles names its areas in the tiles, which are a picture; its legend lists none.
        listed=() if context.tiles else listed,
        tabled=context.tabled(table, answers.column),
    )
    return AreaMap(f"{title}, kartta", heading, tuple(shades), legend, alternative, context.tiles)


def _title(wording: str, heading: str) -> str:
    """The question with the map's heading, where that adds to it."""
    if not heading or heading in wording:
        return wording
    return f"{wording} {heading}" if heading.startswith("(") else f"{wording}: {heading}"


def _part(
    context: Context, maps: tuple[AreaMap, ...], answers: tuple[GroupedAnswers, ...], named: frozenset[str]
) -> SlidePart:
    """The maps with the notes of their shades and of their legends' counts."""
    words = context.words
    notes = []
    for shown in answers:
        sources = describe(shown.places, words)
        notes.append(words.notes.map.format(column=shown.named(words), sources=sources))
    notes += [
        note_of_value(run.text, run.value, words)
        for drawn in maps
        for entry in drawn.legend
        for run in (*entry.counts, *entry.detail)
        if run.value is not None
    ]
    return SlidePart(
        blocks=maps,
        map_credit=(Run(words.map_credit),),
        notes=tuple(notes),
        named=named,
        mapped=frozenset(area.code for area in context.survey.areas),
    )


def _named(answers: GroupedAnswers, listed: tuple[str, ...]) -> frozenset[str]:
    return frozenset(area.code for group in answers.groups if group.key in listed for area in group.areas)
