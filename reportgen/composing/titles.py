"""The heading of a slide's script -> the slide's title in words, and its id."""

import unicodedata
from collections.abc import Sequence

from reportgen.composing.context import Context
from reportgen.composing.phrasing.characters import readable
from reportgen.composing.prose import refuse_links, tell
from reportgen.composing.script.syntax import Expression, SlideScript, TextParagraph
from reportgen.model.places import Place
from reportgen.model.problems import ReportError, error

_LONGEST_ID = 40


def title_of(script: SlideScript, context: Context) -> str:
    """The words of the title. The report's name a slide in every round; an extract's may name the area."""
    if context.area is None and any(isinstance(fragment, Expression) for fragment in script.heading):
        raise ReportError(
            error("A title holds an expression. Titles are typed text; put the figure into ::: subtitle.")
        )
    if any(fragment.language for fragment in script.heading):
        raise ReportError(
            error("A title marks words as another language, which only running text can. Take the mark out of it.")
        )
    heading = [TextParagraph(script.heading, script.line)]
    refuse_links(heading, Place(context.file, line=script.line))
    told = tell(heading, context)
    words = readable("".join(run.text for run in told.runs))
    return " ".join(word for word in words.split(" ") if word)


def slide_id(title: str, taken: Sequence[str]) -> str:
    """The title in lower-case ASCII with hyphens, cut between words, numbered where another slide has it already."""
    ascii_title = unicodedata.normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode()
    words = "".join(letter if letter.isalnum() else " " for letter in ascii_title).split()
    name = ""
    for word in words:
        if name and len(name) + len(word) >= _LONGEST_ID:
            break
        name = f"{name}-{word}" if name else word[:_LONGEST_ID]
    name = name or "dia"
    number = 2
    unique = name
    while unique in taken:
        unique, number = f"{name}-{number}", number + 1
    return unique
