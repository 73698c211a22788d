"""The text of a TOML file, and a value in it -> the place where a person typed that value."""

import re
from collections.abc import Sequence

from reportgen.model.places import Place

_SECTION = re.compile(r"\s*\[+\s*([^\[\]=,]+?)\s*\]+\s*(?:#.*)?$")
_NAME = re.compile(r"[\w-]+")


def place_of(text: str, file: str, names: Sequence[str], value: str) -> Place | None:
    """The line that holds a value in quotation marks, of those in the section (and the keys) that `names` are of.

    The line with most of the names on it, or in the heading of its section, is meant: an option may stand on the line
    of its id or below it. None where no line has the value as it is, as where it is written with escapes.
    """
    best, found = 0, None
    heading: frozenset[str] = frozenset()
    quoted = f'"{value}"', f"'{value}'"
    for number, line in enumerate(text.split("\n"), 1):
        section = _SECTION.match(line)
        if section:
            heading = frozenset(_NAME.findall(section[1]))
        elif any(each in line for each in quoted):
            known = heading | set(_NAME.findall(line))
            count = sum(name in known for name in names) if names[0] in known else 0
            if count > best:
                best, found = count, Place(file, line=number)
    return found
