"""Steps of work -> one line that redraws itself on a terminal; nothing where there is no terminal."""

import shutil
from typing import Self

from reportgen.cli.console import Console
from reportgen.model.steps import Step

_WIDTH = 24


class ProgressBar:
    """Called by the pipeline as `bar(step, done, total)`; leaves no trace once closed. A context manager."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._shown = console.err.isatty()
        self._drawn = 0

    def __call__(self, step: Step, done: int, total: int) -> None:
        """Show the step at hand, and that `done` steps of `total` are behind."""
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


def _step_words(step: Step, console: Console) -> str:
    return {
        Step.READ: console.translate("Reading the tables and the text"),
        Step.COMPOSE: console.translate("Composing the slides"),
        Step.LAY_OUT: console.translate("Laying out the slides"),
        Step.WRITE: console.translate("Writing the files"),
        Step.VERIFY: console.translate("Reading the files back"),
        Step.BUILD: console.translate("Making the reports"),
        Step.DONE: console.translate("Done"),
    }[step]
