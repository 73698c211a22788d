"""Other processes and other machines make the same bytes, through one interface, and a bounded number at once."""

import base64
import dataclasses
import gc
import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import Executor, Future, ThreadPoolExecutor

import pytest

from reportgen import making
from reportgen.building import Crew, crew, dispatching, each_done
from reportgen.building.dispatching import Here
from reportgen.making import Job, make_elsewhere, pack
from reportgen.model.problems import ReportError, error
from reportgen.pipeline import Order, _read
from reportgen.verifying import Receipt
from reportgen.wording import say
from tests.building.projects import AREAS, REPORTS, build_all, outputs, replace_text, small_project

ADDRESS = "tcp://127.0.0.1:1"
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def test_processes_make_the_same_bytes(built_once, tmp_path):
    root = small_project(tmp_path)
    assert build_all(root, processes=2).made == 2 * REPORTS
    assert outputs(root) == outputs(built_once[0])


OUTLIVED = """
import os, time
from reportgen.building import crew
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


@pytest.fixture(scope="module")
def cluster():
    """Two workers, each a process of its own, as on two machines."""
    distributed = pytest.importorskip("distributed", reason='Dask is not installed: pip install "reportgen[cluster]"')
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as cluster:
        yield cluster


@pytest.mark.filterwarnings("default")  # Dask's own
def test_the_machines_of_a_cluster_make_the_same_bytes_and_only_what_changed(built_once, tmp_path, cluster):
    root = small_project(tmp_path)
    assert build_all(root, processes=None, scheduler=cluster.scheduler_address).made == 2 * REPORTS
    assert outputs(root) == outputs(built_once[0])
    replace_text(root, "deck.md", "Avustuksia on", "Avustuksia on yhteensä")
    built = build_all(root, processes=None, scheduler=cluster.scheduler_address)
    assert (built.made, built.failures) == (2, ())


@pytest.mark.filterwarnings("default")  # Dask's own
def test_a_mistake_is_named_from_another_machine_too(tmp_path, cluster):
    root = small_project(tmp_path)
    replace_text(root, "extract.md", "area | official", "area | officiaal")
    built = build_all(root, scheduler=cluster.scheduler_address)
    assert built.made == 2
    assert sorted(failure.area.name for failure in built.failures) == sorted(AREAS)


def square(number):
    if number == 2:
        os._exit(7)
    return number**2


@pytest.mark.filterwarnings("default")  # Dask's own
def test_a_report_whose_machines_are_ended_each_time_is_named_and_the_cluster_makes_the_others(cluster):
    with crew(6, None, cluster.scheduler_address) as found:
        outcomes = dict(each_done(found, square, range(6)))
    lost = outcomes.pop(2)
    assert say(lost.problems[0], "en").startswith("The machines that were to make this report were ended from outside")
    assert outcomes == {number: number**2 for number in (0, 1, 3, 4, 5)}


class Deserted(Executor):
    """Makes what it is first given, and nothing after, as a cluster whose machines are all switched off."""

    def __init__(self):
        self.given = []

    def submit(self, function, job):
        future = Future()
        if not self.given:
            future.set_result(function(job))
        self.given.append(job)
        return future


class MachineLostError(Exception):
    """What a job ends in whose machine was ended."""


class Shared(Executor):
    """A machine that has several jobs at once, all of which are lost with it, as a cluster's worker."""

    def __init__(self):
        self.given = []

    def submit(self, function, job):
        self.given.append((job, Future()))
        if len(self.given) == 3:
            for _, future in self.given:
                future.set_exception(MachineLostError())
        elif len(self.given) > 3:
            future = self.given[-1][1]
            future.set_exception(MachineLostError()) if job == 2 else future.set_result(function(job))
        return self.given[-1][1]


def test_jobs_beside_the_one_that_ends_its_machine_are_done_once_more():
    executor = Shared()
    outcomes = dict(each_done(Crew(executor, 3, (MachineLostError,), error("Lost.")), abs, [1, 2, 3, 4]))
    assert say(outcomes.pop(2).problems[0], "en") == "Lost."
    assert outcomes == {1: 1, 3: 3, 4: 4}
    assert [job for job, _ in executor.given] == [1, 2, 3, 4, 1, 2, 3]


def test_where_no_machine_is_left_nobody_waits_for_it_and_the_others_are_made_here(monkeypatch):
    monkeypatch.setattr(dispatching, "_PATIENCE", 0.01)
    asked = iter([False, True])
    outcomes = dict(each_done(Crew(Deserted(), 2, (), error("Lost."), lambda: next(asked)), square, [1, 3, 4, 5]))
    # The third was handed out when the first was done.
    assert [say(outcomes.pop(lost).problems[0], "en") for lost in (3, 4)] == ["Lost.", "Lost."]
    assert outcomes == {1: 1, 5: 25}


def _forget_programs():
    import importlib.util  # noqa: PLC0415 - runs on another machine

    importlib.util.kept, importlib.util.find_spec = importlib.util.find_spec, lambda *_: None


def _find_them_again():
    import importlib.util  # noqa: PLC0415 - as above

    importlib.util.find_spec = importlib.util.kept


@pytest.mark.filterwarnings("default")  # Dask's own
def test_a_machine_without_the_program_is_named_before_it_is_given_a_job(cluster):
    distributed = pytest.importorskip("distributed")
    with distributed.Client(cluster.scheduler_address, set_as_default=False) as client:
        client.wait_for_workers(2, timeout=30)  # those that the test before ended are started anew meanwhile
        client.run(_forget_programs)
        try:
            with pytest.raises(ReportError) as refused, crew(6, None, cluster.scheduler_address):
                pass
        finally:
            client.run(_find_them_again)
    assert say(refused.value.problems[0], "en").startswith("These machines of the Dask cluster lack reportgen: tcp://")


@pytest.mark.parametrize("address", [ADDRESS, "127.0.0.1:1", "localhost", "", "tcp://localhost:x"])
def test_a_scheduler_that_does_not_answer_is_said_and_nothing_else(capfd, address):
    pytest.importorskip("distributed", reason='Dask is not installed: pip install "reportgen[cluster]"')
    with pytest.raises(ReportError) as refused, crew(5, None, address):
        pass
    assert f"answers at {address}. " in say(refused.value.problems[0], "en")
    gc.collect()
    assert capfd.readouterr().err == ""


def test_a_machine_with_another_program_refuses(root, monkeypatch):
    work, areas = _read(root, Order(areas=("Kainuu",)))
    packed = pack(work)
    monkeypatch.setattr("reportgen.making.tools.library_versions", lambda: {"matplotlib": "1.0"})
    with pytest.raises(ReportError) as refused:
        make_elsewhere(packed, Job(areas[0], Receipt({}, {})))
    assert "another version" in say(refused.value.problems[0], "en")


def test_a_machine_that_does_not_see_the_project_has_the_logo(root, tmp_path):
    """The work carries all that reports are made of, where that machine has another file of the same name too."""
    logo = root / "assets" / "logo.png"
    logo.write_bytes(PNG)
    theme = root / "assets" / "theme.toml"
    text = theme.read_text(encoding="utf-8")
    assert 'logo = ""' in text
    theme.write_text(text.replace('logo = ""', 'logo = "logo.png"'), encoding="utf-8")
    work, areas = _read(root, Order(areas=("Kainuu",)))
    seen = making.make(work, Job(areas[0], Receipt({}, {})))
    logo.write_bytes(b"another")
    away = dataclasses.replace(work, project=dataclasses.replace(work.project, root=tmp_path / "elsewhere"))
    for elsewhere in (away, dataclasses.replace(work)):
        assert making.make(elsewhere, Job(areas[0], Receipt({}, {}))).files == seen.files


class Waiting(Executor):
    """Counts what is handed out at once; everything is done when enough wait."""

    def __init__(self, enough):
        self.enough, self.most, self.open = enough, 0, []

    def submit(self, function, job):
        future = Future()
        self.open.append((future, function, job))
        self.most = max(self.most, len(self.open))
        if len(self.open) == self.enough:
            threading.Timer(0.01, self._finish).start()
        return future

    def _finish(self):
        todo, self.open = self.open, []
        for future, function, job in todo:
            future.set_result(function(job))


def test_a_process_makes_one_report_at_a_time_whatever_threads_it_has():
    """PDFium knows one thread, and so do the marks of a figure that is being drawn."""
    made_now = []

    def make(number):
        made_now.append(number)
        time.sleep(0.01)
        together = tuple(made_now)
        made_now.remove(number)
        return together

    with ThreadPoolExecutor(4) as threads:
        outcomes = dict(each_done(Crew(threads, 8), make, range(8)))
    assert outcomes == {number: (number,) for number in range(8)}


@pytest.mark.parametrize("at_once", [1, 2, 4])
def test_no_more_is_handed_out_than_is_made_soon(at_once):
    executor = Waiting(at_once)
    outcomes = dict(each_done(Crew(executor, at_once), str, iter(range(4 * at_once))))
    assert outcomes == {number: str(number) for number in range(4 * at_once)}
    assert executor.most == at_once


def test_every_defect_is_raised_once_the_others_are_done():
    def halve(number):
        if number % 2:
            raise ValueError(number)
        return number // 2

    outcomes = []
    with pytest.raises(ExceptionGroup) as several:
        outcomes += each_done(Crew(Here(), 1), halve, range(5))
    assert [failure.args for failure in several.value.exceptions] == [(1,), (3,)]
    assert outcomes == [(0, 0), (2, 1), (4, 2)]
    with pytest.raises(ValueError, match="1"):
        list(each_done(Crew(Here(), 1), halve, range(3)))


@pytest.mark.parametrize(
    ("reports", "processes", "here"), [(1, None, True), (3, None, True), (9, 1, True), (1, 4, True)]
)
def test_few_reports_are_made_in_this_process(reports, processes, here):
    with crew(reports, processes, None) as hands:
        assert hands.is_here is here


def test_two_processes_are_two_where_they_are_asked_for():
    with crew(2, 2, None) as hands:
        assert not hands.is_here
