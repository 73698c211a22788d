"""A heading over numbers and the survey's questions -> the column of amounts that it most probably asks for."""

import re
from collections.abc import Collection, Sequence
from decimal import Decimal

from reportgen.importing.exports import Heading
from reportgen.importing.likeness import likeness, shared_words
from reportgen.model.questions import Column, ColumnKind, Question
from reportgen.model.values import Unit
from reportgen.reading.numbers import read_number
from reportgen.reading.words import key

_LEAST = 0.55
_MONEY = 0.15
_EURO = re.compile(r"€|\beuro|\beur\b", re.IGNORECASE)


def are_amounts(texts: Sequence[str]) -> bool:
    """Whether most texts are numbers."""
    return 2 * sum(isinstance(read_number(text, Unit.EURO), Decimal) for text in texts) > len(texts)


def find_amount(
    heading: Heading, texts: Sequence[str], questions: Sequence[Question], given: Collection[tuple[str, str]]
) -> tuple[float, Question, Column] | None:
    """The column with how alike the wordings are, from 0 to 1; None where none is near, or another question is nearer.

    Args:
        heading: the column of the export.
        texts: its answers.
        questions: what the survey asks.
        given: the columns that other headings have, by the ids of question and column.

    """
    money = _MONEY if _EURO.search(" ".join((heading.text, *texts))) else 0.0
    most_words = max((_shared(heading, question) for question in questions), default=0)
    found = []
    for question in questions:
        amounts = [column for column in question.columns if column.kind is ColumnKind.AMOUNT and not column.computed]
        for column in amounts:
            free = (question.id, column.id) not in given and (len(amounts) == 1 or _names(heading, column))
            score = min(_score(heading, question, column) + money * (column.unit is Unit.EURO), 1.0)
            if free and score >= _LEAST and _shared(heading, question) == most_words:
                found.append((score, question, column))
    return max(found, key=lambda one: one[0], default=None)


def _shared(heading: Heading, question: Question) -> int:
    """How many words a heading has in common with a question and the headings of its columns."""
    headings = " ".join(column.heading for column in question.columns)
    return shared_words(heading.question, f"{question.wording} {headings}")


def _names(heading: Heading, column: Column) -> bool:
    """Whether a heading holds the words of a column's, such as a year: else nobody knows which of several is meant."""
    words = set(re.findall(r"\w+", key(heading.text)))
    return set(re.findall(r"\w+", key(column.heading))) <= words


def _score(heading: Heading, question: Question, column: Column) -> float:
    wordings = question.wording, column.heading, f"{question.wording} {column.heading}"
    return max(likeness(heading.question, wording) for wording in wordings)
