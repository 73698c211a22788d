"""Paragraphs as they were laid out -> the elements of a PDF's structure that they have to be: lists in their items."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from reportgen.model.text import Role
from reportgen.model.typeset import SetParagraph
from reportgen.verifying.facts import element_fact, section_fact

_ITEMS = {Role.BULLET, Role.NUMBER, Role.KEY}


@dataclass(eq=False, slots=True)
class Node:
    """An element; `texts` are its own, by the page that they stand on."""

    tag: str
    language: str = ""
    scope: str = ""
    alternative: str = ""
    spoken: str = ""
    texts: dict[int, str] = field(default_factory=dict)
    kids: list["Node"] = field(default_factory=list)
    pages: set[int] = field(default_factory=set)

    def add(self, kid: "Node", after: "Node | None" = None) -> "Node":
        """Put an element into it, last or after another one."""
        self.kids.insert(len(self.kids) if after is None else self.kids.index(after) + 1, kid)
        return kid

    def say(self, page: int, text: str) -> None:
        """Put a stretch of text into it that stands on a page."""
        self.texts[page] = self.texts.get(page, "") + text

    def settle(self) -> set[int]:
        """Find the pages that it, or anything in it, stands on."""
        self.pages.update(self.texts, *(kid.settle() for kid in self.kids))
        return self.pages

    def facts(self, page: int, depth: int = 0) -> Iterator[str]:
        """It and what is in it, as far as that stands on a page, as lines of words."""
        said = (self.texts.get(page, ""), self.alternative, self.spoken)
        yield element_fact(depth, self.tag, *said, language=self.language, scope=self.scope)
        for index, kid in enumerate(self.kids):
            if page in kid.pages:
                if depth == 0:
                    yield section_fact(index)
                yield from kid.facts(page, depth + 1)


@dataclass(slots=True)
class ExpectedFlow:
    """A text that may go on in further boxes: its latest element, and the items that are open with their levels."""

    parent: Node
    top: Node | None = None
    latest: Node | None = None
    items: list[tuple[int, Role, Node, Node]] = field(default_factory=list)

    def paragraph(self, paragraph: SetParagraph, tag: str) -> tuple[Node, Node | None]:
        """The element of a paragraph, and that of its bullet."""
        label = None
        if not paragraph.continued or self.latest is None:
            role = paragraph.paragraph.role
            if role in _ITEMS:
                self.latest, label = self._item(paragraph)
            elif role is Role.DETAIL and self.items:
                self.latest = self.items[-1][3].add(Node("P"))
            else:
                self.items.clear()
                self.latest = self._put(Node("H2" if role is Role.HEADING else tag))
        return self.latest, label

    def _put(self, node: Node) -> Node:
        self.top = self.parent.add(node, self.top)
        return node

    def _item(self, paragraph: SetParagraph) -> tuple[Node, Node | None]:
        level, role = paragraph.paragraph.level, paragraph.paragraph.role
        while self.items and (self.items[-1][0], self.items[-1][1]) != (level, role) and self.items[-1][0] >= level:
            self.items.pop()
        is_same_list = bool(self.items) and self.items[-1][0] == level
        if is_same_list and role is not Role.KEY and not paragraph.bullet:
            return self.items[-1][3].add(Node("P")), None
        if is_same_list:
            listing = self.items.pop()[2]
        else:
            listing = self.items[-1][3].add(Node("L")) if self.items else self._put(Node("L"))
        item = listing.add(Node("LI"))
        label = item.add(Node("Lbl")) if paragraph.bullet else None
        body = item.add(Node("LBody"))
        self.items.append((level, role, listing, body))
        return body.add(Node("P")), label
