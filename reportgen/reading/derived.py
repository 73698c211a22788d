"""Figures that were typed -> the columns that follow from them, and warnings where the source prints something else."""

from decimal import Decimal

from reportgen.model.places import Place
from reportgen.model.problems import Problem, warning
from reportgen.model.questions import Column, Computed, Operation, Question
from reportgen.model.rounds import Cell, Row
from reportgen.model.values import Missing, Unit, Value, rounding
from reportgen.wording.figures import in_figures

_HUNDRED = Decimal(100)
_SUMMED = {Unit.EURO, Unit.COUNT, Unit.RESIDENTS}


def compute(question: Question, column: Column, rule: Computed, operands: tuple[Cell, Cell], place: Place) -> Cell:
    """The cell of a computed column. Where one of its figures is missing, or it would divide by 0, so is it.

    The amount is exact but for a percentage's division (28 significant digits).
    """
    first, second = (cell.content for cell in operands)
    if not isinstance(first, Value) or not isinstance(second, Value):
        kinds = {first, second}
        return Cell(Missing.NO_ANSWER if Missing.NO_ANSWER in kinds else Missing.NOT_IN_DATA, place)
    amount = _result(rule, first.amount, second.amount)
    if amount is None:
        return Cell(Missing.NOT_IN_DATA, place)
    sources = (*first.sources, *second.sources)
    return Cell(Value(amount, column.unit or Unit.COUNT, sources, _in_words(question, rule)), place)


def compare_printed(column: Column, rule: Computed, printed: Cell, computed: Cell) -> Problem | None:
    """A warning where a printed figure is further from the computed one than rounding explains."""
    stated, figure = printed.content, computed.content
    if isinstance(figure, Value) and isinstance(stated, Value):
        difference = abs(stated.amount - figure.amount)
        if difference <= Decimal(str(rule.tolerance)):
            return None
        return warning(
            "{column}: the table has {stated}, but its own figures give {computed}. The report shows the computed "
            "figure. Check the row.",
            printed.place,
            column=column.heading,
            stated=in_figures(stated.amount),
            computed=in_figures(figure.amount),
        )
    if isinstance(figure, Value):
        return warning(
            "{column}: the table says that the figure is missing, but its own figures give {computed}. The report "
            "shows the computed figure. Check the row.",
            printed.place,
            column=column.heading,
            computed=in_figures(figure.amount),
        )
    if isinstance(stated, Value):
        return warning(
            "{column}: the table has {stated}, but the figures that it follows from are missing or 0. The report "
            "shows no figure. Check the row.",
            printed.place,
            column=column.heading,
            stated=in_figures(stated.amount),
        )
    return None


def compare_total(question: Question, column: Column, stated: Cell, rows: tuple[Row, ...]) -> Problem | None:
    """A warning where a stated total is further from the rows' figures than rounding explains: half a euro a row.

    What is counted is not rounded: a total of that is exact.
    A computed percentage is compared with that of the totals, within the column's own tolerance. Other percentages, and
    figures per resident, have no total that could be checked.
    """
    if not isinstance(stated.content, Value):
        return None
    if column.computed is not None and column.computed.operation is Operation.PERCENT:
        names = column.computed.first, column.computed.second
        both = tuple(
            row for row in rows if all(isinstance(_cell(question, name, row).content, Value) for name in names)
        )
        first, second = (_sum(question, name, both) for name in names)
        total = _result(column.computed, first, second)
        allowed = Decimal(str(column.computed.tolerance))
    elif column.unit in _SUMMED:
        total = _sum(question, column.id, rows)
        allowed = rounding([column.unit] * len(rows))
    else:
        return None
    if total is None or abs(stated.content.amount - total) <= allowed:
        return None
    if not allowed:
        return warning(
            "{column}: the stated total is {stated}, but the rows give {computed}. The report shows what the rows "
            "give. Check the rows.",
            stated.place,
            column=column.heading,
            stated=in_figures(stated.content.amount),
            computed=in_figures(total),
        )
    return warning(
        "{column}: the stated total is {stated}, but the rows give {computed}; rounding explains a difference of at "
        "most {allowed}. The report shows what the rows give. Check the rows.",
        stated.place,
        column=column.heading,
        stated=in_figures(stated.content.amount),
        computed=in_figures(total),
        allowed=in_figures(allowed),
    )


def _sum(question: Question, column_id: str, rows: tuple[Row, ...]) -> Decimal:
    contents = (_cell(question, column_id, row).content for row in rows)
    return sum((content.amount for content in contents if isinstance(content, Value)), Decimal(0))


def _cell(question: Question, column_id: str, row: Row) -> Cell:
    position = [column.id for column in question.columns].index(column_id)
    return row.cells[position]


def _result(rule: Computed, first: Decimal, second: Decimal) -> Decimal | None:
    if rule.operation is Operation.SUBTRACT:
        return first - second
    return first / second * _HUNDRED if second else None


def _in_words(question: Question, rule: Computed) -> str:
    first, second = question.column(rule.first).heading, question.column(rule.second).heading
    return f"{first} − {second}" if rule.operation is Operation.SUBTRACT else f"{first} / {second} × 100"
