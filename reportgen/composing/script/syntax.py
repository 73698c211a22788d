"""What deck.md says before anything is looked up: slides of paragraphs and directives, each with its line."""

from dataclasses import dataclass, field

from reportgen.model.text import Role


@dataclass(frozen=True, slots=True)
class Literal:
    """A stretch of typed text in one style; `link` and `language` are as typed in the Markdown, or empty.

    `digit_lines` are the file's lines on which its digits stand, one by one.
    """

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    language: str = ""
    digit_lines: tuple[int, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Expression:
    """What stands between `{{` and `}}`, on `line` of the file."""

    source: str
    line: int
    bold: bool = False
    italic: bool = False
    link: str = ""
    language: str = ""


Fragment = Literal | Expression


@dataclass(frozen=True, slots=True)
class TextParagraph:
    """A paragraph as typed. The fields are those of a composed `Paragraph`."""

    fragments: tuple[Fragment, ...]
    line: int
    role: Role = Role.BODY
    level: int = 0
    number: int = 0
    further: bool = False


@dataclass(frozen=True, slots=True)
class Directive:
    """A `::: name argument` with the lines down to its `:::`; the first of `lines` is the one after `line`."""

    name: str
    argument: str
    lines: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class SlideScript:
    """One `#` heading with what follows it. `title` has expressions as typed, `heading` has them apart.

    Of a `faulty` one something was refused, so that it may seem to have no content.
    """

    title: str
    heading: tuple[Fragment, ...]
    line: int
    parts: tuple[TextParagraph | Directive, ...]
    faulty: bool = False

    def directives(self, name: str) -> tuple[Directive, ...]:
        """The slide's directives of a name, in order."""
        return tuple(part for part in self.parts if isinstance(part, Directive) and part.name == name)
