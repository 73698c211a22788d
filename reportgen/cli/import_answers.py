"""`import`: a survey tool's export and a round -> its tables and a working file of its open answers."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.cli.arguments import add_examples, add_project, add_round
from reportgen.cli.console import Console, count_listed
from reportgen.cli.ending import ExitCode
from reportgen.cli.project import project_folder
from reportgen.cli.summary import shortest

if TYPE_CHECKING:  # it brings the libraries that read tables
    from reportgen.importing import Imported, Personal, Proposed
    from reportgen.importing.mapping import Entry

NAME = "import"


def summary(console: Console) -> str:
    """One line that says what the command does."""
    return console.translate("turn a survey's exported answers into a round's tables")


def add_arguments(parser: argparse.ArgumentParser, console: Console) -> None:
    """Tell the parser the arguments, with examples."""
    parser.description = console.translate(
        "Reads the answers exported from a survey tool (.csv or .xlsx, one row a response). The first run proposes in "
        "import.toml what each heading means, for you to confirm; the next writes the tables and the open answers."
    )
    add_examples(
        parser,
        console,
        ("vastaukset.xlsx --round 2026-02", console.translate("into the round 2026-02")),
    )
    parser.add_argument(
        "file", type=Path, metavar=console.translate("FILE"), help=console.translate("the exported answers")
    )
    add_round(parser, console, "--round")
    add_project(parser, console)


def run(options: argparse.Namespace, console: Console) -> ExitCode:
    """Propose a mapping or write the tables. Raises ReportError for everything that a person can mend."""
    # `--help` needs none of the libraries that these bring.
    from reportgen.importing import Proposed, import_survey  # noqa: PLC0415
    from reportgen.placing import replace_files  # noqa: PLC0415
    from reportgen.reading import find_round, in_words_of, read_project  # noqa: PLC0415

    root = project_folder(options.project)
    project = read_project(root)
    round_id = find_round(project, options.round)
    found = import_survey(in_words_of(project, round_id), round_id, options.file)
    replace_files(found.contents)
    if isinstance(found, Proposed):
        _tell_proposed(found, console)
    else:
        _tell_imported(found, round_id, console)
    return ExitCode.DONE


def _tell_proposed(proposed: "Proposed", console: Console) -> None:
    for path in proposed.contents:
        console.write(
            console.translate("What each heading of the export means has been proposed in {file}.", file=shortest(path))
        )
    console.write(
        console.translate(
            "Check it, change each confirmed = false to true, or the one at the top for all, and give the command "
            "again. To be confirmed: {count}",
            count=len(proposed.entries),
        )
    )
    for entry in proposed.entries:
        console.write(f"  {entry.heading} → {_meaning(entry, console)}")
    if proposed.unasked:
        console.write(console.translate("Questions that no heading seems to ask: {count}", count=len(proposed.unasked)))
    for question in proposed.unasked:
        console.write(f"  {question}")


def _tell_imported(imported: "Imported", round_id: str, console: Console) -> None:
    console.write(
        console.translate(
            "Responses: {responses}, from areas: {areas}. Open answers: {answers}, to questions: {questions}.",
            responses=imported.responses,
            areas=imported.areas,
            answers=imported.open_answers,
            questions=imported.open_questions,
        )
    )
    for path in imported.contents:
        if not path.name.startswith("."):  # what the next import is to know: nobody else has a use for it
            console.write(f"  {shortest(path)}")
    if imported.left_out:
        console.write(console.translate("Personal data left out:"))
        for kind, count in imported.left_out.items():
            cells = imported.left_out_of.get(kind, "")
            console.write(f"  {_kind_words(kind, console)}: {count}" + (f" ({cells})" if cells else ""))
    if imported.open_answers:
        console.write(
            console.translate(
                "The program does not know every name: read {file} through before you give it to anybody.",
                file="avovastaukset.md",
            )
        )
    if imported.warnings:
        console.write(console.translate("Warnings: {count}", count=count_listed(imported.warnings)))
        console.list(imported.warnings)
    else:
        console.write(console.translate("No warnings."))
    console.write(
        console.translate(
            "Next: reportgen check {round} lists what is still to be filled in or mended.", round=round_id
        )
    )


def _meaning(entry: "Entry", console: Console) -> str:
    """What is proposed of a heading, in words."""
    from reportgen.importing import Use  # noqa: PLC0415 - as above

    if entry.use is Use.TABLE:
        table = f"{entry.question}, {entry.column}" + (f" = {entry.option}" if entry.option else "")
        return f"{table} ({round(100 * entry.likeness)} %)" if entry.likeness else table
    if entry.unasked_amounts:
        return console.translate("left out: numbers that no question seems to ask for")
    return {
        Use.AREA: console.translate("the respondent's area"),
        Use.KIND: console.translate("whom the respondent represents"),
        Use.OPEN: console.translate("an open answer"),
        Use.OPTIONS: console.translate("options to be counted"),
        Use.PERSONAL: console.translate("left out: personal data"),
        Use.IGNORED: console.translate("left out"),
    }[entry.use]


def _kind_words(kind: "Personal | str", console: Console) -> str:
    """What was found in free text, in words; a column's own heading as it is."""
    from reportgen.importing import Personal  # noqa: PLC0415 - as above

    if isinstance(kind, str):
        return kind
    return {
        Personal.EMAIL: console.translate("e-mail addresses in answers"),
        Personal.ACCOUNT: console.translate("user names in answers"),
        Personal.PHONE: console.translate("phone numbers in answers"),
        Personal.ADDRESS: console.translate("IP addresses in answers"),
        Personal.IDENTITY: console.translate("personal identity codes in answers"),
        Personal.NAME: console.translate("names in answers"),
        Personal.LIKE_A_NAME: console.translate("words written like a name, in open answers"),
    }[kind]
