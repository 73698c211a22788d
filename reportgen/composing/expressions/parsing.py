"""The text between `{{` and `}}` -> Jinja's syntax tree, or an error that says what is wrong with it."""

from functools import lru_cache

from jinja2 import Environment, TemplateSyntaxError, nodes

from reportgen.composing.script.quoting import quoted
from reportgen.model.problems import Problem, ReportError, error

_LONGEST = 500
_DEEPEST = 25
_REMEMBERED = 1000
_CURLED = "“”„‟«»‘’‚‹›´`"
_EXAMPLE = 'count("…", "…")'


@lru_cache(maxsize=_REMEMBERED)
def parse_expression(source: str) -> nodes.Expr:
    """The tree of an expression. ReportError, without a place, where it cannot be read."""
    # Jinja's parser descends once a bracket; the limit keeps it far from the end of Python's stack.
    if len(source) > _LONGEST or sum(map(source.count, "([{")) > _DEEPEST:
        raise ReportError(
            error(
                'The expression "{source}" is too long to be read: it may have {longest} characters and {deepest} '
                "brackets. Part it in several.",
                source=quoted(source),
                longest=_LONGEST,
                deepest=_DEEPEST,
            )
        )
    try:
        body = Environment(autoescape=True).parse("{{ " + source + " }}").body
    except TemplateSyntaxError:
        raise ReportError(_unreadable(source)) from None
    match body:
        case [nodes.Output(nodes=[nodes.Expr() as expression])]:
            return expression
        case _:
            raise ReportError(_unreadable(source))


def _unreadable(source: str) -> Problem:
    if "{{" in source:
        return error(
            'The expression "{source}" has no end before the next one starts. Write }}}} where it ends.',
            source=quoted(source.partition("{{")[0].strip()),
        )
    if any(sign in source for sign in _CURLED):
        return error(
            'The expression "{source}" has quotation marks that a word processor has curled. Write them straight: '
            "{example}.",
            source=quoted(source),
            example=_EXAMPLE,
        )
    if source.count('"') % 2 or source.count("'") % 2:
        return error(
            'The expression "{source}" has a quotation mark without its pair. Write one on both sides of each name: '
            "{example}.",
            source=quoted(source),
            example=_EXAMPLE,
        )
    if source.count("(") != source.count(")"):
        return error(
            'The expression "{source}" has {opened} ( and {closed} ). Write as many of both: {example}.',
            source=quoted(source),
            opened=source.count("("),
            closed=source.count(")"),
            example=_EXAMPLE,
        )
    return error(
        'The expression "{source}" cannot be read. Write for example: {example}.',
        source=quoted(source),
        example=_EXAMPLE,
    )
