"""Notes that begin with asterisks in; each with a mark of its own, and its marks in words for a listener, out.

A slide's first note is marked *, the second **: an author need not know which other notes it has, nor a reader guess.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from reportgen.composing.phrasing.words import Words
from reportgen.model.deck import AreaMap, Block, Prose, Slide, Table
from reportgen.model.text import NoteSign, Paragraph, Run

_MARK = "*"
_BEFORE_NOTE = re.compile(r"\*+")
_POINTER = re.compile(r"[\w-]*[^\W_]\*+(?![\w*])")
_AFTER_WORD = re.compile(r"(?<=[^\W_])(\*+)(?![\w*])")


def is_note(text: str) -> bool:
    """Whether a text is a note to something that bears its mark."""
    return text.startswith(_MARK)


def mark_of(number: int) -> str:
    """The mark of a slide's note, counted from 1."""
    return _MARK * number


def marked(slide: Slide, gap: str, words: Words) -> Slide:
    """The slide with its notes marked one by one, in the order of text, footnotes and source, and each mark told.

    `gap` parts the texts of the source. Text alternatives lose marks: the notes themselves say what they are about.
    """
    count = _count_notes(slide, gap)
    if not count:
        return slide
    numbers = iter(range(1, count + 1))

    def note(runs: tuple[Run, ...]) -> tuple[Run, ...]:
        runs = _told_after_words(runs, words, several=count > 1)
        return _noted(runs, next(numbers), words, several=count > 1) if is_note(_text(runs)) else runs

    blocks = tuple(_block(block, note, words, several=count > 1) for block in slide.blocks)
    footnotes = tuple(replace(item, runs=note(item.runs)) for item in slide.footnotes)
    source: list[Run] = []
    for part in _parts(slide.source, gap):
        source += [*([Run(gap)] if source else []), *note(part)]
    return replace(slide, blocks=blocks, footnotes=footnotes, source=tuple(source))


def pointers_at_nothing(slide: Slide, gap: str) -> Iterator[tuple[str, int]]:
    """The words with an asterisk after them, and their lines, of a slide without notes; to be asked before `marked`."""
    if _count_notes(slide, gap):
        return
    for runs, line in (
        (slide.subtitle, slide.lines.subtitle),
        *((item.runs, item.line) for item in _paragraphs(slide)),
    ):
        text = _text(tuple(run for run in runs if run.value is None and not run.link))
        yield from ((found.group(), line) for found in _POINTER.finditer(text))


def _count_notes(slide: Slide, gap: str) -> int:
    texts = [*(item.runs for item in (*_paragraphs(slide), *slide.footnotes)), *_parts(slide.source, gap)]
    return sum(is_note(_text(runs)) for runs in texts)


def _paragraphs(slide: Slide) -> list[Paragraph]:
    return [item for block in slide.blocks if isinstance(block, Prose) for item in block.paragraphs]


def _block(block: Block, note: Callable[[tuple[Run, ...]], tuple[Run, ...]], words: Words, *, several: bool) -> Block:
    def told(runs: tuple[Run, ...]) -> tuple[Run, ...]:
        return _told_after_words(runs, words, several=several)

    match block:
        case Prose():
            paragraphs: tuple[Paragraph, ...] = tuple(replace(item, runs=note(item.runs)) for item in block.paragraphs)
            return replace(block, paragraphs=paragraphs)
        case Table():
            rows = tuple(tuple(replace(cell, runs=told(cell.runs)) for cell in row) for row in block.rows)
            return replace(block, rows=rows, alternative=_unmarked(block.alternative))
        case AreaMap():
            legend = tuple(replace(entry, detail=told(entry.detail)) for entry in block.legend)
            return replace(block, legend=legend, alternative=_unmarked(block.alternative))
        case _:
            return replace(block, alternative=_unmarked(block.alternative))


def _parts(runs: Sequence[Run], gap: str) -> list[tuple[Run, ...]]:
    parts: list[list[Run]] = [[]]
    for run in runs:
        if run.text == gap:
            parts.append([])
        else:
            parts[-1].append(run)
    return [tuple(part) for part in parts if part]


def _noted(runs: tuple[Run, ...], number: int, words: Words, *, several: bool) -> tuple[Run, ...]:
    """The runs of a note after its own mark."""
    spoken = words.note_mark_numbered.format(number=number) if several else words.note_mark
    first = runs[0]
    rest = replace(first, text=_BEFORE_NOTE.sub("", first.text, count=1))
    return (
        replace(first, text=mark_of(number), value=None, link="", spoken=spoken, sign=NoteSign.LABEL),
        *([rest] if rest.text else []),
        *runs[1:],
    )


def _told_after_words(runs: tuple[Run, ...], words: Words, *, several: bool) -> tuple[Run, ...]:
    return tuple(part for run in runs for part in _told_in(run, words, several=several))


def _told_in(run: Run, words: Words, *, several: bool) -> Iterator[Run]:
    """The run, a mark after a word in it as a run of its own."""
    if run.value is not None or run.link or run.spoken or _MARK not in run.text:
        yield run
        return
    for index, text in enumerate(_AFTER_WORD.split(run.text)):
        if index % 2:
            number = len(text)
            spoken = words.see_note_numbered.format(number=number) if several else words.see_note
            yield replace(run, text=text, spoken=spoken, sign=NoteSign.REFERENCE)
        elif text:
            yield replace(run, text=text)


def _unmarked(text: str) -> str:
    return _AFTER_WORD.sub("", text)


def _text(runs: Sequence[Run]) -> str:
    return "".join(run.text for run in runs)
