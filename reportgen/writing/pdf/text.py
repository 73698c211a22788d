"""Measured lines -> text on the page, in the elements that say what it is."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext
from itertools import groupby

from reportgen.model.boxes import Box
from reportgen.model.drawing import Fill
from reportgen.model.figures import Ornament
from reportgen.model.languages import language_tag
from reportgen.model.typeset import Line, SetParagraph, Span, TextBox, TextRole
from reportgen.writing.pdf.content import Artifact, Content, rectangle
from reportgen.writing.pdf.drawing import draw_ornament
from reportgen.writing.pdf.links import Links
from reportgen.writing.pdf.stretches import Stretch, stretches_of, whole_words
from reportgen.writing.pdf.structure import StructureElement
from reportgen.writing.pdf.tagging import Tagging, Tags, inline_tag

_ARTIFACTS = {
    TextRole.FOOTER: Artifact.FOOTER,
    TextRole.PAGE_NUMBER: Artifact.FOOTER,
    TextRole.TITLE: Artifact.HEADER,
}
_LINK_ABOVE, _LINK_BELOW = 0.9, 0.22
"""How far the area of a link reaches above and below the baseline, in ems."""

_RULE_BELOW, _RULE = 0.1, 0.06
"""Where the line under a link begins, and how thick it is, in ems."""


def draw_text_box(content: Content, box: TextBox, tagging: Tagging, links: Links) -> None:
    """Draw a text box with its ground, and tag its paragraphs by their roles."""
    if box.fill is not None:
        with content.artifact():
            draw_ornament(content, Ornament(box.name, box.box, box.fill, rounding=box.rounding))
    if tagging.outside(box):
        with content.artifact(_ARTIFACTS.get(box.role, Artifact.DECORATION)):
            draw_for_the_eye(content, box.paragraphs, box.lines)
        _link_again(content, box, links)
    else:
        draw_paragraphs(content, box.paragraphs, box.lines, lambda p: tagging.paragraph(box, p), links)


def draw_paragraphs(
    content: Content,
    paragraphs: Sequence[SetParagraph],
    lines: Iterable[Line],
    tags_of: Callable[[SetParagraph], Tags],
    links: Links,
) -> None:
    """Draw paragraphs, each into the elements that `tags_of` gives for it; a repeated one is for the eye only."""
    for index, group in groupby(lines, lambda line: line.paragraph):
        paragraph, own = paragraphs[index], list(group)
        if paragraph.repeated:
            with content.artifact():
                draw_for_the_eye(content, paragraphs, own)
            continue
        tags = tags_of(paragraph)
        if tags.label is not None:
            with content.mark(tags.label):
                _draw_bullet(content, paragraph, own[0])
        for meaning, stretches in groupby(stretches_of(paragraph, own), lambda stretch: stretch.meaning):
            link, language, spoken, sign = meaning
            element = tags.text.add(StructureElement(inline_tag(tags.text, link, sign))) if any(meaning) else tags.text
            if language:
                element.entries["Lang"] = language_tag(language)
            if spoken:
                element.entries["ActualText"] = spoken
            if link:
                _draw_link(content, paragraph, list(stretches), element, links)
                continue
            with content.mark(element):
                _draw_stretches(content, paragraph, list(stretches))


def draw_for_the_eye(content: Content, paragraphs: Sequence[SetParagraph], lines: Iterable[Line]) -> None:
    """Draw lines with their bullets, in whatever mark is open."""
    for index, group in groupby(lines, lambda line: line.paragraph):
        paragraph, own = paragraphs[index], list(group)
        for line in own:
            _draw_bullet(content, paragraph, line)
        _draw_stretches(content, paragraph, list(stretches_of(paragraph, own)))


def _draw_bullet(content: Content, paragraph: SetParagraph, line: Line) -> None:
    if line.bullet_x is not None:
        content.text(
            line.bullet_x,
            line.baseline,
            paragraph.bullet,
            paragraph.size,
            paragraph.bullet_colour,
            bold=paragraph.bullet_bold,
        )


def _draw_stretches(content: Content, paragraph: SetParagraph, stretches: Sequence[Stretch]) -> None:
    def width(text: str, span: Span) -> float:
        return content.width(text, paragraph.size, bold=span.bold, italic=span.italic)

    for word, parts in whole_words(stretches, width):
        with content.copied(word) if word else nullcontext():
            for part in parts:
                span = part.span
                content.text(
                    part.x, part.baseline, part.text, paragraph.size, span.colour, bold=span.bold, italic=span.italic
                )


def _draw_link(
    content: Content, paragraph: SetParagraph, stretches: Sequence[Stretch], element: StructureElement, links: Links
) -> None:
    with content.mark(element):
        _draw_stretches(content, paragraph, stretches)
    for area in _areas(content, paragraph, stretches):
        links.add(element, content.index, area, stretches[0].span.link, _words(stretches))


def _link_again(content: Content, box: TextBox, links: Links) -> None:
    """Lay links over a text that a continued slide shows again: its words are for the eye, its links still lead on."""
    for index, group in groupby(box.lines, lambda line: line.paragraph):
        paragraph = box.paragraphs[index]
        for url, linked in groupby(stretches_of(paragraph, group), lambda stretch: stretch.span.link):
            stretches = list(linked)
            if url:
                for area in _areas(content, paragraph, stretches):
                    links.add_again(content.index, area, url, _words(stretches))


def _words(stretches: Sequence[Stretch]) -> str:
    return "".join(stretch.text for stretch in stretches).strip()


def _areas(content: Content, paragraph: SetParagraph, stretches: Sequence[Stretch]) -> Iterator[Box]:
    """The area of a link on each of its lines, which is underlined too: colour alone would not tell it from text."""
    size = paragraph.size
    for baseline, group in groupby(stretches, lambda stretch: stretch.baseline):
        spans = [stretch.span for stretch in group]
        left, width = spans[0].x, spans[-1].x + spans[-1].width - spans[0].x
        with content.artifact():
            rule = Box(left, baseline + _RULE_BELOW * size, width, _RULE * size)
            content.paint(rectangle(rule), Fill(spans[0].colour), None)
        yield Box(left, baseline - _LINK_ABOVE * size, width, (_LINK_ABOVE + _LINK_BELOW) * size)
