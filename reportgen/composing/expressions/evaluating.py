"""The text between `{{` and `}}` in; a figure, words or nothing out.

Jinja parses; a walk over the few kinds of node that an expression may have evaluates it. Nothing else can run.
"""

import inspect
from collections.abc import Callable
from functools import lru_cache

from jinja2 import nodes

from reportgen.composing.expressions.conditions import compare, truth
from reportgen.composing.expressions.facts import AreaList, Facts, GroupedValue
from reportgen.composing.expressions.filters import FILTERS, Names, Operand, Phrase
from reportgen.composing.expressions.functions import OF_A_ROUND, functions_of
from reportgen.composing.expressions.own import OwnFacts
from reportgen.composing.expressions.parsing import parse_expression
from reportgen.composing.expressions.ranking import Ranked
from reportgen.composing.expressions.rounds import facts_of, told_of
from reportgen.composing.expressions.unknown import no_filter, no_function, sign_of
from reportgen.model.areas import Area
from reportgen.model.problems import ReportError, error
from reportgen.model.values import Value

_AREA = "area"
_ROUND = "round"
_REMEMBERED = 1000


Result = Value | GroupedValue | Phrase | str


def evaluate(source: str, facts: Facts) -> Result:
    """What an expression says. ReportError, without a place, where it cannot be read or answered."""
    result = _walk(parse_expression(source), facts)
    match result:
        case Value() | GroupedValue() | Phrase() | str():
            return result
        case Area():
            raise ReportError(
                error(
                    'The expression "{source}" gives an area. Say in which form it is written: {forms}.',
                    source=source,
                    forms="area | name, area | locative, area | genitive, area | official",
                )
            )
        case Ranked():
            return result.value
        case AreaList() | Names():
            raise ReportError(
                error(
                    'The expression "{source}" gives a list. Say how it is written: {example}.',
                    source=source,
                    example='… | locative | listing(empty="…")',
                )
            )
        case _:
            raise ReportError(
                error(
                    'The expression "{source}" gives neither a figure nor words. Known functions: {known}.',
                    source=source,
                    known=", ".join(functions_of(facts)),
                )
            )


def holds(source: str, facts: Facts) -> bool:
    """Whether the condition of a `when:` is true."""
    return truth(_walk(parse_expression(source), facts))


def _walk(node: nodes.Node, facts: Facts) -> Operand:
    match node:
        case nodes.Const(value=str() | int() | None as value):
            return value
        case nodes.Call(node=nodes.Name(name=name)):
            return _call(name, node, facts)
        case nodes.Filter(node=nodes.Expr() as operand):
            return _filter(_walk(operand, facts), node, facts)
        case nodes.CondExpr() | nodes.Not() | nodes.And() | nodes.Or():
            return _decide(node, facts)
        case nodes.Compare(expr=first, ops=compared):
            sides = [first, *(operand.expr for operand in compared)]
            return compare([_walk(side, facts) for side in sides], [operand.op for operand in compared])
        case nodes.Name(name=name) if name == _AREA and isinstance(facts, OwnFacts):
            return facts.area
        case nodes.Name(name=name) if name == _AREA:
            raise ReportError(
                error('The name "{name}" stands for the area of an extract. Use it in extract.md only.', name=name)
            )
        case nodes.Name(name=name):
            raise ReportError(
                error('The name "{name}" in an expression is unknown. A text is written in quotation marks.', name=name)
            )
        case _:
            raise ReportError(
                error(
                    "An expression can hold functions, filters, comparisons, texts in quotation marks and if … else; "
                    "this one holds {found}. Known functions: {known}.",
                    found=sign_of(node),
                    known=", ".join(functions_of(facts)),
                )
            )


def _decide(node: nodes.CondExpr | nodes.Not | nodes.And | nodes.Or, facts: Facts) -> Operand:
    match node:
        case nodes.CondExpr(test=test, expr1=first, expr2=second):
            chosen = first if truth(_walk(test, facts)) else second
            return "" if chosen is None else _walk(chosen, facts)
        case nodes.Not(node=operand):
            return not truth(_walk(operand, facts))
        case nodes.And(left=left, right=right):
            return truth(_walk(left, facts)) and truth(_walk(right, facts))
        case nodes.Or(left=left, right=right):
            return truth(_walk(left, facts)) or truth(_walk(right, facts))


def _call(name: str, node: nodes.Call, facts: Facts) -> Operand:
    functions = functions_of(facts)
    if name not in functions:
        raise ReportError(no_function(name, functions))
    function = functions[name]
    if name not in OF_A_ROUND:
        return _applied(name, function, (facts,), node, facts)
    rounds = [round_name for pair in node.kwargs if pair.key == _ROUND and (round_name := _walk(pair.value, facts))]
    if len(rounds) != 1 or not isinstance(rounds[0], str):
        return _applied(name, function, (facts,), node, facts, _ROUND)
    others = [pair for pair in node.kwargs if pair.key != _ROUND]
    asked = nodes.Call(node.node, node.args, others, node.dyn_args, node.dyn_kwargs)
    question = next((_walk(each, facts) for each in (*node.args, *(pair.value for pair in others))), None)
    then = facts_of(rounds[0], question, facts)
    return told_of(_applied(name, function, (then,), asked, then, _ROUND), then)


def _filter(operand: Operand, node: nodes.Filter, facts: Facts) -> Operand:
    if node.name not in FILTERS:
        raise ReportError(no_filter(node.name))
    return _applied(node.name, FILTERS[node.name], (operand, facts), node, facts)


def _applied(
    name: str,
    function: Callable[..., Operand],
    first: tuple[object, ...],
    node: nodes.Call | nodes.Filter,
    facts: Facts,
    *also: str,
) -> Operand:
    """The function with the node's arguments, which must be texts or whole numbers and fit it.

    `also` are the names of those that the function may be given but does not see.
    """
    arguments = [_walk(argument, facts) for argument in node.args]
    named = {str(pair.key): _walk(pair.value, facts) for pair in node.kwargs}
    signature = _signature(function)
    try:
        bound = signature.bind(*first, *arguments, **named)
    except TypeError:
        bound = None
    if (
        bound is None
        or len(named) < len(node.kwargs)
        or node.dyn_args is not None
        or node.dyn_kwargs is not None
        or not _fit(signature, bound, len(first))
    ):
        raise ReportError(
            error(
                '"{name}" is given something that it does not take. It is written {form}.',
                name=name,
                form=f"{name}({', '.join([*list(signature.parameters)[len(first) :], *also])})",
            )
        )
    return function(*bound.args, **bound.kwargs)


@lru_cache(maxsize=_REMEMBERED)
def _signature(function: Callable[..., Operand]) -> inspect.Signature:
    return inspect.signature(function)


def _fit(signature: inspect.Signature, bound: inspect.BoundArguments, skipped: int) -> bool:
    given = [item for item in bound.arguments.items() if item[0] not in list(signature.parameters)[:skipped]]
    return all(
        type(value) is (int if signature.parameters[parameter].annotation is int else str) for parameter, value in given
    )
