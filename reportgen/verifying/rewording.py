"""A slide as its receipt has it and as somebody left it -> warnings that name the words that were edited."""

import difflib
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from reportgen.model.problems import Problem, warning
from reportgen.verifying.remembered import RememberedSlide
from reportgen.verifying.spelling import excerpts

_LONGEST = 80


def reworded(copy: str, number: int, before: RememberedSlide, after: RememberedSlide) -> Iterator[Problem]:
    """The words of a slide that are others now, were added or removed; `copy` names the deck."""
    matcher = difflib.SequenceMatcher(a=before.texts, b=after.texts)
    for change, start, end, other_start, other_end in matcher.get_opcodes():
        old, new = _joined(before.texts[start:end]), _joined(after.texts[other_start:other_end])
        if change == "insert":
            yield warning(
                '{copy}, slide {number}, "{title}": words were added: "{after}".',
                copy=copy,
                number=number,
                title=after.title,
                after=_beginning(new),
            )
        elif change == "delete":
            yield warning(
                '{copy}, slide {number}, "{title}": words were removed: "{before}".',
                copy=copy,
                number=number,
                title=after.title,
                before=_beginning(old),
            )
        elif change == "replace":
            shown = _differing(old, new)
            yield warning(
                '{copy}, slide {number}, "{title}": "{before}" is now "{after}".',
                copy=copy,
                number=number,
                title=after.title,
                before=shown[0],
                after=shown[1],
            )


def reworded_alternatives(
    copy: str, number: int, before: RememberedSlide, after: RememberedSlide
) -> tuple[int, list[Problem]]:
    """How many text alternatives of a slide are not there any more, and those that are others now."""
    gone = list((Counter(before.alternatives) - Counter(after.alternatives)).elements())
    new = list((Counter(after.alternatives) - Counter(before.alternatives)).elements())
    pairs = [_differing(_in_one_line(old), _in_one_line(text)) for old, text in zip_longest(gone, new, fillvalue="")]
    return max(len(gone) - len(new), 0), [
        warning(
            '{copy}, slide {number}, "{title}": the text alternative "{before}" is now "{after}".',
            copy=copy,
            number=number,
            title=after.title,
            before=old,
            after=text,
        )
        for old, text in pairs[: len(new)]
    ]


def _joined(texts: Sequence[str]) -> str:
    return " / ".join(_in_one_line(text) for text in texts)


def _beginning(words: str) -> str:
    return words if len(words) <= _LONGEST else words[:_LONGEST] + "…"


def _differing(before: str, after: str) -> tuple[str, str]:
    """Both whole where they are short, else near where they begin to differ: long texts may differ at their ends."""
    return (before, after) if max(len(before), len(after)) <= _LONGEST else excerpts(before, after)


def _in_one_line(text: str) -> str:
    """A text whose lines were forced, as a name on a map: "Etelä-" and "Savo" are Etelä-Savo."""
    return text.replace("-\n", "-").replace("\n", " ")
