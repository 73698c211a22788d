"""Sentences and problems -> lines in a person's language on the two streams of a terminal."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TextIO

from reportgen.model.problems import Problem, Severity
from reportgen.wording import translate, visible
from reportgen.wording.folding import folded
from reportgen.wording.together import told_together


@dataclass(frozen=True, slots=True)
class Console:
    """Where a command speaks. `out` gets what was asked for; `err` gets problems and progress."""

    language: str
    out: TextIO
    err: TextIO

    def translate(self, text: str, **fields: object) -> str:
        """The words for an English text, its `{named}` fields filled in. A literal: the catalogue is extracted."""
        return translate(text, self.language).format_map(fields)

    def write(self, line: str) -> None:
        """A line of what was asked for; what somebody's file holds of terminal codes is shown, not obeyed."""
        self.out.write(visible(line) + "\n")

    def list(self, problems: Iterable[Problem], behind: Callable[[Problem], str] = lambda _: "") -> None:
        """Problems, those that say the same together, each with what stands behind it."""
        for line in told_together(problems, self.language, behind):
            self.write(f"  {line}")

    def list_confirmed(self, remarks: Iterable[tuple[Problem, str]]) -> None:
        """Remarks that round.toml confirms, each with the reason given there."""
        reasons = dict(remarks)
        if reasons:
            self.write(self.translate("Confirmed in round.toml: {count}", count=count_listed(reasons)))
            self.list(reasons, lambda problem: f" – {reasons[problem]}")

    def complain(self, heading: str, problems: Iterable[Problem]) -> None:
        """Problems under a heading on the error stream, errors before warnings, none of them twice."""
        self.err.write(heading + "\n")
        errors_first = sorted(problems, key=lambda problem: problem.severity is Severity.WARNING)
        for line in told_together(errors_first, self.language):
            self.err.write(f"  {line}\n")


def count_listed(problems: Iterable[Problem]) -> int:
    """How many things a list tells: what is wrong in the same way in several cells of a sheet is one thing to mend."""
    return len(tuple(folded(problems)))
