"""Jobs are handed out to whoever makes reports, a bounded number at once; what is lost is made again, or named."""

import threading
import time
from concurrent.futures import Executor, Future, ThreadPoolExecutor

import pytest

from reportgen.building import Crew, dispatching, each_done
from reportgen.building.dispatching import Here
from reportgen.model.problems import error
from reportgen.wording import say


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
    outcomes = dict(each_done(Crew(Deserted(), 2, (), error("Lost."), lambda: next(asked)), abs, [1, 3, 4, 5]))
    # The third was handed out when the first was done.
    assert [say(outcomes.pop(lost).problems[0], "en") for lost in (3, 4)] == ["Lost.", "Lost."]
    assert outcomes == {1: 1, 5: 5}


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
