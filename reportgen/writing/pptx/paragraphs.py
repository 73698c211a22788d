"""Set paragraphs go in, real paragraphs come out: lists stay lists, links stay links, and no measured line is a break."""

from collections.abc import Sequence
from dataclasses import replace

from reportgen.model.page import SetParagraph
from reportgen.model.text import Role, Run
from reportgen.writing.pptx.canvas import Canvas
from reportgen.writing.pptx.markup import escape
from reportgen.writing.pptx.styles import LEVELS, Levels, Style, paragraph_properties, run_properties, set_style

_FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"


def write_paragraphs(paragraphs: Sequence[SetParagraph], inherited: Levels, canvas: Canvas, *, numbered: bool = False) -> str:
    """Paragraphs over the styles that their box inherits. `numbered` turns the page's number into a field."""
    starts = list_starts(paragraphs)
    return "".join(
        _paragraph(paragraph, set_style(paragraph, start), inherited, canvas, numbered=numbered)
        for paragraph, start in zip(paragraphs, starts, strict=True)
    )


def list_starts(paragraphs: Sequence[SetParagraph]) -> list[int]:
    """For each numbered item the number that its list begins with, else 0.

    Items that count on share one beginning, so that a program numbers an item typed between them. A paragraph of the
    same or a higher level that is no item of the list ends it.
    """
    open_lists: dict[int, tuple[int, int]] = {}
    starts = []
    for paragraph in paragraphs:
        level, number = _level(paragraph), paragraph.paragraph.number
        numbered = paragraph.paragraph.role is Role.NUMBER
        for deeper in [other for other in open_lists if other > level or (other == level and not numbered)]:
            del open_lists[deeper]
        if not numbered:
            starts.append(0)
            continue
        first, last = open_lists.get(level, (number, number - 1))
        if number != last + 1:
            first = number
        open_lists[level] = (first, number)
        starts.append(first)
    return starts


def _level(paragraph: SetParagraph) -> int:
    in_list = paragraph.paragraph.role in {Role.BULLET, Role.NUMBER}
    return min(paragraph.paragraph.level, LEVELS - 1) if in_list else 0


def _paragraph(paragraph: SetParagraph, style: Style, inherited: Levels, canvas: Canvas, *, numbered: bool) -> str:
    level = _level(paragraph)
    under = inherited[level]
    properties = paragraph_properties("a:pPr", style, under, canvas.palette, level=level)
    runs = "".join(_run(run, style, under, canvas, numbered=numbered) for run in paragraph.paragraph.runs)
    attributes, children = run_properties(style, under, canvas.palette)
    return f"<a:p>{properties}{runs}{_properties('a:endParaRPr', attributes, children, canvas)}</a:p>"


def _run(run: Run, style: Style, under: Style, canvas: Canvas, *, numbered: bool) -> str:
    attributes, children = run_properties(replace(style, bold=style.bold or run.bold), under, canvas.palette)
    if run.italic:
        attributes += ' i="1"'
    if run.link:
        children = f'<a:hlinkClick r:id="{canvas.link(run.link)}"/>'
    properties = _properties("a:rPr", attributes, children, canvas)
    if numbered and run.text == str(canvas.page_number):
        return f'<a:fld id="{_FIELD}" type="slidenum">{properties}<a:t>{escape(run.text)}</a:t></a:fld>'
    return f"<a:br>{properties}</a:br>".join(
        f"<a:r>{properties}<a:t>{escape(part)}</a:t></a:r>" if part else "" for part in run.text.split("\n")
    )


def _properties(tag: str, attributes: str, children: str, canvas: Canvas) -> str:
    start = f'<{tag} lang="{canvas.language}"{attributes} kern="0"'
    return f"{start}>{children}</{tag}>" if children else f"{start}/>"
