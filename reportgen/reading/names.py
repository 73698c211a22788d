"""Questions -> a problem for every name of theirs that is not its own, or that no table could have."""

import re
from collections.abc import Iterator

from reportgen.model.places import LONGEST_SHEET_NAME, Place
from reportgen.model.problems import Problem, error
from reportgen.model.questions import ColumnKind, Question
from reportgen.reading.choices import loosened
from reportgen.reading.headingnames import AREA_HEADINGS
from reportgen.reading.missing import is_missing_word
from reportgen.reading.sections import Section
from reportgen.reading.words import key, shown

_NAME = re.compile(r"[^\W_][\w-]*")

GUIDE = "Ohje"
"""The sheet of a prepared workbook that explains the others: no one's table."""


def unfit_ids(questions: tuple[Question, ...], place: Place) -> Iterator[Problem]:
    """A problem for every id that can be no sheet's and no file's name, or that is no name of its own there."""
    seen: dict[str, str] = {}
    for question in questions:
        name = question.id
        if len(name) > LONGEST_SHEET_NAME:
            yield error(
                'A question\'s id becomes the name of a sheet and of a file: "{id}" has {count} letters, and at most '
                "{most} fit. Give it a shorter one.",
                place,
                id=shown(name),
                count=len(name),
                most=LONGEST_SHEET_NAME,
            )
        elif not _NAME.fullmatch(name):
            yield error(
                'A question\'s id becomes the name of a sheet and of a file: in "{id}", only letters, digits, - and _ '
                "may stand, the first a letter or a digit.",
                place,
                id=name,
            )
        elif key(name) == key(GUIDE):
            yield error(
                "No question may be called {id}: the sheet with the instructions has that name. Rename it.",
                place,
                id=name,
            )
        elif key(name) in seen:
            yield error(
                "The questions {first} and {id} have the same name but for small and large letters. Rename one of "
                "them.",
                place,
                first=seen[key(name)],
                id=name,
            )
        seen.setdefault(key(name), name)


def check_names(question: Question, section: Section) -> None:
    """Name the options and columns whose names are not each their own."""
    _check_options(question, section)
    _check_columns(question, section)


def _check_options(question: Question, section: Section) -> None:
    named: dict[str, str] = {}
    for option in question.options:
        for text in dict.fromkeys(map(loosened, option.names)):
            if text in named or is_missing_word(text, question.no_answer):
                section.problems.append(
                    error(
                        "{section} option {option}: {text} is also the name of another answer. Give each its own.",
                        section.place,
                        section=section.name,
                        option=option.id,
                        text=text,
                    )
                )
            named[text] = option.id
    choices = any(column.kind is ColumnKind.CHOICE for column in question.columns)
    if choices and not question.options:
        section.problems.append(
            error("{section} has a column of kind choice but no options.", section.place, section=section.name)
        )
    if question.options and not choices:
        section.problems.append(
            error("{section} has options but no column of kind choice.", section.place, section=section.name)
        )


def _check_columns(question: Question, section: Section) -> None:
    named: dict[str, str] = {key(heading): heading for heading in AREA_HEADINGS}
    for column in question.columns:
        for text in dict.fromkeys((key(column.id), key(column.heading))):
            if text in named:
                section.problems.append(
                    error(
                        "{section} column {column}: {text} is also the name of another column. Give each its own.",
                        section.place,
                        section=section.name,
                        column=column.id,
                        text=text,
                    )
                )
            named[text] = column.id
