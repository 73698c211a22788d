"""A slide's script -> the slide, its parts put together in order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from reportgen.composing.context import Call, Context, SlidePart
from reportgen.composing.directives.catalogue import compose_directive, is_shown
from reportgen.composing.lines import line_of, line_of_problem, lines_of
from reportgen.composing.noting import notes_of
from reportgen.composing.phrasing.characters import readable_slide
from reportgen.composing.phrasing.marks import marked
from reportgen.composing.phrasing.notes import told_notes
from reportgen.composing.phrasing.repeats import without_repeats
from reportgen.composing.pieces import Piece, on_slide, read_pieces
from reportgen.composing.prose import compose_text
from reportgen.composing.remarks import misdated, unexplained, unnamed
from reportgen.composing.script.syntax import SlideScript
from reportgen.composing.titles import slide_id, title_of
from reportgen.composing.wordings import wordings_of
from reportgen.model.deck import SOURCE_GAP, Slide
from reportgen.model.places import Place
from reportgen.model.problems import Gathering, Problem, ReportError, error, placed
from reportgen.model.text import Run


@dataclass(frozen=True, slots=True)
class Composed:
    """A slide, and the problems found on it. `slide` is None if these are errors, or if its condition leaves it out."""

    slide: Slide | None
    problems: tuple[Problem, ...] = ()


def compose_slide(script: SlideScript, ground: Context, taken: Sequence[str]) -> Composed:
    """One slide of the report or extract that `ground` is of; `taken` are the ids of the slides before it."""
    here = Place(ground.file, line=script.line)
    gathering = Gathering()
    shown = gathering.attempt(partial(is_shown, script, ground), here)
    if shown is False:
        return Composed(None)
    words = gathering.attempt(partial(title_of, script, ground), here) if shown else None
    title = script.title if words is None else words
    pieces, unread = read_pieces(script, ground)
    context = on_slide(pieces, ground)
    parts, refused = _composed(pieces, context)
    problems = [*gathering.problems, *unread, *refused]
    problems = problems or list(_lacking_or_astray(title, script, pieces, parts, here))
    if problems:
        # Once each: the condition of a directive `show` is read twice.
        return Composed(None, tuple(dict.fromkeys(problems)))
    slide = _put_together(slide_id(title, taken), title, pieces, parts, context, script.line)
    kept, warnings = readable_slide(without_repeats(marked(slide, SOURCE_GAP, context.words)), context.file)
    kept = told_notes(kept, context.words)
    return Composed(
        kept, (*warnings, *unnamed(parts, kept, context), *unexplained(slide, context.file), *misdated(context))
    )


def _put_together(
    name: str,
    title: str,
    pieces: Sequence[Piece],
    parts: Sequence[SlidePart],
    context: Context,
    line: int,
) -> Slide:
    notes, notes_about = notes_of(parts)
    return Slide(
        id=name,
        title=title,
        subtitle=_joined([part.subtitle for part in parts], " "),
        blocks=tuple(block for part in parts for block in part.blocks),
        footnotes=tuple(paragraph for part in parts for paragraph in part.footnotes),
        source=_joined(list(dict.fromkeys(source for part in parts for source in part.source)), SOURCE_GAP),
        notes=notes,
        notes_about=notes_about,
        line=line,
        cover=any(part.cover for part in parts),
        map_credit=next((part.map_credit for part in parts if part.map_credit), ()),
        lines=lines_of(pieces, parts),
        wordings=wordings_of(context.placed, context.survey),
    )


def _composed(pieces: Sequence[Piece], context: Context) -> tuple[list[SlidePart], list[Problem]]:
    """The parts of all pieces that can be composed, and the problems of the others."""
    parts: list[SlidePart] = []
    problems: list[Problem] = []
    for piece in pieces:
        try:
            parts.append(compose_directive(piece, context) if isinstance(piece, Call) else compose_text(piece, context))
        except ReportError as refused:
            for problem in refused.problems:
                problems += placed([problem], Place(context.file, line=line_of_problem(piece, problem)))
    return parts, problems


def _lacking_or_astray(
    title: str,
    script: SlideScript,
    pieces: Sequence[Piece],
    parts: Sequence[SlidePart],
    here: Place,
) -> Iterator[Problem]:
    """A problem of a slide that shows nothing, and of each piece that a title slide has no place for."""
    if any(part.cover for part in parts):
        yield from _beside_cover(title, pieces, parts, here.file)
    elif not script.faulty and not any(part.blocks for part in parts):
        yield error(
            'The slide "{title}" has no content. Give it text or a directive, or remove its heading.',
            here,
            title=title,
        )


def _beside_cover(title: str, pieces: Sequence[Piece], parts: Sequence[SlidePart], file: str) -> Iterator[Problem]:
    """A problem for each piece of the title slide that it has no place for."""
    for piece, part in zip(pieces, parts, strict=True):
        if part.blocks or part.footnotes or part.source:
            yield error(
                'The slide "{title}" is the cover, which shows a title and a subtitle only. Move this to a slide of '
                "its own.",
                Place(file, line=line_of(piece)),
                title=title,
            )


def _joined(texts: Sequence[tuple[Run, ...]], gap: str) -> tuple[Run, ...]:
    joined: list[Run] = []
    for runs in texts:
        if runs and joined:
            joined.append(Run(gap))
        joined.extend(runs)
    return tuple(joined)
