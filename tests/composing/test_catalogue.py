"""The list of directives is true: a module asks for every option on offer, and the manual tells of all there is."""

import ast
import inspect
import re
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.composing import compose
from reportgen.composing.directives.calls import DataDirective, TextDirective
from reportgen.composing.directives.catalogue import DIRECTIVES
from reportgen.composing.directives.synonyms import SYNONYMS
from reportgen.composing.expressions.filters import FILTERS
from reportgen.composing.expressions.functions import FUNCTIONS
from reportgen.model.blocks import AreaMap, TableBlock
from reportgen.model.deck import Deck
from reportgen.model.problems import ReportError
from reportgen.model.rounds import Round
from reportgen.reading.typed import PRINTED_OPTIONS, TEXT_DIRECTIVES
from reportgen.wording import say

_ASKED_BY_ALL = {"highlight"}
_OPTIONS = {name: kind.options for name, kind in DIRECTIVES.items() if isinstance(kind, DataDirective)}
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


@pytest.mark.parametrize("name", _OPTIONS)
def test_every_option_on_offer_is_asked_for(name: str) -> None:
    kind = DIRECTIVES[name]
    assert set(_OPTIONS[name]) - asked(kind.compose.__module__) - _ASKED_BY_ALL == set()


def test_who_writes_an_unknown_directive_is_told_of_all(small_round: Callable[[str], Round]) -> None:
    with pytest.raises(ReportError) as refused:
        compose(small_round("# A\n::: xyzzy\n:::"))
    for language in ("en", "fi"):
        told = say(refused.value.problems[0], language)
        assert all(re.search(rf"\b{name}\b", told) for name in DIRECTIVES)


def test_every_synonym_means_a_directive() -> None:
    assert set(SYNONYMS.values()) <= set(DIRECTIVES)
    assert not set(SYNONYMS) & set(DIRECTIVES)
    assert list(SYNONYMS) == sorted(SYNONYMS)


MANUAL = (Path(__file__).parents[2] / "docs" / "script.md").read_text(encoding="utf-8")


def rows(kind: str) -> dict[str, str]:
    """What the manual's tables of a kind ("directive", "function", "filter") say of each that they name."""
    found: dict[str, str] = {}
    for table in re.findall(rf"^\| {kind} \|.*\n\|[-|]+\n((?:\|.*\n)+)", MANUAL, re.MULTILINE):
        for line in table.splitlines():
            first, rest = re.fullmatch(r"\| (.*?) \| ?(.*)\|", line).groups()
            for name in re.findall(r"`([a-z_]+)", first):
                found[name] = found.get(name, "") + rest
    return found


def test_the_manual_tells_of_every_directive_with_its_options() -> None:
    said = rows("directive")
    assert set(said) == set(DIRECTIVES)
    untold = {
        (name, option)
        for name, options in _OPTIONS.items()
        for option in options
        if not re.search(rf"`{option}\b", said[name])
    }
    assert untold == set()


def test_the_manual_tells_of_every_function_with_its_parameters() -> None:
    told = {name: given for name, given in re.findall(r"`(\w+)\(([^`]*)\)`", MANUAL) if name in rows("function")}
    assert set(told) == set(FUNCTIONS)
    for name, function in FUNCTIONS.items():
        assert re.findall(r"(\w+)=?[^,]*", told[name]) == list(inspect.signature(function).parameters)[1:], name


def test_the_manual_tells_of_every_filter() -> None:
    assert set(rows("filter")) == set(FILTERS)


def test_the_examples_of_the_manual_can_be_written(august: tuple[Round, Deck]) -> None:
    examples = re.findall(r"```markdown\n(.*?)```", MANUAL, re.DOTALL)
    expressions = re.findall(r"`(\{\{ [^`]+ \}\})`", MANUAL)
    of_all = [written for written in expressions if "..." not in written and "area |" not in written]
    assert (len(examples), len(of_all)) == (2, 3)
    deck, _ = compose(replace(august[0], script="\n".join([*examples, *of_all])))
    map_and_table, conditional = deck.slides[0].blocks[:2], deck.slides[0].blocks[2]
    assert [type(block) for block in map_and_table] == [AreaMap, TableBlock]
    assert "Rakenne on jo useammalla alueella." in [paragraph.text for paragraph in conditional.paragraphs]


def test_what_a_new_round_asks_to_confirm_leaves_no_printed_text_out():
    """`reading` may not import the catalogue, so its lists of what is printed as typed are compared with it here."""
    assert {name for name, kind in DIRECTIVES.items() if isinstance(kind, TextDirective)} == TEXT_DIRECTIVES
    options = {option for own in _OPTIONS.values() for option in own}
    choosing = {
        "areas", "apart", "column", "columns", "from", "halves", "highlight", "of", "option", "per", "questions",
        "rounds", "to", "where", "without",
    }  # fmt: skip
    assert options - choosing == PRINTED_OPTIONS
