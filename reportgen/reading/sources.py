"""The files in a round's tables/ -> the one grid of each question."""

from collections.abc import Callable, Mapping
from pathlib import Path

from reportgen.model.grids import Grid
from reportgen.model.places import Place
from reportgen.model.problems import Problem, ReportError, error, warning
from reportgen.model.questions import Question
from reportgen.reading.delimited import read_csv
from reportgen.reading.files import name_in_project
from reportgen.reading.headingnames import area_headings
from reportgen.reading.headings import heading_row
from reportgen.reading.sheets import is_passed_over, name_unknown, own_sheets
from reportgen.reading.words import key
from reportgen.reading.workbooks import read_workbook

_WORKBOOKS = {".xlsx", ".xlsm", ".ods"}
_TEXTS = {".csv", ".tsv"}
_TABLES = _WORKBOOKS | _TEXTS


def read_sources(
    root: Path,
    folder: Path,
    questions: tuple[Question, ...],
    problems: list[Problem],
    missing: Callable[[Place, Question], Problem] | None = None,
) -> dict[str, Grid]:
    """The grids of a round by question id. A table is a CSV file or a sheet, named after its question.

    `missing` makes the problem of a question that has no table; without it that is none. Where a table is there twice
    and in one place nobody has typed an answer (a prepared workbook beside imported tables), the other one counts.
    """
    known = {key(question.id): question.id for question in questions}
    grids: dict[str, Grid] = {}
    accounted: set[str] = set()
    try:
        files = _files(folder)
    except OSError as closed:
        problems.append(
            error(
                "The folder cannot be looked into: {reason}. Ask whoever looks after the computer for the right to "
                "read it.",
                Place(name_in_project(root, folder)),
                reason=closed.strerror or closed,
            )
        )
        return {}
    for path in files:
        try:
            found = _read(root, path, known, problems)
        except ReportError as wrong:
            problems += wrong.problems
            # A workbook that cannot be read may hold any of the tables: that they are missing would be a false alarm.
            accounted |= (
                {known.get(key(path.stem), "")} if path.suffix.lower() not in _WORKBOOKS else set(known.values())
            )
            continue
        for name, grid in found:
            question_id = known.get(key(name))
            if question_id is None:
                accounted.add(name_unknown(name, grid, list(known.values()), problems))
            elif question_id in grids and is_unfilled(grid):
                continue
            elif question_id in grids and not is_unfilled(grids[question_id]):
                problems.append(
                    error(
                        "The table {table} is there twice: here and in {other}. Remove one of the two.",
                        grid.whole,
                        table=question_id,
                        other=_in_words(grids[question_id]),
                    )
                )
            else:
                grids[question_id] = grid
    problems += [problem for grid in grids.values() for problem in grid.remarks]
    if missing is not None:
        place = Place(name_in_project(root, folder))
        problems += (
            missing(place, question)
            for question in questions
            if question.id not in grids and question.id not in accounted
        )
    return grids


def typed_sheets(root: Path, folder: Path) -> dict[str, Grid]:
    """The sheets of workbooks in a folder that answers have been typed in, by the `key` of their names."""
    workbooks = [path for path in _files(folder) if path.suffix.lower() in _WORKBOOKS and path.is_file()]
    grids = [grid for path in workbooks for grid in own_sheets(read_workbook(root, path), [])]
    return {key(grid.sheet): grid for grid in grids if grid.rows and not is_unfilled(grid)}


def is_unfilled(grid: Grid) -> bool:
    """Whether a table names areas and holds no answer yet."""
    areas = area_headings()
    row = heading_row(grid, areas)
    if row is None:
        return True
    answers = [
        column for column, text in enumerate(grid.rows[row]) if key(text) not in areas and not text.startswith("_")
    ]
    return not any(texts[column] for texts in grid.rows[row + 1 :] for column in answers)


def _files(folder: Path) -> list[Path]:
    """What is called as a file in a folder, in order of name, but what programs hide there (".~lock...", "~$...").

    A folder in it counts where its name is a table's; so does a link that leads nowhere.
    """
    if not folder.is_dir():
        return []
    seen = (path for path in folder.iterdir() if not path.name.startswith((".", "~$")))
    return sorted(path for path in seen if path.is_file() or _stands_for_a_table(path))


def _stands_for_a_table(path: Path) -> bool:
    return path.suffix.lower() in _TABLES and (path.is_dir() or (path.is_symlink() and not path.exists()))


def _read(root: Path, path: Path, known: Mapping[str, str], problems: list[Problem]) -> list[tuple[str, Grid]]:
    suffix = path.suffix.lower()
    if path.is_dir():
        raise ReportError(
            error(
                "This is a folder, not a file, in spite of its name. Rename it, and save the table as {name}.",
                Place(name_in_project(root, path)),
                name=path.name,
            )
        )
    # Excel gives the ending .txt to tab-separated tables; any other text beside the tables is no table.
    if suffix in _TEXTS or (suffix == ".txt" and key(path.stem) in known):
        return [(path.stem, read_csv(root, path))]
    if suffix in _WORKBOOKS:
        # A new workbook comes with an empty sheet, which is no one's table.
        grids = [grid for grid in own_sheets(read_workbook(root, path), problems) if grid.rows]
        return [(grid.sheet.strip(), grid) for grid in grids if not is_passed_over(grid, known, problems)]
    problems.append(
        warning(
            "The file is not read: a table is a .csv file or a sheet of a workbook (.xlsx, .ods). Save it as one of "
            "these, or keep it in another folder.",
            Place(name_in_project(root, path)),
        )
    )
    return []


def _in_words(grid: Grid) -> str:
    return f"{grid.file} ({grid.sheet})" if grid.sheet else grid.file
