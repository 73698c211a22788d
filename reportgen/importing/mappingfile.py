"""import.toml, as a person left it -> its entries, each with the line it stands on; or all that is wrong in it."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from reportgen.importing.exports import Heading
from reportgen.importing.mapping import Entry, Use
from reportgen.model.places import Place
from reportgen.model.problems import Problem, ReportError, error
from reportgen.model.questions import ColumnKind, Question
from reportgen.model.values import Missing
from reportgen.reading.files import name_in_project
from reportgen.reading.sectionlines import with_lines
from reportgen.reading.sections import Section
from reportgen.reading.toml import read_toml
from reportgen.wording.nearness import nearest


def read_mapping(root: Path, path: Path, questions: tuple[Question, ...]) -> tuple[Entry, ...]:
    """The entries of import.toml, confirmed or not; ReportError with everything in it that is wrong."""
    place = Place(name_in_project(root, path))
    section = Section(read_toml(root, path), "", place, [], printed=False)
    all_confirmed = section.flag("confirmed", default=False)
    entries: dict[tuple[str, int], Entry] = {}
    for own in with_lines(section.sections("heading"), "heading", root, path):
        entry = _entry(own, questions, all_confirmed)
        first = entries.setdefault(entry.name, entry)
        if first is not entry and entry.heading:
            section.problems.append(_twice(entry, first, own.place))
    section.close()
    if section.problems:
        raise ReportError(*section.problems)
    return tuple(entries.values())


def _twice(entry: Entry, first: Entry, place: Place) -> Problem:
    return error(
        'The heading "{heading}" is there twice; the first is on line {line}. Remove one of them; or, if the export '
        "has two such headings, write for the second {number} under its text.",
        place,
        heading=entry.heading,
        line=first.line,
        number=f"number = {entry.number + 1}",
    )


def refuse_unconfirmed(entries: Sequence[Entry], place: Place) -> None:
    """ReportError where somebody still has to look at an entry."""
    waiting = [entry for entry in entries if not entry.confirmed]
    if waiting:
        raise ReportError(
            error(
                "Not confirmed yet: {count} headings, from the lines {lines}. Check what is written of each. When all "
                "are right, write confirmed = true before the first of them, at the top of the file, or of each.",
                replace(place, line=waiting[0].line),
                count=len(waiting),
                lines=", ".join(str(entry.line) for entry in waiting),
            )
        )


def _entry(section: Section, questions: tuple[Question, ...], all_confirmed: bool) -> Entry:  # noqa: FBT001 (passed on)
    before = len(section.problems)
    heading = section.text("text")
    number = section.peek("number") if section.has("number") else 1
    if not isinstance(number, int) or isinstance(number, bool) or number < 1:
        section.refuse("number", number, "1, 2, 3 ...")
        number = 1
    use = section.choice("use", tuple(Use))
    question, column, option = (section.text(name, default="") for name in ("question", "column", "option"))
    confirmed = section.flag("confirmed", default=False) or all_confirmed
    answers: tuple[tuple[str, str], ...] = ()
    if section.has("answers"):
        inner = section.section("answers")
        answers = tuple((text, inner.text(text, default="")) for text in inner.keys())  # noqa: SIM118 (not a dict)
    section.close()
    entry = Entry(
        heading=heading,
        number=number,
        use=Use(use or Use.IGNORED),
        confirmed=confirmed,
        question=question,
        column=column,
        option=option,
        answers=answers,
        line=section.place.line,
    )
    if entry.use is Use.TABLE and len(section.problems) == before:
        _check_table(entry, section, questions)
    return entry


def _check_table(entry: Entry, section: Section, questions: tuple[Question, ...]) -> None:
    by_id = {question.id: question for question in questions}
    question = by_id.get(entry.question)
    if question is None:
        _refuse(entry, section, entry.question, list(by_id))
        return
    columns = {column.id: column for column in question.columns if column.computed is None}
    column = columns.get(entry.column)
    if column is None:
        _refuse(entry, section, entry.column, list(columns))
        return
    known = [option.id for option in question.options]
    meanings = [*known, *(kind.value for kind in Missing)]
    if entry.option and entry.option not in known:
        _refuse(entry, section, entry.option, known)
    if column.kind is not ColumnKind.CHOICE:
        return
    # A column of one option has no answers to map: it is the option that means something, or nothing yet.
    own = Heading(entry.heading, entry.number, 0).option
    for text, option in entry.answers or ((own, entry.option),) * bool(own):
        if not option and entry.confirmed:
            section.problems.append(
                error(
                    'The answer "{answer}" under the heading "{heading}" has no meaning yet. Choose one of: {known}.',
                    section.place,
                    answer=text,
                    heading=entry.heading,
                    known=", ".join(meanings),
                )
            )
        elif option and option not in meanings:
            _refuse(entry, section, option, meanings)


def _refuse(entry: Entry, section: Section, found: str, known: Sequence[str]) -> None:
    near = nearest(found, known)
    if not near:
        section.problems.append(
            error(
                'Of the heading "{heading}": "{found}" is unknown. Known are: {known}.',
                section.place,
                heading=entry.heading,
                found=found,
                known=", ".join(known),
            )
        )
        return
    section.problems.append(
        error(
            'Of the heading "{heading}": "{found}" is unknown. The nearest is "{nearest}"; known are: {known}.',
            section.place,
            heading=entry.heading,
            found=found,
            nearest=near,
            known=", ".join(known),
        )
    )
