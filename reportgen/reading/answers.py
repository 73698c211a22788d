"""The text of a cell and its column -> an option, a figure, a text or a missing value, and what to say of it."""

from dataclasses import dataclass

from reportgen.model.places import Place
from reportgen.model.problems import Problem, error, several, warning
from reportgen.model.questions import Column, ColumnKind, Option, Question
from reportgen.model.values import Date, Missing, Value
from reportgen.reading.amounts import read_amount
from reportgen.reading.choices import Choices
from reportgen.reading.dates import read_date
from reportgen.reading.missing import NO_ANSWER, NOT_IN_DATA, missing_words, says_nothing, says_unanswered, unsaid
from reportgen.reading.slips import slip
from reportgen.reading.words import key, shown

CONFLICT = "Ristiriita:"
"""What a cell starts with that holds the differing answers of an area's respondents, until a person decides."""

SEVERAL = "vastaaja valitsi useita vaihtoehtoja:"
"""What follows that where one respondent alone chose several options."""

_CONFLICT_KEY = key(CONFLICT)

CellContent = Option | Value | Date | Missing | str | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a cell says. An error for `problem` leaves it without content; a warning says how it was read."""

    content: CellContent
    problem: Problem | None = None


class AnswerReader:
    """What the cells of one question's table may say."""

    def __init__(self, question: Question) -> None:
        self._choices = Choices(question)
        self._missing_words = missing_words(question.no_answer)
        self._keys: dict[str, str] = {}
        for word in self._missing_words:
            self._keys.setdefault(key(word), word)

    def read(self, text: str, column: Column, place: Place) -> Answer:
        """What a cell says; None for content is an empty cell of an optional column, or one with an error."""
        if not text:
            return Answer(None, None if column.optional else _empty(column, place))
        if key(text).startswith(_CONFLICT_KEY):
            return Answer(None, _undecided(text, place))
        return self._missing(text, place) or self._said(text, column, place)

    def _said(self, text: str, column: Column, place: Place) -> Answer:
        match column.kind:
            case ColumnKind.TEXT:
                return Answer(text)
            case ColumnKind.CHOICE:
                return _choice(text, self._choices, place)
            case ColumnKind.AMOUNT:
                return Answer(*read_amount(text, column, place))
            case ColumnKind.DATE:
                return Answer(*read_date(text, place))

    def _missing(self, text: str, place: Place) -> Answer | None:
        """The missing value that a text stands for, also with a typing slip; None where it stands for none."""
        exact = self._keys.get(key(text))
        if exact is not None:
            return Answer(self._missing_words[exact])
        if self._choices.find(text):
            return None
        meant = NO_ANSWER if says_unanswered(text) else slip(key(text), self._keys.items())
        return Answer(self._missing_words[meant], _slipped(text, meant, place)) if meant else None


def _empty(column: Column, place: Place) -> Problem:
    return error(
        "The cell is empty, in the column {column}. Write the answer in it; if the area did not answer, write "
        '"{no_answer}", if this data does not have the value, "{not_in_data}".',
        place,
        several(
            "empty cells: {count}. Write the answer in each; if the area did not answer, write "
            '"{no_answer}", if this data does not have the value, "{not_in_data}".',
            "{column}",
        ),
        column=column.heading,
        no_answer=NO_ANSWER,
        not_in_data=NOT_IN_DATA,
    )


def _undecided(text: str, place: Place) -> Problem:
    found = text[len(CONFLICT) :].strip()
    if key(found).startswith(key(SEVERAL)):
        return error(
            "The area's respondent chose several options, and nobody has decided yet which of them holds: {found}. "
            "Write that one in the cell.",
            place,
            found=found[len(SEVERAL) :].strip(),
        )
    return error(
        "The area's respondents answered differently, and nobody has chosen yet: {found}. Write the answer that "
        "holds in the cell.",
        place,
        found=found,
    )


def _slipped(text: str, meant: str, place: Place) -> Problem:
    return warning(
        '"{found}" is read as "{meant}". If that is right, write it so; if not, correct the cell.',
        place,
        found=shown(text),
        meant=shown(meant),
    )


def _choice(text: str, choices: Choices, place: Place) -> Answer:
    found = choices.find(text)
    if len(found) == 1:
        return Answer(found[0])
    if found:
        return Answer(
            None,
            error(
                '"{found}" can mean several answers: {known}. Write one of them.',
                place,
                found=shown(text),
                known=_listed(found),
            ),
        )
    meant = choices.slip(text)
    if meant:
        option, name = meant
        return Answer(option, _slipped(text, name, place))
    return Answer(None, _unknown(text, choices, place))


def _unknown(text: str, choices: Choices, place: Place) -> Problem:
    if says_nothing(text):
        return unsaid(text, place)
    near = choices.nearest(text)
    if near:
        return error(
            'The answer "{found}" is unknown. Did you mean: {meant}?',
            place,
            found=shown(text),
            meant=" / ".join(map(shown, near)),
        )
    return error(
        'The answer "{found}" is unknown. The answers are: {known}. Write one of them; a new answer is first added to '
        "data/questions.toml.",
        place,
        found=shown(text),
        known=_listed(choices.options),
    )


def _listed(options: tuple[Option, ...]) -> str:
    return ", ".join(shown(option.short) for option in options)
