"""Markdown lines in; paragraphs of typed text and expressions out, with the problems of what a deck cannot hold."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from reportgen.composing.syntax import Expression, Fragment, Literal, TextParagraph
from reportgen.model.places import Place
from reportgen.model.problems import Problem, error
from reportgen.model.text import Role

_BLOCK_RULES = ["list", "heading", "paragraph"]
_INLINE_RULES = ["text", "newline", "escape", "emphasis", "link", "autolink", "entity"]
_INLINE_RULES_AFTER = ["balance_pairs", "emphasis", "fragments_join"]
_DEEPEST_LIST = 3
_DEEPEST_HEADING = 2
_ADDRESS = re.compile(r"https?://[^\s<>\"”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_AFTER_ADDRESS = ".,;:!?)]}'’"


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


def _expression(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it calls it so
    """The inline rule of `{{ ... }}`."""
    if not state.src.startswith("{{", state.pos):
        return False
    end = state.src.find("}}", state.pos + 2)
    if end < 0:
        return False
    if not silent:
        token = state.push("expression", "", 0)
        token.content = state.src[state.pos + 2 : end].strip()
        token.meta = {"line": state.src.count("\n", 0, state.pos)}
    state.pos = end + 2
    return True


def _parser() -> MarkdownIt:
    """CommonMark without what a slide cannot show: pictures, HTML, code, quotations and rules stay plain text."""
    # A list deeper than the parser's nesting would be dropped without a word; this is far past _DEEPEST_LIST.
    parser = MarkdownIt("zero", {"maxNesting": 100})
    parser.enable(_BLOCK_RULES[:2])
    parser.inline.ruler.enableOnly(_INLINE_RULES)
    parser.inline.ruler2.enableOnly(_INLINE_RULES_AFTER)
    parser.inline.ruler.before("text", "expression", _expression)
    return parser


_PARSER = _parser()


def parse_markdown(lines: Sequence[str], first_line: int, file: str) -> Parsed:
    """The paragraphs, lists and headings of `lines`, the first of which is line `first_line` of the file."""
    parts: list[Title | TextParagraph] = []
    problems: list[Problem] = []
    lists: list[int] = []  # for each open list the number of its item, 0 for bullets
    fresh = False  # the list item has had no paragraph yet
    heading = 0
    for token in _PARSER.parse("\n".join(lines)):
        line = first_line + (token.map[0] if token.map else 0)
        match token.type:
            case "bullet_list_open":
                lists.append(0)
            case "ordered_list_open":
                lists.append(max(int(token.attrs.get("start", 1)), 1) - 1)
            case "bullet_list_close" | "ordered_list_close":
                lists.pop()
            case "list_item_open":
                fresh = True
                if token.info:
                    lists[-1] += 1
                if len(lists) > _DEEPEST_LIST:
                    problems.append(
                        error(
                            "A list is nested {depth} deep; a slide can show {deepest}. Bring the item nearer to the left.",
                            Place(file, line=line),
                            depth=len(lists),
                            deepest=_DEEPEST_LIST,
                        )
                    )
            case "heading_open":
                heading = int(token.tag[1:])
            case "heading_close":
                heading = 0
            case "inline" if heading == 1 and not lists:
                parts.append(Title(_fragments(token.children or [], line), line))
            case "inline" if heading:
                if lists or heading > _DEEPEST_HEADING:
                    problems.append(
                        error(
                            "A heading has {level} #. A slide starts with # and its groups with ##, at the start of a line; "
                            "there are no others.",
                            Place(file, line=line),
                            level=heading,
                        )
                    )
                parts.append(TextParagraph(_fragments(token.children or [], line), line, Role.HEADING))
            case "inline":
                parts.extend(_paragraphs(token, line, lists, fresh=fresh))
                fresh = False
    problems.extend(_leftovers(parts, file))
    return Parsed(tuple(parts), tuple(problems))


def parse_lines(lines: Sequence[str], first_line: int, file: str) -> Parsed:
    """Paragraphs parted by empty lines, in which nothing starts a list: a footnote may begin with an asterisk."""
    parts: list[Title | TextParagraph] = []
    gathered: list[str] = []
    for offset, text in enumerate([*lines, ""]):
        if text.strip():
            gathered.append(text.strip())
        elif gathered:
            line = first_line + offset - len(gathered)
            for token in _PARSER.parseInline("\n".join(gathered)):
                parts.append(TextParagraph(_fragments(token.children or [], line), line))
            gathered = []
    return Parsed(tuple(parts), _leftovers(parts, file))


def parse_inline(text: str, line: int, file: str) -> Parsed:
    """One paragraph, from the value of an option."""
    return parse_lines([text], line, file)


def _paragraphs(token: Token, line: int, lists: Sequence[int], *, fresh: bool) -> list[TextParagraph]:
    fragments = _fragments(token.children or [], line)
    if not lists:
        return [TextParagraph(part, line) for part in _split_at_breaks(fragments)]
    level = len(lists) - 1
    if not fresh:
        return [TextParagraph(fragments, line, Role.BODY, level)]
    number = lists[-1]
    return [TextParagraph(fragments, line, Role.NUMBER if number else Role.BULLET, level, number)]


def _split_at_breaks(fragments: Sequence[Fragment]) -> list[tuple[Fragment, ...]]:
    """The fragments parted where the author forced a new line."""
    parted: list[list[Fragment]] = [[]]
    for fragment in fragments:
        if isinstance(fragment, Literal) and fragment.text == "\n":
            parted.append([])
        else:
            parted[-1].append(fragment)
    return [tuple(part) for part in parted if part]


def _fragments(children: Sequence[Token], line: int) -> tuple[Fragment, ...]:
    fragments: list[Fragment] = []
    bold = italic = 0
    link = ""
    for token in children:
        match token.type:
            case "strong_open":
                bold += 1
            case "strong_close":
                bold -= 1
            case "em_open":
                italic += 1
            case "em_close":
                italic -= 1
            case "link_open":
                link = str(token.attrs.get("href", ""))
            case "link_close":
                link = ""
            case "softbreak":
                fragments.append(Literal(" ", bold > 0, italic > 0, link))
            case "hardbreak":
                fragments.append(Literal("\n"))
            case "expression":
                fragments.append(Expression(token.content, line + token.meta["line"], bold > 0, italic > 0, link))
            case _ if token.content:
                literal = Literal(token.content, bold > 0, italic > 0, link)
                fragments.extend([literal] if link else _linked(literal))
    return _merged(fragments)


def _linked(literal: Literal) -> list[Fragment]:
    """The text with its bare web and e-mail addresses as links."""
    parts: list[Fragment] = []
    end = 0
    for match in _ADDRESS.finditer(literal.text):
        address = match.group().rstrip(_AFTER_ADDRESS)
        link = address if address.startswith("http") else f"mailto:{address}"
        parts.append(replace(literal, text=literal.text[end : match.start()]))
        parts.append(replace(literal, text=address, link=link))
        end = match.start() + len(address)
    parts.append(replace(literal, text=literal.text[end:]))
    return [part for part in parts if isinstance(part, Literal) and part.text]


def _merged(fragments: Sequence[Fragment]) -> tuple[Fragment, ...]:
    """Neighbours of one style as one, so that a line break in the file leaves no trace."""
    merged: list[Fragment] = []
    for fragment in fragments:
        last = merged[-1] if merged else None
        if (
            isinstance(fragment, Literal)
            and isinstance(last, Literal)
            and "\n" not in {fragment.text, last.text}
            and replace(last, text=fragment.text) == fragment
        ):
            merged[-1] = replace(last, text=last.text + fragment.text)
        else:
            merged.append(fragment)
    return tuple(merged)


def _leftovers(parts: Sequence[Title | TextParagraph], file: str) -> tuple[Problem, ...]:
    """Marks of the deck's language that stand where they mean nothing."""
    return tuple(
        error(
            'The mark "{mark}" is left over in the text. A directive starts and ends with ::: on its own line; an '
            "expression is written {{{{ ... }}}}, closed in the same paragraph.",
            Place(file, line=part.line),
            mark=mark,
        )
        for part in parts
        for mark in (":::", "{{", "}}")
        if any(isinstance(fragment, Literal) and mark in fragment.text for fragment in part.fragments)
    )
