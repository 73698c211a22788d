"""A figure, computed once, that keeps its unit and its origin on the way to the page."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, StrEnum

from reportgen.model.places import Place


class Unit(StrEnum):
    """What a figure counts. How a report writes each in each language stands in `composing/phrasing/formats.py`."""

    EURO = "eur"
    EURO_PER_RESIDENT = "eur-per-resident"
    PERCENT = "percent"
    COUNT = "count"
    RESIDENTS = "residents"


WHOLE_UNITS = frozenset({Unit.COUNT, Unit.RESIDENTS})
"""What is counted one by one: such figures are whole and never rounded."""


def rounding(units: Iterable[Unit | None]) -> Decimal:
    """How far a sum of figures in these units may be off: half a unit for each figure that may be rounded."""
    return Decimal(sum(unit not in WHOLE_UNITS for unit in units)) / 2


@dataclass(frozen=True, slots=True)
class Value:
    """A figure with its origin: `rule` says in words how `amount` comes from the cells in `sources`."""

    amount: Decimal
    unit: Unit
    sources: tuple[Place, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Date:
    """A day; or a whole month, where `day` is None."""

    year: int
    month: int
    day: int | None = None


class Missing(Enum):
    """Two of the three kinds of no value. The third, the survey's own "don't know", is an option like any other.

    No string: a text that a person typed is never equal to one.
    """

    NO_ANSWER = "no-answer"
    NOT_IN_DATA = "not-in-data"

    @property
    def written(self) -> str:
        """The words that stand for it in a table."""
        return "Alueen vastaus puuttuu" if self is Missing.NO_ANSWER else "ei tietoa lähdeaineistossa"
