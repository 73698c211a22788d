"""A slide and the cells that its figures come from -> speaker notes, which name the cells and the rules."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import PurePosixPath

from reportgen.composing.phrasing.words import Words
from reportgen.model.blocks import AreaMap, Prose, TableBlock
from reportgen.model.deck import NoteAbout, Slide
from reportgen.model.places import Place, ranges, split_cell
from reportgen.model.values import Value

_REMEMBERED = 1000


def note_of_value(text: str, value: Value, words: Words) -> str:
    """For example: "14 = the areas whose ... (hva_rakenne.csv: 14 riviä, C2–C5, C9)"."""
    return words.notes.value.format(text=text, rule=value.rule, sources=describe(value.sources, words))


def told_notes(slide: Slide, words: Words) -> Slide:
    """The slide with all its speaker notes: what its figures show, its foot, then where its figures come from."""
    told: list[tuple[str, NoteAbout]] = []
    for number, block in enumerate(slide.blocks, start=1):
        if not isinstance(block, Prose | TableBlock):
            told.append((words.notes.figure.format(alternative=block.alternative), NoteAbout(frozenset({number}))))
    told += [(words.notes.footnote.format(text=footnote.text), NoteAbout()) for footnote in slide.footnotes]
    if slide.source:
        told.append((words.notes.foot.format(text="".join(run.text for run in slide.source)), NoteAbout()))
    if slide.map_credit:
        maps = frozenset(number for number, block in enumerate(slide.blocks, start=1) if isinstance(block, AreaMap))
        told.append(("".join(run.text for run in slide.map_credit), NoteAbout(maps)))
    if slide.notes:
        told.append((words.notes.origins, NoteAbout(heads=True)))
        told += zip(slide.notes, slide.notes_about, strict=True)
    return replace(slide, notes=tuple(note for note, _ in told), notes_about=tuple(each for _, each in told))


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
