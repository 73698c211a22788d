"""What a chart needs and what it has -> an error that says by how much it is too large."""

from math import ceil, floor

from reportgen.charts.sheet import Canvas
from reportgen.model.problems import Problem, ReportError, error


def too_large(figure: str, width: float, height: float, sheet: Canvas) -> ReportError:
    """The error to raise for a figure that needs `width` x `height` points, one of which the sheet does not have."""
    problems: list[Problem] = []
    if height > sheet.height:
        problems.append(
            error(
                "The chart {figure} is too high: at its smallest size it needs {needed} points and has {available}."
                " Show fewer areas or answers, or give it more room.",
                figure=figure,
                needed=ceil(height),
                available=floor(sheet.height),
            )
        )
    if width > sheet.width:
        problems.append(
            error(
                "The chart {figure} is too wide: at its smallest size it needs {needed} points and has {available}."
                " Shorten its names or give it more room.",
                figure=figure,
                needed=ceil(width),
                available=floor(sheet.width),
            )
        )
    return ReportError(*problems)
