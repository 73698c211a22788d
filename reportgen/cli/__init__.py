"""Arguments -> an exit code; the only place that prints.

To add a command: write a module here that offers what `arguments.Command` says, and name it in COMMANDS.
"""

import os
import sys
from collections.abc import Sequence
from io import StringIO, TextIOWrapper
from pathlib import Path

from reportgen.cli import build, check, import_answers, new
from reportgen.cli.arguments import Command, chosen_language, parse_arguments, parse_command
from reportgen.cli.console import Console
from reportgen.cli.ending import ending_well
from reportgen.wording import system_language

COMMANDS: tuple[Command, ...] = (build, check, new, import_answers)


def main(arguments: Sequence[str] | None = None) -> int:
    """`reportgen COMMAND ...`. SystemExit after `--help` (0) and wrong usage (2), as argparse has it."""
    words = sys.argv[1:] if arguments is None else arguments
    console = _console(words)
    command, options = parse_command(COMMANDS, words, console)
    return ending_well(lambda: command.run(options, console), console)


def generate(project: Path, arguments: Sequence[str] | None = None) -> int:
    """`python generate.py ...`: `reportgen build ...` of the project that generate.py stands in."""
    words = sys.argv[1:] if arguments is None else arguments
    console = _console(words)
    options = parse_arguments(build, words, console, project)
    return ending_well(lambda: build.run(options, console), console)


def _console(words: Sequence[str]) -> Console:
    # There is none where a program without a window starts this one.
    out, err = sys.stdout or StringIO(), sys.stderr or StringIO()
    if isinstance(out, TextIOWrapper):
        # A terminal that lacks a letter shows its code: a name from a table must not end the run.
        out.reconfigure(errors="backslashreplace")
    language = chosen_language(words) or system_language(os.environ)
    return Console(language, out, err)
