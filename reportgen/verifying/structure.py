"""A Document -> what the PDF's structure has to be, page by page: each element as a line of words, in reading order.

Made from the pages alone, not from what the writer makes of them: a tag that the writer gets wrong shows here.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from urllib.parse import quote

from reportgen.model.addresses import link_description
from reportgen.model.drawing import LabelMark
from reportgen.model.figures import PlacedFigure
from reportgen.model.languages import language_tag
from reportgen.model.page import Document, Item, Page
from reportgen.model.text import NoteSign, Run
from reportgen.model.typeset import GridRow, Line, PlacedTable, SetParagraph, Span, TextBox, TextRole
from reportgen.verifying.facts import copied_fact, link_fact
from reportgen.verifying.flows import ExpectedFlow, Node

_NEVER = {TextRole.FOOTER, TextRole.PAGE_NUMBER}
_FLOWING = {TextRole.BODY, TextRole.ASIDE, TextRole.LEGEND}
_ONCE = {TextRole.TITLE, TextRole.SUBTITLE, TextRole.CAPTION, TextRole.FOOTNOTE, TextRole.SOURCE, TextRole.SAMPLE}

_KEPT_IN_ADDRESS = "%/:=&?~#+!$,;'@()*[]"
"""What RFC 3986 lets stand in an address, and the sign of what is escaped already. The writer has a list of its own."""

_LINE_END = "\n"
_PARTED = re.compile(r"[^ \n]*(?:[-\u2010] ?\n[^ \n]+)+")


class _Section:
    """The section of one slide, over all its pages."""

    def __init__(self, node: Node, title: str) -> None:
        self._node = node
        self._title = title
        self._flows: dict[str, ExpectedFlow] = {}
        self._tables: dict[str, Node] = {}
        self._said: set[tuple[TextRole, str]] = set()
        self._pages = 0

    def add(self, page: Page, number: int) -> None:
        before = set(self._said)
        self._pages += 1
        for item in page.items:
            match item:
                case TextBox() if item.role not in _NEVER:
                    text = "\n".join(paragraph.paragraph.text for paragraph in item.paragraphs)
                    said = (item.role, "" if item.role is TextRole.TITLE else text)
                    self._said.add(said)
                    if item.role not in _ONCE or said not in before:
                        self._box(item, number)
                case PlacedTable():
                    self._grid(item, number)
                case PlacedFigure() if item.alternative:
                    figure = self._node.add(Node("Figure", alternative=item.alternative))
                    figure.say(number, "".join(mark.text for mark in item.drawing.marks if isinstance(mark, LabelMark)))
                case _:
                    pass

    def _box(self, box: TextBox, page: int) -> None:
        flow = self._flow(box) if box.role in _FLOWING else None
        for paragraph, lines in _set(box.paragraphs, box.lines):
            if paragraph.repeated:
                # For the eye only: the list that it stands in reads on.
                continue
            tag = {TextRole.TITLE: "H1", TextRole.CAPTION: "H2", TextRole.FOOTNOTE: "Note"}.get(box.role, "P")
            runs = paragraph.paragraph.runs
            if tag == "P" and runs and runs[0].sign is NoteSign.LABEL:
                tag = "Note"
            node, label = (flow or ExpectedFlow(self._node)).paragraph(paragraph, tag)
            if tag == "H1" and paragraph.paragraph.text != self._title:
                node.spoken = self._title
            _say(node, label, paragraph, lines, page)

    def _flow(self, box: TextBox) -> ExpectedFlow:
        if box.flow not in self._flows:
            parent = self._node.add(Node("Div")) if box.role is TextRole.ASIDE else self._node
            self._flows[box.flow] = ExpectedFlow(parent)
        return self._flows[box.flow]

    def _grid(self, grid: PlacedTable, page: int) -> None:
        if grid.flow not in self._tables:
            self._tables[grid.flow] = self._node.add(Node("Table", alternative=grid.alternative))
        for row in grid.rows:
            if not row.repeated:
                _row(self._tables[grid.flow].add(Node("TR")), row, page, heads=grid.heads_rows)


def structure_facts(document: Document) -> tuple[tuple[str, ...], ...]:
    """For each page the elements that have a part on it, with those that they stand in."""
    root = Node("Document")
    sections: dict[str, _Section] = {}
    for number, page in enumerate(document.pages):
        if page.slide not in sections:
            sections[page.slide] = _Section(root.add(Node("Sect")), slide_title(document, page))
        sections[page.slide].add(page, number)
    root.settle()
    return tuple(tuple(root.facts(number)) for number in range(len(document.pages)))


def slide_title(document: Document, page: Page) -> str:
    """The title of the slide that a page is part of, without the "(1/2)" of its first page."""
    own = [other for other in document.pages if other.slide == page.slide]
    return own[0].title.removesuffix(f" (1/{len(own)})")


def link_facts(page: Page) -> tuple[str, ...]:
    """The links of a page in order, one for each line that a link takes: where it leads, and its words."""
    facts = []
    for paragraph, lines in _texts(page.items):
        spans = [(line, index, span) for line in lines for index, span in enumerate(line.spans, start=1)]
        for url, group in groupby(spans, lambda found: found[2].link):
            own = list(group)
            words = "".join(
                span.text + " " * (line.space and index == len(line.spans)) for line, index, span in own
            ).strip()
            baselines = dict.fromkeys(line.baseline for line, _, _ in own)
            if url and not paragraph.repeated:
                told = link_description(url, words) or words
                facts += [link_fact(quote(url, safe=_KEPT_IN_ADDRESS), told)] * len(baselines)
    return tuple(facts)


def copied_facts(page: Page) -> tuple[str, ...]:
    """The words of a page that are broken over lines at their own hyphens, in order, as they are copied."""
    return tuple(copied_fact(word) for item in page.items for word in _parted(item))


def _parted(item: Item) -> Iterator[str]:
    match item:
        case PlacedFigure():
            words = groupby(mark.word if isinstance(mark, LabelMark) else "" for mark in item.drawing.marks)
            yield from (word for word, _ in words if word)
        case TextBox():
            yield from _parted_in(item.lines)
        case PlacedTable():
            yield from (word for row in item.rows for cell in row.cells for word in _parted_in(cell.lines))
        case _:
            pass


def _parted_in(lines: Sequence[Line]) -> Iterator[str]:
    """Words of one run with a hyphen where a line ends, and what goes on from there."""
    text = ""
    before: Line | None = None
    for line in lines:
        is_one = before and line.spans and before.spans and before.spans[-1].run == line.spans[0].run
        is_next = before and before.paragraph == line.paragraph
        text += " " * (not before or before.space) + _LINE_END * bool(is_one and is_next) or " "
        text += " ".join(span.text for span in line.spans)
        before = line
    return (word.replace(_LINE_END, "") for word in _PARTED.findall(text))


def _texts(items: Sequence[Item]) -> Iterator[tuple[SetParagraph, list[Line]]]:
    for item in items:
        match item:
            case TextBox():
                yield from _set(item.paragraphs, item.lines)
            case PlacedTable():
                for cell in (cell for row in item.rows if not row.repeated for cell in row.cells):
                    yield from _set(cell.paragraphs, cell.lines)
            case _:
                pass


def _set(paragraphs: Sequence[SetParagraph], lines: Sequence[Line]) -> Iterator[tuple[SetParagraph, list[Line]]]:
    for index, group in groupby(lines, lambda line: line.paragraph):
        yield paragraphs[index], list(group)


def _row(node: Node, row: GridRow, page: int, *, heads: bool) -> None:
    for column, cell in enumerate(row.cells):
        scope = "Column" if row.header else "Row" if heads and column == 0 else ""
        own = node.add(Node("TH" if scope else "TD", scope=scope))
        flow = ExpectedFlow(own) if len(cell.paragraphs) > 1 else None
        for paragraph, lines in _set(cell.paragraphs, cell.lines):
            told, label = flow.paragraph(paragraph, "P") if flow else (own, None)
            _say(told, label, paragraph, lines, page)


def _meaning(span: Span, run: Run) -> tuple[str, str, str, NoteSign | None]:
    return span.link, run.language, run.spoken, run.sign


def _say(node: Node, label: Node | None, paragraph: SetParagraph, lines: Sequence[Line], page: int) -> None:
    if label is not None:
        label.say(page, paragraph.bullet)
    runs = paragraph.paragraph.runs
    spans = (span for line in lines for span in line.spans)
    meanings = groupby(spans, lambda span: _meaning(span, runs[span.run]))
    for (link, language, spoken, sign), group in meanings:
        tag = "Link" if link else "Reference" if sign is NoteSign.REFERENCE else "Span"
        tag = "Lbl" if sign is NoteSign.LABEL and node.tag == "Note" else tag
        told = node.add(Node(tag)) if link or language or spoken or sign else node
        told.language = language_tag(language) if language else ""
        told.spoken = told.spoken or spoken
        told.say(page, "".join(span.text for span in group))
