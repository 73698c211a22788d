"""What respondents said under the headings of tables -> their answers, understood, by question, column and area."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from pandas import DataFrame, Series, concat

from reportgen.importing.exports import Export, Heading
from reportgen.importing.likeness import most_alike
from reportgen.importing.mapping import Entry, Use
from reportgen.importing.meanings import find_option, known_choices
from reportgen.importing.privacy import Cleaner
from reportgen.importing.selecting import NOT_SELECTED, is_selected
from reportgen.importing.splitting import split_choices
from reportgen.model.problems import Problem, ReportError, error
from reportgen.model.questions import Column, ColumnKind, Question
from reportgen.model.values import Missing
from reportgen.reading.dates import read_date
from reportgen.reading.missing import NO_ANSWER, NOT_IN_DATA, is_missing_word
from reportgen.reading.numbers import read_number
from reportgen.reading.words import key
from reportgen.wording.figures import date_in_figures

CELL = ["question", "column", "area"]
"""What tells apart the cells of the tables, in answers."""

_MISSING_WORDS: dict[str, str] = {Missing.NO_ANSWER.value: NO_ANSWER, Missing.NOT_IN_DATA.value: NOT_IN_DATA}


def read_answers(
    export: Export,
    respondents: DataFrame,
    mapped: Sequence[tuple[Heading, Entry]],
    questions: Sequence[Question],
    cleaner: Cleaner,
) -> DataFrame:
    """A row for each thing that a respondent answered to a column of a question, in the order of the responses.

    `question`, `column` and `area` are the cell of a table that it belongs to; `kind` is the respondent's, `cell` the
    export's. `text` is the answer as it goes into a table, `sense` what makes two answers the same. What only says
    that there is no answer is left out where others of the area say more.

    Raises:
        ReportError: all answers that cannot be understood.

    """
    by_id = {question.id: question for question in questions}
    headings = [(heading, entry) for heading, entry in mapped if entry.use is Use.TABLE]
    told = export.told(heading for heading, _ in headings).join(respondents, on="row")
    read = [told.assign(question="", column="", sense="").head(0)]
    problems: list[Problem] = []
    for heading, entry in headings:
        question = by_id[entry.question]
        column = next(column for column in question.columns if column.id == entry.column)
        reader = _Reader(export, heading, entry, question, column, cleaner, problems)
        answers = reader.read(told[told["heading"] == heading.column])
        read.append(answers.assign(question=question.id, column=column.id))
    if problems:
        raise ReportError(*problems)
    return _telling(concat(read).sort_values(["row", "heading"], kind="stable", ignore_index=True))


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the answers under one heading; what cannot be understood goes to `problems`."""

    export: Export
    heading: Heading
    entry: Entry
    question: Question
    column: Column
    cleaner: Cleaner
    problems: list[Problem]

    def read(self, told: DataFrame) -> DataFrame:
        if self.column.kind is not ColumnKind.CHOICE:
            return self._typed(told)
        return self._selected(told) if self.entry.option else self._chosen(told)

    def _typed(self, told: DataFrame) -> DataFrame:
        texts = Series([self._tidy(text, cell) for text, cell in told[["text", "cell"]].to_numpy()], told.index, "str")
        return told.assign(text=texts, sense=texts.map(self._sense))

    def _tidy(self, text: str, cell: str) -> str:
        if is_missing_word(text, self.question.no_answer) or self._figure(text):
            return text
        return " ".join(self.cleaner.clean(text, cell).split()).lstrip("=@+\t")

    def _sense(self, text: str) -> str:
        if is_missing_word(text, self.question.no_answer):
            return key(text)
        return self._figure(text) or key(text).rstrip(". ")

    def _figure(self, text: str) -> str:
        """An amount or a date the same however it was typed; "" where the text is none."""
        if self.column.kind is ColumnKind.DATE:
            date, _ = read_date(text, self.export.grid.whole)
            return date_in_figures(date) if date else ""
        if self.column.kind is not ColumnKind.AMOUNT or self.column.unit is None:
            return ""
        number = read_number(text, self.column.unit)
        return str(number.normalize()) if isinstance(number, Decimal) else ""

    def _chosen(self, told: DataFrame) -> DataFrame:
        """Cells that name their choices, one or several."""
        known = (*known_choices(self.question, ()), *(text for text, _ in self.entry.answers))
        choices = told.assign(text=told["text"].map(lambda text: split_choices(text, known))).explode("text")
        choices = choices.dropna(subset="text", ignore_index=True)
        choices["sense"] = choices["text"].map(self._meaning)
        for row, choice in choices.loc[choices["sense"] == "", ["row", "text"]].itertuples(index=False):
            self.problems.append(
                error(
                    'The answer "{answer}" under the heading "{heading}" is not in import.toml. The nearest there is '
                    '"{nearest}". Add a line that says which option it means.',
                    self.export.grid.place(row, self.heading.column),
                    answer=self.cleaner.uncounted().mask(choice),
                    heading=self.heading.text,
                    nearest=most_alike(choice, [text for text, _ in self.entry.answers], 0.0) or "-",
                )
            )
        return self._in_words(choices[choices["sense"] != ""])

    def _meaning(self, choice: str) -> str:
        """The option, or the kind of no value, that a choice means; "" where nobody has said it."""
        meanings = {key(text): option for text, option in self.entry.answers}
        option = find_option(choice, self.question)
        missing = Missing.NO_ANSWER.value if is_missing_word(choice, self.question.no_answer) else ""
        known = meanings.get(key(choice)) or (option.id if option else missing)
        return known or meanings.get(key(self.cleaner.uncounted().mask(choice)), "")

    def _selected(self, told: DataFrame) -> DataFrame:
        """Cells that tell whether the heading's own option was chosen."""
        words = told["text"].map(key)
        selected = told["text"].map(lambda text: is_selected(text, self.heading.option))
        unclear = told[~selected & ~words.isin(NOT_SELECTED)]
        for row, text in unclear[["row", "text"]].itertuples(index=False):
            self.problems.append(
                error(
                    'The cell says "{answer}" and should tell whether the option "{option}" was chosen: 1 or 0, '
                    "Y or N, or the option's own words.",
                    self.export.grid.place(row, self.heading.column),
                    answer=self.cleaner.uncounted().mask(text),
                    option=self.heading.option or self.entry.option,
                )
            )
        return self._in_words(told[selected].assign(sense=self.entry.option))

    def _in_words(self, answers: DataFrame) -> DataFrame:
        """The same answers in the words of a table, whatever those of the export are."""
        words = {option.id: option.short for option in self.question.options} | _MISSING_WORDS
        return answers.assign(text=answers["sense"].map(words))


def _telling(answers: DataFrame) -> DataFrame:
    """The answers without those that only say that there is none, where others say more."""
    silent = answers["text"].map(key).isin({key(word) for word in _MISSING_WORDS.values()})
    all_silent = silent.groupby([answers[name] for name in CELL]).transform("all")
    return answers[~silent | (all_silent & ~answers.duplicated(CELL))]
