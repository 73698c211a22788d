"""The cells that a figure comes from in; the line of the speaker notes that vouches for it out."""

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from reportgen.composing.words import Words
from reportgen.model.places import Place
from reportgen.model.values import Value

_CELL = re.compile(r"([A-Z]+)([0-9]+)")


def note_of_value(text: str, value: Value, words: Words) -> str:
    """ "14 = the areas whose ... (hva_rakenne.csv: 14 riviä, C2–C5, C9)"."""
    return words.note_value.format(text=text, rule=value.rule, sources=describe(value.sources, words))


def describe(places: Sequence[Place], words: Words) -> str:
    """Cells by file, neighbours in a column as a range."""
    files: dict[str, list[Place]] = {}
    for place in dict.fromkeys(places):
        name = PurePosixPath(place.file).name + (f" [{place.sheet}]" if place.sheet else "")
        files.setdefault(name, []).append(place)
    return "; ".join(
        words.note_rows.format(file=name, count=len(_rows(found)), cells=_cells(found)) for name, found in files.items()
    )


def _rows(places: Sequence[Place]) -> set[str]:
    return {match.group(2) if (match := _CELL.fullmatch(place.cell)) else str(place.line) for place in places}


def _cells(places: Sequence[Place]) -> str:
    """ "C2–C5, C9"."""
    columns: dict[str, set[int]] = {}
    for place in places:
        match = _CELL.fullmatch(place.cell)
        letters, row = (match.group(1), int(match.group(2))) if match else ("", place.line)
        columns.setdefault(letters, set()).add(row)
    ranges = []
    for letters, rows in columns.items():
        start = last = min(rows)
        for row in [*sorted(rows)[1:], None]:
            if row == last + 1:
                last = row
                continue
            ranges.append(f"{letters}{start}" if start == last else f"{letters}{start}–{letters}{last}")
            if row is not None:
                start = last = row
    return ", ".join(ranges)
