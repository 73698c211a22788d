"""The project's folder -> what all rounds share: areas, questions, theme and base map, all checked."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from reportgen.model.areas import Areas
from reportgen.model.basemap import BaseMap
from reportgen.model.problems import Gathering, Problem, ReportError, error
from reportgen.model.questions import Question
from reportgen.model.theme import Sizes, Spacing, Theme
from reportgen.reading.areas import read_areas
from reportgen.reading.basemap import areas_off_the_map, read_basemap
from reportgen.reading.questions import read_questions, unknown_styles
from reportgen.reading.theme import read_theme

_NO_SIZES = Sizes(0, 0, 0, 0, (0,), 0, (0,), (0,), 0, (0,), (0,))
_NO_LOOKS = Theme({}, {}, "", "", _NO_SIZES, Spacing(0, 0, 0, 0, 0, 0, 0, 0, 0))
_NO_MAP = BaseMap((), (0, 0, 0, 0))

_SIGN = Path("data", "questions.toml")
"""The one file that every project has and no other folder would."""


@dataclass(frozen=True, slots=True)
class Project:
    """What all rounds of a survey share. `root` is the folder that holds data/ and assets/."""

    root: Path
    areas: Areas
    questions: tuple[Question, ...]
    theme: Theme
    basemap: BaseMap


def check_project(folder: Path) -> Path:
    """A folder that a person named as the project. ReportError where it holds none."""
    project = folder.resolve()
    if (project / _SIGN).is_file():
        return project
    raise ReportError(
        error(
            "The folder {folder} is not a report project: it lacks the file {sign}.",
            folder=project,
            sign=_SIGN.as_posix(),
        )
    )


def find_project(start: Path) -> Path:
    """The folder, or the nearest of its parents, that has data/questions.toml; ReportError where none has."""
    start = start.resolve()
    for folder in (start, *start.parents):
        if (folder / _SIGN).is_file():
            return folder
    message = error(
        "{folder} is not in a project: neither it nor a folder above it has the file data/questions.toml. Go to the "
        "project's folder, or name it with --project.",
        folder=start,
    )
    raise ReportError(message)


def read_project(root: Path) -> Project:
    """The shared files of a project; ReportError with everything that is wrong in any of them."""
    project, problems = examine_project(root)
    if problems:
        raise ReportError(*problems)
    return project


def examine_project(root: Path) -> tuple[Project, tuple[Problem, ...]]:
    """The shared files of a project as far as tables and text can be read by them, and everything wrong in them.

    Looks or a map with a mistake are left empty. ReportError where the areas or the questions cannot be read: without
    these no table can.
    """
    gathering = Gathering()
    areas = gathering.attempt(partial(read_areas, root))
    questions = gathering.attempt(partial(read_questions, root))
    theme = gathering.attempt(partial(read_theme, root))
    basemap = gathering.attempt(partial(read_basemap, root))
    if basemap is not None and areas is not None:
        gathering.problems += areas_off_the_map(basemap, areas)
    if questions is not None and theme is not None:
        gathering.problems += unknown_styles(questions, theme)
    if areas is None or questions is None:
        raise ReportError(*gathering.problems)
    return Project(root, areas, questions, theme or _NO_LOOKS, basemap or _NO_MAP), tuple(gathering.problems)
