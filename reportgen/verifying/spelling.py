"""Texts -> the letters of them that are compared, and the excerpt that a message shows."""

import re
import unicodedata
from collections.abc import Sequence

from reportgen.model.remembering import remembering_short_texts

_AROUND = 40
"""How many characters are shown before and after the first difference."""

_SILENT = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
"""Characters that show nothing, which a reader of a PDF may leave out."""

_HYPHENS = re.compile(r"[-\u2010](?!\d)")
"""Hyphens but for those that may be a minus or a range: one that shows at a line's end may be a soft one."""


# Each text is asked for many times: as stated, as laid out, and as found in either file.
@remembering_short_texts
def letters_only(text: str) -> str:
    """The letters of a text that any PDF reader gives back: readers guess spaces, ligatures and hyphens."""
    solid = "".join(_SILENT.sub("", text).split())
    letters = unicodedata.normalize("NFKC", solid)
    if letters != solid:
        # A mark that stood apart is a space and a mark now: without the space it belongs to the letter before.
        letters = unicodedata.normalize("NFC", "".join(letters.split()))
    return _HYPHENS.sub("", letters)


def first_difference(one: Sequence[object], other: Sequence[object]) -> int:
    """The index at which two sequences begin to differ; where the one begins the other, the length of the shorter."""
    odd = (index for index, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1])
    return next(odd, min(len(one), len(other)))


def excerpts(one: str, other: str) -> tuple[str, str]:
    """Two texts near where they begin to differ."""
    same = first_difference(one, other)
    start = max(0, same - _AROUND)
    return _cut(one, start, same + _AROUND), _cut(other, start, same + _AROUND)


def _cut(text: str, start: int, end: int) -> str:
    return ("…" if start else "") + text[start:end] + ("…" if len(text) > end else "")
