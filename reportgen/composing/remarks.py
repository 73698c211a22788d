"""A slide that is put together -> warnings of what a person should look at."""

import re
from collections.abc import Iterator, Sequence

from reportgen.composing.context import Call, Context, SlidePart
from reportgen.composing.expressions.rounds import round_named
from reportgen.composing.phrasing.marks import pointers_at_nothing
from reportgen.model.areas import finnish_order
from reportgen.model.deck import SOURCE_GAP, Slide
from reportgen.model.places import Place
from reportgen.model.problems import Problem, warning
from reportgen.model.questions import Column, ColumnKind
from reportgen.model.rounds import AnswerTable

_ALL, _FIRST = 4, 3
"""How many areas a remark names; the others are counted."""

_TIME = re.compile(r"(?<![\d/])(?:(0?[1-9]|1[0-2])/)?(20\d\d)(?![\d/])", re.ASCII)
"""A year, or a month and a year, in a heading."""


def unexplained(slide: Slide, file: str) -> Iterator[Problem]:
    """A warning for each asterisk that points at no note."""
    for word, line, place in pointers_at_nothing(slide, SOURCE_GAP):
        yield warning(
            'The asterisk of "{word}" points at no note: the slide has none that starts with *. Add one with '
            "::: footnote, or remove the asterisk.",
            place or Place(file, line=line or slide.line),
            word=word,
        )


def unnamed(parts: Sequence[SlidePart], slide: Slide, context: Context) -> tuple[Problem, ...]:
    """A warning where a map shows an area that neither a legend, a list nor a table of the slide names."""
    named = frozenset[str]().union(*(part.named for part in parts))
    mapped = frozenset[str]().union(*(part.mapped for part in parts))
    missing = sorted((area.name for area in context.survey.areas if area.code in mapped - named), key=finnish_order)
    place = Place(context.file, line=slide.line)
    if not missing:
        return ()
    if len(missing) <= _ALL:
        return (
            warning(
                'The map on the slide "{title}" shows areas that no legend, list or table of the slide names: {areas}. '
                "Let the map's legend list all areas (areas: all), or add a table of the same question.",
                place,
                title=slide.title,
                areas=", ".join(missing),
            ),
        )
    # A finer division has hundreds of areas, and every extract says so: the first of them stand for all.
    return (
        warning(
            'The map on the slide "{title}" shows areas that no legend, list or table of the slide names: {areas} and '
            "{count} others. Let the map's legend list all areas (areas: all), or add a table of the same question.",
            place,
            title=slide.title,
            areas=", ".join(missing[:_FIRST]),
            count=len(missing) - _FIRST,
        ),
    )


def misdated(context: Context) -> Iterator[Problem]:
    """A warning for each typed heading or caption that tells another time than the column or round under it."""
    tables = {table.question.id: table for table in context.survey.tables}
    for call in context.placed:
        table = tables.get(call.argument)
        if table is None:
            continue
        if call.option("rounds"):
            yield from _misdated_rounds(call, context)
            continue
        for typed, option, column in _titled(call, table):
            if _contradict(typed, column.heading):
                yield warning(
                    'The heading "{heading}" stands over the column {column}, which is of another time: it is called '
                    '"{name}" in this round. Correct the heading, or the column\'s name in round.toml (words).',
                    Place(context.file, line=call.option_lines.get(option, call.line)),
                    heading=typed,
                    column=column.id,
                    name=column.heading,
                )


def _misdated_rounds(call: Call, context: Context) -> Iterator[Problem]:
    labels = [round_named(name, context.survey).label for name in call.choices("rounds")]
    for typed, label in zip(call.choices("headings"), labels, strict=False):
        if _contradict(typed, label):
            yield warning(
                'The heading "{heading}" stands over the answers of the round {round}. Correct it, or remove the '
                "option headings: then the rounds are named as they are.",
                Place(context.file, line=call.option_lines.get("headings", call.line)),
                heading=typed,
                round=label,
            )


def _titled(call: Call, table: AnswerTable) -> Iterator[tuple[str, str, Column]]:
    """What is typed over the columns of this round, with the option that it is typed in."""
    columns = {name: table.question.column(name) for name in table.columns}
    amounts = [name for name, column in columns.items() if column.kind is ColumnKind.AMOUNT]
    shown = call.choices("columns") or (amounts if call.name == "figures" else ())
    for heading, name in zip(call.choices("headings"), shown, strict=False):
        if name in columns:
            yield heading, "headings", columns[name]
    for option in ("caption", "heading"):
        if call.option(option) and call.option("column") in columns:
            yield call.option(option), option, columns[call.option("column")]


def _contradict(heading: str, name: str) -> bool:
    """Whether both tell times, and none of the one is any of the other: a month is of its year."""
    typed, known = ([(int(month or 0), year) for month, year in _TIME.findall(text)] for text in (heading, name))
    alike = any(one[1] == two[1] and (one[0] == two[0] or 0 in {one[0], two[0]}) for one in typed for two in known)
    return bool(typed and known) and not alike
