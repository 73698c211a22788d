"""When Python looks for objects that refer to each other in circles: not while it starts, or makes a report."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache


@contextmanager
def uncollected() -> Iterator[None]:
    """Meanwhile, no garbage is collected: a report is a million values without cycles, to search them takes a sixth."""
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()


@cache
def keep_for_good() -> None:
    """Search no more for garbage in what lives as long as the process: libraries, and what all reports share."""
    gc.freeze()
