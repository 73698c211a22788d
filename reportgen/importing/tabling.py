"""The answers to a question's columns -> the CSV table of the question, conflicts written into its cells."""

from collections.abc import Collection
from dataclasses import dataclass

from pandas import DataFrame, Index, Series

from reportgen.importing.conflicts import Conflict
from reportgen.model.areas import Areas
from reportgen.model.grids import cell_name
from reportgen.model.questions import Question
from reportgen.reading.answers import CONFLICT, SEVERAL
from reportgen.reading.headingnames import AreaColumn
from reportgen.reading.missing import NO_ANSWER, NOT_IN_DATA


@dataclass(frozen=True, slots=True)
class Tabled:
    """The bytes of a question's table, and each cell that the area's respondents disagree about."""

    content: bytes
    conflicts: tuple[Conflict, ...]


def make_table(
    question: Question, areas: Areas, answers: DataFrame, asked: Collection[str], heard: Collection[str]
) -> Tabled:
    """The table, for Excel in Finland: UTF-8 with its mark, columns separated by semicolons.

    An area without a respondent has no answer; a column that the survey did not ask is not in the data.

    Args:
        question: what the table is of.
        areas: its rows.
        answers: as `read_answers` has them, those to this question.
        asked: the columns that the survey asks, by their ids.
        heard: the areas that somebody responded for, by their codes.

    """
    columns = [
        column for column in question.columns if column.computed is None and (column.id in asked or not column.optional)
    ]
    codes = Index([area.code for area in areas], name=AreaColumn.CODE)
    cells = _cells(answers)
    table = cells["text"].unstack("column")  # noqa: PD010 (a pivot table would look for something to sum up)
    table = table.reindex(index=codes, columns=[column.id for column in columns]).astype("str")
    for column in columns:
        silent = Series(NO_ANSWER if column.id in asked else NOT_IN_DATA, codes)
        if column.optional:
            silent = silent.mask(codes.isin(heard), "")
        table[column.id] = table[column.id].fillna(silent)
    table.insert(0, AreaColumn.NAME, [area.name for area in areas])
    differing = cells[cells["senses"] > 1]
    conflicts = tuple(
        Conflict(
            question=question,
            column=column,
            area=area,
            cell=cell_name(row, position),
            answers=str(differing.loc[(area.code, column.id), "answers"]),
            cells=str(differing.loc[(area.code, column.id), "cells"]),
            alone=bool(differing.loc[(area.code, column.id), "responses"] == 1),
        )
        for row, area in enumerate(areas, 1)
        for position, column in enumerate(columns, 2)
        if (area.code, column.id) in differing.index
    )
    return Tabled(("\ufeff" + table.to_csv(sep=";", lineterminator="\r\n")).encode(), conflicts)


def _cells(answers: DataFrame) -> DataFrame:
    """By area and column the `text` of the table's cell, how many `senses` it has, and the `answers` and `cells`.

    The different answers stand each with those who gave it: "On (järjestö) / Ei (hyvinvointialue)". One respondent who
    chose them all is told once. `responses` counts the respondents.
    """
    given = answers.groupby(["area", "column", "sense"], sort=False).agg(text=("text", "first"), kinds=("kind", _once))
    given["said"] = given["text"] + " (" + given["kinds"] + ")"
    cells = given.groupby(["area", "column"], sort=False).agg(
        text=("text", "first"), senses=("text", "size"), answers=("said", " / ".join), chosen=("text", " / ".join)
    )
    own = answers.groupby(["area", "column"])
    cells["cells"], cells["responses"], kinds = own["cell"].agg(_once), own["row"].nunique(), own["kind"].first()
    cells["answers"] = cells["answers"].where(cells["responses"] > 1, cells["chosen"] + " (" + kinds + ")")
    several = (cells["responses"] == 1).map({True: f"{SEVERAL} ", False: ""})
    conflict = f"{CONFLICT} " + several + cells["answers"]
    cells["text"] = cells["text"].where(cells["senses"] == 1, conflict)
    return cells


def _once(texts: Series) -> str:
    return ", ".join(texts.unique())
