"""A page as it was laid out -> the passages that each format has to say on it, in order."""

from collections.abc import Iterable, Iterator

from reportgen.model.addresses import link_description
from reportgen.model.drawing import Drawing, LabelMark, texts_of
from reportgen.model.figures import PlacedFigure
from reportgen.model.languages import language_tag
from reportgen.model.page import Document, Page
from reportgen.model.typeset import PlacedTable, SetParagraph, TextBox, TextRole
from reportgen.verifying.facts import add_run, bookmark_fact, language_fact, run_fact, table_fact, title_fact, told_link
from reportgen.verifying.found import Passage, PassageKind
from reportgen.verifying.structure import copied_facts, link_facts, slide_title, structure_facts


def in_deck(page: Page) -> tuple[Passage, ...]:
    """What a slide says: its items in reading order, alternatives before what they stand for, then its notes."""
    passages: list[Passage] = []
    for item in page.items:
        match item:
            case TextBox():
                is_number = item.role is TextRole.PAGE_NUMBER
                passages += _held_paragraphs(
                    item.paragraphs, PassageKind.PAGE_NUMBER if is_number else PassageKind.TEXT
                )
            case PlacedTable():
                passages.append(Passage(PassageKind.ALTERNATIVE, item.alternative))
                for row in item.rows:
                    for cell in row.cells:
                        passages += _held_paragraphs(cell.paragraphs, PassageKind.CELL)
            case PlacedFigure():
                passages.append(Passage(PassageKind.ALTERNATIVE, item.alternative))
                texts = texts_of(item.drawing.marks)
                passages += (Passage(PassageKind.LABEL, "\n".join(line.text for line in lines)) for lines in texts)
    passages += (Passage(PassageKind.NOTE, note) for note in page.notes)
    return tuple(passage for passage in passages if passage.text)


def in_pdf(page: Page, document: Document) -> tuple[Passage, ...]:
    """What a page of the PDF shows: the words of its decoration, then its items with their bullets."""
    passages: list[Passage] = []
    for item in (*document.frame(page.frame).decoration, *page.items):
        match item:
            case TextBox():
                passages += _paragraphs(item.paragraphs, PassageKind.TEXT)
            case PlacedTable():
                for row in item.rows:
                    for cell in row.cells:
                        passages += _paragraphs(cell.paragraphs, PassageKind.CELL)
            case PlacedFigure():
                passages += _labels(item.drawing)
    return tuple(passage for passage in passages if passage.text)


def of_deck(document: Document) -> tuple[str, ...]:
    """What the deck says of itself: its title and its language; its layouts show no words of their own."""
    return title_fact(document.title), language_fact(language_tag(document.language))


def deck_facts(document: Document) -> Iterator[tuple[str, ...]]:
    """For each slide the headings of its tables, its links, and its words in other languages."""
    return (_slide_facts(page, language_tag(document.language)) for page in document.pages)


def of_pdf(document: Document) -> tuple[str, ...]:
    """What the PDF says of itself: its title, its language, and a bookmark for each slide."""
    bookmarks: dict[str, str] = {}
    for page in document.pages:
        bookmarks.setdefault(page.slide, bookmark_fact(slide_title(document, page), page.number))
    return (title_fact(document.title), language_fact(language_tag(document.language)), *bookmarks.values())


def pdf_facts(document: Document) -> Iterator[tuple[str, ...]]:
    """For each page of the PDF its elements and its links."""
    for page, elements in zip(document.pages, structure_facts(document), strict=True):
        yield (*elements, *link_facts(page), *copied_facts(page))


def _held_paragraphs(paragraphs: Iterable[SetParagraph], kind: PassageKind) -> Iterator[Passage]:
    """With the new lines that are forced in a deck, where programs would end a line differently."""
    return (Passage(kind, "".join(run.text for run in paragraph.held_runs)) for paragraph in paragraphs)


def _paragraphs(paragraphs: Iterable[SetParagraph], kind: PassageKind) -> Iterator[Passage]:
    return (Passage(kind, paragraph.bullet + paragraph.paragraph.text) for paragraph in paragraphs)


def _labels(drawing: Drawing) -> Iterator[Passage]:
    return (Passage(PassageKind.LABEL, mark.text) for mark in drawing.marks if isinstance(mark, LabelMark))


def _slide_facts(page: Page, language: str) -> tuple[str, ...]:
    """What a slide tells besides: the headings of its tables, its links, its words in other languages than its own."""
    facts: list[str] = []
    for item in page.items:
        match item:
            case TextBox():
                facts += (fact for paragraph in item.paragraphs for fact in _runs(paragraph, language))
            case PlacedTable():
                heads, total = item.rows[0].header, item.rows[-1].total
                facts.append(table_fact(heads=heads, names=item.heads_rows, total=total))
                cells = (cell for row in item.rows for cell in row.cells)
                facts += (fact for cell in cells for each in cell.paragraphs for fact in _runs(each, language))
            case _:
                pass
    return tuple(facts)


def _runs(paragraph: SetParagraph, language: str) -> Iterator[str]:
    """Runs that are links or in another language; neighbours that are alike are one."""
    found: list[tuple[str, str, str]] = []
    for run in paragraph.paragraph.runs:
        link = told_link(run.link, link_description(run.link, run.text))
        add_run(found, language_tag(run.language) if run.language else language, link, run.text)
    yield from (run_fact(*run) for run in found if run[0] != language or run[1])
