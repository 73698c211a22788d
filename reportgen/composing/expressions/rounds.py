"""A round's name and the facts of this round -> the facts of that one, and what they say with its round as origin."""

from dataclasses import replace

from reportgen.composing.expressions.facts import AreaList, Facts
from reportgen.composing.expressions.figures import GroupedValue
from reportgen.composing.expressions.filters import Operand, Phrase
from reportgen.composing.expressions.ranking import Ranked
from reportgen.model.problems import ReportError, error
from reportgen.model.rounds import Round
from reportgen.model.values import Value

THIS, PREVIOUS = "this", "previous"


def round_named(name: str, survey: Round) -> Round:
    """A round by its name: this one, the one before it, or one further back, by its id."""
    if name in {THIS, survey.id}:
        return survey
    if survey.previous is None:
        raise ReportError(
            error(
                "This round names no round before it, so nothing can be compared. Add to round.toml: {line}.",
                line='previous = "…"',
            )
        )
    if name == PREVIOUS:
        return survey.previous
    known = {other.id: other for other in survey.earlier}
    if name not in known:
        raise ReportError(
            error(
                'There is no round "{round}" before this one. There are: {known}.',
                round=name,
                known=", ".join([PREVIOUS, *known]),
            )
        )
    return known[name]


def refuse_lacking(survey: Round, question: str) -> None:
    """ReportError where an earlier round has no table of a question of this one."""
    if all(table.question.id != question for table in survey.tables):
        raise ReportError(
            error(
                'The round {round} has no table of "{question}", so this round cannot be compared with it.',
                round=survey.label,
                question=question,
            )
        )


def facts_of(name: str, question: object, facts: Facts) -> Facts:
    """The facts of a round by its name, for a function that asks about a question."""
    survey = round_named(name, facts.survey)
    known = {table.question.id for table in facts.survey.tables}
    if survey is not facts.survey and question in known:
        refuse_lacking(survey, str(question))
    return replace(facts, survey=survey)


def told_of(operand: Operand, facts: Facts) -> Operand:
    """What the facts of an earlier round gave, its origin naming the round."""
    match operand:
        case Value(rule=rule) | AreaList(rule=rule) | Phrase(rule=rule):
            return replace(operand, rule=_of_round(rule, facts))
        case GroupedValue():
            return value_of_round(operand, facts)
        case Ranked(value=value):
            return replace(operand, value=replace(value, rule=_of_round(value.rule, facts)))
        case _:
            return operand


def value_of_round(figure: GroupedValue, facts: Facts) -> GroupedValue:
    """A figure of an earlier round, its origin naming the round."""
    return replace(figure, value=replace(figure.value, rule=_of_round(figure.value.rule, facts)))


def _of_round(rule: str, facts: Facts) -> str:
    return facts.words.rules.of_round.format(what=rule, round=facts.survey.label) if rule else ""
