"""A slide's directives -> words with digits that they take from questions.toml and round.toml, with places."""

from collections.abc import Iterator, Sequence

from reportgen.composing.context import Call
from reportgen.model.places import Place
from reportgen.model.questions import Question
from reportgen.model.rounds import Round


def wordings_of(calls: Sequence[Call], survey: Round) -> tuple[tuple[str, Place], ...]:
    """The names of rounds, and each directive's question with its headings and options, as each round calls them."""
    asked = dict.fromkeys(call.argument for call in calls)
    found: dict[tuple[str, Place], None] = {}
    for each in (survey, *reversed(survey.earlier)) if calls else ():
        texts = [(each.label, each.label_place)]
        for table in each.tables:
            texts += _of_question(table.question) if table.question.id in asked else ()
        # Only numbers are looked up.
        found |= {(text, place): None for text, place in texts if place and any(map(str.isdigit, text))}
    return tuple(found)


def _of_question(question: Question) -> Iterator[tuple[str, Place | None]]:
    yield question.wording, question.place
    yield from ((column.heading, column.place) for column in question.columns)
    yield from ((text, option.place) for option in question.options for text in (option.label, option.short))
