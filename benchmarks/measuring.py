"""Commands -> how long each takes and how much memory, run in turn so that a busy machine slows all of them alike."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds on the clock and of processor time, and the largest memory of one process in megabytes.

    Processor time and memory are those of the process itself: of a build in several processes, only the clock tells.
    """

    clock: float
    processor: float
    memory: float


def run(words: Sequence[str]) -> Run:
    """Run a Python program once; RuntimeError with what it said, where it fails."""
    # Whoever installs the program has its bytecode; where it may not be written, every run would compile it anew.
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment = {**inherited, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "ignore"}
    start = time.perf_counter()
    with subprocess.Popen(  # noqa: S603 - our own commands
        [sys.executable, *words], cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as process:
        assert process.stderr is not None  # noqa: S101 - it is a pipe
        said = process.stderr.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    clock = time.perf_counter() - start
    if process.returncode:
        raise RuntimeError(said.decode())
    return Run(clock, used.ru_utime + used.ru_stime, used.ru_maxrss / 1000)


def in_turn(
    commands: Mapping[str, Sequence[str]], times: int, prepare: Callable[[str], None] = lambda _: None
) -> dict[str, Run]:
    """The best of so many runs of each command; `prepare` is called with a command's name before each of its runs."""
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for _ in range(times):
        for name, words in commands.items():
            prepare(name)
            runs[name].append(run(words))
    return {
        name: Run(
            min(each.clock for each in found),
            min(each.processor for each in found),
            max(each.memory for each in found),
        )
        for name, found in runs.items()
    }
