"""Typed paragraphs and a width -> their lines, broken where every renderer will break them too.

Office programs measure text about half a percent differently from us. So the width that text wraps at is not the box's
own but one in the middle of the interval that gives the same lines, stated in the deck as the box's right inset. Where
there is no such interval, because much text stands in the box or words hold dashes, the lines in question are held.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from reportgen.layout.last_lines import accompany
from reportgen.layout.set_lines import SetLines, set_lines
from reportgen.model.boxes import Align
from reportgen.model.typeset import SetParagraph
from reportgen.typography import Breaks, Piece, Typeface, break_text

STABLE_MARGIN = 0.005
"""How far the wrap width stays from either edge of the interval that gives the same lines, as a share of it."""

_HELD_MARGIN = 0.01
"""The same where lines are held: there it may be near any line's edge, and some programs are 0.75 percent off."""

_STEPS = 24
"""How many narrower widths are tried, each half a percent less, before the safest is taken."""

_MORE_LINES = 1
"""A narrower width may take so many more lines than the widest; rather than more, lines are held where they can be."""

_BALANCING_STEP = 0.03
_BALANCING_STEPS = 17
"""Lines are evened out by narrowing the text in such steps, as shares of its width, to about half of it."""

_TOLERANCE = 1e-6


def set_text(paragraphs: Sequence[SetParagraph], width: float, typeface: Typeface) -> SetLines:
    """Break paragraphs into lines no longer than `width` points, at the widest wrap width that is stable.

    Where none is, or only by taking many more lines, at the width at which the fewest have to be held by `ends`. A last
    line that is short begins with the word before it, where that takes no more lines.
    """
    found = _wrap(paragraphs, width, typeface)
    tied = tuple(accompany(p, b, found.wrap) for p, b in zip(found.paragraphs, found.breaks, strict=True))
    changed = [index for index, paragraph in enumerate(tied) if paragraph is not found.paragraphs[index]]
    if changed and (other := _as_good(tied, found, width, typeface)) is not None:
        found = other
    else:
        for index in changed:
            one = (*found.paragraphs[:index], tied[index], *found.paragraphs[index + 1 :])
            found = _as_good(one, found, width, typeface) or found
    return set_lines(found.paragraphs, found.breaks, found.wrap, typeface)


def set_title(paragraphs: Sequence[SetParagraph], width: float, typeface: Typeface) -> SetLines:
    """The same for a title, whose spaces stay as they are: programs list titles and look them up."""
    found = _wrap(paragraphs, width, typeface)
    return set_lines(found.paragraphs, found.breaks, found.wrap, typeface)


def _as_good(
    paragraphs: Sequence[SetParagraph], before: "_Wrapped", width: float, typeface: Typeface
) -> "_Wrapped | None":
    """The paragraphs wrapped, if they take no more lines than others did, and no more of them have to be held."""
    found = _wrap(paragraphs, width, typeface)
    return found if _count(found.breaks) <= _count(before.breaks) and found.count <= before.count else None


def _wrap(paragraphs: Sequence[SetParagraph], width: float, typeface: Typeface) -> "_Wrapped":
    paragraphs = tuple(replace(paragraph, ends=()) if paragraph.ends else paragraph for paragraph in paragraphs)
    safest: tuple[float, _Wrapped] | None = None
    fewest: _Wrapped | None = None
    most = math.inf
    for step in range(_STEPS):
        breaks = _break_all(paragraphs, width * (1 - step * STABLE_MARGIN), typeface)
        count = _count(breaks)
        most = min(most, count + _MORE_LINES)
        if count > most and fewest is not None:
            break
        wrap, margin = _middle(paragraphs, breaks, width)
        loose = _Wrapped(paragraphs, breaks, wrap, 0)
        if margin >= STABLE_MARGIN * wrap:
            return loose
        if safest is None or margin > safest[0]:
            safest = (margin, loose)
        held = _hold(paragraphs, breaks, width)
        if held is not None and (fewest is None or held.count < fewest.count):
            fewest = held
    assert safest is not None  # noqa: S101 - the loop runs at least once
    return fewest if fewest is not None and _torn(fewest.breaks) <= _torn(safest[1].breaks) else safest[1]


def balanced(setting: SetLines, typeface: Typeface) -> SetLines:
    """A title in as many lines, as even as they can be: no last line of a single word under a full one."""
    best = setting
    for step in range(1, _BALANCING_STEPS):
        narrower = set_title(setting.paragraphs, setting.wrap * (1 - step * _BALANCING_STEP), typeface)
        if len(narrower.lines) > len(setting.lines):
            break
        best = narrower
    return best


def height_of(paragraphs: Iterable[SetParagraph], width: float, typeface: Typeface, limit: float = math.inf) -> float:
    """The height of paragraphs at a width, in points, without the search for stable breaks.

    Of those that are higher than the limit, only so many are counted that they are.
    """
    height = 0.0
    for paragraph in paragraphs:
        height += paragraph.space_before + paragraph.leading * len(break_paragraph(paragraph, width, typeface).lines)
        if height > limit:
            break
    return height


def tears(paragraphs: Sequence[SetParagraph], width: float, typeface: Typeface) -> bool:
    """Whether some word alone is wider than `width` points and would be broken inside."""
    return any(break_paragraph(paragraph, width, typeface).torn for paragraph in paragraphs)


def break_paragraph(paragraph: SetParagraph, width: float, typeface: Typeface) -> Breaks:
    """The lines of a paragraph in a text so many points wide."""
    return _break(_pieces(paragraph), paragraph.size, max(1.0, width - paragraph.left), typeface)


def _break_all(paragraphs: Sequence[SetParagraph], width: float, typeface: Typeface) -> list[Breaks]:
    return [break_paragraph(paragraph, width, typeface) for paragraph in paragraphs]


def _pieces(paragraph: SetParagraph) -> tuple[Piece, ...]:
    return tuple(Piece(run.text, paragraph.bold or run.bold, run.italic) for run in paragraph.paragraph.runs)


@lru_cache(maxsize=1000)
def _break(pieces: tuple[Piece, ...], size: float, width: float, typeface: Typeface) -> Breaks:
    return break_text(pieces, size, width, typeface)


def _middle(paragraphs: Sequence[SetParagraph], breaks: list[Breaks], limit: float) -> tuple[float, float]:
    """The wrap width that is farthest from changing any line, and how far that is: both in points.

    Past a `steady` width other programs are known to break otherwise. The box cannot be wider than `limit`.
    """
    pairs = list(zip(paragraphs, breaks, strict=True))
    narrowest = max((p.left + b.narrowest for p, b in pairs), default=0.0)
    widest = min((p.left + b.widest for p, b in pairs), default=limit)
    steady = min((p.left + b.steady for p, b in pairs), default=limit)
    if any(p.align is not Align.LEFT for p in paragraphs):
        wrap = limit
    else:
        wrap = min(limit, (narrowest + (steady if steady > narrowest else widest)) / 2)
    return wrap, min(wrap - narrowest, widest - wrap, steady - wrap)


@dataclass(frozen=True, slots=True)
class _Wrapped:
    """Paragraphs and where their lines end at a wrap width, `count` of them because they are held."""

    paragraphs: tuple[SetParagraph, ...]
    breaks: list[Breaks]
    wrap: float
    count: int


def _count(breaks: Sequence[Breaks]) -> int:
    return sum(len(b.lines) for b in breaks)


def _torn(breaks: Sequence[Breaks]) -> int:
    """How many paragraphs have a word broken inside."""
    return sum(b.torn for b in breaks)


def _hold(paragraphs: Sequence[SetParagraph], breaks: list[Breaks], limit: float) -> _Wrapped | None:
    """The same lines with those held that are not firm; None where a line is as long as the box allows."""
    longest = max((p.left + b.narrowest for p, b in zip(paragraphs, breaks, strict=True)), default=0.0)
    wrap = limit if any(p.align is not Align.LEFT for p in paragraphs) else longest / (1 - _HELD_MARGIN)
    if wrap > limit or longest > wrap * (1 - _HELD_MARGIN) + _TOLERANCE:
        return None
    ends = [
        tuple(line.next for line in b.lines if p.left + line.firm < wrap * (1 + _HELD_MARGIN))
        for p, b in zip(paragraphs, breaks, strict=True)
    ]
    held = tuple(p if p.ends == e else replace(p, ends=e) for p, e in zip(paragraphs, ends, strict=True))
    return _Wrapped(held, breaks, wrap, sum(len(paragraph.ends) for paragraph in held))
