"""The structure of a page of a PDF, as PDFium tells it -> its elements, what they say, and what they are."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import pypdfium2.raw as pdfium

from reportgen.verifying.facts import element_fact, section_fact
from reportgen.verifying.found import Passage, PassageKind
from reportgen.verifying.pdfium import attribute, name_of, string, text_of

_INLINE = frozenset({"Link", "Span", "Reference"})
_CELLS = frozenset({"TD", "TH"})


@dataclass(frozen=True, slots=True)
class ReadElement:
    """An element, read once. `kids` are its stretches of text and the elements in it, in order.

    An element's index among its parent's kids tells which part of the document it is.
    """

    tag: str
    index: int
    alternative: str
    spoken: str
    language: str
    scope: str
    kids: tuple["str | ReadElement", ...]

    @property
    def own(self) -> Sequence[str]:
        """The stretches of text that are its own."""
        return [kid for kid in self.kids if isinstance(kid, str)]


def elements_of(page: object, marked: Mapping[int, Sequence[str]]) -> tuple[ReadElement, ...]:
    """The elements of a page; `marked` are its stretches of text by the number of their marked content."""
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    try:
        children = range(pdfium.FPDF_StructTree_CountChildren(tree))
        roots = ((index, pdfium.FPDF_StructTree_GetChildAtIndex(tree, index)) for index in children)
        return tuple(_element(root, index, marked) for index, root in roots if root)
    finally:
        pdfium.FPDF_StructTree_Close(tree)


def _element(element: object, place: int, marked: Mapping[int, Sequence[str]]) -> ReadElement:
    kids: list[str | ReadElement] = []
    for index in range(pdfium.FPDF_StructElement_CountChildren(element)):
        number = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, index)
        if number >= 0:
            kids += marked.get(number, ())
        elif kid := pdfium.FPDF_StructElement_GetChildAtIndex(element, index):
            kids.append(_element(kid, index, marked))
    tag = string(partial(pdfium.FPDF_StructElement_GetType, element))
    scope = attribute(element, b"Scope") if tag in _CELLS else None
    return ReadElement(
        tag,
        place,
        _alternative(element, tag),
        string(partial(pdfium.FPDF_StructElement_GetActualText, element)),
        string(partial(pdfium.FPDF_StructElement_GetLang, element)),
        name_of(scope) if scope else "",
        tuple(kids),
    )


def _alternative(element: object, tag: str) -> str:
    """What stands for a figure, or says what a table holds."""
    if tag == "Figure":
        return string(partial(pdfium.FPDF_StructElement_GetAltText, element))
    summary = attribute(element, b"Summary") if tag == "Table" else None
    return text_of(summary) if summary else ""


def told_by(element: ReadElement, *, in_cell: bool = False) -> Iterator[Passage]:
    """What an element and those in it say. One that holds text, or links in text, is one passage."""
    in_cell = in_cell or element.tag in _CELLS
    if element.alternative:
        yield Passage(PassageKind.ALTERNATIVE, element.alternative)
    stretches = list(_said(element))
    if element.tag == "Figure":
        yield from (Passage(PassageKind.LABEL, words) for words in stretches)
    elif words := "".join(stretches):
        yield Passage(PassageKind.CELL if in_cell else PassageKind.TEXT, words)
    for kid in element.kids:
        if isinstance(kid, ReadElement) and not _is_inline(kid, element):
            yield from told_by(kid, in_cell=in_cell)


def _said(element: ReadElement) -> Iterator[str]:
    """The stretches of text that an element holds itself or in links, in order."""
    for kid in element.kids:
        if isinstance(kid, str):
            yield kid
        elif _is_inline(kid, element):
            yield from _said(kid)


def _is_inline(kid: ReadElement, parent: ReadElement) -> bool:
    """Whether an element's words are part of the text that it stands in, as the sign of a note is of the note's."""
    return kid.tag in _INLINE or (kid.tag == "Lbl" and parent.tag == "Note")


def facts_of(element: ReadElement, depth: int = 0) -> Iterator[str]:
    """An element and those in it, as facts. One whose kids are all on other pages has no kid here."""
    said = ("".join(element.own), element.alternative, element.spoken)
    yield element_fact(depth, element.tag, *said, language=element.language, scope=element.scope)
    for kid in element.kids:
        if isinstance(kid, ReadElement):
            if depth == 0:
                yield section_fact(kid.index)
            yield from facts_of(kid, depth + 1)
