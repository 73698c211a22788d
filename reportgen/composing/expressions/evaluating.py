"""The text between `{{` and `}}` -> a figure, words or nothing.

Jinja parses; a walk over the few kinds of node that an expression may have evaluates it. Nothing else can run.
"""

from jinja2 import nodes

from reportgen.composing.expressions.applying import Given, apply
from reportgen.composing.expressions.conditions import compare, truth
from reportgen.composing.expressions.facts import AreaList, Facts
from reportgen.composing.expressions.figures import GroupedValue
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
            return GroupedValue(result.value, result.decimals)
        case AreaList() | Names():
            raise ReportError(
                error(
                    'The expression "{source}" gives a list. Say how it is written: {example}.',
                    source=source,
                    example='… | locative | listing(empty="…")',
                )
            )
        case bool():
            raise ReportError(
                error(
                    'The expression "{source}" is a condition, and gives no words. It is written after when:, or as '
                    "{example}.",
                    source=source,
                    example='{{ "…" if … else "…" }}',
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
        case nodes.Name(name=name) if name in functions_of(facts):
            raise ReportError(error('The function "{name}" lacks its brackets. Write {name}(…).', name=name))
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
    given = _given(node, facts)
    if name not in OF_A_ROUND:
        return apply(name, functions[name], (facts,), given)
    asked_of = given.by_name.get(_ROUND)
    if not isinstance(asked_of, str) or not asked_of:
        return apply(name, functions[name], (facts,), given, _ROUND)
    asked = given.without(_ROUND)
    then = facts_of(asked_of, asked.first, facts)
    return told_of(apply(name, functions[name], (then,), asked, _ROUND), then)


def _filter(operand: Operand, node: nodes.Filter, facts: Facts) -> Operand:
    if node.name not in FILTERS:
        raise ReportError(no_filter(node.name))
    return apply(node.name, FILTERS[node.name], (operand, facts), _given(node, facts))


def _given(node: nodes.Call | nodes.Filter, facts: Facts) -> Given:
    by_name = {str(pair.key): _walk(pair.value, facts) for pair in node.kwargs}
    is_plain = len(by_name) == len(node.kwargs) and node.dyn_args is None and node.dyn_kwargs is None
    return Given(tuple(_walk(argument, facts) for argument in node.args), by_name, is_plain)
