"""Measured lines -> text on the page, in the elements that say what it is."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from reportgen.model.boxes import Box
from reportgen.model.drawing import Fill
from reportgen.model.figures import Ornament
from reportgen.model.languages import language_tag
from reportgen.model.text import NoteSign
from reportgen.model.typeset import Line, SetParagraph, Span, TextBox, TextRole
from reportgen.writing.pdf.content import Artifact, Content, rectangle
from reportgen.writing.pdf.drawing import draw_ornament
from reportgen.writing.pdf.links import Links
from reportgen.writing.pdf.structure import Element
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


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A span where it stands: its text with the space that the line's end has swallowed, and what its run says."""

    span: Span
    baseline: float
    text: str
    language: str
    spoken: str
    sign: NoteSign | None

    @property
    def meaning(self) -> tuple[str, str, str, NoteSign | None]:
        """Its link, language, words read for it, and sign: what makes an element of its own in the structure."""
        return self.span.link, self.language, self.spoken, self.sign


def draw_text_box(content: Content, box: TextBox, tagging: Tagging, links: Links) -> None:
    """Draw a text box with its ground, and tag its paragraphs by their roles."""
    if box.fill is not None:
        with content.artifact():
            draw_ornament(content, Ornament(box.name, box.box, box.fill, rounding=box.rounding))
    if tagging.outside(box):
        with content.artifact(_ARTIFACTS.get(box.role, Artifact.DECORATION)):
            for line in box.lines:
                draw_line(content, box.paragraphs[line.paragraph], line)
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
                for line in own:
                    draw_line(content, paragraph, line)
            continue
        tags = tags_of(paragraph)
        if tags.label is not None:
            with content.mark(tags.label):
                _draw_bullet(content, paragraph, own[0])
        for meaning, stretches in groupby(_stretches(paragraph, own), lambda stretch: stretch.meaning):
            link, language, spoken, sign = meaning
            element = tags.text.add(Element(inline_tag(tags.text, link, sign))) if any(meaning) else tags.text
            if language:
                element.entries["Lang"] = language_tag(language)
            if spoken:
                element.entries["ActualText"] = spoken
            if link:
                _draw_link(content, paragraph, list(stretches), element, links)
                continue
            with content.mark(element):
                for stretch in stretches:
                    _draw_stretch(content, paragraph, stretch)


def _stretches(paragraph: SetParagraph, lines: Iterable[Line]) -> Iterator[_Stretch]:
    runs = paragraph.paragraph.runs
    for line in lines:
        for position, span in enumerate(line.spans, start=1):
            ends_in_space = line.space and position == len(line.spans)
            text = span.text + " " if ends_in_space else span.text
            run = runs[span.run]
            yield _Stretch(span, line.baseline, text, run.language, run.spoken, run.sign)


def draw_line(content: Content, paragraph: SetParagraph, line: Line) -> None:
    """Draw a line with its bullet, in whatever mark is open."""
    _draw_bullet(content, paragraph, line)
    for stretch in _stretches(paragraph, [line]):
        _draw_stretch(content, paragraph, stretch)


def _draw_bullet(content: Content, paragraph: SetParagraph, line: Line) -> None:
    if line.bullet_x is not None:
        content.text(line.bullet_x, line.baseline, paragraph.bullet, paragraph.size, paragraph.bullet_colour)


def _draw_stretch(content: Content, paragraph: SetParagraph, stretch: _Stretch) -> None:
    span = stretch.span
    content.text(
        span.x, stretch.baseline, stretch.text, paragraph.size, span.colour, bold=span.bold, italic=span.italic
    )


def _draw_link(
    content: Content, paragraph: SetParagraph, stretches: Sequence[_Stretch], element: Element, links: Links
) -> None:
    with content.mark(element):
        for stretch in stretches:
            _draw_stretch(content, paragraph, stretch)
    for area in _areas(content, paragraph, stretches):
        links.add(element, content.index, area, stretches[0].span.link, _words(stretches))


def _link_again(content: Content, box: TextBox, links: Links) -> None:
    """Lay links over a text that a continued slide shows again: its words are for the eye, its links still lead on."""
    for index, group in groupby(box.lines, lambda line: line.paragraph):
        paragraph = box.paragraphs[index]
        for url, linked in groupby(_stretches(paragraph, group), lambda stretch: stretch.span.link):
            stretches = list(linked)
            if url:
                for area in _areas(content, paragraph, stretches):
                    links.add_again(content.index, area, url, _words(stretches))


def _words(stretches: Sequence[_Stretch]) -> str:
    return "".join(stretch.text for stretch in stretches).strip()


def _areas(content: Content, paragraph: SetParagraph, stretches: Sequence[_Stretch]) -> Iterator[Box]:
    """The area of a link on each of its lines, which is underlined too: colour alone would not tell it from text."""
    size = paragraph.size
    for baseline, group in groupby(stretches, lambda stretch: stretch.baseline):
        spans = [stretch.span for stretch in group]
        left, width = spans[0].x, spans[-1].x + spans[-1].width - spans[0].x
        with content.artifact():
            rule = Box(left, baseline + _RULE_BELOW * size, width, _RULE * size)
            content.paint(rectangle(rule), Fill(spans[0].colour), None)
        yield Box(left, baseline - _LINK_ABOVE * size, width, (_LINK_ABOVE + _LINK_BELOW) * size)
