"""Responses and a confirmed mapping -> each area's answers, with every difference between an area's respondents."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from reportgen.importing.exports import Export, Heading
from reportgen.importing.likeness import most_alike
from reportgen.importing.mapping import Entry
from reportgen.importing.privacy import Cleaner
from reportgen.importing.proposing import find_option, known_choices
from reportgen.importing.splitting import split_choices
from reportgen.model.areas import Area
from reportgen.model.places import Place
from reportgen.model.problems import Problem, error
from reportgen.model.questions import Column, Kind, Question
from reportgen.model.values import Missing
from reportgen.reading.missing import NO_ANSWER, NOT_IN_DATA, is_missing_word
from reportgen.reading.numbers import read_number
from reportgen.reading.words import key

SELECTED = {"1", "y", "yes", "kyllä", "k", "x", "true", "tosi", "valittu", "checked", "✓", "✔"}
NOT_SELECTED = {"", "0", "n", "no", "ei", "false", "epätosi", "not selected", "ei valittu", "n/a", "-"}

_MISSING_WORDS = {Missing.NO_ANSWER: NO_ANSWER, Missing.NOT_IN_DATA: NOT_IN_DATA}


@dataclass(frozen=True, slots=True)
class Response:
    """One row of the export: its area, and whom the respondent represents, in the export's words."""

    row: int
    area: Area
    kind: str


@dataclass(frozen=True, slots=True)
class Said:
    """One respondent's answer: `text` as it goes into a table, `sense` what makes two answers the same."""

    text: str
    sense: str
    kind: str
    place: Place


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the answers to the questions' columns from an export; what cannot be understood goes to `problems`."""

    export: Export
    responses: tuple[Response, ...]
    cleaner: Cleaner
    problems: list[Problem] = field(default_factory=list)

    def answers(
        self, question: Question, column: Column, mapped: Sequence[tuple[Heading, Entry]]
    ) -> dict[str, tuple[Said, ...]]:
        """By the code of their area, the different answers of its respondents: none, one, or a conflict of several."""
        areas: dict[str, tuple[Said, ...]] = {}
        for response in self.responses:
            said = self._said(response, question, column, mapped)
            known = areas.get(response.area.code, ())
            areas[response.area.code] = (*known, *said)
        return {code: _real(said) for code, said in areas.items()}

    def _said(
        self, response: Response, question: Question, column: Column, mapped: Sequence[tuple[Heading, Entry]]
    ) -> list[Said]:
        if column.kind is Kind.CHOICE:
            if any(entry.option for _, entry in mapped):
                return self._selected(response, question, mapped)
            return [said for heading, entry in mapped for said in self._chosen(response, question, heading, entry)]
        found = []
        for heading, _ in mapped:
            text = self.export.answer(response.row, heading)
            if not text:
                continue
            if is_missing_word(text, question.no_answer):
                found.append(Said(text, key(text), response.kind, self.export.place(response.row, heading)))
                continue
            number = read_number(text, column.unit) if column.kind is Kind.AMOUNT and column.unit else None
            if isinstance(number, Decimal):
                sense = str(number)
            else:
                text = " ".join(self.cleaner.clean(text).split()).lstrip("=@+\t")
                sense = key(text).rstrip(". ")
            found.append(Said(text, sense, response.kind, self.export.place(response.row, heading)))
        return found

    def _chosen(self, response: Response, question: Question, heading: Heading, entry: Entry) -> list[Said]:
        place = self.export.place(response.row, heading)
        meanings = {key(text): option for text, option in entry.answers}
        known = (*known_choices(question, ()), *(text for text, _ in entry.answers))
        found = []
        for choice in split_choices(self.export.answer(response.row, heading), known):
            option = find_option(choice, question)
            meaning = meanings.get(key(choice)) or (option.id if option else "")
            if not meaning and is_missing_word(choice, question.no_answer):
                meaning = Missing.NO_ANSWER
            if not meaning:
                self._name_unknown(choice, place, heading, entry)
                continue
            found.append(_of_option(meaning, question, response.kind, place))
        return found

    def _name_unknown(self, choice: str, place: Place, heading: Heading, entry: Entry) -> None:
        self.problems.append(
            error(
                'The answer "{answer}" under the heading "{heading}" is not in import.toml. The nearest there is '
                '"{nearest}". Add a line that says which option it means.',
                place,
                answer=choice,
                heading=heading.text,
                nearest=most_alike(choice, [text for text, _ in entry.answers], 0.0) or "-",
            )
        )

    def _selected(self, response: Response, question: Question, mapped: Sequence[tuple[Heading, Entry]]) -> list[Said]:
        found = []
        for heading, entry in mapped:
            text = self.export.answer(response.row, heading)
            place = self.export.place(response.row, heading)
            if key(text) in SELECTED or key(text) == key(heading.option):
                found.append(_of_option(entry.option, question, response.kind, place))
            elif key(text) not in NOT_SELECTED:
                self.problems.append(
                    error(
                        'The cell says "{answer}" and should tell whether the option "{option}" was chosen: 1 or 0, '
                        "Y or N, or the option's own words.",
                        place,
                        answer=text,
                        option=heading.option or entry.option,
                    )
                )
        return found


def _of_option(meaning: str, question: Question, kind: str, place: Place) -> Said:
    if meaning in set(Missing):
        return Said(_MISSING_WORDS[Missing(meaning)], meaning, kind, place)
    return Said(question.option(meaning).short, meaning, kind, place)


def _real(said: Sequence[Said]) -> tuple[Said, ...]:
    """The answers without those that only say that there is none, where others say more."""
    words = {key(word) for word in _MISSING_WORDS.values()}
    return tuple(one for one in said if key(one.text) not in words) or tuple(said[:1])
