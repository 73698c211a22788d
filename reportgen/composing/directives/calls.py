"""A directive as typed, and what its kind may take -> the directive with its options read, or its mistakes."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from reportgen.composing.context import Call, Context, SlidePart
from reportgen.composing.script.quoting import quoted
from reportgen.composing.script.syntax import Directive
from reportgen.model.places import Place
from reportgen.model.problems import Problem, ReportError, error
from reportgen.wording.nearness import nearest

WHEN = "when"
"""The option of every directive: the condition that it is placed on."""

_HEADINGS = "headings"
_MARKS = re.compile(r"\{\{|\}\}|\*\*|\]\(|(?<![^\s,])\*(?=\S)[^*]+(?<=\S)\*")
_CONDITION = re.compile(rf"\s*{WHEN}\b", re.IGNORECASE)


Compose = Callable[[Call, Context], SlidePart]


class Scope(Enum):
    """Whom what a directive places may differ for."""

    NATIONAL = auto()
    """It is the same in every extract but for what it highlights."""

    EACH = auto()
    """It may differ in every extract."""

    OWN = auto()
    """It tells of an extract's area, so that the national report has none."""


@dataclass(frozen=True, slots=True)
class TextDirective:
    """A directive whose lines are its text; it takes no option but `when`."""

    compose: Compose
    scope: Scope = Scope.EACH


@dataclass(frozen=True, slots=True)
class DataDirective:
    """A directive whose lines are `options`, beside a `question` where it takes one."""

    compose: Compose
    options: tuple[str, ...] = ()
    scope: Scope = Scope.EACH
    question: bool = True


def text_call(directive: Directive, file: str) -> Call:
    """The directive with its lines as text, but for a condition on the first.

    ReportError where a condition stands later, or words beside the directive's name.
    """
    first, *rest = directive.lines or ("",)
    name, colon, value = first.partition(":")
    conditional = name.strip() == WHEN and bool(colon) and bool(value.strip())
    text = tuple(rest) if conditional else directive.lines
    start = directive.line + (2 if conditional else 1)
    problems = [
        error(
            'The line "{found}" is no condition here, but text. A condition is the first line after the name of the '
            "directive: {example}.",
            Place(file, line=number),
            found=line.strip(),
            example=f"{WHEN}: known(…)",
        )
        for number, line in enumerate(text, start)
        if _CONDITION.match(line)
    ]
    if problems:
        raise ReportError(*problems)
    if directive.argument:
        raise ReportError(
            error(
                'The directive "{name}" takes text on the lines after it, not "{argument}" beside its name.',
                Place(file, line=directive.line),
                name=directive.name,
                argument=directive.argument,
            )
        )
    if not conditional:
        return Call(directive.name, "", {}, text, directive.line, start)
    return Call(directive.name, "", {WHEN: value.strip()}, text, directive.line, start, {WHEN: directive.line + 1})


def data_call(directive: Directive, kind: DataDirective, file: str) -> Call:
    """The directive with its lines as options. ReportError names each that is wrong with its line."""
    problems: list[Problem] = []
    options: dict[str, str] = {}
    lines: dict[str, int] = {}
    if kind.question and not directive.argument:
        problems.append(
            error(
                'The directive "{name}" needs a question after its name.',
                Place(file, line=directive.line),
                name=directive.name,
            )
        )
    if directive.argument and not kind.question:
        problems.append(
            error(
                'The directive "{name}" takes nothing beside its name, not "{argument}".',
                Place(file, line=directive.line),
                name=directive.name,
                argument=directive.argument,
            )
        )
    allowed = (*kind.options, WHEN)
    for number, text in enumerate(directive.lines, directive.line + 1):
        if not text.strip():
            continue
        name, colon, value = (part.strip() for part in text.partition(":"))
        place = Place(file, line=number)
        if name not in allowed or not colon:
            problems.append(_no_option(directive.name, name, allowed, place))
        elif name in options or not value:
            problems.append(error('The option "{option}" is empty or given twice.', place, option=name))
        elif name == _HEADINGS and (found := _MARKS.search(value)):
            problems.append(
                error(
                    "A heading of a column is plain text, and would show {mark} as it is. Write it without.",
                    place,
                    mark=found.group(),
                )
            )
        else:
            options[name], lines[name] = value, number
    if problems:
        raise ReportError(*problems)
    return Call(directive.name, directive.argument, options, (), directive.line, directive.line + 1, lines)


def _no_option(directive: str, name: str, allowed: tuple[str, ...], place: Place) -> Problem:
    near, known = nearest(name, allowed, parts=True), ", ".join(allowed)
    if name in allowed:
        return error(
            'The option "{option}" is written with a colon: {option}: and its value.',
            place,
            option=name,
        )
    if near:
        return error(
            'The directive "{name}" has no option "{option}". The nearest is "{nearest}"; it takes, each on a '
            "line as name: value, {known}.",
            place,
            name=directive,
            option=quoted(name),
            nearest=near,
            known=known,
        )
    return error(
        'The directive "{name}" has no option "{option}". It takes, each on a line as name: value, {known}; its text '
        "with ::: on a line of its own; text stands after that.",
        place,
        name=directive,
        option=quoted(name),
        known=known,
    )
