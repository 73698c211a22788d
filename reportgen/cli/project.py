"""A folder goes in, the report project that it belongs to comes out."""

import tomllib
from pathlib import Path

from reportgen.model.problems import ReportError, error

# The one file that every project has and no other folder would.
_SIGN = Path("data", "questions.toml")


def find_project(folder: Path) -> Path:
    """The nearest folder, from this one up, that holds a project. ReportError where there is none."""
    start = folder.resolve()
    for candidate in (start, *start.parents):
        if (candidate / _SIGN).is_file():
            return candidate
    raise ReportError(
        error(
            "No report project was found: neither {folder} nor any folder above it has the file {sign}. "
            "Go to the project's folder, or name it with --project.",
            folder=start,
            sign=_SIGN.as_posix(),
        )
    )


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


def page_font(project: Path) -> str | None:
    """The family that the theme embeds; None where the theme cannot say, which reading it will tell in full."""
    try:
        theme = tomllib.loads((project / "assets" / "theme.toml").read_text(encoding="utf-8"))
        family = theme["fonts"]["page"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return family if isinstance(family, str) else None
