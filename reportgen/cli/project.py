"""A folder that a person named, or none -> the project, and what of it is known at a glance."""

import tomllib
from pathlib import Path


def project_folder(named: Path | None) -> Path:
    """The project that a person named, else that of the current folder. ReportError where there is none."""
    from reportgen import reading  # noqa: PLC0415 - `--help` needs none of the libraries

    return reading.find_project(Path.cwd()) if named is None else reading.check_project(named)


def page_font(project: Path) -> str | None:
    """The family that the theme embeds; None where the theme cannot say, which reading it will tell in full."""
    try:
        theme = tomllib.loads((project / "assets" / "theme.toml").read_text(encoding="utf-8"))
        family = theme["fonts"]["page"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return family if isinstance(family, str) else None
