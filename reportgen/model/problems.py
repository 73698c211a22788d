"""What a person got wrong, or should know: a message with its fields apart, to be said in any language."""

from dataclasses import dataclass
from enum import Enum

from reportgen.model.places import Place


class Severity(Enum):
    """An error stops the build; a warning is named in the closing summary."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One message to the person who runs the build.

    `message` is the English template and the key of the catalogue (`reportgen/wording/`), with `{named}` fields;
    `fields` are the values, as pairs. Made by `error()` and `warning()` only, which the catalogue is extracted from.
    """

    message: str
    fields: tuple[tuple[str, str], ...] = ()
    place: Place | None = None
    severity: Severity = Severity.ERROR


def error(message: str, place: Place | None = None, **fields: object) -> Problem:
    """A problem that stops the build. `message` must be a literal: the catalogue is extracted from these calls."""
    return Problem(message, tuple((name, str(value)) for name, value in fields.items()), place)


def warning(message: str, place: Place | None = None, **fields: object) -> Problem:
    """A problem that the build names and outlives. `message` must be a literal, as in `error()`."""
    return Problem(message, tuple((name, str(value)) for name, value in fields.items()), place, Severity.WARNING)


class ReportError(Exception):
    """Everything that a stage found wrong, at once. The command prints `problems` and ends with exit code 1."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(problem.message.format_map(dict(problem.fields)) for problem in problems))
        self.problems = problems

    def __reduce__(self) -> tuple[type["ReportError"], tuple[Problem, ...]]:
        """From one process to another the problems travel, not the message made of them."""
        return type(self), self.problems
