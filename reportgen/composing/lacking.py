"""`lacking` in; the questions to which the data has no area's answer, as a list, out."""

from reportgen.composing.context import Call, Context, Part
from reportgen.composing.own import lacking_tables
from reportgen.model.deck import Prose
from reportgen.model.text import Role, plain


def compose_lacking(call: Call, context: Context) -> Part:  # noqa: ARG001 - every directive is called alike
    """`lacking`: the questions in their order, each in its own wording; nothing where there is none."""
    tables = lacking_tables(context.report, context.memory)
    items = tuple(plain(table.question.wording, Role.BULLET) for table in tables)
    return Part(blocks=(Prose(items),) if items else ())
