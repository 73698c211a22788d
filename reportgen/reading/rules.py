"""Sections of questions.toml and round.toml -> what is expected of the figures and answers, for the checks."""

import datetime as dt
from decimal import Decimal

from reportgen.model.places import Place
from reportgen.model.problems import error
from reportgen.model.questions import AddsUp, ColumnKind, Question, Rules
from reportgen.model.rounds import Claims, Confirmation, StatedTotal
from reportgen.reading.sections import Section
from reportgen.reading.tomlvalues import is_day, is_number

_FEWEST = 2


def column_rules(section: Section, kind: ColumnKind) -> Rules:
    """The rules of a column: those of figures for amounts, `steady` for choices."""
    if kind is ColumnKind.CHOICE:
        return Rules(steady=section.flag("steady", default=False))
    if kind is ColumnKind.DATE:
        return Rules(days=_days(section))
    if kind is not ColumnKind.AMOUNT:
        return Rules()
    return Rules(
        plausible=_bounds(section),
        largest_change=_number(section, "largest_change", above=Decimal(1)),
        adds_to=_number(section, "adds_to"),
    )


def adds_up(section: Section) -> tuple[AddsUp, ...]:
    """The sets of columns of a question that add up."""
    found = []
    for rule in section.sections("adds_up"):
        columns, to = rule.texts("columns"), rule.raw("to")
        rule.close()
        if is_number(to) or (isinstance(to, str) and to):
            found.append(AddsUp(columns, to if isinstance(to, str) else Decimal(str(to))))
        elif to is not None:
            rule.refuse("to", to, '100 / "..."')
    return tuple(found)


def check_adds_up(question: Question, section: Section) -> None:
    """Name the columns in rules of sums that the question has no figures of."""
    amounts = [column.id for column in question.columns if column.kind is ColumnKind.AMOUNT]
    for rule in question.adds_up:
        named = (*rule.columns, *([rule.to] if isinstance(rule.to, str) else []))
        unknown = [name for name in named if name not in amounts]
        if unknown or len(rule.columns) < _FEWEST:
            section.problems.append(
                error(
                    "{section} adds_up: two or more columns of amounts are expected, of: {known}. Found: {found}.",
                    section.place,
                    section=section.name,
                    known=", ".join(amounts) or "-",
                    found=", ".join(named) or "-",
                )
            )


def read_claims(section: Section, questions: tuple[Question, ...], place: Place) -> Claims:
    """What a round's own file says that its tables can confirm or contradict."""
    every_area_answered = section.flag("every_area_answered", default=False)
    totals: list[StatedTotal] = []
    if section.has("totals"):
        stated = section.section("totals")
        for question in questions:
            if stated.has(question.id):
                totals += _totals(stated.section(question.id), question)
        stated.close()
    return Claims(place, every_area_answered, tuple(totals), _confirmed(section))


def _confirmed(section: Section) -> tuple[Confirmation, ...]:
    if not section.has("confirmed"):
        return ()
    value = section.peek("confirmed")
    if not isinstance(value, dict):
        section.refuse("confirmed", value, 'confirmed.1a2b3c = "..."')
        return ()
    section.problems += (
        error(
            "confirmed.{code} lacks a reason. Write in quotation marks why the remark needs no change.",
            section.place,
            code=code,
        )
        for code, reason in value.items()
        if not isinstance(reason, str) or not reason.strip()
    )
    return tuple(Confirmation(code.casefold(), str(reason).strip()) for code, reason in value.items())


def _totals(section: Section, question: Question) -> list[StatedTotal]:
    amounts = [column.id for column in question.columns if column.kind is ColumnKind.AMOUNT]
    found = [(name, _number(section, name)) for name in amounts]
    section.close()
    return [StatedTotal(question.id, name, amount) for name, amount in found if amount is not None]


def _bounds(section: Section) -> tuple[Decimal, Decimal] | None:
    if not section.has("plausible"):
        return None
    value = section.peek("plausible")
    match value:
        case [least, most] if is_number(least) and is_number(most) and least <= most:
            return Decimal(str(least)), Decimal(str(most))
    section.refuse("plausible", value, "[0, 1000000]")
    return None


def _days(section: Section) -> tuple[dt.date, dt.date] | None:
    if not section.has("plausible"):
        return None
    value = section.peek("plausible")
    match value:
        case [dt.date() as first, dt.date() as last] if is_day(first) and is_day(last) and first <= last:
            return first, last
    section.refuse("plausible", value, "[2020-01-01, 2026-12-31]")
    return None


def _number(section: Section, name: str, above: Decimal | None = None) -> Decimal | None:
    if not section.has(name):
        return None
    value = section.peek(name)
    if is_number(value) and (above is None or Decimal(str(value)) > above):
        return Decimal(str(value))
    section.refuse(name, value, "100" if above is None else f"> {above}")
    return None
