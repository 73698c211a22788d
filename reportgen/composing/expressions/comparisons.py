"""The comparisons that one extract makes of figures that are not published -> an error where two together tell one."""

from reportgen.model.areas import Area
from reportgen.model.problems import ReportError, error
from reportgen.model.questions import Column
from reportgen.model.rounds import AnswerTable, Round


class Comparisons:
    """Which area an extract leaves out where its own figure is compared with others: of one column always the same.

    Two comparisons beside each other, one with an area and one without it, tell whether that area's figure is larger.
    """

    def __init__(self) -> None:
        self._left_out: dict[tuple[str, str, str, str], Area | None] = {}

    def add(self, survey: Round, table: AnswerTable, column: Column, per: str, left_out: Area | None) -> None:
        """One more comparison, `per` resident or not; ReportError where an earlier one leaves out another area."""
        question = table.question
        before = self._left_out.setdefault((survey.id, question.id, column.id, per), left_out)
        either = left_out or before
        if either is None or before == left_out:
            return
        raise ReportError(
            error(
                'The column "{column}" of "{question}" is not published and is compared with and without {area}. The '
                "two together would tell on which side of the own figure that area's is. Give all comparisons of it "
                "the same without, or none.",
                column=column.id,
                question=question.id,
                area=either.name,
            )
        )
