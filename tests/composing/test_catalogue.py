"""The list of directives is true: every option that it offers is asked for by the directive's module."""

import ast
import inspect
import sys

import pytest

from reportgen.composing.directives.catalogue import DIRECTIVES

_ASKED_BY_ALL = {"highlight"}
_ASKING = {"option", "choices", "tell_option"}


def asked(module_name: str) -> set[str]:
    """The options that a module of directives asks for by name, itself or by way of another such module."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(inspect.getsource(sys.modules[module_name]))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("reportgen.composing.directives."):
            found |= asked(str(node.module))
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            texts = {argument.value for argument in node.args if isinstance(argument, ast.Constant)}
            found |= texts if name in _ASKING else set()
    return found


@pytest.mark.parametrize("name", DIRECTIVES)
def test_every_option_on_offer_is_asked_for(name: str) -> None:
    kind = DIRECTIVES[name]
    assert set(kind.options) - asked(kind.compose.__module__) - _ASKED_BY_ALL == set()
