"""A table in which nothing is wrong, and what adds a file that is nasty to the others."""

from collections.abc import Callable
from pathlib import Path

PROJECT = Path(__file__).parents[3]
AREAS = [line.split(",")[:2] for line in (PROJECT / "data" / "areas.csv").read_text(encoding="utf-8").splitlines()[1:]]
HEADINGS = {
    "maara": ["alue", "kertaa"],
    "rakenne": ["alue", "vastaus", "nimi"],
    "raha": ["alue", "eur_2024", "eur_2025"],
}
USUAL: dict[str, list[object]] = {"maara": [3], "rakenne": ["on", "Verkosto"], "raha": [200000, 50000]}


def table(name: str, changes: dict[tuple[int, int], object] | None = None) -> list[list[object]]:
    """The rows of a table in which nothing is wrong, but for `changes`, by row and column from 0."""
    rows: list[list[object]] = [[*HEADINGS[name]], *([area, *USUAL[name]] for _, area in AREAS)]
    for (row, column), value in (changes or {}).items():
        rows[row] += [""] * (column + 1 - len(rows[row]))
        rows[row][column] = value
    return rows


def csv(rows: list[list[object]], delimiter: str = ",", end: str = "\n") -> str:
    return "".join(delimiter.join(map(str, row)) + end for row in rows)


Add = Callable[[str, str, str, str | bytes], None]
"""Adds a file: what it is called here, the question whose table it stands for, its ending, and what it holds."""
