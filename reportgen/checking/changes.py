"""A round and the round before it -> warnings of answers that are gone, figures that leap, and answers that changed."""

from collections.abc import Iterable
from decimal import Decimal

from reportgen.model.areas import Area
from reportgen.model.places import Place
from reportgen.model.problems import Problem, several, warning
from reportgen.model.questions import Column, ColumnKind, Option
from reportgen.model.rounds import AnswerTable, Cell, Round
from reportgen.model.values import Date, Missing, Value
from reportgen.wording.figures import in_figures

Pair = tuple[Area, Cell, Cell]
"""An area with its cell in the round before, and in this one."""


def check_changes(survey: Round) -> tuple[Problem, ...]:
    """Warnings of all tables that both rounds have; none where round.toml names no round before."""
    before = survey.previous
    if before is None:
        return ()
    earlier = {table.question.id: table for table in before.tables}
    return tuple(
        problem
        for table in survey.tables
        if table.question.id in earlier
        for column in table.question.columns
        if column.id in earlier[table.question.id].columns
        for problem in _compared(column, table, earlier[table.question.id], before.id)
    )


def _compared(column: Column, table: AnswerTable, earlier: AnswerTable, before: str) -> Iterable[Problem]:
    counterpart = _in_earlier(column, earlier)
    pairs = _pairs(table, earlier, column, counterpart)
    # Of one time two rounds say the same, unless one of them is mistaken.
    return _contradictions(column, pairs, before) if counterpart != column.id else _changes(column, pairs, before)


def _pairs(table: AnswerTable, earlier: AnswerTable, column: Column, counterpart: str) -> tuple[Pair, ...]:
    before = {area.code: cell for area, cell in earlier.column(counterpart)}
    return tuple((area, before[area.code], cell) for area, cell in table.column(column.id) if area.code in before)


def _in_earlier(column: Column, earlier: AnswerTable) -> str:
    """The column of the round before that a column is compared with.

    "08/2025" was the newest of its columns and is the one before that now: it is known by its heading.
    """
    headings = {other.heading: other.id for other in earlier.question.columns}
    return headings.get(column.heading, column.id)


def _changes(column: Column, pairs: tuple[Pair, ...], before: str) -> Iterable[Problem]:
    yield from _gone(column, pairs, before)
    if column.rules.largest_change is not None:
        for area, place, old, new in _altered(pairs):
            if _leaps(old, new, column.rules.largest_change):
                yield warning(
                    "{area}, {column}: {now}, when it was {earlier} in {round}: a change of more than {most} times. "
                    "Check both.",
                    place,
                    several(
                        "figures that are more than {most} times larger or smaller than in {round}: {count}. "
                        "Check both.",
                        "{area}, {column}: {earlier} → {now}",
                    ),
                    area=area.name,
                    column=column.heading,
                    now=in_figures(new),
                    earlier=in_figures(old),
                    round=before,
                    most=in_figures(column.rules.largest_change),
                )
    if column.kind is ColumnKind.CHOICE and column.rules.steady:
        yield from _changed_answers(column, pairs, before)


def _contradictions(column: Column, pairs: tuple[Pair, ...], before: str) -> Iterable[Problem]:
    """A column that another of the round before had the time of, as "08/2025" or "2025"."""
    yield from _gone(column, pairs, before)
    if column.kind is ColumnKind.CHOICE:
        yield from _changed_answers(column, pairs, before)
    if column.computed is not None:
        return
    for area, place, old, new in _altered(pairs):
        yield warning(
            "{area}, {column}: {now}, when {round} has {earlier} of the same time. Check both.",
            place,
            several(
                "figures that are not what {round} has of the same time: {count}. Check both.",
                "{area}, {column}: {earlier} → {now}",
            ),
            area=area.name,
            column=column.heading,
            now=in_figures(new),
            earlier=in_figures(old),
            round=before,
        )


def _altered(pairs: tuple[Pair, ...]) -> Iterable[tuple[Area, Place, Decimal, Decimal]]:
    """The areas whose figure is another now, each with its cell and what the figure was and is."""
    for area, earlier, now in pairs:
        match earlier.content, now.content:
            case Value(amount=old), Value(amount=new) if old != new:
                yield area, now.place, old, new


def _gone(column: Column, pairs: tuple[Pair, ...], before: str) -> Iterable[Problem]:
    """An empty cell of an optional column says nothing; one that says that there is no answer does."""
    gone = [
        (area, now)
        for area, earlier, now in pairs
        if isinstance(now.content, Missing) and isinstance(earlier.content, Value | Option | Date | str)
    ]
    if gone and column.computed is None:
        yield warning(
            "{column}: areas that answered in {round} and have no answer now: {areas}. Check that no "
            "answer was forgotten.",
            gone[0][1].place,
            column=column.heading,
            round=before,
            areas=", ".join(area.name for area, _ in gone),
        )


def _leaps(old: Decimal, new: Decimal, most: Decimal) -> bool:
    """Whether a figure grew or shrank more than so many times; from or to nothing, or across 0, is more than any."""
    if old * new <= 0:
        return True
    return max(abs(old), abs(new)) > most * min(abs(old), abs(new))


def _changed_answers(column: Column, pairs: tuple[Pair, ...], before: str) -> Iterable[Problem]:
    changed = [
        (area, earlier.content, now.content, now.place)
        for area, earlier, now in pairs
        if isinstance(earlier.content, Option) and isinstance(now.content, Option)
        if earlier.content.id != now.content.id
    ]
    if changed:
        yield warning(
            "{column}: answers that are not those of {round}: {changes}. Check them.",
            changed[0][3],
            column=column.heading,
            round=before,
            changes=", ".join(f"{area.name} ({old.short} → {new.short})" for area, old, new, _ in changed),
        )
