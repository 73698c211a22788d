"""The address of a Dask scheduler -> its workers as a crew, for as long as a build lasts."""

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from reportgen.building.dispatching import Crew
from reportgen.model.problems import ReportError, error

if TYPE_CHECKING:
    from distributed import Client

_SOCKETS = {"tcp", "tls"}
_ANSWERS_WITHIN = 10
"""Seconds that a scheduler may take to answer."""

_BACK_WITHIN = 10
"""Seconds that a worker which is started anew may take."""


@contextmanager
def cluster(address: str) -> Iterator[Crew]:
    """The workers of the scheduler at an address.

    Raises:
        ReportError: no scheduler answers, it has no workers, one of them lacks reportgen, or this machine lacks Dask.

    """
    try:
        # They take a second, and most builds need one machine.
        from distributed import KilledWorker  # noqa: PLC0415
    except ModuleNotFoundError as missing:
        raise ReportError(
            error('Building on many machines takes Dask. Install it with: pip install "reportgen[cluster]"')
        ) from missing
    with _client(address) as client:
        _check_workers(client, address)
        yield Crew(
            client.get_executor(pure=False),  # a job that is handed out again is done again
            2 * len(client.nthreads()),  # each worker makes one at a time, whatever threads it has
            (KilledWorker,),
            error(
                "The machines that were to make this report were ended from outside, as when memory runs out. Build "
                "again; if that does not help, without --scheduler."
            ),
            partial(_is_deserted, client),
        )


def _client(address: str) -> "Client":
    from distributed import Client  # noqa: PLC0415 - as above

    # When a worker or a scheduler goes away, Dask would print tracebacks among the messages of the build.
    logging.getLogger("distributed.client").setLevel(logging.CRITICAL)
    try:
        _reach(address)
        return Client(address, timeout=_ANSWERS_WITHIN, set_as_default=False)
    except (OSError, ValueError) as failure:
        raise ReportError(
            error(
                "No Dask scheduler answers at {address}. Check the address, which is like tcp://host:8786, and that "
                "the scheduler runs.",
                address=address,
            )
        ) from failure


def _check_workers(client: "Client", address: str) -> None:
    """ReportError where a scheduler has no workers, or one of them cannot import this program."""
    if not client.nthreads():
        raise ReportError(error("The Dask scheduler at {address} has no workers. Start some.", address=address))
    lacking = _without_reportgen(client)
    if lacking:
        raise ReportError(
            error(
                "These machines of the Dask cluster lack reportgen: {machines}. Install it on each with: "
                'pip install "reportgen[cluster]"',
                machines=", ".join(lacking),
            )
        )


def _without_reportgen(client: "Client") -> list[str]:
    """The addresses of workers that cannot import this program: given a job, they would end without a word."""

    # Sent as code, not by its name, since it comes where there is no such module.
    def has_it() -> bool:
        from importlib.util import find_spec  # noqa: PLC0415 - as above

        return find_spec("reportgen") is not None

    return sorted(worker for worker, found in client.run(has_it, on_error="return").items() if found is False)


def _is_deserted(client: "Client") -> bool:
    """Whether a cluster has lost all its workers: one that is started anew is there again within seconds."""
    if any(client.nthreads().values()):
        return False
    time.sleep(_BACK_WITHIN)
    return not any(client.nthreads().values())


def _reach(address: str) -> None:
    """OSError or ValueError where nobody is at an address: Dask says so after half a minute, and with a traceback."""
    import socket  # noqa: PLC0415 - most builds need one machine
    from urllib.parse import urlsplit  # noqa: PLC0415 - as above

    parts = urlsplit(address if "://" in address else f"tcp://{address}")
    if parts.scheme in _SOCKETS:
        if parts.port is None:
            raise ValueError(address)
        socket.create_connection((parts.hostname or "", parts.port), timeout=_ANSWERS_WITHIN).close()
