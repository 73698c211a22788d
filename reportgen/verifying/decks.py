"""The bytes of a deck -> what its slides say, read with `zipfile` and `xml.etree` only.

The deck is written with python-pptx and lxml: a mistake of theirs cannot hide itself here.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

from reportgen.verifying.facts import HIDDEN, language_fact, title_fact
from reportgen.verifying.found import FoundFile, FoundPage, Passage, PassageKind, Shape, UnreadableError
from reportgen.verifying.inheriting import Inheritance
from reportgen.verifying.layouts import look_of
from reportgen.verifying.looks import Surface, ground_in, shapes_in
from reportgen.verifying.package import DAMAGED_PACKAGE, A, P, Package, R, open_package
from reportgen.verifying.slidefacts import facts_in

_DC = "{http://purl.org/dc/elements/1.1/}"
_OFFICE_DOCUMENT, _NOTES, _PROPERTIES = "/officeDocument", "/notesSlide", "/core-properties"
_LAYOUT, _MASTER = "/slideLayout", "/slideMaster"
_LAYOUTS = re.compile(r"ppt/slide(Layouts|Masters)/[^/]*\.xml")


def read_deck(content: bytes) -> FoundFile:
    """The slides in the order in which they are shown.

    Raises:
        UnreadableError: the bytes are no deck.

    """
    try:
        package = open_package(content)
        about = package.tree(package.target("", _PROPERTIES))
        language = about.findtext(f"{_DC}language", "")
        pages = tuple(_pages(package, language))
        facts = (title_fact(about.findtext(f"{_DC}title", "")), language_fact(language), *_strays(package))
        return FoundFile(pages, facts, look_of(package, package.target("", _OFFICE_DOCUMENT)))
    except DAMAGED_PACKAGE as failure:
        raise UnreadableError(str(failure)) from failure


def _strays(package: Package) -> Iterator[str]:
    """Words of layouts and masters outside their placeholders, which would show on every slide."""
    for name in sorted(package.archive.namelist()):
        if _LAYOUTS.fullmatch(name):
            for shape in package.tree(name).iter(f"{P}sp"):
                if shape.find(f"{P}nvSpPr/{P}nvPr/{P}ph") is None and (words := "".join(shape.itertext()).strip()):
                    yield f"words of a layout: {words}"


def _pages(package: Package, language: str) -> Iterator[FoundPage]:
    main = package.target("", _OFFICE_DOCUMENT)
    related, inheritance = package.links(main), Inheritance(package, main)
    grounds: dict[str, tuple[Shape, ...]] = {}
    for slide in package.tree(main).iter(f"{P}sldId"):
        name = related[slide.attrib[f"{R}id"]].target
        surface = Surface(inheritance, package.target(name, _LAYOUT))
        if surface.layout not in grounds:
            master = package.tree(package.target(surface.layout, _MASTER))
            grounds[surface.layout] = tuple(ground_in(package.tree(surface.layout), master, inheritance))
        yield _page(package, name, language, surface, grounds[surface.layout])


def _page(package: Package, name: str, language: str, surface: Surface, ground: tuple[Shape, ...]) -> FoundPage:
    slide, related = package.tree(name), package.links(name)
    trees = list(slide.iter(f"{P}spTree"))
    told = [passage for tree in trees for passage in _shapes(tree)]
    shown = tuple(passage.text for passage in told if passage.kind is not PassageKind.ALTERNATIVE)
    for link in related.values():
        if link.kind.endswith(_NOTES):
            told += _notes(package.tree(link.target))
    facts = [fact for tree in trees for fact in facts_in(tree, language, related)]
    hidden = [HIDDEN] if slide.attrib.get("show") in {"0", "false"} else []
    shapes = tuple(shape for tree in trees for shape in shapes_in(tree, surface))
    return FoundPage(tuple(told), shown, (*hidden, *facts), shapes, ground)


def _shapes(tree: ET.Element) -> Iterator[Passage]:
    for shape in tree:
        match shape.tag.removeprefix(P):
            case "sp":
                yield from _said(_alternative(shape, "nvSpPr"), PassageKind.ALTERNATIVE)
                yield from _paragraphs(shape, PassageKind.TEXT)
            case "graphicFrame":
                yield from _said(_alternative(shape, "nvGraphicFramePr"), PassageKind.ALTERNATIVE)
                for cell in shape.iter(f"{A}tc"):
                    yield from _paragraphs(cell, PassageKind.CELL)
            case "grpSp":
                yield from _said(_alternative(shape, "nvGrpSpPr"), PassageKind.ALTERNATIVE)
                yield from _paragraphs(shape, PassageKind.LABEL)
            case "pic":
                yield from _said(_alternative(shape, "nvPicPr"), PassageKind.ALTERNATIVE)


def _alternative(shape: ET.Element, properties: str) -> str:
    named = shape.find(f"{P}{properties}/{P}cNvPr")
    return "" if named is None else named.attrib.get("descr", "")


def _paragraphs(shape: ET.Element, kind: PassageKind) -> Iterator[Passage]:
    for paragraph in shape.iter(f"{A}p"):
        if paragraph.find(f"{A}fld[@type='slidenum']") is not None:
            kind = PassageKind.PAGE_NUMBER
        parts = ("\n" if part.tag == f"{A}br" else part.findtext(f"{A}t", "") for part in paragraph)
        yield from _said("".join(parts), kind)


def _said(text: str, kind: PassageKind) -> Iterator[Passage]:
    if text:
        yield Passage(kind, text)


def _notes(notes: ET.Element) -> Iterator[Passage]:
    for shape in notes.iter(f"{P}sp"):
        placeholder = shape.find(f"{P}nvSpPr/{P}nvPr/{P}ph")
        if placeholder is not None and placeholder.attrib.get("type") == "body":
            yield from _paragraphs(shape, PassageKind.NOTE)
