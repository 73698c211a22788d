"""A round, and the round before it -> warnings of what is not as expected, and copies of its tables that show where."""

from reportgen.checking.changes import check_changes
from reportgen.checking.claims import check_claims
from reportgen.checking.confirmed import Remarks, sort_remarks
from reportgen.checking.figures import check_figures
from reportgen.checking.marking import marked_copies
from reportgen.checking.totals import check_totals
from reportgen.checking.unshown import check_unshown
from reportgen.model.problems import Problem
from reportgen.model.rounds import Round

__all__ = ["Remarks", "check_round", "marked_copies", "sort_remarks"]


def check_round(survey: Round) -> tuple[Problem, ...]:
    """Everything that the rules in questions.toml and round.toml find in a round, as warnings.

    Where cells could not be read, the rules that need them say nothing: what is wrong there has been said.
    """
    return (
        *check_figures(survey),
        *check_totals(survey),
        *check_unshown(survey),
        *check_claims(survey),
        *check_changes(survey),
    )
