"""`check`: a round's tables and text go in, all that is wrong or doubtful comes out as a list, and in marked copies."""

import argparse
import datetime as dt
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from reportgen.cli.arguments import add_examples, add_project, add_round
from reportgen.cli.console import Console
from reportgen.cli.ending import ExitCode
from reportgen.cli.folding import folded, folds
from reportgen.cli.project import find_project
from reportgen.model.problems import Problem
from reportgen.wording import say

if TYPE_CHECKING:  # `--help` needs none of the libraries
    from reportgen.check import Checked

NAME = "check"
_UNDATED = dt.date(2000, 1, 1)


def summary(console: Console) -> str:
    """One line that says what the command does."""
    return console.translate("look for mistakes in a round's tables and text")


def add_arguments(parser: argparse.ArgumentParser, console: Console) -> None:
    """Tell the parser the arguments of a check, with examples."""
    parser.description = console.translate(
        "Looks for mistakes in a survey round's tables and text, and for figures and answers that are not as expected. "
        "Exit code: 0 nothing to mend, 1 mistakes, 2 only warnings, with --strict."
    )
    add_examples(
        parser,
        console,
        ("", console.translate("the newest round")),
        (
            "2026-02 --mark marked",
            console.translate("copies of the tables with the cells marked, into the folder marked"),
        ),
    )
    add_round(parser, console)
    parser.add_argument(
        "--strict", action="store_true", help=console.translate("end with exit code 2 where there are warnings")
    )
    parser.add_argument(
        "--mark",
        type=Path,
        metavar=console.translate("FOLDER"),
        help=console.translate("write there a copy (.xlsx) of each table, its wrong cells marked and commented"),
    )
    add_project(parser, console)


def run(options: argparse.Namespace, console: Console) -> ExitCode:
    """Check a round. Raises ReportError where there is no such round, or what all rounds share is wrong."""
    from reportgen.check import check  # noqa: PLC0415 - `--help` needs none of the libraries

    project = find_project(options.project)
    checked = check(project, options.round)
    _tell(checked, console)
    if options.mark is not None:
        for file in _mark(checked, options.mark, console):
            console.write(console.translate("Marked copy: {file}", file=file))
    if checked.errors:
        return ExitCode.PROBLEMS
    return ExitCode.WARNINGS if options.strict and checked.warnings else ExitCode.DONE


def _tell(checked: "Checked", console: Console) -> None:
    # Counted as they are listed: the same of many cells is one thing to mend.
    errors, warnings = tuple(folded(checked.errors)), tuple(folds(checked.warnings))
    if errors:
        console.write(console.translate("To be mended before a report can be built: {count}", count=len(errors)))
        console.list(errors)
    if warnings:
        codes = [checked.remarks.codes[first] for _, first in warnings]
        console.write(console.translate("To be looked at: {count}", count=len(warnings)))
        for (problem, _), code in zip(warnings, codes, strict=True):
            console.write(f"  {say(problem, console.language)} [{code}]")
        console.write(
            console.translate(
                "Of a remark that needs no change, write in round.toml why, by the code in brackets behind it: {line}",
                line=f'confirmed.{codes[0]} = "..."',
            )
        )
    console.list_confirmed(checked.remarks.confirmed)
    if not checked.problems and not checked.remarks.confirmed:
        console.write(console.translate("Round {round}: nothing to mend.", round=checked.round_id))
    elif not checked.errors:
        console.write(console.translate("Round {round}: a report can be built.", round=checked.round_id))


def _mark(checked: "Checked", folder: Path, console: Console) -> list[Path]:
    from reportgen.checking import marked_copies  # noqa: PLC0415 - as above
    from reportgen.placing import replace_files  # noqa: PLC0415 - as above

    def words(problem: Problem) -> str:
        return say(problem, console.language)

    survey = checked.examined.round
    date = _UNDATED if survey is None else survey.date
    copies = marked_copies(checked.examined.grids, checked.problems, words, console.translate("Problems"), date)
    ending = console.translate("marked")
    contents = {}
    for name, content in copies.items():
        source = PurePosixPath(name)
        # The ending tells two tables apart that are saved in two ways.
        contents[folder / f"{source.stem}-{source.suffix[1:]}-{ending}.xlsx"] = content
    replace_files(contents)
    return list(contents)
