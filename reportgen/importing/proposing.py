"""An export and the survey's questions -> a mapping to be confirmed: what each heading most probably is."""

from reportgen.importing.amounts import are_amounts, find_amount
from reportgen.importing.cleaning import make_cleaner
from reportgen.importing.columngroups import match_column_groups
from reportgen.importing.columns import (
    asks_for_a_name,
    find_area_heading,
    find_kind_headings,
    holds_names,
    technical_use,
    tells_who,
)
from reportgen.importing.evidence import WEIGHT_OF_ANSWERS, are_choices, count_typed, names_other, share_known
from reportgen.importing.exports import Export, Heading
from reportgen.importing.likeness import likeness
from reportgen.importing.mapping import Entry, Use
from reportgen.importing.proposal import LEAST_LIKE, Proposal, wording_likeness
from reportgen.importing.splitting import found_choices
from reportgen.model.areas import Areas
from reportgen.model.questions import ColumnKind, Question

_LEAST_SECOND = 0.5
_TYPED = {ColumnKind.AMOUNT, ColumnKind.DATE}


def propose(export: Export, questions: tuple[Question, ...], areas: Areas) -> tuple[Entry, ...]:
    """An entry for every heading, in the order of the export. What the tools themselves add is confirmed already."""
    area = find_area_heading(export, areas)
    uses = {heading.name: _own_use(export, heading) for heading in export.headings if heading is not area}
    personal = [heading for heading in export.headings if uses.get(heading.name) is Use.PERSONAL]
    proposal = Proposal(export, questions, make_cleaner(export, personal, areas, questions))
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
    match_column_groups(proposal)
    _match_main_columns(proposal)
    _match_second_columns(proposal)
    _match_amounts(proposal)
    for heading in proposal.left():
        _put_unmatched(proposal, heading)
    return tuple(proposal.entries[heading.name] for heading in export.headings)


def _own_use(export: Export, heading: Heading) -> Use | None:
    """What a heading is by itself, whatever the survey asks: the tool's, or about the respondent's person."""
    use = technical_use(export, heading)
    return Use.PERSONAL if use is None and asks_for_a_name(heading) else use


def _match_main_columns(proposal: Proposal) -> None:
    """The pairs of heading and question that are most alike, one after another."""
    candidates = []
    for heading in proposal.left():
        answers = proposal.export.answers(heading)
        for question, column in proposal.main_columns():
            score = wording_likeness(heading, question)
            if column.kind is ColumnKind.CHOICE:
                score += WEIGHT_OF_ANSWERS * (2 * share_known(answers, question) - 1)
            if column.kind in _TYPED and 2 * count_typed(answers, column) < len(answers):
                continue
            if score >= LEAST_LIKE:
                candidates.append((score, heading, question, column))
    for score, heading, question, column in sorted(candidates, key=lambda found: (-found[0], found[1].column)):
        if heading.name not in proposal.entries and proposal.is_free(question, column):
            proposal.put_table(heading, question, column, min(score, 1.0))


def _match_second_columns(proposal: Proposal) -> None:
    """What a question asks besides its options ("Rakenteen nimi"), in the order of the export."""
    latest = ""
    for heading in proposal.export.headings:
        entry = proposal.entries.get(heading.name)
        if entry is not None:
            latest = entry.question or latest
            continue
        for question in proposal.questions:
            for column in question.columns:
                if question.id != latest or column.computed or not proposal.is_free(question, column):
                    continue
                score = max(
                    likeness(heading.question, column.heading),
                    likeness(heading.question, f"{question.wording} {column.heading}"),
                )
                if score >= _LEAST_SECOND and heading.name not in proposal.entries:
                    proposal.put_table(heading, question, column, score)


def _match_amounts(proposal: Proposal) -> None:
    """Columns of numbers: the amount that a question asks for, else nothing that an open answer could be."""
    for heading in proposal.left():
        texts = proposal.export.answers(heading)
        if heading.option or not are_amounts(texts):
            continue
        found = find_amount(heading, texts, proposal.questions, proposal.given)
        if found is None:
            proposal.entries[heading.name] = Entry(heading.text, heading.number, Use.IGNORED, unasked_amounts=True)
        else:
            score, question, column = found
            proposal.put_table(heading, question, column, score)


def _put_unmatched(proposal: Proposal, heading: Heading) -> None:
    """A heading of no question: names are personal, answers that look like choices are counted, others are open.

    What one respondent alone wrote is not repeated in the mapping where it may tell who that was.
    """
    texts = proposal.export.answers(heading)
    choices = found_choices(texts)
    personal = {choice for choice in choices if proposal.cleaner.uncounted().mask(choice) != choice}
    if holds_names(heading, proposal.export) or tells_who(heading, proposal.export):
        proposal.put(heading, Use.PERSONAL)
    elif are_choices(texts, choices) and all(map(names_other, personal)):
        answers = tuple((choice, "") for choice in choices if choice not in personal)
        proposal.entries[heading.name] = Entry(heading.text, heading.number, Use.OPTIONS, answers=answers)
    else:
        proposal.put(heading, Use.OPEN)
