"""The text of a cell and its column -> an option, a figure, a text or a kind of missing value, or a problem."""

import re
import unicodedata

from reportgen.model.places import Place
from reportgen.model.problems import Problem, error
from reportgen.model.questions import Column, Kind, Option, Question
from reportgen.model.values import Missing, Unit, Value
from reportgen.reading.nearness import nearest
from reportgen.reading.numbers import Refusal, read_number

NO_ANSWER = "Alueen vastaus puuttuu"
NOT_IN_DATA = "ei tietoa lähdeaineistossa"
CONFLICT = "Ristiriita:"
"""What a cell starts with that holds the differing answers of an area's respondents, until a person decides."""

_TYPED = "taulukon luku"
_EXAMPLES = {
    Unit.EURO: "191 850,00 €",
    Unit.EURO_PER_RESIDENT: "4,22 €",
    Unit.PERCENT: "28 %",
    Unit.COUNT: "14",
    Unit.RESIDENTS: "204 635",
}


def key(text: str) -> str:
    """A text for comparison: case, kinds of space and the two ways to write an accent make no difference."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip().casefold()


def is_missing_word(text: str, no_answer: str = "") -> bool:
    """Whether a text stands for a missing value. The survey's own answer "Ei tietoa" does not."""
    return _missing(text, no_answer) is not None


def read_answer(
    text: str, column: Column, question: Question, place: Place
) -> Option | Value | Missing | str | Problem | None:
    """What a cell says. None is an empty cell of an optional column; a Problem says what should stand there."""
    missing = _missing(text, question.no_answer)
    if missing is not None:
        return missing
    if key(text).startswith(key(CONFLICT)):
        return error(
            "The area's respondents answered differently, and nobody has chosen yet: {found}. Write the answer that "
            "holds in the cell.",
            place,
            found=text[len(CONFLICT) :].strip(),
        )
    if not text:
        return None if column.optional else _empty(column, place)
    match column.kind:
        case Kind.TEXT:
            return text
        case Kind.CHOICE:
            return _choice(text, question, place)
        case Kind.AMOUNT:
            return _amount(text, column, place)


def _missing(text: str, no_answer: str) -> Missing | None:
    words = {key(NO_ANSWER): Missing.NO_ANSWER, key(NOT_IN_DATA): Missing.NOT_IN_DATA}
    if no_answer:
        words[key(no_answer)] = Missing.NO_ANSWER
    return words.get(key(text))


def _empty(column: Column, place: Place) -> Problem:
    return error(
        "The cell is empty, in the column {column}. Write the answer in it; if the area did not answer, write "
        '"{no_answer}", if this data does not have the value, "{not_in_data}".',
        place,
        column=column.id,
        no_answer=NO_ANSWER,
        not_in_data=NOT_IN_DATA,
    )


def _choice(text: str, question: Question, place: Place) -> Option | Problem:
    for option in question.options:
        if key(text) in {key(option.id), key(option.label), key(option.short)}:
            return option
    meant = nearest(text, [name for option in question.options for name in (option.id, option.short, option.label)])
    if meant:
        return error('The answer "{found}" is unknown. Did you mean "{meant}"?', place, found=text, meant=meant)
    return error(
        'The answer "{found}" is unknown. The answers are: {known}.',
        place,
        found=text,
        known=", ".join(option.id for option in question.options),
    )


def _amount(text: str, column: Column, place: Place) -> Value | Problem:
    unit = column.unit or Unit.COUNT
    number = read_number(text, unit)
    if number is Refusal.AMBIGUOUS:
        return error(
            '"{found}" can be read in two ways: thousands or decimals. Write {thousands} or {decimals}.',
            place,
            found=text,
            thousands=re.sub(r"[.,](\d{3})", r"\1", text),
            decimals=re.sub(r"[.,](\d{3})", r",\g<1>0", text),
        )
    if number is Refusal.NOT_WHOLE:
        return error('"{found}" must be a whole number.', place, found=text)
    if isinstance(number, Refusal):
        return error(
            '"{found}" is not a number. Expected, for example: {example}.', place, found=text, example=_EXAMPLES[unit]
        )
    return Value(number, unit, (place,), _TYPED)
