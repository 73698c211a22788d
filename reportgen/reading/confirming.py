"""The text of deck.md -> the numbers typed in it by hand, and which of them nobody has confirmed for this round.

A new round starts with the text of the one before. `vahvistettavat.toml` lists each number of it; one is open until it
is marked `confirmed = true`, or is no longer in the text between the same two words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reportgen.model.places import Place
from reportgen.model.problems import Problem, ReportError, warning
from reportgen.reading.files import name_in_project, read_toml
from reportgen.reading.sections import Section

LIST_FILE = "vahvistettavat.toml"

_NUMBER = re.compile(r"\d+(?:[.,:/–−-]{1,2}\d+)*(?:[ \u00a0]\d{3}(?!\d))*")
# What is no typed figure: an expression, an address, the number of a list's item.
_BLANKED = re.compile(r"\{\{.*?\}\}|https?://\S+|[\w.+-]+@[\w.-]+|^\s*\d+[.)]\s", re.DOTALL | re.MULTILINE)
_TEXT_DIRECTIVES = {"cover", "subtitle", "text", "columns", "box", "footnote", "source", "count", "lacking"}
_PRINTED_OPTIONS = {"caption", "heading", "headings", "total"}


@dataclass(frozen=True, slots=True)
class TypedNumber:
    """A number typed in the text. `context` is it with the word before and after; `line` counts from 1."""

    text: str
    context: str
    slide: str
    line: int


def typed_numbers(script: str) -> tuple[TypedNumber, ...]:
    """The numbers that a script prints as typed, in order: none from expressions, addresses or unprinted options."""
    found: list[TypedNumber] = []
    slide = ""
    for first_line, paragraph in _paragraphs(script):
        title = re.match(r"#\s+(.*)", paragraph)
        slide = title[1].strip() if title else slide
        text = _BLANKED.sub(_blank, paragraph)
        for match in _NUMBER.finditer(text):
            before = re.search(r"\S*\s*\S*$", text[: match.start()])
            after = re.match(r"\S*\s*\S*", text[match.end() :])
            context = f"{before[0] if before else ''}{match[0]}{after[0] if after else ''}"
            line = first_line + text.count("\n", 0, match.start())
            found.append(TypedNumber(match[0], " ".join(context.split()), slide, line))
    return tuple(found)


def unconfirmed_numbers(root: Path, round_id: str, script: str) -> tuple[Problem, ...]:
    """A warning for each number of the round before that is still in the text and nobody has confirmed.

    ReportError where the list cannot be understood. A round without the list has nothing to confirm.
    """
    path = root / "data" / round_id / LIST_FILE
    if not path.is_file():
        return ()
    problems: list[Problem] = []
    section = Section(read_toml(root, path), LIST_FILE, Place(name_in_project(root, path)), problems)
    open_numbers: set[tuple[str, str]] = set()
    settled: set[tuple[str, str, str]] = set()
    for entry in section.sections("number"):
        text, context, slide = entry.text("text"), entry.text("context"), entry.text("slide", default="")
        if entry.flag("confirmed"):
            settled.add((text, context, slide))
        else:
            open_numbers.add((text, context))
        entry.close()
    section.close()
    if problems:
        raise ReportError(*problems)
    deck = name_in_project(root, root / "data" / round_id / "deck.md")
    return tuple(
        warning(
            'The number {number} is from the round before: "{context}". Correct it, or write confirmed = true for it '
            "in {file}.",
            Place(deck, line=number.line),
            number=number.text,
            context=number.context,
            file=LIST_FILE,
        )
        for number in typed_numbers(script)
        # The same words may stand on two slides: each is confirmed by itself, also after a slide's title has changed.
        if (number.text, number.context) in open_numbers and (number.text, number.context, number.slide) not in settled
    )


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
