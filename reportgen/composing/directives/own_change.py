"""Two columns of answers -> in words, whether and how the extract's area changed its answer."""

from dataclasses import replace

from reportgen.composing.answers import GroupedAnswers
from reportgen.composing.context import Context, SlidePart
from reportgen.composing.phrasing.phrases import with_arrows
from reportgen.model.areas import Area
from reportgen.model.blocks import Prose
from reportgen.model.text import Paragraph, Role, Run, plain
from reportgen.model.values import Missing


def compose_own_change(earlier: GroupedAnswers, later: GroupedAnswers, area: Area, context: Context) -> SlidePart:
    """One sentence, and, where the answer changed, the two answers after it."""
    words = context.words
    before, after = earlier.group_of(area), later.group_of(area)
    fields = {
        "area": area.genitive,
        "first": earlier.column.heading,
        "second": later.column.heading,
        "answer": after.short,
    }
    lacking = {group.missing for group in (before, after) if group.missing}
    if lacking:
        absent = [
            answers.column.heading
            for answers, group in ((earlier, before), (later, after))
            if group.missing is (Missing.NOT_IN_DATA if Missing.NOT_IN_DATA in lacking else Missing.NO_ANSWER)
        ]
        phrase = words.comparing.own_not_in_data if Missing.NOT_IN_DATA in lacking else words.comparing.own_no_answer
        told: list[Paragraph] = [plain(phrase.format(area=area.genitive, when=words.listing(absent)))]
    elif before.key == after.key:
        told = [plain(words.comparing.own_unchanged.format(**fields))]
    else:
        told = [
            plain(words.comparing.own_changed.format(**fields)),
            Paragraph((Run(f"{earlier.column.heading}: "), Run(before.short, bold=True)), Role.BULLET),
            Paragraph((Run(f"{later.column.heading}: "), Run(after.short, bold=True)), Role.BULLET),
        ]
    told = [
        Paragraph(
            tuple(replace(part, bold=run.bold) for run in item.runs for part in with_arrows(run.text, words)), item.role
        )
        for item in told
    ]
    return SlidePart(blocks=(Prose(tuple(told)),), named=frozenset({area.code}))
