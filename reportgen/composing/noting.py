"""The parts of a slide -> its speaker notes, each once, with the blocks that it is about."""

from collections.abc import Iterator, Sequence

from reportgen.composing.context import SlidePart
from reportgen.model.blocks import AreaMap, Block, Prose, TableBlock
from reportgen.model.deck import NoteAbout
from reportgen.model.text import Run


def notes_of(parts: Sequence[SlidePart]) -> tuple[tuple[str, ...], tuple[NoteAbout, ...]]:
    """The notes of all parts. One that several parts have is about the blocks of all of these."""
    found: dict[str, NoteAbout] = {}
    before = 0
    for part in parts:
        own = frozenset(range(before + 1, before + 1 + len(part.blocks))) or frozenset({0} if part.subtitle else ())
        before += len(part.blocks)
        figures = {run.text for runs in _runs(part) for run in runs if run.value is not None}
        for note in part.notes:
            figure = note.partition(" = ")[0]
            known = found.get(note)
            everywhere = not own or (known is not None and not known.blocks)
            blocks = frozenset() if everywhere else own | (known.blocks if known else frozenset())
            found[note] = NoteAbout(blocks, figure if figure in figures else "")
    return tuple(found), tuple(found.values())


def _runs(part: SlidePart) -> Iterator[tuple[Run, ...]]:
    yield part.subtitle
    for block in part.blocks:
        yield from _of_block(block)


def _of_block(block: Block) -> Iterator[tuple[Run, ...]]:
    match block:
        case Prose():
            yield from (paragraph.runs for paragraph in block.paragraphs)
        case TableBlock():
            yield from (cell.runs for row in (*block.rows, block.total or ()) for cell in row)
        case AreaMap():
            yield from (runs for entry in block.legend for runs in (entry.counts, entry.detail))
        case _:
            pass
