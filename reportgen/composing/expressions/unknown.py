"""What an author typed that no expression may have -> its sign, or what is wrong with it and what was meant."""

from jinja2 import nodes

from reportgen.composing.expressions.filters import FILTERS
from reportgen.composing.expressions.functions import FUNCTIONS, Functions
from reportgen.model.problems import Problem, error
from reportgen.wording.nearness import nearest


def sign_of(node: nodes.Node) -> str:
    """What an author typed to get a node that no expression may have."""
    sign = "[ ]"
    match node:
        case nodes.BinExpr(operator=found) | nodes.UnaryExpr(operator=found):
            sign = found
        case nodes.Const(value=value):
            sign = str(value)
        case nodes.Test(name=name):
            sign = f"is {name}"
        case nodes.Getattr(attr=name):
            sign = f".{name}"
        case nodes.Tuple():
            sign = "( , )"
        case nodes.Concat():
            sign = "~"
        case _:
            pass
    return sign


def no_function(name: str, functions: Functions) -> Problem:
    """The problem of a function that there is not, or not here."""
    if name in FUNCTIONS:
        return error('The function "{name}" tells of one area. Use it in extract.md only.', name=name)
    near, known = nearest(name, functions, parts=True), ", ".join(functions)
    if near:
        return error(
            'There is no function "{name}". The nearest is "{nearest}"; all functions: {known}.',
            name=name,
            nearest=near,
            known=known,
        )
    return error('There is no function "{name}". There are: {known}.', name=name, known=known)


def no_filter(name: str) -> Problem:
    """The problem of a filter that there is not."""
    near, known = nearest(name, FILTERS, parts=True), ", ".join(FILTERS)
    if near:
        return error(
            'There is no filter "{name}". The nearest is "{nearest}"; all filters: {known}.',
            name=name,
            nearest=near,
            known=known,
        )
    return error('There is no filter "{name}". There are: {known}.', name=name, known=known)
