"""A text as typed -> the text for comparing, and the text for a message."""

import re
import unicodedata

from reportgen.model.unseen import without_unseen

_LONGEST = 80


def key(text: str) -> str:
    """A text for comparison: case, kinds of space and of accents, and what cannot be seen make no difference."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", without_unseen(text))).strip().casefold()


def shown(text: str) -> str:
    """A text for a message on one line: its start, where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
