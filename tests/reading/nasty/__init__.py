"""A hundred nasty files, each tiny, as people and programs leave them; approved/nasty.toml says how each is read.

`python -m tests.reading.nasty FOLDER` writes them there, to be opened in an office program.
"""

from dataclasses import dataclass

from tests.reading.nasty.csvs import answers, letters, names, numbers, scales, shapes
from tests.reading.nasty.hostile import hostile
from tests.reading.nasty.spreadsheets import opendocument
from tests.reading.nasty.workbooks import excel, struck_through


@dataclass(frozen=True)
class Nasty:
    """A file that stands in for the table of a question."""

    name: str
    table: str
    file: str
    content: bytes


def cases() -> list[Nasty]:
    """All files."""
    found: list[Nasty] = []

    def add(name: str, question: str, ending: str, content: str | bytes) -> None:
        data = content if isinstance(content, bytes) else content.encode()
        found.append(Nasty(name, question, f"{question}{ending}", data))

    letters(add)
    shapes(add)
    scales(add)
    numbers(add)
    names(add)
    answers(add)
    excel(add)
    struck_through(add)
    hostile(add)
    opendocument(add)
    return found
