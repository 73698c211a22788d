"""Markdown lines -> paragraphs of typed text and expressions, with the problems of what a slide cannot show."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from reportgen.composing.script.inlines import (
    NOTES,
    expression_rule,
    language_rule,
    one_sided_rule,
    read_fragments,
    split_at_breaks,
    stray_language_rule,
)
from reportgen.composing.script.lists import Lists
from reportgen.composing.script.slips import heading_slips, slips, with_bullets
from reportgen.composing.script.syntax import Fragment, TextParagraph
from reportgen.composing.script.unsupported import recognise, unsupported, unsupported_words
from reportgen.model.places import Place
from reportgen.model.problems import Problem, error
from reportgen.model.text import Role

_DEEPEST_HEADING = 2
_REMEMBERED = 1000


@dataclass(frozen=True, slots=True)
class Title:
    """A `#` heading: the start of a slide."""

    fragments: tuple[Fragment, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a stretch of Markdown holds, in order, and what is wrong with it."""

    parts: tuple[Title | TextParagraph, ...]
    problems: tuple[Problem, ...]


def parse_markdown(lines: Sequence[str], first_line: int, file: str) -> Parsed:
    """The paragraphs, lists and headings of `lines`, the first of which is line `first_line` of the file."""
    return _parsed_markdown(tuple(lines), first_line, file)


@lru_cache(maxsize=_REMEMBERED)
def _parsed_markdown(lines: tuple[str, ...], first_line: int, file: str) -> Parsed:
    # Spaces at a line's end, which nobody sees, mean nothing: two would start a new line, or keep a \ from doing so.
    text = with_bullets("\n".join(line.rstrip() for line in lines))
    reading = _Reading(Lists(text.split("\n"), first_line, file), first_line, file)
    for token in _PARSER.parse(text):
        reading.problems += unsupported(token, lines, first_line, file)
        reading.take(token)
    return Parsed(tuple(reading.parts), (*reading.problems, *reading.lists.problems))


def parse_lines(lines: Sequence[str], first_line: int, file: str) -> Parsed:
    """Paragraphs separated by empty lines, in which nothing starts a list: a footnote may begin with an asterisk."""
    return _parsed_lines(tuple(lines), first_line, file)


@lru_cache(maxsize=_REMEMBERED)
def _parsed_lines(lines: tuple[str, ...], first_line: int, file: str) -> Parsed:
    parts: list[Title | TextParagraph] = []
    problems: list[Problem] = []
    gathered: list[str] = []
    for offset, text in enumerate([*lines, ""]):
        if text.strip():
            gathered.append(text.strip())
        elif gathered:
            line = first_line + offset - len(gathered)
            problems.extend(slips("\n".join(gathered), line, file, lists=False))
            tokens = _PARSER.parseInline("\n".join(gathered), {NOTES: True})
            parts.extend(TextParagraph(read_fragments(token.children or [], line), line) for token in tokens)
            problems.extend(problem for token in tokens for problem in unsupported_words(token, line, file))
            gathered = []
    return Parsed(tuple(parts), tuple(problems))


def _parser() -> MarkdownIt:
    """CommonMark, and what a slide cannot show of it, as pictures, HTML, code and quotations: to be refused by name."""
    # A list deeper than the parser's nesting would be dropped without a word; this is far past what is allowed.
    parser = MarkdownIt("zero", {"maxNesting": 100})
    parser.enable(["list", "heading", "newline", "escape", "emphasis", "link", "autolink", "entity"])
    recognise(parser)
    parser.inline.ruler.before("text", "expression", expression_rule)
    parser.inline.ruler.before("link", "language", language_rule)
    parser.inline.ruler.before("text", "stray_language", stray_language_rule)
    parser.inline.ruler2.before("fragments_join", "one_sided", one_sided_rule)
    return parser


_PARSER = _parser()


@dataclass(slots=True)
class _Reading:
    """The state of reading block tokens; `heading` is the level of the heading whose words follow, else 0."""

    lists: Lists
    first_line: int
    file: str
    parts: list[Title | TextParagraph] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    heading: int = 0

    def take(self, token: Token) -> None:
        line = self.first_line + (token.map[0] if token.map else 0)
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                self.lists.start()
            case "bullet_list_close" | "ordered_list_close":
                self.lists.end()
            case "list_item_open":
                self.lists.item(token)
            case "heading_open" | "heading_close":
                self.heading = int(token.tag[1:]) if token.nesting > 0 else 0
            case "inline" if self.heading:
                row = self.lists.lines[line - self.first_line]
                self.problems += heading_slips(token.content, row, line, self.file)
                self._heading(read_fragments(token.children or [], line), line)
            case "inline":
                self.problems += slips(token.content, line, self.file, beside=self.lists.beside(token))
                self._paragraph(read_fragments(token.children or [], line), line, token)

    def _heading(self, fragments: tuple[Fragment, ...], line: int) -> None:
        place = Place(self.file, line=line)
        if self.lists or self.heading > _DEEPEST_HEADING:
            self.problems.append(
                error(
                    "A heading has {level} # or stands in a list. A slide starts with # and its groups with ##, at the "
                    "start of a line; there are no others.",
                    place,
                    level=self.heading,
                )
            )
        if self.heading == 1:
            self.parts.append(Title(fragments, line))
        elif fragments:
            self.parts.append(TextParagraph(fragments, line, Role.HEADING))
        else:
            self.problems.append(error("A group's heading has no words. Write them after the ##.", place))
        self.lists.interrupt()

    def _paragraph(self, fragments: tuple[Fragment, ...], line: int, token: Token) -> None:
        parts = split_at_breaks(fragments)
        if self.lists:
            self.parts.extend(TextParagraph(part, line, *self.lists.place_paragraph()) for part in parts)
            return
        self.lists.leave(token)
        self.parts.extend(TextParagraph(part, line, further=number > 0) for number, part in enumerate(parts))
