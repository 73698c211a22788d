"""A slide's notes, and the items of one of its pages -> the notes of that page: about nothing that is not there."""

from collections.abc import Iterator, Sequence

from reportgen.model.deck import NoteAbout, Slide
from reportgen.model.figures import PlacedFigure
from reportgen.model.page import Item
from reportgen.model.text import Run
from reportgen.model.typeset import PlacedTable, TextBox

_HEAD = 0


def notes_on(slide: Slide, items: Sequence[Item], *, first: bool) -> tuple[str, ...]:
    """The notes of the blocks, and of the figures in them, that stand on a page; the subtitle's on the first."""
    if not slide.notes_about:
        return slide.notes
    blocks = {_HEAD} if first else set()
    for number, block in enumerate(slide.blocks, start=1):
        if any(_shows(item, f"{slide.id}/{number}", getattr(block, "alternative", "")) for item in items):
            blocks.add(number)
    figures = {run.text for item in items for run in _runs(item) if run.value is not None}
    standing = [
        (note, about)
        for note, about in zip(slide.notes, slide.notes_about, strict=True)
        if not about.blocks or (about.blocks & blocks and (not about.figure or about.figure in figures))
    ]
    followed = [*(about for _, about in standing[1:]), NoteAbout(heads=True)]
    return tuple(
        note for (note, about), after in zip(standing, followed, strict=True) if not (about.heads and after.heads)
    )


def _shows(item: Item, flow: str, alternative: str) -> bool:
    match item:
        case TextBox() | PlacedTable():
            return item.flow == flow
        case PlacedFigure():
            return bool(alternative) and item.alternative == alternative
        case _:
            return False


def _runs(item: Item) -> Iterator[Run]:
    match item:
        case TextBox():
            paragraphs = item.paragraphs
        case PlacedTable():
            paragraphs = tuple(each for row in item.rows for cell in row.cells for each in cell.paragraphs)
        case _:
            paragraphs = ()
    yield from (run for each in paragraphs for run in each.paragraph.runs)
