"""A document's title, dates and slides -> the parts that speak of the whole deck."""

from collections.abc import Sequence

from reportgen.model.boxes import PAGE_HEIGHT, PAGE_WIDTH
from reportgen.model.page import Document
from reportgen.writing.pptx.markup import DECLARATION, NAMESPACES, emu, escape
from reportgen.writing.pptx.notes import NOTES_HEIGHT, NOTES_WIDTH
from reportgen.writing.pptx.tables import TABLE_STYLE

_FIRST_SLIDE = 256
_FIRST_MASTER = 2147483648
PRESENTATION_PROPERTIES = f"{DECLARATION}<p:presentationPr {NAMESPACES}/>"
VIEW_PROPERTIES = f"{DECLARATION}<p:viewPr {NAMESPACES}/>"
_NO_LINE = "<a:ln><a:noFill/></a:ln>"
TABLE_STYLES = (
    f'{DECLARATION}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{TABLE_STYLE}">'
    f'<a:tblStyle styleId="{TABLE_STYLE}" styleName="No Style, No Grid"><a:wholeTbl><a:tcTxStyle>'
    '<a:fontRef idx="minor"><a:scrgbClr r="0" g="0" b="0"/></a:fontRef><a:schemeClr val="tx1"/></a:tcTxStyle>'
    "<a:tcStyle><a:tcBdr>"
    + "".join(f"<a:{side}>{_NO_LINE}</a:{side}>" for side in ("left", "right", "top", "bottom", "insideH", "insideV"))
    + "</a:tcBdr><a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl></a:tblStyle></a:tblStyleLst>"
)


def write_presentation(master: str, notes_master: str, slides: Sequence[str], text_style: str, language: str) -> str:
    """The list of slides and the size of the page; the first three arguments are relationships."""
    ids = "".join(f'<p:sldId id="{_FIRST_SLIDE + index}" r:id="{slide}"/>' for index, slide in enumerate(slides))
    listed = f"<p:sldIdLst>{ids}</p:sldIdLst>" if ids else ""
    return (
        f'{DECLARATION}<p:presentation {NAMESPACES} saveSubsetFonts="1" autoCompressPictures="0">'
        f'<p:sldMasterIdLst><p:sldMasterId id="{_FIRST_MASTER}" r:id="{master}"/></p:sldMasterIdLst>'
        f'<p:notesMasterIdLst><p:notesMasterId r:id="{notes_master}"/></p:notesMasterIdLst>{listed}'
        f'<p:sldSz cx="{emu(PAGE_WIDTH)}" cy="{emu(PAGE_HEIGHT)}"/>'
        f'<p:notesSz cx="{emu(NOTES_WIDTH)}" cy="{emu(NOTES_HEIGHT)}"/>'
        f'<p:defaultTextStyle><a:defPPr><a:defRPr lang="{language}"/></a:defPPr>{text_style}'
        "</p:defaultTextStyle></p:presentation>"
    )


def write_core_properties(document: Document, language: str) -> str:
    """Title, subject, author, language and dates, which are the document's own date at midnight UTC."""
    date = f'xsi:type="dcterms:W3CDTF">{document.date.isoformat()}T00:00:00Z'
    author = escape(document.author)
    return (
        f"{DECLARATION}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(document.title)}</dc:title><dc:subject>{escape(document.subject)}</dc:subject>"
        f"<dc:creator>{author}</dc:creator><dc:language>{language}</dc:language>"
        f"<cp:lastModifiedBy>{author}</cp:lastModifiedBy><cp:revision>1</cp:revision>"
        f"<dcterms:created {date}</dcterms:created><dcterms:modified {date}</dcterms:modified></cp:coreProperties>"
    )


def write_extended_properties(document: Document) -> str:
    """How many slides and notes there are."""
    notes = sum(bool(page.notes) for page in document.pages)
    return (
        f'{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        "<TotalTime>0</TotalTime><Application>reportgen</Application>"
        f"<Slides>{len(document.pages)}</Slides><Notes>{notes}</Notes><HiddenSlides>0</HiddenSlides></Properties>"
    )
