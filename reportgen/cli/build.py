"""`build`: the options of a build -> the report's files and a closing summary."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.cli.arguments import add_examples, add_project, add_round, folder_in
from reportgen.cli.console import Console
from reportgen.cli.ending import ExitCode
from reportgen.cli.progress import ProgressBar
from reportgen.cli.project import page_font, project_folder
from reportgen.cli.summary import summarise
from reportgen.garbage import lasting
from reportgen.model.areas import ALL
from reportgen.model.formats import Format
from reportgen.model.steps import Step

if TYPE_CHECKING:  # the pipeline brings every library with it; `--help` needs none of them
    from reportgen.pipeline import Built, Order

NAME = "build"

Build = Callable[[Path, "Order", Callable[[Step, int, int], None]], "Built"]


def summary(console: Console) -> str:
    """One line that says what the command does."""
    return console.translate("make the deck and the PDF of a survey round")


def add_arguments(parser: argparse.ArgumentParser, console: Console) -> None:
    """Tell the parser the arguments of a build, with examples."""
    parser.description = console.translate(
        "Makes the PowerPoint deck and the PDF of a survey round from its tables and text, and those of single areas. "
        "What is up to date is left as it is."
    )
    add_examples(
        parser,
        console,
        ("", console.translate("the newest round")),
        ("2025-08", console.translate("one round, named after its folder in data/")),
        ("2025-08 --format pdf", console.translate("the PDF only")),
        ("--output draft", console.translate("into the folder draft")),
        ("--area Kainuu", console.translate("the report of one area too")),
        ("--areas all", console.translate("the reports of all areas too")),
    )
    add_round(parser, console)
    parser.add_argument(
        "--output",
        type=folder_in(console),
        metavar=console.translate("FOLDER"),
        help=console.translate("where the round's folder of files is written; else output in the project"),
    )
    parser.add_argument(
        "--format",
        action="append",
        type=str.lower,
        choices=tuple(map(str, Format)),
        help=console.translate("what to make; may be given twice; else both"),
    )
    parser.add_argument(
        "--area",
        action="append",
        default=[],
        metavar=console.translate("AREA"),
        help=console.translate("an area, by name or code, whose own report is made too; may be given many times"),
    )
    # Who writes --areas Kainuu means what --area would.
    parser.add_argument(
        "--areas",
        action="append",
        dest="area",
        metavar=ALL,
        help=console.translate("make the reports of all areas too"),
    )
    parser.add_argument("--force", action="store_true", help=console.translate("make again what is up to date too"))
    parser.add_argument(
        "--processes",
        type=_count_in(console),
        metavar=console.translate("COUNT"),
        help=console.translate(
            "how many processes make reports at once; else one a core, where there are many reports"
        ),
    )
    parser.add_argument(
        "--scheduler",
        metavar=console.translate("ADDRESS"),
        help=console.translate("a Dask scheduler whose machines make the reports, such as tcp://host:8786"),
    )
    add_project(parser, console)


def run(options: argparse.Namespace, console: Console) -> ExitCode:
    """Build a round. Raises ReportError for everything that a person can mend."""
    with lasting():
        project = project_folder(options.project)
        _announce_cuts(project, console)
        from reportgen.pipeline import build  # noqa: PLC0415 - `--help` needs none of the libraries

    return run_with(build, project, options, console)


def run_with(build: Build, project: Path, options: argparse.Namespace, console: Console) -> ExitCode:
    """Build a round of a project, and say what came of it."""
    from reportgen.pipeline import Order  # noqa: PLC0415 - as above

    order = Order(
        round_id=options.round,
        output=options.output,
        formats=tuple(form for form in Format if form in (options.format or Format)),
        areas=tuple(options.area),
        force=options.force,
        processes=options.processes,
        scheduler=options.scheduler,
    )
    with ProgressBar(console) as bar:
        built = build(project, order, bar)
    summarise(built, console)
    return ExitCode.PROBLEMS if built.failures else ExitCode.DONE


def _count_in(console: Console) -> Callable[[str], int]:
    """What reads a number of processes, and says in the console's language where it is none."""

    def count(text: str) -> int:
        if not text.isdecimal() or int(text) < 1:
            raise argparse.ArgumentTypeError(console.translate("{found} is no whole number from 1", found=text))
        return int(text)

    return count


def _announce_cuts(project: Path, console: Console) -> None:
    family = page_font(project)
    if family is None or not console.err.isatty():
        return
    from reportgen.typography import cuts_are_ready  # noqa: PLC0415 - as above

    if not cuts_are_ready(family):
        words = console.translate("The first run prepares the font {family}: a few seconds, once.", family=family)
        console.err.write(words + "\n")
