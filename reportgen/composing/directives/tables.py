"""`table` in; a row for every area, with words, formatted figures and a computed total, out."""

from collections.abc import Sequence

from reportgen.composing.answers import missing_in_words
from reportgen.composing.context import Call, Context, SlidePart
from reportgen.composing.directives.alternatives import describe_table
from reportgen.composing.directives.cells import cell_in_words, no_total_in_words
from reportgen.composing.directives.compared import Compared, find_compared
from reportgen.composing.expressions.lookups import find_answer, find_column, find_published
from reportgen.composing.expressions.totals import no_total, total_of
from reportgen.composing.phrasing.formats import decimals_of, format_value
from reportgen.composing.phrasing.notes import describe, note_of_value
from reportgen.composing.prose import tell_option
from reportgen.model.areas import Area
from reportgen.model.deck import Table, TableCell, TableColumn
from reportgen.model.places import Place
from reportgen.model.problems import ReportError, error
from reportgen.model.questions import Column, Kind
from reportgen.model.rounds import Row as SourceRow
from reportgen.model.rounds import Table as Source
from reportgen.model.text import Run
from reportgen.model.values import Missing, Value

AnyColumn = str | Column | Compared
"""What a table may show: an area's name (one of _AREA), a column, a column compared with the round before."""

_AREA = ("area", "official")
_YES = "yes"


def compose_table(call: Call, context: Context) -> SlidePart:
    """`table QUESTION`: the areas in alphabetical order, or those whose answer `where` asks for."""
    source = find_published(context.survey, call.argument)
    names = call.choices("columns") or ("area", *source.columns)
    columns = [
        name if name in _AREA else find_compared(name, names, source, context) or find_column(source, None, name)
        for name in names
    ]
    headings = _headings(call, columns, context)
    rows = _filtered(call, source)
    decimals = {column.id: _decimals(source, column, rows) for column in columns if isinstance(column, Column)}
    if context.area is not None:
        _refuse_texts(columns)
    cells = tuple(tuple(_cell(column, row, source, decimals, context) for column in columns) for row in rows)
    total, total_notes = _total(call, source, columns, [row.area for row in rows], decimals, context)
    shape = tuple(
        TableColumn(heading, _is_numeric(column), column in _AREA, heads=column in _AREA and index == 0)
        for index, (column, heading) in enumerate(zip(columns, headings, strict=True))
    )
    title = source.question.wording
    places = [place for row in rows for column in columns for place in _places(column, row, source)]
    note = context.words.note_table.format(
        title=title, columns=", ".join(headings), sources=describe(places, context.words)
    )
    return SlidePart(
        blocks=(
            Table(
                name=f"{title}, taulukko",
                columns=shape,
                rows=cells,
                total=total,
                alternative=describe_table(title, shape, cells, total, context.words),
                halves=_halves(call),
            ),
        ),
        notes=(note, *total_notes),
        named=frozenset(row.area.code for row in rows) if set(names) & set(_AREA) else frozenset(),
    )


def _is_numeric(column: AnyColumn) -> bool:
    return column.numeric if isinstance(column, Compared) else isinstance(column, Column) and column.kind is Kind.AMOUNT


def _places(column: AnyColumn, row: SourceRow, source: Source) -> tuple[Place, ...]:
    """The cells that a row's cell comes from; an area's name comes from none."""
    if isinstance(column, Compared):
        return column.places(row.area)
    return (source.cell(row.area, column.id).place,) if isinstance(column, Column) else ()


def _heading(column: AnyColumn, context: Context) -> str:
    match column:
        case Compared():
            return column.heading(context)
        case Column():
            return column.heading
        case _:
            return {"area": context.words.area, "official": context.words.official}[column]


def _headings(call: Call, columns: Sequence[AnyColumn], context: Context) -> tuple[str, ...]:
    headings = call.choices("headings") or tuple(_heading(column, context) for column in columns)
    if len(headings) != len(columns):
        raise ReportError(
            error(
                "The table has {columns} columns and {headings} headings; it needs one for each.",
                columns=len(columns),
                headings=len(headings),
            )
        )
    return headings


def _refuse_texts(columns: Sequence[AnyColumn]) -> None:
    for given in columns:
        column = given.of if isinstance(given, Compared) else given
        if isinstance(column, Column) and column.kind is Kind.TEXT:
            raise ReportError(
                error(
                    'The column "{column}" holds what areas wrote in their own words. An extract shows that of its own '
                    "area only: {instead}.",
                    column=column.id,
                    instead=f'answer("…", "{column.id}")',
                )
            )


def _filtered(call: Call, source: Source) -> tuple[SourceRow, ...]:
    """The rows that `where: column = option` asks for; all without it."""
    where = call.option("where")
    if not where:
        return source.rows
    name, equals, option = (text.strip() for text in where.partition("="))
    if not equals:
        raise ReportError(error('The condition "{where}" is written: column = option.', where=where))
    column = find_column(source, Kind.CHOICE, name)
    answer = find_answer(source, option)
    return tuple(row for row in source.rows if source.cell(row.area, column.id).content == answer)


def _halves(call: Call) -> bool:
    halves = call.option("halves")
    if halves not in {"", _YES}:
        raise ReportError(error('The option halves is "{value}". Write halves: yes, or leave it out.', value=halves))
    return halves == _YES


def _decimals(source: Source, column: Column, rows: Sequence[SourceRow]) -> int:
    contents = [source.cell(row.area, column.id).content for row in rows]
    values = [content for content in contents if isinstance(content, Value)]
    return decimals_of(values) if values else 0


def _cell(column: AnyColumn, row: SourceRow, source: Source, decimals: dict[str, int], context: Context) -> TableCell:
    if isinstance(column, Compared):
        return column.cell(row.area, context)
    if not isinstance(column, Column):
        return TableCell((Run(_area_name(column, row.area, context)),))
    cell = source.cell(row.area, column.id)
    if cell.content is None:
        return _empty(row, source, column, context)
    return cell_in_words(row.area, source, column, decimals[column.id], context)


def _area_name(column: str, area: Area, context: Context) -> str:
    name = context.name(area)
    return name if column == "area" else name.replace(area.name, area.official)


def _empty(row: SourceRow, source: Source, column: Column, context: Context) -> TableCell:
    """An empty cell of an area that did not answer says so; of one that did, there is nothing to tell."""
    for cell in row.cells:
        if isinstance(cell.content, Missing):
            return TableCell(
                (Run(missing_in_words(source, column, row.area, cell.content, context.words)),), cell.content
            )
    return TableCell((Run(context.words.empty_cell),))


def _total(
    call: Call,
    source: Source,
    columns: Sequence[AnyColumn],
    areas: Sequence[Area],
    decimals: dict[str, int],
    context: Context,
) -> tuple[tuple[TableCell, ...] | None, tuple[str, ...]]:
    """The total row, labelled in its first column, with the notes of its figures."""
    label = tell_option(call, "total", context)
    if not label.runs:
        return None, ()
    cells = [TableCell(label.runs, place=Place(context.file, line=call.option_lines["total"]))]
    notes = list(label.notes)
    for column in columns[1:]:
        if isinstance(column, Compared):
            cell, figure = column.total(areas, context)
            cells.append(cell)
            notes += [note_of_value(cell.text, figure, context.words)] if figure is not None else []
            continue
        if not isinstance(column, Column) or column.kind is not Kind.AMOUNT:
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
