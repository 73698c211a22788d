"""Other processes make the same bytes, and end when the one that started them does; few reports need none."""

import errno
import multiprocessing
import os
import signal
import subprocess
import sys

import pytest

from reportgen.building import crew, crews
from tests.building.projects import REPORTS, build_all, outputs, small_project


def test_processes_make_the_same_bytes(built_once, tmp_path):
    root = small_project(tmp_path)
    assert build_all(root, processes=2).made == 2 * REPORTS
    assert outputs(root) == outputs(built_once[0])


OUTLIVED = """
import os, time
from reportgen.building import crew, crews
if __name__ == "__main__":
    with crew(2, 2, None) as hands:
        print(hands.executor.submit(os.getpid).result(), flush=True)
        hands.executor.submit(time.sleep, 600).result()
"""


def test_no_process_outlives_the_one_that_started_it(tmp_path):
    """As when that is ended from a list of programs: what it started would stay in memory until the next restart."""
    program = tmp_path / "outlived.py"
    program.write_text(OUTLIVED, encoding="utf-8")
    with subprocess.Popen([sys.executable, program], stdout=subprocess.PIPE, text=True) as parent:
        worker = int(parent.stdout.readline())
        parent.kill()
        try:
            # All of them hold this pipe: it ends when the last is gone.
            parent.communicate(timeout=10)
        except subprocess.TimeoutExpired:
            os.kill(worker, signal.SIGKILL)
            raise


@pytest.mark.parametrize(
    ("reports", "processes", "here"), [(1, None, True), (3, None, True), (9, 1, True), (1, 4, True)]
)
def test_few_reports_are_made_in_this_process(reports, processes, here):
    with crew(reports, processes, None) as hands:
        assert hands.is_here is here


def test_two_processes_are_two_where_they_are_asked_for():
    with crew(2, 2, None) as hands:
        assert not hands.is_here


def refuse(*_, **__):
    raise OSError(errno.EROFS, "Read-only file system")


@pytest.mark.parametrize("refused", ["Lock", "Process"])
def test_where_no_process_can_be_started_this_one_makes_the_reports(monkeypatch, refused):
    """As in a container without shared memory, or with a temporary folder whose name is too long for a socket."""
    for method in multiprocessing.get_all_start_methods():
        monkeypatch.setattr(multiprocessing.get_context(method), refused, refuse, raising=False)
    with crew(2, 2, None) as hands:
        assert hands.is_here


def test_no_more_processes_are_started_than_windows_takes(monkeypatch):
    asked = []
    monkeypatch.setattr(crews, "_processes", asked.append)
    with crew(300, 200, None):
        pass
    assert asked == [61]
