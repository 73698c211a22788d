"""A slide's script in; the slide, its parts put together in order, out."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from reportgen.composing.context import Call, Context, SlidePart, starred_areas
from reportgen.composing.directives.calls import DataDirective
from reportgen.composing.directives.catalogue import DIRECTIVES, compose_directive, is_shown, read_directive
from reportgen.composing.lines import line_of, line_of_problem, lines_of
from reportgen.composing.noting import notes_of
from reportgen.composing.phrasing.characters import readable, readable_slide
from reportgen.composing.phrasing.marks import is_note, marked
from reportgen.composing.phrasing.notes import told_notes
from reportgen.composing.phrasing.repeats import without_repeats
from reportgen.composing.prose import compose_text, refuse_links, tell
from reportgen.composing.remarks import unexplained, unnamed
from reportgen.composing.script.syntax import Directive, Expression, Literal, SlideScript, TextParagraph
from reportgen.composing.wordings import wordings_of
from reportgen.model.deck import SOURCE_GAP, Slide
from reportgen.model.places import Place
from reportgen.model.problems import Gathering, Problem, ReportError, error, placed
from reportgen.model.text import Run

_LONGEST_ID = 40
_TEXTS = frozenset({"text", "box", "columns", "lacking"})
_FEET = (("footnote",), ("source", "count"))


@dataclass(frozen=True, slots=True)
class Composed:
    """A slide with the problems found on it; `slide` is None where they keep it from being made, or it is left out."""

    slide: Slide | None
    problems: tuple[Problem, ...] = ()


def compose_slide(script: SlideScript, ground: Context, taken: Sequence[str]) -> Composed:
    """One slide of the report or extract that `ground` is of; `taken` are the ids of the slides before it."""
    here = Place(ground.file, line=script.line)
    gathering = Gathering()
    shown = gathering.attempt(partial(is_shown, script, ground), here)
    if shown is False:
        return Composed(None)
    words = gathering.attempt(partial(_title, script, ground), here) if shown else None
    title = script.title if words is None else words
    pieces, unread = _read(script, ground)
    context = _on_slide(pieces, ground)
    parts, refused = _composed(pieces, context)
    problems = [*gathering.problems, *unread, *refused]
    problems = problems or list(_lacking_or_astray(title, script, pieces, parts, here))
    if problems:
        # The condition of a directive `show` is read twice.
        return Composed(None, tuple(dict.fromkeys(problems)))
    slide = _put_together(slide_id(title, taken), title, pieces, parts, context, script.line)
    kept, warnings = readable_slide(without_repeats(marked(slide, SOURCE_GAP, context.words)), context.file)
    kept = told_notes(kept, context.words)
    return Composed(kept, (*warnings, *unnamed(parts, kept, context), *unexplained(slide, context.file)))


def _put_together(
    name: str,
    title: str,
    pieces: Sequence[Call | list[TextParagraph]],
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


def _composed(pieces: Sequence[Call | list[TextParagraph]], context: Context) -> tuple[list[SlidePart], list[Problem]]:
    """What each piece places, and what is wrong with the others."""
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
    pieces: Sequence[Call | list[TextParagraph]],
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


def _beside_cover(
    title: str, pieces: Sequence[Call | list[TextParagraph]], parts: Sequence[SlidePart], file: str
) -> Iterator[Problem]:
    """A problem for each piece of the title slide that it has no place for."""
    for piece, part in zip(pieces, parts, strict=True):
        if part.blocks or part.footnotes or part.source:
            yield error(
                'The slide "{title}" is the cover, which shows a title and a subtitle only. Move this to a slide of '
                "its own.",
                Place(file, line=line_of(piece)),
                title=title,
            )


def _title(script: SlideScript, context: Context) -> str:
    """The words of the title. The report's name a slide in every round; an extract's may name the area."""
    if context.area is None and any(isinstance(fragment, Expression) for fragment in script.heading):
        raise ReportError(
            error("A title holds an expression. Titles are typed text; put the figure into ::: subtitle.")
        )
    if any(fragment.language for fragment in script.heading):
        raise ReportError(
            error("A title marks words as another language, which only running text can. Take the mark out of it.")
        )
    heading = [TextParagraph(script.heading, script.line)]
    refuse_links(heading, Place(context.file, line=script.line))
    told = tell(heading, context)
    words = readable("".join(run.text for run in told.runs))
    return " ".join(word for word in words.split(" ") if word)


def _read(script: SlideScript, ground: Context) -> tuple[list[Call | list[TextParagraph]], list[Problem]]:
    """What the slide shows, directives with their options read and texts between them, and what is wrong with it."""
    pieces: list[Call | list[TextParagraph]] = []
    gathering = Gathering()
    for piece in _pieces(script.parts):
        if isinstance(piece, Directive):
            call = gathering.attempt(partial(read_directive, piece, ground), Place(ground.file, line=piece.line))
            pieces += [call] if call else []
        else:
            pieces.append(piece)
    return pieces, gathering.problems


def _on_slide(pieces: Sequence[Call | list[TextParagraph]], ground: Context) -> Context:
    """What is told to every directive of a slide."""
    calls = [piece for piece in pieces if isinstance(piece, Call)]
    notes = tuple(_notes(pieces))
    stars = ground.memory.recall(("stars", notes), lambda: starred_areas(notes, ground.survey))
    data = tuple(call for call in calls if isinstance(DIRECTIVES[call.name], DataDirective))
    return replace(ground, placed=data, starred=stars)


def _notes(pieces: Sequence[Call | list[TextParagraph]]) -> Iterator[str]:
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


def slide_id(title: str, taken: Sequence[str]) -> str:
    """The title in lower-case ASCII with hyphens, cut between words, numbered where another slide has it already."""
    ascii_title = unicodedata.normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode()
    words = "".join(letter if letter.isalnum() else " " for letter in ascii_title).split()
    name = ""
    for word in words:
        if name and len(name) + len(word) >= _LONGEST_ID:
            break
        name = f"{name}-{word}" if name else word[:_LONGEST_ID]
    name = name or "dia"
    number = 2
    unique = name
    while unique in taken:
        unique, number = f"{name}-{number}", number + 1
    return unique


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


def _joined(texts: Sequence[tuple[Run, ...]], gap: str) -> tuple[Run, ...]:
    joined: list[Run] = []
    for runs in texts:
        if runs and joined:
            joined.append(Run(gap))
        joined.extend(runs)
    return tuple(joined)
