"""What has been proposed so far of an export -> what is left of its headings and of the questions' columns."""

from dataclasses import dataclass, field

from reportgen.importing.exports import Export, Heading
from reportgen.importing.likeness import likeness
from reportgen.importing.mapping import Entry, Use
from reportgen.importing.meanings import guess_option, known_choices
from reportgen.importing.privacy import Cleaner
from reportgen.importing.splitting import split_choices
from reportgen.model.questions import Column, ColumnKind, Question

LEAST_LIKE = 0.55
"""How like a question's wording a heading has to be, of 1, to be taken for it."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What has been proposed so far, by heading; a column of a question is given away once."""

    export: Export
    questions: tuple[Question, ...]
    cleaner: Cleaner
    entries: dict[tuple[str, int], Entry] = field(default_factory=dict)
    given: set[tuple[str, str]] = field(default_factory=set)

    def put(self, heading: Heading, use: Use, *, confirmed: bool = False) -> None:
        """Propose a use that says all of a heading."""
        self.entries[heading.name] = Entry(heading.text, heading.number, use, confirmed)

    def put_option(self, heading: Heading, question: Question, column: Column, score: float) -> None:
        """Propose a column that stands for one option; `score` is how sure that is, from 0 to 1."""
        option = guess_option(heading.option, question)
        entry = Entry(
            heading=heading.text,
            number=heading.number,
            use=Use.TABLE,
            question=question.id,
            column=column.id,
            option=option,
            likeness=score,
        )
        self.entries[heading.name] = entry

    def put_table(self, heading: Heading, question: Question, column: Column, score: float) -> None:
        """Propose a column of a question's table, and give it away; its answers with what they probably mean."""
        answers: dict[str, str] = {}
        if column.kind is ColumnKind.CHOICE:
            texts = self.export.answers(heading)
            for text in texts:
                for choice in split_choices(text, known_choices(question, texts)):
                    known = guess_option(choice, question)
                    answers.setdefault(choice if known else self.cleaner.uncounted().mask(choice), known)
        self.entries[heading.name] = Entry(
            heading=heading.text,
            number=heading.number,
            use=Use.TABLE,
            question=question.id,
            column=column.id,
            answers=tuple(answers.items()),
            likeness=score,
        )
        self.given.add((question.id, column.id))

    def is_free(self, question: Question, column: Column) -> bool:
        """Whether a column of a question is not given away."""
        return (question.id, column.id) not in self.given

    def left(self) -> list[Heading]:
        """The headings of which nothing has been proposed."""
        return [heading for heading in self.export.headings if heading.name not in self.entries]

    def main_columns(self) -> list[tuple[Question, Column]]:
        """The questions whose main column is not given away, with it."""
        return [
            (question, column)
            for question in self.questions
            for column in [_main_column(question)]
            if column is not None and self.is_free(question, column)
        ]

    def is_like_a_question(self, heading: Heading) -> bool:
        """Whether a heading could be some question's wording."""
        return any(wording_likeness(heading, question) >= LEAST_LIKE for question in self.questions)


def _main_column(question: Question) -> Column | None:
    """The column that the question itself asks for: the latest of its options, or its only typed column."""
    typed = [column for column in question.columns if column.computed is None]
    choices = [column for column in typed if column.kind is ColumnKind.CHOICE]
    return choices[-1] if choices else typed[0] if len(typed) == 1 else None


def wording_likeness(heading: Heading, question: Question) -> float:
    """How like a heading is, from 0 to 1, to a question's wording or its only answer ("Neuvottelut käytiin")."""
    wordings = [question.wording, *(option.label for option in question.options if len(question.options) == 1)]
    return max(likeness(heading.question, wording) for wording in wordings)
