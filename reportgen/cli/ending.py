"""A command -> its exit code: every way to end that is not the program's own fault is said in words."""

import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import IntEnum
from types import FrameType

from reportgen.cli.console import Console, count_listed
from reportgen.model.problems import Problem, ReportError, Severity, error


class ExitCode(IntEnum):
    """How a command ends: well, with problems that a person can mend, with warnings (`check --strict`), stopped.

    Wrong usage ends with 2 too, as argparse has it.
    """

    DONE = 0
    PROBLEMS = 1
    WARNINGS = 2
    STOPPED = 130


def ending_well(command: Callable[[], ExitCode], console: Console) -> ExitCode:
    """Run a command. What it raises for a person's mistake is said; anything else is a defect and stays a traceback."""
    try:
        with _stopped_by_request():
            code = command()
            console.out.flush()
    except ReportError as failure:
        return _give_up(failure.problems, console)
    except ModuleNotFoundError as missing:
        if (missing.name or "reportgen").partition(".")[0] == "reportgen":
            raise
        problem = error(
            "The library {name} is not installed. In the project's folder, run: pip install .", name=missing.name
        )
        return _give_up((problem,), console)
    except KeyboardInterrupt:
        console.err.write("\n" + console.translate("Stopped.") + "\n")
        return ExitCode.STOPPED
    except OSError as failure:
        if not (isinstance(failure, BrokenPipeError) or _is_unread(console)):
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), console.out.fileno())
        return ExitCode.PROBLEMS
    return code


def _is_unread(console: Console) -> bool:
    """Whether whoever read the output, `more` for one, has had enough: Windows has no error of its own for that."""
    try:
        console.out.flush()
    except OSError:
        return True
    return False


@contextmanager
def _stopped_by_request() -> Iterator[None]:
    """A request to end (SIGTERM, as a timeout or a shutdown sends it) is what Ctrl-C is: no file stays half written."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    if threading.current_thread() is not threading.main_thread():  # which alone hears signals
        yield
        return
    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def counted(errors: int, warnings: int, console: Console) -> list[str]:
    """How many things there are to mend and to look at, each in a sentence; none for 0."""
    told = [console.translate("To be mended: {count}.", count=errors)] if errors else []
    return [*told, console.translate("To be looked at: {count}.", count=warnings)] if warnings else told


def _give_up(problems: tuple[Problem, ...], console: Console) -> ExitCode:
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    warnings = [problem for problem in problems if problem.severity is Severity.WARNING]
    console.complain(console.translate("Nothing was made. To be mended:"), errors)
    if warnings:
        console.complain(console.translate("To be looked at:"), warnings)
    # Last, where it is seen without looking for it above a long list.
    console.err.write(" ".join(counted(count_listed(errors), count_listed(warnings), console)) + "\n")
    return ExitCode.PROBLEMS
