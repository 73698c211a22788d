"""Tokens of Markdown -> an error for each mark that a slide cannot show, and would print as it was typed."""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from reportgen.composing.script.inlines import ONE_SIDED, STRAY_LANGUAGE
from reportgen.composing.script.quoting import quoted
from reportgen.model.places import Place
from reportgen.model.problems import Problem, error

_BLOCK_RULES = ("table", "fence", "blockquote", "hr", "lheading", "html_block")
_INLINE_RULES = ("backticks", "strikethrough", "image", "html_inline")
_DEFINITION = re.compile(r"\[[^\]\n]+\](?=:\s)")
_NOTE = re.compile(r"\[\^[^\]\s]+\]")
_TASK = re.compile(r"\[[ xX]\](?=\s|$)")


def recognise(parser: MarkdownIt) -> None:
    """Make a parser tell these marks from plain text."""
    parser.options["html"] = True
    parser.enable([*_BLOCK_RULES, *_INLINE_RULES])


def unsupported(token: Token, lines: Sequence[str], first_line: int, file: str) -> Iterator[Problem]:
    """What a block token, or the words of an inline one, has of them; its text is `lines`, from `first_line` on."""
    first, last = token.map or [0, 0]
    place = Place(file, line=first_line + first)
    match token.type:
        case "table_open":
            yield _table(place)
        case "blockquote_open":
            yield error(
                "A line starts with >, which marks a quotation; a slide has none. Set the words apart with ::: box, or "
                "write \\> for the sign itself.",
                place,
            )
        case "fence":
            yield error(
                "Text stands between lines of ``` or ~~~, which a slide cannot show. Remove these lines.",
                place,
            )
        case "html_block":
            yield _html(token.content.strip().split("\n")[0], place)
        case "hr":
            yield _marks(lines[first], place)
        case "heading_open" if token.markup in {"=", "-"}:
            yield _marks(lines[last - 1], Place(file, line=first_line + last - 1))
        case "inline":
            yield from unsupported_words(token, first_line + first, file)
        case _:
            pass


def unsupported_words(token: Token, line: int, file: str) -> Iterator[Problem]:
    """The same of one paragraph, which starts on a line."""
    start = token.content.lstrip()
    rows, first_line = token.content.split("\n"), line
    place = Place(file, line=line)
    if start.startswith("|"):
        yield _table(place)
    elif _TASK.match(start):
        yield error("A box to tick, [ ] or [x], cannot be shown. Remove it.", place)
    elif found := _DEFINITION.match(start):
        yield _reference(found.group(), place)
    told: set[tuple[str, int]] = set()
    for child in token.children or []:
        if child.type in {"softbreak", "hardbreak"}:
            line += 1
        elif child.type == "expression":
            line = first_line + child.meta["last"]
        # One of a line's tags, or of its marks, is enough.
        elif (child.type, line) not in told:
            yield from _of_words(child, rows[line - first_line].strip(), Place(file, line=line))
            told |= {(child.type, line)} if child.type in {"html_inline", ONE_SIDED} else set()


def _of_words(token: Token, row: str, place: Place) -> Iterator[Problem]:
    """What is wrong with a token, which stands on a line of a script, `row`."""
    match token.type:
        case name if name == ONE_SIDED:
            yield _one_sided(token.content, row, place)
        case name if name == STRAY_LANGUAGE:
            yield error(
                'The line "{found}" has what is nearly the mark of another language. Write {example}.',
                place,
                found=quoted(row),
                example="[svenska]{lang=sv}",
            )
        case "code_inline":
            yield error(
                "Words stand between ` marks: {found}. A slide cannot show them so. Remove the marks, write **bold** "
                "or *italics*, or \\` for the sign itself.",
                place,
                found=quoted(token.content),
            )
        case "html_inline":
            yield _html(token.content, place)
        case "image":
            yield error(
                "A picture cannot be placed in text: {found}. A slide has maps, charts and tables of the data. "
                "Remove it.",
                place,
                found=quoted(token.content or str(token.attrs.get("src", ""))),
            )
        case "s_open":
            yield error("Words between ~~ are struck out, which a slide cannot show. Remove the marks.", place)
        case "text":
            yield from (_reference(found.group(), place) for found in _NOTE.finditer(token.content))
        case _:
            pass


def _one_sided(mark: str, row: str, place: Place) -> Problem:
    return error(
        'The mark {mark} is not on both sides of words: "{found}". Write **bold** or *italics*, with no space inside '
        "the marks; for the sign itself write \\*.",
        place,
        mark=mark,
        found=quoted(row),
    )


def _table(place: Place) -> Problem:
    return error(
        "A table drawn with | cannot be shown. Put its figures into a table of the round, and place that with ::: "
        "table; or write \\| for the sign itself.",
        place,
    )


def _html(found: str, place: Place) -> Problem:
    return error(
        "HTML cannot be shown: {found}. Remove it, or write \\< for the sign itself. A new line within a paragraph is "
        "a \\ at the line's end.",
        place,
        found=quoted(found),
    )


def _marks(found: str, place: Place) -> Problem:
    return error(
        "A line consists of marks: {found}. They draw no line and make no title: a slide starts with # and its title. "
        "Remove the line.",
        place,
        found=quoted(found.strip()),
    )


def _reference(found: str, place: Place) -> Problem:
    return error(
        "A reference {found} cannot be shown. Write a link as [words](https://...), and a note with ::: footnote.",
        place,
        found=found,
    )
