"""A phrase of the report's words with `{fields}`, and the runs for each field -> the runs of the whole."""

from collections.abc import Sequence
from string import Formatter

from reportgen.composing.phrasing.formats import ARROW, typographic
from reportgen.composing.phrasing.words import Words
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


def arrow(words: Words) -> Run:
    """The sign between what was and what is, which is read aloud in words."""
    return Run(f"{ARROW} ", spoken=words.then)


def with_arrows(text: str, words: Words) -> tuple[Run, ...]:
    """A sentence of the report's own words, its arrows told."""
    parts = typographic(text).split(f"{ARROW} ")
    return tuple(run for part in parts for run in (arrow(words), Run(part)))[1:]


def out_of(words: Words) -> Run:
    """The sign between a rank and how many are ranked, which is read aloud in words."""
    return Run("\u00a0/\u00a0", spoken=words.out_of)


def join(parts: Sequence[tuple[Run, ...]], gap: str) -> tuple[Run, ...]:
    """The runs of all parts, `gap` between two."""
    joined: list[Run] = []
    for part in parts:
        if part and joined:
            joined.append(Run(gap))
        joined.extend(part)
    return tuple(joined)


def uncapitalised(text: str) -> str:
    """Words as they follow a name or a heading and a colon."""
    return text[:1].lower() + text[1:]
