"""Questions, and the dates of two rounds -> the names of questions, columns and answers that tell a time, moved on."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportgen.model.questions import Question

_TIME = re.compile(r"(?<![\d/.])(?:(?P<month>0?[1-9]|1[0-2])/)?(?P<year>20\d\d)(?![\d/])", re.ASCII)

Month = tuple[int, int]
"""A year and a month."""


@dataclass(frozen=True, slots=True)
class Rolled:
    """A name that tells a time: `key` is where round.toml has it ("words.stea_c.wording"), `name` the proposal."""

    key: str
    question: str
    before: str
    name: str


def roll(questions: Iterable[Question], before: dt.date, date: dt.date) -> tuple[Rolled, ...]:
    """Every name that tells a time, as it would be if each time moved on by one round: a proposal, to be confirmed.

    Of a question whose latest month is that of the round before, each month becomes the one after it, and the latest
    that of the new round. Years move on by as many as there are between the rounds.
    """
    found = []
    for question in questions:
        names = [
            ("wording", question.wording),
            *((f"headings.{column.id}", column.heading) for column in question.columns),
            *((f"labels.{option.id}", option.label) for option in question.options),
        ]
        months = sorted({_month(time) for _, name in names for time in _TIME.finditer(name) if time["month"]})
        following: dict[Month, Month] = {}
        if months and months[-1] == (before.year, before.month):
            following = dict(zip(months, [*months[1:], (date.year, date.month)], strict=True))
        for where, name in names:
            if _TIME.search(name):
                moved = _moved(name, following, date.year - before.year)
                found.append(Rolled(f"words.{question.id}.{where}", question.id, name, moved))
    return tuple(found)


def _moved(name: str, following: dict[Month, Month], years: int) -> str:
    def later(time: re.Match[str]) -> str:
        if not time["month"]:
            return str(int(time["year"]) + years)
        year, month = following.get(_month(time), _month(time))
        return f"{month:0{len(time['month'])}}/{year}"

    return _TIME.sub(later, name)


def _month(time: re.Match[str]) -> Month:
    return int(time["year"]), int(time["month"])
