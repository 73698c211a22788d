"""One cell of a round's table -> its words in a report's table."""

from decimal import Decimal

from reportgen.composing.answers import divisor, missing_in_words
from reportgen.composing.context import Context
from reportgen.composing.expressions.totals import NoTotal
from reportgen.composing.origins import cell_value
from reportgen.composing.phrasing.formats import format_value, typographic
from reportgen.model.areas import Area
from reportgen.model.blocks import TableCell
from reportgen.model.questions import Column, Option
from reportgen.model.rounds import AnswerTable
from reportgen.model.text import Run
from reportgen.model.values import Date, Missing, Unit, Value
from reportgen.wording.figures import date_in_figures


def cell_in_words(area: Area, source: AnswerTable, column: Column, decimals: int, context: Context) -> TableCell:
    """An area's cell: a figure formatted, an option by its short name, a date or text as it is, or what is missing."""
    cell = source.cell(area, column.id)
    match cell.content:
        case Value():
            value = cell_value(cell)
            return TableCell((Run(format_value(value, context.words.locale, decimals), value=value),))
        case Option(short=short):
            return TableCell((Run(short),))
        case Missing() as missing:
            return TableCell((Run(missing_in_words(source, column, area, missing, context.words)),), missing)
        case Date() as date:
            return TableCell((Run(date_in_figures(date)),))
        case str() as text:
            return TableCell((Run(typographic(text)),), place=cell.place)
        case None:
            return TableCell((Run(context.words.empty_cell),))


def no_total_in_words(reason: NoTotal, source: AnswerTable, column: Column, context: Context) -> TableCell:
    """Why a total is not told."""
    words = context.words
    match reason:
        case NoTotal.NO_FIGURES:
            text = words.unknown_total
        case NoTotal.NEVER_ADDED:
            text = words.never_added
        case NoTotal.WITHHELD:
            text = words.withheld
        case NoTotal.OF_NOTHING:
            whole = divisor(source, column) or column
            zero = format_value(Value(Decimal(0), whole.unit or Unit.COUNT), words.locale)
            text = words.undividable.format(column=whole.heading, zero=zero)
    return TableCell((Run(text),))
