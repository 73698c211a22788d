"""A report as it was laid out, and a file of it as it was read back -> a problem for each difference."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reportgen.model.deck import Deck
from reportgen.model.formats import Format
from reportgen.model.page import Document
from reportgen.model.problems import Problem
from reportgen.verifying import expected
from reportgen.verifying.appearance import shades_in
from reportgen.verifying.comparing import (
    compare_facts,
    compare_file,
    compare_pages,
    compare_passages,
    compare_shown,
)
from reportgen.verifying.covering import compare_numbers, compare_slide
from reportgen.verifying.found import FoundFile
from reportgen.verifying.likeness import compare_shapes
from reportgen.verifying.painted import compare_forms, forms_of
from reportgen.verifying.shades import compare_shades
from reportgen.verifying.shapes import deck_ground, deck_shapes
from reportgen.verifying.statements import StatedSlide
from reportgen.verifying.stretches import compare_stretches, texts_of


@dataclass(frozen=True, slots=True)
class Made:
    """What a report's files have to hold: the deck, what its slides state, its pages, and the colours of its roles."""

    deck: Deck
    stated: tuple[StatedSlide, ...]
    document: Document
    shades: Mapping[str, str]


def differences(name: str, made: Made, file: FoundFile) -> list[Problem]:
    """Where a file, a deck or PDF by its name, differs. If it lacks pages, or has others, nothing else is compared."""
    document, found = made.document, file.pages
    problems = compare_pages(name, document.pages, found)
    if problems:
        return problems
    is_deck = Format.of(name) is Format.PPTX
    for page, read in zip(document.pages, found, strict=True):
        if is_deck:
            problems += compare_passages(name, page, expected.in_deck(page), read.told)
        else:
            problems += compare_shown(name, page, expected.in_pdf(page, document), read.shown)
    for slide in made.stated:
        pages = [read for page, read in zip(document.pages, found, strict=True) if page.slide == slide.slide.id]
        problems += compare_slide(name, slide, [passage for page in pages for passage in page.told])
    problems += compare_numbers(name, made.deck, made.stated, document.pages, found)
    problems += compare_file(name, expected.of_deck(document) if is_deck else expected.of_pdf(document), file.facts)
    wanted = expected.deck_facts(document) if is_deck else expected.pdf_facts(document)
    for page, read, facts in zip(document.pages, found, wanted, strict=True):
        problems += compare_facts(name, page, facts, read.facts)
    if is_deck:
        return [*problems, *_of_looks(name, made, file)]
    # Other words are drawn otherwise too: that is told once.
    return problems or _of_drawing(name, made, file)


def _of_looks(name: str, made: Made, file: FoundFile) -> list[Problem]:
    """How the slides of a deck look."""
    document, pages, found = made.document, made.document.pages, file.pages
    first = {page.frame: page.number for page in reversed(pages)}
    grounded = [first[page.frame] == page.number for page in pages]  # a layout's fault is told once
    grounds = {frame.kind: deck_ground(frame) for frame in document.frames}
    wanted = [
        (*grounds[page.frame] * is_first, *deck_shapes(page, document.frame(page.frame)))
        for page, is_first in zip(pages, grounded, strict=True)
    ]
    shapes = [(*read.ground * is_first, *read.shapes) for read, is_first in zip(found, grounded, strict=True)]
    palette = file.look.palette if file.look else {}

    def seen(usual: Mapping[str, str]) -> Iterator[Problem]:
        return compare_shades(name, {role: shades_in(fill, palette) for role, fill in usual.items()}, made.shades)

    return compare_shapes(name, pages, wanted, shapes, seen)


def _of_drawing(name: str, made: Made, file: FoundFile) -> list[Problem]:
    """How the pages of a PDF look."""
    document, pages, found = made.document, made.document.pages, file.pages

    def seen(usual: Mapping[str, str]) -> Iterator[Problem]:
        return compare_shades(name, usual, made.shades)

    texts = [texts_of(page, document) for page in pages]
    forms = [forms_of(page, document) for page in pages]
    problems = compare_stretches(name, pages, texts, [page.drawn for page in found], seen)
    painted = compare_forms(name, pages, forms, [page.forms for page in found], seen)
    return [*problems, *(problem for problem in painted if problem not in problems)]
