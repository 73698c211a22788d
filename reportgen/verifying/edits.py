"""A deck as its receipt has it and as somebody left it -> warnings that name what was edited, slide by slide."""

import difflib
from collections.abc import Iterator, Sequence

from reportgen.model.problems import Problem, warning
from reportgen.verifying.appearance import seen_in
from reportgen.verifying.found import DeckLook, FoundFile
from reportgen.verifying.moves import Moves, moves_between
from reportgen.verifying.remembered import RememberedDeck, RememberedSlide, remember
from reportgen.verifying.rewording import reworded, reworded_alternatives

_SHOWN = 4
"""How many shapes are named; the others are counted."""


def edits_of(copy: str, before: RememberedDeck, file: FoundFile) -> Iterator[Problem]:
    """What was edited: slides, words, alternatives; shapes moved, resized, recoloured, added, removed; the master.

    `copy` is the name under which the deck is kept.
    """
    look = file.look
    palette = before.look.palette if before.look else {}
    after = remember(file).slides
    changes: list[Problem] = []
    lost = 0
    for number, old, new in _slides(copy, before.slides, after, changes):
        changes += reworded(copy, number, old, new)
        gone, others = reworded_alternatives(copy, number, old, new)
        lost += gone
        changes += others
        shapes = seen_in(file.pages[number - 1].shapes, palette)
        changes += _shapes(copy, number, new.title, moves_between(old.shapes, shapes))
    if before.look and look:
        yield from _look(copy, before.look, look)  # first: what slides inherit from it follows
    yield from changes
    if lost:
        yield warning(
            "{copy}: text alternatives of figures and tables are missing: {count}. LibreOffice leaves them out when it "
            "saves a deck.",
            copy=copy,
            count=lost,
        )


def _slides(
    copy: str, before: Sequence[RememberedSlide], after: Sequence[RememberedSlide], changes: list[Problem]
) -> Iterator[tuple[int, RememberedSlide, RememberedSlide]]:
    """Slides known again by their titles, with their numbers; what was moved, added or removed goes to `changes`."""
    gone: dict[str, RememberedSlide] = {}
    come: dict[int, RememberedSlide] = {}
    matcher = difflib.SequenceMatcher(a=[slide.title for slide in before], b=[slide.title for slide in after])
    for change, start, end, other_start, other_end in matcher.get_opcodes():
        old, new = before[start:end], after[other_start:other_end]
        if change == "equal" or len(old) == len(new):
            for number, (one, other) in enumerate(zip(old, new, strict=True), start=other_start + 1):
                yield number, one, other
            continue
        gone |= {slide.title: slide for slide in old}
        come |= dict(enumerate(new, start=other_start + 1))
    moved = {number: gone.pop(slide.title) for number, slide in come.items() if slide.title in gone}
    changes += (
        warning('{copy}: the slide "{title}" was removed or renamed.', copy=copy, title=title) for title in gone
    )
    for number, slide in come.items():
        if number in moved:
            changes.append(
                warning(
                    '{copy}: slide {number}, "{title}", was moved here from another place.',
                    copy=copy,
                    number=number,
                    title=slide.title,
                )
            )
            yield number, moved[number], slide
            continue
        changes.append(
            warning(
                '{copy}: slide {number}, "{title}", was added or renamed.', copy=copy, number=number, title=slide.title
            )
        )


def _shapes(copy: str, number: int, title: str, moves: Moves) -> Iterator[Problem]:
    if moves.moved:
        yield warning(
            '{copy}, slide {number}, "{title}": moved: {shapes}.',
            copy=copy,
            number=number,
            title=title,
            shapes=_listed(moves.moved),
        )
    if moves.resized:
        yield warning(
            '{copy}, slide {number}, "{title}": made larger or smaller: {shapes}.',
            copy=copy,
            number=number,
            title=title,
            shapes=_listed(moves.resized),
        )
    if moves.recoloured:
        yield warning(
            '{copy}, slide {number}, "{title}": in another colour: {shapes}.',
            copy=copy,
            number=number,
            title=title,
            shapes=_listed(moves.recoloured),
        )
    if moves.reset:
        yield warning(
            '{copy}, slide {number}, "{title}": words in another size or weight: {shapes}.',
            copy=copy,
            number=number,
            title=title,
            shapes=_listed(moves.reset),
        )
    if moves.added:
        yield warning(
            '{copy}, slide {number}, "{title}": added: {shapes}.',
            copy=copy,
            number=number,
            title=title,
            shapes=_listed(moves.added),
        )
    if moves.removed:
        yield warning(
            '{copy}, slide {number}, "{title}": removed: {shapes}.',
            copy=copy,
            number=number,
            title=title,
            shapes=_listed(moves.removed),
        )


def _look(copy: str, before: DeckLook, after: DeckLook) -> Iterator[Problem]:
    """Changes of the theme, the master and the layouts. A program that writes them all anew hides what a person did."""
    if before.palette != after.palette or before.fonts != after.fonts:
        yield warning("{copy}: the theme's colours or fonts were changed.", copy=copy)
    if (before.master, before.layouts) == (after.master, after.layouts):
        return
    if after.program.startswith("LibreOffice"):
        yield warning(
            "{copy} was saved by LibreOffice, which writes the master and the layouts anew: whether somebody changed "
            "them cannot be told.",
            copy=copy,
        )
        return
    if before.master != after.master:
        yield warning("{copy}: the master was changed.", copy=copy)
    changed = [name for name, mark in before.layouts.items() if after.layouts.get(name) != mark]
    changed += [name for name in after.layouts if name not in before.layouts]
    if changed:
        yield warning("{copy}: layouts were changed: {layouts}.", copy=copy, layouts=", ".join(changed))


def _listed(names: Sequence[str]) -> str:
    rest = len(names) - _SHOWN
    return "; ".join(names[:_SHOWN]) + (f" + {rest}" if rest > 0 else "")
