"""The one list of directives: a name -> what it takes and the function that composes it."""

from dataclasses import replace

from reportgen.composing.context import Call, Context, SlidePart
from reportgen.composing.directives.bars import compose_bars
from reportgen.composing.directives.calls import (
    WHEN,
    Compose,
    DataDirective,
    Scope,
    TextDirective,
    data_call,
    text_call,
)
from reportgen.composing.directives.changes import compose_changes
from reportgen.composing.directives.figures import compose_figures
from reportgen.composing.directives.glance import compose_glance
from reportgen.composing.directives.highlights import highlight
from reportgen.composing.directives.lacking import compose_lacking
from reportgen.composing.directives.maps import compose_map, compose_maps
from reportgen.composing.directives.shares import compose_shares
from reportgen.composing.directives.since import compose_since
from reportgen.composing.directives.synonyms import SYNONYMS
from reportgen.composing.directives.tables import compose_table
from reportgen.composing.directives.texts import (
    compose_box,
    compose_columns,
    compose_cover,
    compose_footnote,
    compose_paragraphs,
    compose_show,
    compose_source,
    compose_subtitle,
)
from reportgen.composing.directives.trend import compose_trend
from reportgen.composing.expressions.evaluating import holds
from reportgen.composing.script.quoting import quoted
from reportgen.composing.script.syntax import Directive, SlideScript
from reportgen.model.places import Place
from reportgen.model.problems import Problem, ReportError, error, placed
from reportgen.wording.nearness import nearest

_HIGHLIGHT = "highlight"
_AREA = "area"
_SHOW = "show"


_SHOWING = DataDirective(compose_show, question=False)
DIRECTIVES: dict[str, TextDirective | DataDirective] = {
    _SHOW: _SHOWING,
    "cover": TextDirective(compose_cover),
    "subtitle": TextDirective(compose_subtitle),
    "text": TextDirective(compose_paragraphs),
    "columns": TextDirective(compose_columns),
    "box": TextDirective(compose_box),
    "footnote": TextDirective(compose_footnote),
    "source": TextDirective(compose_source),
    "count": TextDirective(compose_source),
    "map": DataDirective(compose_map, ("column", "heading", "areas", _HIGHLIGHT), Scope.NATIONAL),
    "maps": DataDirective(
        compose_maps, ("columns", "rounds", "column", "headings", "areas", _HIGHLIGHT), Scope.NATIONAL
    ),
    "changes": DataDirective(compose_changes, ("from", "to", "rounds", "column", "of")),
    "trend": DataDirective(compose_trend, ("column", "option", "without", "caption"), Scope.NATIONAL),
    "bars": DataDirective(compose_bars, ("column", "per", "apart", "caption", _HIGHLIGHT), Scope.NATIONAL),
    "shares": DataDirective(compose_shares, ("column", "caption"), Scope.NATIONAL),
    "table": DataDirective(compose_table, ("columns", "headings", "where", "total", "halves")),
    "glance": DataDirective(compose_glance, ("questions", "without"), Scope.OWN, question=False),
    "figures": DataDirective(compose_figures, ("columns", "headings", "without"), Scope.OWN),
    "since": DataDirective(compose_since, ("questions",), Scope.OWN, question=False),
    "lacking": TextDirective(compose_lacking, Scope.OWN),
}


def is_shown(script: SlideScript, context: Context) -> bool:
    """Whether the conditions of the slide's `show` directives are true. ReportError has the line of a wrong one."""
    shown = True
    for directive in script.directives(_SHOW):
        call = data_call(directive, _SHOWING, context.file)
        if not call.option(WHEN):
            raise ReportError(
                error(
                    "The directive show says when its slide is shown. Write a condition: when: known(…).",
                    Place(context.file, line=directive.line),
                )
            )
        shown = _holds(call, context) and shown
    return shown


def _holds(call: Call, context: Context) -> bool:
    """Whether the condition of a directive is true; one without a condition always stands."""
    condition = call.option(WHEN)
    try:
        return not condition or holds(condition, context.facts)
    except ReportError as refused:
        place = Place(context.file, line=call.option_lines[WHEN])
        raise ReportError(*placed(refused.problems, place)) from None


def read_directive(directive: Directive, context: Context) -> Call | None:
    """A directive with its options read; None where its `when:` is false.

    ReportError names every problem with its line.
    """
    place = Place(context.file, line=directive.line)
    kind = DIRECTIVES.get(directive.name)
    if kind is None:
        raise ReportError(_no_directive(directive.name, place))
    match kind:
        case TextDirective():
            call = text_call(directive, context.file)
        case DataDirective():
            call = data_call(directive, kind, context.file)
    if kind.scope is Scope.OWN and context.area is None:
        raise ReportError(
            error('The directive "{name}" tells of one area. Use it in extract.md only.', place, name=directive.name)
        )
    return call if _holds(call, context) else None


def _no_directive(name: str, place: Place) -> Problem:
    near = nearest(name, [*DIRECTIVES, *SYNONYMS], parts=True)
    if near:
        return error(
            'There is no directive "{name}". The nearest is "{nearest}"; all directives: {known}.',
            place,
            name=name,
            nearest=SYNONYMS.get(near, near),
            known=", ".join(DIRECTIVES),
        )
    return error(
        'There is no directive "{name}". There are: cover (the title slide), subtitle, text, box (text in a frame), '
        "columns (text in two columns), footnote, source, count (how many answered); map, maps (two side by side), "
        "table, bars (a bar for each area), shares (how many areas gave each answer), trend (a figure over rounds), "
        "changes (what changed); show (whether the slide is shown); and in extract.md glance (the area beside all), "
        "since (the area now and in the round before), figures (its figures), lacking (questions without answers).",
        place,
        name=quoted(name),
    )


def compose_directive(call: Call, context: Context) -> SlidePart:
    """What a directive places. ReportError names every problem, most with their lines."""
    kind = DIRECTIVES[call.name]
    if kind.scope is not Scope.NATIONAL:
        return kind.compose(call, context)
    return _highlighted(_national(kind.compose, call, context), call, context)


def _national(compose: Compose, call: Call, context: Context) -> SlidePart:
    """What is the same in every extract whose slide shows the same, composed once.

    Unless a text of it says something of the area.
    """
    if any("{{" in value for value in call.options.values()):
        return compose(call, context)
    shown = tuple(placed.line for placed in context.placed)
    key = ("part", context.file, call.line, context.tiles, context.starred, shown)
    ground = context.shared or context
    return context.memory.recall(
        key, lambda: compose(call, replace(ground, placed=context.placed, starred=context.starred))
    )


def _highlighted(part: SlidePart, call: Call, context: Context) -> SlidePart:
    """The part with the extract's area pointed at, where `highlight: area` asks for it."""
    wanted = call.option(_HIGHLIGHT)
    if not wanted:
        return part
    if wanted != _AREA or context.area is None:
        raise ReportError(
            error(
                'The option highlight is "{value}". Write highlight: area, in extract.md only.',
                Place(context.file, line=call.option_lines[_HIGHLIGHT]),
                value=wanted,
            )
        )
    return highlight(part, context.area, context)
