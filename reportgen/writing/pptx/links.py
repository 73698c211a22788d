"""A run and its measured lines go in, the runs come out that it is written as: a link over two lines is two links.

LibreOffice sets a link as one field: one that does not fit on its line is moved to a line of its own, and broken
between any two letters. Split where its lines end, each part fits. PowerPoint shows no difference.
"""

from collections.abc import Sequence
from dataclasses import replace

from reportgen.model.text import Run
from reportgen.model.typeset import Line


def written_runs(run: Run, index: int, lines: Sequence[Line]) -> list[Run]:
    """The run in parts that hold its text, in order; spaces at the ends of lines are not linked.

    `index` is the run's in its paragraph, `lines` are the paragraph's own. A run without a link, on one line, or whose
    lines do not say its text as it is (a hyphen was added), is one part.
    """
    if not run.link:
        return [run]
    on_lines = ["".join(span.text for span in line.spans if span.run == index).strip() for line in lines]
    parts: list[Run] = []
    start = 0
    for text in filter(None, on_lines):
        found = run.text.find(text, start)
        if found < 0 or run.text[start:found].strip():
            return [run]
        parts += [replace(run, text=run.text[start:found], link=""), replace(run, text=text)]
        start = found + len(text)
    rest = run.text[start:]
    return [run] if rest.strip() else [part for part in (*parts, replace(run, text=rest, link="")) if part.text]
