"""The number of reports to make -> who makes them: this process, one process a core, or a cluster's machines."""

import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager

from reportgen.building.clusters import cluster
from reportgen.building.dispatching import ALONE, Crew

_FEW = 3
"""Up to so many reports, this process alone is faster than others, which take a second to start."""

_MOST = 61
"""So many processes at most can be waited for on Windows."""


@contextmanager
def crew(reports: int, processes: int | None, scheduler: str | None) -> Iterator[Crew]:
    """A crew for a number of reports, for as long as the context lasts.

    Args:
        reports: how many there are to make.
        processes: how many of this machine's processes make them; None for one a core, if there are many reports.
        scheduler: the address of a Dask scheduler ("tcp://host:8786") whose workers make them instead.

    Raises:
        ReportError: no scheduler answers, it has no workers, or Dask is not installed.

    """
    if scheduler is not None:
        with cluster(scheduler) as found:
            yield found
        return
    count = min(reports, processes or (1 if reports <= _FEW else _cores()), _MOST)
    executor = _processes(count) if count > 1 else None
    if executor is None:
        yield ALONE
        return
    with executor:
        yield Crew(executor, 2 * count)


def _processes(count: int) -> Executor | None:
    """An executor of so many processes; None where the system lets none be started.

    What starts them is imported here: most builds make few reports.
    """
    import multiprocessing  # noqa: PLC0415
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    # Forking a process whose libraries run threads may hang it; a fork server has none, and Windows knows no fork.
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    try:
        executor = ProcessPoolExecutor(count, mp_context=context, initializer=_live_and_stop_with_the_parent)
        executor.submit(int)  # the first is started now
    # Containers may lack shared memory for locks; a temporary folder of a long name leaves a socket none.
    except (OSError, NotImplementedError):
        return None
    return executor


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _live_and_stop_with_the_parent() -> None:
    """In a new process: leave Ctrl-C to the parent, and end when the parent does, however that happens."""
    import multiprocessing  # noqa: PLC0415 - as above

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()

    def end_with_it() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=end_with_it, daemon=True).start()
