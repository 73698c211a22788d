"""One cell of a round's table in; its words in a report's table out."""

from reportgen.composing.answers import missing_label
from reportgen.composing.context import Context
from reportgen.composing.origins import cell_value
from reportgen.composing.phrasing.formats import format_value, typographic
from reportgen.model.areas import Area
from reportgen.model.deck import TableCell
from reportgen.model.questions import Column, Kind, Option
from reportgen.model.rounds import Cell, Table
from reportgen.model.text import Run
from reportgen.model.values import Date, Missing, Value
from reportgen.wording.figures import date_in_figures


def cell_in_words(cell: Cell, source: Table, column: Column, decimals: int, context: Context) -> TableCell:
    """A figure formatted, an option by its short name, a date or a text as it is; what is not there says so."""
    match cell.content:
        case Value():
            value = cell_value(cell)
            return TableCell((Run(format_value(value, context.words.locale, decimals), value=value),))
        case Option(short=short):
            return TableCell((Run(short),))
        case Missing() as missing:
            return TableCell((Run(missing_in_words(missing, source, column, context)),), missing)
        case Date() as date:
            return TableCell((Run(date_in_figures(date)),))
        case str() as text:
            return TableCell((Run(typographic(text)),))
        case None:
            return TableCell((Run(context.words.empty_cell),))


def missing_in_words(missing: Missing, source: Table, column: Column, context: Context) -> str:
    """Answers are missing in the question's own words; names and figures in the report's."""
    if column.kind is Kind.CHOICE:
        return missing_label(source, missing, context.words)
    return context.words.missing(missing)


def undividable(source: Table, column: Column, area: Area, context: Context) -> str:
    """Why an area has no percentage, where what it would be of is 0; else empty."""
    if column.computed is None or column.computed.operation != "percent":
        return ""
    whole = source.question.column(column.computed.second)
    content = source.cell(area, whole.id).content
    if not isinstance(content, Value) or content.amount:
        return ""
    return context.words.undividable.format(column=whole.heading, zero=format_value(content, context.words.locale))
