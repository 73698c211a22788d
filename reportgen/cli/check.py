"""`check`: a round's tables and text -> all that is wrong or doubtful, as a list and in marked copies of tables."""

import argparse
import datetime as dt
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from reportgen.cli.arguments import add_examples, add_project, add_round
from reportgen.cli.console import Console, count_listed
from reportgen.cli.ending import ExitCode, counted
from reportgen.cli.project import project_folder
from reportgen.model.problems import Problem, ReportError, error
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

    project = project_folder(options.project)
    if options.mark is not None:
        _refuse_tables(options.mark, project)
    checked = check(project, options.round)
    _tell(checked, console)
    if options.mark is not None:
        for file in _mark(checked, options.mark, console):
            console.write(console.translate("Marked copy: {file}", file=file))
    # Last, where it is seen without looking for it above a long list.
    console.write(_verdict(checked, console))
    if checked.errors:
        return ExitCode.PROBLEMS
    return ExitCode.WARNINGS if options.strict and checked.warnings else ExitCode.DONE


def _refuse_tables(folder: Path, project: Path) -> None:
    """ReportError where copies would stand among the tables that reports are made from."""
    # The same folder may be named in other letters, or be linked from elsewhere.
    same = (tables for tables in (project / "data").glob("*/tables") if folder.exists() and folder.samefile(tables))
    for tables in same:
        raise ReportError(
            error(
                "The folder {folder} holds the tables that the report is made from, and marked copies would stand in "
                "their way. Name another folder, such as: {example}.",
                folder=tables.relative_to(project).as_posix(),
                example="--mark merkityt",
            )
        )


def _tell(checked: "Checked", console: Console) -> None:
    codes = checked.remarks.codes
    if checked.errors:
        console.write(console.translate("To be mended before a report can be built:"))
        console.list(checked.errors)
    if checked.warnings:
        console.write(console.translate("To be looked at:"))
        console.list(checked.warnings, lambda problem: f" [{codes[problem]}]")
        console.write(
            console.translate(
                "Of a remark that needs no change, write in round.toml why, by the code in brackets behind it: {line}",
                line=f'confirmed.{codes[checked.warnings[0]]} = "..."',
            )
        )
    console.list_confirmed(checked.remarks.confirmed)


def _verdict(checked: "Checked", console: Console) -> str:
    errors, warnings = count_listed(checked.errors), count_listed(checked.warnings)
    if errors:
        verdict = console.translate("Round {round}: no report can be built yet.", round=checked.round_id)
    elif warnings or checked.remarks.confirmed:
        verdict = console.translate("Round {round}: a report can be built.", round=checked.round_id)
    else:
        verdict = console.translate("Round {round}: nothing to mend.", round=checked.round_id)
    return " ".join([verdict, *counted(errors, warnings, console)])


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
