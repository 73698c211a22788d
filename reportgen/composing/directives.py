"""The one list of directives: a name in; what it takes and the function that composes it out."""

from collections.abc import Callable
from dataclasses import dataclass

from reportgen.composing.bars import compose_bars
from reportgen.composing.changes import compose_changes
from reportgen.composing.context import Call, Context, Part
from reportgen.composing.expressions import holds
from reportgen.composing.lookups import nearest
from reportgen.composing.maps import compose_map, compose_maps
from reportgen.composing.prose import (
    compose_box,
    compose_columns,
    compose_cover,
    compose_footnote,
    compose_source,
    compose_subtitle,
)
from reportgen.composing.shares import compose_shares
from reportgen.composing.syntax import Directive
from reportgen.composing.tables import compose_table
from reportgen.model.places import Place
from reportgen.model.problems import Problem, ReportError, error

_WHEN = "when"


@dataclass(frozen=True, slots=True)
class Kind:
    """A directive of data takes a question and `options`; one of text takes neither, its lines are its text."""

    compose: Callable[[Call, Context], Part]
    options: tuple[str, ...] = ()
    text: bool = False


DIRECTIVES = {
    "cover": Kind(compose_cover, text=True),
    "subtitle": Kind(compose_subtitle, text=True),
    "columns": Kind(compose_columns, text=True),
    "box": Kind(compose_box, text=True),
    "footnote": Kind(compose_footnote, text=True),
    "source": Kind(compose_source, text=True),
    "count": Kind(compose_source, text=True),
    "map": Kind(compose_map, ("column", "heading", "areas")),
    "maps": Kind(compose_maps, ("columns", "headings", "areas")),
    "changes": Kind(compose_changes, ("from", "to")),
    "bars": Kind(compose_bars, ("column", "per", "apart", "caption")),
    "shares": Kind(compose_shares, ("column", "caption")),
    "table": Kind(compose_table, ("columns", "headings", "where", "total", "halves")),
}


def compose_directive(directive: Directive, context: Context) -> Part:
    """What a directive places. Any may start with `when: condition`, and is left out where that is false.

    ReportError names every problem with its line.
    """
    place = Place(context.file, line=directive.line)
    kind = DIRECTIVES.get(directive.name)
    if kind is None:
        raise ReportError(
            error(
                'There is no directive "{name}". The nearest is "{nearest}"; all directives: {known}.',
                place,
                name=directive.name,
                nearest=nearest(directive.name, DIRECTIVES),
                known=", ".join(DIRECTIVES),
            )
        )
    call = _text_call(directive) if kind.text else _data_call(directive, kind, context.file)
    if kind.text and directive.argument:
        raise ReportError(
            error(
                'The directive "{name}" takes text on the lines after it, not "{argument}" beside its name.',
                place,
                name=directive.name,
                argument=directive.argument,
            )
        )
    condition = call.option(_WHEN)
    if condition and not holds(condition, context.facts):
        return Part()
    return kind.compose(call, context)


def _text_call(directive: Directive) -> Call:
    """The lines are text, but for a condition on the first."""
    first, *rest = directive.lines or ("",)
    name, colon, value = first.partition(":")
    if name.strip() == _WHEN and colon:
        return Call("", {_WHEN: value.strip()}, tuple(rest), directive.line, directive.line + 2)
    return Call("", {}, directive.lines, directive.line, directive.line + 1)


def _data_call(directive: Directive, kind: Kind, file: str) -> Call:
    """The lines are options."""
    problems: list[Problem] = []
    options: dict[str, str] = {}
    lines: dict[str, int] = {}
    if not directive.argument:
        problems.append(
            error(
                'The directive "{name}" needs a question after its name.',
                Place(file, line=directive.line),
                name=directive.name,
            )
        )
    allowed = (*kind.options, _WHEN)
    for number, text in enumerate(directive.lines, directive.line + 1):
        if not text.strip():
            continue
        name, colon, value = (part.strip() for part in text.partition(":"))
        place = Place(file, line=number)
        if name not in allowed or not colon:
            problems.append(
                error(
                    'The directive "{name}" has no option "{option}". The nearest is "{nearest}"; it takes, each on a '
                    "line as name: value, {known}.",
                    place,
                    name=directive.name,
                    option=name,
                    nearest=nearest(name, allowed),
                    known=", ".join(allowed),
                )
            )
        elif name in options or not value:
            problems.append(error('The option "{option}" is empty or given twice.', place, option=name))
        else:
            options[name], lines[name] = value, number
    if problems:
        raise ReportError(*problems)
    return Call(directive.argument, options, (), directive.line, directive.line + 1, lines)
