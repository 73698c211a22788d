"""The text of a round -> which of the numbers and sentences typed in it nobody has confirmed for this round.

A new round starts with the text of the one before. `vahvistettavat.toml` lists each number of it, and each sentence
that names areas; one is open until it is marked `confirmed = true`, or is no longer on its slide, or in its file.
"""

from dataclasses import dataclass
from pathlib import Path

from reportgen.model.places import Place
from reportgen.model.problems import Problem, ReportError, several, warning
from reportgen.model.rounds import Round
from reportgen.reading.files import name_in_project, read_text
from reportgen.reading.sectionlines import with_lines
from reportgen.reading.sections import Section
from reportgen.reading.toml import read_toml
from reportgen.reading.typed import (
    ABOUT,
    DECK,
    EXTRACT,
    ScriptNumber,
    TypedSentence,
    numbers_in_words,
    script_numbers,
    typed_sentences,
)

LIST_FILE = "vahvistettavat.toml"


@dataclass(frozen=True, slots=True)
class _Entry:
    number: ScriptNumber
    confirmed: bool


@dataclass(frozen=True, slots=True)
class _List:
    numbers: list[_Entry]
    open_sentences: set[tuple[str, str]]  # the file and the words of each


def unconfirmed_text(root: Path, survey: Round) -> tuple[Problem, ...]:
    """A warning for each number and sentence of the round before that is still in the text and nobody has confirmed.

    A warning too where a round follows another and has no list: then nothing in its text has been confirmed.
    ReportError where the list cannot be understood. A round that follows none, or is made up, has nothing to confirm.
    """
    texts = {DECK: survey.script, EXTRACT: survey.extract_script}
    numbers = [number for file, script in texts.items() for number in script_numbers(script, file)]
    about = root / "data" / survey.id / ABOUT
    numbers += numbers_in_words(read_text(root, about)) if about.is_file() else ()
    path = root / "data" / survey.id / LIST_FILE
    if not path.is_file():
        if survey.previous is None or survey.sample or not numbers:
            return ()
        return (_no_list(survey, len(numbers)),)
    listed = _read_list(root, path)
    return (
        *(_waiting(survey, number) for number in _still_open(numbers, listed.numbers)),
        *(
            _naming(survey, sentence)
            for file, script in texts.items()
            for sentence in (typed_sentences(script, survey.areas, file) if listed.open_sentences else ())
            if (file, sentence.text) in listed.open_sentences
        ),
    )


def _naming(survey: Round, sentence: TypedSentence) -> Problem:
    return warning(
        'This sentence of the round before names areas: "{text}". Correct it, or write confirmed = true for it in '
        "{file}.",
        Place(f"data/{survey.id}/{sentence.file}", line=sentence.line),
        several(
            "sentences of the round before that name areas: {count}. Correct each, or write confirmed = true for it "
            "in {file}.",
            "{text}",
        ),
        text=sentence.text,
        file=LIST_FILE,
    )


def _waiting(survey: Round, number: ScriptNumber) -> Problem:
    place = Place(f"data/{survey.id}/{number.file}", line=number.line)
    if number.file == ABOUT:
        return warning(
            "A name that tells a time, as it is proposed for this round: {context}. Correct it, or write "
            "confirmed = true for {number} in {file}.",
            place,
            several(
                "times in names, as they are proposed for this round: {count}. Correct each, or write confirmed = true "
                "for it in {file}.",
                "{context}",
            ),
            number=number.text,
            context=number.context,
            file=LIST_FILE,
        )
    return warning(
        'The number {number} is from the round before: "{context}". Correct it, or write confirmed = true for it '
        "in {file}.",
        place,
        several(
            "numbers of the round before: {count}. Correct each, or write confirmed = true for it in {file}.",
            "{context}",
        ),
        number=number.text,
        context=number.context,
        file=LIST_FILE,
    )


def _no_list(survey: Round, count: int) -> Problem:
    return warning(
        "The file {file} is missing, so nobody can tell which numbers typed in the text are still those of the round "
        "before: {count}. Restore it from a copy; if every number has been checked, save an empty file of that name.",
        Place(f"data/{survey.id}/{LIST_FILE}"),
        file=LIST_FILE,
        count=count,
    )


def _read_list(root: Path, path: Path) -> _List:
    problems: list[Problem] = []
    section = Section(read_toml(root, path), "", Place(name_in_project(root, path)), problems)
    numbers = []
    for entry in with_lines(section.sections("number"), "number", root, path):
        number = ScriptNumber(
            entry.text("text"),
            entry.text("context"),
            entry.text("slide", default=""),
            0,
            entry.text("file", default=DECK),
        )
        numbers.append(_Entry(number, confirmed=entry.flag("confirmed")))
        entry.close()
    sentences = set()
    for entry in with_lines(section.sections("sentence"), "sentence", root, path):
        words = entry.text("file", default=DECK), entry.text("text")
        entry.text("slide", default="")
        sentences |= set() if entry.flag("confirmed") else {words}
        entry.close()
    section.close()
    if problems:
        raise ReportError(*problems)
    return _List(numbers, sentences)


def _still_open(numbers: list[ScriptNumber], listed: list[_Entry]) -> list[ScriptNumber]:
    """The numbers that are those of entries not confirmed, in the order of the text.

    A number is the same while it stands on the same slide, whatever is written around it; where it stands there more
    than once, the words beside it tell which is which. Slides that have another title are taken together.
    """
    titles = {(number.file, number.slide) for number in numbers}
    listed_titles = {(entry.number.file, entry.number.slide) for entry in listed}

    def group(number: ScriptNumber) -> tuple[str, str, str | None]:
        title = (number.file, number.slide)
        return number.file, number.text, number.slide if title in titles and title in listed_titles else None

    left = list(numbers)
    found: list[ScriptNumber] = []
    # First those whose words are the same, then the others.
    for by_words in (True, False):
        unmatched = []
        for entry in listed:
            match = next(
                (
                    number
                    for number in left
                    if group(number) == group(entry.number) and (not by_words or number.context == entry.number.context)
                ),
                None,
            )
            if match is None:
                unmatched.append(entry)
                continue
            left.remove(match)
            found += [] if entry.confirmed else [match]
        listed = unmatched
    return [number for number in numbers if number in found]
