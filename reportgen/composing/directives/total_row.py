"""A table's columns and rows -> its total row, where `total:` asks for one, with the notes of its figures."""

from collections.abc import Sequence

from reportgen.composing.context import Call, Context
from reportgen.composing.directives.cells import no_total_in_words
from reportgen.composing.directives.compared import AnyColumn, Compared, is_numeric
from reportgen.composing.expressions.totals import no_total, total_of
from reportgen.composing.phrasing.formats import format_value
from reportgen.composing.phrasing.notes import note_of_value
from reportgen.composing.prose import tell_option
from reportgen.model.areas import Area
from reportgen.model.blocks import TableCell
from reportgen.model.places import Place
from reportgen.model.problems import ReportError, error
from reportgen.model.questions import Column, ColumnKind
from reportgen.model.rounds import AnswerTable
from reportgen.model.text import Run


def compose_total(
    call: Call,
    source: AnswerTable,
    columns: Sequence[AnyColumn],
    areas: Sequence[Area],
    decimals: dict[str, int],
    context: Context,
) -> tuple[tuple[TableCell, ...] | None, tuple[str, ...]]:
    """The total row, labelled in its first column, with the notes of its figures."""
    label = tell_option(call, "total", context)
    if not label.runs:
        return None, ()
    _check(call, columns)
    cells = [TableCell(label.runs, place=Place(context.file, line=call.option_lines["total"]))]
    notes = list(label.notes)
    for column in columns[1:]:
        if isinstance(column, Compared):
            cell, figure = column.total(areas, context)
            cells.append(cell)
            notes += [note_of_value(cell.text, figure, context.words)] if figure is not None else []
            continue
        if not isinstance(column, Column) or column.kind is not ColumnKind.AMOUNT:
            cells.append(TableCell(()))
            continue
        if reason := no_total(source, column, areas):
            cells.append(no_total_in_words(reason, source, column, context))
            continue
        value = total_of(source, column, areas, context.words)
        text = format_value(value, context.words.locale, decimals[column.id])
        cells.append(TableCell((Run(text, value=value),)))
        notes.append(note_of_value(text, value, context.words))
    return tuple(cells), tuple(notes)


def _check(call: Call, columns: Sequence[AnyColumn]) -> None:
    """Refuse a total that would have nothing to tell, or hide what it tells, or be called as an option is written."""
    if call.option("total") == "yes":
        raise ReportError(
            error(
                'The row of the total would be called "{value}". The option total has its name: {example}.',
                value=call.option("total"),
                example="total: Yhteensä",
            )
        )
    if not any(map(is_numeric, columns)):
        raise ReportError(error("The table has no column of figures to add up. Remove the option total."))
    if is_numeric(columns[0]):
        raise ReportError(
            error(
                "The label of a table's total stands in its first column, which holds figures here. Put a column of "
                "words first, such as area."
            )
        )
