"""Notes that begin with asterisks -> each with a mark of its own, and its marks in words for a listener.

The note that a reader meets first is marked *, the second **: an author need not know which others there are.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reportgen.composing.phrasing.words import Words
from reportgen.model.blocks import AreaMap, BarChart, Block, Prose, TableBlock
from reportgen.model.deck import Slide
from reportgen.model.numerals import count_digits
from reportgen.model.places import Place
from reportgen.model.text import NoteSign, Paragraph, Run, placed_runs, run_at

_MARK = "*"
_BEFORE_NOTE = re.compile(r"\*+")
_AFTER_WORD = re.compile(r"(?<=[^\W_])(\*+)(?![\w*])")


def is_note(text: str) -> bool:
    """Whether a text is a note to something that bears its mark."""
    return text.startswith(_MARK)


def mark_of(number: int) -> str:
    """The mark of a slide's note, counted from 1."""
    return _MARK * number


@dataclass(frozen=True, slots=True)
class _Marks:
    """The number that each note of a slide gets, by that of its place; `met` are those that something refers to."""

    words: Words
    numbers: Mapping[int, int]
    met: frozenset[int]

    @property
    def several(self) -> bool:
        """Whether notes are told apart by number."""
        return len(self.numbers) > 1

    def renumbered(self, text: str) -> str:
        """A name in a drawing with the mark of its note."""
        return _AFTER_WORD.sub(lambda found: mark_of(self.number(len(found[1]))), text)

    def number(self, place: int) -> int:
        """The number of a note by its place; of none that is there, the place."""
        return self.numbers.get(place, place)


def marked(slide: Slide, gap: str, words: Words) -> Slide:
    """The slide with its notes marked one by one, in the order in which a reader meets their marks, and each mark told.

    Notes that nothing refers to come last, and are told without a number. `gap` parts the texts of the source. Text
    alternatives lose marks: the notes themselves say what they are about.
    """
    count = _count_notes(slide, gap)
    if not count:
        return slide
    met = [place for place in dict.fromkeys(_pointers(slide)) if place <= count]
    order = [*met, *(place for place in range(1, count + 1) if place not in met)]
    marks = _Marks(words, {place: number for number, place in enumerate(order, start=1)}, frozenset(met))
    places = iter(range(1, count + 1))

    def note(runs: tuple[Run, ...]) -> tuple[Run, ...]:
        told = _told_after_words(runs, marks)
        return _noted(told, next(places), marks) if is_note(_text(runs)) else told

    blocks = tuple(_block(block, note, marks) for block in slide.blocks)
    footnotes = [replace(item, runs=note(item.runs)) for item in slide.footnotes]
    if all(item.is_note for item in footnotes):
        footnotes.sort(key=lambda item: len(item.runs[0].text))
    source: list[Run] = []
    for part in _parts(slide.source, gap):
        source += [*([Run(gap)] if source else []), *note(part)]
    return replace(slide, blocks=blocks, footnotes=tuple(footnotes), source=tuple(source))


def _pointers(slide: Slide) -> Iterator[int]:
    """The places of the notes that marks after words refer to, as a reader meets them."""
    for block in slide.blocks:
        match block:
            case Prose():
                texts = [_pointing(paragraph.runs) for paragraph in block.paragraphs]
            case TableBlock():
                texts = [_pointing(cell.runs) for row in block.rows for cell in row]
            case AreaMap():
                texts = [_pointing(entry.detail) for entry in block.legend]
            case BarChart():
                texts = [*(bar.name for bar in block.bars), *block.missing]
            case _:
                texts = []
        yield from (len(found[1]) for text in texts for found in _AFTER_WORD.finditer(text))


def _pointing(runs: Sequence[Run]) -> str:
    """The text in which marks refer to notes."""
    return " ".join(run.text for run in runs if run.value is None and not run.link and not run.spoken)


def pointers_at_nothing(slide: Slide, gap: str) -> Iterator[tuple[str, int, Place | None]]:
    """The words with an asterisk after them of a slide without notes; to be asked before `marked`.

    Each with its line in the script, and its place where it was typed elsewhere, as in a table.
    """
    if _count_notes(slide, gap):
        return
    for runs, line in (
        (slide.subtitle, slide.lines.subtitle),
        *((item.runs, item.line) for item in _paragraphs(slide)),
    ):
        typed = tuple(run for run in runs if run.value is None and not run.link)
        text, placed = _text(typed), placed_runs(typed)
        for found in _AFTER_WORD.finditer(text):
            _, run = run_at(found.start(1), placed)
            yield _word_before(text, found) + found[1], line, run.place


def _word_before(text: str, mark: re.Match[str]) -> str:
    # From the mark back: a pattern that begins with the word would look for a mark from each letter of a long one.
    start = mark.start()
    while start and (text[start - 1].isalnum() or text[start - 1] in "_-"):
        start -= 1
    return text[start : mark.start()]


def _count_notes(slide: Slide, gap: str) -> int:
    texts = [*(item.runs for item in (*_paragraphs(slide), *slide.footnotes)), *_parts(slide.source, gap)]
    return sum(is_note(_text(runs)) for runs in texts)


def _paragraphs(slide: Slide) -> list[Paragraph]:
    return [item for block in slide.blocks if isinstance(block, Prose) for item in block.paragraphs]


def _block(block: Block, note: Callable[[tuple[Run, ...]], tuple[Run, ...]], marks: _Marks) -> Block:
    match block:
        case Prose():
            paragraphs: tuple[Paragraph, ...] = tuple(replace(item, runs=note(item.runs)) for item in block.paragraphs)
            return replace(block, paragraphs=paragraphs)
        case TableBlock():
            rows = tuple(
                tuple(replace(cell, runs=_told_after_words(cell.runs, marks)) for cell in row) for row in block.rows
            )
            return replace(block, rows=rows, alternative=_unmarked(block.alternative))
        case AreaMap():
            legend = tuple(replace(entry, detail=_told_after_words(entry.detail, marks)) for entry in block.legend)
            return replace(block, legend=legend, alternative=_unmarked(block.alternative))
        case BarChart():
            bars = tuple(replace(bar, name=marks.renumbered(bar.name)) for bar in block.bars)
            missing = tuple(map(marks.renumbered, block.missing))
            return replace(block, bars=bars, missing=missing, alternative=_unmarked(block.alternative))
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


def _noted(runs: tuple[Run, ...], place: int, marks: _Marks) -> tuple[Run, ...]:
    """The runs of a note after its own mark."""
    number, words = marks.number(place), marks.words
    is_numbered = marks.several and place in marks.met
    spoken = words.note_mark_numbered.format(number=number) if is_numbered else words.note_mark
    first = runs[0]
    rest = replace(first, text=_BEFORE_NOTE.sub("", first.text, count=1))
    return (
        replace(first, text=mark_of(number), value=None, link="", spoken=spoken, sign=NoteSign.LABEL, digit_lines=()),
        *([rest] if rest.text else []),
        *runs[1:],
    )


def _told_after_words(runs: tuple[Run, ...], marks: _Marks) -> tuple[Run, ...]:
    return tuple(part for run in runs for part in _told_in(run, marks))


def _told_in(run: Run, marks: _Marks) -> Iterator[Run]:
    """The run, a mark after a word in it as a run of its own."""
    if run.value is not None or run.link or run.spoken or _MARK not in run.text:
        yield run
        return
    words = marks.words
    lines = run.digit_lines
    for index, text in enumerate(_AFTER_WORD.split(run.text)):
        if index % 2:
            number = marks.number(len(text))
            spoken = words.see_note_numbered.format(number=number) if marks.several else words.see_note
            yield replace(run, text=mark_of(number), spoken=spoken, sign=NoteSign.REFERENCE, digit_lines=())
        elif text:
            own = count_digits(text)
            yield replace(run, text=text, digit_lines=lines[:own])
            lines = lines[own:]


def _unmarked(text: str) -> str:
    return _AFTER_WORD.sub("", text)


def _text(runs: Sequence[Run]) -> str:
    return "".join(run.text for run in runs)
