"""A crew and jobs in; each job with what was made of it, or why it was not, out.

All crews are executors of the standard library's interface, so what hands out jobs need not know who makes them.
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
"""Seconds without anything made, after which is asked whether anybody is left to make it."""

_Arguments = ParamSpec("_Arguments")
_Job = TypeVar("_Job")
_Made = TypeVar("_Made")

_ONE_AT_A_TIME = threading.Lock()
"""Held while a report is made: PDFium and the figure being drawn are for one thread, and a Dask worker has many."""

_PROCESS_LOST = error(
    "The process that made this report was ended from outside, as when memory runs out. Build again; if that does not "
    "help, with --processes 1."
)


@dataclass(frozen=True, slots=True)
class Crew:
    """Who makes reports. `at_once` are handed out and not yet done: enough to keep all busy, few enough for memory.

    `losses` are what a job ends in whose maker was ended, while others of the crew go on; `loss` is what that means to
    a person. `is_deserted` is asked when nothing has come for a while, and tells that nobody is left.
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
    """Does what is submitted at once, in this process."""

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
    """Every job with what was made, or with what a person has to mend, in the order of finishing.

    Any other exception is a defect of the program. It does not keep the other jobs from being done, and is raised then;
    several are raised as a group. Where a process is ended from outside, the jobs not yet handed out are done by the
    others of the crew, or here where that has none. Jobs that a machine had when it was ended are done once more, last
    and one by one: the one that ended it is told, not those beside it.
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
    """Every job with its future, once that is done. Where a crew breaks, this process does the rest."""
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
    """Futures that are done, as they were handed out; none where that takes longer than anybody is patient.

    Where nobody is left to make them, all are done, unmade.
    """
    waiting = tuple(waiting)
    done = wait(waiting, timeout=_PATIENCE, return_when=FIRST_COMPLETED).done
    if done or not crew.is_deserted():
        return [future for future in waiting if future in done]
    return [future for future in waiting if future.cancel() or future.done()]


def _failure(future: Future[_Made]) -> BaseException | None:
    """What a job ended in. One that is taken back unmade, as when a whole cluster goes away, has lost its process."""
    return BrokenExecutor() if future.cancelled() else future.exception()


def _submitted(executor: Executor, make: Callable[[_Job], _Made], job: _Job) -> Future[_Made]:
    try:
        return executor.submit(partial(_alone, make), job)
    except BrokenExecutor:
        return ALONE.executor.submit(make, job)


def _alone(make: Callable[[_Job], _Made], job: _Job) -> _Made:
    """Make a report while no other thread of its process makes one; only other processes would make it faster."""
    with _ONE_AT_A_TIME:
        return make(job)
