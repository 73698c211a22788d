"""The inline tokens of a paragraph -> stretches of typed text, links and expressions, in their style."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from markdown_it.rules_inline.state_inline import Delimiter, StateInline
from markdown_it.token import Token

from reportgen.composing.script.syntax import Expression, Fragment, Literal
from reportgen.model.numerals import count_digits

_ADDRESS = re.compile(r"https?://[^\s<>\"”]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_LANGUAGE_MARK = re.compile(r"\{ *lang *=([^{}]*)\}")
_STRAY_LANGUAGE = re.compile(r"\{ *lang\b[^{}\n]*\}?")
_AFTER_ADDRESS = ".,;:!?)]}'’"

ONE_SIDED = "one_sided"
"""The type of the token of a mark of emphasis that has no other to close, or open, what it marks."""

STRAY_LANGUAGE = "stray_language"
"""The type of the token of a mark of language without words in brackets right before it."""

NOTES = "notes"
"""Says in a parser's environment that a text may be a note, which starts with asterisks."""


def expression_rule(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it calls it so
    """The inline rule of `{{ ... }}`: one token, with its line counted from the paragraph's first."""
    if not state.src.startswith("{{", state.pos):
        return False
    end = state.src.find("}}", state.pos + 2)
    if end < 0:
        return False
    if not silent:
        token = state.push("expression", "", 0)
        token.content = state.src[state.pos + 2 : end].strip()
        token.meta = {"line": state.src.count("\n", 0, state.pos), "last": state.src.count("\n", 0, end)}
    state.pos = end + 2
    return True


def language_rule(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - as above
    """The inline rule of `[words]{lang=sv}`: its words between two tokens, the first of which tells the language."""
    if not state.src.startswith("[", state.pos):
        return False
    start, limit = state.pos, state.posMax
    end = state.md.helpers.parseLinkLabel(state, start)
    mark = _LANGUAGE_MARK.match(state.src, end + 1, limit) if end >= 0 else None
    if mark is None:
        return False
    if not silent:
        state.pos, state.posMax = start + 1, end
        state.push("language_open", "", 1).meta = {"language": mark[1].strip() or "?"}
        state.md.inline.tokenize(state)
        state.push("language_close", "", -1)
    state.pos, state.posMax = mark.end(), limit
    return True


def one_sided_rule(state: StateInline) -> None:
    """After pairs are found: each mark of emphasis left over as a token of its own type, but signs that are words.

    Those are an asterisk on its own (5 * 3), between letters or numbers (5*3), after a word, where it points at a note,
    and before a note; and an underscore.
    """
    every = [state.delimiters, *(meta["delimiters"] for meta in state.tokens_meta if meta and "delimiters" in meta)]
    for delimiters in every:
        _part_within_words(state, delimiters)
        left = [mark for mark in delimiters if chr(mark.marker) in "*_" and state.tokens[mark.token].type == "text"]
        left = [mark for mark in left if state.tokens[mark.token].content]
        for (_, marker), found in groupby(enumerate(left), lambda item: (item[1].token - item[0], item[1].marker)):
            (_, mark), *others = found
            sign, token = chr(marker), state.tokens[mark.token]
            is_note = token is state.tokens[0] and NOTES in state.env
            if is_note or (not others and (sign == "_" or mark.close or not mark.open)):
                continue
            if sign == "_" and not mark.open and not mark.close:
                continue
            token.type, token.content = ONE_SIDED, sign * (len(others) + 1)
            for _, other in others:
                state.tokens[other.token].content = ""


def _part_within_words(state: StateInline, delimiters: Sequence[Delimiter]) -> None:
    """Part pairs of single asterisks of which the first follows a letter or a number: 5*3*2 is no 532."""
    for mark in delimiters:
        first = state.tokens[mark.token]
        before = state.tokens[mark.token - 1].content[-1:] if mark.token else ""
        if first.type == "em_open" and before.isalnum():
            last = state.tokens[delimiters[mark.end].token]
            for token in (first, last):
                token.content, token.nesting = token.markup, 0
            first.type, last.type = ONE_SIDED, "text"


def stray_language_rule(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - as above
    """The inline rule of a mark of language that no words in brackets stand before: a token of its own type."""
    mark = _STRAY_LANGUAGE.match(state.src, state.pos, state.posMax)
    if mark is None:
        return False
    if not silent:
        state.push(STRAY_LANGUAGE, "", 0).content = mark.group()
    state.pos = mark.end()
    return True


def read_fragments(tokens: Sequence[Token], line: int) -> tuple[Fragment, ...]:
    """The paragraph that starts on `line`; a line break that its author forced is a Literal that holds nothing else."""
    fragments: list[Fragment] = []
    style = Literal("")
    at = line
    for token in tokens:
        match token.type:
            case "strong_open" | "strong_close":
                style = replace(style, bold=token.nesting > 0)
            case "em_open" | "em_close":
                style = replace(style, italic=token.nesting > 0)
            case "link_open" | "link_close":
                style = replace(style, link=str(token.attrs.get("href", "")))
            case "language_open" | "language_close":
                style = replace(style, language=token.meta.get("language", ""))
            case "hardbreak":
                at += 1
                fragments.append(Literal("\n"))
            case "expression":
                start, at = line + token.meta["line"], line + token.meta["last"]
                fragments.append(Expression(token.content, start, style.bold, style.italic, style.link, style.language))
            case _:
                at += token.type == "softbreak"
                literal = replace(style, text=" " if token.type == "softbreak" else token.content)
                parts = [literal] if literal.link else _linked(literal)
                fragments.extend(replace(part, digit_lines=(at,) * count_digits(part.text)) for part in parts)
    return _merged(fragments)


def split_at_breaks(fragments: Sequence[Fragment]) -> list[tuple[Fragment, ...]]:
    """The fragments of each line that the author forced."""
    parted: list[list[Fragment]] = [[]]
    for fragment in fragments:
        if isinstance(fragment, Literal) and fragment.text == "\n":
            parted.append([])
        else:
            parted[-1].append(fragment)
    return [tuple(part) for part in parted if part]


def _linked(literal: Literal) -> list[Literal]:
    """The text with its bare web and e-mail addresses as links."""
    parts: list[Literal] = []
    end = 0
    for match in _ADDRESS.finditer(literal.text):
        address = match.group().rstrip(_AFTER_ADDRESS)
        link = address if address.startswith("http") else f"mailto:{address}"
        parts.append(replace(literal, text=literal.text[end : match.start()]))
        parts.append(replace(literal, text=address, link=link))
        end = match.start() + len(address)
    parts.append(replace(literal, text=literal.text[end:]))
    return [part for part in parts if part.text]


def _merged(fragments: Sequence[Fragment]) -> tuple[Fragment, ...]:
    """Neighbours of one style as one, so that a line's end in the file leaves no trace."""
    merged: list[Fragment] = []
    for fragment in fragments:
        last = merged[-1] if merged else None
        if (
            isinstance(fragment, Literal)
            and isinstance(last, Literal)
            and "\n" not in {fragment.text, last.text}
            and replace(last, text=fragment.text) == fragment
        ):
            digit_lines = last.digit_lines + fragment.digit_lines
            merged[-1] = replace(last, text=last.text + fragment.text, digit_lines=digit_lines)
        else:
            merged.append(fragment)
    return tuple(merged)
