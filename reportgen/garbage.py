"""When Python's cyclic garbage collector runs: not while sources are read, or a report is made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache


@contextmanager
def uncollected() -> Iterator[None]:
    """Turn the collector off. A report is a million values without cycles: searching them takes a sixth of the time."""
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()


@contextmanager
def lasting() -> Iterator[None]:
    """Turn the collector off while what lives as long as the process is made, and exempt it: it is never searched."""
    with uncollected():
        yield
        gc.freeze()


@cache
def keep_for_good() -> None:
    """Exempt all that exists now from collection: libraries and what reports share live as long as the process."""
    gc.freeze()
