"""A paragraph whose last line is short -> the same with the word before tied to it, if enough is left."""

from dataclasses import replace

from reportgen.model.text import Paragraph
from reportgen.model.typeset import SetParagraph
from reportgen.typography import Breaks

_SPACE = " "
_NO_BREAK = "\u00a0"

_ONE_WORD, _SHORT = 0.35, 0.15
"""A last line of one word is short, and one of more words, if it takes no more than such a share of the width."""

_LEFT = 0.5
"""The line before keeps at least such a share of the width."""


def accompany(paragraph: SetParagraph, breaks: Breaks, wrap: float) -> SetParagraph:
    """The paragraph with a no-break space before a short last line, as it broke at a wrap width; or as it is."""
    if len(breaks.lines) < 2:  # noqa: PLR2004 - there is no line before the last
        return paragraph
    before, last = breaks.lines[-2:]
    width = wrap - paragraph.left
    if last.width > (_SHORT if _SPACE in last.text else _ONE_WORD) * width:
        return paragraph
    left, _, _ = before.text.rpartition(_SPACE)
    # About so wide: letters differ.
    if before.width * len(left) < _LEFT * width * len(before.text):
        return paragraph
    tied = _tied(paragraph.paragraph, before.next - 1)
    return paragraph if tied is None else replace(paragraph, paragraph=tied)


def _tied(paragraph: Paragraph, place: int) -> Paragraph | None:
    """The paragraph with the space at a place made one that does not break; None where no single one is there.

    It is inside a run: office programs break beside a link whatever stands there.
    """
    at = place
    for index, run in enumerate(paragraph.runs):
        if at < len(run.text):
            head, tail = run.text[:at], run.text[at + 1 :]
            is_plain = head and tail and not (run.value or run.spoken or run.sign)
            if not is_plain or run.text[at] != _SPACE or head.endswith(_SPACE):
                return None
            tied = replace(run, text=f"{head}{_NO_BREAK}{tail}")
            return replace(paragraph, runs=(*paragraph.runs[:index], tied, *paragraph.runs[index + 1 :]))
        at -= len(run.text)
    return None
