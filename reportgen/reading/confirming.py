"""The text of a round -> the numbers typed in it by hand, and which of them nobody has confirmed for this round.

A new round starts with the text of the one before. `vahvistettavat.toml` lists each number of it; one is open until it
is marked `confirmed = true`, or is no longer on its slide.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reportgen.model.places import Place
from reportgen.model.problems import Problem, ReportError, several, warning
from reportgen.model.rounds import Round
from reportgen.reading.files import name_in_project, read_text
from reportgen.reading.sections import Section
from reportgen.reading.toml import read_toml

LIST_FILE = "vahvistettavat.toml"
DECK, EXTRACT, ABOUT = "deck.md", "extract.md", "round.toml"

_NUMBER = re.compile(r"\d+(?:[.,:/–−-]{1,2}\d+)*(?:[ \u00a0]\d{3}(?!\d))*")
# A question's own words in round.toml, such as: words.stea_c.headings.eur_2024 = "2025"
_OWN_WORDS = re.compile(r"\s*words\.(?P<question>[\w-]+)\.[\w.-]+\s*=\s*(?P<words>[\"'].*)")
# What is no typed figure: an expression, an address, the number of a list's item.
_BLANKED = re.compile(
    r"\{\{(?:(?!\{\{).)*?\}\}|https?://\S+|(?<![\w.+-])[\w.+-]+@[\w.-]+|^\s*\d+[.)]\s", re.DOTALL | re.MULTILINE
)
# Where words end within so many letters, as all words do, they are those beside a number.
_REACH = 200
_TEXT_DIRECTIVES = {"cover", "subtitle", "text", "columns", "box", "footnote", "source", "count", "lacking"}
_PRINTED_OPTIONS = {"caption", "heading", "headings", "total"}


@dataclass(frozen=True, slots=True)
class TypedNumber:
    """A number typed in the text of a file. `context` is it with the word before and after; `line` counts from 1."""

    text: str
    context: str
    slide: str
    line: int
    file: str = DECK


@dataclass(frozen=True, slots=True)
class _Entry:
    number: TypedNumber
    confirmed: bool


def typed_numbers(script: str, file: str = DECK) -> tuple[TypedNumber, ...]:
    """The numbers that a script prints as typed, in order: none from expressions, addresses or unprinted options."""
    found: list[TypedNumber] = []
    slide = ""
    for first_line, paragraph in _paragraphs(script):
        title = re.match(r"#\s+(.*)", paragraph)
        slide = title[1].strip() if title else slide
        text = _BLANKED.sub(_blank, paragraph)
        for match in _NUMBER.finditer(text):
            before = re.search(r"\S*\s*\S*$", text[max(0, match.start() - _REACH) : match.start()])
            after = re.match(r"\S*\s*\S*", text[match.end() : match.end() + _REACH])
            context = f"{before[0] if before else ''}{match[0]}{after[0] if after else ''}"
            line = first_line + text.count("\n", 0, match.start())
            found.append(TypedNumber(match[0], " ".join(context.split()), slide, line, file))
    return tuple(found)


def numbers_in_words(about: str) -> tuple[TypedNumber, ...]:
    """The numbers in the words that round.toml has of its own for questions; the question stands for the slide."""
    return tuple(
        TypedNumber(number[0], own["words"].strip(), own["question"], count, ABOUT)
        for count, line in enumerate(about.split("\n"), 1)
        if (own := _OWN_WORDS.match(line))
        for number in _NUMBER.finditer(own["words"])
    )


def unconfirmed_numbers(root: Path, survey: Round) -> tuple[Problem, ...]:
    """A warning for each number of the round before that is still in the text and nobody has confirmed.

    A warning too where a round follows another and has no list: then nothing in its text has been confirmed.
    ReportError where the list cannot be understood. A round that follows none, or is made up, has nothing to confirm.
    """
    texts = {DECK: survey.script, EXTRACT: survey.extract_script}
    numbers = [number for file, script in texts.items() for number in typed_numbers(script, file)]
    about = root / "data" / survey.id / ABOUT
    numbers += numbers_in_words(read_text(root, about)) if about.is_file() else ()
    path = root / "data" / survey.id / LIST_FILE
    if not path.is_file():
        if survey.previous is None or survey.sample or not numbers:
            return ()
        return (_no_list(survey, len(numbers)),)
    return tuple(_waiting(survey, number) for number in _still_open(numbers, _read_list(root, path)))


def _waiting(survey: Round, number: TypedNumber) -> Problem:
    place = Place(f"data/{survey.id}/{number.file}", line=number.line)
    if number.file == ABOUT:
        return warning(
            "{number} was moved on by one round: {context}. Correct it, or write confirmed = true for it in {file}.",
            place,
            several(
                "times moved on by one round: {count}. Correct each, or write confirmed = true for it in {file}.",
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


def _read_list(root: Path, path: Path) -> list[_Entry]:
    problems: list[Problem] = []
    section = Section(read_toml(root, path), "", Place(name_in_project(root, path)), problems)
    listed = []
    for entry in section.sections("number"):
        number = TypedNumber(
            entry.text("text"),
            entry.text("context"),
            entry.text("slide", default=""),
            0,
            entry.text("file", default=DECK),
        )
        listed.append(_Entry(number, confirmed=entry.flag("confirmed")))
        entry.close()
    section.close()
    if problems:
        raise ReportError(*problems)
    return listed


def _still_open(numbers: list[TypedNumber], listed: list[_Entry]) -> list[TypedNumber]:
    """The numbers that are those of entries not confirmed, in the order of the text.

    A number is the same while it stands on the same slide, whatever is written around it; where it stands there more
    than once, the words beside it tell which is which. Slides that have another title are taken together.
    """
    titles = {(number.file, number.slide) for number in numbers}
    listed_titles = {(entry.number.file, entry.number.slide) for entry in listed}

    def group(number: TypedNumber) -> tuple[str, str, str | None]:
        title = (number.file, number.slide)
        return number.file, number.text, number.slide if title in titles and title in listed_titles else None

    left = list(numbers)
    found: list[TypedNumber] = []
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


def _blank(match: re.Match[str]) -> str:
    """Spaces in place of what is no typed figure; its line ends stay, so that lines can be counted."""
    return re.sub(r"[^\n]", " ", match[0])


def _paragraphs(script: str) -> Iterator[tuple[int, str]]:
    """Stretches of printed text with the number of their first line; what a directive does not print is blank."""
    held: list[str] = []
    directive = ""
    for number, line in enumerate([*script.split("\n"), ""], 1):
        text = line
        if line.strip().startswith(":::"):
            directive, text = line.strip().lstrip(":").strip().partition(" ")[0], ""
        elif directive and directive not in _TEXT_DIRECTIVES:
            option, _, value = line.partition(":")
            text = value if option.strip() in _PRINTED_OPTIONS else ""
        elif directive and line.strip().startswith("when:"):
            text = ""
        starts_anew = not text.strip() or text.lstrip().startswith(("#", "- ", "* "))
        if held and starts_anew:
            yield number - len(held), "\n".join(held)
            held = []
        if text.strip():
            held.append(text)
        if text.startswith("#"):
            yield number, text
            held = []
