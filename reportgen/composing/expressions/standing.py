"""A column's figures that are compared -> where an area stands among them, as far as that may be told."""

from dataclasses import dataclass
from decimal import Decimal

from reportgen.composing.origins import origin
from reportgen.model.areas import Area
from reportgen.model.places import Place
from reportgen.model.problems import ReportError, error
from reportgen.model.questions import FEWEST_TOLD, Column
from reportgen.model.rounds import AnswerTable
from reportgen.model.values import Value


@dataclass(frozen=True, slots=True)
class Standing:
    """The figures of a column that are compared, each with its area: all that there are, but for one `left_out`."""

    table: AnswerTable
    column: Column
    values: tuple[tuple[Area, Value], ...]
    left_out: Area | None

    @property
    def may_be_told(self) -> bool:
        """Whether a rank may be told: among few figures that are not published it would tell of the others."""
        return self.table.question.published or len(self.values) >= FEWEST_TOLD

    @property
    def sources(self) -> tuple[Place, ...]:
        """The cells of the areas compared; of a question that is not published the whole column, whoever answered."""
        if not self.table.question.published or not self.values:
            return origin(self.table, self.column, ())
        return tuple(place for _, value in self.values for place in value.sources)

    def rank(self, area: Area) -> int:
        """The area's place from the largest figure to the smallest; equal ones share the better place.

        ReportError, as of `is_tied`, where a rank may not be told, or the area has none.
        """
        own = self._compared(area)
        return 1 + sum(value.amount > own.amount for _, value in self.values)

    def is_tied(self, area: Area) -> bool:
        """Whether another area has the same figure."""
        own = self._compared(area)
        return sum(value.amount == own.amount for _, value in self.values) > 1

    def median(self) -> Decimal:
        """The middle figure; between the two in the middle where there are as many below as above."""
        if not self.values:
            raise ReportError(
                error(
                    'The column "{column}" of "{question}" has no figure.',
                    column=self.column.id,
                    question=self.table.question.id,
                )
            )
        amounts = sorted(value.amount for _, value in self.values)
        return (amounts[(len(amounts) - 1) // 2] + amounts[len(amounts) // 2]) / 2

    def _compared(self, area: Area) -> Value:
        """The area's figure, which a rank tells of."""
        if not self.may_be_told:
            raise ReportError(
                error(
                    'The column "{column}" of "{question}" is not published and has fewer figures to compare than '
                    "{fewest}. A rank among them would tell too much.",
                    column=self.column.id,
                    question=self.table.question.id,
                    fewest=FEWEST_TOLD,
                )
            )
        for other, value in self.values:
            if other.code == area.code:
                return value
        if self.left_out is not None and self.left_out.code == area.code:
            raise ReportError(
                error(
                    "{area} is left out of the ranking, so it has no rank. Leave the rank out for it: {guard}.",
                    area=area.name,
                    guard="when: not is_city()",
                )
            )
        raise nothing_of(area, self.column)


def nothing_of(area: Area, column: Column) -> ReportError:
    """What says that an area has nothing in a column."""
    return ReportError(
        error(
            'There is no figure or answer of {area} in the column "{column}". Tell it only where there is one: '
            "{guard}.",
            area=area.name,
            column=column.id,
            guard='when: answered("…")',
        )
    )
