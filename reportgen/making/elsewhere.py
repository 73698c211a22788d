"""A work packed for another process, and a report made there."""

import pickle
from functools import lru_cache

from reportgen.making.reports import make
from reportgen.making.tools import program
from reportgen.making.work import Job, Made, Work
from reportgen.model.problems import ReportError, error


def pack(work: Work) -> bytes:
    """A work as bytes, for `make_elsewhere` in another process."""
    return pickle.dumps((program(), work))


def make_elsewhere(packed: bytes, job: Job) -> Made:
    """Make one report of a packed work. Runs in another process, perhaps with other versions.

    They are those of another machine, or were renewed after the build began.

    Raises:
        ReportError: reportgen, Python or a library has another version here than there; and all that `make` raises.

    """
    there, work = _unpacked(packed)
    if there != program():
        raise ReportError(
            error(
                "This report was to be made by a process or a machine that has another version of reportgen, of Python "
                "or of a library than the one that began the build, so its files would differ. If one of them has just "
                "been renewed, build again. On the machines of a cluster, install the same."
            )
        )
    return make(work, job)


@lru_cache(maxsize=1)
def _unpacked(packed: bytes) -> tuple[str, Work]:
    unpacked: tuple[str, Work] = pickle.loads(packed)  # noqa: S301 - from the process that started this one
    return unpacked
