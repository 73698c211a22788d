"""What items mean -> structure elements: sections, headings, nested lists and tables that read on over pages."""

from dataclasses import dataclass

from reportgen.model.boxes import PAGE_HEIGHT
from reportgen.model.figures import PlacedFigure
from reportgen.model.page import Page
from reportgen.model.text import NoteSign, Role
from reportgen.model.typeset import GridRow, PlacedTable, SetParagraph, TextBox, TextRole
from reportgen.writing.pdf.objects import Name, Value
from reportgen.writing.pdf.structure import StructureElement

_NUMBERING = {Role.BULLET: "Disc", Role.NUMBER: "Decimal", Role.KEY: "None"}
# The words over a figure are a heading, so that who goes from heading to heading gets to each figure of a slide. As a
# Caption inside the Figure they would not be read at all: readers say a figure's Alt in place of everything in it.
_TAGS = {TextRole.TITLE: "H1", TextRole.CAPTION: "H2", TextRole.FOOTNOTE: "Note"}
_OUTSIDE = {TextRole.FOOTER, TextRole.PAGE_NUMBER}
_FLOWING = {TextRole.BODY, TextRole.ASIDE, TextRole.LEGEND}
_SAID_ONCE = {TextRole.SUBTITLE, TextRole.CAPTION, TextRole.FOOTNOTE, TextRole.SOURCE, TextRole.SAMPLE}


@dataclass(frozen=True, slots=True)
class Tags:
    """Where a paragraph's content belongs: its bullet or number, if it shows one, and its text."""

    text: StructureElement
    label: StructureElement | None = None


@dataclass(slots=True)
class _List:
    """A list that can still take items; `body` is that of its latest item, which nested lists go into."""

    level: int
    role: Role
    element: StructureElement
    body: StructureElement


class Flow:
    """The structure of one text, which may go on in further boxes: what it adds follows what it added before."""

    def __init__(self, parent: StructureElement) -> None:
        self._parent = parent
        self._last: StructureElement | None = None
        self._lists: list[_List] = []
        self._latest: StructureElement | None = None

    def paragraph(self, paragraph: SetParagraph, tag: str = "P") -> Tags:
        """Elements for a paragraph; `tag` is that of running text. One that was cut goes on in its element."""
        if paragraph.continued and self._latest is not None:
            return Tags(self._latest)
        tags = self._tags(paragraph, tag)
        self._latest = tags.text
        return tags

    def _tags(self, paragraph: SetParagraph, tag: str) -> Tags:
        role = paragraph.paragraph.role
        match role:
            case Role.BULLET | Role.NUMBER | Role.KEY:
                return self._item(paragraph)
            case Role.DETAIL if self._lists:
                return Tags(self._lists[-1].body.add(StructureElement("P")))
            case _:
                self._lists.clear()
                return Tags(self._append(StructureElement("H2" if role is Role.HEADING else tag)))

    def _append(self, element: StructureElement) -> StructureElement:
        self._last = self._parent.add_after(element, self._last)
        return element

    def _item(self, paragraph: SetParagraph) -> Tags:
        role, level = paragraph.paragraph.role, paragraph.paragraph.level
        shows_label = bool(paragraph.bullet)
        lists = self._lists
        while lists and (lists[-1].level > level or (lists[-1].level == level and lists[-1].role is not role)):
            lists.pop()
        if lists and lists[-1].level == level and role is not Role.KEY and not shows_label:
            return Tags(
                lists[-1].body.add(StructureElement("P"))
            )  # an item that goes on after a break shows no second bullet
        item = StructureElement("LI")
        label = item.add(StructureElement("Lbl")) if shows_label else None
        body = item.add(StructureElement("LBody"))
        if lists and lists[-1].level == level:
            lists[-1].element.add(item)
            lists[-1].body = body
        else:
            numbering = Name(_NUMBERING[role] if shows_label else "None")
            element = StructureElement("L", owner="List", attributes={"ListNumbering": numbering})
            if lists:
                lists[-1].body.add(element)
            else:
                self._append(element)
            element.add(item)
            lists.append(_List(level, role, element, body))
        return Tags(body.add(StructureElement("P")), label)


class Tagging:
    """The structure of a document, made page by page: a section for each slide, over all the pages it takes."""

    def __init__(self) -> None:
        self.root = StructureElement("Document")
        self._slide: str | None = None
        self._section = self.root
        self._continued = False
        self._flows: dict[str, Flow] = {}
        self._tables: dict[str, StructureElement] = {}
        self._said: set[tuple[TextRole, str]] = set()
        self._title = ""
        self._notes = 0

    def begin(self, page: Page, title: str) -> bool:
        """Turn to the next page; True where it begins a slide, False where it continues the one before.

        `title` is the slide's, without the "(1/2)" that the first page of several shows: a slide reads on as one.
        """
        self._continued = page.slide == self._slide
        if not self._continued:
            self._slide = page.slide
            self._section = self.root.add(StructureElement("Sect"))
            self._flows, self._tables, self._said = {}, {}, set()
            self._title = title
        return not self._continued

    def outside(self, box: TextBox) -> bool:
        """Whether a text box is for the eye only: a footer, or what a continued slide says again."""
        if box.role in _OUTSIDE or (box.role is TextRole.TITLE and self._continued):
            return True
        if box.role not in _SAID_ONCE:
            return False
        said = (box.role, "\n".join(paragraph.paragraph.text for paragraph in box.paragraphs))
        again = self._continued and said in self._said
        self._said.add(said)
        return again

    def paragraph(self, box: TextBox, paragraph: SetParagraph) -> Tags:
        """Elements for the next paragraph of a text box."""
        tag = "Note" if paragraph.paragraph.is_note else _TAGS.get(box.role, "P")
        tags = self._flow(box).paragraph(paragraph, tag)
        if tags.text.tag == "Note" and "ID" not in tags.text.entries:
            self._notes += 1
            tags.text.entries["ID"] = f"note-{self._notes}"
        if tags.text.tag == "H1" and paragraph.paragraph.text != self._title:
            tags.text.entries["ActualText"] = self._title
        return tags

    def _flow(self, box: TextBox) -> Flow:
        if box.role not in _FLOWING:
            return Flow(self._section)
        if box.flow not in self._flows:
            parent = self._section.add(StructureElement("Div")) if box.role is TextRole.ASIDE else self._section
            self._flows[box.flow] = Flow(parent)
        return self._flows[box.flow]

    def table(self, grid: PlacedTable) -> StructureElement:
        """The table that a grid is, or goes on with."""
        if grid.flow not in self._tables:
            table = StructureElement("Table", owner="Table", attributes={"Summary": grid.alternative})
            self._tables[grid.flow] = self._section.add(table)
        return self._tables[grid.flow]

    def figure(self, figure: PlacedFigure) -> StructureElement:
        """A figure with its text alternative and its place."""
        box = figure.box
        place: dict[str, Value] = {
            "Placement": Name("Block"),
            "BBox": [box.x, PAGE_HEIGHT - box.bottom, box.right, PAGE_HEIGHT - box.y],
        }
        return self._section.add(StructureElement("Figure", {"Alt": figure.alternative}, "Layout", place))


def inline_tag(parent: StructureElement, link: str, sign: NoteSign | None) -> str:
    """The tag of words in a line that mean something by themselves; a note's own sign is its label."""
    if sign is NoteSign.LABEL and parent.tag == "Note":
        return "Lbl"
    return "Link" if link else "Reference" if sign is NoteSign.REFERENCE else "Span"


def cell_element(grid: PlacedTable, row: GridRow, column: int) -> StructureElement:
    """A table's cell: a heading of its column in a header row, of its row where the table's first column heads rows."""
    if row.header:
        return StructureElement("TH", owner="Table", attributes={"Scope": Name("Column")})
    if column == 0 and grid.heads_rows:
        return StructureElement("TH", owner="Table", attributes={"Scope": Name("Row")})
    return StructureElement("TD")
