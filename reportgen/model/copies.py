"""The file of a table <-> the stamp by which a marked copy says, in every language alike, what it is a copy of."""

import re

_STAMP = re.compile(r"reportgen check --mark: (?P<file>.+?)\s*\)")


def stamp(file: str) -> str:
    """What a copy of a file says of where it comes from; it stands in brackets behind words."""
    return f"reportgen check --mark: {file}"


def stamped(text: str) -> str:
    """The file that a text with a stamp says it is a copy of; "" where it has none."""
    found = _STAMP.search(text)
    return found["file"] if found else ""
