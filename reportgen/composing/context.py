"""What every directive is given, the round and the slide, and what it gives back, a part of a slide."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reportgen.composing.answers import Answers, group_answers
from reportgen.composing.expressions.facts import Facts
from reportgen.composing.memory import Memory
from reportgen.composing.phrasing.words import Words
from reportgen.model.areas import Area
from reportgen.model.deck import Block
from reportgen.model.questions import Column
from reportgen.model.rounds import Round, Table
from reportgen.model.text import Paragraph, Run


@dataclass(frozen=True, slots=True)
class Part:
    """A share of a slide. `named` are the codes of the areas that it names in words; `mapped` those that a map shows.

    `source` are texts for the foot of the page, parted when slides are put together.
    """

    blocks: tuple[Block, ...] = ()
    subtitle: tuple[Run, ...] = ()
    footnotes: tuple[Paragraph, ...] = ()
    source: tuple[tuple[Run, ...], ...] = ()
    map_credit: tuple[Run, ...] = ()
    notes: tuple[str, ...] = ()
    named: frozenset[str] = frozenset()
    mapped: frozenset[str] = frozenset()
    cover: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """The round, and what the slide that a directive stands on shows. `starred` are the codes of areas with a footnote.

    `placed` are the slide's directives of data whose conditions are true.
    `area` is the area whose extract this is, None in the national report. `file` is the script, as messages name it.
    """

    survey: Round
    facts: Facts
    words: Words
    tiles: bool
    file: str
    memory: Memory
    placed: tuple["Call", ...] = ()
    starred: frozenset[str] = frozenset()
    area: Area | None = None

    def answers(self, table: Table, column: Column) -> Answers:
        """The areas grouped by what they answered."""
        key = ("answers", table.place, column.id)
        return self.memory.recall(key, lambda: group_answers(table, column, self.words))

    def name(self, area: Area) -> str:
        """The area's name, with the asterisk of its footnote where the slide has one."""
        return f"{area.name}*" if area.code in self.starred else area.name

    def placed_as(self, name: str) -> tuple["Call", ...]:
        """The directives of data of a name that the slide shows, in order."""
        return tuple(call for call in self.placed if call.name == name)

    def names(self, areas: tuple[Area, ...]) -> str:
        """The areas' names, parted by commas."""
        return ", ".join(self.name(area) for area in areas)


@dataclass(frozen=True, slots=True)
class Call:
    """A directive with its options read. `argument` is its question; `lines` are its text, from `first_line` on."""

    name: str
    argument: str
    options: Mapping[str, str]
    lines: tuple[str, ...]
    line: int
    first_line: int
    option_lines: Mapping[str, int] = field(default_factory=dict)

    def option(self, name: str) -> str:
        """The value of an option, empty where it is not given."""
        return self.options.get(name, "")

    def choices(self, name: str) -> tuple[str, ...]:
        """The value of an option as a list parted by commas."""
        return tuple(item.strip() for item in self.option(name).split(",") if item.strip())


def starred_areas(footnotes: Sequence[Call], survey: Round) -> frozenset[str]:
    """The areas named in footnotes that start with an asterisk."""
    notes = [line.strip() for footnote in footnotes for line in footnote.lines]
    text = "\n".join(note for note in notes if note.startswith("*"))
    return frozenset(
        area.code
        for area in survey.areas
        for form in (area.name, area.genitive, area.locative)
        if re.search(rf"(?<![\w-]){re.escape(form)}(?![\w-])", text)
    )
