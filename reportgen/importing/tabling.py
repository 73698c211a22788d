"""Each area's answers to a question's columns -> the CSV table of the question, conflicts written into its cells."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from io import StringIO

from reportgen.importing.answering import Said
from reportgen.model.areas import Area, Areas
from reportgen.model.places import Place
from reportgen.model.problems import Problem, warning
from reportgen.model.questions import Column, Question
from reportgen.reading.answers import CONFLICT
from reportgen.reading.missing import NO_ANSWER, NOT_IN_DATA

Answers = Mapping[str, Mapping[str, tuple[Said, ...]]]
"""By the id of a column, by the code of an area: the different answers of the area's respondents."""


@dataclass(frozen=True, slots=True)
class Tabled:
    """The bytes of a question's table, and a warning for each cell that the area's respondents disagree about."""

    content: bytes
    conflicts: tuple[Problem, ...]


def make_table(question: Question, areas: Areas, answers: Answers, file: str) -> Tabled:
    """The table, for Excel in Finland: UTF-8 with its mark, columns parted by semicolons.

    An area without a respondent has no answer; a column that the survey did not ask is not in the data.
    """
    columns = [
        column
        for column in question.columns
        if column.computed is None and (column.id in answers or not column.optional)
    ]
    heard = {code for column in answers.values() for code in column}
    conflicts: list[Problem] = []
    text = StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(["koodi", "alue", *(column.id for column in columns)])
    for row, area in enumerate(areas, 2):
        cells = []
        for position, column in enumerate(columns):
            said = answers.get(column.id, {}).get(area.code, ())
            senses = dict.fromkeys(one.sense for one in said)
            if len(senses) > 1:
                place = Place(file, cell=f"{chr(ord('C') + position)}{row}")
                conflicts.append(_conflict(area, question, column, said, place))
                cells.append(f"{CONFLICT} {_listed(said)}")
            elif said:
                cells.append(said[0].text)
            elif column.id not in answers:
                cells.append(NOT_IN_DATA)
            else:
                cells.append("" if column.optional and area.code in heard else NO_ANSWER)
        writer.writerow([area.code, area.name, *cells])
    return Tabled("\ufeff".encode() + text.getvalue().encode(), tuple(conflicts))


def _conflict(area: Area, question: Question, column: Column, said: tuple[Said, ...], place: Place) -> Problem:
    return warning(
        "The respondents of {area} differ on {question}, {column}: {answers} (responses: {cells}). Write the answer "
        "that holds in the cell; until then the round is not built.",
        place,
        area=area.name,
        question=question.id,
        column=column.heading,
        answers=_listed(said),
        cells=", ".join(dict.fromkeys(one.place.cell for one in said)),
    )


def _listed(said: tuple[Said, ...]) -> str:
    """The different answers, each with those who gave it: "On (järjestö) / Ei (hyvinvointialue)"."""
    texts: dict[str, str] = {}
    kinds: dict[str, list[str]] = {}
    for one in said:
        texts.setdefault(one.sense, one.text)
        kinds.setdefault(one.sense, []).append(one.kind)
    return " / ".join(f"{text} ({', '.join(dict.fromkeys(kinds[sense]))})" for sense, text in texts.items())
