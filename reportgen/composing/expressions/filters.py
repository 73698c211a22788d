"""Areas -> their names in the case asked for, and joined into running text."""

from collections.abc import Callable
from dataclasses import dataclass

from reportgen.composing.expressions.facts import AreaList, Facts
from reportgen.composing.expressions.figures import GroupedValue
from reportgen.composing.expressions.ranking import Ranked
from reportgen.model.areas import Area
from reportgen.model.places import Place
from reportgen.model.problems import ReportError, error
from reportgen.model.values import Value


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words about areas, with their origin; `rule` is empty where a figure beside them tells it.

    An `answer` is what one area said, no list; its `place` is where its words were typed.
    """

    text: str
    areas: tuple[Area, ...]
    sources: tuple[Place, ...]
    rule: str
    answer: bool = False
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Names:
    """The names of areas in one form, not yet joined."""

    texts: tuple[str, ...]
    listed: AreaList


Operand = Value | GroupedValue | Phrase | Names | AreaList | Ranked | Area | str | int | None


def _forms(operand: Operand, facts: Facts, name: str, form: Callable[[Area], str]) -> Operand:
    match operand:
        case AreaList():
            return Names(tuple(form(area) for area in operand.areas), operand)
        case Ranked():
            # One as a rule; areas that share a figure are all named, also where the text expects one.
            text = facts.words.listing([form(area) for area in operand.areas])
            return Phrase(text, operand.areas, operand.value.sources, "")
        case Area():
            return Phrase(form(operand), (operand,), (), "")
        case _:
            raise ReportError(
                error('The filter "{name}" works on areas, such as {example}.', name=name, example='areas("…", "…")')
            )


def _name(operand: Operand, facts: Facts) -> Operand:
    return _forms(operand, facts, "name", lambda area: area.name)


def _names(operand: Operand, facts: Facts) -> Operand:
    return _forms(operand, facts, "names", lambda area: area.name)


def _official(operand: Operand, facts: Facts) -> Operand:
    return _forms(operand, facts, "official", lambda area: area.official)


def _locative(operand: Operand, facts: Facts) -> Operand:
    return _forms(operand, facts, "locative", lambda area: area.locative)


def _genitive(operand: Operand, facts: Facts) -> Operand:
    return _forms(operand, facts, "genitive", lambda area: area.genitive)


def _listing(operand: Operand, facts: Facts, empty: str = "") -> Operand:
    named = _names(operand, facts) if isinstance(operand, AreaList) else operand
    if not isinstance(named, Names):
        raise ReportError(
            error(
                'The filter "{name}" works on areas, such as {example}.',
                name="listing",
                example='areas("…", "…")',
            )
        )
    if not named.texts and not empty:
        raise ReportError(
            error(
                "A list of areas is empty and has no wording for that. Give it one: {example}.",
                example='listing(empty="…")',
            )
        )
    text = facts.words.listing(named.texts) if named.texts else empty
    return Phrase(text, named.listed.areas, named.listed.sources, named.listed.rule)


FILTERS: dict[str, Callable[..., Operand]] = {
    "name": _name,
    "names": _names,
    "official": _official,
    "locative": _locative,
    "genitive": _genitive,
    "listing": _listing,
}
