"""The words of a command line -> a command and its options, checked and explained in a language."""

import argparse
import re
import shutil
import textwrap
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from reportgen import __version__
from reportgen.cli.console import Console
from reportgen.cli.ending import ExitCode
from reportgen.wording import LANGUAGES, argparse_speaks

_EXAMPLES = 42
"""The width of the examples' commands, where none is longer."""

_OPTION = re.compile(r"--[\w-]+")
_LIKE_A_ROUND = re.compile(r"\d{4}-\d\d?")
# What somebody who thinks in Finnish types.
_IN_FINNISH = {
    "rakenna": "build",
    "tee": "build",
    "raportti": "build",
    "tarkista": "check",
    "tarkasta": "check",
    "uusi": "new",
    "aloita": "new",
    "tuo": "import",
    "tuonti": "import",
}


class Command(Protocol):
    """What a command's module offers. `run` raises ReportError."""

    NAME: str

    def summary(self, console: Console) -> str:
        """One line that says what the command does."""

    def add_arguments(self, parser: argparse.ArgumentParser, console: Console) -> None:
        """Tell the parser the command's own arguments, description and examples (as `epilog`)."""

    def run(self, options: argparse.Namespace, console: Console) -> ExitCode:
        """Do it."""


def chosen_language(words: Sequence[str]) -> str | None:
    """What `--lang` says, known before the parsers, which speak it, are made; None where it says nothing sensible."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--lang", nargs="?")
    language: str | None = parser.parse_known_args(words)[0].lang
    return language if language in LANGUAGES else None


def parse_command(
    commands: Sequence[Command], words: Sequence[str], console: Console
) -> tuple[Command, argparse.Namespace]:
    """The command that `reportgen COMMAND ...` names, with its options; those of all commands may stand before it."""
    with argparse_speaks(console.language):
        parser = argparse.ArgumentParser(
            prog="reportgen",
            description=console.translate("Makes a PowerPoint deck and a PDF of a survey round's tables and text."),
            allow_abbrev=False,
        )
        parser.add_argument("--version", action="version", version=__version__, help=_version_help(console))
        add_project(parser, console)
        _add_language(parser, console)
        parser.set_defaults(project=None)
        group = parser.add_subparsers(
            title=console.translate("commands"),
            dest="command",
            metavar=console.translate("COMMAND"),
            required=True,
        )
        parsers = {command.NAME: group.add_parser(command.NAME, help=command.summary(console)) for command in commands}
        for command in commands:
            _fill(parsers[command.NAME], command, console)
        _refuse_unknown_command(parser, list(parsers), words, console)
        options, left = parser.parse_known_args(words)
        _refuse_unknown_options(parsers[options.command], left, console)
    return next(command for command in commands if options.command == command.NAME), options


def parse_arguments(command: Command, words: Sequence[str], console: Console, project: Path) -> argparse.Namespace:
    """The options of `python generate.py ...`, which is one command of one project."""
    with argparse_speaks(console.language):
        parser = argparse.ArgumentParser(prog="python generate.py")
        parser.add_argument("--version", action="version", version=__version__, help=_version_help(console))
        _fill(parser, command, console)
        parser.set_defaults(project=project)
        options, left = parser.parse_known_args(words)
        _refuse_unknown_options(parser, left, console)
        return options


def _refuse_unknown_command(
    parser: argparse.ArgumentParser, names: list[str], words: Sequence[str], console: Console
) -> None:
    before = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    for option in ("--lang", "--project"):
        before.add_argument(option, nargs="?")
    typed = next((word for word in before.parse_known_args(words)[1] if not word.startswith("-")), None)
    if typed is None or typed in names:
        return
    meant = f"build {typed}" if _LIKE_A_ROUND.fullmatch(typed) else _nearest(typed, {**_IN_FINNISH, **_own(names)})
    parser.error(
        console.translate("There is no command {found}. Did you mean: {meant}?", found=typed, meant=meant)
        if meant
        else console.translate("There is no command {found}. Commands: {names}.", found=typed, names=", ".join(names))
    )


def _refuse_unknown_options(parser: argparse.ArgumentParser, left: Sequence[str], console: Console) -> None:
    if not left:
        return
    found = next((word.partition("=")[0] for word in left if word.startswith("--")), None)
    if found is None:
        words = console.translate("unrecognized arguments: %s") % " ".join(left)
        if "--area" in _OPTION.findall(parser.format_usage()):
            words += ". " + console.translate('What has spaces in it needs quotation marks: --area "Kainuu, Lappi"')
        parser.error(words)
    meant = _nearest(found, _own(_OPTION.findall(parser.format_usage())))
    parser.error(
        console.translate("There is no option {found}. Did you mean: {meant}?", found=found, meant=meant)
        if meant
        else console.translate("There is no option {found}. -h lists those there are.", found=found)
    )


def _own(names: Iterable[str]) -> dict[str, str]:
    return {name: name for name in names}


def _nearest(word: str, known: Mapping[str, str]) -> str:
    from reportgen.wording.nearness import nearest  # noqa: PLC0415 - only who mistypes waits for it

    return known.get(nearest(word, known), "")


def add_round(parser: argparse.ArgumentParser, console: Console, name: str = "round") -> None:
    """Tell the parser the round that a command works on: by position, or as an option "--round"."""
    parser.add_argument(
        name,
        nargs=None if name.startswith("--") else "?",
        metavar=console.translate("ROUND"),
        help=console.translate("the round's folder in data/; else the newest round by date"),
    )


def add_project(parser: argparse.ArgumentParser, console: Console) -> None:
    """Tell the parser the option for another project than that of the current folder."""
    parser.add_argument(
        "--project",
        type=folder_in(console),
        default=argparse.SUPPRESS,  # what stands before the command holds, if nothing stands behind it
        metavar=console.translate("FOLDER"),
        help=console.translate("the folder of the project"),
    )


def folder_in(console: Console) -> Callable[[str], Path]:
    """What reads the name of a folder, and says in the console's language where it is empty.

    A path that is empty would be the current folder, which nobody means who leaves a variable of a script unset.
    """

    def folder(text: str) -> Path:
        if not text.strip():
            raise argparse.ArgumentTypeError(console.translate("the name of the folder is empty"))
        return Path(text)

    return folder


def add_examples(parser: argparse.ArgumentParser, console: Console, *examples: tuple[str, str]) -> None:
    """Tell the parser what stands under its help: the words after the command, and what each example means."""
    commands = [f"{parser.prog} {words}".rstrip() for words, _ in examples]
    width = max(_EXAMPLES, *map(len, commands))
    lines = (f"  {command:<{width}}  {meaning}" for command, (_, meaning) in zip(commands, examples, strict=True))
    parser.epilog = "\n".join((console.translate("examples:"), *lines))


def _fill(parser: argparse.ArgumentParser, command: Command, console: Console) -> None:
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.allow_abbrev = False
    command.add_arguments(parser, console)
    if parser.description:
        parser.description = textwrap.fill(parser.description, shutil.get_terminal_size().columns - 2)
    _add_language(parser, console)


def _add_language(parser: argparse.ArgumentParser, console: Console) -> None:
    parser.add_argument(
        "--lang", choices=LANGUAGES, help=console.translate("the language of these messages; else that of the system")
    )


def _version_help(console: Console) -> str:
    return console.translate("show the version and exit")
