"""A comparison's options -> its two sides, two columns of a question or one column in two rounds."""

from dataclasses import dataclass, replace

from reportgen.composing.answers import GroupedAnswers
from reportgen.composing.context import Call, Context
from reportgen.composing.expressions.lookups import find_column, find_table
from reportgen.composing.expressions.rounds import PREVIOUS, THIS, refuse_lacking, round_named
from reportgen.model.areas import Area
from reportgen.model.places import Place
from reportgen.model.problems import ReportError, error
from reportgen.model.questions import ColumnKind
from reportgen.model.rounds import AnswerTable, Round


@dataclass(frozen=True, slots=True)
class Side:
    """The answers of one side, under its heading; `round_label` is set where the sides are rounds."""

    table: AnswerTable
    answers: GroupedAnswers
    heading: str
    round_label: str = ""

    def place(self, area: Area) -> Place:
        """The cell of an area's answer."""
        return self.table.cell(area, self.answers.column.id).place


def refuse_both(call: Call, first: str, second: str) -> None:
    """Refuse two options of which one would be passed over."""
    if call.option(first) and call.option(second):
        raise ReportError(
            error(
                "The options {first} and {second} do not go together. Remove one of the two.",
                first=first,
                second=second,
            )
        )


def sides_of_columns(call: Call, columns: tuple[str, str], context: Context) -> tuple[Side, Side]:
    """The sides of two columns of this round's table."""
    table = find_table(context.survey, call.argument)
    first, second = (find_column(table, ColumnKind.CHOICE, column) for column in columns)
    return (
        Side(table, context.answers(table, first), first.heading),
        Side(table, context.answers(table, second), second.heading),
    )


def sides_of_rounds(call: Call, context: Context) -> tuple[Side, Side]:
    """The sides of one column in two rounds: `rounds: previous, this`, or the ids of rounds before this one."""
    names = call.choices("rounds")
    if len(names) != 2:  # noqa: PLR2004 - a pair
        raise ReportError(
            error(
                'A comparison has two rounds: rounds: {example}; found "{rounds}".',
                example=f"{PREVIOUS}, {THIS}",
                rounds=call.option("rounds"),
            )
        )
    first, second = (_side(round_named(name, context.survey), call, context) for name in names)
    return first, second


def table_of(survey: Round, question: str, context: Context) -> AnswerTable:
    """The table of a question in this round or one before it, which may lack the question."""
    if survey is not context.survey:
        refuse_lacking(survey, question)
    return find_table(survey, question)


def _side(survey: Round, call: Call, context: Context) -> Side:
    table = table_of(survey, call.argument, context)
    column = find_column(table, ColumnKind.CHOICE, call.option("column"))
    # The round stands in the place of the column's own heading, which is the same in both.
    answers = context.answers(table, column)
    labelled = replace(
        answers, column=replace(column, heading=survey.label), round_label=survey.label, heading=column.heading
    )
    return Side(table, labelled, survey.label, survey.label)
