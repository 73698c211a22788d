"""data/questions.toml -> the questions with their options and columns."""

from dataclasses import replace
from pathlib import Path

from reportgen.model.places import Place
from reportgen.model.problems import Problem, ReportError, error
from reportgen.model.questions import Column, ColumnKind, Computed, Operation, Option, Question
from reportgen.model.theme import Theme
from reportgen.model.values import Unit
from reportgen.reading.files import name_in_project, read_text
from reportgen.reading.names import check_names, unfit_ids
from reportgen.reading.rules import adds_up, check_adds_up, column_rules
from reportgen.reading.sections import Section
from reportgen.reading.toml import read_toml
from reportgen.reading.tomllines import place_of

_MOST = 1e12


def read_questions(root: Path) -> tuple[Question, ...]:
    """The questions in the order of the file; ReportError with everything that is wrong in it."""
    path = root / "data" / "questions.toml"
    problems: list[Problem] = []
    content = read_toml(root, path)
    file = Section(content, "", Place(name_in_project(root, path)), problems)
    questions = tuple(_question(question_id, file.section(question_id)) for question_id in file.keys())  # noqa: SIM118 (not a dict)
    if not questions:
        problems.append(error("There are no questions in the file. Restore it from a copy.", file.place))
    problems += unfit_ids(questions, file.place)
    if problems:
        raise ReportError(*problems)
    text = read_text(root, path)
    return tuple(_placed(question, text, file.place.file) for question in questions)


def _placed(question: Question, text: str, file: str) -> Question:
    """The question with the places of its words in the file's text."""
    return replace(
        question,
        place=place_of(text, file, (question.id, "wording"), question.wording),
        columns=tuple(
            replace(column, place=place_of(text, file, (question.id, column.id, "heading"), column.heading))
            for column in question.columns
        ),
        options=tuple(
            replace(option, place=place_of(text, file, (question.id, option.id, "label"), option.label))
            for option in question.options
        ),
    )


def unknown_styles(questions: tuple[Question, ...], theme: Theme) -> tuple[Problem, ...]:
    """A problem for every option whose style the theme does not have."""
    return tuple(
        error(
            "[{question}] option {option}: the style {style} is not among the fills of assets/theme.toml: {known}.",
            Place("data/questions.toml"),
            question=question.id,
            option=option.id,
            style=option.style,
            known=", ".join(theme.fills),
        )
        for question in questions
        for option in question.options
        if option.style not in theme.fills
    )


def _question(question_id: str, section: Section) -> Question:
    columns = section.section("columns")
    question = Question(
        id=question_id,
        wording=section.text("wording"),
        published=section.flag("published"),
        options=tuple(_option(option) for option in section.sections("options")),
        columns=tuple(_column(column_id, columns.section(column_id)) for column_id in columns.keys()),  # noqa: SIM118 (not a dict)
        no_answer=section.text("no_answer", default=""),
        adds_up=adds_up(section),
    )
    section.close()
    check_names(question, section)
    _check_computed(question, section)
    _check_conditions(question, section)
    check_adds_up(question, section)
    return question


def _option(section: Section) -> Option:
    label = section.text("label")
    option = Option(
        id=section.text("id"),
        label=label,
        short=section.text("short", default=label),
        style=section.text("style"),
        label_sv=section.text("label_sv", default=""),
        label_en=section.text("label_en", default=""),
    )
    section.close()
    return option


def _column(column_id: str, section: Section) -> Column:
    kind = section.choice("kind", tuple(ColumnKind)) or ColumnKind.TEXT
    heading = section.text("heading", default=column_id)
    unit = Unit(section.choice("unit", tuple(Unit)) or Unit.COUNT) if kind == ColumnKind.AMOUNT else None
    optional = section.flag("optional", default=False) if kind in {ColumnKind.TEXT, ColumnKind.DATE} else False
    computed = None
    if kind == ColumnKind.AMOUNT and section.has("computed"):
        rule = section.section("computed")
        computed = Computed(
            Operation(rule.choice("operation", tuple(Operation)) or Operation.SUBTRACT),
            rule.text("first"),
            rule.text("second"),
            rule.number("tolerance", 0, _MOST),
        )
        rule.close()
    rules = column_rules(section, ColumnKind(kind))
    only_where = _only_where(section.section("only_where")) if section.has("only_where") else ()
    section.close()
    return Column(column_id, ColumnKind(kind), heading, unit, optional, computed, rules, only_where)


def _only_where(section: Section) -> tuple[tuple[str, tuple[str, ...]], ...]:
    found = tuple((name, section.texts(name)) for name in section.keys())  # noqa: SIM118 (not a dict)
    section.close()
    return found


def _check_conditions(question: Question, section: Section) -> None:
    """Name what `only_where` says of columns or options that the question does not have."""
    choices = [column.id for column in question.columns if column.kind is ColumnKind.CHOICE]
    options = [option.id for option in question.options]
    for column in question.columns:
        for name, answers in column.only_where:
            known, unknown = (
                (choices, [name]) if name not in choices else (options, sorted(set(answers) - set(options)))
            )
            if unknown or not answers:
                section.problems.append(
                    error(
                        "{section} column {column}: only_where expects a column of kind choice with its options, such "
                        "as {example}. Found: {found}. Known: {known}.",
                        section.place,
                        section=section.name,
                        column=column.id,
                        example='{ vastaus = ["on"] }',
                        found=", ".join(unknown) or "-",
                        known=", ".join(known) or "-",
                    )
                )


def _check_computed(question: Question, section: Section) -> None:
    """Name the columns that follow from others than typed amounts."""
    amounts = [column.id for column in question.columns if column.kind is ColumnKind.AMOUNT and column.computed is None]
    for column in question.columns:
        for name in (column.computed.first, column.computed.second) if column.computed else ():
            if name and name not in amounts:
                section.problems.append(
                    error(
                        "{section} column {column} is computed from {name}, which is not one of the columns of typed "
                        "amounts: {known}.",
                        section.place,
                        section=section.name,
                        column=column.id,
                        name=name,
                        known=", ".join(amounts),
                    )
                )
