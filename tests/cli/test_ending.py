"""How a command ends, whatever ends it."""

import dataclasses
import errno
import importlib
import io
import signal

import pytest

from reportgen.cli.ending import ending_well
from reportgen.model.places import Place
from reportgen.model.problems import ReportError, error, warning
from tests.cli.pipelines import console


def test_problems_are_told_together_errors_first_each_once():
    shown = console()
    place = Place("data/2025-08/deck.md", line=12)

    def fail():
        raise ReportError(warning("W"), error("E {found}", place, found="kaksi"), warning("W"), error("F"))

    assert ending_well(fail, shown) == 1
    assert shown.out.getvalue() == ""
    assert shown.err.getvalue().splitlines() == [
        "Nothing was made. To be mended:",
        "  data/2025-08/deck.md, line 12: E kaksi",
        "  F",
        "To be looked at:",
        "  W",
        "To be mended: 2. To be looked at: 1.",
    ]


def test_stopping_is_polite():
    shown = console("fi")

    def stop():
        raise KeyboardInterrupt

    assert ending_well(stop, shown) == 130
    assert shown.err.getvalue() == "\nKeskeytetty.\n"


def test_being_ended_from_outside_is_as_polite():
    shown, before = console("fi"), signal.getsignal(signal.SIGTERM)
    assert ending_well(lambda: signal.raise_signal(signal.SIGTERM), shown) == 130
    assert shown.err.getvalue() == "\nKeskeytetty.\n"
    assert signal.getsignal(signal.SIGTERM) is before


def test_a_missing_library_is_said_and_a_defect_is_not_hidden():
    shown = console()
    assert ending_well(lambda: importlib.import_module("no_such_library.part"), shown) == 1
    assert "no_such_library" in shown.err.getvalue()
    assert "pip install ." in shown.err.getvalue()
    with pytest.raises(ModuleNotFoundError):
        ending_well(lambda: importlib.import_module("reportgen.no_such_module"), console())


class Unread(io.TextIOWrapper):
    """A pipe that nobody reads any more, as Windows has it."""

    def write(self, _):
        raise OSError(errno.EINVAL, "Invalid argument")

    def flush(self):
        raise OSError(errno.EINVAL, "Invalid argument")


def test_a_reader_that_has_had_enough_is_no_crash_on_windows(tmp_path):
    with (tmp_path / "pipe").open("wb") as pipe:
        shown = dataclasses.replace(console(), out=Unread(pipe))
        assert ending_well(lambda: shown.write("line"), shown) == 1
    assert shown.err.getvalue() == ""


def test_any_other_failure_of_the_system_is_a_defect():
    def fail():
        raise OSError(errno.EINVAL, "Invalid argument")

    with pytest.raises(OSError, match="Invalid argument"):
        ending_well(fail, console())
