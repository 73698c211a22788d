"""Columns of an export that share a question, "Question [option]" each -> what each most probably is."""

from collections.abc import Sequence

from reportgen.importing.evidence import WEIGHT_OF_ANSWERS, share_known
from reportgen.importing.exports import Heading
from reportgen.importing.mapping import Use
from reportgen.importing.proposal import LEAST_LIKE, Proposal, wording_likeness
from reportgen.model.questions import Column, ColumnKind, Question
from reportgen.reading.words import key

_LEAST_KNOWN = 0.5
_OTHER = {"other", "muu", "muu, mikä?", "muu, mikä", "jokin muu", "comment", "kommentti"}


def match_column_groups(proposal: Proposal) -> None:
    """Groups of columns, "Question [option]" each: the question of the group, then the option of each column."""
    groups: dict[str, list[Heading]] = {}
    for heading in proposal.left():
        if heading.option:
            groups.setdefault(key(heading.question), []).append(heading)
    for headings in groups.values():
        if _match_matrix(proposal, headings):
            continue
        matched = _question_of(proposal, [heading.option for heading in headings], headings[0])
        for heading in headings:
            if key(heading.option) in _OTHER:
                proposal.put(heading, Use.OPEN)
            elif matched is None:
                proposal.put(heading, Use.OPTIONS)
            else:
                proposal.put_option(heading, *matched)


def _match_matrix(proposal: Proposal, headings: Sequence[Heading]) -> bool:
    """Whether the columns of a group are those of a question's table ("Asiakirja [08/2025]"), which they then are.

    Most of them have to be, by the columns' own headings.
    """
    found: list[tuple[float, Question, dict[Heading, Column]]] = []
    for question in proposal.questions:
        free = [column for column in question.columns if not column.computed]
        columns = {
            heading: column
            for heading in headings
            for column in free
            if key(heading.option) in {key(column.heading), key(column.id)} and proposal.is_free(question, column)
        }
        score = wording_likeness(headings[0], question)
        if len(free) > 1 and 2 * len(columns) > len(headings) and score >= LEAST_LIKE:
            found.append((score, question, columns))
    if not found:
        return False
    score, question, columns = max(found, key=lambda candidate: candidate[0])
    for heading, column in columns.items():
        proposal.put_table(heading, question, column, score)
    return True


def _question_of(proposal: Proposal, options: Sequence[str], heading: Heading) -> tuple[Question, Column, float] | None:
    found = [
        (score, question, column)
        for question, column in proposal.main_columns()
        if column.kind is ColumnKind.CHOICE
        for known in [share_known(options, question)]
        for score in [wording_likeness(heading, question) + WEIGHT_OF_ANSWERS * known]
        if score >= LEAST_LIKE and known >= _LEAST_KNOWN
    ]
    if not found:
        return None
    score, question, column = max(found, key=lambda candidate: candidate[0])
    proposal.given.add((question.id, column.id))
    return question, column, min(score, 1.0)
