"""A page as it was laid out and as a file has it -> a problem where they differ, which names both texts."""

from collections.abc import Sequence

from reportgen.model.page import Page
from reportgen.model.problems import Problem, error
from reportgen.verifying.found import FoundPage, Passage
from reportgen.verifying.spelling import excerpts, first_difference, letters_only


def compare_pages(file: str, pages: Sequence[Page], found: Sequence[FoundPage]) -> list[Problem]:
    """A problem where a page was dropped, or came from nowhere."""
    if len(pages) == len(found):
        return []
    odd = next(
        (
            page
            for page, read in zip(pages, found, strict=False)
            if letters_only(page.title) not in letters_only("".join(read.shown))
        ),
        pages[min(len(found), len(pages) - 1)],
    )
    return [
        error(
            '{file} has {found} pages, but {expected} were laid out. They differ from page {number} on, "{title}".',
            file=file,
            found=len(found),
            expected=len(pages),
            number=odd.number,
            title=odd.title,
        )
    ]


def compare_passages(file: str, page: Page, expected: Sequence[Passage], found: Sequence[Passage]) -> list[Problem]:
    """A problem at the first passage of a slide that is not the one laid out there."""
    if expected == found:
        return []
    index = first_difference(expected, found)
    wanted = expected[index].text if index < len(expected) else ""
    said = found[index].text if index < len(found) else ""
    if index + 1 < len(expected) and said == expected[index + 1].text:
        said = ""
    return [_differs(file, page, wanted, said)]


def compare_shown(file: str, page: Page, expected: Sequence[Passage], shown: Sequence[str]) -> list[Problem]:
    """A problem at the first letter that is drawn on a page and was not laid out there, or the other way round."""
    wanted, drawn = letters_only("".join(passage.text for passage in expected)), letters_only("".join(shown))
    if wanted == drawn:
        return []
    position = first_difference(wanted, drawn)
    start = 0
    for passage in expected:
        letters = letters_only(passage.text)
        if start + len(letters) > position:
            return [_differs(file, page, passage.text, drawn[start : start + len(letters)])]
        start += len(letters)
    return [_differs(file, page, "", drawn[position:])]


def compare_facts(file: str, page: Page, expected: Sequence[str], found: Sequence[str]) -> list[Problem]:
    """A problem at the first fact about a page that is not as it was laid out."""
    if tuple(expected) == tuple(found):
        return []
    wanted, is_there = _first_odd(expected, found)
    return [
        error(
            '{file} is not made as it was laid out on page {number}, "{title}": expected "{expected}", '
            'found "{found}".',
            file=file,
            number=page.number,
            title=page.title,
            expected=wanted,
            found=is_there,
        )
    ]


def compare_file(file: str, expected: Sequence[str], found: Sequence[str]) -> list[Problem]:
    """A problem at the first thing that a file wrongly says of itself."""
    if tuple(expected) == tuple(found):
        return []
    wanted, is_there = _first_odd(expected, found)
    return [
        error(
            '{file} says the wrong thing of itself: expected "{expected}", found "{found}".',
            file=file,
            expected=wanted,
            found=is_there,
        )
    ]


def _first_odd(expected: Sequence[str], found: Sequence[str]) -> tuple[str, str]:
    index = first_difference(expected, found)
    wanted, is_there = (facts[index] if index < len(facts) else "" for facts in (expected, found))
    return excerpts(wanted, is_there)


def _differs(file: str, page: Page, wanted: str, said: str) -> Problem:
    wanted, said = excerpts(wanted, said)
    return error(
        '{file} does not say what was laid out on page {number}, "{title}": expected "{expected}", found "{found}".',
        file=file,
        number=page.number,
        title=page.title,
        expected=wanted,
        found=said,
    )
