"""Cells that respondents disagree about, and what stands in the round -> a warning for each that nobody has decided."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from reportgen.importing.keeping import BESIDE
from reportgen.model.areas import Area, finnish_order
from reportgen.model.places import Place
from reportgen.model.problems import Problem, several, warning
from reportgen.model.questions import Column, Question
from reportgen.reading import Project
from reportgen.reading.answers import CONFLICT
from reportgen.reading.areafinder import AreaFinder
from reportgen.reading.files import name_in_project
from reportgen.reading.headings import read_headings
from reportgen.reading.rowareas import RowAreas
from reportgen.reading.sources import read_sources
from reportgen.reading.words import key

_DIFFERING = several(
    "Respondents who differ: {count}. Write in each cell the answer that holds; until then the round is not built.",
    "{question}, {column}: {answers} ({cells})",
    "{area}",
)


@dataclass(frozen=True, slots=True)
class Conflict:
    """The answers that one area gave to a column of a question, in words, and the cells of the export they are in.

    `cell` is the table's. `alone` tells that one respondent gave them all, having chosen several options.
    """

    question: Question
    column: Column
    area: Area
    cell: str
    answers: str
    cells: str
    alone: bool

    def warning(self, place: Place) -> Problem:
        """The conflict in words."""
        if self.alone:
            return warning(
                "The respondent of {area} chose several options of {question}, {column}: {answers} (response: "
                "{cells}). Write the answer that holds in the cell; until then the round is not built.",
                place,
                _DIFFERING,
                area=self.area.name,
                question=self.question.id,
                column=self.column.heading,
                answers=self.answers,
                cells=self.cells,
            )
        return warning(
            "The respondents of {area} differ on {question}, {column}: {answers} (responses: {cells}). Write the "
            "answer that holds in the cell; until then the round is not built.",
            place,
            _DIFFERING,
            area=self.area.name,
            question=self.question.id,
            column=self.column.heading,
            answers=self.answers,
            cells=self.cells,
        )


def open_conflicts(
    project: Project, folder: Path, conflicts: Iterable[Conflict], written: Collection[Path]
) -> list[Problem]:
    """A warning for each conflict, at its cell in the table that counts: the one written, or a person's own.

    What a person has decided in a table of their own is no conflict any more. Those of an area stand together, since
    one person at the area can settle them all.
    """
    found: list[Problem] = []
    standing: dict[str, dict[tuple[str, str], tuple[str, Place]]] | None = None
    for conflict in sorted(conflicts, key=lambda conflict: finnish_order(conflict.area.name)):
        path = folder / "tables" / f"{conflict.question.id}.csv"
        if path in written:
            found.append(conflict.warning(Place(name_in_project(project.root, path), cell=conflict.cell)))
            continue
        standing = _standing(project, folder) if standing is None else standing
        beside = Place(name_in_project(project.root, folder / BESIDE / path.name), cell=conflict.cell)
        own = standing.get(conflict.question.id, {})
        text, place = own.get((conflict.area.code, conflict.column.id), ("", beside))
        if not text or key(text).startswith(key(CONFLICT)):
            found.append(conflict.warning(place))
    return found


def _standing(project: Project, folder: Path) -> dict[str, dict[tuple[str, str], tuple[str, Place]]]:
    """What the round's own tables say, by question, then by area and column; what cannot be read is left out.

    `check` and a build name what is wrong in them.
    """
    finder = AreaFinder(project.areas)
    cells: dict[str, dict[tuple[str, str], tuple[str, Place]]] = {}
    for question_id, grid in read_sources(project.root, folder / "tables", project.questions)[0].items():
        question = next(question for question in project.questions if question.id == question_id)
        headings, _ = read_headings(grid, question)
        if headings is None:
            continue
        rows = RowAreas(grid, headings, finder)
        for row in range(headings.row + 1, len(grid.rows)):
            area = rows.find(row)[0] if any(grid.rows[row]) else None
            if area is not None:
                cells.setdefault(question_id, {}).update(
                    ((area.code, column), (grid.rows[row][position], grid.place(row, position)))
                    for column, position in headings.columns.items()
                )
    return cells
