"""What a deck's expressions may ask for -> the methods that answer, by the names that authors write."""

from collections.abc import Callable

from reportgen.composing.expressions.facts import Facts
from reportgen.composing.expressions.filters import Operand
from reportgen.composing.expressions.own import OwnFacts

Functions = dict[str, Callable[..., Operand]]


def _by_name(*methods: Callable[..., Operand]) -> Functions:
    return {method.__name__: method for method in methods}


_OF_THE_ROUND = _by_name(
    Facts.count,
    Facts.areas,
    Facts.share,
    Facts.total,
    Facts.largest,
    Facts.smallest,
    Facts.known,
    Facts.number_of_areas,
)
FUNCTIONS = _OF_THE_ROUND | _by_name(
    OwnFacts.answer,
    OwnFacts.value,
    OwnFacts.per_resident,
    OwnFacts.rank,
    OwnFacts.ranked,
    OwnFacts.tied,
    OwnFacts.median,
    OwnFacts.same_answer_count,
    OwnFacts.shared,
    OwnFacts.answered,
    OwnFacts.no_answer,
    OwnFacts.not_in_data,
    OwnFacts.is_city,
    OwnFacts.lacking,
    OwnFacts.has_previous,
)
"""All of them: those that tell of one area stand in extract.md only."""


OF_A_ROUND = (
    FUNCTIONS.keys() - _by_name(Facts.number_of_areas, OwnFacts.is_city, OwnFacts.lacking, OwnFacts.has_previous).keys()
)
"""Those that may be asked about an earlier round: `round="previous"`."""


def functions_of(facts: Facts) -> Functions:
    """The functions that these facts answer."""
    return FUNCTIONS if isinstance(facts, OwnFacts) else _OF_THE_ROUND
