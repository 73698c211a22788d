"""`lacking` -> the questions to which the data has no area's answer, as a list under a typed text."""

from dataclasses import replace

from reportgen.composing.answers import lacking_tables
from reportgen.composing.context import Call, Context, SlidePart
from reportgen.composing.directives.texts import compose_paragraphs
from reportgen.model.blocks import Prose
from reportgen.model.text import Role, plain


def compose_lacking(call: Call, context: Context) -> SlidePart:
    """`lacking`: the text, then the questions in their order, each in its own wording; nothing where there is none."""
    tables = lacking_tables(context.survey, context.memory)
    if not tables:
        return SlidePart()
    told = compose_paragraphs(call, context)
    items = tuple(plain(table.question.wording, Role.BULLET) for table in tables)
    paragraphs = tuple(item for block in told.blocks if isinstance(block, Prose) for item in block.paragraphs)
    return replace(told, blocks=(Prose((*paragraphs, *items)),))
