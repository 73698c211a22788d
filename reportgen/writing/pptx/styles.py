"""The type of a paragraph -> the properties that it does not inherit."""

from dataclasses import dataclass, replace

from reportgen.model.boxes import Align
from reportgen.model.page import FrameSlot
from reportgen.model.text import Role
from reportgen.model.theme import Theme
from reportgen.model.typeset import SetParagraph
from reportgen.writing.pptx.markup import emu, escape, hundredths
from reportgen.writing.pptx.palette import Palette

LEVELS = 9
_ALIGN = {Align.LEFT: "l", Align.CENTRE: "ctr", Align.RIGHT: "r"}
_BODY_BULLETS = ("•", "–")
_BODY_INDENT = 1.1
_BODY_SPACE = 0.3
"""The master's indents and space over a bullet in ems, equal to those that the layout of pages decides for bullets."""


@dataclass(frozen=True, slots=True)
class Style:
    """The type of a paragraph, all lengths in points. A `bullet` stands `hanging` to the left of the text."""

    size: float
    leading: float
    space_before: float = 0.0
    left: float = 0.0
    hanging: float = 0.0
    bullet: str = ""
    bullet_colour: str = ""
    bold: bool = False
    colour: str = "ink"
    align: Align = Align.LEFT
    start: int = 0
    """Where the numbers of its list begin; 0 is no number."""

    @property
    def indent(self) -> float:
        """How far the first line, or its bullet, stands from the other lines."""
        return -self.hanging if self.bullet else 0.0


PLAIN = Style(size=0.0, leading=0.0)
"""What a box that is no placeholder inherits: no size or leading, so that both are always stated."""

NOTHING = replace(PLAIN, colour="")
"""What a master's own styles stand on: nothing, so that they state the colour too."""

Levels = tuple[Style, ...]


def set_style(paragraph: SetParagraph, start: int = 0) -> Style:
    """The style that the layout decided for a paragraph; `start` begins the list that a numbered one belongs to."""
    return Style(
        paragraph.size,
        paragraph.leading,
        paragraph.space_before,
        paragraph.left,
        paragraph.hanging,
        paragraph.bullet,
        paragraph.bullet_colour,
        paragraph.bold,
        paragraph.colour,
        paragraph.align,
        start if paragraph.paragraph.role is Role.NUMBER else 0,
    )


def slot_style(slot: FrameSlot, under: Style) -> Style:
    """The first-level style of a placeholder, over the style that it stands on."""
    return replace(under, size=slot.size, leading=slot.leading, bold=slot.bold, colour=slot.colour, align=slot.align)


def body_levels(theme: Theme) -> Levels:
    """The master's running text: bullets on the first level, dashes on those nested in it."""
    size = theme.sizes.body_master
    bullets = _BODY_BULLETS + _BODY_BULLETS[-1:] * (LEVELS - len(_BODY_BULLETS))
    return tuple(
        Style(
            size=size,
            leading=round(size * theme.spacing.leading, 2),
            space_before=round(size * _BODY_SPACE, 2),
            left=round(size * _BODY_INDENT * depth, 2),
            hanging=round(size * _BODY_INDENT, 2),
            bullet=bullet,
            bullet_colour="accent",
        )
        for depth, bullet in enumerate(bullets, 1)
    )


def level_properties(levels: Levels, inherited: Levels, palette: Palette, faces: str = "") -> str:
    """The levels of a list style, each with what differs from the inherited one, and the typefaces where given."""
    written = []
    for level, (style, under) in enumerate(zip(levels, inherited, strict=True), 1):
        if style == under and not faces:
            continue
        attributes, children = paragraph_properties(style, under, palette)
        run_attributes, run_children = run_properties(style, under, palette)
        run = f'<a:defRPr{run_attributes} kern="0">{run_children}{faces}</a:defRPr>'
        written.append(f"<a:lvl{level}pPr{attributes}>{children}{run}</a:lvl{level}pPr>")
    return "".join(written)


def paragraph_properties(style: Style, inherited: Style, palette: Palette) -> tuple[str, str]:
    """The attributes and the children of paragraph properties that differ from the inherited ones, in schema order."""
    attributes = ""
    if style.left != inherited.left:
        attributes += f' marL="{emu(style.left)}"'
    if style.indent != inherited.indent:
        attributes += f' indent="{emu(style.indent)}"'
    if style.align is not inherited.align:
        attributes += f' algn="{_ALIGN[style.align]}"'
    children = ""
    if style.leading != inherited.leading:
        children += f'<a:lnSpc><a:spcPts val="{hundredths(style.leading)}"/></a:lnSpc>'
    if style.space_before != inherited.space_before:
        children += f'<a:spcBef><a:spcPts val="{hundredths(style.space_before)}"/></a:spcBef>'
    return attributes, children + _bullet(style, inherited, palette)


def _bullet(style: Style, inherited: Style, palette: Palette) -> str:
    if not style.bullet:
        return "<a:buNone/>" if inherited.bullet else ""
    written = ""
    if style.bullet_colour != inherited.bullet_colour:
        written += f"<a:buClr>{palette.colour(style.bullet_colour)}</a:buClr>"
    if not inherited.bullet:
        written += '<a:buFont typeface="+mj-lt"/>'
    if style.start:
        first = f' startAt="{style.start}"' if style.start > 1 else ""
        return f'{written}<a:buAutoNum type="arabicPeriod"{first}/>'
    return f'{written}<a:buChar char="{escape(style.bullet)}"/>' if style.bullet != inherited.bullet else written


def run_properties(style: Style, inherited: Style, palette: Palette) -> tuple[str, str]:
    """The attributes and the children of run properties that differ from the inherited ones."""
    attributes = f' sz="{hundredths(style.size)}"' if style.size != inherited.size else ""
    if style.bold != inherited.bold:
        attributes += f' b="{int(style.bold)}"'
    return attributes, palette.solid(style.colour) if style.colour != inherited.colour else ""
