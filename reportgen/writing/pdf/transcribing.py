"""A Document -> the bytes of a tagged PDF: every page drawn as it stands, its meaning in the structure (PDF/UA-1)."""

from reportgen.model.boxes import PAGE_HEIGHT, PAGE_WIDTH, Box
from reportgen.model.drawing import Fill
from reportgen.model.figures import Ornament, Picture, PlacedFigure
from reportgen.model.languages import language_tag
from reportgen.model.page import Document, Item, Page
from reportgen.model.theme import Theme
from reportgen.model.typeset import PlacedTable, TextBox
from reportgen.typography import Typeface
from reportgen.writing.pdf.bookmarks import write_bookmarks
from reportgen.writing.pdf.content import Content, rectangle
from reportgen.writing.pdf.drawing import draw_figure, draw_ornament
from reportgen.writing.pdf.file import File
from reportgen.writing.pdf.fonts import Fonts
from reportgen.writing.pdf.grid import draw_grid
from reportgen.writing.pdf.links import Links
from reportgen.writing.pdf.metadata import info, packet
from reportgen.writing.pdf.objects import Name, Reference, Stream, Value
from reportgen.writing.pdf.pictures import Pictures
from reportgen.writing.pdf.structure import write_structure
from reportgen.writing.pdf.tagging import Tagging
from reportgen.writing.pdf.text import draw_text_box


def to_pdf(document: Document, theme: Theme, typeface: Typeface) -> bytes:
    """The document as a PDF 1.7 file that conforms to PDF/UA-1; equal documents give equal bytes.

    ValueError where the typeface has no glyph for a character: layout sees to that.
    """
    return _Transcript(document, theme, typeface).write()


class _Transcript:
    """One document on its way into a file."""

    def __init__(self, document: Document, theme: Theme, typeface: Typeface) -> None:
        self._document = document
        self._theme = theme
        self._file = File()
        self._fonts = Fonts(self._file, typeface)
        self._pictures = Pictures(self._file)
        self._links = Links(self._file, len(document.pages))
        self._tagging = Tagging()

    def write(self) -> bytes:
        file, document = self._file, self._document
        pages = [file.reserve() for _ in document.pages]
        tree, resources = file.reserve(), file.reserve()
        slides: list[int] = []
        contents: list[Content] = []
        for index, (page, reference) in enumerate(zip(document.pages, pages, strict=True)):
            if self._tagging.begin(page, self._title(page)):
                slides.append(index)
            contents.append(self._draw_page(page, index))
            file.fill(reference, self._page_entries(index, tree, contents[-1]))
        used: dict[str, Value] = {"Font": self._fonts.write()}
        if self._pictures.resources:
            used["XObject"] = self._pictures.resources
        file.fill(resources, used)
        page_tree: dict[str, Value] = {
            "Type": Name("Pages"),
            "Kids": pages,
            "Count": len(pages),
            "MediaBox": [0, 0, PAGE_WIDTH, PAGE_HEIGHT],
            "Resources": resources,
        }
        file.fill(tree, page_tree)
        marked = [content.marked for content in contents]
        catalogue: dict[str, Value] = {
            "Type": Name("Catalog"),
            "Pages": tree,
            "Lang": language_tag(document.language),
            "ViewerPreferences": {"DisplayDocTitle": True},
            "MarkInfo": {"Marked": True},
            "Metadata": file.add(packet(document)),
            "Outlines": write_bookmarks(file, [(self._title(document.pages[first]), pages[first]) for first in slides]),
            "StructTreeRoot": write_structure(file, self._tagging.root, pages, marked, self._links.elements),
        }
        return file.to_bytes(file.add(catalogue), file.add(info(document)))

    def _title(self, page: Page) -> str:
        """The title of the slide that a page is part of: without the "(1/2)" that the first page of several shows."""
        own = [other.title for other in self._document.pages if other.slide == page.slide]
        return own[0].removesuffix(f" (1/{len(own)})")

    def _page_entries(self, index: int, tree: Reference, content: Content) -> dict[str, Value]:
        entries: dict[str, Value] = {
            "Type": Name("Page"),
            "Parent": tree,
            "Contents": self._file.add(Stream(content.data())),
            "StructParents": index,
            "Tabs": Name("S"),
        }
        if annotations := self._links.on_page(index):
            entries["Annots"] = annotations
        return entries

    def _draw_page(self, page: Page, index: int) -> Content:
        frame = self._document.frame(page.frame)
        content = Content(index, self._theme, self._fonts)
        with content.artifact():
            content.paint(rectangle(Box(0, 0, PAGE_WIDTH, PAGE_HEIGHT)), Fill(frame.ground), None)
        for decoration in frame.decoration:
            with content.artifact():
                self._draw_decoration(content, decoration)
        for item in page.items:
            self._draw_item(content, item)
        return content

    def _draw_item(self, content: Content, item: Item) -> None:
        match item:
            case TextBox():
                draw_text_box(content, item, self._tagging, self._links)
            case PlacedTable():
                draw_grid(content, item, self._tagging, self._links)
            case PlacedFigure() if item.alternative:
                with content.mark(self._tagging.figure(item)):
                    draw_figure(content, item, self._fonts)
            case PlacedFigure() | Ornament() | Picture():
                with content.artifact():
                    self._draw_decoration(content, item)

    def _draw_decoration(self, content: Content, item: Ornament | PlacedFigure | Picture) -> None:
        match item:
            case Ornament():
                draw_ornament(content, item)
            case PlacedFigure():
                draw_figure(content, item, self._fonts)
            case Picture():
                content.image(self._pictures.name(item.data), item.box)
