"""A crew and jobs -> each job with what was made of it, or why it was not.

Every crew is an executor of `concurrent.futures`, so that one loop hands out jobs to all kinds of them.
"""

import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from typing import ParamSpec, TypeVar

from reportgen.model.problems import Problem, ReportError, error

_PATIENCE = 10
"""After so many seconds without anything made, the crew is asked whether anybody is left to make it."""

_Arguments = ParamSpec("_Arguments")
_Job = TypeVar("_Job")
_Made = TypeVar("_Made")

_REPORT_LOCK = threading.Lock()
"""Held while a report is made: PDFium and the figure being drawn are for one thread, and a Dask worker has many."""

_PROCESS_LOST = error(
    "The process that made this report was ended from outside, as when memory runs out. Build again; if that does not "
    "help, with --processes 1."
)


@dataclass(frozen=True, slots=True)
class Crew:
    """Who makes reports. Up to `at_once` jobs are handed out: enough to keep all busy, few enough for memory.

    If a maker is ended from outside while the others go on, its job ends in one of the exceptions `losses`; `loss` is
    what a person is told then. `is_deserted` says whether nobody is left, and is asked when nothing comes for a while.
    """

    executor: Executor
    at_once: int
    losses: tuple[type[BaseException], ...] = ()
    loss: Problem = _PROCESS_LOST
    is_deserted: Callable[[], bool] = lambda: False

    @property
    def is_here(self) -> bool:
        """Whether this process makes them itself."""
        return isinstance(self.executor, Here)


class Here(Executor):
    """An executor that calls what is submitted immediately, in this process."""

    def submit(
        self, fn: Callable[_Arguments, _Made], /, *args: _Arguments.args, **kwargs: _Arguments.kwargs
    ) -> Future[_Made]:
        """Call a function now; what it raises, the future holds."""
        future: Future[_Made] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except BaseException as failure:
            if not isinstance(failure, Exception):
                raise
            future.set_exception(failure)
        return future


ALONE = Crew(Here(), 1)


def each_done(
    crew: Crew, make: Callable[[_Job], _Made], jobs: Iterable[_Job]
) -> Iterator[tuple[_Job, _Made | ReportError]]:
    """Every job, as it is finished, with what was made or with what a person has to mend.

    Any other exception is a defect of the program. It is raised when all other jobs are done; several as a group.
    If a process is ended from outside, the rest of the crew does the jobs not yet handed out, or this process if nobody
    is left. Jobs that were lost with a machine are tried once more at the end, one by one, so that the job that ends a
    machine is reported, and not those that happened to be beside it.
    """
    suspects: list[_Job] = []
    defects: list[BaseException] = []
    for members, todo in ((crew, jobs), (replace(crew, at_once=1), suspects)):
        for job, future in _finished(members, make, todo):
            failure = _failure(future)
            if failure is None:
                yield job, future.result()
            elif isinstance(failure, ReportError):
                yield job, failure
            elif isinstance(failure, crew.losses) and todo is not suspects:
                suspects.append(job)
            elif isinstance(failure, (BrokenExecutor, *crew.losses)):
                yield job, ReportError(crew.loss)
            else:
                defects.append(failure)
    _raise_if_any(defects)


def _finished(crew: Crew, make: Callable[[_Job], _Made], jobs: Iterable[_Job]) -> Iterator[tuple[_Job, Future[_Made]]]:
    """Every job with its future, once that is done. If the crew breaks, this process does the rest."""
    todo = iter(jobs)
    waiting: dict[Future[_Made], _Job] = {}
    while True:
        for job in islice(todo, max(0, crew.at_once - len(waiting))):
            waiting[_submitted(crew.executor, make, job)] = job
        if not waiting:
            return
        for future in _done(waiting, crew):
            if isinstance(_failure(future), BrokenExecutor):
                crew = ALONE
            yield waiting.pop(future), future


def _raise_if_any(defects: list[BaseException]) -> None:
    if len(defects) > 1:
        raise BaseExceptionGroup("Several reports met a defect of the program.", defects)
    if defects:
        raise defects[0]


def _done(waiting: Iterable[Future[_Made]], crew: Crew) -> Iterable[Future[_Made]]:
    """The futures that are done, in the order handed out; none if it takes longer than `_PATIENCE`.

    If the crew is deserted, all are cancelled and so done.
    """
    waiting = tuple(waiting)
    done = wait(waiting, timeout=_PATIENCE, return_when=FIRST_COMPLETED).done
    if done or not crew.is_deserted():
        return [future for future in waiting if future in done]
    return [future for future in waiting if future.cancel() or future.done()]


def _failure(future: Future[_Made]) -> BaseException | None:
    """The exception that a job ended in. A cancelled job, as when a whole cluster goes away, has lost its process."""
    return BrokenExecutor() if future.cancelled() else future.exception()


def _submitted(executor: Executor, make: Callable[[_Job], _Made], job: _Job) -> Future[_Made]:
    try:
        return executor.submit(partial(_one_at_a_time, make), job)
    except BrokenExecutor:
        return ALONE.executor.submit(make, job)


def _one_at_a_time(make: Callable[[_Job], _Made], job: _Job) -> _Made:
    """Make a report while no other thread of this process makes one. Only more processes would be faster anyway."""
    with _REPORT_LOCK:
        return make(job)
