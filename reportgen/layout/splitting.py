"""Paragraphs that do not fit -> those that do and those that go on, cut where a reader expects it."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate, takewhile

from reportgen.layout.parts import Setup, Text
from reportgen.layout.setting import break_paragraph, height_of
from reportgen.layout.styling import style, style_all, style_each
from reportgen.model.text import Paragraph, Role, Run

_LEAST_FILLED = 0.5
"""A page is left at a group's end if at least this share of it is filled; else the group is cut between its items."""

_FEW_ITEMS = 6
"""A group of no more items than this stays together where a page holds it, however much of a page is left empty."""

_ITEMS = {Role.BULLET, Role.NUMBER}

_WIDER = 2
"""A page to go on to has about so many times the room of a column beside a figure."""

_SLACK = 1.0


def heights(text: Text, size: float, width: float, setup: Setup, limit: float = math.inf) -> list[float]:
    """The height of each paragraph with the space over it, in points; the first has none.

    They end with the paragraph with which all are higher than the limit.
    """
    each: list[float] = []
    total = 0.0
    for styled in style_each(text.paragraphs, size, setup.theme):
        each.append(height_of((styled,), width, setup.typeface))
        total += each[-1]
        if total > limit:
            break
    return each


def cut_chances(paragraphs: Sequence[Paragraph], *, groups_only: bool) -> list[int]:
    """The indices of the paragraphs before which text may be cut: groups begin at headings, items at level 0.

    Where a paragraph was cut before, it may be cut again.
    """
    chances = []
    for index in range(1, len(paragraphs)):
        before, after = paragraphs[index - 1], paragraphs[index]
        if before.role in {Role.HEADING, Role.KEY}:
            continue
        begins_group = after.role is Role.HEADING
        begins_item = after.continued or _begins_item(after)
        if begins_group or (begins_item and not groups_only):
            chances.append(index)
    return chances


def group_cuts(paragraphs: Sequence[Paragraph]) -> list[int]:
    """The indices of the paragraphs that groups begin at: headings or, without any, numbers with more under them."""
    headed = cut_chances(paragraphs, groups_only=True)
    if headed or not any(paragraph.level for paragraph in paragraphs):
        return headed
    return [cut for cut in cut_chances(paragraphs, groups_only=False) if paragraphs[cut].role is Role.NUMBER]


def balanced_cut(text: Text, size: float, width: float, limit: float, setup: Setup) -> int:
    """Where two columns part so that the taller is lowest: between groups if that fits `limit`, else between items.

    The second column of a group that is parted begins with its heading again.
    """
    each = heights(text, size, width, setup)
    styled = style_all(text.paragraphs, size, setup.theme)
    best = len(text.paragraphs)
    for groups_only in (True, False):
        chances = cut_chances(text.paragraphs, groups_only=groups_only)
        if not chances:
            continue

        def taller(cut: int) -> float:
            after = sum(each[cut:]) - styled[cut].space_before
            heading = _heading_of(text.paragraphs, cut)
            if heading is not None:
                again = style(text.paragraphs[cut], size, setup.theme, before=text.paragraphs[heading])
                after += each[heading] - styled[heading].space_before + again.space_before
            return max(sum(each[:cut]), after)

        best = min(chances, key=taller)
        if taller(best) <= limit:
            return best
    return best


def split(text: Text, size: float, width: float, height: float, setup: Setup) -> tuple[Text, Text]:
    """The longest beginning of `text` that fits `height`, and the rest; a group that is cut shows its heading again.

    A paragraph that alone is higher than the box is cut between its lines. The rest is empty where all fits.
    """
    # A group that begins within the height is as far as it matters there.
    each = heights(text, size, width, setup, (1 + _WIDER) * height + _SLACK)
    filled = list(accumulate(each))
    if not filled or filled[-1] <= height:
        return text, replace(text, paragraphs=())
    reached = text.paragraphs[: len(each)]
    groups = [cut for cut in cut_chances(reached, groups_only=True) if filled[cut - 1] <= height]
    items = [cut for cut in cut_chances(reached, groups_only=False) if filled[cut - 1] <= height]
    if groups and (filled[groups[-1] - 1] >= _LEAST_FILLED * height or _keeps(text, groups[-1], each, height)):
        return cut_at(text, groups[-1])
    first_item = 1 if text.repeated else 0
    if items and items[-1] > first_item:
        return cut_at(text, items[-1])
    return _cut_inside(text, each, size, width, height, setup)


def _keeps(text: Text, start: int, each: list[float], height: float) -> bool:
    """Whether the group that starts at a paragraph is short enough to stay together on the next page."""
    group = [text.paragraphs[start], *takewhile(lambda p: p.role is not Role.HEADING, text.paragraphs[start + 1 :])]
    return _items(group[1:]) <= _FEW_ITEMS and sum(each[start : start + len(group)]) <= _WIDER * height


def strands_an_item(head: Text, tail: Text) -> bool:
    """Whether a cut leaves a single item of the group it goes through on one of its sides, or a part of one."""
    if not head.paragraphs or not tail.paragraphs:
        return False
    is_inside = tail.paragraphs[0].continued
    if not is_inside and not tail.repeated:
        return False
    before, after = _items(reversed(head.paragraphs)) - is_inside, _items(tail.paragraphs[1:])
    return before <= 1 or after + is_inside <= 1


def _items(paragraphs: Iterable[Paragraph]) -> int:
    """How many items there are up to a heading."""
    group = takewhile(lambda paragraph: paragraph.role is not Role.HEADING, paragraphs)
    return sum(_begins_item(paragraph) and not paragraph.continued for paragraph in group)


def _begins_item(paragraph: Paragraph) -> bool:
    return paragraph.level == 0 and paragraph.role is not Role.DETAIL and not paragraph.further


def cut_at(text: Text, cut: int) -> tuple[Text, Text]:
    """The text before a paragraph, and the text from it on, under the heading of its group again if it has one."""
    head, tail = text.paragraphs[:cut], text.paragraphs[cut:]
    heading = _heading_of(text.paragraphs, cut)
    if heading is not None:
        tail = (text.paragraphs[heading], *tail)
    return replace(text, paragraphs=head), replace(text, paragraphs=tail, repeated=heading is not None)


def _heading_of(paragraphs: Sequence[Paragraph], cut: int) -> int | None:
    """The index of the heading of the group that a cut parts, if it has one."""
    if cut == len(paragraphs) or paragraphs[cut].role is Role.HEADING:
        return None
    return next((index for index in reversed(range(cut)) if paragraphs[index].role is Role.HEADING), None)


def _cut_inside(
    text: Text, each: list[float], size: float, width: float, height: float, setup: Setup
) -> tuple[Text, Text]:
    """Cut the first paragraph that does not fit between two of its lines; its rest stands on without a bullet."""
    index = next(i for i in range(len(each)) if sum(each[: i + 1]) > height)
    paragraph = text.paragraphs[index]
    styled = style(paragraph, size, setup.theme, before=text.paragraphs[index - 1] if index else None)
    room = height - sum(each[:index]) - styled.space_before
    count = max(int(room / styled.leading), 0)
    if count == 0 and index > 0:
        return (
            cut_at(text, index)
            if text.paragraphs[index - 1].role is not Role.HEADING
            else cut_at(text, max(index - 1, 1))
        )
    lines = break_paragraph(styled, width, setup.typeface).lines
    head_runs, tail_runs = cut_runs(paragraph.runs, lines[max(count, 1) - 1].next)
    goes_on = replace(paragraph, runs=tail_runs, number=0, further=paragraph.role in _ITEMS, continued=True)
    head = (*text.paragraphs[:index], replace(paragraph, runs=head_runs))
    tail = (goes_on, *text.paragraphs[index + 1 :])
    return replace(text, paragraphs=head), replace(text, paragraphs=tail, repeated=False)


def cut_runs(runs: tuple[Run, ...], characters: int) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """The first so many characters of runs, and the others."""
    head: list[Run] = []
    tail: list[Run] = []
    left = characters
    for run in runs:
        before, after = run.text[:left], run.text[left:]
        # The space at the cut stays with the head, or a reader would find its last word fused with the next.
        head += [replace(run, text=before.removesuffix("\n") + " " * before.endswith("\n"))] if before else []
        tail += [replace(run, text=after)] if after else []
        left = max(0, left - len(run.text))
    return tuple(head), tuple(tail)
