"""Paragraphs and where their lines end -> measured lines; these and a box -> text in its place."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportgen.model.boxes import Align, Box, Insets
from reportgen.model.typeset import Line, SetParagraph, Slot, Span, TextBox, TextRole
from reportgen.typography import Breaks, Typeface

_NO_INSETS = Insets()


@dataclass(frozen=True, slots=True)
class SetLines:
    """Paragraphs broken into lines, the first line's top at (0, 0). `wrap` is the width they wrap at."""

    paragraphs: tuple[SetParagraph, ...]
    lines: tuple[Line, ...]
    wrap: float
    height: float

    @property
    def width(self) -> float:
        """The right edge of the longest line."""
        return max((span.x + span.width for line in self.lines for span in line.spans), default=0.0)


def set_lines(
    paragraphs: Sequence[SetParagraph], breaks: Sequence[Breaks], wrap: float, typeface: Typeface
) -> SetLines:
    """The lines of paragraphs that are broken at `breaks`, wrapping at `wrap` points."""
    lines: list[Line] = []
    y = 0.0
    for index, (paragraph, broken) in enumerate(zip(paragraphs, breaks, strict=True)):
        y += paragraph.space_before
        for number, broken_line in enumerate(broken.lines):
            y += paragraph.leading
            shift = paragraph.left + _slack(paragraph.align, wrap - paragraph.left - broken_line.width)
            spans = tuple(
                _span(paragraph, stretch.piece, stretch.text, stretch.x + shift, stretch.width)
                for stretch in broken_line.stretches
            )
            lines.append(
                Line(
                    paragraph=index,
                    baseline=y - typeface.descent * paragraph.size,
                    spans=spans,
                    bullet_x=paragraph.left - paragraph.hanging if paragraph.bullet and number == 0 else None,
                    space=broken_line.space,
                )
            )
    return SetLines(tuple(paragraphs), tuple(lines), wrap, y)


def _slack(align: Align, slack: float) -> float:
    return {Align.LEFT: 0.0, Align.CENTRE: slack / 2, Align.RIGHT: slack}[align]


def _span(paragraph: SetParagraph, index: int, text: str, x: float, width: float) -> Span:
    run = paragraph.paragraph.runs[index]
    return Span(
        x=x,
        width=width,
        text=text,
        run=index,
        bold=paragraph.bold or run.bold,
        italic=run.italic,
        colour="link" if run.link else paragraph.colour,
        link=run.link,
    )


def place(
    setting: SetLines,
    box: Box,
    *,
    name: str,
    role: TextRole,
    slot: Slot | None = None,
    insets: Insets = _NO_INSETS,
) -> TextBox:
    """Put set text into a box, from its top left inset corner. `insets.right` becomes what the wrap width leaves."""
    x, y = box.x + insets.left, box.y + insets.top
    return TextBox(
        name=name,
        role=role,
        box=box,
        insets=replace(insets, right=round(box.width - insets.left - setting.wrap, 3)),
        paragraphs=setting.paragraphs,
        lines=tuple(moved(line, x, y) for line in setting.lines),
        flow=name,
        slot=slot,
    )


def moved(line: Line, x: float, y: float) -> Line:
    """The line shifted by (x, y) points."""
    return replace(
        line,
        baseline=round(line.baseline + y, 3),
        spans=tuple(replace(span, x=round(span.x + x, 3)) for span in line.spans),
        bullet_x=None if line.bullet_x is None else round(line.bullet_x + x, 3),
    )
