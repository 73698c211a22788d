"""A slide's pieces and the parts made of them -> the lines of the script that each part comes from, for messages."""

import re
from collections.abc import Sequence

from reportgen.composing.context import Call, SlidePart
from reportgen.composing.script.syntax import TextParagraph
from reportgen.model.deck import Lines
from reportgen.model.problems import Problem

_PARTS = re.compile(r"\s*[,=.]\s*")
_CAPTIONS, _HEADINGS = ("caption", "heading", "headings"), ("headings",)


def line_of(piece: Call | list[TextParagraph], *options: str) -> int:
    """Where a piece begins, or where the first of these options stands that it has."""
    if not isinstance(piece, Call):
        return piece[0].line
    return next((piece.option_lines[name] for name in options if name in piece.option_lines), piece.line)


_TOLD_BESIDE = frozenset({"nearest", "known", "example", "guard", "instead"})
"""Fields of a message that say what could be written, not what was."""


def line_of_problem(piece: Call | list[TextParagraph], problem: Problem) -> int:
    """Where what a problem names was typed: on the line of the one option that holds it, or where the piece begins."""
    if not isinstance(piece, Call):
        return line_of(piece)
    named = {value for field, value in problem.fields if field not in _TOLD_BESIDE}
    holding = [name for name in piece.options if named & {piece.option(name), *_PARTS.split(piece.option(name))}]
    return line_of(piece, *holding) if len(holding) == 1 else line_of(piece)


def _first_line(piece: Call | list[TextParagraph]) -> int:
    """Where the text of a piece begins; a directive without text says what it does on its own line."""
    return piece.first_line if isinstance(piece, Call) and piece.lines else line_of(piece)


def lines_of(pieces: Sequence[Call | list[TextParagraph]], parts: Sequence[SlidePart]) -> Lines:
    """Where the parts of a slide stand, each made from its piece."""
    made = list(zip(pieces, parts, strict=True))
    return Lines(
        next((_first_line(piece) for piece, part in made if part.subtitle), 0),
        next((_first_line(piece) for piece, part in made if part.source), 0),
        *(
            tuple(line_of(piece, *options) for piece, part in made for _ in part.blocks)
            for options in ((), _CAPTIONS, _HEADINGS)
        ),
    )
