"""The Finnish catalogue says all that the program can say, with the same fields."""

import ast
import gettext
import re
import string
from collections import Counter

import pytest

from tests.wording.catalogue import MO, SOURCES, read_catalogue, untranslated, used_texts

PERCENT_FIELD = re.compile(r"%(?:\(\w+\))?[rsd]")


def fields(text):
    named = [name for _, name, _, _ in string.Formatter().parse(text) if name is not None]
    return Counter(named), Counter(PERCENT_FIELD.findall(text))


@pytest.fixture(scope="module")
def catalogue():
    return read_catalogue()


def test_every_text_in_use_is_in_the_catalogue_and_no_other(catalogue):
    listed = {message.id for message in catalogue if message.id}
    renew = "run `python -m tests.wording.catalogue` and translate what it names"
    assert set(used_texts()) == listed, renew


def test_every_text_has_a_translation(catalogue):
    assert untranslated(catalogue) == []


def test_translations_have_the_fields_of_their_texts(catalogue):
    different = [
        message.id
        for message in catalogue
        if message.string and message.id and fields(message.id) != fields(message.string)
    ]
    assert different == []


def test_the_compiled_catalogue_is_the_written_one(catalogue):
    with MO.open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    for message in catalogue:
        if message.id and message.string:
            assert compiled.gettext(message.id) == message.string


def problem_calls():
    for module in sorted(SOURCES.rglob("*.py")):
        tree = ast.parse(module.read_text(encoding="utf-8"))
        imported = {
            name.asname or name.name
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and node.module == "reportgen.model.problems"
            for name in node.names
        }
        for node in ast.walk(tree):
            called = node.func if isinstance(node, ast.Call) else None
            if isinstance(called, ast.Name) and called.id in imported & {"error", "warning"}:
                yield f"{module.relative_to(SOURCES)}:{node.lineno}", node


def test_every_problem_is_a_literal_with_its_own_fields():
    calls = list(problem_calls())
    assert calls
    for place, call in calls:
        template = call.args[0]
        assert isinstance(template, ast.Constant), f"{place}: the message must be a literal, the catalogue is extracted"
        given = {keyword.arg for keyword in call.keywords} - {"place", "together"}
        if None not in given:  # **fields are known at run time only
            assert set(fields(template.value)[0]) == given, place


def test_what_is_said_of_several_has_their_fields_and_their_count():
    told = 0
    for place, call in problem_calls():
        for together in call.args[2:3]:
            if isinstance(together, ast.Call):
                templates = [argument.value for argument in together.args]
                named = {name for template in templates for name in fields(template)[0]}
                assert named <= {keyword.arg for keyword in call.keywords} | {"count"}, place
                assert "{count}" in templates[0], place
                told += 1
    assert told
