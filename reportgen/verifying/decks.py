"""The bytes of a deck -> what its slides say, read with `zipfile` and `xml.etree` only.

The deck is written with python-pptx and lxml: a mistake of theirs cannot hide itself here.
"""

import posixpath
import re
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator
from io import BytesIO

from reportgen.verifying.found import (
    HIDDEN,
    FoundFile,
    FoundPage,
    Kind,
    Passage,
    UnreadableError,
    language_fact,
    title_fact,
)
from reportgen.verifying.looks import facts_in, shapes_in

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_DC = "{http://purl.org/dc/elements/1.1/}"
_OFFICE_DOCUMENT, _NOTES, _PROPERTIES = "/officeDocument", "/notesSlide", "/core-properties"
_LAYOUT = re.compile(r"ppt/slide(Layouts|Masters)/[^/]*\.xml")
_OUTLINES = re.compile(rb"<a:custGeom>.*?</a:custGeom>", re.DOTALL)
"""The outlines of maps: nine tenths of a deck, and no words in them."""


def read_deck(content: bytes) -> FoundFile:
    """The slides in the order in which they are shown.

    Raises:
        UnreadableError: the bytes are no deck.

    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            about = _parse(package, _target(package, "", _PROPERTIES))
            language = about.findtext(f"{_DC}language", "")
            pages = tuple(_page(package, name, language) for name in _slides(package))
            facts = (title_fact(about.findtext(f"{_DC}title", "")), language_fact(language), *_strays(package))
            return FoundFile(pages, facts)
    except (zipfile.BadZipFile, ET.ParseError, KeyError, StopIteration) as failure:
        raise UnreadableError(str(failure)) from failure


def _slides(package: zipfile.ZipFile) -> list[str]:
    main = _target(package, "", _OFFICE_DOCUMENT)
    related = _related(package, main)
    listed = _parse(package, main).iter(f"{_P}sldId")
    return [related[slide.attrib[f"{_R}id"]][1] for slide in listed]


def _target(package: zipfile.ZipFile, part: str, ending: str) -> str:
    return next(target for kind, target in _related(package, part).values() if kind.endswith(ending))


def _strays(package: zipfile.ZipFile) -> Iterator[str]:
    """Words of layouts and masters outside their placeholders, which would show on every slide."""
    for name in sorted(package.namelist()):
        if _LAYOUT.fullmatch(name):
            for shape in _parse(package, name).iter(f"{_P}sp"):
                if shape.find(f"{_P}nvSpPr/{_P}nvPr/{_P}ph") is None and (words := "".join(shape.itertext()).strip()):
                    yield f"words of a layout: {words}"


def _related(package: zipfile.ZipFile, part: str) -> dict[str, tuple[str, str]]:
    """The kind and the name of what a part refers to, by identifier; a package itself is the part ""."""
    folder, name = posixpath.split(part)
    listing = posixpath.join(folder, "_rels", f"{name}.rels")
    if listing not in package.namelist():
        return {}
    return {
        link.attrib["Id"]: (
            link.attrib["Type"],
            link.attrib["Target"]
            if link.attrib.get("TargetMode") == "External"
            else posixpath.normpath(posixpath.join("/", folder, link.attrib["Target"])).lstrip("/"),
        )
        for link in _parse(package, listing).iter(_RELATIONSHIP)
    }


def _parse(package: zipfile.ZipFile, name: str) -> ET.Element:
    # The package is one that this program wrote or an office program saved; expat refuses entities that grow.
    return ET.fromstring(_OUTLINES.sub(b"", package.read(name)))  # noqa: S314


def _page(package: zipfile.ZipFile, name: str, language: str) -> FoundPage:
    slide, related = _parse(package, name), _related(package, name)
    trees = list(slide.iter(f"{_P}spTree"))
    told = [passage for tree in trees for passage in _shapes(tree)]
    shown = tuple(passage.text for passage in told if passage.kind is not Kind.ALTERNATIVE)
    for kind, target in related.values():
        if kind.endswith(_NOTES):
            told += _notes(_parse(package, target))
    links = {identifier: target for identifier, (_, target) in related.items()}
    facts = [fact for tree in trees for fact in facts_in(tree, language, links)]
    hidden = [HIDDEN] if slide.attrib.get("show") in {"0", "false"} else []
    return FoundPage(tuple(told), shown, (*hidden, *facts), tuple(shape for tree in trees for shape in shapes_in(tree)))


def _shapes(tree: ET.Element) -> Iterator[Passage]:
    for shape in tree:
        match shape.tag.removeprefix(_P):
            case "sp":
                yield from _said(_alternative(shape, "nvSpPr"), Kind.ALTERNATIVE)
                yield from _paragraphs(shape, Kind.TEXT)
            case "graphicFrame":
                yield from _said(_alternative(shape, "nvGraphicFramePr"), Kind.ALTERNATIVE)
                for cell in shape.iter(f"{_A}tc"):
                    yield from _paragraphs(cell, Kind.CELL)
            case "grpSp":
                yield from _said(_alternative(shape, "nvGrpSpPr"), Kind.ALTERNATIVE)
                yield from _paragraphs(shape, Kind.LABEL)
            case "pic":
                yield from _said(_alternative(shape, "nvPicPr"), Kind.ALTERNATIVE)


def _alternative(shape: ET.Element, properties: str) -> str:
    named = shape.find(f"{_P}{properties}/{_P}cNvPr")
    return "" if named is None else named.attrib.get("descr", "")


def _paragraphs(shape: ET.Element, kind: Kind) -> Iterator[Passage]:
    for paragraph in shape.iter(f"{_A}p"):
        parts = ("\n" if part.tag == f"{_A}br" else part.findtext(f"{_A}t", "") for part in paragraph)
        yield from _said("".join(parts), kind)


def _said(text: str, kind: Kind) -> Iterator[Passage]:
    if text:
        yield Passage(kind, text)


def _notes(notes: ET.Element) -> Iterator[Passage]:
    for shape in notes.iter(f"{_P}sp"):
        placeholder = shape.find(f"{_P}nvSpPr/{_P}nvPr/{_P}ph")
        if placeholder is not None and placeholder.attrib.get("type") == "body":
            yield from _paragraphs(shape, Kind.NOTE)
