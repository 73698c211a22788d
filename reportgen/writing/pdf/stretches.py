"""A paragraph's lines -> the stretches of text to draw; a word that goes on over a line's end is copied as one word."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reportgen.model.text import NoteSign
from reportgen.model.typeset import Line, SetParagraph, Span

_HYPHENS = ("-", "\u2010", "- ", "\u2010 ")
"""What a line ends with that readers take for the parting of a word: they would copy "sosiaali- ja" as one word too."""

Width = Callable[[str, Span], float]
"""The width of a text in points, in the style of a span."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A span, or a part of one, where it stands: its text with the space that the line's end has swallowed."""

    span: Span
    x: float
    baseline: float
    text: str
    language: str
    spoken: str
    sign: NoteSign | None

    @property
    def meaning(self) -> tuple[str, str, str, NoteSign | None]:
        """Its link, language, words read for it, and sign: what makes an element of its own in the structure."""
        return self.span.link, self.language, self.spoken, self.sign


def stretches_of(paragraph: SetParagraph, lines: Iterable[Line]) -> Iterator[Stretch]:
    """The spans of lines in order."""
    runs = paragraph.paragraph.runs
    for line in lines:
        for position, span in enumerate(line.spans, start=1):
            ends_in_space = line.space and position == len(line.spans)
            text = span.text + " " if ends_in_space else span.text
            run = runs[span.run]
            yield Stretch(span, span.x, line.baseline, text, run.language, run.spoken, run.sign)


def whole_words(stretches: Sequence[Stretch], width: Width) -> Iterator[tuple[str, Sequence[Stretch]]]:
    """The same stretches, with the parts of each word that goes on over a line's end together, after that word.

    Readers take a hyphen at a line's end for one that only parts syllables, and would copy the word without it. What
    stands between such words comes after no word.
    """
    goes_on = [_goes_on(before, after) for before, after in pairwise(stretches)]
    parts: list[Stretch] = []
    for stretch, came, goes in zip(stretches, [False, *goes_on], [*goes_on, False], strict=True):
        if not (came or goes):
            if stretch.text:
                yield "", (stretch,)
            continue
        text = stretch.text
        head = (text.find(" ") + 1 or len(text)) if came else 0
        tail = text.rstrip(" ").rfind(" ") + 1 if goes else len(text)
        if tail < head:  # all of the line is the middle of one word
            parts.append(stretch)
            continue
        cut = [_part(stretch, 0, head, width), _part(stretch, head, tail, width), _part(stretch, tail, None, width)]
        if came and cut[0].text:
            parts.append(cut[0])
        if parts and came:
            yield "".join(part.text for part in parts), parts
            parts = []
        if cut[1].text:
            yield "", (cut[1],)
        if goes:
            parts.append(cut[2])


def _goes_on(before: Stretch, after: Stretch) -> bool:
    """Whether a word seems to go on from the end of one line to the next, in one style and one meaning."""
    return (
        before.baseline != after.baseline
        and before.span.run == after.span.run
        and before.text.endswith(_HYPHENS)
        and not after.text.startswith(" ")
    )


def _part(stretch: Stretch, first: int, last: int | None, width: Width) -> Stretch:
    before = stretch.text[:first]
    x = stretch.x + width(before, stretch.span) if before else stretch.x
    return replace(stretch, x=x, text=stretch.text[first:last])
