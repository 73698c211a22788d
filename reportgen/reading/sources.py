"""The files in a round's tables/ -> the one grid of each question."""

from collections.abc import Callable, Mapping
from pathlib import Path

from reportgen.model.grids import RawGrid
from reportgen.model.hiding import is_hidden
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

TO_FILL_IN = "Taulukot.xlsx"
"""The workbook in the tables/ of a new round, a sheet for each question."""

_WORKBOOKS = {".xlsx", ".xlsm", ".ods"}
_OTHER_WORKBOOKS = {".xls", ".xlsb", ".xlt", ".numbers", ".fods", ".sxc", ".et", ".gsheet"}
_TEXTS = {".csv", ".tsv"}
_TABLES = _WORKBOOKS | _TEXTS


def read_sources(
    root: Path,
    folder: Path,
    questions: tuple[Question, ...],
    missing: Callable[[Place, Question], Problem] | None = None,
) -> tuple[dict[str, RawGrid], list[Problem]]:
    """The grids of a round by question id, and what is wrong with its files.

    A table is a CSV file or a sheet, named after its question. `missing` makes the problem of a question that has no
    table; without it that is none. Where a table is there twice and in one place nobody has typed an answer (a prepared
    workbook beside imported tables), the other one counts.
    """
    place = Place(name_in_project(root, folder))
    try:
        files = _files(folder)
    except OSError as closed:
        return {}, [
            error(
                "The folder cannot be looked into: {reason}. Ask whoever looks after the computer for the right to "
                "read it.",
                place,
                reason=closed.strerror or closed,
            )
        ]
    sources = _Sources({key(question.id): question.id for question in questions})
    for path in files:
        sources.take(root, path)
    problems = [*sources.problems, *(problem for grid in sources.grids.values() for problem in grid.remarks)]
    if missing is not None:
        problems += (
            missing(place, question)
            for question in questions
            if question.id not in sources.grids and question.id not in sources.accounted
        )
    return sources.grids, problems


class _Sources:
    """The tables found so far. `accounted` are questions whose tables are not missing, though they cannot be read."""

    def __init__(self, known: Mapping[str, str]) -> None:
        self.grids: dict[str, RawGrid] = {}
        self.accounted: set[str] = set()
        self.problems: list[Problem] = []
        self._known = known

    def take(self, root: Path, path: Path) -> None:
        """Add the tables of a file."""
        try:
            found, problems = _read(root, path, self._known)
        except ReportError as wrong:
            self.problems += wrong.problems
            # A workbook that cannot be read may hold any of the tables: that they are missing would be a false alarm.
            any_of_them = path.suffix.lower() in _WORKBOOKS | _OTHER_WORKBOOKS
            self.accounted |= set(self._known.values()) if any_of_them else {self._known.get(key(path.stem), "")}
            return
        self.problems += problems
        for name, grid in found:
            self._add(name, grid)

    def _add(self, name: str, grid: RawGrid) -> None:
        question_id = self._known.get(key(name))
        if question_id is None:
            meant, unknown = name_unknown(name, grid, list(self._known.values()))
            self.accounted.add(meant)
            self.problems.append(unknown)
            return
        other = self.grids.get(question_id)
        if other is None or (is_unfilled(other) and not is_unfilled(grid)):
            self.grids[question_id] = grid
        elif not is_unfilled(grid):
            self.problems.append(
                error(
                    "The table {table} is there twice: here and in {other}. Remove one of the two.",
                    grid.whole,
                    table=question_id,
                    other=_in_words(other),
                )
            )


def typed_sheets(root: Path, folder: Path) -> dict[str, RawGrid]:
    """The sheets of workbooks in a folder that answers have been typed in, by the `key` of their names."""
    workbooks = [path for path in _files(folder) if path.suffix.lower() in _WORKBOOKS and path.is_file()]
    grids = [grid for path in workbooks for grid in own_sheets(read_workbook(root, path))[0]]
    return {key(grid.sheet): grid for grid in grids if grid.rows and not is_unfilled(grid)}


def is_unfilled(grid: RawGrid) -> bool:
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
    """What is called as a file in a folder, in order of name, but what is hidden there (".~lock...", "Thumbs.db").

    A folder in it counts where its name is a table's; so does a link that leads nowhere.
    """
    if not folder.is_dir():
        return []
    seen = (path for path in folder.iterdir() if not is_hidden(path.name))
    found = (path for path in seen if path.is_file() or _stands_for_a_table(path))
    return sorted(found, key=lambda path: path.name)  # paths themselves have another order on Windows


def _stands_for_a_table(path: Path) -> bool:
    return path.suffix.lower() in _TABLES and (path.is_dir() or (path.is_symlink() and not path.exists()))


def _read(root: Path, path: Path, known: Mapping[str, str]) -> tuple[list[tuple[str, RawGrid]], list[Problem]]:
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
        return [(path.stem, read_csv(root, path))], []
    if suffix in _WORKBOOKS:
        # A new workbook comes with an empty sheet, which is no one's table.
        own, problems = own_sheets(read_workbook(root, path))
        read: list[tuple[str, RawGrid]] = []
        for grid in (grid for grid in own if grid.rows):
            passed_over, remarks = is_passed_over(grid, known)
            problems += remarks
            read += [] if passed_over else [(grid.sheet.strip(), grid)]
        return read, problems
    if suffix in _OTHER_WORKBOOKS:
        raise ReportError(
            error(
                "The workbook is saved in a form that is not read. Save it as an Excel workbook (.xlsx), or keep it in "
                "another folder.",
                Place(name_in_project(root, path)),
            )
        )
    return [], [
        warning(
            "The file is not read: a table is a .csv file or a sheet of a workbook (.xlsx, .ods). Save it as one of "
            "these, or keep it in another folder.",
            Place(name_in_project(root, path)),
        )
    ]


def _in_words(grid: RawGrid) -> str:
    return f"{grid.file} ({grid.sheet})" if grid.sheet else grid.file
