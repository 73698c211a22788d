"""The finished files and the report they were made from -> the checks that they passed, or every difference."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from reportgen.model.deck import Deck
from reportgen.model.formats import Format
from reportgen.model.numerals import numbers_in
from reportgen.model.page import Document
from reportgen.model.problems import Problem, ReportError, error
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
from reportgen.verifying.found import FoundFile, FoundPage, PassageKind, UnreadableError
from reportgen.verifying.likeness import compare_shapes
from reportgen.verifying.painted import compare_forms, forms_of
from reportgen.verifying.shades import compare_shades
from reportgen.verifying.shapes import deck_ground, deck_shapes
from reportgen.verifying.statements import StatedSlide, stated
from reportgen.verifying.stretches import compare_stretches, texts_of


class Compared(Enum):
    """What of a file is compared. The receipt has the words for it."""

    PAGES = auto()
    PASSAGES = auto()
    TEXTS = auto()
    ALTERNATIVES = auto()
    LOOKS = auto()
    STRUCTURE = auto()
    DRAWN = auto()
    NUMBERS = auto()


@dataclass(frozen=True, slots=True)
class Check:
    """A check that a file passed; `count` says how many things were compared."""

    file: str
    compared: Compared
    count: int


@dataclass(frozen=True, slots=True)
class Proof:
    """What was read back: each file by its name, the checks that all passed, and what the deck states."""

    files: Mapping[str, FoundFile]
    checks: tuple[Check, ...]
    stated: tuple[StatedSlide, ...]

    @property
    def pages(self) -> Mapping[str, tuple[FoundPage, ...]]:
        """The pages of each file by its name."""
        return {name: file.pages for name, file in self.files.items()}


def read_back(
    deck: Deck, document: Document, files: Mapping[str, bytes], shades: Mapping[str, str] | None = None
) -> Proof:
    """Read finished files, by name, with readers that did not write them, and compare them with the report.

    `shades` are the colours that the theme's roles have to have, as `shades_of` tells them.

    Raises:
        ReportError: everything in which a file differs: a text, figure, alternative, number or page that it lacks, that
            is not where it should be, or that nobody put there. Names file, slide, what was expected and found.

    """
    told = stated(deck)
    read: dict[str, FoundFile] = {}
    checks: list[Check] = []
    problems: list[Problem] = []
    for name, content in files.items():
        try:
            found = _read_file(name, content)
        except UnreadableError as failure:
            problems.append(error("{file} cannot be read back: {reason}.", file=name, reason=failure))
            continue
        differences = _compare(name, deck, told, document, found, shades or {})
        problems += differences
        read[name] = found
        checks += _checks(name, told, found)
    if problems:
        raise ReportError(*problems)
    return Proof(read, tuple(checks), told)


def _read_file(name: str, content: bytes) -> FoundFile:
    """A deck or a PDF, told apart by the name's ending; UnreadableError where the bytes are not what the name says.

    Its reader is imported here: a build of one format does not pay for the other.
    """
    match Format.of(name):
        case Format.PPTX:
            from reportgen.verifying.decks import read_deck  # noqa: PLC0415

            return read_deck(content)
        case Format.PDF:
            from reportgen.verifying.pdfs import read_pdf  # noqa: PLC0415

            return read_pdf(content)


def _compare(
    name: str,
    deck: Deck,
    slides: tuple[StatedSlide, ...],
    document: Document,
    file: FoundFile,
    shades: Mapping[str, str],
) -> list[Problem]:
    found = file.pages
    problems = compare_pages(name, document.pages, found)
    if problems:
        return problems
    is_deck = Format.of(name) is Format.PPTX
    for page, read in zip(document.pages, found, strict=True):
        if is_deck:
            problems += compare_passages(name, page, expected.in_deck(page), read.told)
        else:
            problems += compare_shown(name, page, expected.in_pdf(page, document), read.shown)
    for stated_slide in slides:
        told = [
            passage
            for page, read in zip(document.pages, found, strict=True)
            if page.slide == stated_slide.slide.id
            for passage in read.told
        ]
        problems += compare_slide(name, stated_slide, told)
    problems += compare_numbers(name, deck, slides, document.pages, found)
    problems += compare_file(name, expected.of_deck(document) if is_deck else expected.of_pdf(document), file.facts)
    wanted = expected.deck_facts(document) if is_deck else expected.pdf_facts(document)
    for page, read, facts in zip(document.pages, found, wanted, strict=True):
        problems += compare_facts(name, page, facts, read.facts)
    if is_deck:
        return [*problems, *_compare_looks(name, document, file, shades)]
    return problems or _compare_drawing(name, document, found, shades)


def _compare_looks(name: str, document: Document, file: FoundFile, shades: Mapping[str, str]) -> list[Problem]:
    """How the slides of a deck look."""
    pages, found = document.pages, file.pages
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
        return compare_shades(name, {role: shades_in(fill, palette) for role, fill in usual.items()}, shades)

    return compare_shapes(name, pages, wanted, shapes, seen)


def _compare_drawing(
    name: str, document: Document, found: tuple[FoundPage, ...], shades: Mapping[str, str]
) -> list[Problem]:
    """How the pages of a PDF look."""

    def seen(usual: Mapping[str, str]) -> Iterator[Problem]:
        return compare_shades(name, usual, shades)

    texts = [texts_of(page, document) for page in document.pages]
    forms = [forms_of(page, document) for page in document.pages]
    problems = compare_stretches(name, document.pages, texts, [page.drawn for page in found], seen)
    painted = compare_forms(name, document.pages, forms, [page.forms for page in found], seen)
    return [*problems, *(problem for problem in painted if problem not in problems)]


def _checks(name: str, slides: tuple[StatedSlide, ...], file: FoundFile) -> list[Check]:
    found = file.pages
    told = [passage for page in found for passage in page.told]
    alternatives = sum(passage.kind is PassageKind.ALTERNATIVE for passage in told)
    facts = len(file.facts) + sum(len(page.facts) + len(page.shapes) for page in found)
    counts = {
        Compared.PAGES: len(found),
        Compared.PASSAGES: sum(len(page.shown) for page in found),
        Compared.TEXTS: sum(len(each.statements) for each in slides),
        Compared.ALTERNATIVES: alternatives,
    }
    match Format.of(name):
        case Format.PPTX:
            counts[Compared.LOOKS] = facts
        case Format.PDF:
            counts[Compared.STRUCTURE] = facts
            counts[Compared.DRAWN] = sum(len(page.drawn) + len(page.forms) for page in found)
    counts[Compared.NUMBERS] = sum(len(numbers_in(text)) for page in found for text in page.shown)
    return [Check(name, compared, count) for compared, count in counts.items()]
