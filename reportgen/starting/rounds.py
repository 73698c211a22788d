"""A project, a new round's name and the round before it -> the new round's files: text to revise, tables to fill in."""

import calendar
import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportgen.model.places import Place
from reportgen.model.problems import Problem, ReportError, error
from reportgen.model.questions import Question
from reportgen.model.rounds import Round
from reportgen.reading import (
    TO_FILL_IN,
    Project,
    ScriptNumber,
    TypedSentence,
    find_round,
    in_words_of,
    numbers_in_words,
    read_earlier_round,
    script_numbers,
    typed_sentences,
)
from reportgen.starting.rolling import Rolled, roll
from reportgen.starting.texts import about_text, confirmation_text
from reportgen.starting.workbook import make_workbook

_NAME = re.compile(r"(\d{4})-(0[1-9]|1[0-2])", re.ASCII)
_SHORT = re.compile(r"(\d{4})-([1-9])", re.ASCII)


@dataclass(frozen=True, slots=True)
class Start:
    """What a round starts with: the bytes of each file by its path, and what is left for a person to go through.

    `numbers` and `sentences` are typed in the text of the round before, these naming areas; `names` are those of
    questions, columns and answers that tell a time, as they were and as they are proposed for this round. `mistakes`
    counts what is wrong in the tables of the round before, and can be mended later.
    """

    round_id: str
    previous: str
    contents: Mapping[Path, bytes]
    numbers: tuple[ScriptNumber, ...]
    sentences: tuple[TypedSentence, ...]
    names: tuple[Rolled, ...]
    mistakes: int


def start_round(project: Project, round_id: str, previous_id: str | None) -> Start:
    """The files of a new round, named by year and month ("2026-02"). Nothing is written.

    The round before it is `previous_id`, or the newest. ReportError where there is such a round already, the name or
    the order of the two makes no sense, or the round before cannot be read.
    """
    date = _last_day(round_id)
    folder = project.root / "data" / round_id
    if folder.exists():
        message = error(
            "There is a folder of this name already. Nothing was changed in it. Give the new round another name, or "
            "move the folder away.",
            Place(f"data/{round_id}"),
        )
        raise ReportError(message)
    before, mistakes = read_earlier_round(project, find_round(project, previous_id))
    _check_order(before, round_id, date)
    project = in_words_of(project, before.id)
    names = roll(_asked_before(project.questions, before, mistakes), before.date, date)
    label = f"{date.month}/{date.year}"
    about = about_text(before, label, date, names)
    questions = in_words_of(project, round_id, about).questions
    numbers = (
        *script_numbers(before.script),
        *script_numbers(before.extract_script, "extract.md"),
        *numbers_in_words(about),
    )
    sentences = (
        *typed_sentences(before.script, project.areas),
        *typed_sentences(before.extract_script, project.areas, "extract.md"),
    )
    contents = {
        folder / "round.toml": about.encode(),
        folder / "deck.md": before.script.encode(),
        folder / "vahvistettavat.toml": confirmation_text(numbers, sentences, before).encode(),
        folder / "tables" / TO_FILL_IN: make_workbook(questions, project.areas, project.theme, label, date),
    }
    if before.extract_script:
        contents[folder / "extract.md"] = before.extract_script.encode()
    return Start(round_id, before.id, contents, numbers, sentences, names, len(mistakes))


def _last_day(round_id: str) -> dt.date:
    """The last day of the month that a round is named after. ReportError where the name is none of a round."""
    name = _NAME.fullmatch(round_id)
    if name is None:
        raise ReportError(_no_name(round_id))
    year, month = int(name[1]), int(name[2])
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def _check_order(before: Round, round_id: str, date: dt.date) -> None:
    """ReportError where a round of this date cannot come after the one before it."""
    if before.sample:
        raise ReportError(
            error(
                "The round {round} is made-up data, and no real round is compared with that. Name another with --from.",
                round=before.id,
            )
        )
    if before.date >= date:
        raise ReportError(
            error(
                "The round {round} would end on {date}, not after {before}, which ends on {before_date}. Name an "
                "earlier one with --from.",
                round=round_id,
                date=date.isoformat(),
                before=before.id,
                before_date=before.date.isoformat(),
            )
        )


def _asked_before(questions: Sequence[Question], before: Round, mistakes: Sequence[Problem]) -> list[Question]:
    """The questions that the round before asked: what is new is called what its author just called it.

    A table that is lacking may be one with mistakes.
    """
    asked = {table.question.id for table in before.tables}
    return [question for question in questions if question.id in asked or mistakes]


def _no_name(found: str) -> Problem:
    short = _SHORT.fullmatch(found)
    if short:
        return error(
            "A round is named by year and month, the month with two digits: {meant}. Found: {name}.",
            meant=f"{short[1]}-0{short[2]}",
            name=found,
        )
    return error("A round is named by year and month, such as 2026-02. Found: {name}.", name=found)
