"""An export and the survey's questions -> a mapping to be confirmed: what each heading most probably is."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reportgen.importing.amounts import are_amounts, find_amount
from reportgen.importing.cleaning import make_cleaner
from reportgen.importing.columns import (
    asks_for_a_name,
    find_area_heading,
    find_kind_headings,
    holds_names,
    technical_use,
    tells_who,
)
from reportgen.importing.evidence import are_choices, count_typed, names_other, share_known
from reportgen.importing.exports import Export, Heading
from reportgen.importing.likeness import likeness
from reportgen.importing.mapping import Entry, Use
from reportgen.importing.meanings import guess_option, known_choices
from reportgen.importing.privacy import Cleaner
from reportgen.importing.splitting import found_choices, split_choices
from reportgen.model.areas import Areas
from reportgen.model.questions import Column, ColumnKind, Question
from reportgen.reading.words import key

_LEAST = 0.55
_LEAST_SECOND = 0.5
_EVIDENCE = 0.15
_LEAST_KNOWN = 0.5
_TYPED = {ColumnKind.AMOUNT, ColumnKind.DATE}
_OTHER = {"other", "muu", "muu, mikä?", "muu, mikä", "jokin muu", "comment", "kommentti"}


def propose(export: Export, questions: tuple[Question, ...], areas: Areas) -> tuple[Entry, ...]:
    """An entry for every heading, in the order of the export. What the tools themselves add is confirmed already."""
    area = find_area_heading(export, areas)
    uses = {heading.name: _own_use(export, heading) for heading in export.headings if heading is not area}
    personal = [heading for heading in export.headings if uses.get(heading.name) is Use.PERSONAL]
    proposal = _Proposal(export, questions, make_cleaner(export, personal, areas, questions))
    left = [heading for heading in export.headings if heading is not area and uses[heading.name] is None]
    kinds = find_kind_headings(export, [heading for heading in left if not proposal.is_like_a_question(heading)])
    for heading in export.headings:
        use = uses.get(heading.name)
        if heading is area:
            proposal.put(heading, Use.AREA)
        elif heading in kinds:
            proposal.put(heading, Use.KIND)
        elif use is not None:
            proposal.put(heading, use, confirmed=technical_use(export, heading) is not None)
        elif not export.answers(heading):
            proposal.put(heading, Use.IGNORED)
    proposal.match_option_columns()
    proposal.match_main_columns()
    proposal.match_second_columns()
    proposal.match_amounts()
    for heading in proposal.left():
        proposal.put_unmatched(heading)
    return tuple(proposal.entries[heading.name] for heading in export.headings)


def _own_use(export: Export, heading: Heading) -> Use | None:
    """What a heading is by itself, whatever the survey asks: the tool's, or about the respondent's person."""
    use = technical_use(export, heading)
    return Use.PERSONAL if use is None and asks_for_a_name(heading) else use


@dataclass(frozen=True, slots=True)
class _Proposal:
    """What has been proposed so far; a column of a question is given away once."""

    export: Export
    questions: tuple[Question, ...]
    cleaner: Cleaner
    entries: dict[tuple[str, int], Entry] = field(default_factory=dict)
    given: set[tuple[str, str]] = field(default_factory=set)

    def put(self, heading: Heading, use: Use, *, confirmed: bool = False) -> None:
        self.entries[heading.name] = Entry(heading.text, heading.number, use, confirmed)

    def is_like_a_question(self, heading: Heading) -> bool:
        return any(_score(heading, question) >= _LEAST for question in self.questions)

    def match_amounts(self) -> None:
        """Columns of numbers: the amount that a question asks for, else nothing that an open answer could be."""
        for heading in self.left():
            texts = self.export.answers(heading)
            if heading.option or not are_amounts(texts):
                continue
            found = find_amount(heading, texts, self.questions, self.given)
            if found is None:
                self.entries[heading.name] = Entry(heading.text, heading.number, Use.IGNORED, unasked_amounts=True)
            else:
                score, question, column = found
                self._put_table(heading, question, column, score)

    def put_unmatched(self, heading: Heading) -> None:
        """A heading of no question: names are personal, answers that look like choices are counted, others are open.

        What one respondent alone wrote is not repeated in the mapping where it may tell who that was.
        """
        texts = self.export.answers(heading)
        choices = found_choices(texts)
        personal = {choice for choice in choices if self.cleaner.uncounted().mask(choice) != choice}
        if holds_names(heading, self.export) or tells_who(heading, self.export):
            self.put(heading, Use.PERSONAL)
        elif are_choices(texts, choices) and all(map(names_other, personal)):
            answers = tuple((choice, "") for choice in choices if choice not in personal)
            self.entries[heading.name] = Entry(heading.text, heading.number, Use.OPTIONS, answers=answers)
        else:
            self.put(heading, Use.OPEN)

    def left(self) -> list[Heading]:
        return [heading for heading in self.export.headings if heading.name not in self.entries]

    def match_option_columns(self) -> None:
        """Groups of columns, "Question [option]" each: the question of the group, then the option of each column."""
        groups: dict[str, list[Heading]] = {}
        for heading in self.left():
            if heading.option:
                groups.setdefault(key(heading.question), []).append(heading)
        for headings in groups.values():
            if self._match_matrix(headings):
                continue
            matched = self._question_of([heading.option for heading in headings], headings[0])
            for heading in headings:
                if key(heading.option) in _OTHER:
                    self.put(heading, Use.OPEN)
                elif matched is None:
                    self.put(heading, Use.OPTIONS)
                else:
                    self._put_option(heading, *matched)

    def _match_matrix(self, headings: Sequence[Heading]) -> bool:
        """Whether the columns of a group are those of a question's table ("Asiakirja [08/2025]"), which they then are.

        Most of them have to be, by the columns' own headings.
        """
        found: list[tuple[float, Question, dict[Heading, Column]]] = []
        for question in self.questions:
            free = [column for column in question.columns if not column.computed]
            columns = {
                heading: column
                for heading in headings
                for column in free
                if key(heading.option) in {key(column.heading), key(column.id)}
                and (question.id, column.id) not in self.given
            }
            score = _score(headings[0], question)
            if len(free) > 1 and 2 * len(columns) > len(headings) and score >= _LEAST:
                found.append((score, question, columns))
        if not found:
            return False
        score, question, columns = max(found, key=lambda candidate: candidate[0])
        for heading, column in columns.items():
            self._put_table(heading, question, column, score)
        return True

    def _question_of(self, options: Sequence[str], heading: Heading) -> tuple[Question, Column, float] | None:
        found = [
            (score, question, column)
            for question, column in self._main_columns()
            if column.kind is ColumnKind.CHOICE
            for known in [share_known(options, question)]
            for score in [_score(heading, question) + _EVIDENCE * known]
            if score >= _LEAST and known >= _LEAST_KNOWN
        ]
        if not found:
            return None
        score, question, column = max(found, key=lambda candidate: candidate[0])
        self.given.add((question.id, column.id))
        return question, column, min(score, 1.0)

    def _put_option(self, heading: Heading, question: Question, column: Column, score: float) -> None:
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

    def match_main_columns(self) -> None:
        """The pairs of heading and question that are most alike, one after another."""
        candidates = []
        for heading in self.left():
            answers = self.export.answers(heading)
            for question, column in self._main_columns():
                score = _score(heading, question)
                if column.kind is ColumnKind.CHOICE:
                    score += _EVIDENCE * (2 * share_known(answers, question) - 1)
                if column.kind in _TYPED and 2 * count_typed(answers, column) < len(answers):
                    continue
                if score >= _LEAST:
                    candidates.append((score, heading, question, column))
        for score, heading, question, column in sorted(candidates, key=lambda found: (-found[0], found[1].column)):
            if heading.name not in self.entries and (question.id, column.id) not in self.given:
                self._put_table(heading, question, column, min(score, 1.0))

    def match_second_columns(self) -> None:
        """What a question asks besides its options ("Rakenteen nimi"), in the order of the export."""
        latest = ""
        for heading in self.export.headings:
            entry = self.entries.get(heading.name)
            if entry is not None:
                latest = entry.question or latest
                continue
            for question in self.questions:
                for column in question.columns:
                    if question.id != latest or column.computed or (question.id, column.id) in self.given:
                        continue
                    score = max(
                        likeness(heading.question, column.heading),
                        likeness(heading.question, f"{question.wording} {column.heading}"),
                    )
                    if score >= _LEAST_SECOND and heading.name not in self.entries:
                        self._put_table(heading, question, column, score)

    def _put_table(self, heading: Heading, question: Question, column: Column, score: float) -> None:
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

    def _main_columns(self) -> list[tuple[Question, Column]]:
        return [
            (question, column)
            for question in self.questions
            for column in [_main_column(question)]
            if column is not None and (question.id, column.id) not in self.given
        ]


def _main_column(question: Question) -> Column | None:
    """The column that the question itself asks for: the latest of its options, or its only typed column."""
    typed = [column for column in question.columns if column.computed is None]
    choices = [column for column in typed if column.kind is ColumnKind.CHOICE]
    return choices[-1] if choices else typed[0] if len(typed) == 1 else None


def _score(heading: Heading, question: Question) -> float:
    return likeness(heading.question, question.wording)
