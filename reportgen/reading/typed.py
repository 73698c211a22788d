"""The text of a round -> what was typed in it and may be out of date: numbers, and sentences that name areas."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportgen.model.areas import Area
from reportgen.model.numerals import NUMBER

DECK, EXTRACT, ABOUT = "deck.md", "extract.md", "round.toml"

# A question's own words in round.toml, such as: words.stea_c.headings.eur_2024 = "2025"
_OWN_WORDS = re.compile(r"\s*words\.(?P<question>[\w-]+)\.[\w.-]+\s*=\s*(?P<words>[\"'].*)")
# What is no typed figure: an expression, an address, the number of a list's item.
_BLANKED = re.compile(
    r"\{\{(?:(?!\{\{).)*?\}\}|https?://\S+|(?<![\w.+-])[\w.+-]+@[\w.-]+|^\s*\d+[.)]\s", re.DOTALL | re.MULTILINE
)
# Where words end within so many letters, as all words do, they are those beside a number.
_REACH = 200
_MARK = re.compile(r"^(?:[-*#]+|\d+[.)])\s+")  # of a list, a note, a heading
_SENTENCE_END = re.compile(r"(?<=[.!?])(?=\s)")
_ENDING = r"(?:n|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|[aä]{1,2}n?|t[aä]|h[aei]n|(?:ee|oo|uu|ii)n|ksi|n[aä])"
TEXT_DIRECTIVES = {"cover", "subtitle", "text", "columns", "box", "footnote", "source", "count", "lacking"}
PRINTED_OPTIONS = {"caption", "heading", "headings", "total"}
"""What directives print as typed; a test compares both with the catalogue of composing, which may not be imported."""


@dataclass(frozen=True, slots=True)
class ScriptNumber:
    """A number typed in the text of a file. `context` is it with the word before and after; `line` counts from 1."""

    text: str
    context: str
    slide: str
    line: int
    file: str = DECK


@dataclass(frozen=True, slots=True)
class TypedSentence:
    """A sentence without figures that names areas by hand, as it stands in a file; `line` counts from 1."""

    text: str
    slide: str
    line: int
    file: str = DECK


def script_numbers(script: str, file: str = DECK) -> tuple[ScriptNumber, ...]:
    """The numbers that a script prints as typed, in order: none from expressions, addresses or unprinted options."""
    found: list[ScriptNumber] = []
    for slide, first_line, paragraph in _on_slides(script):
        text = _BLANKED.sub(_blank, paragraph)
        for match in NUMBER.finditer(text):
            before = re.search(r"\S*\s*\S*$", text[max(0, match.start() - _REACH) : match.start()])
            after = re.match(r"\S*\s*\S*", text[match.end() : match.end() + _REACH])
            context = f"{before[0] if before else ''}{match[0]}{after[0] if after else ''}"
            line = first_line + text.count("\n", 0, match.start())
            found.append(ScriptNumber(match[0], " ".join(context.split()), slide, line, file))
    return tuple(found)


def numbers_in_words(about: str) -> tuple[ScriptNumber, ...]:
    """The numbers in the words that round.toml has of its own for questions; the question stands for the slide."""
    return tuple(
        ScriptNumber(number[0], own["words"].strip(), own["question"], count, ABOUT)
        for count, line in enumerate(about.split("\n"), 1)
        if (own := _OWN_WORDS.match(line))
        for number in NUMBER.finditer(own["words"])
    )


def typed_sentences(script: str, areas: Iterable[Area], file: str = DECK) -> tuple[TypedSentence, ...]:
    """The sentences of a script that name areas by hand, and hold no figure that would be looked at anyway; each once.

    A city counts only where something is said to be there ("Helsingissä"): that it is left out of comparisons lasts.
    """
    named = _names(areas)
    found: dict[str, TypedSentence] = {}
    for slide, first_line, paragraph in _on_slides(script):
        text = _BLANKED.sub(_blank, paragraph)
        start = 0
        for end in (*(match.start() for match in _SENTENCE_END.finditer(text)), len(text)):
            if named.search(text, start, end) and not NUMBER.search(text, start, end):
                words = _MARK.sub("", " ".join(paragraph[start:end].split()), count=1)
                line = first_line + text.count("\n", 0, start) + _leading_lines(text[start:end])
                found.setdefault(words, TypedSentence(words, slide, line, file))
            start = end
    return tuple(found.values())


def _names(areas: Iterable[Area]) -> re.Pattern[str]:
    """What finds the areas' names in the cases of Finnish."""
    stems: dict[str, None] = {}
    for area in areas:
        if area.is_city:
            stems[re.escape(area.locative)] = None
            continue
        forms = area.name, area.locative, area.genitive
        stems |= dict.fromkeys(map(re.escape, forms))
        stems |= {f"{re.escape(stem)}{_ENDING}": None for stem in (area.locative[:-3], area.genitive[:-1]) if stem}
    return re.compile(rf"(?<![\w-])(?:{'|'.join(stems)})(?!\w)" if stems else r"(?!)")


def _leading_lines(text: str) -> int:
    return text[: len(text) - len(text.lstrip())].count("\n")


def _on_slides(script: str) -> Iterator[tuple[str, int, str]]:
    """The paragraphs of a script with their slide's title and the number of their first line."""
    slide = ""
    for first_line, paragraph in _paragraphs(script):
        title = re.match(r"#\s+(.*)", paragraph)
        slide = title[1].strip() if title else slide
        yield slide, first_line, paragraph


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
        elif directive and directive not in TEXT_DIRECTIVES:
            option, _, value = line.partition(":")
            text = value if option.strip() in PRINTED_OPTIONS else ""
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
