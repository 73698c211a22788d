"""The sections of a list in a TOML file -> the same, each placed on the line that its [[name]] stands on."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from reportgen.reading.files import read_text
from reportgen.reading.sections import Section


def with_lines(sections: Iterable[Section], name: str, root: Path, path: Path) -> Iterator[Section]:
    """The sections under [[name]], with their lines; a list written in another way is placed in the file as a whole."""
    sections = tuple(sections)
    heading = re.compile(rf"\s*\[\[\s*{re.escape(name)}\s*\]\]")
    lines = [number for number, line in enumerate(read_text(root, path).split("\n"), 1) if heading.match(line)]
    for number, section in enumerate(sections):
        if len(lines) == len(sections):
            section.place = replace(section.place, line=lines[number])
        yield section
