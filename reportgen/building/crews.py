"""How many reports there are to make in; who makes them, out: this process, one a core, or a cluster's machines.

All of them are executors of the standard library's interface, so what maps a function over reports need not know.
"""

import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import ParamSpec, TypeVar

from reportgen.model.problems import ReportError, error

_FEW = 3
"""So many reports are made sooner by this process than by others, which take a second to get ready."""

_SOCKETS = {"tcp", "tls"}
_ANSWERS_WITHIN = 10
"""Seconds that a scheduler may take to answer."""

_Arguments = ParamSpec("_Arguments")
_Job = TypeVar("_Job")
_Made = TypeVar("_Made")


@dataclass(frozen=True, slots=True)
class Crew:
    """Who makes reports. `at_once` are handed out and not yet done: enough to keep all busy, few enough for memory."""

    executor: Executor
    at_once: int

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


_ALONE = Crew(Here(), 1)


@contextmanager
def crew(reports: int, processes: int | None, scheduler: str | None) -> Iterator[Crew]:
    """Those who make so many reports, for as long as the context lasts.

    Args:
        reports: how many there are to make.
        processes: how many of this machine's processes make them; None for one a core, if there are many reports.
        scheduler: the address of a Dask scheduler ("tcp://host:8786") whose workers make them instead.

    Raises:
        ReportError: no scheduler answers, it has no workers, or Dask is not installed.

    """
    if scheduler is not None:
        with _cluster(scheduler) as found:
            yield found
        return
    count = min(reports, processes or (1 if reports <= _FEW else _cores()))
    if count <= 1:
        yield _ALONE
        return
    with _processes(count) as executor:
        yield Crew(executor, 2 * count)


@contextmanager
def _processes(count: int) -> Iterator[Executor]:
    """So many processes of this machine. What starts them is imported here: most builds make few reports."""
    import multiprocessing  # noqa: PLC0415
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    # Forking a process whose libraries run threads may hang it; a fork server has none, and Windows knows no fork.
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    with ProcessPoolExecutor(count, mp_context=context, initializer=_live_and_stop_with_the_parent) as executor:
        yield executor


def each_done(
    crew: Crew, make: Callable[[_Job], _Made], jobs: Iterable[_Job]
) -> Iterator[tuple[_Job, _Made | ReportError]]:
    """Every job with what was made, or with what a person has to mend, in the order of finishing.

    Any other exception is a defect of the program. It does not keep the other jobs from being done, and is raised then;
    several are raised as a group. Where a process is ended from outside, the jobs not yet handed out are done here.
    """
    todo = iter(jobs)
    waiting: dict[Future[_Made], _Job] = {}
    defects: list[BaseException] = []
    while True:
        for job in islice(todo, max(0, crew.at_once - len(waiting))):
            waiting[_submitted(crew.executor, make, job)] = job
        if not waiting:
            break
        for future in wait(waiting, return_when=FIRST_COMPLETED).done:
            job, failure = waiting.pop(future), _failure(future)
            if failure is None:
                yield job, future.result()
            elif isinstance(failure, ReportError):
                yield job, failure
            elif isinstance(failure, BrokenExecutor):
                crew = _ALONE
                yield (
                    job,
                    ReportError(
                        error(
                            "The process that made this report was ended from outside, as when memory runs out. Build "
                            "again; if that does not help, with --processes 1."
                        )
                    ),
                )
            else:
                defects.append(failure)
    if len(defects) > 1:
        raise BaseExceptionGroup("Several reports met a defect of the program.", defects)
    if defects:
        raise defects[0]


def _failure(future: Future[_Made]) -> BaseException | None:
    """What a job ended in. One that is taken back unmade, as when a whole cluster goes away, has lost its process."""
    return BrokenExecutor() if future.cancelled() else future.exception()


def _submitted(executor: Executor, make: Callable[[_Job], _Made], job: _Job) -> Future[_Made]:
    try:
        return executor.submit(make, job)
    except BrokenExecutor:
        return _ALONE.executor.submit(make, job)


@contextmanager
def _cluster(address: str) -> Iterator[Crew]:
    try:
        from distributed import Client  # noqa: PLC0415 - it takes a second, and most builds need one machine
    except ModuleNotFoundError as missing:
        raise ReportError(
            error('Building on many machines takes Dask. Install it with: pip install "reportgen[cluster]"')
        ) from missing
    try:
        _reach(address)
        client = Client(address, timeout=_ANSWERS_WITHIN, set_as_default=False)
    except (OSError, ValueError) as failure:
        raise ReportError(
            error(
                "No Dask scheduler answers at {address}. Check the address, which is like tcp://host:8786, and that "
                "the scheduler runs.",
                address=address,
            )
        ) from failure
    with client:
        threads = sum(client.nthreads().values())
        if not threads:
            raise ReportError(error("The Dask scheduler at {address} has no workers. Start some.", address=address))
        yield Crew(client.get_executor(), 2 * threads)


def _reach(address: str) -> None:
    """OSError or ValueError where nobody is at an address: Dask says so after half a minute, and with a traceback."""
    import socket  # noqa: PLC0415 - most builds need one machine
    from urllib.parse import urlsplit  # noqa: PLC0415 - as above

    parts = urlsplit(address if "://" in address else f"tcp://{address}")
    if parts.scheme in _SOCKETS:
        if parts.port is None:
            raise ValueError(address)
        socket.create_connection((parts.hostname or "", parts.port), timeout=_ANSWERS_WITHIN).close()


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _live_and_stop_with_the_parent() -> None:
    """Leave Ctrl-C to the parent, and end where that was ended: nobody hands out work or takes it back any more."""
    import multiprocessing  # noqa: PLC0415 - as above

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()

    def end_with_it() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=end_with_it, daemon=True).start()
