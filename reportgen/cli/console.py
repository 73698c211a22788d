"""Sentences and problems go in, lines in a person's language come out on the two streams of a terminal."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TextIO

from reportgen.cli.folding import folded, folds
from reportgen.model.problems import Problem, Severity
from reportgen.wording import say, translate


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
        """A line of what was asked for."""
        self.out.write(line + "\n")

    def list(self, problems: Iterable[Problem]) -> None:
        """Problems a line each, those that say the same of several cells on one."""
        for problem in folded(problems):
            self.write(f"  {say(problem, self.language)}")

    def list_confirmed(self, remarks: Iterable[tuple[Problem, str]]) -> None:
        """Remarks that round.toml confirms, each with the reason given there."""
        reasons = dict(remarks)
        if reasons:
            told = tuple(folds(reasons))
            self.write(self.translate("Confirmed in round.toml: {count}", count=len(told)))
            for problem, first in told:
                self.write(f"  {say(problem, self.language)} – {reasons[first]}")

    def complain(self, heading: str, problems: Iterable[Problem]) -> None:
        """Every problem under a heading on the error stream, errors before warnings, none of them twice."""
        self.err.write(heading + "\n")
        for problem in sorted(folded(problems), key=lambda problem: problem.severity is Severity.WARNING):
            self.err.write(f"  {say(problem, self.language)}\n")
