"""`new`: the name of a survey round -> its folder with text to revise and tables to fill in."""

import argparse
from typing import TYPE_CHECKING

from reportgen.cli.arguments import add_examples, add_project
from reportgen.cli.console import Console
from reportgen.cli.ending import ExitCode
from reportgen.cli.project import project_folder
from reportgen.cli.summary import shortest

if TYPE_CHECKING:
    from reportgen.starting import Start

NAME = "new"


def summary(console: Console) -> str:
    """One line that says what the command does."""
    return console.translate("start the next survey round from the one before")


def add_arguments(parser: argparse.ArgumentParser, console: Console) -> None:
    """Tell the parser the arguments, with examples."""
    parser.description = console.translate(
        "Makes the folder of a new survey round: the text of the round before to revise, and a workbook to fill in."
    )
    add_examples(
        parser,
        console,
        ("2026-02", console.translate("the round of February 2026, after the newest one")),
        ("2026-02 --from 2025-08", console.translate("after the round of August 2025")),
    )
    parser.add_argument(
        "round", metavar=console.translate("ROUND"), help=console.translate("the new round: its year and month")
    )
    parser.add_argument(
        "--from",
        dest="previous",
        metavar=console.translate("ROUND"),
        help=console.translate("the round before it; else the newest by date"),
    )
    add_project(parser, console)


def run(options: argparse.Namespace, console: Console) -> ExitCode:
    """Make the folder. Raises ReportError for everything that a person can mend."""
    # `--help` needs none of the libraries that these bring.
    from reportgen.placing import replace_files  # noqa: PLC0415
    from reportgen.reading import read_project  # noqa: PLC0415
    from reportgen.starting import start_round  # noqa: PLC0415

    root = project_folder(options.project)
    start = start_round(read_project(root), options.round, options.previous)
    replace_files(start.contents)
    console.write(
        console.translate(
            "The round {round} has been started from {previous}.", round=start.round_id, previous=start.previous
        )
    )
    for path in start.contents:
        console.write(f"  {shortest(path)}")
    if start.mistakes:
        console.write(
            console.translate(
                "The tables of the round before are not in order yet, so it cannot be compared with. Mistakes: "
                "{count}; reportgen check {previous} lists them.",
                count=start.mistakes,
                previous=start.previous,
            )
        )
    _say_what_is_next(start, console)
    return ExitCode.DONE


def _say_what_is_next(start: "Start", console: Console) -> None:
    from reportgen.reading import TO_FILL_IN  # noqa: PLC0415 - as above

    console.write(console.translate("What to do next:"))
    console.write(
        "  "
        + console.translate("Fill in the workbook {file}; its first sheet explains how.", file=f"tables/{TO_FILL_IN}")
    )
    console.write(
        "  "
        + console.translate(
            "Revise the text in deck.md and extract.md. vahvistettavat.toml lists what is typed in it by hand: "
            "numbers: {numbers}, sentences that name areas: {sentences}.",
            numbers=sum(number.file != "round.toml" for number in start.numbers),
            sentences=len(start.sentences),
        )
    )
    if start.names:
        console.write(
            "  "
            + console.translate(
                "Check the names that tell a time, as they are proposed for this round in round.toml: {count}",
                count=len(start.names),
            )
        )
        for rolled in start.names:
            proposed = console.translate("as before") if rolled.name == rolled.before else rolled.name
            console.write(f"    {rolled.question}: {rolled.before} → {proposed}")
