"""What people write where there is no answer -> which kind of missing value it is, if it says so."""

import re

from reportgen.model.places import Place
from reportgen.model.problems import Problem, error
from reportgen.model.values import Missing
from reportgen.reading.words import key, shown

NO_ANSWER = Missing.NO_ANSWER.written
NOT_IN_DATA = Missing.NOT_IN_DATA.written

# What people type where there is nothing to say: it does not tell why.
_UNSAID = re.compile(r"[-−–—―.?/]+|n/?a|tyhjä|ei vastausta|puuttuu|missing|no answer|saknas", re.IGNORECASE)


_UNANSWERED = re.compile(
    r"(alue )?ei (ole )?vastan(nut|neet)( kyselyyn| kysymykseen)?|ei vastattu|did not answer|svarade inte",
    re.IGNORECASE,
)
"""What people type where an area did not answer, in their own words."""


def missing_words(no_answer: str = "") -> dict[str, Missing]:
    """The words for a missing value, as they are written; `no_answer` are a question's own for no answer."""
    words = {NO_ANSWER: Missing.NO_ANSWER, NOT_IN_DATA: Missing.NOT_IN_DATA}
    return words | ({no_answer: Missing.NO_ANSWER} if no_answer else {})


def is_missing_word(text: str, no_answer: str = "") -> bool:
    """Whether a text stands for a missing value. The survey's own answer "Ei tietoa" does not."""
    return key(text) in map(key, missing_words(no_answer))


def says_unanswered(text: str) -> bool:
    """Whether a text says in other words than the report's that the area did not answer: "ei vastannut"."""
    return _UNANSWERED.fullmatch(text.strip().rstrip(".")) is not None


def says_nothing(text: str) -> bool:
    """Whether a text only says that there is no answer, not why: a dash, "ei vastausta"."""
    return _UNSAID.fullmatch(text) is not None


def unsaid(text: str, place: Place) -> Problem:
    """The problem of a text that only says that there is no answer."""
    return error(
        '"{found}" does not say why there is no answer. If the area did not answer, write "{no_answer}", if this data '
        'does not have the value, "{not_in_data}".',
        place,
        found=shown(text),
        no_answer=NO_ANSWER,
        not_in_data=NOT_IN_DATA,
    )
