"""A phrase of the report's words with `{fields}`, and what stands in each, in; runs out."""

from collections.abc import Sequence
from string import Formatter

from reportgen.model.text import Run


def fill(phrase: str, **fields: Run | str) -> tuple[Run, ...]:
    """The phrase as runs, so that a figure in it keeps its value. A field that is not given is a KeyError."""
    runs: list[Run] = []
    for words, name, _, _ in Formatter().parse(phrase):
        if words:
            runs.append(Run(words))
        if name is not None:
            field = fields[name]
            runs.append(Run(field) if isinstance(field, str) else field)
    return tuple(runs)


def join(parts: Sequence[tuple[Run, ...]], gap: str) -> tuple[Run, ...]:
    """The runs of all parts, `gap` between two."""
    joined: list[Run] = []
    for part in parts:
        if part and joined:
            joined.append(Run(gap))
        joined.extend(part)
    return tuple(joined)
