"""What a person got wrong, or should know: a message with its fields apart, to be said in any language."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import TypeVar

from reportgen.model.places import Place

Result = TypeVar("Result")


class Severity(Enum):
    """An error stops the build; a warning is named in the closing summary."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Several:
    """How many problems of one kind in one file are told together: `message` once, of all, then `each` of every one.

    All are templates with fields of the problems. `message` is in the catalogue, and uses `{count}` and what is the
    same in all; `each` is nothing but fields and signs, the same in every language. Where there is an `under`, such as
    "{area}", problems of all files are told together, and stand each under their own. Where `each` is "", one line
    tells of all whose fields are the same but for {file} and {folder}, which name the first: a disk that is full, say.
    """

    message: str
    each: str
    under: str = ""


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
    several: Several | None = None


def several(message: str, each: str, under: str = "") -> Several:
    """What `error()` and `warning()` take where there may be many. All must be literals, as in `error()`."""
    return Several(message, each, under)


def error(message: str, place: Place | None = None, together: Several | None = None, **fields: object) -> Problem:
    """A problem that stops the build. `message` must be a literal: the catalogue is extracted from these calls."""
    return Problem(message, _texts(fields), place, several=together)


def warning(message: str, place: Place | None = None, together: Several | None = None, **fields: object) -> Problem:
    """A problem that the build names and outlives. `message` must be a literal, as in `error()`."""
    return Problem(message, _texts(fields), place, Severity.WARNING, together)


def _texts(fields: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    return tuple((name, str(value)) for name, value in fields.items())


class ReportError(Exception):
    """Everything that a stage found wrong, at once. The command prints `problems` and ends with exit code 1."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(problem.message.format_map(dict(problem.fields)) for problem in problems))
        self.problems = problems

    def __reduce__(self) -> tuple[type["ReportError"], tuple[Problem, ...]]:
        """From one process to another the problems travel, not the message made of them."""
        return type(self), self.problems


def placed(problems: Iterable[Problem], place: Place) -> list[Problem]:
    """The problems, those without a place at this one."""
    return [problem if problem.place else replace(problem, place=place) for problem in problems]


class Gathering:
    """Everything that work of several parts finds wrong, so that a person is told of it all at once."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def attempt(self, work: Callable[[], Result], place: Place | None = None) -> Result | None:
        """What the work results in; None where it raises ReportError, whose problems are gathered.

        Those without a place are at `place`, if told.
        """
        try:
            return work()
        except ReportError as wrong:
            self.problems += wrong.problems if place is None else placed(wrong.problems, place)
            return None

    def raise_if_any(self) -> None:
        """Raise all that was gathered; nothing where there is none."""
        if self.problems:
            raise ReportError(*self.problems)
