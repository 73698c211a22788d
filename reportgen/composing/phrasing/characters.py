"""A composed slide -> the slide in characters that every reader of both files can show, with warnings.

Pasted text holds characters that programs treat each in its own way, or that no file can hold. What cannot be seen is
left out, what parts lines or words becomes a plain space, and letters typed in parts are put together (NFC). Writing
from right to left stays: the layout refuses it in words.
"""

import re
import unicodedata
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import cache
from operator import is_
from typing import TypeVar, cast

from reportgen.model.blocks import TableCell
from reportgen.model.deck import Slide
from reportgen.model.places import Place
from reportgen.model.problems import Problem, warning
from reportgen.model.remembering import remembering_short_texts
from reportgen.model.unseen import BREAKS, TO_THE_RIGHT, UNSEEN

Anything = TypeVar("Anything")

_LEFT_OUT = str.maketrans("", "", "".join(set(UNSEEN) - {*BREAKS, *TO_THE_RIGHT}))
"""Where lines may end stays as its author marked it; the layout refuses writing from right to left."""

_NOT_TEXT = re.compile("[\x00-\x08\x0e-\x1b\x7f\ud800-\udfff\ufffe\uffff]")
"""What XML, and so a deck, cannot hold (and U+007F, which shows as nothing), but for what parts lines and fields."""

_NEW_LINE = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_PLAIN_SPACE = re.compile("[\t\x1c-\x1f]")
_KEPT_AS_IT_IS = frozenset({"code", "digit_lines", "id", "place", "sources", "style"})


@remembering_short_texts
def readable(text: str) -> str:
    """The text in characters that can be shown, on one line."""
    return _NEW_LINE.sub(" ", _on_lines(text))


def readable_slide(slide: Slide, file: str) -> tuple[Slide, tuple[Problem, ...]]:
    """The slide, all its texts readable; a warning names the control characters that were left out."""
    reader = _Reader()
    kept = reader.read(slide)
    if not reader.lost:
        return kept, ()
    problem = warning(
        'The slide "{slide}" held control characters, which no file can show; they were left out: {characters}. Type '
        "the text around them again if something is missing.",
        Place(file, line=slide.line),
        slide=kept.title,
        characters=", ".join(f"U+{ord(character):04X}" for character in reader.lost),
    )
    return kept, (problem,)


def _on_lines(text: str) -> str:
    """The text with its lines, each ended by a line feed."""
    if text.isascii() and text.isprintable():
        return text
    seen = _NOT_TEXT.sub("", text).translate(_LEFT_OUT)
    return unicodedata.normalize("NFC", _PLAIN_SPACE.sub(" ", _NEW_LINE.sub("\n", seen)))


class _Reader:
    """Makes all texts of a thing readable, and gathers the control characters that they lose by it."""

    def __init__(self) -> None:
        self.lost: dict[str, None] = {}

    def read(self, thing: Anything, *, lines: bool = False) -> Anything:
        """The thing with every text in it readable, on `lines` of their own if so; itself where all texts are."""
        changed: object = thing
        if isinstance(thing, str):
            if readable(thing) != thing and not isinstance(thing, Enum):
                self.lost.update(dict.fromkeys(_NOT_TEXT.findall(thing)))
                text = _on_lines(thing) if lines else readable(thing)
                changed = thing if text == thing else text
        elif isinstance(thing, tuple):
            parts = tuple([self.read(part, lines=lines) for part in thing])
            changed = thing if all(map(is_, parts, thing)) else parts
        elif is_dataclass(thing) and not isinstance(thing, type):
            # Lines are a cell's own, as its author parted them; elsewhere text flows.
            inside = lines or isinstance(thing, TableCell)
            news = {}
            for name in _text_fields(type(thing)):
                value = getattr(thing, name)
                new = self.read(value, lines=inside)
                if new is not value:
                    news[name] = new
            changed = replace(thing, **news) if news else thing
        return cast("Anything", changed)


@cache
def _text_fields(kind: type) -> tuple[str, ...]:
    """The fields of a dataclass that may hold text."""
    return tuple(field.name for field in fields(kind) if field.name not in _KEPT_AS_IT_IS)
