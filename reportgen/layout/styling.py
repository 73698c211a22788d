"""A paragraph's role and a type size -> its type: size, leading, indents, bullet, colour, weight."""

from collections.abc import Iterable, Iterator

from reportgen.model.boxes import Align
from reportgen.model.text import Paragraph, Role
from reportgen.model.theme import Theme
from reportgen.model.typeset import SetParagraph

SMALLEST = 11.0
"""No text on a slide is smaller, but for names inside a map."""

KEY_INDENT = 24.0
"""How far a legend's text stands from the left edge of its swatch, in points."""

_BULLETS = ("•", "–")
_INDENT = 1.1
"""The width of a bullet's column, in ems."""

_SPACE_BEFORE = {
    Role.HEADING: 0.9,
    Role.BODY: 0.5,
    Role.BULLET: 0.3,
    Role.NUMBER: 0.5,
    Role.KEY: 0.7,
    Role.DETAIL: 0.1,
}
"""The space over a paragraph, in ems of the text's size."""

_AFTER_HEADING = 0.2
"""The space under a heading, whatever follows, in ems: it belongs to what it heads."""


def style(
    paragraph: Paragraph, size: float, theme: Theme, *, before: Paragraph | None = None, repeated: bool = False
) -> SetParagraph:
    """Decide the type of one paragraph of text or of a legend, which stands under `before` or first in its box."""
    bullet, hanging, left = "", 0.0, paragraph.level * _INDENT * size
    colour, bold, own_size = "ink", False, size
    match paragraph.role:
        case Role.HEADING:
            colour, bold = "accent", True
        case Role.BULLET:
            bullet, hanging = _BULLETS[min(paragraph.level, len(_BULLETS) - 1)], _INDENT * size
            left += hanging
        case Role.NUMBER:
            bullet, hanging = f"{paragraph.number}.", 1.5 * size
            left += hanging
        case Role.KEY:
            left = KEY_INDENT
        case Role.DETAIL:
            left, colour, own_size = KEY_INDENT, "muted", max(SMALLEST, size - 2)
        case Role.BODY:
            pass
    if paragraph.further:
        bullet, hanging = "", 0.0
    return SetParagraph(
        paragraph=paragraph,
        size=own_size,
        leading=round(own_size * theme.spacing.leading, 2),
        space_before=round(size * _space_before(paragraph, before), 2),
        left=round(left, 2),
        hanging=round(hanging, 2),
        bullet=bullet,
        bullet_colour="accent",
        bold=bold,
        colour=colour,
        repeated=repeated,
    )


def style_all(paragraphs: Iterable[Paragraph], size: float, theme: Theme) -> tuple[SetParagraph, ...]:
    """Decide the type of the paragraphs of one box, from its top."""
    return tuple(style_each(paragraphs, size, theme))


def style_each(paragraphs: Iterable[Paragraph], size: float, theme: Theme) -> Iterator[SetParagraph]:
    """The same of each paragraph when it is asked for."""
    before = None
    for paragraph in paragraphs:
        yield style(paragraph, size, theme, before=before)
        before = paragraph


def _space_before(paragraph: Paragraph, before: Paragraph | None) -> float:
    """In ems; none at the top of a box, in the middle of a paragraph that goes on, or at a line that was forced."""
    if before is None or paragraph.continued or (paragraph.further and paragraph.role is Role.BODY):
        return 0.0
    return _AFTER_HEADING if before.role is Role.HEADING else _SPACE_BEFORE[paragraph.role]


def line_of(
    paragraph: Paragraph,
    size: float,
    leading: float,
    colour: str,
    *,
    bold: bool = False,
    align: Align = Align.LEFT,
) -> SetParagraph:
    """The type of a paragraph that stands by itself: a title, a cell, a footer. `leading` in ems."""
    return SetParagraph(
        paragraph=paragraph,
        size=size,
        leading=round(size * leading, 2),
        space_before=0.0,
        left=0.0,
        hanging=0.0,
        bullet="",
        bullet_colour=colour,
        bold=bold,
        colour=colour,
        align=align,
    )
