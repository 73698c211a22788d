"""The areas that gave one answer -> what the legend of a map says of them, their number and their names."""

from dataclasses import replace

from reportgen.composing.answers import Group, GroupedAnswers
from reportgen.composing.context import Context
from reportgen.composing.phrasing.formats import ARROW, format_value
from reportgen.composing.phrasing.phrases import arrow
from reportgen.model.text import Run

_NO_BREAK = "\u00a0"


def _counts(answers: GroupedAnswers, group: Group, context: Context) -> tuple[Run, ...]:
    """How many areas gave an answer; the noun is left to the caller."""
    value = answers.count(group, context.words)
    return (Run(format_value(value, context.words.locale), value=value),)


def counted(answers: GroupedAnswers, group: Group, context: Context) -> tuple[Run, ...]:
    """How many areas gave an answer, in words: "14 aluetta"."""
    noun = context.words.one_area if len(group.areas) == 1 else context.words.areas
    return (*_counts(answers, group, context), Run(f"{_NO_BREAK}{noun}"))


def paired_counts(earlier: GroupedAnswers, later: GroupedAnswers, group: Group, context: Context) -> tuple[Run, ...]:
    """The earlier and the later count, "5 → 7"; nothing where neither column has a known answer."""
    if not earlier.known and not later.known:
        return ()
    sides = [
        _counts(answers, answers.like(group), context) if answers.known else (Run(context.words.unknown_count),)
        for answers in (earlier, later)
    ]
    noun = context.words.one_area if sides[1][0].text == "1" else context.words.areas
    return (
        *sides[0],
        replace(arrow(context.words), text=f"{ARROW}{_NO_BREAK}"),
        *sides[1],
        *((Run(f"{_NO_BREAK}{noun}"),) if later.known else ()),
    )


def detail(
    answers: GroupedAnswers, group: Group, context: Context, *, named: bool, when: Run | None = None
) -> tuple[Run, ...]:
    """The group's areas in words, after `when` they are so.

    A whole country of them needs no list, but for the areas that a footnote marks.
    """
    if not group.areas:
        return ()
    dated = (when,) if when else ()
    if len(group.areas) < len(context.survey.areas):
        return (*dated, Run(context.names(group.areas))) if named else ()
    marked = tuple(area for area in group.areas if context.mark(area))
    also = context.words.also.format(names=context.names(marked)) if named and marked else ""
    before, after = context.words.all_areas.split("{count}")
    return (*dated, Run(before), *_counts(answers, group, context), Run(f"{after}{also}"))
