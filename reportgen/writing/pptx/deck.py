"""A document and a theme -> the bytes of a deck."""

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part

from reportgen.model.languages import language_tag
from reportgen.model.page import Document, Page
from reportgen.model.theme import Theme
from reportgen.writing.pptx.canvas import Canvas
from reportgen.writing.pptx.layouts import write_layout
from reportgen.writing.pptx.master import plain_style, write_master
from reportgen.writing.pptx.notes import write_notes, write_notes_master
from reportgen.writing.pptx.package import fill_part, new_package, new_part, package_bytes
from reportgen.writing.pptx.palette import Palette
from reportgen.writing.pptx.pictures import Pictures
from reportgen.writing.pptx.placeholders import master_of
from reportgen.writing.pptx.presentation import (
    PRESENTATION_PROPERTIES,
    TABLE_STYLES,
    VIEW_PROPERTIES,
    write_core_properties,
    write_extended_properties,
    write_presentation,
)
from reportgen.writing.pptx.slides import write_slide
from reportgen.writing.pptx.theme_part import theme_part


def to_pptx(document: Document, theme: Theme) -> bytes:
    """The deck as a file.

    Raises KeyError where the document names a role of colour that the theme lacks, or a frame or slot that the document
    lacks.
    """
    return package_bytes(_Deck(document, theme).package)


class _Deck:
    """The parts of one deck, joined by their relationships."""

    def __init__(self, document: Document, theme: Theme) -> None:
        self.package = new_package()
        self._document, self._theme = document, theme
        self._pictures = Pictures(self.package)
        self._palette = Palette(theme.colours)
        self._language = language_tag(document.language)
        self._master = master_of(document, theme)
        self._presentation = self._part("/ppt/presentation.xml", CONTENT_TYPE.PML_PRESENTATION_MAIN)
        self.package.relate_to(self._presentation, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
        self._write_properties()
        self._write_all()

    def _part(self, name: str, content_type: str, content: str = "") -> Part:
        return new_part(self.package, name, content_type, content)

    def _canvas(self, part: Part, page_number: int = 0) -> Canvas:
        return Canvas(
            self._palette,
            self._language,
            lambda url: part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True),
            lambda data: self._pictures.relate(part, data),
            page_number,
        )

    def _write_properties(self) -> None:
        core = write_core_properties(self._document, self._language)
        extended = write_extended_properties(self._document)
        for name, content_type, kind, content in (
            ("core", CONTENT_TYPE.OPC_CORE_PROPERTIES, RELATIONSHIP_TYPE.CORE_PROPERTIES, core),
            ("app", CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES, extended),
        ):
            self.package.relate_to(self._part(f"/docProps/{name}.xml", content_type, content), kind)

    def _write_all(self) -> None:
        document, presentation = self._document, self._presentation
        master = self._part("/ppt/slideMasters/slideMaster1.xml", CONTENT_TYPE.PML_SLIDE_MASTER)
        master_id = presentation.relate_to(master, RELATIONSHIP_TYPE.SLIDE_MASTER)
        layouts = {frame.kind: self._layout(index, master) for index, frame in enumerate(document.frames, 1)}
        layout_ids = [master.relate_to(layout, RELATIONSHIP_TYPE.SLIDE_LAYOUT) for layout in layouts.values()]
        canvas = self._canvas(master)
        fill_part(master, write_master(document, self._master, self._theme, canvas, layout_ids))
        self._relate_theme(master, 1)
        notes_master = self._part(
            "/ppt/notesMasters/notesMaster1.xml", CONTENT_TYPE.PML_NOTES_MASTER, write_notes_master(self._language)
        )
        self._relate_theme(notes_master, 2)
        slides = [
            presentation.relate_to(self._slide(index, page, layouts[page.frame], notes_master), RELATIONSHIP_TYPE.SLIDE)
            for index, page in enumerate(document.pages, 1)
        ]
        notes_id = presentation.relate_to(notes_master, RELATIONSHIP_TYPE.NOTES_MASTER)
        self._relate_settings(master)
        style = plain_style(self._theme, canvas)
        fill_part(presentation, write_presentation(master_id, notes_id, slides, style, self._language))

    def _layout(self, index: int, master: Part) -> Part:
        frame = self._document.frames[index - 1]
        layout = self._part(f"/ppt/slideLayouts/slideLayout{index}.xml", CONTENT_TYPE.PML_SLIDE_LAYOUT)
        layout.relate_to(master, RELATIONSHIP_TYPE.SLIDE_MASTER)
        fill_part(layout, write_layout(frame, self._document, self._master, self._canvas(layout)))
        return layout

    def _slide(self, index: int, page: Page, layout: Part, notes_master: Part) -> Part:
        slide = self._part(f"/ppt/slides/slide{index}.xml", CONTENT_TYPE.PML_SLIDE)
        slide.relate_to(layout, RELATIONSHIP_TYPE.SLIDE_LAYOUT)
        frame = self._document.frame(page.frame)
        fill_part(slide, write_slide(page, frame, self._master, self._canvas(slide, page.number)))
        if page.notes:
            content = write_notes(page.notes, self._language)
            notes = self._part(f"/ppt/notesSlides/notesSlide{index}.xml", CONTENT_TYPE.PML_NOTES_SLIDE, content)
            slide.relate_to(notes, RELATIONSHIP_TYPE.NOTES_SLIDE)
            notes.relate_to(notes_master, RELATIONSHIP_TYPE.NOTES_MASTER)
            notes.relate_to(slide, RELATIONSHIP_TYPE.SLIDE)
        return slide

    def _relate_theme(self, owner: Part, index: int) -> None:
        content = theme_part(self._theme, self._document.author)
        part = self._part(f"/ppt/theme/theme{index}.xml", CONTENT_TYPE.OFC_THEME, content)
        owner.relate_to(part, RELATIONSHIP_TYPE.THEME)

    def _relate_settings(self, master: Part) -> None:
        for name, content_type, kind, content in (
            ("presProps", CONTENT_TYPE.PML_PRES_PROPS, RELATIONSHIP_TYPE.PRES_PROPS, PRESENTATION_PROPERTIES),
            ("viewProps", CONTENT_TYPE.PML_VIEW_PROPS, RELATIONSHIP_TYPE.VIEW_PROPS, VIEW_PROPERTIES),
            ("tableStyles", CONTENT_TYPE.PML_TABLE_STYLES, RELATIONSHIP_TYPE.TABLE_STYLES, TABLE_STYLES),
        ):
            self._presentation.relate_to(self._part(f"/ppt/{name}.xml", content_type, content), kind)
        theme = master.part_related_by(RELATIONSHIP_TYPE.THEME)
        self._presentation.relate_to(theme, RELATIONSHIP_TYPE.THEME)
