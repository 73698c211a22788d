"""A name that an author typed -> the table, column, answer or area of that name; else an error with the nearest."""

from reportgen.model.areas import Area, Areas
from reportgen.model.problems import Problem, ReportError, error
from reportgen.model.questions import Column, ColumnKind, Option
from reportgen.model.rounds import AnswerTable, Round
from reportgen.model.values import Missing
from reportgen.wording.nearness import nearest


def find_table(survey: Round, question: str) -> AnswerTable:
    """The table of a question."""
    for table in survey.tables:
        if table.question.id == question:
            return table
    names = [table.question.id for table in survey.tables]
    near, known = nearest(question, names, parts=True), ", ".join(names)
    if near:
        raise ReportError(
            error(
                'There is no question "{question}" in this round. The nearest is "{nearest}"; the round has: {known}.',
                question=question,
                nearest=near,
                known=known,
            )
        )
    raise ReportError(
        error('There is no question "{question}" in this round. It has: {known}.', question=question, known=known)
    )


def find_published(survey: Round, question: str) -> AnswerTable:
    """The table of a question whose answers a report may show area by area."""
    table = find_table(survey, question)
    if table.question.published:
        return table
    raise ReportError(
        error(
            'The answers to "{question}" are not published (published = false in questions.toml), so no report shows '
            "them area by area. What may be told of all areas together: {functions}.",
            question=question,
            functions="count, share, ::: shares",
        )
    )


def find_column(table: AnswerTable, kind: ColumnKind | None, column: str, others: tuple[str, ...] = ()) -> Column:
    """The column named, of the kind wanted; without a name the table's only one of the kind.

    `others` are names that could stand there besides those of columns.
    """
    columns = [table.question.column(name) for name in table.columns]
    fitting = [candidate for candidate in columns if kind is None or candidate.kind is kind]
    if not fitting and kind is not None:
        raise ReportError(_none_fits(table, kind))
    names = [*others, *(candidate.id for candidate in fitting)]
    known = ", ".join(names)
    if column:
        for candidate in fitting:
            if candidate.id == column:
                return candidate
        raise ReportError(_no_column(table, column, nearest(column, names, parts=True), known))
    if len(fitting) != 1:
        raise ReportError(
            error(
                'The question "{question}" has not just one column that fits here, so name it. It has: {known}.',
                question=table.question.id,
                known=known,
            )
        )
    return fitting[0]


def _none_fits(table: AnswerTable, kind: ColumnKind) -> Problem:
    if kind is ColumnKind.AMOUNT:
        return error(
            'The question "{question}" has no column of figures, which this needs.', question=table.question.id
        )
    return error(
        'The question "{question}" has no column with options to choose from, which this needs.',
        question=table.question.id,
    )


def _no_column(table: AnswerTable, column: str, near: str, known: str) -> Problem:
    if near:
        return error(
            'The question "{question}" has no column "{column}" that can be used here. The nearest is "{nearest}"; '
            "it has: {known}.",
            question=table.question.id,
            column=column,
            nearest=near,
            known=known,
        )
    return error(
        'The question "{question}" has no column "{column}" that can be used here. It has: {known}.',
        question=table.question.id,
        column=column,
        known=known,
    )


def find_answer(table: AnswerTable, answer: str, others: tuple[str, ...] = ()) -> Option | Missing:
    """The option with an id, or one of the two kinds of no value by its name.

    `others` are names that could stand there besides.
    """
    for option in table.question.options:
        if option.id == answer:
            return option
    for missing in Missing:
        if missing.value == answer:
            return missing
    labels = {name: option.id for option in table.question.options for name in option.names}
    names = [*(option.id for option in table.question.options), *(missing.value for missing in Missing), *others]
    near, known = nearest(answer, [*labels, *names], parts=True), ", ".join(names)
    if near:
        raise ReportError(
            error(
                'The question "{question}" has no option "{option}". The nearest is "{nearest}"; it has: {known}.',
                question=table.question.id,
                option=answer,
                nearest=labels.get(near, near),
                known=known,
            )
        )
    raise ReportError(
        error(
            'The question "{question}" has no option "{option}". It has: {known}.',
            question=table.question.id,
            option=answer,
            known=known,
        )
    )


def find_area(areas: Areas, name: str) -> Area:
    """The area with a short name, an official name or a code."""
    for area in areas:
        if name in {area.name, area.official, area.code}:
            return area
    near = nearest(name, [area.name for area in areas], parts=True)
    if near:
        raise ReportError(error('There is no area "{area}". The nearest is "{nearest}".', area=name, nearest=near))
    known = ", ".join(area.name for area in areas)
    raise ReportError(error('There is no area "{area}". There are: {known}.', area=name, known=known))
