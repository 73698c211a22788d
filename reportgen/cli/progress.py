"""Steps of work go in, one line that redraws itself comes out on a terminal; nothing anywhere else."""

import shutil
from typing import Self

from reportgen.cli.console import Console

_WIDTH = 24


class ProgressBar:
    """Called by the pipeline as `bar(step, done, total)`; leaves no trace once closed. A context manager."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._shown = console.err.isatty()
        self._drawn = 0

    def __call__(self, step: str, done: int, total: int) -> None:
        """Show the step at hand, one of the pipeline's `STEPS`, and that `done` steps of `total` are behind."""
        if not self._shown:
            return
        share = min(1.0, done / total) if total > 0 else 0.0
        bar = ("#" * round(share * _WIDTH)).ljust(_WIDTH, ".")
        self._draw(f"[{bar}] {_step_words(step, self._console)} {done}/{total}")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Wipe the line, so that what follows starts on a clean one."""
        if self._drawn:
            self._draw("")
            self._console.err.write("\r")
            self._console.err.flush()

    def _draw(self, line: str) -> None:
        # Spaces wipe the rest of the line before: the oldest terminals know no code for it.
        text = line[: shutil.get_terminal_size().columns - 1]
        self._console.err.write("\r" + text.ljust(self._drawn))
        self._console.err.flush()
        self._drawn = len(text)


def _step_words(step: str, console: Console) -> str:
    return {
        "read": console.translate("Reading the tables and the text"),
        "compose": console.translate("Composing the slides"),
        "lay-out": console.translate("Laying out the slides"),
        "write": console.translate("Writing the files"),
        "verify": console.translate("Reading the files back"),
        "build": console.translate("Making the reports"),
        "done": console.translate("Done"),
    }.get(step, step)
