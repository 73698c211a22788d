"""A round's figures -> warnings where one is not plausible, or where figures do not add up."""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal

from reportgen.model.places import Place
from reportgen.model.problems import Problem, warning
from reportgen.model.questions import AddsUp, Column, Rules
from reportgen.model.rounds import AnswerTable, Round, Row
from reportgen.model.values import Date, Value, rounding
from reportgen.wording.figures import date_in_figures, in_figures


def check_figures(survey: Round) -> tuple[Problem, ...]:
    """Warnings of all tables of a round, table by table."""
    return tuple(
        problem
        for table in survey.tables
        for found in (
            _implausible(table),
            _rows_that_do_not_add_up(table),
            _columns_that_do_not_add_up(table),
        )
        for problem in found
    )


def column_sum(table: AnswerTable, column_id: str) -> Decimal | None:
    """What the figures of a column add up to; None where an area has none, so that there is no sum to compare."""
    contents = [cell.content for _, cell in table.column(column_id)]
    figures = [content.amount for content in contents if isinstance(content, Value)]
    return sum(figures, Decimal(0)) if figures and len(figures) == len(contents) else None


def _implausible(table: AnswerTable) -> Iterable[Problem]:
    for column in table.question.columns:
        for area, cell in table.column(column.id):
            beyond = _beyond(cell.content, column.rules)
            if beyond is not None:
                found, least, most = beyond
                yield warning(
                    "{area}, {column}: {found} is not plausible; expected is {least} ... {most}. Check the cell.",
                    cell.place,
                    area=area.name,
                    column=column.heading,
                    found=found,
                    least=least,
                    most=most,
                )


def _beyond(content: object, rules: Rules) -> tuple[str, str, str] | None:
    """What is not plausible, with the least and the most that is, all in words; a month is so as a whole."""
    if isinstance(content, Value) and rules.plausible is not None:
        least, most = rules.plausible
        inside = least <= content.amount <= most
        return None if inside else (in_figures(content.amount), in_figures(least), in_figures(most))
    if isinstance(content, Date) and rules.days is not None:
        first, last = rules.days
        month, bounds = (content.year, content.month), ((first.year, first.month), (last.year, last.month))
        within = bounds[0] <= month <= bounds[1] and (
            content.day is None or first <= dt.date(content.year, content.month, content.day) <= last
        )
        return None if within else (date_in_figures(content), _day(first), _day(last))
    return None


def _day(day: dt.date) -> str:
    return date_in_figures(Date(day.year, day.month, day.day))


def _rows_that_do_not_add_up(table: AnswerTable) -> Iterable[Problem]:
    return (problem for rule in table.question.adds_up for row in table.rows if (problem := _compare(table, row, rule)))


def _compare(table: AnswerTable, row: Row, rule: AddsUp) -> Problem | None:
    cells = [row.cells[table.columns.index(name)] for name in rule.columns]
    parts = [cell.content.amount for cell in cells if isinstance(cell.content, Value)]
    whole = _whole(table, row, rule)
    added = (*rule.columns, *([rule.to] if isinstance(rule.to, str) else []))
    allowed = rounding(table.question.column(name).unit for name in added)
    if whole is None or len(parts) < len(cells) or abs(sum(parts) - whole) <= allowed:
        return None
    return warning(
        "{area}: {columns} add up to {found}, not to {expected}. Check the row.",
        cells[0].place,
        area=row.area.name,
        columns=" + ".join(table.question.column(name).heading for name in rule.columns),
        found=in_figures(sum(parts, Decimal(0))),
        expected=in_figures(whole),
    )


def _whole(table: AnswerTable, row: Row, rule: AddsUp) -> Decimal | None:
    if isinstance(rule.to, Decimal):
        return rule.to
    content = row.cells[table.columns.index(rule.to)].content
    return content.amount if isinstance(content, Value) else None


def _columns_that_do_not_add_up(table: AnswerTable) -> Iterable[Problem]:
    for column in table.question.columns:
        found = column_sum(table, column.id)
        if column.rules.adds_to is None or found is None:
            continue
        if abs(found - column.rules.adds_to) > rounding([column.unit] * len(table.rows)):
            yield warning(
                "{column}: the areas' figures add up to {found}, not to {expected}. Check the column.",
                _top(table, column),
                column=column.heading,
                found=in_figures(found),
                expected=in_figures(column.rules.adds_to),
            )


def _top(table: AnswerTable, column: Column) -> Place:
    return table.column(column.id)[0][1].place
