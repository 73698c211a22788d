"""Set paragraphs -> real paragraphs: lists stay lists, and no measured line is a break but those held."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportgen.model.addresses import link_description
from reportgen.model.languages import language_tag
from reportgen.model.text import Role, Run
from reportgen.model.typeset import Line, SetParagraph
from reportgen.writing.pptx.canvas import Canvas
from reportgen.writing.pptx.links import written_runs
from reportgen.writing.pptx.markup import escape
from reportgen.writing.pptx.styles import LEVELS, Levels, Style, paragraph_properties, run_properties, set_style


@dataclass(frozen=True, slots=True)
class BodyContext:
    """What a box's paragraphs stand on: the styles of its levels, its measured lines, and the text that is a field."""

    levels: Levels
    lines: Sequence[Line] = ()
    page_number: str = ""


def write_paragraphs(paragraphs: Sequence[SetParagraph], setting: BodyContext, canvas: Canvas) -> str:
    """Paragraphs with what they do not inherit; of their lines only those that end inside a link matter."""
    written = []
    for index, (paragraph, start) in enumerate(zip(paragraphs, list_starts(paragraphs), strict=True)):
        lines = [line for line in setting.lines if line.paragraph == index]
        runs = [
            (part, link_description(run.link, run.text))
            for i, run in enumerate(paragraph.held_runs)
            for part in written_runs(run, i, lines)
        ]
        level = _level(paragraph)
        style, under = set_style(paragraph, start), setting.levels[level]
        text = "".join(_run(run, tip, style, under, setting.page_number, canvas) for run, tip in runs)
        end = _properties("a:endParaRPr", *run_properties(style, under, canvas.palette), canvas)
        written.append(f"<a:p>{_paragraph_properties(style, under, level, canvas)}{text}{end}</a:p>")
    return "".join(written)


def list_starts(paragraphs: Sequence[SetParagraph]) -> list[int]:
    """For each numbered item the number that its list begins with, else 0.

    Items that count on share one beginning, so that a program numbers an item typed between them. A paragraph of the
    same or a higher level that is no item of the list ends it; what goes on with an item is one level deeper.
    """
    open_lists: dict[int, tuple[int, int]] = {}
    starts = []
    for paragraph in paragraphs:
        level, number = _level(paragraph), paragraph.paragraph.number
        numbered = paragraph.paragraph.role is Role.NUMBER and not paragraph.paragraph.further
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
    # On the level of its item, what goes on with it would end the numbering.
    return min(paragraph.paragraph.level + paragraph.paragraph.further, LEVELS - 1) if in_list else 0


def _paragraph_properties(style: Style, under: Style, level: int, canvas: Canvas) -> str:
    attributes, children = paragraph_properties(style, under, canvas.palette)
    depth = f' lvl="{level}"' if level else ""
    return f"<a:pPr{depth}{attributes}>{children}</a:pPr>" if depth or attributes or children else ""


def _run(run: Run, tip: str, style: Style, under: Style, page_number: str, canvas: Canvas) -> str:
    own = replace(style, bold=True) if run.bold and not style.bold else style
    attributes, children = run_properties(own, under, canvas.palette)
    if run.italic:
        attributes += ' i="1"'
    if run.link:
        # Programs colour links by the scheme, whatever the run says.
        told = f' tooltip="{escape(tip)}"' if tip else ""
        children = f'<a:hlinkClick r:id="{canvas.link(run.link)}"{told}/>'
    properties = _properties("a:rPr", attributes, children, canvas, run.language)
    if run.text == page_number:
        return canvas.page_field(run.text, properties)
    return f"<a:br>{properties}</a:br>".join(
        f"<a:r>{properties}<a:t>{escape(part)}</a:t></a:r>" if part else "" for part in run.text.split("\n")
    )


def _properties(tag: str, attributes: str, children: str, canvas: Canvas, language: str = "") -> str:
    start = f'<{tag} lang="{language_tag(language) or canvas.language}"{attributes} kern="0"'
    return f"{start}>{children}</{tag}>" if children else f"{start}/>"
