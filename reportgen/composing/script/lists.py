"""The tokens of lists -> what each paragraph in them is, and what is wrong with items."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from reportgen.composing.script.quoting import quoted
from reportgen.composing.script.sentences import MARK, dashed_sentence, numbered_sentences, split_marks
from reportgen.model.places import Place
from reportgen.model.problems import Problem, error
from reportgen.model.text import Role

_DEEPEST = 3
_TAB = 4


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
    _text_end: int = -1  # the line right after the last paragraph outside all lists

    def __bool__(self) -> bool:
        return bool(self._open)

    def start(self) -> None:
        """A list starts."""
        self._open.append(_OpenList())

    def end(self) -> None:
        """The innermost list ends."""
        ended = self._open.pop()
        sentences = [*numbered_sentences([*zip(ended.lines, ended.typed, strict=False)], self.lines, self._place)]
        if not ended.typed and ended.lines[0] == self._text_end:
            sentences += dashed_sentence(ended.lines, self.lines, self._place)
        if sentences:
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
        if MARK.fullmatch("".join(self.lines[line:end]).rstrip()):
            self.problems.append(self._wordless(line))
        self._fresh = True
        if beside and line not in self._deep:
            self._deep.add(line)
            self.problems.append(self._doubled(line))
        inner.lines.append(line)
        inner.typed += [int(token.info)] if token.info else []
        if depth > _DEEPEST and line not in self._deep:
            self._deep.add(line)
            self.problems.append(self._too_deep(line, depth))
        text = self.lines[line].expandtabs(_TAB)
        indent = len(text) - len(text.lstrip())
        before = self._indents.get(depth)
        if before is not None and indent > before and not beside:
            self.problems.append(self._half_indented(line, before + _TAB))
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

    def leave(self, token: Token) -> None:
        """A paragraph outside all lists follows."""
        first, self._text_end = token.map or [0, 0]
        text = self.lines[first].expandtabs(_TAB)
        if self._indents and text[:1] == " ":
            self.problems.append(
                error(
                    'The paragraph "{found}" is indented, but not enough to go on with the item before it. Indent it '
                    "by {enough} spaces, or start it at the start of a line.",
                    self._place(first),
                    found=quoted(text.strip()),
                    enough=self._indents[1] + _TAB,
                )
            )
        self.interrupt()

    def place_paragraph(self) -> tuple[Role, int, int, bool]:
        """The role, depth and number of a paragraph in the innermost list, and whether it goes on with its item."""
        typed, further = self._open[-1].typed, not self._fresh
        self._fresh = False
        number = max(typed[0], 1) + len(typed) - 1 if typed and not further else 0
        return Role.NUMBER if typed else Role.BULLET, len(self._open) - 1, number, further

    def _wordless(self, line: int) -> Problem:
        return error(
            "An item of a list has no words. Write them after its mark, or remove the line.", self._place(line)
        )

    def _doubled(self, line: int) -> Problem:
        mark, words = split_marks(self.lines[line])
        return error(
            'The line "{found}" has the marks of two items. Write: {item}; an item under another stands on a '
            "line of its own.",
            self._place(line),
            found=quoted(self.lines[line].strip()),
            item=quoted(f"{mark} {words}"),
        )

    def _too_deep(self, line: int, depth: int) -> Problem:
        return error(
            "A list is nested {depth} deep; a slide can show {deepest}. Bring the item nearer to the left.",
            self._place(line),
            depth=depth,
            deepest=_DEEPEST,
        )

    def _half_indented(self, line: int, enough: int) -> Problem:
        return error(
            'The item "{found}" is indented, but not enough to stand under the one before it. Indent it by '
            "{enough} spaces, or start it where that one starts.",
            self._place(line),
            found=quoted(self.lines[line].expandtabs(_TAB).strip()),
            enough=enough,
        )

    def _place(self, line: int) -> Place:
        return Place(self.file, line=self.first_line + line)
