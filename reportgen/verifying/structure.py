"""A Document -> what the PDF's structure has to be, page by page: each element as a line of words, in reading order.

Made from the pages alone, not from what the writer makes of them: a tag that the writer gets wrong shows here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from reportgen.model.drawing import Label
from reportgen.model.languages import language_tag
from reportgen.model.page import (
    Document,
    Grid,
    GridRow,
    Item,
    Line,
    Page,
    PlacedFigure,
    SetParagraph,
    TextBox,
    TextRole,
)
from reportgen.model.text import Role
from reportgen.verifying.found import element_fact, link_fact, section_fact

_ITEMS = {Role.BULLET, Role.NUMBER, Role.KEY}
_NEVER = {TextRole.FOOTER, TextRole.PAGE_NUMBER}
_FLOWING = {TextRole.BODY, TextRole.ASIDE, TextRole.LEGEND}
_ONCE = {TextRole.TITLE, TextRole.SUBTITLE, TextRole.CAPTION, TextRole.FOOTNOTE, TextRole.SOURCE, TextRole.SAMPLE}


@dataclass(eq=False, slots=True)
class _Node:
    """An element; `texts` are its own, by the page that they stand on."""

    tag: str
    language: str = ""
    scope: str = ""
    alternative: str = ""
    spoken: str = ""
    texts: dict[int, str] = field(default_factory=dict)
    kids: list["_Node"] = field(default_factory=list)
    pages: set[int] = field(default_factory=set)

    def add(self, kid: "_Node", after: "_Node | None" = None) -> "_Node":
        self.kids.insert(len(self.kids) if after is None else self.kids.index(after) + 1, kid)
        return kid

    def say(self, page: int, text: str) -> None:
        self.texts[page] = self.texts.get(page, "") + text

    def settle(self) -> set[int]:
        """Find the pages that it, or anything in it, stands on."""
        self.pages.update(self.texts, *(kid.settle() for kid in self.kids))
        return self.pages

    def facts(self, page: int, depth: int = 0) -> Iterator[str]:
        said = (self.texts.get(page, ""), self.alternative, self.spoken)
        yield element_fact(depth, self.tag, *said, language=self.language, scope=self.scope)
        for index, kid in enumerate(self.kids):
            if page in kid.pages:
                if depth == 0:
                    yield section_fact(index)
                yield from kid.facts(page, depth + 1)


@dataclass(slots=True)
class _Flow:
    """A text that may go on in further boxes: its latest element, and the items that are open with their levels."""

    parent: _Node
    top: _Node | None = None
    latest: _Node | None = None
    items: list[tuple[int, Role, _Node, _Node]] = field(default_factory=list)

    def paragraph(self, paragraph: SetParagraph, tag: str) -> tuple[_Node, _Node | None]:
        """The element of a paragraph, and that of its bullet."""
        label = None
        if not paragraph.continued or self.latest is None:
            role = paragraph.paragraph.role
            if role in _ITEMS:
                self.latest, label = self._item(paragraph)
            elif role is Role.DETAIL and self.items:
                self.latest = self.items[-1][3].add(_Node("P"))
            else:
                self.items.clear()
                self.latest = self._put(_Node("H2" if role is Role.HEADING else tag))
        return self.latest, label

    def _put(self, node: _Node) -> _Node:
        self.top = self.parent.add(node, self.top)
        return node

    def _item(self, paragraph: SetParagraph) -> tuple[_Node, _Node | None]:
        level, role = paragraph.paragraph.level, paragraph.paragraph.role
        while self.items and (self.items[-1][0], self.items[-1][1]) != (level, role) and self.items[-1][0] >= level:
            self.items.pop()
        is_same_list = bool(self.items) and self.items[-1][0] == level
        if is_same_list and role is not Role.KEY and not paragraph.bullet:
            return self.items[-1][3].add(_Node("P")), None
        if is_same_list:
            listing = self.items.pop()[2]
        else:
            listing = self.items[-1][3].add(_Node("L")) if self.items else self._put(_Node("L"))
        item = listing.add(_Node("LI"))
        label = item.add(_Node("Lbl")) if paragraph.bullet else None
        body = item.add(_Node("LBody"))
        self.items.append((level, role, listing, body))
        return body.add(_Node("P")), label


class _Section:
    """The section of one slide, over all its pages."""

    def __init__(self, node: _Node, title: str) -> None:
        self._node = node
        self._title = title
        self._flows: dict[str, _Flow] = {}
        self._tables: dict[str, _Node] = {}
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
                case Grid():
                    self._grid(item, number)
                case PlacedFigure() if item.alternative:
                    figure = self._node.add(_Node("Figure", alternative=item.alternative))
                    figure.say(number, "".join(mark.text for mark in item.drawing.marks if isinstance(mark, Label)))
                case _:
                    pass

    def _box(self, box: TextBox, page: int) -> None:
        flow = self._flow(box) if box.role in _FLOWING else None
        for paragraph, lines in _set(box.paragraphs, box.lines):
            tag = {TextRole.TITLE: "H1", TextRole.FOOTNOTE: "Note"}.get(box.role, "P")
            node, label = (flow or _Flow(self._node)).paragraph(paragraph, tag)
            if tag == "H1" and paragraph.paragraph.text != self._title:
                node.spoken = self._title
            _say(node, label, paragraph, lines, page)

    def _flow(self, box: TextBox) -> _Flow:
        if box.flow not in self._flows:
            parent = self._node.add(_Node("Div")) if box.role is TextRole.ASIDE else self._node
            self._flows[box.flow] = _Flow(parent)
        return self._flows[box.flow]

    def _grid(self, grid: Grid, page: int) -> None:
        if grid.flow not in self._tables:
            self._tables[grid.flow] = self._node.add(_Node("Table", alternative=grid.alternative))
        for row in grid.rows:
            if not row.repeated:
                _row(self._tables[grid.flow].add(_Node("TR")), row, page)


def structure_facts(document: Document) -> tuple[tuple[str, ...], ...]:
    """For each page the elements that have a part on it, with those that they stand in."""
    root = _Node("Document")
    sections: dict[str, _Section] = {}
    for number, page in enumerate(document.pages):
        if page.slide not in sections:
            sections[page.slide] = _Section(root.add(_Node("Sect")), slide_title(document, page))
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
            facts += [link_fact(url, words)] * len(baselines) if url and not paragraph.repeated else []
    return tuple(facts)


def _texts(items: Sequence[Item]) -> Iterator[tuple[SetParagraph, list[Line]]]:
    for item in items:
        match item:
            case TextBox():
                yield from _set(item.paragraphs, item.lines)
            case Grid():
                for cell in (cell for row in item.rows if not row.repeated for cell in row.cells):
                    yield from _set(cell.paragraphs, cell.lines)
            case _:
                pass


def _set(paragraphs: Sequence[SetParagraph], lines: Sequence[Line]) -> Iterator[tuple[SetParagraph, list[Line]]]:
    for index, group in groupby(lines, lambda line: line.paragraph):
        yield paragraphs[index], list(group)


def _row(node: _Node, row: GridRow, page: int) -> None:
    for column, cell in enumerate(row.cells):
        spans = [span for line in cell.lines for span in line.spans]
        names = column == 0 and bool(spans) and all(span.bold for span in spans)
        scope = "Column" if row.header else "Row" if names else ""
        own = node.add(_Node("TH" if scope else "TD", scope=scope))
        flow = _Flow(own) if len(cell.paragraphs) > 1 else None
        for paragraph, lines in _set(cell.paragraphs, cell.lines):
            told, label = flow.paragraph(paragraph, "P") if flow else (own, None)
            _say(told, label, paragraph, lines, page)


def _say(node: _Node, label: _Node | None, paragraph: SetParagraph, lines: Sequence[Line], page: int) -> None:
    if paragraph.repeated:
        return
    if label is not None:
        label.say(page, paragraph.bullet)
    runs = paragraph.paragraph.runs
    spans = (span for line in lines for span in line.spans)
    meanings = groupby(spans, lambda span: (span.link, runs[span.run].language, runs[span.run].spoken))
    for (link, language, spoken), group in meanings:
        told = node.add(_Node("Link" if link else "Span")) if link or language or spoken else node
        told.language = language_tag(language) if language else ""
        told.spoken = told.spoken or spoken
        told.say(page, "".join(span.text for span in group))
