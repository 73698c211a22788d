"""The deck, and what a file says -> a problem for each text that the file lacks, and each odd number."""

import difflib
from collections import Counter
from collections.abc import Sequence

from reportgen.model.deck import Deck, Slide
from reportgen.model.formats import Format
from reportgen.model.numerals import numbers_in, parts_of
from reportgen.model.page import Page
from reportgen.model.problems import Problem, error
from reportgen.verifying.found import FoundPage, Passage, PassageKind
from reportgen.verifying.numbers import accounted
from reportgen.verifying.spelling import excerpts, letters_only
from reportgen.verifying.statements import StatedPart, StatedSlide, Statement

_ORDERED = {StatedPart.TEXT, StatedPart.HEADING, StatedPart.CELL}
_KINDS = {
    StatedPart.CELL: PassageKind.CELL,
    StatedPart.HEADING: PassageKind.CELL,
    StatedPart.LABEL: PassageKind.LABEL,
    StatedPart.ALTERNATIVE: PassageKind.ALTERNATIVE,
}


def compare_slide(file: str, stated: StatedSlide, told: Sequence[Passage]) -> list[Problem]:
    """A problem for each text of a slide of the deck that is on none of the slide's pages in the file.

    Texts of one block must be in the deck's order; words of a drawing may be broken into lines.
    """
    by_kind: dict[PassageKind, list[str]] = {kind: [] for kind in PassageKind}
    for passage in told:
        by_kind[passage.kind].append(letters_only(passage.text))
    left = {kind: Counter(texts) for kind, texts in by_kind.items()}
    drawn = letters_only("".join(by_kind[PassageKind.LABEL]))
    position: dict[int, int] = {}
    problems = []
    for statement in stated.statements:
        kind = _KINDS.get(statement.part, PassageKind.TEXT)
        wanted = letters_only(statement.text)
        if statement.part in _ORDERED:
            after = _find(wanted, by_kind[kind], position.get(statement.block, 0))
            position[statement.block] = position.get(statement.block, 0) if after is None else after
            told_there = after is not None
        elif left[kind][wanted] > 0:
            left[kind][wanted] -= statement.part is StatedPart.LABEL
            told_there = True
        else:
            told_there = _told_otherwise(statement, by_kind[kind], drawn)
        if not told_there:
            problems.append(_lacks(file, stated.slide, statement.text, [p.text for p in told if p.kind is kind]))
    return problems


def _find(wanted: str, texts: Sequence[str], start: int) -> int | None:
    """The index after a text, from a start on; it may be cut in parts, the later ones on a next page."""
    wanted = wanted.lstrip("-")
    for index in range(start, len(texts)):
        text = texts[index].lstrip("-")  # a hyphen where a text was cut stands in one of the parts
        if text == wanted:
            return index + 1
        if text and _begins(text, wanted):
            after = _find(wanted[len(text) :], texts, index + 1)
            if after is not None:
                return after
    return None


def _begins(text: str, whole: str) -> bool:
    """Whether a text begins a longer one."""
    return len(text) < len(whole) and whole.startswith(text)


def _told_otherwise(statement: Statement, texts: Sequence[str], drawn: str) -> bool:
    """Whether a drawing tells a text on several lines, or a title with the number of its page."""
    if statement.part is StatedPart.LABEL:
        return not any(run.value for run in statement.runs) and letters_only(statement.text) in drawn
    return statement.part is StatedPart.TITLE and any(
        text.startswith(letters_only(f"{statement.text} (1/")) for text in texts
    )


def _lacks(file: str, slide: Slide, wanted: str, candidates: Sequence[str]) -> Problem:
    nearest = difflib.get_close_matches(wanted, candidates, n=1, cutoff=0.0)
    expected, said = excerpts(wanted, nearest[0] if nearest else "")
    return error(
        '{file} lacks a text of the slide "{title}": expected "{expected}", found at best "{found}".',
        file=file,
        title=slide.title,
        expected=expected,
        found=said,
    )


def compare_numbers(
    file: str, deck: Deck, stated: Sequence[StatedSlide], pages: Sequence[Page], found: Sequence[FoundPage]
) -> list[Problem]:
    """A problem for each number in a file that is no computed figure, page number or number that a person typed.

    A PDF knows no runs or paragraphs, only stretches of text, which may cut a number where it has a separator.
    """
    is_cut = Format.of(file) is Format.PDF
    allowed = {each.slide.id: accounted(each) for each in stated}
    around = {number for text in (deck.footer, deck.sample, deck.author) for number in numbers_in(text)}
    problems = []
    for page, read in zip(pages, found, strict=True):
        known = allowed[page.slide] | around | {str(page.number), *numbers_in(page.title)}
        known |= {part for number in known for part in parts_of(number)} if is_cut else set()
        texts = [passage.text for passage in read.told if passage.kind is not PassageKind.NOTE]
        numbers = dict.fromkeys(number for text in (*texts, *read.shown) for number in numbers_in(text))
        problems += [
            error(
                '{file} shows a number on page {number}, "{title}", that is neither computed from the data nor typed '
                "in the text: {found}.",
                file=file,
                number=page.number,
                title=page.title,
                found=number,
            )
            for number in numbers
            if number not in known
        ]
    return problems
