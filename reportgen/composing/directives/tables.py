"""`table` -> a row for every area, with words, formatted figures and a computed total."""

from collections.abc import Sequence
from dataclasses import replace

from reportgen.composing.answers import missing_in_words
from reportgen.composing.context import Call, Context, SlidePart
from reportgen.composing.directives.alternatives import describe_table
from reportgen.composing.directives.cells import cell_in_words
from reportgen.composing.directives.compared import AnyColumn, Compared, find_compared, is_numeric
from reportgen.composing.directives.total_row import compose_total
from reportgen.composing.expressions.lookups import find_answer, find_column, find_published
from reportgen.composing.origins import places_of
from reportgen.composing.phrasing.formats import decimals_of
from reportgen.composing.phrasing.headings import listed_headings, told_heading
from reportgen.composing.phrasing.notes import describe
from reportgen.model.areas import Area
from reportgen.model.blocks import TableBlock, TableCell, TableColumn
from reportgen.model.places import Place
from reportgen.model.problems import ReportError, error
from reportgen.model.questions import Column, ColumnKind
from reportgen.model.rounds import AnswerTable, Row
from reportgen.model.text import Run
from reportgen.model.values import Missing, Value

_AREA = ("area", "official")
_YES = "yes"


def compose_table(call: Call, context: Context) -> SlidePart:
    """`table QUESTION`: the areas in alphabetical order, or those whose answer `where` asks for."""
    source = find_published(context.survey, call.argument)
    names = call.choices("columns") or ("area", *source.columns)
    columns = [
        name if name in _AREA else find_compared(name, names, source, context) or find_column(source, None, name, _AREA)
        for name in names
    ]
    twice = next((name for name in names if names.count(name) > 1), "")
    if twice:
        raise ReportError(error('The table has the column "{column}" twice. Remove one of them.', column=twice))
    headings = _headings(call, columns, context)
    rows = _filtered(call, source)
    decimals = {column.id: _decimals(source, column, rows) for column in columns if isinstance(column, Column)}
    if context.area is not None:
        _refuse_texts(columns)
    cells = tuple(tuple(_cell(column, row, source, decimals, context) for column in columns) for row in rows)
    total, total_notes = compose_total(call, source, columns, [row.area for row in rows], decimals, context)
    shape = tuple(
        TableColumn(heading, is_numeric(column), column in _AREA, heads=column in _AREA and index == 0)
        for index, (column, heading) in enumerate(zip(columns, headings, strict=True))
    )
    title = source.question.wording
    places = [place for row in rows for column in columns for place in _places(column, row, source)]
    told = _told(columns, headings, source)
    note = context.words.notes.table.format(
        title=title, columns=listed_headings(told), sources=describe(places, context.words)
    )
    return SlidePart(
        blocks=(
            TableBlock(
                name=f"{title}, taulukko",
                columns=shape,
                rows=cells,
                total=total,
                alternative=describe_table(
                    title,
                    [replace(column, heading=heading) for column, heading in zip(shape, told, strict=True)],
                    cells,
                    total,
                    context.words,
                ),
                halves=_halves(call),
            ),
        ),
        notes=(note, *total_notes),
        named=frozenset(row.area.code for row in rows) if set(names) & set(_AREA) else frozenset(),
    )


def _places(column: AnyColumn, row: Row, source: AnswerTable) -> tuple[Place, ...]:
    """The cells that a row's cell comes from; an area's name comes from none."""
    if isinstance(column, Compared):
        return column.places(row.area)
    return places_of(source, column, row.area) if isinstance(column, Column) else ()


def _heading(column: AnyColumn, context: Context) -> str:
    match column:
        case Compared():
            return column.heading(context)
        case Column():
            return column.heading
        case _:
            return {"area": context.words.area, "official": context.words.official}[column]


def _told(columns: Sequence[AnyColumn], headings: Sequence[str], source: AnswerTable) -> list[str]:
    """The headings as they are told where the cells themselves are not seen."""
    pairs = list(zip(columns, headings, strict=True))
    printed = {column.id: heading for column, heading in pairs if isinstance(column, Column)}
    return [
        told_heading(column, source.question, heading, printed) if isinstance(column, Column) else heading
        for column, heading in pairs
    ]


def _headings(call: Call, columns: Sequence[AnyColumn], context: Context) -> tuple[str, ...]:
    headings = call.choices("headings") or tuple(_heading(column, context) for column in columns)
    if len(headings) != len(columns):
        raise ReportError(
            error(
                "The table has {columns} columns and {headings} headings; it needs one for each. Write \\, for a comma "
                "within a heading.",
                columns=len(columns),
                headings=len(headings),
            )
        )
    return headings


def _refuse_texts(columns: Sequence[AnyColumn]) -> None:
    for given in columns:
        column = given.of if isinstance(given, Compared) else given
        if isinstance(column, Column) and column.kind is ColumnKind.TEXT:
            raise ReportError(
                error(
                    'The column "{column}" holds what areas wrote in their own words. An extract shows that of its own '
                    "area only: {instead}.",
                    column=column.id,
                    instead=f'answer("…", "{column.id}")',
                )
            )


def _filtered(call: Call, source: AnswerTable) -> tuple[Row, ...]:
    """The rows that `where: column = option` asks for; all without it."""
    where = call.option("where")
    if not where:
        return source.rows
    name, equals, option = (text.strip() for text in where.partition("="))
    if not equals:
        raise ReportError(error('The condition "{where}" is written: column = option.', where=where))
    column = find_column(source, ColumnKind.CHOICE, name)
    option = option.removeprefix("=").strip()  # as conditions are written elsewhere
    answer = find_answer(source, option)
    rows = tuple(row for row in source.rows if source.cell(row.area, column.id).content == answer)
    if not rows:
        cells = f'"{source.question.id}", column="{column.id}"'
        counted = f'"{source.question.id}", "{option}", column="{column.id}"'
        raise ReportError(
            error(
                'The table has no rows, since no area\'s answer is "{option}". Show it only when there are some: '
                "{guard}.",
                option=option,
                guard=f"when: known({cells}) and count({counted}) > 0",
            )
        )
    return rows


def _halves(call: Call) -> bool:
    halves = call.option("halves")
    if halves not in {"", _YES}:
        raise ReportError(error('The option halves is "{value}". Write halves: yes, or leave it out.', value=halves))
    return halves == _YES


def _decimals(source: AnswerTable, column: Column, rows: Sequence[Row]) -> int:
    contents = [source.cell(row.area, column.id).content for row in rows]
    values = [content for content in contents if isinstance(content, Value)]
    return decimals_of(values) if values else 0


def _cell(column: AnyColumn, row: Row, source: AnswerTable, decimals: dict[str, int], context: Context) -> TableCell:
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


def _empty(row: Row, source: AnswerTable, column: Column, context: Context) -> TableCell:
    """An empty cell of an area that did not answer says so; of one that did, there is nothing to tell."""
    for cell in row.cells:
        if isinstance(cell.content, Missing):
            return TableCell(
                (Run(missing_in_words(source, column, row.area, cell.content, context.words)),), cell.content
            )
    return TableCell((Run(context.words.empty_cell),))
