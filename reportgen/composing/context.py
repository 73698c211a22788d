"""What every directive gets, the round and what its slide shows, and what it gives back, a part of the slide."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reportgen.composing.answers import GroupedAnswers, group_answers
from reportgen.composing.expressions.facts import Facts
from reportgen.composing.memory import Memory
from reportgen.composing.phrasing.marks import mark_of
from reportgen.composing.phrasing.words import Words
from reportgen.model.areas import Area
from reportgen.model.blocks import Block
from reportgen.model.questions import Column
from reportgen.model.rounds import AnswerTable, Round
from reportgen.model.text import Paragraph, Run

_PARTING_COMMA = re.compile(r"(?<!\\),")


@dataclass(frozen=True, slots=True)
class SlidePart:
    """What one directive or text adds to its slide.

    `source` are texts for the foot of the page, which are joined when the slide is put together. `named` are the codes
    of the areas that its words name; `mapped` of those that a map of it shows.
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
    """The round, and what else the slide shows that a directive is on.

    `file` is the script, as messages name it. `area` is the area whose extract this is; None in the national report.
    `shared` is the context of what all extracts have in common, from which a directive is composed once for all.
    `placed` are the slide's directives of data whose conditions are true. `starred` are the codes of areas that a
    footnote of the slide names, each with the mark of that footnote.
    """

    survey: Round
    facts: Facts
    words: Words
    tiles: bool
    file: str
    memory: Memory
    placed: tuple["Call", ...] = ()
    starred: tuple[tuple[str, str], ...] = ()
    area: Area | None = None
    shared: "Context | None" = None

    def answers(self, table: AnswerTable, column: Column) -> GroupedAnswers:
        """The areas grouped by what they answered."""
        key = ("answers", table.place, column.id)
        return self.memory.recall(key, lambda: group_answers(table, column, self.words))

    def name(self, area: Area) -> str:
        """The area's name, with the mark of its footnote where the slide has one."""
        return area.name + self.mark(area)

    def mark(self, area: Area) -> str:
        """The mark of the footnote that names the area; empty where the slide has none."""
        return dict(self.starred).get(area.code, "")

    def placed_as(self, name: str) -> tuple["Call", ...]:
        """The directives of data of a name that the slide shows, in order."""
        return tuple(call for call in self.placed if call.name == name)

    def tabled(self, table: AnswerTable, column: Column) -> bool:
        """Whether a table of the slide has what a column says of all areas, beside their names."""
        return any(
            call.argument == table.question.id
            and {"area", "official"} & set(call.choices("columns") or ("area",))
            and column.id in (call.choices("columns") or table.columns)
            and not call.option("where")
            for call in self.placed_as("table")
        )

    def names(self, areas: tuple[Area, ...]) -> str:
        """The areas' names, separated by commas."""
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
        r"""The value of an option as a list separated by commas; `\,` is a comma within a member."""
        items = (item.strip().replace("\\,", ",") for item in _PARTING_COMMA.split(self.option(name)))
        return tuple(item for item in items if item)


def starred_areas(notes: Sequence[str], survey: Round) -> tuple[tuple[str, str], ...]:
    """The codes of the areas that a slide's footnotes name, each with the mark of the first that does.

    `notes` are all of the slide's notes, in the order of their marks; those that are no footnotes are empty.
    """
    found: dict[str, str] = {}
    for number, text in enumerate(notes, start=1):
        for area in survey.areas:
            if any(_names(text, form) for form in (area.name, area.genitive, area.locative)):
                found.setdefault(area.code, mark_of(number))
    return tuple(found.items())


def _names(text: str, form: str) -> bool:
    """Whether a form of a name stands in a text as words of its own."""
    # To compile an expression for each form of every area takes a hundred times as long as to look for its letters.
    return form in text and re.search(rf"(?<![\w-]){re.escape(form)}(?![\w-])", text) is not None
