"""An export -> the same without responses that were begun and never submitted, and a warning that counts them."""

from dataclasses import replace

from reportgen.importing.columns import submission_heading
from reportgen.importing.exports import Export
from reportgen.model.grids import cell_name
from reportgen.model.problems import Problem, warning


def leave_out_unsubmitted(export: Export) -> tuple[Export, list[Problem]]:
    """LimeSurvey exports also what somebody began: the time of submission is then empty, where others have it."""
    heading = submission_heading(export)
    if heading is None:
        return export, []
    empty = export.responses[heading.column] == ""
    if not empty.any():
        return export, []
    if empty.all():
        untold = warning(
            'Nothing stands under "{heading}" for any response, so nobody can tell which were submitted, or which of '
            "two is the later one: all of them are read. If some were only begun, remove their rows.",
            export.grid.place(0, heading.column),
            heading=heading.text,
        )
        return export, [untold]
    rows = [int(str(row)) for row in export.responses.index[empty]]
    message = warning(
        'Responses that were begun and not submitted, left out: {count}. Nothing stands under "{heading}" in {cells}. '
        "If they are to count, write the day in those cells of the export.",
        export.grid.place(rows[0], heading.column),
        count=len(rows),
        heading=heading.text,
        cells=", ".join(cell_name(row, heading.column) for row in rows),
    )
    return replace(export, responses=export.responses[~empty]), [message]
