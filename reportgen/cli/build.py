"""`build`: the options of a build go in, the report's files and a closing summary come out."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.cli.console import Console
from reportgen.cli.progress import ProgressBar
from reportgen.cli.project import check_project, page_font
from reportgen.cli.summary import summarise

if TYPE_CHECKING:  # the pipeline brings every library with it; `--help` needs none of them
    from reportgen.pipeline import Built

NAME = "build"
FORMATS = ("pptx", "pdf")

Build = Callable[[Path, str | None, Path | None, tuple[str, ...], Callable[[str, int, int], None]], "Built"]


def summary(console: Console) -> str:
    """One line that says what the command does."""
    return console.translate("make the deck and the PDF of a survey round")


def add_arguments(parser: argparse.ArgumentParser, console: Console) -> None:
    """Tell the parser the arguments of a build, with examples."""
    parser.description = console.translate(
        "Makes the PowerPoint deck and the PDF of a survey round from its tables and text."
    )
    examples = (
        ("", console.translate("the newest round")),
        (" 2025-08", console.translate("one round, named after its folder in data/")),
        (" 2025-08 --format pdf", console.translate("the PDF only")),
        (" --output draft", console.translate("into the folder draft")),
    )
    lines = (f"  {parser.prog + words:<42}  {meaning}" for words, meaning in examples)
    parser.epilog = "\n".join((console.translate("examples:"), *lines))
    parser.add_argument(
        "round",
        nargs="?",
        metavar=console.translate("ROUND"),
        help=console.translate("the round's folder in data/; else the newest round by date"),
    )
    parser.add_argument(
        "--output",
        type=Path,
        metavar=console.translate("FOLDER"),
        help=console.translate("where the round's folder of files is written; else output in the project"),
    )
    parser.add_argument(
        "--format",
        action="append",
        choices=FORMATS,
        help=console.translate("what to make; may be given twice; else both"),
    )
    parser.add_argument(
        "--project",
        type=Path,
        metavar=console.translate("FOLDER"),
        help=console.translate("the folder of the project"),
    )


def run(options: argparse.Namespace, console: Console) -> int:
    """Build a round. Raises ReportError for everything that a person can mend."""
    if options.project is None:
        from reportgen.reading import find_project  # noqa: PLC0415 - `--help` needs none of the libraries

        project = find_project(Path.cwd())
    else:
        project = check_project(options.project)
    _announce_cuts(project, console)
    from reportgen.pipeline import build  # noqa: PLC0415 - as above

    return run_with(build, project, options, console)


def run_with(build: Build, project: Path, options: argparse.Namespace, console: Console) -> int:
    """Build a round of a project, and say what came of it."""
    formats = tuple(name for name in FORMATS if name in (options.format or FORMATS))
    with ProgressBar(console) as bar:
        built = build(project, options.round, options.output, formats, bar)
    summarise(built, console)
    return 0


def _announce_cuts(project: Path, console: Console) -> None:
    family = page_font(project)
    if family is None or not console.err.isatty():
        return
    from reportgen.typography import cuts_are_ready  # noqa: PLC0415 - as above

    if not cuts_are_ready(family):
        words = console.translate("The first run prepares the font {family}: a few seconds, once.", family=family)
        console.err.write(words + "\n")
