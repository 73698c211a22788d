"""A slide's script -> its pieces: directives with their options read, and the texts between them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from reportgen.composing.context import Call, Context, starred_areas
from reportgen.composing.directives.calls import DataDirective
from reportgen.composing.directives.catalogue import DIRECTIVES, read_directive
from reportgen.composing.phrasing.marks import is_note
from reportgen.composing.script.syntax import Directive, Literal, SlideScript, TextParagraph
from reportgen.model.places import Place
from reportgen.model.problems import Gathering, Problem

_TEXTS = frozenset({"text", "box", "columns", "lacking"})
_FEET = (("footnote",), ("source", "count"))

Piece = Call | list[TextParagraph]


def read_pieces(script: SlideScript, ground: Context) -> tuple[list[Piece], list[Problem]]:
    """What the slide shows, directives with their options read and texts between them, and what is wrong with it."""
    pieces: list[Piece] = []
    gathering = Gathering()
    for piece in _pieces(script.parts):
        if isinstance(piece, Directive):
            call = gathering.attempt(partial(read_directive, piece, ground), Place(ground.file, line=piece.line))
            pieces += [call] if call else []
        else:
            pieces.append(piece)
    return pieces, gathering.problems


def _pieces(parts: Sequence[TextParagraph | Directive]) -> list[Directive | list[TextParagraph]]:
    """Directives one by one, and the paragraphs between them together."""
    pieces: list[Directive | list[TextParagraph]] = []
    for part in parts:
        if isinstance(part, Directive):
            pieces.append(part)
        elif pieces and isinstance(pieces[-1], list):
            pieces[-1].append(part)
        else:
            pieces.append([part])
    return pieces


def on_slide(pieces: Sequence[Piece], ground: Context) -> Context:
    """What is told to every directive of a slide."""
    calls = [piece for piece in pieces if isinstance(piece, Call)]
    notes = tuple(_notes(pieces))
    stars = ground.memory.recall(("stars", notes), lambda: starred_areas(notes, ground.survey))
    data = tuple(call for call in calls if isinstance(DIRECTIVES[call.name], DataDirective))
    return replace(ground, placed=data, starred=stars)


def _notes(pieces: Sequence[Piece]) -> Iterator[str]:
    """The slide's notes in the order of their marks; only those of footnotes are told, since only they mark areas."""
    for piece in pieces:
        if not isinstance(piece, Call):
            yield from ("" for item in piece if _begins_as_note(item))
        elif piece.name in _TEXTS:
            yield from ("" for line in piece.lines if line.lstrip().startswith("\\*"))
    for names in _FEET:
        for call in (piece for piece in pieces if isinstance(piece, Call) and piece.name in names):
            texts = "\n".join(line.strip() for line in call.lines).strip().split("\n\n")
            yield from (text if names == ("footnote",) else "" for text in texts if is_note(text.strip()))


def _begins_as_note(paragraph: TextParagraph) -> bool:
    first = paragraph.fragments[0] if paragraph.fragments else None
    return isinstance(first, Literal) and is_note(first.text)
