"""A slide and the cells that its figures come from in; the speaker notes that tell and vouch for them out."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import PurePosixPath

from reportgen.composing.phrasing.words import Words
from reportgen.model.deck import Prose, Slide, Table
from reportgen.model.places import Place, ranges, split_cell
from reportgen.model.values import Value

_REMEMBERED = 1000


def note_of_value(text: str, value: Value, words: Words) -> str:
    """For example: "14 = the areas whose ... (hva_rakenne.csv: 14 riviä, C2–C5, C9)"."""
    return words.note_value.format(text=text, rule=value.rule, sources=describe(value.sources, words))


def told_notes(slide: Slide, words: Words) -> tuple[str, ...]:
    """A slide's speaker notes: what its figures show, what stands at its foot, then where its figures come from."""
    figures = [block.alternative for block in slide.blocks if not isinstance(block, Prose | Table)]
    notes = [words.note_figure.format(alternative=alternative) for alternative in figures]
    notes += [words.note_footnote.format(text=footnote.text) for footnote in slide.footnotes]
    if slide.source:
        notes.append(words.note_foot.format(text="".join(run.text for run in slide.source)))
    if slide.map_credit:
        notes.append("".join(run.text for run in slide.map_credit))
    return (*notes, *((words.note_origins, *slide.notes) if slide.notes else ()))


def describe(places: Sequence[Place], words: Words) -> str:
    """Cells by file, neighbours in a column as a range. Files of several rounds are named with their folders."""
    return "; ".join(
        f"{name}: {words.counted(rows, words.row, words.rows)}, {cells}"
        for name, rows, cells in _by_file(tuple(places))
    )


@lru_cache(maxsize=_REMEMBERED)
def _by_file(places: tuple[Place, ...]) -> tuple[tuple[str, int, str], ...]:
    """Each file with its number of rows and its cells. Extracts ask for the same columns again and again."""
    files: dict[str, list[Place]] = {}
    several = len({PurePosixPath(place.file).parts[:2] for place in places if "/tables/" in place.file}) > 1
    for place in dict.fromkeys(places):
        path = PurePosixPath(place.file)
        name = f"{path.parts[1]}/{path.name}" if several and "/tables/" in place.file else path.name
        name += f" [{place.sheet}]" if place.sheet else ""
        files.setdefault(name, []).append(place)
    return tuple(
        (name, len(_rows(found)), ranges(place.cell or str(place.line) for place in found))
        for name, found in files.items()
    )


def _rows(places: Sequence[Place]) -> set[int]:
    return {parts[1] if (parts := split_cell(place.cell)) else place.line for place in places}
