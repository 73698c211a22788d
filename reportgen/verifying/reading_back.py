"""The finished files and the report they were made from -> the checks that they passed, or every difference."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from reportgen.model.deck import Deck
from reportgen.model.formats import Format
from reportgen.model.numerals import numbers_in
from reportgen.model.page import Document
from reportgen.model.problems import Problem, ReportError, error
from reportgen.verifying.differences import Made, differences
from reportgen.verifying.found import FoundFile, PassageKind, UnreadableError
from reportgen.verifying.remembered import RememberedDeck, remember
from reportgen.verifying.statements import StatedSlide, stated


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
    ORIGINS = auto()


@dataclass(frozen=True, slots=True)
class Check:
    """A check that a file passed; `count` says how many things were compared."""

    file: str
    compared: Compared
    count: int


@dataclass(frozen=True, slots=True)
class Proof:
    """The checks that all files passed, what the receipt keeps of decks by their names, and what the deck states.

    A file as it was read is let go as soon as it is compared: it is as large as all of its pages.
    """

    checks: tuple[Check, ...]
    decks: Mapping[str, RememberedDeck]
    stated: tuple[StatedSlide, ...]


def read_back(
    deck: Deck, document: Document, files: Mapping[str, bytes], shades: Mapping[str, str] | None = None
) -> Proof:
    """Read finished files, by name, with readers that did not write them, and compare them with the report.

    `shades` are the colours that the theme's roles have to have, as `shades_of` tells them.

    Raises:
        ReportError: everything in which a file differs: a text, figure, alternative, number or page that it lacks, that
            is not where it should be, or that nobody put there. Names file, slide, what was expected and found.

    """
    made = Made(deck, stated(deck), document, shades or {})
    decks: dict[str, RememberedDeck] = {}
    checks: list[Check] = []
    problems: list[Problem] = []
    for name, content in files.items():
        try:
            found = _read_file(name, content)
        except UnreadableError as failure:
            problems.append(error("{file} cannot be read back: {reason}.", file=name, reason=failure))
            continue
        problems += differences(name, made, found)
        if Format.of(name) is Format.PPTX:
            decks[name] = remember(found)
        checks += _checks(name, made.stated, found)
    if problems:
        raise ReportError(*problems)
    return Proof(tuple(checks), decks, made.stated)


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
