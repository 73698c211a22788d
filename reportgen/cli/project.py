"""A folder that a person named goes in; the project that it holds, and what of it is known at a glance, come out."""

import tomllib
from pathlib import Path

from reportgen.model.problems import ReportError, error

# The one file that every project has and no other folder would.
_SIGN = Path("data", "questions.toml")


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
