"""The tokens of lists in; for each paragraph in them its role, depth and number, and what is wrong with items, out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from reportgen.composing.script.quoting import quoted
from reportgen.model.places import Place
from reportgen.model.problems import Problem, error
from reportgen.model.text import Role

_DEEPEST = 3
_TAB = 4
_MARK = re.compile(r"\s*([-*+]|\d+[.)])(?:\s+|$)")
_MONTH = re.compile(
    "(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuu(?:ta|ssa|n|hun|sta|lla|lle|lta)\\b"
)


@dataclass(slots=True)
class _OpenList:
    """A list that is being read: its items' lines, and the numbers that their author typed, none for bullets."""

    lines: list[int] = field(default_factory=list)
    typed: list[int] = field(default_factory=list)

    @property
    def shown(self) -> list[int]:
        """What a slide numbers the items with: one more for each, from the first."""
        return [max(self.typed[0], 1) + index for index in range(len(self.typed))] if self.typed else []


@dataclass(slots=True)
class Lists:
    """The lists that are open, outermost first, as the tokens of `lines` are read; `first_line` is the file's."""

    lines: Sequence[str]
    first_line: int
    file: str
    problems: list[Problem] = field(default_factory=list)
    _open: list[_OpenList] = field(default_factory=list)
    _indents: dict[int, int] = field(default_factory=dict)  # of the last item at each depth
    _deep: set[int] = field(default_factory=set)
    _fresh: bool = False  # the item has had no paragraph yet

    def __bool__(self) -> bool:
        return bool(self._open)

    def start(self) -> None:
        """A list starts."""
        self._open.append(_OpenList())

    def end(self) -> None:
        """The innermost list ends."""
        ended = self._open.pop()
        if sentences := tuple(self._sentences(ended)):
            self.problems += sentences
            return
        wrong = [
            line for line, typed, shown in zip(ended.lines, ended.typed, ended.shown, strict=False) if typed != shown
        ]
        if wrong:
            self.problems.append(
                error(
                    "The items of a list are numbered {typed}, and would be shown as {shown}. Number them one after "
                    "the other; or write \\. after a number that is none of a list.",
                    self._place(wrong[0]),
                    typed=", ".join(map(str, ended.typed)),
                    shown=", ".join(map(str, ended.shown)),
                )
            )

    def item(self, token: Token) -> None:
        """An item of the innermost list starts."""
        line, end = token.map or [0, 0]
        depth, inner = len(self._open), self._open[-1]
        beside = any(line in outer.lines for outer in self._open[:-1])  # of "- - x", one line holds two
        if not beside and self._fresh and len(self._open) > 1 and not inner.lines:
            self.problems.append(self._wordless(self._open[-2].lines[-1]))
        if _MARK.fullmatch("".join(self.lines[line:end]).rstrip()):
            self.problems.append(self._wordless(line))
        self._fresh = True
        if beside and line not in self._deep:
            self._deep.add(line)
            mark, words = _split_marks(self.lines[line])
            self.problems.append(
                error(
                    'The line "{found}" has the marks of two items. Write: {item}; an item under another stands on a '
                    "line of its own.",
                    self._place(line),
                    found=quoted(self.lines[line].strip()),
                    item=quoted(f"{mark} {words}"),
                )
            )
        inner.lines.append(line)
        inner.typed += [int(token.info)] if token.info else []
        if depth > _DEEPEST and line not in self._deep:
            self._deep.add(line)
            self.problems.append(
                error(
                    "A list is nested {depth} deep; a slide can show {deepest}. Bring the item nearer to the left.",
                    self._place(line),
                    depth=depth,
                    deepest=_DEEPEST,
                )
            )
        text = self.lines[line].expandtabs(_TAB)
        indent = len(text) - len(text.lstrip())
        before = self._indents.get(depth)
        if before is not None and indent > before and not beside:
            self.problems.append(
                error(
                    'The item "{found}" is indented, but not enough to stand under the one before it. Indent it by '
                    "{enough} spaces, or start it where that one starts.",
                    self._place(line),
                    found=quoted(text.strip()),
                    enough=before + _TAB,
                )
            )
        self._indents = {each: kept for each, kept in self._indents.items() if each < depth}
        if not beside:
            self._indents[depth] = indent

    def beside(self, token: Token) -> tuple[int, ...]:
        """The lines of a paragraph, but its first, that start as far left as the item of a list that it is in."""
        first, end = token.map or [0, 0]
        indent = self._indents.get(len(self._open), -1)
        lines = ((number, self.lines[number].expandtabs(_TAB)) for number in range(first + 1, end))
        return tuple(self.first_line + number for number, row in lines if len(row) - len(row.lstrip()) <= indent)

    def interrupt(self) -> None:
        """Something outside all lists follows, so that a list after it starts anew."""
        self._indents = {}

    def place_paragraph(self) -> tuple[Role, int, int]:
        """The role, depth and number of a paragraph in the innermost list: its item, or what follows that in it."""
        typed = self._open[-1].typed if self._fresh else []
        role = Role.NUMBER if typed else Role.BULLET if self._fresh else Role.BODY
        self._fresh = False
        return role, len(self._open) - 1, max(typed[0], 1) + len(typed) - 1 if typed else 0

    def _sentences(self, ended: _OpenList) -> Iterator[Problem]:
        """What is no item of a list, but a sentence that starts with a date or an ordinal number."""
        for line, typed in zip(ended.lines, ended.typed, strict=False):
            mark, words = _split_marks(self.lines[line])
            is_alone = len(ended.typed) == 1 and typed > 1 and words[:1].islower()
            if is_alone or _MONTH.match(words):
                yield error(
                    'The line "{found}" would be shown as an item of a list. Write: {sentence}; a list starts with 1.',
                    self._place(line),
                    found=quoted(self.lines[line].strip()),
                    sentence=quoted(f"{mark[:-1]}\\{mark[-1:]} {words}"),
                )

    def _wordless(self, line: int) -> Problem:
        return error(
            "An item of a list has no words. Write them after its mark, or remove the line.", self._place(line)
        )

    def _place(self, line: int) -> Place:
        return Place(self.file, line=self.first_line + line)


def _split_marks(line: str) -> tuple[str, str]:
    """The first mark of an item's line, and its words, without the marks of others before them."""
    first = ""
    while found := _MARK.match(line):
        first, line = first or found[1], line[found.end() :]
    return first, line.strip()
