"""Answers of an export -> what they look like: the options of a question, amounts or dates, choices of any kind."""

import re
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from reportgen.importing.amounts import are_amounts
from reportgen.importing.meanings import guess_option, known_choices
from reportgen.importing.splitting import split_choices
from reportgen.model.places import Place
from reportgen.model.questions import Column, ColumnKind, Question
from reportgen.model.values import Unit
from reportgen.reading.dates import read_date
from reportgen.reading.numbers import read_number
from reportgen.reading.words import key

WEIGHT_OF_ANSWERS = 0.15
"""How much answers that are a question's options add, at most, to the likeness of its wording."""

_MOST_CHOICES = 10
_LONGEST_CHOICE = 120
_LONGEST_RARE = 40
_NOWHERE = Place("")


def share_known(answers: Sequence[str], question: Question) -> float:
    """Which part of the choices in answers, from 0 to 1, are options of a question."""
    choices = {choice for text in answers for choice in split_choices(text, known_choices(question, answers))}
    return sum(bool(guess_option(choice, question)) for choice in choices) / len(choices) if choices else 0.0


def count_typed(answers: Sequence[str], column: Column) -> int:
    """How many answers are amounts, or dates, as the column holds."""
    if column.kind is ColumnKind.DATE:
        return sum(read_date(answer, _NOWHERE)[0] is not None for answer in answers)
    return sum(isinstance(read_number(answer, column.unit or Unit.COUNT), Decimal) for answer in answers)


def are_choices(texts: Sequence[str], choices: Sequence[str]) -> bool:
    """Whether answers look like choices: few different ones, all short, and most of them given more than once.

    A long text that was given once is somebody's own words, whatever the others answered.
    """
    if are_amounts(choices):
        # Two respondents may have given the same amount; that makes it no option.
        return False
    given = Counter(key(choice) for text in texts for choice in split_choices(text, choices))
    rare = [choice for choice in choices if given[key(choice)] == 1]
    few = len(choices) <= _MOST_CHOICES and 2 * len(choices) <= given.total()
    short = all(len(choice) <= _LONGEST_CHOICE for choice in choices)
    return few and short and all(len(choice) <= _LONGEST_RARE or names_other(choice) for choice in rare)


def names_other(choice: str) -> bool:
    """Whether a choice is the one that leaves room for own words: "Muu, mikä: ..."."""
    return re.match(r"(?:joku |jokin )?muu\b|other\b", choice, re.IGNORECASE) is not None
